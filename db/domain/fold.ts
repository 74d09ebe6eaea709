/**
 * A text as it is compared and searched: lower-case, without accents, œ → oe, æ → ae, ’ → ', hyphens and
 * every run of blanks → one space. « L’Île-d’Olonne » → `l'ile d'olonne`. Idempotent.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[’‘ʼ′´`]/g, "'")
    .replace(/[\p{Pd}\u00ad\u2212\s]+/gu, ' ')
    .trim();
}

/** The words of a folded text, without punctuation: « L’Île-d’Olonne » → l, ile, d, olonne. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

// A map, not an object: a typed word may be « constructor », which every object has.
const PLACE_WORDS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
]);

/** A place name for comparison: folded words, one space between, « St » and « Ste » in full, « s/ » as « sur ». */
export function foldPlace(text: string): string {
  const spelled = fold(text).replace(/(^|\s)s\/\s*/g, '$1sur ');
  return words(spelled)
    .map((word) => PLACE_WORDS.get(word) ?? word)
    .join(' ');
}
