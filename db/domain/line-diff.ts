import type { ArticleLine } from './charter-lines.ts';
import { createNumbering, diffSequences } from './text-diff.ts';
import { similarity, type Bag } from './word-bag.ts';
import { diffWords, lineKeys, plainText, type Segment } from './word-diff.ts';

/** A line of a comparison: new, gone, in both, or in both with other words. */
export type ChangedLine = {
  look: ArticleLine['look'];
  change: 'same' | 'inserted' | 'deleted' | 'reworded';
  segments: Segment[];
};

export type ChangedTitle = Pick<ChangedLine, 'change' | 'segments'>;

/** From here on, two lines are one line reworded; under it, one that goes and one that comes. */
const likeness = 0.4;
/** Beyond this many pairs to look at, a stretch is told as gone and come: it was written anew. */
const mostPairs = 10_000;

const whole = ({ look, pieces }: ArticleLine, change: 'same' | 'inserted' | 'deleted'): ChangedLine => ({
  look,
  change,
  segments: [{ text: plainText(pieces).trim(), change }],
});

const reworded = (from: ArticleLine, to: ArticleLine): ChangedLine => ({
  look: to.look,
  change: 'reworded',
  segments: diffWords(from.pieces, to.pieces),
});

type Pair = readonly [from: number, to: number];

/** Pairs lines in their order so that what they share is the most. */
const pairsOf = (from: readonly Bag[], to: readonly Bag[]): Pair[] => {
  const [n, m] = [from.length, to.length];
  if (n * m === 0 || n * m > mostPairs) return [];
  const likes = from.map((a) => to.map((b) => similarity(a, b)));
  const like = (i: number, j: number): number => likes[i]?.[j] ?? 0;
  // best[i][j] is the most that lines from i and j on can share.
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = n - 1; i >= 0; i -= 1)
    for (let j = m - 1; j >= 0; j -= 1) {
      const paired = like(i, j) >= likeness ? like(i, j) + at(i + 1, j + 1) : 0;
      (best[i] as Float64Array)[j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (like(i, j) >= likeness && at(i, j) === like(i, j) + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
};

/** A line with its words, as numbers that mean the same in both texts. */
type ReadLine = { line: ArticleLine; key: string; bag: Bag };

const isWord = /[\p{L}\p{N}]/u;
const lineReader = () => {
  const number = createNumbering();
  return (line: ArticleLine): ReadLine => {
    const keys = lineKeys(line.pieces);
    const bag = number(keys.filter((key) => isWord.test(key))).toSorted();
    return { line, key: keys.join('\u0001'), bag };
  };
};

const gapLines = (from: readonly ReadLine[], to: readonly ReadLine[]): ChangedLine[] => {
  const bags = (lines: readonly ReadLine[]): Bag[] => lines.map(({ bag }) => bag);
  const changed: ChangedLine[] = [];
  let [x, y] = [0, 0];
  for (const [i, j] of [...pairsOf(bags(from), bags(to)), [from.length, to.length] as const]) {
    changed.push(...from.slice(x, i).map(({ line }) => whole(line, 'deleted')));
    changed.push(...to.slice(y, j).map(({ line }) => whole(line, 'inserted')));
    const [before, after] = [from[i], to[j]];
    if (before && after) changed.push(reworded(before.line, after.line));
    [x, y] = [i + 1, j + 1];
  }
  return changed;
};

export type TextDiff = { lines: ChangedLine[]; isSame: boolean; differsInForm: boolean };

/** The lines of a text that is the same in both. */
export const sameLines = (lines: readonly ArticleLine[]): TextDiff => ({
  lines: lines.map((line) => whole(line, 'same')),
  isSame: true,
  differsInForm: false,
});

/** The lines of two texts, each told the same, reworded, gone or come; and whether only their form differs. */
export const diffLines = (from: readonly ArticleLine[], to: readonly ArticleLine[]): TextDiff => {
  const read = lineReader();
  const [earlier, later] = [from.map(read), to.map(read)];
  const number = createNumbering();
  const keys = (lines: readonly ReadLine[]): Int32Array => number(lines.map(({ key }) => key));
  const lines: ChangedLine[] = [];
  let gap: { from: ReadLine[]; to: ReadLine[] } = { from: [], to: [] };
  let differsInForm = false;
  const close = (): void => {
    lines.push(...gapLines(gap.from, gap.to));
    gap = { from: [], to: [] };
  };
  for (const stretch of diffSequences(keys(earlier), keys(later))) {
    const before = earlier.slice(...stretch.from);
    const after = later.slice(...stretch.to);
    if (stretch.change !== 'same') {
      gap.from.push(...before);
      gap.to.push(...after);
      continue;
    }
    close();
    lines.push(...after.map(({ line }) => whole(line, 'same')));
    differsInForm ||= after.some(
      ({ line: { form, look } }, i) => form !== before[i]?.line.form || look !== before[i]?.line.look,
    );
  }
  close();
  return { lines, isSame: lines.every(({ change }) => change === 'same'), differsInForm };
};

const isSameLine = (from: string, to: string): boolean =>
  lineKeys([from]).join('\u0001') === lineKeys([to]).join('\u0001');

/** A title in both versions, or in one. */
export const diffTitles = (from: string | undefined, to: string | undefined): ChangedTitle => {
  if (from === undefined) return { change: 'inserted', segments: [{ text: to ?? '', change: 'inserted' }] };
  if (to === undefined) return { change: 'deleted', segments: [{ text: from, change: 'deleted' }] };
  if (isSameLine(from, to)) return { change: 'same', segments: [{ text: to, change: 'same' }] };
  return { change: 'reworded', segments: diffWords([from], [to]) };
};
