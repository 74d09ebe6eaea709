import { asc, eq } from 'drizzle-orm';
import { memberName, postsLabel } from '../domain/member.ts';
import { isDirecting, isHeldOn } from '../domain/post.ts';
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
