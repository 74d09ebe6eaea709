import { asc, eq } from 'drizzle-orm';
import { Failure, invalidField } from '../domain/failure.ts';
import { memberName, type Member, type NewMember, type Person } from '../domain/member.ts';
import { patched, statedFields, type Patch } from '../domain/patch.ts';
import { isHeldOn, type Post } from '../domain/post.ts';
import type { WriteHandle } from '../handles.ts';
import { agendaPresenterTable } from '../schema/agenda.ts';
import { collectivityTable, memberTable, postTable, roleHolderTable } from '../schema/collective.ts';
import { meetingTable } from '../schema/meeting.ts';

const checkPerson = (tx: WriteHandle, input: Person, id: number | null): void => {
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

/** @throws Failure `invalid` on `collectivityId` when it is gone */
export const checkCollectivityExists = (tx: WriteHandle, collectivityId: number | null): void => {
  if (
    collectivityId !== null &&
    !tx.select().from(collectivityTable).where(eq(collectivityTable.id, collectivityId)).get()
  ) {
    throw invalidField('collectivityId', 'Cette collectivité n’existe plus\u00a0: choisissez-en une autre.');
  }
};

/**
 * Inscribes a person with a first post, of which the start may be known.
 * @throws Failure `invalid` when the address is another member's, or the collectivity is gone
 */
export const createMember = (tx: WriteHandle, input: Member & Patch<NewMember>): number => {
  const { collectivityId, function: held, functionTitle, interim = false, startDate = '', ...person } = input;
  checkPerson(tx, person, null);
  checkCollectivityExists(tx, collectivityId);
  const { id: memberId } = tx.insert(memberTable).values(person).returning({ id: memberTable.id }).get();
  const post: Post = { collectivityId, function: held, functionTitle, interim, startDate, endDate: '' };
  tx.insert(postTable)
    .values({ ...post, memberId })
    .run();
  return memberId;
};

const postsOf = (tx: WriteHandle, memberId: number) =>
  tx
    .select()
    .from(postTable)
    .where(eq(postTable.memberId, memberId))
    .orderBy(asc(postTable.startDate), asc(postTable.id))
    .all();

/** Changes a person; fields of a post go to the first one held on `today` (a civil date), or the last there was. */
export const updateMember = (tx: WriteHandle, id: number, patch: Patch<Member>, today: string): void => {
  const current = tx.select().from(memberTable).where(eq(memberTable.id, id)).get();
  if (!current) throw new Failure('not-found', 'Ce membre n’existe plus.');
  const { collectivityId, function: held, functionTitle, ...personPatch } = patch;
  const { id: _, ...person } = patched<typeof current, Person>(current, personPatch);
  checkPerson(tx, person, id);
  checkCollectivityExists(tx, collectivityId ?? null);
  tx.update(memberTable).set(person).where(eq(memberTable.id, id)).run();
  const postPatch = statedFields<Partial<Post>>({ collectivityId, function: held, functionTitle });
  const posts = postsOf(tx, id);
  const post = posts.find((each) => isHeldOn(each, today)) ?? posts.at(-1);
  if (!post || Object.keys(postPatch).length === 0) return;
  tx.update(postTable).set(postPatch).where(eq(postTable.id, post.id)).run();
};

/** Removes a person from the collective. What they facilitated, presented or held keeps their name: past papers stay. */
export const removeMember = (tx: WriteHandle, id: number): void => {
  const member = tx.select().from(memberTable).where(eq(memberTable.id, id)).get();
  if (!member) return;
  const name = memberName(member);
  tx.update(meetingTable).set({ facilitatorName: name }).where(eq(meetingTable.facilitatorId, id)).run();
  tx.update(agendaPresenterTable).set({ name }).where(eq(agendaPresenterTable.memberId, id)).run();
  tx.update(roleHolderTable).set({ holderName: name }).where(eq(roleHolderTable.memberId, id)).run();
  tx.delete(memberTable).where(eq(memberTable.id, id)).run();
};
