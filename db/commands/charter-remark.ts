import { and, eq, isNull } from 'drizzle-orm';
import { checkRemark, checkSettlement, type Remark } from '../domain/charter-remark.ts';
import { Failure, invalidField } from '../domain/failure.ts';
import { fromInstant } from '../domain/paris-time.ts';
import { statedFields, type Patch } from '../domain/patch.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { charterRemarkTable } from '../schema/charter.ts';
import { collectivityTable } from '../schema/collective.ts';
import { articleOf } from './charter-article.ts';

/** Remarks are written of an adopted version too: they are not its text, and the next draft has them. */
const remarkOf = (tx: WriteHandle, articleId: number, id: number) => {
  const { key } = articleOf(tx, articleId);
  const remark = tx
    .select()
    .from(charterRemarkTable)
    .where(and(eq(charterRemarkTable.id, id), eq(charterRemarkTable.articleKey, key)))
    .get();
  if (!remark) throw new Failure('not-found', 'Cette remarque n’existe plus.');
  return remark;
};

const nameOf = (tx: WriteHandle, collectivityId: number): string => {
  const found = tx.select().from(collectivityTable).where(eq(collectivityTable.id, collectivityId)).get();
  if (!found)
    throw invalidField('collectivityId', 'Cette collectivité n’existe plus\u00a0: choisissez-en une autre.');
  return found.name;
};

const dayOf = ({ now }: CommandContext): string => fromInstant(now).date;

/** Notes what a collectivity says of an article, of any version. @throws Failure `not-found`, `invalid` */
export const addRemark = (
  tx: WriteHandle,
  articleId: number,
  remark: Remark,
  context: CommandContext,
): number => {
  const { key: articleKey } = articleOf(tx, articleId);
  checkRemark(remark, dayOf(context));
  const collectivityName = nameOf(tx, remark.collectivityId);
  return tx
    .insert(charterRemarkTable)
    .values({ ...remark, articleKey, collectivityName, settledOn: null, settlement: '' })
    .returning({ id: charterRemarkTable.id })
    .get().id;
};

type Named = { articleId: number; id: number };

/** @throws Failure `not-found`, `invalid` */
export const updateRemark = (
  tx: WriteHandle,
  { articleId, id }: Named,
  patch: Patch<Remark>,
  context: CommandContext,
): void => {
  const current = remarkOf(tx, articleId, id);
  const stated = statedFields<Remark>(patch);
  const next = { ...current, ...stated };
  checkRemark(next, dayOf(context));
  if (next.settledOn !== null) checkSettlement(next, next.settledOn, dayOf(context));
  if (stated.collectivityId !== undefined) next.collectivityName = nameOf(tx, stated.collectivityId);
  tx.update(charterRemarkTable).set(next).where(eq(charterRemarkTable.id, id)).run();
};

/** Settles a remark, or corrects how it was. @throws Failure `not-found`, `invalid` on `settledOn` */
export const settleRemark = (
  tx: WriteHandle,
  { articleId, id }: Named,
  { settledOn, settlement }: { settledOn: string; settlement: string },
  context: CommandContext,
): void => {
  checkSettlement(remarkOf(tx, articleId, id), settledOn, dayOf(context));
  tx.update(charterRemarkTable).set({ settledOn, settlement }).where(eq(charterRemarkTable.id, id)).run();
};

/** Opens a remark again; how it had been settled is forgotten. @throws Failure `not-found` */
export const reopenRemark = (tx: WriteHandle, { articleId, id }: Named): void => {
  if (remarkOf(tx, articleId, id).settledOn === null) return;
  tx.update(charterRemarkTable)
    .set({ settledOn: null, settlement: '' })
    .where(eq(charterRemarkTable.id, id))
    .run();
};

/** @throws Failure `not-found` */
export const removeRemark = (tx: WriteHandle, { articleId, id }: Named): void => {
  remarkOf(tx, articleId, id);
  tx.delete(charterRemarkTable).where(eq(charterRemarkTable.id, id)).run();
};

/** Open remarks follow the text they are about into the article it joins; what is settled stays where it was said. */
export const moveOpenRemarks = (tx: WriteHandle, from: string, to: string): void => {
  tx.update(charterRemarkTable)
    .set({ articleKey: to })
    .where(and(eq(charterRemarkTable.articleKey, from), isNull(charterRemarkTable.settledOn)))
    .run();
};

/** Gives the remarks of a collectivity the name it bears. */
export const renameRemarks = (tx: WriteHandle, collectivityId: number, collectivityName: string): void => {
  tx.update(charterRemarkTable)
    .set({ collectivityName })
    .where(eq(charterRemarkTable.collectivityId, collectivityId))
    .run();
};
