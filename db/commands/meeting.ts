import { eq } from 'drizzle-orm';
import { Failure, invalidField } from '../domain/failure.ts';
import { checkMeeting, type Meeting } from '../domain/meeting.ts';
import { patched, type Patch } from '../domain/patch.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { agendaSentReader } from '../queries/agenda-sent.ts';
import { collectivityTable, memberTable } from '../schema/collective.ts';
import { councilSessionTable } from '../schema/council.ts';
import { meetingTable } from '../schema/meeting.ts';
import { refuseApproved } from './record-lock.ts';

/** @throws Failure `invalid` on the field to mend */
export const checkLinks = (tx: WriteHandle, input: Meeting): void => {
  const session =
    input.sessionId === null
      ? null
      : tx.select().from(councilSessionTable).where(eq(councilSessionTable.id, input.sessionId)).get();
  if (session === undefined)
    throw invalidField('sessionId', 'Ce conseil n’existe plus\u00a0: choisissez-en un autre.');
  checkMeeting(input, session);
  if (
    input.hostId !== null &&
    !tx.select().from(collectivityTable).where(eq(collectivityTable.id, input.hostId)).get()
  ) {
    throw invalidField('hostId', 'Cette collectivité n’existe plus\u00a0: choisissez-en une autre.');
  }
  if (
    input.facilitatorForId !== null &&
    !tx.select().from(collectivityTable).where(eq(collectivityTable.id, input.facilitatorForId)).get()
  ) {
    throw invalidField(
      'facilitatorForId',
      'Cette collectivité n’existe plus\u00a0: choisissez-en une autre.',
    );
  }
  if (
    input.facilitatorId !== null &&
    !tx.select().from(memberTable).where(eq(memberTable.id, input.facilitatorId)).get()
  ) {
    throw invalidField('facilitatorId', 'Ce membre n’existe plus\u00a0: choisissez-en un autre.');
  }
};

/** @throws Failure `invalid` on the field to mend */
export const createMeeting = (tx: WriteHandle, input: Meeting): number => {
  checkLinks(tx, input);
  return tx.insert(meetingTable).values(input).returning({ id: meetingTable.id }).get().id;
};

export const updateMeeting = (tx: WriteHandle, id: number, patch: Patch<Meeting>): void => {
  const current = tx.select().from(meetingTable).where(eq(meetingTable.id, id)).get();
  if (!current) throw new Failure('not-found', 'Cette réunion n’existe plus.');
  const { id: _, agendaSentAt: __, plannedDaysBefore, ...next } = patched(current, patch);
  checkLinks(tx, next);
  // Dated by hand, or for another conseil, it no longer follows the one it was planned from.
  const follows = next.date === current.date && next.sessionId === current.sessionId;
  tx.update(meetingTable)
    .set({ ...next, plannedDaysBefore: follows ? plannedDaysBefore : null })
    .where(eq(meetingTable.id, id))
    .run();
};

/** Removes a meeting with all that was noted of it. @throws Failure `refused` once its relevé is approved */
export const removeMeeting = (tx: WriteHandle, id: number): void => {
  refuseApproved(tx, id, 'Le relevé de cette réunion est approuvé\u00a0: elle ne se supprime plus.');
  tx.delete(meetingTable).where(eq(meetingTable.id, id)).run();
};

/**
 * Notes by hand that the ordre du jour has left, now, or takes the note back.
 * @throws Failure `refused` when a message that left proves it
 */
export const markAgendaSent = (tx: WriteHandle, id: number, sent: boolean, { now }: CommandContext): void => {
  if (!sent && agendaSentReader(tx, id)({ id, agendaSentAt: null }) !== null)
    throw new Failure(
      'refused',
      'Un envoi de cet ordre du jour est conservé, avec sa preuve\u00a0: il ne peut pas être noté comme non envoyé.',
    );
  tx.update(meetingTable)
    .set({ agendaSentAt: sent ? now : null })
    .where(eq(meetingTable.id, id))
    .run();
};
