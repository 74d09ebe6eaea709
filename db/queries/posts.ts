import { asc, eq } from 'drizzle-orm';
import { heldAs, memberName, postsLabel } from '../domain/member.ts';
import { directionOn, isDirecting, isHeldOn } from '../domain/post.ts';
import type { ReadHandle } from '../handles.ts';
import { collectivityTable, memberTable, postTable } from '../schema/collective.ts';

export type PostRow = typeof postTable.$inferSelect & { collectivityName: string };

/** Every post ever held, by member, in the order in which they were taken (those without a date first). */
export const postsByMember = (db: ReadHandle): Map<number, PostRow[]> => {
  const rows = db
    .select({ post: postTable, collectivityName: collectivityTable.name })
    .from(postTable)
    .leftJoin(collectivityTable, eq(postTable.collectivityId, collectivityTable.id))
    .orderBy(asc(postTable.startDate), asc(postTable.id))
    .all();
  const byMember = new Map<number, PostRow[]>();
  for (const { post, collectivityName } of rows) {
    const row = { ...post, collectivityName: collectivityName ?? '' };
    byMember.set(post.memberId, [...(byMember.get(post.memberId) ?? []), row]);
  }
  return byMember;
};

/**
 * Who directs the services of each collectivity on a civil day, interims included. A collectivity without anybody
 * has no entry; a person shared between two is in both.
 */
export const holdersOn = (db: ReadHandle, date: string): Map<number, PostRow[]> => {
  const holders = new Map<number, PostRow[]>();
  for (const post of [...postsByMember(db).values()].flat()) {
    if (post.collectivityId === null || !isDirecting(post) || !isHeldOn(post, date)) continue;
    holders.set(post.collectivityId, [...(holders.get(post.collectivityId) ?? []), post]);
  }
  return holders;
};

/**
 * « Mme Chloé Guérin (SG, Tiffauges) » as the person was on a civil day: a past meeting keeps its people.
 * Null when the member is gone.
 */
export const memberLabelOn = (db: ReadHandle, memberId: number, date: string): string | null => {
  const member = db.select().from(memberTable).where(eq(memberTable.id, memberId)).get();
  if (!member) return null;
  const held = (postsByMember(db).get(memberId) ?? []).filter((post) => isHeldOn(post, date));
  const posts = postsLabel(held);
  return posts === '' ? memberName(member) : `${memberName(member)} (${posts})`;
};

/**
 * Who directs the services of each collectivity on a civil day, in words ready for a screen. A person shared
 * between several is named in each, with the others (`elsewhere`).
 */
export const listDirections = (db: ReadHandle, date: string) => {
  const all = [...postsByMember(db).values()].flat();
  const names = new Map(
    db
      .select()
      .from(memberTable)
      .all()
      .map((member) => [member.id, memberName(member)]),
  );
  const elsewhere = ({ memberId, collectivityId }: PostRow): string[] =>
    all
      .filter((post) => post.memberId === memberId && post.collectivityId !== collectivityId)
      .filter((post) => isDirecting(post) && isHeldOn(post, date) && post.collectivityName !== '')
      .map((post) => post.collectivityName);
  const person = (post: PostRow) => ({
    memberId: post.memberId,
    name: names.get(post.memberId) ?? '',
    heldAs: heldAs(post),
    interim: post.interim,
    startDate: post.startDate,
    elsewhere: elsewhere(post),
  });
  const read = (id: number) => {
    const direction = directionOn(
      all.filter((post) => post.collectivityId === id),
      date,
    );
    const next = 'next' in direction ? direction.next : null;
    return {
      collectivityId: id,
      state: direction.state,
      holders: 'holders' in direction ? direction.holders.map(person) : [],
      /** First civil day without anybody, '' when somebody is there or nobody was ever inscribed. */
      vacantSince: direction.state === 'vacant' ? direction.since : '',
      next: next && person(next),
    };
  };
  const ids = db.select({ id: collectivityTable.id }).from(collectivityTable).all();
  return ids.map(({ id }) => read(id));
};
