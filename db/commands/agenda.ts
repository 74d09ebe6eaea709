import { asc, eq, isNull } from 'drizzle-orm';
import { blankItem, type AgendaItem, type Presenter } from '../domain/agenda-item.ts';
import { hostFor, lifted, moved, nested, type Arrangement } from '../domain/agenda-parts.ts';
import { sectionOfKind } from '../domain/agenda-section.ts';
import { Failure, invalidField } from '../domain/failure.ts';
import { fold } from '../domain/fold.ts';
import type { Placement } from '../domain/order.ts';
import { statedFields, type Patch } from '../domain/patch.ts';
import type { WriteHandle } from '../handles.ts';
import { pointsWaiting } from '../queries/council-points.ts';
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
      .orderBy(asc(agendaSectionTable.position), asc(agendaSectionTable.id))
      .all()
      .map((section) => [section.id, section]),
  );

/**
 * An item joins the last run of its section, or the end: nothing she ordered by hand is disturbed. Parts share the
 * section of their point, so that the end of a run is the end of its last point.
 */
const insertionIndex = (tx: WriteHandle, rows: readonly AgendaRow[], sectionId: number): number => {
  const last = rows.findLastIndex((row) => row.sectionId === sectionId && row.nature === 'point');
  if (last >= 0) return last + 1;
  const sections = sectionsOf(tx);
  const isClosing = (id: number) => sections.get(id)?.kind === 'other';
  const closing = rows.findIndex((row) => isClosing(row.sectionId) && row.nature === 'point');
  return !isClosing(sectionId) && closing >= 0 && rows.slice(closing).every((row) => isClosing(row.sectionId))
    ? closing
    : rows.length;
};

/** After the whole of the point that a row is, or is part of. */
const indexAfter = (rows: readonly AgendaRow[], id: number): number | null => {
  const row = rows.find((each) => each.id === id);
  if (!row) return null;
  const top = row.parentId ?? row.id;
  return rows.findLastIndex((each) => each.id === top || each.parentId === top) + 1;
};

/** Writes the order and the parents; a part takes the section of its point. */
const writeArrangement = (
  tx: WriteHandle,
  rows: readonly AgendaRow[],
  wanted: Arrangement<AgendaRow>,
): void => {
  const sections = new Map(rows.map((row) => [row.id, row.sectionId]));
  for (const { row, parentId } of wanted) {
    const sectionId = sections.get(parentId ?? row.id) ?? row.sectionId;
    if (row.parentId === parentId && row.sectionId === sectionId) continue;
    tx.update(agendaItemTable).set({ parentId, sectionId }).where(eq(agendaItemTable.id, row.id)).run();
  }
  writeOrder(
    tx,
    rows,
    wanted.map(({ row }) => row.id),
  );
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

/**
 * Puts an item in a meeting (or in the reserve) where its section is, or after the whole of the point `afterId`,
 * and returns its id. A break takes the section around it.
 */
export const insertItem = (
  tx: WriteHandle,
  meetingId: number | null,
  input: AgendaItem,
  afterId: number | null = null,
): number => {
  checkChoices(tx, input);
  const { presenters, ...fields } = input;
  const rows = itemsOf(tx, meetingId);
  const asked = afterId === null ? null : indexAfter(rows, afterId);
  const at = asked ?? (input.nature === 'break' ? rows.length : insertionIndex(tx, rows, input.sectionId));
  const around = rows[at - 1] ?? rows[at];
  const sectionId = input.nature === 'break' && around ? around.sectionId : input.sectionId;
  const { id } = tx
    .insert(agendaItemTable)
    .values({ ...fields, sectionId, meetingId, position: rows.length + 1, state: 'open' })
    .returning({ id: agendaItemTable.id })
    .get();
  writePresenters(tx, id, presenters);
  const order = rows.map((row) => row.id);
  order.splice(at, 0, id);
  writeOrder(tx, itemsOf(tx, meetingId), order);
  return id;
};

/** @throws Failure `not-found` */
export const meetingOf = (tx: WriteHandle, meetingId: number) => {
  const meeting = tx.select().from(meetingTable).where(eq(meetingTable.id, meetingId)).get();
  if (!meeting) throw new Failure('not-found', 'Cette réunion n’existe plus.');
  return meeting;
};

export const addAgendaItem = (
  tx: WriteHandle,
  meetingId: number,
  input: AgendaItem,
  afterId: number | null = null,
): number => {
  meetingOf(tx, meetingId);
  return insertItem(tx, meetingId, input, afterId);
};

/**
 * Returns the meeting's id, null for an item of the reserve; so do the commands below. A point's parts follow it
 * to another section; a part keeps that of its point, whatever is asked.
 */
export const updateAgendaItem = (
  tx: WriteHandle,
  id: number,
  patch: Patch<Omit<AgendaItem, 'nature'>>,
): number | null => {
  const item = itemOf(tx, id);
  const stated = statedFields<Omit<AgendaItem, 'nature'>>(patch);
  checkChoices(tx, stated);
  const { presenters, sectionId, ...others } = stated;
  const section = sectionId === undefined || item.parentId !== null ? {} : { sectionId };
  const fields = { ...others, ...section };
  if (Object.keys(fields).length > 0) {
    tx.update(agendaItemTable).set(fields).where(eq(agendaItemTable.id, id)).run();
  }
  if (section.sectionId !== undefined) {
    tx.update(agendaItemTable).set(section).where(eq(agendaItemTable.parentId, id)).run();
  }
  if (presenters) writePresenters(tx, id, presenters);
  return item.meetingId;
};

/** The parts of a point go with it. */
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
  writeArrangement(tx, rows, moved(rows, ids, placement));
  return meetingId;
};

/**
 * Makes an item part of the point before it.
 * @throws Failure `refused` when no point comes before, or when it is a break
 */
export const nestAgendaItem = (tx: WriteHandle, id: number): number | null => {
  const item = itemOf(tx, id);
  const rows = itemsOf(tx, item.meetingId);
  if (item.parentId === null && !hostFor(rows, id)) {
    throw new Failure(
      'refused',
      item.nature === 'break'
        ? 'Une pause reste entre les points\u00a0: elle ne se place pas sous l’un d’eux.'
        : 'Aucun point ne précède celui-ci\u00a0: descendez-le d’abord sous celui dont il fait partie.',
    );
  }
  writeArrangement(tx, rows, nested(rows, id));
  return item.meetingId;
};

/** Makes a part a point of its own, after the whole of the one it was part of. */
export const liftAgendaItem = (tx: WriteHandle, id: number): number | null => {
  const { meetingId } = itemOf(tx, id);
  const rows = itemsOf(tx, meetingId);
  writeArrangement(tx, rows, lifted(rows, id));
  return meetingId;
};

/** Puts items of one section together, in the order of sections, keeping the order inside each; a break stays after the point it follows. */
export const groupAgendaBySection = (tx: WriteHandle, meetingId: number): void => {
  const rows = itemsOf(tx, meetingId);
  const ranks = new Map([...sectionsOf(tx).keys()].map((id, index) => [id, index]));
  let rank = -1;
  const ranked = rows.map((row) => {
    if (row.nature === 'point') rank = ranks.get(row.sectionId) ?? ranks.size;
    return { row, rank };
  });
  writeOrder(
    tx,
    rows,
    ranked.toSorted((a, b) => a.rank - b.rank).map(({ row }) => row.id),
  );
};

/** A title that says what its section would: « Questions diverses » of a conseil are no avis to give. */
const sectionFor = (tx: WriteHandle, title: string): number => {
  const sections = [...sectionsOf(tx).values()];
  return (
    sections.find((section) => fold(section.title) === fold(title.trim()))?.id ??
    sectionOfKind(sections, 'opinion')
  );
};

/** The one intercommunalité of the collective, whose conseil asks for its points; null when there are several. */
const councilOrigin = (tx: WriteHandle): number | null => {
  const all = tx
    .select({ id: collectivityTable.id })
    .from(collectivityTable)
    .where(eq(collectivityTable.kind, 'epci'))
    .all();
  return all.length === 1 ? (all[0]?.id ?? null) : null;
};

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
  const points = pointsWaiting(tx, sessionId);
  const originId = councilOrigin(tx);
  for (const { id, title } of points) {
    insertItem(tx, meetingId, { ...blankItem(title, sectionFor(tx, title)), originId, councilItemId: id });
  }
  return points.length;
};
