import { and, asc, eq, max } from 'drizzle-orm';
import { dateParts } from '../domain/civil-date.ts';
import type { Decision, Entry } from '../domain/decision.ts';
import { Failure } from '../domain/failure.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { actionTable, decisionTable, itemRecordTable } from '../schema/sitting.ts';
import { removeAction, saveAction } from './action.ts';
import { meetingOf } from './agenda.ts';
import { refuseApproved } from './record-lock.ts';
import { itemIn, sittingOf } from './sitting-rows.ts';

type Where = { meetingId: number; itemId: number | null };

/** A decision or an action, by its own id. */
export type EntryId = { kind: Entry['kind']; id: number };

const decisionOf = (tx: WriteHandle, { meetingId }: Pick<Where, 'meetingId'>, id: number) => {
  const decision = tx
    .select()
    .from(decisionTable)
    .where(and(eq(decisionTable.id, id), eq(decisionTable.meetingId, meetingId)))
    .get();
  if (!decision) throw new Failure('not-found', 'Cette décision n’existe plus.');
  return decision;
};

const actionIn = (tx: WriteHandle, { meetingId }: Pick<Where, 'meetingId'>, id: number) => {
  const action = tx
    .select()
    .from(actionTable)
    .where(and(eq(actionTable.id, id), eq(actionTable.meetingId, meetingId)))
    .get();
  if (!action) throw new Failure('not-found', 'Cette action n’existe plus.');
  return action;
};

/** Numbered in the civil year of the meeting, after the greatest number there is. */
const addDecision = (tx: WriteHandle, { meetingId, itemId }: Where, { text, reason }: Decision): number => {
  const { year } = dateParts(meetingOf(tx, meetingId).date);
  const last = tx
    .select({ number: max(decisionTable.number) })
    .from(decisionTable)
    .where(eq(decisionTable.year, year))
    .get();
  const place = tx
    .select({ position: max(decisionTable.position) })
    .from(decisionTable)
    .where(eq(decisionTable.meetingId, meetingId))
    .get();
  const position = (place?.position ?? 0) + 1;
  const number = (last?.number ?? 0) + 1;
  return tx
    .insert(decisionTable)
    .values({ meetingId, itemId, position, year, number, text, reason })
    .returning({ id: decisionTable.id })
    .get().id;
};

const closeUp = (tx: WriteHandle, meetingId: number): void => {
  const left = tx
    .select({ id: decisionTable.id, position: decisionTable.position })
    .from(decisionTable)
    .where(eq(decisionTable.meetingId, meetingId))
    .orderBy(asc(decisionTable.position), asc(decisionTable.id))
    .all();
  left.forEach(({ id, position }, index) => {
    if (position === index + 1) return;
    tx.update(decisionTable)
      .set({ position: index + 1 })
      .where(eq(decisionTable.id, id))
      .run();
  });
};

const writable = (tx: WriteHandle, { meetingId, itemId }: Where): void => {
  sittingOf(tx, meetingId);
  refuseApproved(tx, meetingId);
  if (itemId !== null) itemIn(tx, meetingId, itemId);
};

const insert = (tx: WriteHandle, where: Where, entry: Entry, context: CommandContext): EntryId => {
  const { kind } = entry;
  if (kind === 'decision') return { kind, id: addDecision(tx, where, entry) };
  const { text, dueOn, owners } = entry;
  return { kind, id: saveAction(tx, null, { text, dueOn, owners, ...where }, context) };
};

const remove = (tx: WriteHandle, meetingId: number, { kind, id }: EntryId): void => {
  if (kind === 'action') {
    actionIn(tx, { meetingId }, id);
    removeAction(tx, id);
    return;
  }
  decisionOf(tx, { meetingId }, id);
  tx.delete(decisionTable).where(eq(decisionTable.id, id)).run();
  closeUp(tx, meetingId);
};

/**
 * Writes a decision or an action of an item, or of the meeting as a whole (`itemId` null). `endsLine`: it is the line
 * that was being typed of the item in meeting, which is free for the next one; written elsewhere, that one stays.
 * @throws Failure `refused` before the meeting is opened, or once its relevé is approved; `not-found`; `invalid`
 */
export const addEntry = (
  tx: WriteHandle,
  { endsLine = false, ...where }: Where & { endsLine?: boolean },
  entry: Entry,
  context: CommandContext,
): EntryId => {
  writable(tx, where);
  const added = insert(tx, where, entry, context);
  if (endsLine && where.itemId !== null)
    tx.update(itemRecordTable).set({ line: '' }).where(eq(itemRecordTable.itemId, where.itemId)).run();
  return added;
};

/** Corrects a decision or an action; of the other kind, it takes its place there. @throws Failure likewise */
export const editEntry = (
  tx: WriteHandle,
  meetingId: number,
  which: EntryId,
  entry: Entry,
  context: CommandContext,
): EntryId => {
  const row =
    which.kind === 'decision'
      ? decisionOf(tx, { meetingId }, which.id)
      : actionIn(tx, { meetingId }, which.id);
  const where = { meetingId, itemId: row.itemId };
  writable(tx, where);
  if (which.kind !== entry.kind) {
    const turned = insert(tx, where, entry, context);
    remove(tx, meetingId, which);
    return turned;
  }
  if (entry.kind === 'action') {
    const { text, dueOn, owners } = entry;
    saveAction(tx, which.id, { text, dueOn, owners, ...where }, context);
  } else {
    const { text, reason } = entry;
    tx.update(decisionTable).set({ text, reason }).where(eq(decisionTable.id, which.id)).run();
  }
  return which;
};

/** @throws Failure `refused`, `not-found` */
export const removeEntry = (tx: WriteHandle, meetingId: number, which: EntryId): void => {
  writable(tx, { meetingId, itemId: null });
  remove(tx, meetingId, which);
};
