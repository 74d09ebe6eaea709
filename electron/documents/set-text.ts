import type { RichInline } from '../../db/domain/rich-text.ts';
import { ordinalParts, typeset } from '../../db/domain/typography.ts';

/** A piece of a line that looks the same from end to end. `text` is typeset and safe in XML; a break stands alone. */
export type Run = { text: string; bold: boolean; italic: boolean; underline: boolean; raised: boolean };
export type Line = readonly Run[];

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

/**
 * Where a cut after `before` falls once `whole` is typeset as `set`: rules add and change blanks and quotes,
 * but keep every letter and digit, which are counted.
 */
const cutIn = (whole: readonly string[], before: number, set: readonly string[]): number => {
  let letters = 0;
  let since = 0;
  for (const char of whole.slice(0, before)) {
    since = isSolid(char) ? 0 : since + 1;
    if (isSolid(char)) letters += 1;
  }
  let at = 0;
  for (let seen = 0; seen < letters; at += 1) if (isSolid(set[at])) seen += 1;
  let gap = 0;
  while (at + gap < set.length && !isSolid(set[at + gap])) gap += 1;
  return at + (isSolid(whole[before]) ? gap : Math.min(since, gap));
};

/** A paragraph of rich text, typeset as a whole across its marks, cut into lines at its breaks. */
export const setRich = (nodes: readonly RichInline[]): Line[] => {
  const pieces = nodes.map((node) => ({
    text: node.type === 'text' ? clean(node.text).replace(/\s*\n\s*/g, ' ') : '\n',
    marks: node.type === 'text' ? (node.marks ?? []).map(({ type }) => type) : [],
  }));
  const whole = Array.from(pieces.map(({ text }) => text).join(''));
  const set = Array.from(typeset(whole.join('')));
  const lines: Run[][] = [[]];
  let from = 0;
  let done = 0;
  for (const { text, marks } of pieces) {
    from += Array.from(text).length;
    const end = from === whole.length ? set.length : Math.max(done, cutIn(whole, from, set));
    const look = {
      bold: marks.includes('bold'),
      italic: marks.includes('italic'),
      underline: marks.includes('underline'),
    };
    for (const [index, part] of set.slice(done, end).join('').split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push(...runsOf(part, look));
    }
    done = end;
  }
  return lines;
};
