import { randomBytes } from 'node:crypto';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Article } from '../domain/charter.ts';
import { Failure } from '../domain/failure.ts';
import type { Patch } from '../domain/patch.ts';
import type { WriteHandle } from '../handles.ts';
import { charterArticleTable } from '../schema/charter.ts';
import { writableChapter } from './charter-chapter.ts';
import { checkIsDraft, draftOf } from './charter-version.ts';

export type CharterArticle = typeof charterArticleTable.$inferSelect;

/** An article of any version. @throws Failure `not-found` */
export const articleOf = (tx: WriteHandle, id: number): CharterArticle => {
  const article = tx.select().from(charterArticleTable).where(eq(charterArticleTable.id, id)).get();
  if (!article)
    throw new Failure(
      'not-found',
      'Cet article n’existe plus\u00a0: il a été supprimé, ou son projet abandonné.',
    );
  return article;
};

/** An article of the draft. @throws Failure `not-found`, `refused` in an adopted version */
export const writableArticle = (tx: WriteHandle, id: number): CharterArticle => {
  const article = articleOf(tx, id);
  checkIsDraft(tx, article.versionId);
  return article;
};

/** The articles of a chapter in their order; the preamble alone for null. */
export const articlesOf = (
  tx: WriteHandle,
  { versionId, chapterId }: Pick<CharterArticle, 'versionId' | 'chapterId'>,
): CharterArticle[] =>
  tx
    .select()
    .from(charterArticleTable)
    .where(
      and(
        eq(charterArticleTable.versionId, versionId),
        chapterId === null
          ? isNull(charterArticleTable.chapterId)
          : eq(charterArticleTable.chapterId, chapterId),
      ),
    )
    .orderBy(asc(charterArticleTable.position), asc(charterArticleTable.id))
    .all();

const writePositions = (tx: WriteHandle, order: readonly Pick<CharterArticle, 'id' | 'position'>[]): void => {
  order.forEach(({ id, position }, index) => {
    if (position === index + 1) return;
    tx.update(charterArticleTable)
      .set({ position: index + 1 })
      .where(eq(charterArticleTable.id, id))
      .run();
  });
};

type NewArticle = Omit<CharterArticle, 'id' | 'key'> & { key: string | null };

/** Writes an article where it is said to stand; `key` null gives it one of its own. */
export const insertArticle = (tx: WriteHandle, { key, ...article }: NewArticle): number =>
  tx
    .insert(charterArticleTable)
    .values({ ...article, key: key ?? `article-${randomBytes(8).toString('hex')}` })
    .returning({ id: charterArticleTable.id })
    .get().id;

/** Writes an article just after another one of its place, or last. */
export const insertArticleAfter = (
  tx: WriteHandle,
  article: Omit<NewArticle, 'position' | 'key'>,
  afterId: number | null,
): number => {
  const order: Pick<CharterArticle, 'id' | 'position'>[] = articlesOf(tx, article);
  const id = insertArticle(tx, { ...article, key: null, position: order.length + 1 });
  const at = order.findIndex((each) => each.id === afterId);
  order.splice(at < 0 ? order.length : at + 1, 0, { id, position: order.length + 1 });
  writePositions(tx, order);
  return id;
};

/**
 * Adds an article to the draft: the preamble when `chapterId` is null, else after another one of the chapter, or last.
 * @throws Failure `not-found`; `refused` without a draft, or for a second preamble
 */
export const addArticle = (
  tx: WriteHandle,
  { chapterId, afterId, title, body }: Article & { chapterId: number | null; afterId: number | null },
): number => {
  const versionId = chapterId === null ? draftOf(tx).id : writableChapter(tx, chapterId).versionId;
  if (chapterId === null && articlesOf(tx, { versionId, chapterId }).length > 0)
    throw new Failure(
      'refused',
      'La charte a déjà un préambule\u00a0: écrivez à sa suite, ou ajoutez un article à un chapitre.',
    );
  return insertArticleAfter(tx, { versionId, chapterId, title, body }, afterId);
};

/** @throws Failure `not-found`, `refused` */
export const updateArticle = (tx: WriteHandle, id: number, { title, body }: Patch<Article>): void => {
  const article = writableArticle(tx, id);
  const next = { title: title ?? article.title, body: body ?? article.body };
  // An autosave that brings back what is there is no step to undo.
  if (next.title === article.title && next.body === article.body) return;
  tx.update(charterArticleTable).set(next).where(eq(charterArticleTable.id, id)).run();
};

/** Writes a body that follows from another command: joined, split, or its links led elsewhere. */
export const writeBody = (tx: WriteHandle, id: number, body: string): void => {
  tx.update(charterArticleTable).set({ body }).where(eq(charterArticleTable.id, id)).run();
};

/** Moves an article to a place of a chapter, counted without itself from 0. Returns the draft's id. @throws Failure `not-found`, `refused` */
export const moveArticle = (tx: WriteHandle, id: number, chapterId: number, index: number): number => {
  const article = writableArticle(tx, id);
  const { versionId } = writableChapter(tx, chapterId);
  const left = articlesOf(tx, article).filter((each) => each.id !== id);
  const order = articlesOf(tx, { versionId, chapterId }).filter((each) => each.id !== id);
  if (article.chapterId !== chapterId) {
    tx.update(charterArticleTable).set({ chapterId }).where(eq(charterArticleTable.id, id)).run();
    writePositions(tx, left);
  }
  order.splice(Math.min(index, order.length), 0, article);
  writePositions(tx, order);
  return versionId;
};

/** Removes an article and the rules it said; its remarks stay. Returns the draft's id. @throws Failure `not-found`, `refused` */
export const removeArticle = (tx: WriteHandle, id: number): number => {
  const article = writableArticle(tx, id);
  tx.delete(charterArticleTable).where(eq(charterArticleTable.id, id)).run();
  writePositions(tx, articlesOf(tx, article));
  return article.versionId;
};
