import { and, asc, eq, ne } from 'drizzle-orm';
import { Failure, invalidField } from '../domain/failure.ts';
import { formatDate } from '../domain/french-dates.ts';
import { patched, type Patch } from '../domain/patch.ts';
import { checkPost, endedOn, overlap, type Post } from '../domain/post.ts';
import type { WriteHandle } from '../handles.ts';
import { memberTable, postTable, roleHolderTable } from '../schema/collective.ts';
import { checkCollectivityExists } from './member.ts';

const postsOf = (tx: WriteHandle, memberId: number) =>
  tx
    .select()
    .from(postTable)
    .where(eq(postTable.memberId, memberId))
    .orderBy(asc(postTable.startDate), asc(postTable.id))
    .all();

/** The same function in the same place is held once at a time: twice would be a slip, and count double on a page. */
const checkOnce = (tx: WriteHandle, memberId: number, post: Post, id: number | null): void => {
  const twin = tx
    .select()
    .from(postTable)
    .where(and(eq(postTable.memberId, memberId), ne(postTable.id, id ?? 0)))
    .all()
    .find(
      (other) =>
        other.collectivityId === post.collectivityId &&
        other.function === post.function &&
        other.functionTitle === post.functionTitle &&
        overlap(other, post),
    );
  if (twin) {
    throw invalidField(
      'startDate',
      'Ce poste est déjà inscrit pour cette période\u00a0: modifiez celui qui existe, ou changez les dates.',
    );
  }
};

const checkAll = (tx: WriteHandle, memberId: number, post: Post, id: number | null): void => {
  checkCollectivityExists(tx, post.collectivityId);
  checkPost(post);
  checkOnce(tx, memberId, post, id);
};

/** Adds a post to a person, beside those they hold. @throws Failure `invalid`, `not-found` */
export const addPost = (tx: WriteHandle, memberId: number, post: Post): number => {
  if (!tx.select().from(memberTable).where(eq(memberTable.id, memberId)).get()) {
    throw new Failure('not-found', 'Ce membre n’existe plus.');
  }
  checkAll(tx, memberId, post, null);
  return tx
    .insert(postTable)
    .values({ ...post, memberId })
    .returning({ id: postTable.id })
    .get().id;
};

/** Corrects a post, or ends it by its `endDate`. @throws Failure `invalid`, `not-found` */
export const updatePost = (tx: WriteHandle, id: number, patch: Patch<Post>): void => {
  const current = tx.select().from(postTable).where(eq(postTable.id, id)).get();
  if (!current) throw new Failure('not-found', 'Ce poste n’existe plus.');
  const { id: _, memberId, ...next } = patched<typeof current, Post>(current, patch);
  checkAll(tx, memberId, next, id);
  tx.update(postTable).set(next).where(eq(postTable.id, id)).run();
};

/** Takes out a post noted by mistake. @throws Failure `refused` when it is the only one */
export const removePost = (tx: WriteHandle, id: number): void => {
  const post = tx.select().from(postTable).where(eq(postTable.id, id)).get();
  if (!post) return;
  if (postsOf(tx, post.memberId).length === 1) {
    throw new Failure(
      'refused',
      'C’est le seul poste de cette personne\u00a0: modifiez-le, ou notez son départ.',
    );
  }
  tx.delete(postTable).where(eq(postTable.id, id)).run();
};

const endRoles = (tx: WriteHandle, memberId: number, lastDay: string): void => {
  const held = tx.select().from(roleHolderTable).where(eq(roleHolderTable.memberId, memberId)).all();
  for (const holding of held) {
    const ended = endedOn(holding, lastDay);
    if (ended === null) tx.delete(roleHolderTable).where(eq(roleHolderTable.id, holding.id)).run();
    else
      tx.update(roleHolderTable)
        .set({ endDate: ended.endDate })
        .where(eq(roleHolderTable.id, holding.id))
        .run();
  }
};

/**
 * A person leaves: every post and role ends on `lastDay` (a civil date, included), those not begun by then are not
 * taken. The person stays, for past meetings. @throws Failure `not-found`, `refused` without a post, `invalid` on `endDate`
 */
export const noteDeparture = (tx: WriteHandle, memberId: number, lastDay: string): void => {
  if (!tx.select().from(memberTable).where(eq(memberTable.id, memberId)).get()) {
    throw new Failure('not-found', 'Ce membre n’existe plus.');
  }
  const posts = postsOf(tx, memberId);
  const [first] = posts;
  if (!first) {
    throw new Failure('refused', 'Cette personne n’a aucun poste\u00a0: il n’y a pas de départ à noter.');
  }
  if (posts.every(({ startDate }) => startDate > lastDay)) {
    throw invalidField(
      'endDate',
      `Le départ vient avant l’arrivée, le ${formatDate(first.startDate, 'long')}\u00a0: vérifiez la date.`,
    );
  }
  for (const post of posts) {
    const ended = endedOn(post, lastDay);
    if (ended === null) tx.delete(postTable).where(eq(postTable.id, post.id)).run();
    else tx.update(postTable).set({ endDate: ended.endDate }).where(eq(postTable.id, post.id)).run();
  }
  endRoles(tx, memberId, lastDay);
};
