import { assertNever } from '../../db/domain/failure.ts';
import type { RichInline } from '../../db/domain/rich-text.ts';
import { ordinalParts, typeset } from '../../db/domain/typography.ts';
import type { ChangedWords, ProseInline } from './model.ts';

/** A piece of a line that looks the same from end to end. `text` is typeset and safe in XML; a break stands alone. */
export type Run = { text: string; bold: boolean; italic: boolean; underline: boolean; raised: boolean };
export type Line = readonly Run[];

/**
 * A piece of an article's line. `note` makes it the call of a note, its text the number as it is called; `target`, the
 * words of a link to another article.
 */
export type ProseRun = Run & { note?: { number: number; text: string }; target?: string };
export type ProseLine = readonly ProseRun[];

// Characters no XML may hold, and those that would disguise the order of a line.
const unprintable = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

const clean = (text: string): string => text.toWellFormed().replace(unprintable, '');

/** A text in French typography, without what no page can show. Every text of every format passes here. */
export const setText = (text: string): string => typeset(clean(text));

const plainLook = { bold: false, italic: false, underline: false };

const runsOf = (text: string, look: Pick<Run, 'bold' | 'italic' | 'underline'>): Run[] =>
  ordinalParts(text)
    .filter((part) => part.text !== '')
    .map((part) => ({ ...look, text: part.text, raised: part.superscript }));

/** One line of plain text as runs: « 1er » has its « er » raised. */
export const setLine = (text: string): Line => runsOf(setText(text).replaceAll('\n', ' '), plainLook);

const solid = /[\p{L}\p{M}\p{N}]/u;
const isSolid = (char: string | undefined): boolean => char !== undefined && solid.test(char);
const blank = /[ \t\u00a0\u2009\u202f]/;
const isBlank = (char: string | undefined): boolean => char !== undefined && blank.test(char);

/** Signs of a stretch without letters, dots and dashes counted as typography writes them. */
const signsIn = (gap: string): number =>
  Array.from(gap.replace(/(?<!\.)\.{3}(?!\.)/g, '…').replace(/(?<!-)--(?!-)/g, '–')).filter(
    (char) => !isBlank(char),
  ).length;

/**
 * Where a cut after `before` falls once `whole` is typeset as `set`: rules add and change blanks, quotes, dots and
 * dashes, but keep every letter and digit, which are counted; then the signs since the last of them. A `glued` cut
 * leaves the blanks that follow to what comes next.
 */
const cutIn = (
  whole: readonly string[],
  before: number,
  set: readonly string[],
  isGlued: boolean,
): number => {
  const passed = whole.slice(0, before);
  const lastSolid = passed.findLastIndex(isSolid);
  const letters = passed.filter(isSolid).length;
  let at = 0;
  for (let seen = 0; seen < letters; at += 1) if (isSolid(set[at])) seen += 1;
  let next = at;
  while (next < set.length && !isSolid(set[next])) next += 1;
  if (isSolid(whole[before]) && !isGlued) return next;
  const since = passed.slice(lastSolid + 1);
  let signs = signsIn(since.join(''));
  for (let place = at; signs > 0 && place < next; place += 1) {
    if (isBlank(set[place])) continue;
    signs -= 1;
    at = place + 1;
  }
  if (isGlued) return at;
  const blanks = since.length - 1 - since.findLastIndex((char) => !isBlank(char));
  for (let left = blanks; left > 0 && at < next && isBlank(set[at]); left -= 1) at += 1;
  return at;
};

/** Texts of one line, typeset as a whole and given back each by itself; a null is a call, which has no letter. */
const typesetTogether = (texts: readonly (string | null)[]): string[] => {
  const whole = Array.from(texts.map((text) => text ?? '').join(''));
  const set = Array.from(typeset(whole.join('')));
  let from = 0;
  let done = 0;
  return texts.map((text, index) => {
    if (text === null) return '';
    from += Array.from(text).length;
    const isGlued = texts[index + 1] === null;
    const isEnd = from === whole.length && !isGlued;
    const end = isEnd ? set.length : Math.max(done, cutIn(whole, from, set, isGlued));
    const words = set.slice(done, end).join('');
    done = end;
    return words;
  });
};

const wordsOf = (node: ProseInline): string | null => {
  switch (node.type) {
    case 'text':
      return clean(node.text).replace(/\s*\n\s*/g, ' ');
    case 'reference':
      return clean([node.label, node.number].filter((part) => part !== '').join('\u00a0')).replaceAll(
        '\n',
        ' ',
      );
    case 'hardBreak':
      return '\n';
    case 'noteCall':
      return null;
    default:
      return assertNever(node);
  }
};

const lookOf = (node: ProseInline): Pick<Run, 'bold' | 'italic' | 'underline'> => {
  const marks = node.type === 'text' ? (node.marks ?? []).map(({ type }) => type) : [];
  return {
    bold: marks.includes('bold'),
    italic: marks.includes('italic'),
    underline: marks.includes('underline'),
  };
};

const runsOfNode = (text: string, node: ProseInline): ProseRun[] => {
  if (node.type === 'noteCall') {
    const note = { number: node.number, text: node.text };
    return [{ ...plainLook, text: String(node.number), raised: true, note }];
  }
  const runs = runsOf(text, lookOf(node));
  if (node.type !== 'reference' || node.target === '') return runs;
  return runs.map((run) => ({ ...run, target: node.target }));
};

/** A paragraph of an article, typeset as a whole across its marks, notes and links, cut into lines at its breaks. */
export const setProse = (nodes: readonly ProseInline[]): ProseLine[] => {
  const words = typesetTogether(nodes.map(wordsOf));
  const lines: ProseRun[][] = [[]];
  for (const [index, node] of nodes.entries())
    for (const [part, text] of (words[index] ?? '').split('\n').entries()) {
      if (part > 0) lines.push([]);
      lines.at(-1)?.push(...runsOfNode(text, node));
    }
  return lines;
};

/** A paragraph of rich text: an article's, without its notes and links. */
export const setRich = (nodes: readonly RichInline[]): Line[] => setProse(nodes);

type Segment = ChangedWords[number];
type SetSegment = { line: Line; change: Segment['change'] };

const lettersOf = ({ line }: SetSegment): string => line.map(({ text }) => text).join('');

/** « 48 » struck and « 72 » after it would read « 4872 », on paper and in what is copied from it. */
const setApart = (segments: readonly SetSegment[]): SetSegment[] =>
  segments.flatMap((segment, index) => {
    const before = segments[index - 1];
    const replaces = before?.change === 'deleted' && segment.change === 'inserted';
    return replaces && !isBlank(lettersOf(before).at(-1)) && !isBlank(lettersOf(segment)[0])
      ? [{ line: runsOf(' ', plainLook), change: 'same' as const }, segment]
      : [segment];
  });

/** A line of a comparison: what was, and what is, each typeset as a line of its own, a blank between the two. */
export const setChanged = (segments: readonly Segment[]): SetSegment[] => {
  const reading = (passed: Segment['change']) =>
    typesetTogether(
      segments.map(({ text, change }) => (change === passed ? '' : clean(text).replaceAll('\n', ' '))),
    );
  const [now, before] = [reading('deleted'), reading('inserted')];
  return setApart(
    segments.map(({ change }, index) => ({
      line: runsOf((change === 'deleted' ? before : now)[index] ?? '', plainLook),
      change,
    })),
  );
};
