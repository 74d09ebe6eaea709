import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spent } from '../../support/spent.ts';
import { createNumbering, diffSequences, type Stretch } from '../../../db/domain/text-diff.ts';
import { diffWords, lineKeys, type Segment } from '../../../db/domain/word-diff.ts';
import { typeset } from '../../../db/domain/typography.ts';

const items = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 }).map((all) => Int32Array.from(all));

const rebuilt = (
  stretches: readonly Stretch[],
  side: 'from' | 'to',
  { from, to }: { from: Int32Array; to: Int32Array },
): number[] =>
  stretches.flatMap((stretch) =>
    Array.from(side === 'from' ? from.slice(...stretch.from) : to.slice(...stretch.to)),
  );

/** The length of the longest sequence in common, the slow and certain way. */
const longestInCommon = (a: Int32Array, b: Int32Array): number => {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const x of a) {
    const next = [0];
    for (const [j, y] of b.entries())
      next.push(x === y ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
};

describe('the shortest edit from one sequence to another', () => {
  it('gives back both sequences, and has in common as much as can be', () => {
    fc.assert(
      fc.property(items, items, (from, to) => {
        const stretches = diffSequences(from, to);
        expect(rebuilt(stretches, 'from', { from, to })).toEqual([...from]);
        expect(rebuilt(stretches, 'to', { from, to })).toEqual([...to]);
        const same = stretches.filter(({ change }) => change === 'same');
        for (const { from: a, to: b } of same) expect(from.slice(...a)).toEqual(to.slice(...b));
        expect(same.reduce((sum, { from: [start, end] }) => sum + end - start, 0)).toBe(
          longestInCommon(from, to),
        );
      }),
    );
  });

  it('tells two long texts without a word in common in bounded time', async () => {
    const from = Int32Array.from({ length: 60_000 }, (_, index) => index * 2);
    const to = Int32Array.from({ length: 60_000 }, (_, index) => index * 2 + 1);
    const milliseconds = await spent(() =>
      expect(diffSequences(from, to).map(({ change }) => change)).toEqual(['deleted', 'inserted']),
    );
    expect(milliseconds).toBeLessThan(1000);
  });

  it('numbers a word the same in whatever sequence', () => {
    const number = createNumbering();
    expect([...number(['a', 'b', 'a']), ...number(['b', 'c'])]).toEqual([0, 1, 0, 1, 2]);
  });
});

const link = (key: string, number: string) => ({ key, text: `article\u00a0${number}` });
const plain = (text: string): string => lineKeys([text]).join('');
const side = (segments: readonly Segment[], without: Segment['change']): string =>
  segments
    .filter(({ change }) => change !== without)
    .map(({ text }) => text)
    .join('');
const set = (text: string): string => typeset(text.replaceAll('\ufffc', '').trim());
/** « [-gone-] {+come+} » within what is in common, blanks of typography as « ~ » and « ^ ». */
const shown = (segments: readonly Segment[]): string =>
  segments
    .map(({ text, change }) =>
      change === 'deleted' ? `[-${text}-]` : change === 'inserted' ? `{+${text}+}` : text,
    )
    .join('')
    .replaceAll('\u00a0', '~')
    .replaceAll('\u202f', '^');

describe('a line compared word by word', () => {
  const cases: [string, string, string, string][] = [
    [
      'one word for another',
      'L’ordre du jour part 48 heures avant.',
      'L’ordre du jour part 72 heures avant.',
      'L’ordre du jour part [-48-]{+72+}~heures avant.',
    ],
    [
      'an elided article stays when the noun changes',
      'l’avis du collectif',
      'l’accord du collectif',
      'l’[-avis-]{+accord+} du collectif',
    ],
    [
      'words added at the end',
      'Le CoDir se réunit.',
      'Le CoDir se réunit avant le conseil.',
      'Le CoDir se réunit{+ avant le conseil+}.',
    ],
    [
      'words taken away',
      'Chacun peut, à son tour, animer.',
      'Chacun peut animer.',
      'Chacun peut[-, à son tour,-] animer.',
    ],
    [
      'two replacements with « de » between are one',
      'le secrétariat de mairie',
      'la direction de commune',
      '[-le secrétariat de mairie-]{+la direction de commune+}',
    ],
    [
      'what is in common between two replacements stays when it says more',
      'un référent par réseau métier du territoire est nommé',
      'une référente par réseau métier du territoire est choisie',
      '[-un référent-]{+une référente+} par réseau métier du territoire est [-nommé-]{+choisie+}',
    ],
    [
      'French blanks',
      'Pourquoi? Parce que : oui',
      'Pourquoi\u202f? Parce que\u00a0: oui',
      'Pourquoi^? Parce que~: oui',
    ],
    ['apostrophes', "l'avis d'une commune", 'l’avis d’une commune', 'l’avis d’une commune'],
    ['quotes', 'dit "Vis ma vie"', 'dit « Vis ma vie »', 'dit «~Vis ma vie~»'],
    ['dots', 'etc...', 'etc…', 'etc…'],
    ['hyphens of Word', 'peut\u2011être', 'peut-être', 'peut-être'],
    ['an accent is a change', 'cote', 'côté', '[-cote-]{+côté+}'],
    ['a capital is a change', 'Les Communes', 'Les communes', 'Les [-Communes-]{+communes+}'],
  ];
  it.each(cases)('%s', (_, from, to, expected) => {
    expect(shown(diffWords([from], [to]))).toBe(expected);
  });

  it('tells a link by where it leads, not by its number', () => {
    expect(shown(diffWords(['Voir l’', link('a', '2.3'), '.'], ['Voir l’', link('a', '2.4'), '.']))).toBe(
      'Voir l’article~2.4.',
    );
    expect(shown(diffWords(['Voir l’', link('a', '2.3'), '.'], ['Voir l’', link('b', '2.3'), '.']))).toBe(
      'Voir l’[-article~2.3-]{+article~2.3+}.',
    );
  });

  const word = fc.constantFrom(
    'le',
    'CoDir',
    'l’',
    'avis',
    'de',
    'commune',
    ' ',
    ' ',
    ' ',
    ', ',
    '. ',
    ' ; ',
    '\ufffc',
    '« ',
    ' »',
    '12',
    '500',
  );
  const line = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));

  it('gives both lines back: without the insertions the earlier, without the deletions the later', () => {
    fc.assert(
      fc.property(line, line, (from, to) => {
        const segments = diffWords([from], [to]);
        expect(side(segments, 'deleted')).toBe(set(to));
        expect(plain(side(segments, 'inserted'))).toBe(plain(set(from)));
      }),
    );
  });

  it('finds nothing between a line and itself', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(diffWords([text], [text]).every(({ change }) => change === 'same')).toBe(true);
      }),
    );
  });
});
