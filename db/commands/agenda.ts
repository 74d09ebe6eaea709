import { and, asc, eq, notInArray } from 'drizzle-orm';
import { defaultItemMinutes, type AgendaItem } from '../domain/agenda-item.ts';
import { agendaItemKinds } from '../domain/agenda-item-kind.ts';
import { Failure } from '../domain/failure.ts';
import { reordered, type Placement } from '../domain/order.ts';
import { statedFields, type Patch } from '../domain/patch.ts';
import type { WriteHandle } from '../handles.ts';
import { councilItemTable } from '../schema/council.ts';
import { agendaItemTable, meetingTable } from '../schema/meeting.ts';

type Row = typeof agendaItemTable.$inferSelect;

const itemsOf = (tx: WriteHandle, meetingId: number): Row[] =>
  tx
    .select()
    .from(agendaItemTable)
    .where(eq(agendaItemTable.meetingId, meetingId))
    .orderBy(asc(agendaItemTable.position), asc(agendaItemTable.id))
    .all();

const itemOf = (tx: WriteHandle, id: number): Row => {
  const item = tx.select().from(agendaItemTable).where(eq(agendaItemTable.id, id)).get();
  if (!item) throw new Failure('not-found', 'Ce point n’existe plus.');
  return item;
};

/** Writes 1, 2, 3… only where the number changes, so that undo and the file stay small. */
const writeOrder = (tx: WriteHandle, rows: readonly Row[], order: readonly number[]): void => {
  const before = new Map(rows.map((row) => [row.id, row.position]));
  order.forEach((id, index) => {
    if (before.get(id) === index + 1) return;
    tx.update(agendaItemTable)
      .set({ position: index + 1 })
      .where(eq(agendaItemTable.id, id))
      .run();
  });
};

/** An item joins the last run of its kind, or the end: nothing she ordered by hand is disturbed. */
const insertionIndex = (rows: readonly Row[], kind: Row['kind']): number => {
  const last = rows.findLastIndex((row) => row.kind === kind);
  if (last >= 0) return last + 1;
  const closing = rows.findIndex((row) => row.kind === 'other');
  return kind !== 'other' && closing >= 0 && rows.slice(closing).every((row) => row.kind === 'other')
    ? closing
    : rows.length;
};

const insertItem = (
  tx: WriteHandle,
  meetingId: number,
  input: AgendaItem,
  councilItemId: number | null,
): number => {
  const rows = itemsOf(tx, meetingId);
  const { id } = tx
    .insert(agendaItemTable)
    .values({ ...input, meetingId, councilItemId, position: rows.length + 1 })
    .returning({ id: agendaItemTable.id })
    .get();
  const order = rows.map((row) => row.id);
  order.splice(insertionIndex(rows, input.kind), 0, id);
  writeOrder(tx, itemsOf(tx, meetingId), order);
  return id;
};

const checkMeetingExists = (tx: WriteHandle, meetingId: number) => {
  const meeting = tx.select().from(meetingTable).where(eq(meetingTable.id, meetingId)).get();
  if (!meeting) throw new Failure('not-found', 'Cette réunion n’existe plus.');
  return meeting;
};

export const addAgendaItem = (tx: WriteHandle, meetingId: number, input: AgendaItem): number => {
  checkMeetingExists(tx, meetingId);
  return insertItem(tx, meetingId, input, null);
};

/** Returns the meeting's id. */
export const updateAgendaItem = (tx: WriteHandle, id: number, patch: Patch<AgendaItem>): number => {
  const { meetingId } = itemOf(tx, id);
  const fields = statedFields(patch);
  if (Object.keys(fields).length > 0) {
    tx.update(agendaItemTable).set(fields).where(eq(agendaItemTable.id, id)).run();
  }
  return meetingId;
};

export const removeAgendaItem = (tx: WriteHandle, id: number): number => {
  const { meetingId } = itemOf(tx, id);
  tx.delete(agendaItemTable).where(eq(agendaItemTable.id, id)).run();
  const rows = itemsOf(tx, meetingId);
  writeOrder(
    tx,
    rows,
    rows.map((row) => row.id),
  );
  return meetingId;
};

export const moveAgendaItems = (tx: WriteHandle, ids: readonly number[], placement: Placement): number => {
  const { meetingId } = itemOf(tx, placement.beside);
  const rows = itemsOf(tx, meetingId);
  writeOrder(
    tx,
    rows,
    reordered(
      rows.map((row) => row.id),
      ids,
      placement,
    ),
  );
  return meetingId;
};

const rank = (row: Row): number => agendaItemKinds.indexOf(row.kind);

/** Puts items of one kind together, in the usual order of kinds, keeping the order inside each. */
export const groupAgendaByKind = (tx: WriteHandle, meetingId: number): void => {
  const rows = itemsOf(tx, meetingId);
  writeOrder(
    tx,
    rows,
    rows.toSorted((a, b) => rank(a) - rank(b)).map((row) => row.id),
  );
};

/**
 * Takes every point of the linked conseil that is not yet on the agenda, as an avis to give, in the conseil's order.
 * Returns how many were taken.
 * @throws Failure `refused` when the meeting prepares no conseil
 */
export const takeFromCouncil = (tx: WriteHandle, meetingId: number): number => {
  const { sessionId } = checkMeetingExists(tx, meetingId);
  if (sessionId === null) {
    throw new Failure(
      'refused',
      'Reliez d’abord la réunion à un conseil\u00a0: ses points pourront alors être repris.',
    );
  }
  const taken = itemsOf(tx, meetingId).flatMap((row) =>
    row.councilItemId === null ? [] : [row.councilItemId],
  );
  const points = tx
    .select()
    .from(councilItemTable)
    .where(and(eq(councilItemTable.sessionId, sessionId), notInArray(councilItemTable.id, taken)))
    .orderBy(asc(councilItemTable.position), asc(councilItemTable.id))
    .all();
  for (const { id, title } of points) {
    const item = {
      title,
      question: '',
      kind: 'opinion',
      presenter: '',
      minutes: defaultItemMinutes,
    } as const;
    insertItem(tx, meetingId, item, id);
  }
  return points.length;
};
