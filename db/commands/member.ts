import { eq } from 'drizzle-orm';
import { Failure, invalidField } from '../domain/failure.ts';
import { memberName, type Member } from '../domain/member.ts';
import { patched, type Patch } from '../domain/patch.ts';
import type { WriteHandle } from '../handles.ts';
import { collectivityTable, memberTable } from '../schema/collective.ts';
import { meetingTable } from '../schema/meeting.ts';

const checkMember = (tx: WriteHandle, input: Member, id: number | null): void => {
  if (
    input.collectivityId !== null &&
    !tx.select().from(collectivityTable).where(eq(collectivityTable.id, input.collectivityId)).get()
  ) {
    throw invalidField('collectivityId', 'Cette collectivité n’existe plus\u00a0: choisissez-en une autre.');
  }
  if (input.email === '') return;
  const holder = tx
    .select()
    .from(memberTable)
    .all()
    .find((other) => other.id !== id && other.email.toLowerCase() === input.email.toLowerCase());
  if (holder) {
    throw invalidField('email', `Cette adresse est déjà celle de ${memberName(holder)}\u00a0: vérifiez-la.`);
  }
};

/** @throws Failure `invalid` when the address is another member's */
export const createMember = (tx: WriteHandle, input: Member): number => {
  checkMember(tx, input, null);
  return tx.insert(memberTable).values(input).returning({ id: memberTable.id }).get().id;
};

export const updateMember = (tx: WriteHandle, id: number, patch: Patch<Member>): void => {
  const current = tx.select().from(memberTable).where(eq(memberTable.id, id)).get();
  if (!current) throw new Failure('not-found', 'Ce membre n’existe plus.');
  const { id: _, ...next } = patched(current, patch);
  checkMember(tx, next, id);
  tx.update(memberTable).set(next).where(eq(memberTable.id, id)).run();
};

/** Removes a person from the collective. Meetings they facilitated keep their name: a past paper stays as it was. */
export const removeMember = (tx: WriteHandle, id: number): void => {
  const member = tx.select().from(memberTable).where(eq(memberTable.id, id)).get();
  if (!member) return;
  tx.update(meetingTable)
    .set({ facilitatorName: memberName(member) })
    .where(eq(meetingTable.facilitatorId, id))
    .run();
  tx.delete(memberTable).where(eq(memberTable.id, id)).run();
};
