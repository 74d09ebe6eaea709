import { count } from '../../db/domain/plural.ts';
import type { Table } from './model.ts';
import { tableHeight } from './summary-room.ts';

type Numbered = { number: string; title: string };
type Chapter = Numbered & { id: number };
type Article = Numbered & { chapterId: number | null };

const tableOf = (rows: Table['rows']): Table => ({
  type: 'table',
  summary: 'Chapitres, avec leurs articles',
  columns: [
    { label: 'Chapitre', share: 46 },
    { label: 'Articles', share: 124 },
  ],
  rows,
  isForSigning: false,
  isDense: true,
});

const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const within = text.slice(0, most);
  return `${within.slice(0, Math.max(within.lastIndexOf(' '), most / 2)).replace(/[\s,;:]+$/, '')}…`;
};

type Way = (articles: readonly Numbered[]) => string;

const nameOf = ({ number, title }: Numbered, longest: number): string =>
  `${number}\u00a0${cut(title, longest)}`;
const between = '\u00a0· ';

const all =
  (longest: number): Way =>
  (articles) =>
    articles.map((article) => nameOf(article, longest)).join(between);

/** As many titles as `most` characters hold, and how many are left. */
const firstOnes =
  (most: number): Way =>
  (articles) => {
    const names = articles.map((article) => nameOf(article, 60));
    const told = (kept: number): string => {
      const left = names.length - kept;
      const others = left > 0 ? [`et ${count(left, 'autre', 'autres')}`] : [];
      return [...names.slice(0, kept), ...others].join(between);
    };
    let kept = names.length;
    while (kept > 1 && told(kept).length > most) kept -= 1;
    return told(kept);
  };

const range: Way = (articles) => {
  const [first, last] = [articles[0], articles.at(-1)];
  if (!first || !last) return '';
  return articles.length === 1 ? `article ${first.number}` : `articles ${first.number} à ${last.number}`;
};

/** From the fullest to the barest: titles whole, cut, the first of them, then numbers alone. */
const ways: readonly { chapter: number; articles: Way }[] = [
  { chapter: 160, articles: all(200) },
  { chapter: 100, articles: all(60) },
  { chapter: 60, articles: all(40) },
  { chapter: 60, articles: firstOnes(185) },
  { chapter: 32, articles: firstOnes(92) },
  { chapter: 32, articles: range },
];

const rest = (left: number): Table['rows'][number] => [
  { text: `et ${count(left, 'autre chapitre', 'autres chapitres')}` },
  { text: '' },
];

/** Chapters with the titles of their articles, in the fullest way that holds in `room`, in millimetres. */
export const chaptersTable = (
  chapters: readonly Chapter[],
  articles: readonly Article[],
  room: number,
): Table => {
  const fits = (rows: Table['rows']): boolean => tableHeight(tableOf(rows)) <= room;
  let rows: Table['rows'] = [];
  for (const way of ways) {
    rows = chapters.map(({ id, number, title }) => [
      { text: `${number}. ${cut(title, way.chapter)}` },
      { text: '', detail: way.articles(articles.filter(({ chapterId }) => chapterId === id)) },
    ]);
    if (fits(rows)) return tableOf(rows);
  }
  let kept = rows.length;
  while (kept > 0 && !fits([...rows.slice(0, kept), rest(1)])) kept -= 1;
  return tableOf([...rows.slice(0, kept), rest(chapters.length - kept)]);
};
