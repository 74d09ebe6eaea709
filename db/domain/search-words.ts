import { fold } from './fold.ts';

/**
 * How texts are searched. Both sides are folded alike (case, accents, œ, ’), then cut where letters and figures meet:
 * « 14h30 » and « 14 h 30 » are the same three words.
 */
const wordPattern = /\p{L}+|\p{N}+/gu;

/** The words of a text, as the index keeps them and as a query asks for them. */
export const searchedWords = (text: string): string[] => fold(text).match(wordPattern) ?? [];

/** A run of words that stand one after the other; the last one may be only begun. */
export type SearchForm = { words: readonly string[]; isBegun: boolean };

/** What one word typed accepts: any of its forms. */
export type SearchTerm = readonly SearchForm[];

/** Beyond these, what is typed is no question any more. */
export const longestQuery = 200;
const mostTerms = 12;
const mostForms = 6;

/** « l’eau » asks for « eau »: the article says nothing, and texts have it or not. « jusqu’à » stays whole. */
const elided = /^(?:(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)')+(?=[\p{L}\p{N}]{2})/u;

const abbreviations: readonly (readonly [string, string])[] = [
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
];

const otherWord = (word: string): string => {
  for (const [short, long] of abbreviations) {
    if (word === short) return long;
    if (word === long) return short;
  }
  return word;
};

/** Other endings of a last word: they only ever add to what it finds. */
const otherEndings = (word: string): string[] => {
  if (word.length >= 5 && word.endsWith('aux')) return [word.slice(0, -1), `${word.slice(0, -3)}al`];
  if (word.length >= 4 && /(?:au|eu|ou)x$/.test(word)) return [word.slice(0, -1)];
  if (word.length >= 4 && word.endsWith('s')) return [word.slice(0, -1)];
  if (word.length >= 4 && word.endsWith('al')) return [`${word.slice(0, -2)}aux`];
  return [];
};

const formsOf = (words: readonly string[], isLast: boolean): SearchForm[] => {
  const last = words.at(-1) ?? '';
  // A letter or a figure alone, with others typed after it, is a word and not the beginning of thousands.
  const isBegun = isLast || (last.length > 1 && !/\p{N}/u.test(last));
  const expanded = words.map(otherWord);
  const forms: SearchForm[] = [{ words, isBegun }];
  if (expanded.some((word, index) => word !== words[index])) forms.push({ words: expanded, isBegun: false });
  for (const ending of otherEndings(last))
    forms.push({ words: [...words.slice(0, -1), ending], isBegun: false });
  return forms.slice(0, mostForms);
};

/** What is asked for; empty when there is too little to look for. */
export const readQuery = (typed: string): SearchTerm[] => {
  const chunks = typed
    .slice(0, longestQuery)
    .split(/\s+/u)
    .map((chunk) => {
      const folded = fold(chunk);
      return (
        folded
          .replace(/^[^\p{L}\p{N}]+/u, '')
          .replace(elided, '')
          .match(wordPattern) ?? []
      );
    })
    .filter((words) => words.length > 0)
    .slice(0, mostTerms);
  const letters = chunks.flat().reduce((sum, word) => sum + word.length, 0);
  return letters < 2 ? [] : chunks.map((words, index) => formsOf(words, index === chunks.length - 1));
};

const phrase = ({ words, isBegun }: SearchForm): string => `"${words.join(' ')}"${isBegun ? ' *' : ''}`;

/** What has all of it in its title, and what has it anywhere else: what is asked for, cut in two. */
export type MatchExpressions = { inTitle: string; elsewhere: string };

/**
 * The same in the syntax of FTS5: words have letters and figures alone, so that nothing in it can be anything else.
 * While others look at the screen, what is restricted answers nothing.
 */
export const matchExpressions = (terms: readonly SearchTerm[], isProjected = false): MatchExpressions => {
  const asked = terms.map((forms) => `(${forms.map(phrase).join(' OR ')})`).join(' AND ');
  const among = (columns: string): string => [columns, `(${asked})`].join(':');
  const inTitle = among('{title}');
  const columns = isProjected ? '{title text}' : '{title text restricted}';
  return { inTitle, elsewhere: `(${among(columns)}) NOT (${inTitle})` };
};

const startsAt = (words: readonly string[], at: number, form: SearchForm): boolean =>
  form.words.every((word, index) => {
    const found = words[at + index];
    const isLast = index === form.words.length - 1;
    return found !== undefined && (isLast && form.isBegun ? found.startsWith(word) : found === word);
  });

/** How many words from `at` on are what the term asks for; 0 when they are not. */
export const lengthAt = (words: readonly string[], at: number, term: SearchTerm): number =>
  term.reduce((most, form) => (startsAt(words, at, form) ? Math.max(most, form.words.length) : most), 0);
