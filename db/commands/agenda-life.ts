import { and, asc, eq, isNull } from 'drizzle-orm';
import { blankItem, type AgendaItem, type ItemState } from '../domain/agenda-item.ts';
import {
  approvalMinutes,
  approvalTitle,
  type Proposal,
  type ProposalSource,
  sectionOfTitle,
} from '../domain/agenda-proposals.ts';
import { sectionOfKind } from '../domain/agenda-section.ts';
import { blockOf, type CarryWay, orderWith } from '../domain/carry-over.ts';
import { Failure } from '../domain/failure.ts';
import { formatDate } from '../domain/french-dates.ts';
import type { MoveKind } from '../domain/item-history.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { readProposals } from '../queries/agenda-life.ts';
import { heldReader } from '../queries/held.ts';
import { takenUpBy } from '../queries/item-history.ts';
import {
  agendaItemTable,
  agendaSectionTable,
  itemHistoryTable,
  recurringItemTable,
} from '../schema/agenda.ts';
import { collectivityTable } from '../schema/collective.ts';
import {
  type AgendaRow,
  insertItem,
  itemOf,
  itemsOf,
  meetingOf,
  updateAgendaItem,
  writeOrder,
} from './agenda.ts';
import { carryAnnexes, copyPresenters } from './item-copies.ts';

export const sectionsOf = (tx: WriteHandle) =>
  tx
    .select()
    .from(agendaSectionTable)
    .orderBy(asc(agendaSectionTable.position), asc(agendaSectionTable.id))
    .all();

/** A meeting, or null for the reserve. */
type Place = number | null;

const meetingAt = (tx: WriteHandle, place: Place) => (place === null ? null : meetingOf(tx, place));

const dateOf = (tx: WriteHandle, place: Place): string => meetingAt(tx, place)?.date ?? '';

type Move = { kind: MoveKind; from: Place; to: Place };

const note = (tx: WriteHandle, itemId: number, { kind, from, to }: Move, { now }: CommandContext): void => {
  tx.insert(itemHistoryTable)
    .values({
      itemId,
      at: now,
      kind,
      fromMeetingId: from,
      toMeetingId: to,
      fromDate: dateOf(tx, from),
      toDate: dateOf(tx, to),
    })
    .run();
};

/** Numbers a place 1, 2, 3… again after something left it. */
const closeUp = (tx: WriteHandle, place: Place): void => {
  const rows = itemsOf(tx, place);
  writeOrder(
    tx,
    rows,
    rows.map(({ id }) => id),
  );
};

/** Puts a block whose rows are in `place` already where its section is. */
const settleBlock = (tx: WriteHandle, place: Place, ids: readonly number[]): void => {
  const all = itemsOf(tx, place);
  const block = ids.flatMap((id) => all.filter((row) => row.id === id));
  const others = all.filter(({ id }) => !ids.includes(id));
  const kinds = new Map(sectionsOf(tx).map(({ id, kind }) => [id, kind]));
  const [head] = block;
  const last = others.at(-1);
  if (head?.nature === 'break' && last && last.sectionId !== head.sectionId) {
    // A break has no section of its own: it takes that of what it follows.
    tx.update(agendaItemTable)
      .set({ sectionId: last.sectionId })
      .where(eq(agendaItemTable.id, head.id))
      .run();
  }
  writeOrder(
    tx,
    all,
    orderWith(others, block, (id) => kinds.get(id) === 'other'),
  );
};

const moveItem = (tx: WriteHandle, item: AgendaRow, to: Place, context: CommandContext): void => {
  const from = item.meetingId;
  const meeting = meetingAt(tx, from);
  if (meeting && heldReader(tx, context.now)(meeting))
    throw new Failure(
      'refused',
      'Cette réunion a eu lieu\u00a0: son ordre du jour reste ce qu’il était. Reportez le point plutôt que de le déplacer.',
    );
  const block = blockOf(itemsOf(tx, from), item.id);
  const kind = to === null ? 'reserved' : from === null ? 'taken' : 'moved';
  for (const row of block) {
    // A part that goes alone becomes a point; parts that go with their point stay its own.
    const parentId = row.id === item.id ? null : row.parentId;
    tx.update(agendaItemTable).set({ meetingId: to, parentId }).where(eq(agendaItemTable.id, row.id)).run();
    note(tx, row.id, { kind, from, to }, context);
  }
  closeUp(tx, from);
  settleBlock(
    tx,
    to,
    block.map(({ id }) => id),
  );
};

/** Copies rows of one block into a place, each by `fields`; returns the new ids, in order. */
const copyBlock = (
  tx: WriteHandle,
  block: readonly AgendaRow[],
  to: Place,
  fields: (row: AgendaRow) => Partial<AgendaRow>,
): Map<number, number> => {
  const copies = new Map<number, number>();
  const end = itemsOf(tx, to).length;
  for (const row of block) {
    const { id: _, ...whole } = row;
    const parentId = row.parentId === null ? null : (copies.get(row.parentId) ?? null);
    const values = { ...whole, ...fields(row), meetingId: to, parentId, position: end + copies.size + 1 };
    const { id } = tx
      .insert(agendaItemTable)
      .values({ ...values, state: 'open' })
      .returning({ id: agendaItemTable.id })
      .get();
    copies.set(row.id, id);
    copyPresenters(tx, row.id, id);
  }
  settleBlock(tx, to, [...copies.values()]);
  return copies;
};

const duplicateItem = (tx: WriteHandle, item: AgendaRow, to: Place, context: CommandContext): void => {
  const block = blockOf(itemsOf(tx, item.meetingId), item.id);
  const copies = copyBlock(tx, block, to, () => ({
    note: '',
    restrictedNote: '',
    councilItemId: null,
    carriedFromId: null,
    recurringId: null,
  }));
  if (to === null)
    for (const id of copies.values()) note(tx, id, { kind: 'reserved', from: null, to: null }, context);
};

const refuseTwice = (tx: WriteHandle, id: number): void => {
  const taken = takenUpBy(tx, id);
  if (!taken) return;
  const where =
    taken.date === ''
      ? 'attend déjà dans la réserve'
      : `est déjà repris à la réunion du ${formatDate(taken.date, 'long')}`;
  throw new Failure('refused', `Ce point ${where}\u00a0: retirez-le d’abord de là-bas.`);
};

/** A linked copy of an item left by a meeting, with everything written; parts already treated stay behind. */
const carryLeft = (tx: WriteHandle, item: AgendaRow, to: Place, context: CommandContext): AgendaRow[] => {
  refuseTwice(tx, item.id);
  const block = blockOf(itemsOf(tx, item.meetingId), item.id).filter(
    ({ id, state }) => id === item.id || (state !== 'treated' && !takenUpBy(tx, id)),
  );
  const copies = copyBlock(tx, block, to, ({ id }) => ({ carriedFromId: id }));
  for (const [from, id] of copies) {
    carryAnnexes(tx, from, id);
    note(tx, id, { kind: 'postponed', from: item.meetingId, to }, context);
  }
  return block;
};

const postponeItem = (tx: WriteHandle, item: AgendaRow, to: Place, context: CommandContext): void => {
  const meeting = meetingAt(tx, item.meetingId);
  if (!meeting || !heldReader(tx, context.now)(meeting))
    throw new Failure(
      'refused',
      'Cette réunion n’a pas encore eu lieu\u00a0: déplacez le point plutôt que de le reporter.',
    );
  const target = meetingAt(tx, to);
  if (target && `${target.date} ${target.startTime}` <= `${meeting.date} ${meeting.startTime}`)
    throw new Failure(
      'refused',
      'Un point se reporte à une réunion plus tardive\u00a0: choisissez-en une autre.',
    );
  for (const { id } of carryLeft(tx, item, to, context))
    tx.update(agendaItemTable).set({ state: 'postponed' }).where(eq(agendaItemTable.id, id)).run();
};

const carry = { move: moveItem, duplicate: duplicateItem, postpone: postponeItem };

/**
 * Takes an item and its parts to a meeting, or to the reserve (null).
 * @throws Failure `not-found`; `refused` when it is there already, when a held meeting would lose it, or when there
 * is nothing to postpone
 */
export const carryItem = (
  tx: WriteHandle,
  { id, to, way }: { id: number; to: Place; way: CarryWay },
  context: CommandContext,
): void => {
  const item = itemOf(tx, id);
  meetingAt(tx, to);
  if (item.meetingId === to && way !== 'duplicate')
    throw new Failure('refused', 'Ce point y est déjà\u00a0: choisissez un autre endroit.');
  carry[way](tx, item, to, context);
};

/**
 * Says what became of an item at its meeting; its parts that nothing was said of follow it.
 * @throws Failure `not-found`; `refused` when it is taken up elsewhere already
 */
export const markItem = (tx: WriteHandle, id: number, state: Exclude<ItemState, 'postponed'>): void => {
  const item = itemOf(tx, id);
  if (item.state === state) return;
  refuseTwice(tx, id);
  const follows = (row: AgendaRow) => row.id === id || row.state === 'open' || row.state === item.state;
  for (const row of blockOf(itemsOf(tx, item.meetingId), id).filter(follows))
    tx.update(agendaItemTable).set({ state }).where(eq(agendaItemTable.id, row.id)).run();
};

/** Writes an item straight into the reserve (`id` null), or changes one there. @throws Failure `not-found` */
export const saveReserveItem = (
  tx: WriteHandle,
  id: number | null,
  item: AgendaItem,
  context: CommandContext,
): void => {
  if (id === null) {
    const added = insertItem(tx, null, item);
    note(tx, added, { kind: 'reserved', from: null, to: null }, context);
    return;
  }
  if (itemOf(tx, id).meetingId !== null)
    throw new Failure('not-found', 'Ce point n’est plus dans la réserve\u00a0: une réunion l’a repris.');
  updateAgendaItem(tx, id, item);
};

/** Removes an item from the reserve; one that a meeting took meanwhile stays there. */
export const removeReserveItem = (tx: WriteHandle, id: number): void => {
  tx.delete(agendaItemTable)
    .where(and(eq(agendaItemTable.id, id), isNull(agendaItemTable.meetingId)))
    .run();
  closeUp(tx, null);
};

type Taking = { meetingId: number; context: CommandContext };

/** The intercommunalité whose conseil asks for its points, when it is the only one. */
const councilOrigin = (tx: WriteHandle): number | null => {
  const all = tx.select().from(collectivityTable).where(eq(collectivityTable.kind, 'epci')).all();
  return all.length === 1 ? (all[0]?.id ?? null) : null;
};

/** Puts the relevé of a meeting up for approval on the agenda of another. */
export const putUpForApproval = (
  tx: WriteHandle,
  { meetingId, ofId }: { meetingId: number; ofId: number },
): void => {
  const section = sectionOfKind(sectionsOf(tx), 'approval');
  const item = blankItem(approvalTitle(dateOf(tx, ofId)), section);
  insertItem(tx, meetingId, { ...item, minutes: approvalMinutes });
};

const takeOne: Record<ProposalSource, (tx: WriteHandle, proposal: Proposal, taking: Taking) => void> = {
  approval: (tx, { id }, { meetingId }) => putUpForApproval(tx, { meetingId, ofId: id }),
  council: (tx, { id, title }, { meetingId }) => {
    const sections = sectionsOf(tx);
    const section = sectionOfTitle(sections, title, sectionOfKind(sections, 'opinion'));
    const links = { councilItemId: id, originId: councilOrigin(tx) };
    insertItem(tx, meetingId, { ...blankItem(title, section), ...links });
  },
  last: (tx, { id }, { meetingId, context }) => void carryLeft(tx, itemOf(tx, id), meetingId, context),
  recurring: (tx, { id }, { meetingId }) => {
    const row = tx.select().from(recurringItemTable).where(eq(recurringItemTable.id, id)).get();
    if (!row) return;
    const { title, sectionId, question, expectedOutcome, minutes, note: text } = row;
    const item = { ...blankItem(title, sectionId), question, expectedOutcome, minutes, note: text };
    const added = insertItem(tx, meetingId, item);
    tx.update(agendaItemTable).set({ recurringId: id }).where(eq(agendaItemTable.id, added)).run();
  },
  reserve: (tx, { id }, { meetingId, context }) => moveItem(tx, itemOf(tx, id), meetingId, context),
};

/**
 * Puts on an agenda what was chosen among what is proposed, in that order. What is proposed no more (taken from
 * another window, removed) is left out. Returns how many were taken.
 * @throws Failure `not-found` when the meeting is gone
 */
export const takeProposals = (
  tx: WriteHandle,
  meetingId: number,
  chosen: readonly Pick<Proposal, 'source' | 'id'>[],
  context: CommandContext,
): number => {
  const isChosen = (one: Proposal) => chosen.some(({ source, id }) => source === one.source && id === one.id);
  const taken = readProposals(tx, meetingId, context.now).proposals.filter(isChosen);
  for (const proposal of taken) takeOne[proposal.source](tx, proposal, { meetingId, context });
  return taken.length;
};
