/** « 2. » for a chapter, « 2.3 » for an article: a number as every format writes it before its heading. */
export const chapterMark = (level: 1 | 2, number: string): string =>
  level === 1 && number !== '' ? `${number}.` : number;
