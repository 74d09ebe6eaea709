import { asc, eq, isNull, max } from 'drizzle-orm';
import { type Action, type ActionClosing, type ActionOwner, distinctOwners } from '../domain/action.ts';
import { Failure, invalidField } from '../domain/failure.ts';
import { memberName } from '../domain/member.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { agendaItemTable } from '../schema/agenda.ts';
import { collectivityTable, memberTable } from '../schema/collective.ts';
import { meetingTable } from '../schema/meeting.ts';
import { actionOwnerTable, actionTable } from '../schema/sitting.ts';
import { refuseApproved } from './record-lock.ts';

/** @throws Failure `not-found` */
const actionOf = (tx: WriteHandle, id: number) => {
  const action = tx.select().from(actionTable).where(eq(actionTable.id, id)).get();
  if (!action) throw new Failure('not-found', 'Cette action n’existe plus.');
  return action;
};

const goneOwner =
  'Cette personne ou cette collectivité n’est plus dans le collectif\u00a0: choisissez-en une autre.';

/** The name is kept beside the link: it is what shows once the member, or the collectivity, is gone. */
const named = (tx: WriteHandle, owner: ActionOwner): ActionOwner => {
  const { memberId, collectivityId } = owner;
  const member =
    memberId === null ? null : tx.select().from(memberTable).where(eq(memberTable.id, memberId)).get();
  const place =
    collectivityId === null
      ? null
      : tx.select().from(collectivityTable).where(eq(collectivityTable.id, collectivityId)).get();
  if (member === undefined || place === undefined) throw invalidField('owners', goneOwner);
  return { ...owner, name: member ? memberName(member) : (place?.name ?? owner.name) };
};

/** Owners keep their rows by their place. */
const writeOwners = (tx: WriteHandle, actionId: number, owners: readonly ActionOwner[]): void => {
  const rows = tx
    .select()
    .from(actionOwnerTable)
    .where(eq(actionOwnerTable.actionId, actionId))
    .orderBy(asc(actionOwnerTable.position), asc(actionOwnerTable.id))
    .all();
  for (const [index, { memberId, collectivityId, name }] of owners.entries()) {
    const next = { memberId, collectivityId, name, position: index + 1 };
    const row = rows[index];
    if (!row)
      tx.insert(actionOwnerTable)
        .values({ ...next, actionId })
        .run();
    else tx.update(actionOwnerTable).set(next).where(eq(actionOwnerTable.id, row.id)).run();
  }
  for (const { id } of rows.slice(owners.length))
    tx.delete(actionOwnerTable).where(eq(actionOwnerTable.id, id)).run();
};

/**
 * The meeting and item an action is of: an item brings its meeting with it.
 * @throws Failure `invalid` on what is gone, or on an item of another meeting
 */
const originOf = (
  tx: WriteHandle,
  { meetingId, itemId }: Pick<Action, 'meetingId' | 'itemId'>,
): Pick<Action, 'meetingId' | 'itemId'> => {
  const item =
    itemId === null ? null : tx.select().from(agendaItemTable).where(eq(agendaItemTable.id, itemId)).get();
  if (item === undefined)
    throw invalidField('itemId', 'Ce point n’existe plus\u00a0: choisissez-en un autre, ou laissez vide.');
  if (item && meetingId !== null && item.meetingId !== meetingId)
    throw invalidField('itemId', 'Ce point est d’une autre réunion\u00a0: choisissez-en un de celle-ci.');
  const meeting = meetingId ?? item?.meetingId ?? null;
  if (meeting !== null && !tx.select().from(meetingTable).where(eq(meetingTable.id, meeting)).get())
    throw invalidField('meetingId', 'Cette réunion n’existe plus\u00a0: choisissez-en une autre.');
  return { meetingId: meeting, itemId };
};

const ofMeeting = (meetingId: number | null) =>
  meetingId === null ? isNull(actionTable.meetingId) : eq(actionTable.meetingId, meetingId);

const nextPosition = (tx: WriteHandle, meetingId: number | null): number =>
  (tx
    .select({ last: max(actionTable.position) })
    .from(actionTable)
    .where(ofMeeting(meetingId))
    .get()?.last ?? 0) + 1;

/**
 * Writes an action, a new one when `id` is null, at the end of those of its meeting. Returns its id.
 * @throws Failure `not-found`; `invalid` on an owner, an item or a meeting that is gone; `refused` for what an
 * approved relevé says
 */
export const saveAction = (
  tx: WriteHandle,
  id: number | null,
  { owners, text, dueOn, ...where }: Action,
  { now }: CommandContext,
): number => {
  const row = id === null ? null : actionOf(tx, id);
  // An item carried to another meeting since leaves its actions where they were agreed.
  const isSame = row !== null && row.meetingId === where.meetingId && row.itemId === where.itemId;
  const origin = isSame ? where : originOf(tx, where);
  // Once the relevé is approved, who and by when may still change; what was agreed, and where, may not.
  if (!isSame || row.text !== text) {
    refuseApproved(tx, origin.meetingId);
    refuseApproved(tx, row?.meetingId ?? null);
  }
  const names = distinctOwners(owners).map((owner) => named(tx, owner));
  const stays = row !== null && row.meetingId === origin.meetingId;
  const fields = {
    ...origin,
    text,
    dueOn,
    position: stays ? row.position : nextPosition(tx, origin.meetingId),
  };
  const saved =
    row?.id ??
    tx
      .insert(actionTable)
      .values({ ...fields, state: 'open', createdOn: fromInstant(now).date, closedOn: '', outcome: '' })
      .returning({ id: actionTable.id })
      .get().id;
  if (row) tx.update(actionTable).set(fields).where(eq(actionTable.id, saved)).run();
  writeOwners(tx, saved, names);
  return saved;
};

/** Says that it is done, or given up, today; said again, it corrects what came of it. @throws Failure `not-found` */
export const closeAction = (
  tx: WriteHandle,
  id: number,
  { state, outcome }: ActionClosing,
  { now }: CommandContext,
): void => {
  const { closedOn } = actionOf(tx, id);
  tx.update(actionTable)
    .set({ state, outcome, closedOn: closedOn === '' ? fromInstant(now).date : closedOn })
    .where(eq(actionTable.id, id))
    .run();
};

/** It is to be done again; what was said of its end goes. @throws Failure `not-found` */
export const reopenAction = (tx: WriteHandle, id: number): void => {
  actionOf(tx, id);
  tx.update(actionTable)
    .set({ state: 'open', outcome: '', closedOn: '' })
    .where(eq(actionTable.id, id))
    .run();
};

/** Takes away an action written by mistake: one that is given up is closed instead. @throws Failure `not-found` */
export const removeAction = (tx: WriteHandle, id: number): void => {
  const { meetingId } = actionOf(tx, id);
  refuseApproved(tx, meetingId);
  tx.delete(actionTable).where(eq(actionTable.id, id)).run();
  const left = tx
    .select({ id: actionTable.id, position: actionTable.position })
    .from(actionTable)
    .where(ofMeeting(meetingId))
    .orderBy(asc(actionTable.position), asc(actionTable.id))
    .all();
  left.forEach((row, index) => {
    if (row.position !== index + 1)
      tx.update(actionTable)
        .set({ position: index + 1 })
        .where(eq(actionTable.id, row.id))
        .run();
  });
};
