import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setText } from '../../electron/documents/set-text.ts';
import { documentDocx } from '../../electron/documents/docx.ts';
import { documentOdt } from '../../electron/documents/odt.ts';
import { documentText } from '../../electron/documents/text.ts';
import type { Block, DocModel } from '../../electron/documents/model.ts';
import { hostile, model } from './arbitrary-model.ts';
import { faultOfXml, lettersOf, partOf, textOfDocx, textOfHtml, textOfOdt } from './read-formats.ts';

/** Every text of the model, wherever it stands in it. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    ['type', 'tone', 'mark', 'marks', 'summary', 'logo', 'itemId'].includes(key) ? [] : textsOf(each),
  );
};

/** Numbers of lists and of points are written by some formats and counted by others. */
const letters = (text: string): string => lettersOf(text).replace(/\d/g, '');

const one = (...blocks: Block[]): DocModel => ({
  title: 'Essai',
  fileName: 'essai',
  foot: 'Essai',
  accent: 'teal',
  layout: 'flow',
  blocks,
});

describe('any document', () => {
  it('holds every word in every format, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(model, async (any) => {
        const said = letters(documentText(any));
        for (const words of textsOf(any.blocks)) expect(said).toContain(letters(setText(words)));
        expect(letters(textOfHtml(any))).toBe(said);
        expect(letters(await textOfDocx(any))).toBe(said);
        expect(letters(textOfOdt(any))).toBe(said);
      }),
      { numRuns: 150 },
    );
  });

  it('is well-formed XML in every part, for Word and for LibreOffice', async () => {
    await fc.assert(
      fc.asyncProperty(model, async (any) => {
        const docx = await documentDocx(any);
        for (const part of ['word/document.xml', 'word/footer1.xml', 'docProps/core.xml'])
          expect(faultOfXml(partOf(docx, part))).toBe('');
        const odt = documentOdt(any);
        for (const part of ['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'])
          expect(faultOfXml(partOf(odt, part))).toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it.each(hostile)('keeps %j a text', async (text) => {
    const any = one({ type: 'paragraph', text, tone: 'plain' });
    const seen = lettersOf(setText(text));
    expect(lettersOf(textOfHtml(any))).toBe(seen);
    expect(lettersOf(await textOfDocx(any))).toBe(seen);
    expect(lettersOf(textOfOdt(any))).toBe(seen);
    expect(lettersOf(documentText(any))).toBe(seen);
  });
});

const rich = (...content: { text: string; bold?: boolean }[]): Block => ({
  type: 'note',
  itemId: 1,
  label: '',
  isRestricted: false,
  content: {
    type: 'paragraph',
    content: content.map(({ text, bold = false }) => ({
      type: 'text',
      text,
      marks: bold ? [{ type: 'bold' }] : [],
    })),
  },
});

describe('a rich text', () => {
  it('has no space inside a word that is bold in part', async () => {
    const any = one(rich({ text: 'anti' }, { text: 'constitution', bold: true }, { text: 'nellement' }));
    expect(documentText(any)).toBe('anticonstitutionnellement');
    expect(textOfOdt(any).trim()).toBe('anticonstitutionnellement');
    expect((await textOfDocx(any)).trim()).toBe('anticonstitutionnellement');
    expect(textOfHtml(any).trim()).toBe('anticonstitutionnellement');
  });

  it('is typeset across its marks', () => {
    const any = one(
      rich({ text: 'Faut-il ' }, { text: 'voter', bold: true }, { text: ' ? "oui" ; 1er avis' }),
    );
    expect(documentText(any)).toBe('Faut-il voter\u202f? «\u00a0oui\u00a0»\u202f; 1er avis');
    expect(textOfHtml(any).trim()).toBe(documentText(any));
  });

  it('keeps the spaces that count in an ODT', () => {
    const content = partOf(documentOdt(one(rich({ text: 'a ' }, { text: ' b', bold: true }))), 'content.xml');
    expect(content).toContain('a<text:s text:c="1"/>');
    expect(content).toContain('<text:s text:c="1"/>b');
  });
});
