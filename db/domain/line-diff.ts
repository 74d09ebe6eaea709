import { isRowTold, type ChangedLine, type ChangedText, type Told } from './changed-lines.ts';
import type { ArticleLine, RowLine, TextLine } from './charter-lines.ts';
import { changedTables } from './table-diff.ts';
import { createNumbering, diffSequences } from './text-diff.ts';
import { similarity, type Bag } from './word-bag.ts';
import { diffWords, lineKeys, plainText } from './word-diff.ts';

export type ChangedTitle = Pick<ChangedText, 'change' | 'segments'>;

/** From here on, two lines are one line reworded; under it, one that goes and one that comes. */
const likeness = 0.4;
/** Beyond this many pairs to look at, a stretch is told as gone and come: it was written anew. */
const mostPairs = 10_000;

const changedText = (told: Told<TextLine>): ChangedText => {
  const { look, level, mark, pieces } = told.to ?? told.from;
  const { change } = told;
  return {
    look,
    level,
    mark,
    change,
    segments:
      change === 'reworded'
        ? diffWords(told.from.pieces, told.to.pieces)
        : [{ text: plainText(pieces).trim(), change }],
  };
};

/** A line with its words, as numbers that mean the same in both texts. */
type ReadLine = { line: ArticleLine; key: string; bag: Bag };

const isRow = ({ look }: ArticleLine): boolean => look === 'row';
/** The end of a line in a cell, and the edge of a cell: no text holds them. */
const [lineEnd, edge] = ['\u0002', '\u0003'];

/** What a line says; a row, cell by cell, so that two rows that say the same have as many cells. */
const keysOf = (line: ArticleLine): string[] =>
  line.look === 'row'
    ? line.cells.flatMap((lines) => [...lines.flatMap(({ pieces }) => [...lineKeys(pieces), lineEnd]), edge])
    : lineKeys(line.pieces);

const isWord = /[\p{L}\p{N}]/u;
const lineReader = () => {
  const number = createNumbering();
  return (line: ArticleLine): ReadLine => {
    const keys = keysOf(line);
    const bag = number(keys.filter((key) => isWord.test(key))).toSorted();
    return { line, key: keys.join('\u0001'), bag };
  };
};

type Pair = readonly [from: number, to: number];

/** Pairs lines in their order so that what they share is the most. */
const pairsOf = (from: readonly ReadLine[], to: readonly ReadLine[]): Pair[] => {
  const [n, m] = [from.length, to.length];
  if (n * m === 0 || n * m > mostPairs) return [];
  const likes = from.map((a) =>
    to.map((b) => (isRow(a.line) === isRow(b.line) ? similarity(a.bag, b.bag) : 0)),
  );
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

const gapLines = (from: readonly ReadLine[], to: readonly ReadLine[]): Told<ArticleLine>[] => {
  const told: Told<ArticleLine>[] = [];
  let [x, y] = [0, 0];
  for (const [i, j] of [...pairsOf(from, to), [from.length, to.length] as const]) {
    told.push(...from.slice(x, i).map(({ line }) => ({ change: 'deleted' as const, from: line, to: null })));
    told.push(...to.slice(y, j).map(({ line }) => ({ change: 'inserted' as const, from: null, to: line })));
    const [before, after] = [from[i], to[j]];
    if (before && after) told.push({ change: 'reworded', from: before.line, to: after.line });
    [x, y] = [i + 1, j + 1];
  }
  return told;
};

const toldLines = (from: readonly ArticleLine[], to: readonly ArticleLine[]): Told<ArticleLine>[] => {
  const read = lineReader();
  const [earlier, later] = [from.map(read), to.map(read)];
  const number = createNumbering();
  const keys = (lines: readonly ReadLine[]): Int32Array => number(lines.map(({ key }) => key));
  const told: Told<ArticleLine>[] = [];
  let gap: { from: ReadLine[]; to: ReadLine[] } = { from: [], to: [] };
  const close = (): void => {
    told.push(...gapLines(gap.from, gap.to));
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
    told.push(
      ...after.map(({ line }, i) => ({ change: 'same' as const, from: before[i]?.line ?? line, to: line })),
    );
  }
  close();
  return told;
};

const isText = (told: Told<ArticleLine>): told is Told<TextLine> => !isRowTold(told);

/** The lines of a cell: one line for another is that line reworded, however little they share. */
const cellLines = (from: readonly TextLine[], to: readonly TextLine[]): ChangedText[] => {
  const [[before, ...others], [after, ...more]] = [from, to];
  const told = toldLines(from, to);
  const isReplaced = told.length > 1 && before && after && others.length + more.length === 0;
  return isReplaced
    ? [changedText({ change: 'reworded', from: before, to: after })]
    : told.filter(isText).map(changedText);
};

/** Rows that follow one another make tables. */
const linesOf = (told: readonly Told<ArticleLine>[]): ChangedLine[] => {
  const lines: ChangedLine[] = [];
  let rows: Told<RowLine>[] = [];
  const close = (): void => {
    lines.push(...changedTables(rows, cellLines));
    rows = [];
  };
  for (const each of told)
    if (isRowTold(each)) rows.push(each);
    else if (isText(each)) {
      close();
      lines.push(changedText(each));
    }
  close();
  return lines;
};

export type TextDiff = { lines: ChangedLine[]; isSame: boolean; differsInForm: boolean };

/** The lines of a text that is the same in both. */
export const sameLines = (lines: readonly ArticleLine[]): TextDiff => ({
  lines: linesOf(lines.map((line) => ({ change: 'same', from: line, to: line }))),
  isSame: true,
  differsInForm: false,
});

/** The lines of two texts, each told the same, reworded, gone or come; and whether only their form differs. */
export const diffLines = (from: readonly ArticleLine[], to: readonly ArticleLine[]): TextDiff => {
  const told = toldLines(from, to);
  return {
    lines: linesOf(told),
    isSame: told.every(({ change }) => change === 'same'),
    differsInForm: told.some(
      (each) =>
        each.change === 'same' && (each.from.form !== each.to.form || each.from.look !== each.to.look),
    ),
  };
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
