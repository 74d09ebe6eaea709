import type { RouteInput, RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { placementOf } from '../../ui/reordering.ts';

export type Outline = RouteOutput<'charter.outline'>;
export type PlanArticle = Outline['articles'][number];
export type PlanChapter = Outline['chapters'][number];

/** A line of the plan: the preamble and articles, and the chapters that gather them. */
export type PlanLine =
  | { kind: 'chapter'; id: string; chapter: PlanChapter }
  | { kind: 'article'; id: string; article: PlanArticle };

export const articleLineId = (id: number): string => `article-${id}`;
export const chapterLineId = (id: number): string => `chapter-${id}`;

/** The plan in the order it is read. */
export const linesOf = ({ chapters, articles }: Pick<Outline, 'chapters' | 'articles'>): PlanLine[] => {
  const under = (chapterId: number | null): PlanLine[] =>
    articles
      .filter((article) => article.chapterId === chapterId)
      .map((article) => ({ kind: 'article', id: articleLineId(article.id), article }));
  return [
    ...under(null),
    ...chapters.flatMap((chapter): PlanLine[] => [
      { kind: 'chapter', id: chapterLineId(chapter.id), chapter },
      ...under(chapter.id),
    ]),
  ];
};

/** What moves a line: a command of the contract with its input. */
export type PlanMove =
  | { route: 'charter.moveArticle'; input: RouteInput<'charter.moveArticle'> }
  | { route: 'charter.moveChapter'; input: RouteInput<'charter.moveChapter'> };

const quoted = (title: string): string => `«\u00a0${title}\u00a0»`;

const siblings = ({ articles }: Outline, { chapterId }: PlanArticle): PlanArticle[] =>
  articles.filter((article) => article.chapterId === chapterId);

/** An article at a place of a chapter, counted without itself from 0, and what is said of it there. */
const toChapter = (article: PlanArticle, chapter: PlanChapter, index: number) => {
  const number = `${chapter.number}.${index + 1}`;
  const where = article.chapterId === chapter.id ? '' : `, chapitre ${quoted(chapter.title)}`;
  return {
    move: {
      route: 'charter.moveArticle' as const,
      input: { id: article.id, chapterId: chapter.id, index },
    },
    sentence: `${article.title}\u00a0: article ${number}${where}.`,
  };
};

type Step = { move: PlanMove | null; sentence: string };

const stepArticle = (outline: Outline, article: PlanArticle, offset: -1 | 1): Step => {
  const chapterAt = outline.chapters.findIndex(({ id }) => id === article.chapterId);
  const chapter = outline.chapters[chapterAt];
  if (!chapter) return { move: null, sentence: 'Le préambule reste en tête.' };
  const peers = siblings(outline, article);
  const index = peers.findIndex(({ id }) => id === article.id) + offset;
  if (index >= 0 && index < peers.length) return toChapter(article, chapter, index);
  const next = outline.chapters[chapterAt + offset];
  if (!next) return { move: null, sentence: offset < 0 ? 'Déjà en premier.' : 'Déjà en dernier.' };
  const last = outline.articles.filter(({ chapterId }) => chapterId === next.id).length;
  return toChapter(article, next, offset < 0 ? last : 0);
};

const stepChapter = ({ chapters }: Outline, chapter: PlanChapter, offset: -1 | 1): Step => {
  const index = chapters.findIndex(({ id }) => id === chapter.id) + offset;
  const neighbour = chapters[index];
  if (!neighbour) return { move: null, sentence: offset < 0 ? 'Déjà en premier.' : 'Déjà en dernier.' };
  return {
    move: {
      route: 'charter.moveChapter',
      input: { ids: [chapter.id], beside: neighbour.id, side: offset < 0 ? 'before' : 'after' },
    },
    sentence: `${chapter.title}\u00a0: chapitre ${index + 1} sur ${chapters.length}.`,
  };
};

/** One step up or down: an article passes into the chapter beside, a chapter passes another with all its articles. */
export const stepOf = (outline: Outline, lineId: string, offset: -1 | 1): Step => {
  const line = linesOf(outline).find(({ id }) => id === lineId);
  if (!line) return { move: null, sentence: '' };
  return line.kind === 'chapter'
    ? stepChapter(outline, line.chapter, offset)
    : stepArticle(outline, line.article, offset);
};

const dropArticle = (outline: Outline, article: PlanArticle, order: readonly PlanLine[]): PlanMove | null => {
  if (article.chapterId === null) return null;
  const at = order.findIndex((line) => line.kind === 'article' && line.article.id === article.id);
  const above = order.slice(0, at);
  const chapterAt = above.findLastIndex(({ kind }) => kind === 'chapter');
  const over = above[chapterAt];
  // Above every chapter there is the preamble alone: it goes first in the first one.
  const chapter = over?.kind === 'chapter' ? over.chapter : outline.chapters[0];
  if (!chapter) return null;
  const index = over ? above.length - chapterAt - 1 : 0;
  const now = siblings(outline, article).findIndex(({ id }) => id === article.id);
  if (article.chapterId === chapter.id && now === index) return null;
  return toChapter(article, chapter, index).move;
};

const dropChapter = (
  { chapters }: Outline,
  chapter: PlanChapter,
  order: readonly PlanLine[],
): PlanMove | null => {
  const ids = order.flatMap((line) => (line.kind === 'chapter' ? [String(line.chapter.id)] : []));
  const placement = placementOf(ids, [String(chapter.id)]);
  const isSame = ids.every((id, index) => id === String(chapters[index]?.id));
  return placement && !isSame
    ? { route: 'charter.moveChapter', input: { ids: [chapter.id], ...placement } }
    : null;
};

/** Where a line dropped in a new order of the plan goes; null when it stays where it was. */
export const dropOf = (outline: Outline, order: readonly string[], movedId: string): PlanMove | null => {
  const lines = new Map(linesOf(outline).map((line) => [line.id, line]));
  const wanted = order.flatMap((id) => lines.get(id) ?? []);
  const line = lines.get(movedId);
  if (!line) return null;
  return line.kind === 'chapter'
    ? dropChapter(outline, line.chapter, wanted)
    : dropArticle(outline, line.article, wanted);
};
