import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../db/domain/typography.ts';
import type { ProseInline } from '../../electron/documents/model.ts';
import { setChanged, setProse, type ProseRun } from '../../electron/documents/set-text.ts';
import { line } from './arbitrary-prose.ts';
import { lettersOf } from './read-formats.ts';

const text = (words: string, ...marks: ('bold' | 'italic' | 'underline')[]): ProseInline => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});
const call = (number: number): ProseInline => ({ type: 'noteCall', number, text: 'Une note.' });
const link = (number: string, target = 'article-2-3'): ProseInline => ({
  type: 'reference',
  label: 'article',
  number,
  target,
});

/** A run as it reads here: `*bold*`, `[1]` for a call, `{article 2.3}` for a link. */
const shown = ({ text: words, bold, note, target }: ProseRun): string => {
  if (note) return `[${words}]`;
  if (target !== undefined) return `{${words}}`;
  return bold ? `*${words}*` : words;
};
const said = (...nodes: ProseInline[]): string =>
  setProse(nodes)
    .map((runs) => runs.map(shown).join(''))
    .join('/');

describe('the words of an article', () => {
  it.each<[string, ProseInline[], string]>([
    [
      'a call stands on its word, before the mark',
      [text('de pairs'), call(1), text(' ; chacun')],
      'de pairs[1]\u202f; chacun',
    ],
    [
      'even when no space was typed',
      [text('de pairs'), call(1), text('; chacun')],
      'de pairs[1]\u202f; chacun',
    ],
    [
      'even when one was typed before it',
      [text('de pairs '), call(1), text('; chacun')],
      'de pairs[1]\u202f; chacun',
    ],
    [
      'a call after a quotation stays after it',
      [text('dit "oui"'), call(1), text('.')],
      'dit «\u00a0oui\u00a0»[1].',
    ],
    [
      'a call after three dots stays after them',
      [text('etc...'), call(1), text(' "oui"')],
      'etc…[1] «\u00a0oui\u00a0»',
    ],
    [
      'two calls stand together',
      [text('un mot'), call(1), call(2), text(' de plus')],
      'un mot[1][2] de plus',
    ],
    ['a call may begin a line', [call(1), text('Un mot')], '[1]Un mot'],
    ['a call may end it', [text('un mot '), call(1)], 'un mot[1]'],
    [
      'an apostrophe before a link is curved',
      [text("l'"), link('2.3'), text(' !')],
      'l’{article\u00a02.3}\u202f!',
    ],
    ['a link to nothing is words', [text('voir '), link('', ''), text(' ?')], 'voir article\u202f?'],
    [
      'a bold quotation is bold whole',
      [text('dit '), text('"oui"', 'bold'), text(' ; non')],
      'dit *«\u00a0oui\u00a0»*\u202f; non',
    ],
    [
      'a bold mark keeps its space',
      [text('Faut-il '), text('voter ?', 'bold'), text(' Oui')],
      'Faut-il *voter\u202f?* Oui',
    ],
    ['a break is a line', [text('un'), { type: 'hardBreak' }, text('deux'), call(4)], 'un/deux[4]'],
  ])('%s', (_, nodes, expected) => {
    expect(said(...nodes)).toBe(expected);
  });

  it('read as if typeset in one piece, whatever marks, notes and links cut them', () => {
    fc.assert(
      fc.property(line, (nodes) => {
        const words = setProse(nodes)
          .map((runs) => runs.flatMap((run) => (run.note ? [] : [run.text])).join(''))
          .join('\n');
        const typed = nodes
          .map((node) => {
            if (node.type === 'reference') return [node.label, node.number].filter(Boolean).join('\u00a0');
            return node.type === 'text' ? node.text : node.type === 'hardBreak' ? '\n' : '';
          })
          .join('');
        expect(words.trimEnd()).toBe(typeset(typed).trimEnd());
      }),
      { numRuns: 500 },
    );
  });

  it('keep each letter under its marks, and each note after the letters it followed', () => {
    fc.assert(
      fc.property(line, (nodes) => {
        const runs = setProse(nodes).flat();
        const marked = (isOn: (run: ProseRun) => boolean) =>
          lettersOf(runs.map((run) => (isOn(run) && !run.note ? run.text : '')).join('\u0000'));
        for (const mark of ['bold', 'italic', 'underline'] as const) {
          const typed = nodes.map((node) =>
            node.type === 'text' && node.marks?.some(({ type }) => type === mark) ? node.text : '',
          );
          expect(marked((run) => run[mark])).toBe(lettersOf(typed.join('\u0000')));
        }
        const lettersBefore: number[] = [];
        let letters = '';
        for (const node of nodes) {
          if (node.type === 'noteCall') lettersBefore.push(lettersOf(letters).length);
          else if (node.type === 'text') letters += `${node.text}\u0000`;
          else if (node.type === 'reference') letters += `${node.label}\u0000${node.number}\u0000`;
        }
        const seen: number[] = [];
        let set = '';
        for (const run of runs) {
          if (run.note) seen.push(lettersOf(set).length);
          else set += `${run.text}\u0000`;
        }
        expect(seen).toEqual(lettersBefore);
      }),
      { numRuns: 500 },
    );
  });
});

type Segment = Parameters<typeof setChanged>[0][number];
const gone = (words: string): Segment => ({ text: words, change: 'deleted' });
const come = (words: string): Segment => ({ text: words, change: 'inserted' });
const kept = (words: string): Segment => ({ text: words, change: 'same' });

describe('a line of a comparison', () => {
  it('is typeset as it was and as it is, each reading by itself', () => {
    const readings = setChanged([
      { text: 'Envoi sous ', change: 'same' },
      { text: '48 heures', change: 'deleted' },
      { text: '3 jours', change: 'inserted' },
      { text: ' ; au 1er', change: 'same' },
      { text: ' mars', change: 'inserted' },
      { text: ' ?', change: 'deleted' },
    ]).map(({ line: runs, change }) => `${change} ${runs.map((run) => run.text).join('')}`);
    expect(readings).toEqual([
      'same Envoi sous ',
      'deleted 48\u00a0heures',
      'same  ',
      'inserted 3\u00a0jours',
      'same \u202f; au 1er',
      'inserted \u00a0mars',
      'deleted \u202f?',
    ]);
  });

  it.each<[string, Segment[], string]>([
    [
      'one word and the one that takes its place',
      [gone('48'), come('72'), kept(' heures')],
      '48 72\u00a0heures',
    ],
    ['after an elision', [kept('l’'), gone('avis'), come('accord')], 'l’avis accord'],
    [
      'no second blank where one stands',
      [kept('un'), gone(' avis'), come(' accord'), kept('.')],
      'un avis accord.',
    ],
    [
      'no blank of its own before what only comes',
      [kept('se réunit'), come(' ici'), kept('.')],
      'se réunit ici.',
    ],
    ['nor after what only goes', [kept('animer'), gone(', à son tour'), kept('.')], 'animer, à son tour.'],
  ])('sets apart what goes and what comes: %s', (_, segments, expected) => {
    const read = setChanged(segments).flatMap(({ line: runs }) => runs.map((run) => run.text));
    expect(read.join('')).toBe(expected);
  });
});
