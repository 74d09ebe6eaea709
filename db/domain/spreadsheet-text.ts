import { fold } from './fold.ts';

/**
 * What a spreadsheet would run when it opens a CSV file: a cell that starts with one of these, half or full width.
 * Apostrophes before it count too, so that what is added can be taken away without doubt.
 */
const live = /^'*[=+\-@\t\r\n＝＋－＠]/;
const quoted = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet takes for a formula; `fromCell` gives it back. */
export const toCell = (text: string): string => (live.test(text) ? `'${text}` : text);

/** What a cell says, without the apostrophe that keeps it from being a formula. */
export const fromCell = (cell: string): string => (quoted.test(cell) ? cell.slice(1) : cell);

const lettersOf = (word: string): string => word.replace(/[^\p{L}]/gu, '');

/** Whether a name is typed in capitals alone, as lists from HR software are. */
export const isInCapitals = (text: string): boolean => {
  const letters = lettersOf(text);
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};

const small = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'sur',
  'sous',
  'en',
  'et',
  'lès',
  'aux',
  'd',
  'l',
]);

/** « SAINT-LAURENT-SUR-SÈVRE » → « Saint-Laurent-sur-Sèvre » ; « LE GOFF » → « Le Goff ». Other texts stay as they are. */
export const nameOutOfCapitals = (text: string): string => {
  if (!isInCapitals(text)) return text;
  let isFirst = true;
  const name = text.toLowerCase().replace(/\p{L}+/gu, (word, at: number, whole: string) => {
    // A small word inside a hyphenated name is one of a place; alone, it may open a family name.
    const isSmall = !isFirst && small.has(word) && whole[at - 1] === '-';
    isFirst = false;
    return isSmall ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
  // Letters that do not come back the same from capitals (a final sigma) are left alone.
  return fold(name) === fold(text) ? name : text;
};
