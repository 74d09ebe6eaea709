/** What a heading is called, from the widest part of a text to the least. */
export const headingWords = ['livre', 'titre', 'partie', 'chapitre', 'section', 'article'] as const;
export type HeadingWord = (typeof headingWords)[number];

/** A number that somebody typed before a heading, and the words after it. */
export type TypedHeading = {
  word: HeadingWord | null;
  /** 1 for « 2. » or « II – », 2 for « 2.1 »…; 0 for roman figures, 1 for letters. */
  depth: number;
  /** A mark stands between the number and the words: « Article 3 : », not « Article 3 du code ». */
  isMarked: boolean;
  title: string;
};

const marks = '[.:)\\]°–—-]';
const named = new RegExp(
  `^(livre|titre|partie|chapitre|section|article|art\\.?)\\s*(?:n[°o]\\s*)?` +
    `(premi(?:er|ère)|unique|préliminaire|\\d{1,3}(?:[.-]\\d{1,3})*|[IVX]{1,7})\\s?(?:ers?|ère|re|bis|ter|)` +
    `(?![\\p{L}\\p{N}])\\s*(${marks}*)\\s*`,
  'iu',
);
const dotted = new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2}){1,4})\\s*${marks}*\\s+(?=\\S)`, 'u');
const plain = new RegExp(`^\\d{1,2}\\s*(?:[.)°:]|\\s[–—-])\\s*(?=\\D)`, 'u');
const bare = /^\d{1,2}\s+(?=\p{Lu})/u;
const roman = new RegExp(`^[IVX]{1,6}\\s*(?:[.):]|\\s?[–—-])\\s*(?=\\S)`, 'u');
const letter = /^(?!M\.)(?:[A-Z]\s*(?:[.)]|\s[–—-])|[a-z]\))\s+(?=\S)/u;

/** A title without what stood around it. */
export const bareTitle = (text: string): string =>
  text
    .replace(/[ \t\n\r]+/g, ' ')
    .trim()
    .replace(/\s*[:–—-]+$/, '')
    .replace(/^[–—:-]+\s*/, '')
    .trim();

const afterNamed = (text: string, found: RegExpExecArray): TypedHeading | null => {
  const title = bareTitle(text.slice(found[0].length));
  const isMarked = (found[3] ?? '') !== '' || title === '';
  // « Article 3 du code général… » is a sentence; « Titre I Gouvernance » is a heading.
  if (!isMarked && !/^[\p{Lu}«"(]/u.test(title)) return null;
  const said = (found[1] ?? '').toLowerCase().replace(/^art\.?$/, 'article');
  const word = headingWords.find((each) => each === said) ?? null;
  return { word, depth: 0, isMarked, title };
};

/** The number typed before a heading and what follows it; null for words alone. */
export const typedHeading = (text: string): TypedHeading | null => {
  const line = text.replace(/[ \t\n\r]+/g, ' ').trim();
  const found = named.exec(line);
  if (found) return afterNamed(line, found);
  const rest = (pattern: RegExp): string | null => {
    const number = pattern.exec(line)?.[0];
    return number === undefined ? null : bareTitle(line.slice(number.length));
  };
  const digits = dotted.exec(line);
  if (digits)
    return {
      word: null,
      depth: (digits[1] ?? '').split('.').length,
      isMarked: true,
      title: bareTitle(line.slice(digits[0].length)),
    };
  for (const [pattern, depth] of [
    [plain, 1],
    [bare, 1],
    [roman, 0],
    [letter, 1],
  ] as const) {
    const title = rest(pattern);
    if (title !== null) return { word: null, depth, isMarked: pattern !== bare, title };
  }
  return null;
};

/** How many characters of a line, blanks included, come before the words of its heading. */
export const typedPrefix = (line: string): number => {
  const start = line.length - line.trimStart().length;
  const text = line.slice(start);
  for (const pattern of [named, dotted, plain, roman, letter]) {
    const found = pattern.exec(text);
    if (found) return start + found[0].length;
  }
  return 0;
};

/** What a numbering of Word's says before each of its lines: « Article %1 », « Chapitre %2 – ». */
export const signWord = (sign: string): HeadingWord | null =>
  headingWords.find((word) => new RegExp(`^\\s*${word}(?![\\p{L}])`, 'iu').test(sign)) ?? null;
