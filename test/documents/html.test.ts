import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../db/domain/typography.ts';
import { agendaDocument } from '../../electron/documents/agenda.ts';
import { documentHtml, footStyle } from '../../electron/documents/html.ts';
import { agendaItem, collectiveView, meetingView } from '../support/agenda-view.ts';

const hostile = [
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `' onmouseover='alert(1)`,
  '</title></head><body onload=alert(1)>',
  '<!-- --><svg/onload=alert(1)>',
  '&lt;script&gt; &amp; &#60;',
  '\\3c script\\3e',
  '";} @import url(http://ailleurs.fr/x.css); a{content:"',
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)',
  ']]><![CDATA[',
];

const pageOf = (text: string): string =>
  documentHtml(
    agendaDocument(
      meetingView({
        place: text,
        facilitator: text,
        items: [agendaItem(1, { title: text, question: text, presenter: text })],
      }),
      collectiveView({ name: text, secretariat: `${text}\n${text}` }),
    ),
  );

const tagsOf = (html: string): string[] =>
  [...html.matchAll(/<\/?([a-z!][a-z0-9]*)/gi)].map((match) => match[1] ?? '');
const attributesOf = (html: string): string[] =>
  [...html.matchAll(/<[a-z][a-z0-9]*((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/gi)].flatMap((tag) =>
    [...(tag[1] ?? '').matchAll(/([a-z-]+)="/gi)].map((match) => match[1] ?? ''),
  );

const plain = pageOf('Budget');
const lawfulTags = new Set([...tagsOf(plain), 'sup', 'br']);
const lawfulAttributes = new Set(attributesOf(plain));

/** The text a reader sees: tags off, entities back. */
const seen = (html: string): string =>
  html
    .replace(/^.*<body[^>]*>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => {
      const chars: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
      return chars[name] ?? '';
    });

/** What of `text` went beyond being read as it is: tags, attributes, elements closed, or letters lost. */
const faultsOf = (text: string): string[] => {
  const html = pageOf(text);
  const twice = ['<style>', '</style', '<title>', '</title', '<h3 '].filter(
    (tag) => html.split(tag).length !== 2,
  );
  return [
    ...tagsOf(html).filter((tag) => !lawfulTags.has(tag)),
    ...attributesOf(html).filter((name) => !lawfulAttributes.has(name)),
    ...twice,
    ...(seen(html).includes(typeset(text)) ? [] : ['not shown as typed']),
  ];
};

const foot = (text: string) => footStyle(agendaDocument(meetingView(), collectiveView({ name: text })));

describe('a page of HTML', () => {
  it.each(hostile)('shows %j as a text and nothing else', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it('shows any text as a text', () => {
    const pieces = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 20 }));
    const texts = fc
      .array(pieces, { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('').replaceAll('\0', ''));
    fc.assert(
      fc.property(
        texts.filter((text) => text.trim() === text && text !== '' && !/[\n\r]/.test(text)),
        (text) => {
          expect(faultsOf(text)).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('carries no style attribute, no event and no script', () => {
    expect(lawfulAttributes).toEqual(
      new Set(['lang', 'charset', 'name', 'content', 'rel', 'href', 'class', 'data-item']),
    );
    expect(lawfulTags).not.toContain('script');
    expect(plain).toMatch(/^<!doctype html><html lang="fr">/);
  });

  it('sets every text in French typography', () => {
    const typed = 'Faut-il voter ? "oui" ; non ! 12 500 € : art. 5';
    const html = pageOf(typed);
    const set =
      'Faut-il voter\u202f? «\u00a0oui\u00a0»\u202f; non\u202f! 12\u202f500\u00a0€\u00a0: art.\u00a05';
    expect(typeset(typed)).toBe(set);
    // Letterhead, two lines of address, place, animation, title, question, presenter.
    expect(seen(html).split(set)).toHaveLength(9);
    expect(seen(html)).not.toContain(' ?');
    const head = html.slice(0, html.indexOf('<body'));
    expect(head).toContain(`<title>Ordre du jour – ${set} –`);
    expect(head).toContain(`content="Ordre du jour · ${set} ·`);
  });

  it('raises « er » and « e » of ordinals, in the date and in titles', () => {
    const html = pageOf('Le 1er adjoint et la 2e tranche');
    expect(html).toContain('Le 1<sup>er</sup> adjoint et la 2<sup>e</sup> tranche');
    expect(html).toContain('1<sup>er</sup>\u00a0décembre 2026');
  });
});

describe('the running foot', () => {
  it('numbers the pages and repeats the collective', () => {
    expect(foot('CoDir')).toBe(
      '@page{@bottom-left{content:"Ordre du jour · CoDir · 1er\u00a0décembre 2026"}@bottom-right{content:counter(page) "/" counter(pages)}}',
    );
  });

  it.each(hostile)('keeps %j inside its quotes', (text) => {
    const style = foot(text);
    const inside =
      /^@page\{@bottom-left\{content:"([^"]*)"\}@bottom-right\{content:counter\(page\) "\/" counter\(pages\)\}\}$/;
    expect(style).toMatch(inside);
    const content = inside.exec(style)?.[1] ?? '';
    expect(content).not.toMatch(/[<>&\n]/);
    // Every backslash begins an escape of its own: none can eat the closing quote.
    const read = content.replace(/\\([0-9a-f]{1,6}) /g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    expect(read).toBe(`Ordre du jour · ${typeset(text)} · 1er\u00a0décembre 2026`);
  });
});
