import { eq } from 'drizzle-orm';
import { patched, type Patch } from '../domain/patch.ts';
import { secondsBetween, type Writing } from '../domain/sitting.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { agendaItemTable } from '../schema/agenda.ts';
import { itemRecordTable, sittingTable } from '../schema/sitting.ts';
import { type AgendaRow, itemsOf, meetingOf } from './agenda.ts';
import { noteExcused } from './attendance.ts';
import { refuseApproved } from './record-lock.ts';
import { itemIn, openSittingOf, sittingOf, type SittingRow } from './sitting-rows.ts';

/**
 * Opens the meeting; those who were to be excused are noted so. Opened already, it stays as it is.
 * @throws Failure `not-found`
 */
export const openSitting = (tx: WriteHandle, meetingId: number, { now }: CommandContext): void => {
  const meeting = meetingOf(tx, meetingId);
  const known = tx.select().from(sittingTable).where(eq(sittingTable.meetingId, meetingId)).get();
  if (known) return;
  tx.insert(sittingTable)
    .values({ meetingId, openedAt: now, closedAt: null, currentItemId: null, currentSince: null })
    .run();
  noteExcused(tx, meeting);
};

const recordOf = (tx: WriteHandle, itemId: number) =>
  tx.select().from(itemRecordTable).where(eq(itemRecordTable.itemId, itemId)).get() ?? {
    itemId,
    notes: '',
    line: '',
    seconds: 0,
  };

const writeRecord = (
  tx: WriteHandle,
  itemId: number,
  fields: Partial<Writing & { seconds: number }>,
): void => {
  const record = { ...recordOf(tx, itemId), ...fields };
  tx.insert(itemRecordTable)
    .values(record)
    .onConflictDoUpdate({ target: itemRecordTable.itemId, set: fields })
    .run();
};

/** Adds to the item under discussion the time it took, since it was taken up. */
const keepTime = (tx: WriteHandle, { currentItemId, currentSince }: SittingRow, now: string): void => {
  if (currentItemId === null || currentSince === null) return;
  const seconds = secondsBetween(currentSince, now);
  if (seconds > 0) writeRecord(tx, currentItemId, { seconds: recordOf(tx, currentItemId).seconds + seconds });
};

const setState = (tx: WriteHandle, id: number, state: AgendaRow['state']): void => {
  tx.update(agendaItemTable).set({ state }).where(eq(agendaItemTable.id, id)).run();
};

/** A point whose parts were all gone through was treated; one that goes to its first part is not over. */
const markLeft = (tx: WriteHandle, left: AgendaRow, to: number | null): void => {
  if (left.nature === 'break' || left.state !== 'open') return;
  const rows = itemsOf(tx, left.meetingId);
  if (rows.find(({ id }) => id === to)?.parentId === left.id) return;
  setState(tx, left.id, 'treated');
  const parent = rows.find(({ id }) => id === left.parentId);
  const isLast = rows.every(
    ({ id, parentId, state }) => parentId !== parent?.id || id === left.id || state !== 'open',
  );
  if (parent?.state === 'open' && isLast) setState(tx, parent.id, 'treated');
};

/**
 * Goes to an item, or between items (null). `marks`: the one left was treated, when nothing else was said of it.
 * @throws Failure `refused` unless it is open; `not-found` for an item of no such meeting
 */
export const goToItem = (
  tx: WriteHandle,
  { meetingId, itemId, marks }: { meetingId: number; itemId: number | null; marks: boolean },
  { now }: CommandContext,
): void => {
  const sitting = openSittingOf(tx, meetingId);
  const { currentItemId } = sitting;
  if (itemId !== null) itemIn(tx, meetingId, itemId);
  if (itemId === currentItemId) return;
  keepTime(tx, sitting, now);
  const left = itemsOf(tx, meetingId).find(({ id }) => id === currentItemId);
  if (marks && left) markLeft(tx, left, itemId);
  tx.update(sittingTable)
    .set({ currentItemId: itemId, currentSince: itemId === null ? null : now })
    .where(eq(sittingTable.meetingId, meetingId))
    .run();
};

/**
 * Keeps what is typed of an item: notes, and the line not yet noted. Answers with what is kept.
 * @throws Failure `refused` before the meeting is opened, or once its relevé is approved; `not-found`
 */
export const saveWriting = (
  tx: WriteHandle,
  { meetingId, itemId }: { meetingId: number; itemId: number },
  patch: Patch<Writing>,
): Writing => {
  sittingOf(tx, meetingId);
  refuseApproved(tx, meetingId);
  itemIn(tx, meetingId, itemId);
  const { notes, line } = recordOf(tx, itemId);
  const next = patched<Writing, Writing>({ notes, line }, patch);
  if (next.notes !== notes || next.line !== line) writeRecord(tx, itemId, next);
  return next;
};

/**
 * Ends the meeting: of the points still open, those told were not reached, and the others were treated.
 * @throws Failure `refused` unless it is open; `not-found` for an item of no such meeting
 */
export const closeSitting = (
  tx: WriteHandle,
  meetingId: number,
  notReached: readonly number[],
  { now }: CommandContext,
): void => {
  const sitting = openSittingOf(tx, meetingId);
  for (const id of notReached) itemIn(tx, meetingId, id);
  keepTime(tx, sitting, now);
  for (const { id, nature, state } of itemsOf(tx, meetingId)) {
    if (nature === 'point' && state === 'open')
      setState(tx, id, notReached.includes(id) ? 'not-reached' : 'treated');
  }
  tx.update(sittingTable)
    .set({ closedAt: now, currentItemId: null, currentSince: null })
    .where(eq(sittingTable.meetingId, meetingId))
    .run();
};

/** Takes the meeting up again, where nothing is under discussion. @throws Failure `refused`, `not-found` */
export const reopenSitting = (tx: WriteHandle, meetingId: number): void => {
  sittingOf(tx, meetingId);
  refuseApproved(tx, meetingId);
  tx.update(sittingTable).set({ closedAt: null }).where(eq(sittingTable.meetingId, meetingId)).run();
};
