import { randomBytes } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { Failure } from '../domain/failure.ts';
import { reordered, type Placement } from '../domain/order.ts';
import type { WriteHandle } from '../handles.ts';
import { charterChapterTable } from '../schema/charter.ts';
import { checkIsDraft, draftOf } from './charter-version.ts';

const rowsOf = (tx: WriteHandle, versionId: number) =>
  tx
    .select()
    .from(charterChapterTable)
    .where(eq(charterChapterTable.versionId, versionId))
    .orderBy(asc(charterChapterTable.position), asc(charterChapterTable.id))
    .all();

/** A chapter of the draft. @throws Failure `not-found`, `refused` in an adopted version */
export const writableChapter = (tx: WriteHandle, id: number) => {
  const chapter = tx.select().from(charterChapterTable).where(eq(charterChapterTable.id, id)).get();
  if (!chapter)
    throw new Failure(
      'not-found',
      'Ce chapitre n’existe plus\u00a0: il a été supprimé, ou son projet abandonné.',
    );
  checkIsDraft(tx, chapter.versionId);
  return chapter;
};

const writePositions = (tx: WriteHandle, versionId: number, ids: readonly number[]): void => {
  const before = new Map(rowsOf(tx, versionId).map(({ id, position }) => [id, position]));
  ids.forEach((id, index) => {
    if (before.get(id) === index + 1) return;
    tx.update(charterChapterTable)
      .set({ position: index + 1 })
      .where(eq(charterChapterTable.id, id))
      .run();
  });
};

type NewChapter = { versionId: number; key: string | null; position: number; title: string };

/** Writes a chapter where it is said to stand; `key` null gives it one of its own. */
export const insertChapter = (tx: WriteHandle, { key, ...chapter }: NewChapter): number =>
  tx
    .insert(charterChapterTable)
    .values({ ...chapter, key: key ?? `chapter-${randomBytes(8).toString('hex')}` })
    .returning({ id: charterChapterTable.id })
    .get().id;

/** Adds a chapter to the draft, after another one or last. @throws Failure `refused` without a draft */
export const addChapter = (tx: WriteHandle, title: string, afterId: number | null): number => {
  const { id: versionId } = draftOf(tx);
  const order = rowsOf(tx, versionId).map(({ id }) => id);
  const id = insertChapter(tx, { versionId, key: null, position: order.length + 1, title });
  const at = afterId === null ? -1 : order.indexOf(afterId);
  order.splice(at < 0 ? order.length : at + 1, 0, id);
  writePositions(tx, versionId, order);
  return id;
};

/** Returns the draft's id; so do the two commands below. @throws Failure `not-found`, `refused` */
export const updateChapter = (tx: WriteHandle, id: number, title: string): number => {
  const { versionId } = writableChapter(tx, id);
  tx.update(charterChapterTable).set({ title }).where(eq(charterChapterTable.id, id)).run();
  return versionId;
};

export const moveChapters = (tx: WriteHandle, ids: readonly number[], placement: Placement): number => {
  const { versionId } = writableChapter(tx, placement.beside);
  const order = rowsOf(tx, versionId).map(({ id }) => id);
  writePositions(tx, versionId, reordered(order, ids, placement));
  return versionId;
};

/** Removes a chapter with its articles and the rules they said. */
export const removeChapter = (tx: WriteHandle, id: number): number => {
  const { versionId } = writableChapter(tx, id);
  tx.delete(charterChapterTable).where(eq(charterChapterTable.id, id)).run();
  writePositions(
    tx,
    versionId,
    rowsOf(tx, versionId).map((row) => row.id),
  );
  return versionId;
};
