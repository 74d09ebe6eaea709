import { z } from 'zod';
import { articleBodyField } from './article-text.ts';
import { idSchema } from './ids.ts';
import { requiredLine } from './text-rules.ts';

/** What a charter is called until it is given another name. */
export const DEFAULT_CHARTER_TITLE = 'Charte de fonctionnement';
export const PREAMBLE_TITLE = 'Préambule';
/** Names the preamble among the chapters of the guided plan; it is no chapter, and its text no numbered article. */
export const PREAMBLE_KEY = 'preamble';

export const charterTitleSchema = z.object({
  title: requiredLine('Le titre de la charte', 'Donnez un titre à la charte.', 160),
});

export const chapterSchema = z.object({
  title: requiredLine('Le titre du chapitre', 'Donnez un titre au chapitre.', 160),
});

/** An article as its form holds it: its title, and its text (article-text.ts). */
export const articleSchema = z.object({
  title: requiredLine('Le titre de l’article', 'Donnez un titre à l’article.', 200),
  body: articleBodyField,
});
export type Article = z.infer<typeof articleSchema>;
export const articlePatchSchema = articleSchema.partial();

/** `chapterId` null adds the preamble. `afterId` null puts it last. */
export const newArticleSchema = articleSchema.extend({
  chapterId: idSchema.nullable(),
  afterId: idSchema.nullable(),
});

type ChapterRow = { id: number; position: number };
type ArticleRow = { id: number; chapterId: number | null; position: number };

const byPosition = (a: { position: number; id: number }, b: { position: number; id: number }): number =>
  a.position - b.position || a.id - b.id;

/**
 * A version in the order it is read: the preamble, then each chapter with its articles. Numbers are « 2 » for a
 * chapter, « 2.3 » for an article, '' for the preamble; nothing else gives them.
 */
export const numbered = <C extends ChapterRow, A extends ArticleRow>(
  chapters: readonly C[],
  articles: readonly A[],
): { chapters: (C & { number: string })[]; articles: (A & { number: string })[] } => {
  const ordered = chapters
    .toSorted(byPosition)
    .map((chapter, index) => ({ ...chapter, number: String(index + 1) }));
  const of = (chapterId: number | null): A[] =>
    articles.filter((article) => article.chapterId === chapterId).toSorted(byPosition);
  return {
    chapters: ordered,
    articles: [
      ...of(null).map((article) => ({ ...article, number: '' })),
      ...ordered.flatMap(({ id, number }) =>
        of(id).map((article, index) => ({ ...article, number: `${number}.${index + 1}` })),
      ),
    ],
  };
};
