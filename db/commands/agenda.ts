import { and, asc, eq, isNull, notInArray } from 'drizzle-orm';
import { blankItem, type AgendaItem, type Presenter } from '../domain/agenda-item.ts';
import { foundingSections } from '../domain/agenda-section.ts';
import { Failure, invalidField } from '../domain/failure.ts';
import { fold } from '../domain/fold.ts';
import { reordered, type Placement } from '../domain/order.ts';
import { statedFields, type Patch } from '../domain/patch.ts';
import type { WriteHandle } from '../handles.ts';
import { agendaItemTable, agendaPresenterTable, agendaSectionTable } from '../schema/agenda.ts';
import { collectivityTable, memberTable } from '../schema/collective.ts';
import { councilItemTable } from '../schema/council.ts';
import { meetingTable } from '../schema/meeting.ts';

type Linked =
  | typeof agendaSectionTable
  | typeof collectivityTable
  | typeof councilItemTable
  | typeof memberTable;

export type AgendaRow = typeof agendaItemTable.$inferSelect;

/** The items of a meeting, or of the reserve (null), in their order. */
export const itemsOf = (tx: WriteHandle, meetingId: number | null): AgendaRow[] =>
  tx
    .select()
    .from(agendaItemTable)
    .where(meetingId === null ? isNull(agendaItemTable.meetingId) : eq(agendaItemTable.meetingId, meetingId))
    .orderBy(asc(agendaItemTable.position), asc(agendaItemTable.id))
    .all();

/** @throws Failure `not-found` */
export const itemOf = (tx: WriteHandle, id: number): AgendaRow => {
  const item = tx.select().from(agendaItemTable).where(eq(agendaItemTable.id, id)).get();
  if (!item) throw new Failure('not-found', 'Ce point n’existe plus.');
  return item;
};

/** Writes 1, 2, 3… only where the number changes, so that undo and the file stay small. */
export const writeOrder = (tx: WriteHandle, rows: readonly AgendaRow[], order: readonly number[]): void => {
  const before = new Map(rows.map((row) => [row.id, row.position]));
  order.forEach((id, index) => {
    if (before.get(id) === index + 1) return;
    tx.update(agendaItemTable)
      .set({ position: index + 1 })
      .where(eq(agendaItemTable.id, id))
      .run();
  });
};

const sectionsOf = (tx: WriteHandle) =>
  new Map(
    tx
      .select()
      .from(agendaSectionTable)
      .all()
      .map((section) => [section.id, section]),
  );

/** An item joins the last run of its section, or the end: nothing she ordered by hand is disturbed. */
const insertionIndex = (tx: WriteHandle, rows: readonly AgendaRow[], sectionId: number): number => {
  const last = rows.findLastIndex((row) => row.sectionId === sectionId);
  if (last >= 0) return last + 1;
  const sections = sectionsOf(tx);
  const isClosing = (id: number) => sections.get(id)?.kind === 'other';
  const closing = rows.findIndex((row) => isClosing(row.sectionId));
  return !isClosing(sectionId) && closing >= 0 && rows.slice(closing).every((row) => isClosing(row.sectionId))
    ? closing
    : rows.length;
};

const writePresenters = (tx: WriteHandle, itemId: number, presenters: readonly Presenter[]): void => {
  tx.delete(agendaPresenterTable).where(eq(agendaPresenterTable.itemId, itemId)).run();
  presenters
    .filter(
      ({ memberId, collectivityId, name }) => memberId !== null || collectivityId !== null || name !== '',
    )
    .forEach((presenter, index) => {
      tx.insert(agendaPresenterTable)
        .values({ ...presenter, itemId, position: index + 1 })
        .run();
    });
};

const isGone = (tx: WriteHandle, table: Linked, id: number | null | undefined): boolean =>
  id !== null && id !== undefined && !tx.select({ id: table.id }).from(table).where(eq(table.id, id)).get();

/** @throws Failure `invalid` at the field whose choice is gone */
const checkChoices = (tx: WriteHandle, input: Partial<AgendaItem>): void => {
  if (isGone(tx, agendaSectionTable, input.sectionId))
    throw invalidField('sectionId', 'Cette rubrique n’existe plus\u00a0: choisissez-en une autre.');
  if (isGone(tx, collectivityTable, input.originId))
    throw invalidField('originId', 'Cette collectivité n’existe plus\u00a0: choisissez-en une autre.');
  if (isGone(tx, councilItemTable, input.councilItemId))
    throw invalidField('councilItemId', 'Ce point du conseil n’existe plus\u00a0: choisissez-en un autre.');
  for (const { memberId, collectivityId } of input.presenters ?? []) {
    if (isGone(tx, memberTable, memberId) || isGone(tx, collectivityTable, collectivityId))
      throw invalidField(
        'presenters',
        'Ce présentateur ne fait plus partie du collectif\u00a0: choisissez-en un autre.',
      );
  }
};

/** Puts an item in a meeting (or in the reserve) where its section is, and returns its id. */
export const insertItem = (tx: WriteHandle, meetingId: number | null, input: AgendaItem): number => {
  checkChoices(tx, input);
  const { presenters, ...fields } = input;
  const rows = itemsOf(tx, meetingId);
  const { id } = tx
    .insert(agendaItemTable)
    .values({ ...fields, meetingId, position: rows.length + 1, state: 'open' })
    .returning({ id: agendaItemTable.id })
    .get();
  writePresenters(tx, id, presenters);
  const order = rows.map((row) => row.id);
  order.splice(insertionIndex(tx, rows, input.sectionId), 0, id);
  writeOrder(tx, itemsOf(tx, meetingId), order);
  return id;
};

/** @throws Failure `not-found` */
export const meetingOf = (tx: WriteHandle, meetingId: number) => {
  const meeting = tx.select().from(meetingTable).where(eq(meetingTable.id, meetingId)).get();
  if (!meeting) throw new Failure('not-found', 'Cette réunion n’existe plus.');
  return meeting;
};

export const addAgendaItem = (tx: WriteHandle, meetingId: number, input: AgendaItem): number => {
  meetingOf(tx, meetingId);
  return insertItem(tx, meetingId, input);
};

/** Returns the meeting's id, null for an item of the reserve; so do the two commands below. */
export const updateAgendaItem = (tx: WriteHandle, id: number, patch: Patch<AgendaItem>): number | null => {
  const { meetingId } = itemOf(tx, id);
  const stated = statedFields<AgendaItem>(patch);
  checkChoices(tx, stated);
  const { presenters, ...fields } = stated;
  if (Object.keys(fields).length > 0) {
    tx.update(agendaItemTable).set(fields).where(eq(agendaItemTable.id, id)).run();
  }
  if (presenters) writePresenters(tx, id, presenters);
  return meetingId;
};

export const removeAgendaItem = (tx: WriteHandle, id: number): number | null => {
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

export const moveAgendaItems = (
  tx: WriteHandle,
  ids: readonly number[],
  placement: Placement,
): number | null => {
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

/** Puts items of one section together, in the order of sections, keeping the order inside each. */
export const groupAgendaBySection = (tx: WriteHandle, meetingId: number): void => {
  const rows = itemsOf(tx, meetingId);
  const sections = sectionsOf(tx);
  const rank = (row: AgendaRow): number => sections.get(row.sectionId)?.position ?? sections.size;
  writeOrder(
    tx,
    rows,
    rows.toSorted((a, b) => rank(a) - rank(b)).map((row) => row.id),
  );
};

/** A title that says what its section would: « Questions diverses » of a conseil are no avis to give. */
const sectionFor = (tx: WriteHandle, title: string): number =>
  [...sectionsOf(tx).values()].find((section) => fold(section.title) === fold(title.trim()))?.id ??
  foundingSections.opinion;

/**
 * Takes every point of the linked conseil that is not yet on the agenda, as an avis to give, in the conseil's order.
 * Returns how many were taken.
 * @throws Failure `refused` when the meeting prepares no conseil
 */
export const takeFromCouncil = (tx: WriteHandle, meetingId: number): number => {
  const { sessionId } = meetingOf(tx, meetingId);
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
    insertItem(tx, meetingId, { ...blankItem(title, sectionFor(tx, title)), councilItemId: id });
  }
  return points.length;
};
