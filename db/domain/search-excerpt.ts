import { fold } from './fold.ts';
import { lengthAt, type SearchTerm, searchedWords } from './search-words.ts';

/** A piece of a text; those that answer the question are marked. Never markup. */
export type Segment = { text: string; isMatch: boolean };

type Mark = { start: number; end: number; term: number };

/** A word with its accents typed apart, or a number; what folds into several words is one mark. */
const spanPattern = /(?:\p{L}\p{M}*)+|\p{N}+/gu;

const marksOf = (text: string, terms: readonly SearchTerm[]): Mark[] => {
  const words: string[] = [];
  const spans: { start: number; end: number }[] = [];
  for (const { 0: found, index } of text.matchAll(spanPattern)) {
    for (const word of searchedWords(found)) {
      words.push(word);
      spans.push({ start: index, end: index + found.length });
    }
  }
  const marks: Mark[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const [term, forms] of terms.entries()) {
      const length = lengthAt(words, at, forms);
      const [first, last] = [spans[at], spans[at + length - 1]];
      if (length > 0 && first && last) marks.push({ start: first.start, end: last.end, term });
    }
  }
  return marks;
};

/** The text from `from` to `to`, cut at its marks. */
const cut = (text: string, marks: readonly Mark[], from: number, to: number): Segment[] => {
  const segments: Segment[] = [];
  let at = from;
  const push = (end: number, isMatch: boolean) => {
    if (end <= at) return;
    segments.push({ text: text.slice(at, end), isMatch });
    at = end;
  };
  for (const { start, end } of marks) {
    if (end > to || end <= at) continue;
    push(start, false);
    push(end, true);
  }
  push(to, false);
  return segments;
};

/** A whole line, its matches marked. */
export const marked = (text: string, terms: readonly SearchTerm[]): Segment[] =>
  cut(text, marksOf(text, terms), 0, text.length);

const excerptLength = 150;
const before = 50;
/** Long texts are read a piece at a time: what answers is most often near the beginning. */
const pieceLength = 16_000;
const overlap = 400;

/** Whether a piece can hold a match at all: told much faster than where. */
const mayMatch = (piece: string, terms: readonly SearchTerm[]): boolean => {
  const folded = fold(piece);
  return terms.some((forms) => forms.some(({ words }) => folded.includes(words[0] ?? '')));
};

/** Where a cut falls: on a blank when there is one near. */
const blankAfter = (text: string, at: number, limit: number): number => {
  const found = text.slice(at, limit).search(/\s/u);
  return found < 0 ? at : at + found + 1;
};
const blankBefore = (text: string, at: number, limit: number): number => {
  const found = text.slice(limit, at).search(/\s\S*$/u);
  return found < 0 ? at : limit + found;
};

/** Never between the two halves of a character. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at);

const excerptOf = (text: string, marks: readonly Mark[]): Segment[] => {
  const terms = (start: number): number =>
    new Set(
      marks
        .filter((mark) => mark.start >= start && mark.end <= start + excerptLength - before)
        .map(({ term }) => term),
    ).size;
  let best = marks[0];
  if (!best) return [];
  let most = terms(best.start);
  for (const mark of marks.slice(1, 60)) {
    const found = terms(mark.start);
    if (found > most) [best, most] = [mark, found];
  }
  const { start, end } = best;
  const wanted = Math.max(0, start - before);
  const from = wanted === 0 ? 0 : whole(text, blankAfter(text, wanted, start));
  const until = Math.max(from + excerptLength, end);
  const to = until >= text.length ? text.length : whole(text, blankBefore(text, until, end));
  const inside = cut(
    text,
    marks.filter((mark) => mark.start >= from),
    from,
    to,
  );
  return [
    ...(from > 0 ? [{ text: '…', isMatch: false }] : []),
    ...inside,
    ...(to < text.length ? [{ text: '…', isMatch: false }] : []),
  ];
};

/** The place of a text that answers best, on one line; empty when nothing in it does. */
export const excerpt = (text: string, terms: readonly SearchTerm[]): Segment[] => {
  for (let at = 0; at < text.length; at += pieceLength) {
    const piece = text.slice(Math.max(0, at - overlap), at + pieceLength);
    if (!mayMatch(piece, terms)) continue;
    const flat = piece.replaceAll(/\s+/gu, ' ');
    const segments = excerptOf(flat, marksOf(flat, terms));
    if (segments.length > 0) return segments;
  }
  return [];
};
