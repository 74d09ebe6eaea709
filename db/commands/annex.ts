import { asc, desc, eq, inArray } from 'drizzle-orm';
import { type Annex, joinsPack } from '../domain/annex.ts';
import { titleOfFile } from '../domain/file-label.ts';
import { Failure } from '../domain/failure.ts';
import { reordered, type Placement } from '../domain/order.ts';
import { statedFields, type Patch } from '../domain/patch.ts';
import type { WriteHandle } from '../handles.ts';
import { annexTable, annexVersionTable, storedFileTable } from '../schema/annex.ts';
import { itemOf } from './agenda.ts';

export type StoredFile = typeof storedFileTable.$inferInsert;

/** A file that is stored, the label it came with, and whether it can be asked to print. */
export type NamedFile = { hash: string; fileName: string; joins: boolean };

/** Notes a file that is in the store; one already known counts as just come, so that it is not tidied away. */
export const keepFile = (tx: WriteHandle, file: StoredFile): void => {
  tx.insert(storedFileTable)
    .values(file)
    .onConflictDoUpdate({ target: storedFileTable.hash, set: { addedAt: file.addedAt } })
    .run();
};

/** @throws Failure `not-found` */
const annexOf = (tx: WriteHandle, id: number) => {
  const annex = tx.select().from(annexTable).where(eq(annexTable.id, id)).get();
  if (!annex) throw new Failure('not-found', 'Cette annexe n’existe plus.');
  return annex;
};

const annexIdsOf = (tx: WriteHandle, itemId: number) =>
  tx
    .select({ id: annexTable.id, position: annexTable.position })
    .from(annexTable)
    .where(eq(annexTable.itemId, itemId))
    .orderBy(asc(annexTable.position), asc(annexTable.id))
    .all();

/** Adds an annexe for each file, after those of the item. @throws Failure `not-found` */
export const addAnnexes = (
  tx: WriteHandle,
  itemId: number,
  files: readonly NamedFile[],
  { now }: { now: string },
): void => {
  itemOf(tx, itemId);
  const last = annexIdsOf(tx, itemId).at(-1)?.position ?? 0;
  files.forEach(({ hash, fileName, joins }, index) => {
    const { id } = tx
      .insert(annexTable)
      .values({ itemId, position: last + index + 1, title: titleOfFile(fileName), printed: joins })
      .returning({ id: annexTable.id })
      .get();
    tx.insert(annexVersionTable).values({ annexId: id, number: 1, hash, fileName, addedAt: now }).run();
  });
};

/**
 * Replaces the current version, which stays in the list of versions. Returns the item's id.
 * @throws Failure `not-found`; `refused` when the content is the current version's
 */
export const addAnnexVersion = (
  tx: WriteHandle,
  annexId: number,
  { hash, fileName, joins }: NamedFile,
  { now }: { now: string },
): number => {
  const { itemId } = annexOf(tx, annexId);
  const current = tx
    .select()
    .from(annexVersionTable)
    .where(eq(annexVersionTable.annexId, annexId))
    .orderBy(desc(annexVersionTable.number))
    .get();
  if (current?.hash === hash)
    throw new Failure(
      'refused',
      `«\u00a0${fileName}\u00a0» a le même contenu que la version actuelle\u00a0: rien n’a changé.`,
    );
  tx.insert(annexVersionTable)
    .values({ annexId, number: (current?.number ?? 0) + 1, hash, fileName, addedAt: now })
    .run();
  // A Word file replaced by its PDF can now print: she has not yet had the choice.
  const former =
    current && tx.select().from(storedFileTable).where(eq(storedFileTable.hash, current.hash)).get();
  if (joins && former && !joinsPack(former.reading))
    tx.update(annexTable).set({ printed: true }).where(eq(annexTable.id, annexId)).run();
  return itemId;
};

/** Returns the item's id; so do the two commands below. @throws Failure `not-found` */
export const updateAnnex = (tx: WriteHandle, id: number, patch: Patch<Annex>): number => {
  const { itemId } = annexOf(tx, id);
  const stated = statedFields<Annex>(patch);
  if (Object.keys(stated).length > 0) tx.update(annexTable).set(stated).where(eq(annexTable.id, id)).run();
  return itemId;
};

export const moveAnnexes = (tx: WriteHandle, ids: readonly number[], placement: Placement): number => {
  const { itemId } = annexOf(tx, placement.beside);
  const rows = annexIdsOf(tx, itemId);
  const before = new Map(rows.map(({ id, position }) => [id, position]));
  const order = reordered([...before.keys()], ids, placement);
  order.forEach((id, index) => {
    if (before.get(id) === index + 1) return;
    tx.update(annexTable)
      .set({ position: index + 1 })
      .where(eq(annexTable.id, id))
      .run();
  });
  return itemId;
};

/** Removes an annexe with its versions; their files stay a while in the store, for undo and for backups. */
export const removeAnnex = (tx: WriteHandle, id: number): number => {
  const { itemId } = annexOf(tx, id);
  tx.delete(annexTable).where(eq(annexTable.id, id)).run();
  return itemId;
};

/** Forgets files that nothing refers to. */
export const forgetFiles = (tx: WriteHandle, hashes: readonly string[]): void => {
  tx.delete(storedFileTable)
    .where(inArray(storedFileTable.hash, [...hashes]))
    .run();
};
