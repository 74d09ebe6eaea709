import { count } from '../../db/domain/plural.ts';

type Numbered = { number: string; title: string };
type Line = { chapter: string; articles: string };

// Measures of the one-page summary, in characters a line of each column holds and in lines the page has left.
const chapterWidth = 32;
const articlesWidth = 88;
const roomOfPage = 34;
/** What the padding and rule of a row take, in lines. */
const rowMargin = 0.6;

const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const within = text.slice(0, most);
  return `${within.slice(0, Math.max(within.lastIndexOf(' '), most / 2)).replace(/[\s,;:]+$/, '')}…`;
};

const heightOf = ({ chapter, articles }: Line): number =>
  Math.max(Math.ceil(chapter.length / chapterWidth), Math.ceil(articles.length / articlesWidth)) + rowMargin;
const fits = (lines: readonly Line[]): boolean =>
  lines.reduce((sum, line) => sum + heightOf(line), 0) <= roomOfPage;

const range = (articles: readonly Numbered[]): string => {
  const [first, last] = [articles[0], articles.at(-1)];
  if (!first || !last) return '';
  return articles.length === 1 ? `article ${first.number}` : `articles ${first.number} à ${last.number}`;
};

const named = (articles: readonly Numbered[], longest: number): string =>
  articles.map(({ number, title }) => `${number}\u00a0${cut(title, longest)}`).join(' · ');

/** From the fullest to the barest: titles whole, then shorter and shorter, then numbers alone. */
const ways = [
  { chapter: 200, articles: (all: readonly Numbered[]) => named(all, 200) },
  { chapter: 100, articles: (all: readonly Numbered[]) => named(all, 60) },
  { chapter: 60, articles: (all: readonly Numbered[]) => named(all, 40) },
  { chapter: 60, articles: (all: readonly Numbered[]) => named(all, 26) },
  { chapter: 30, articles: range },
];

/** Chapters with the titles of their articles, in the fullest way that leaves them on the page. */
export const chapterLines = (
  chapters: readonly (Numbered & { id: number })[],
  articles: readonly (Numbered & { chapterId: number | null })[],
): Line[] => {
  let lines: Line[] = [];
  for (const way of ways) {
    lines = chapters.map((chapter) => ({
      chapter: `${chapter.number}. ${cut(chapter.title, way.chapter)}`,
      articles: way.articles(articles.filter(({ chapterId }) => chapterId === chapter.id)),
    }));
    if (fits(lines)) return lines;
  }
  const kept: Line[] = [];
  for (const line of lines) if (fits([...kept, line, line])) kept.push(line);
  const left = chapters.length - kept.length;
  return [...kept, { chapter: `et ${count(left, 'autre chapitre', 'autres chapitres')}`, articles: '' }];
};
