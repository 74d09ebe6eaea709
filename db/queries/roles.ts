import { asc, eq } from 'drizzle-orm';
import { memberName, postsLabel } from '../domain/member.ts';
import { fromInstant } from '../domain/paris-time.ts';
import { isHeldOn } from '../domain/post.ts';
import type { ReadHandle } from '../handles.ts';
import { collectivityTable, memberTable, roleHolderTable, roleTable } from '../schema/collective.ts';
import { postsByMember } from './posts.ts';

/**
 * Réseaux métiers then duties, in the order they were added, each with who holds it at `now` (an instant) or will:
 * a holder who is a member bears their own name, address and posts.
 */
export const listRoles = (db: ReadHandle, now: string) => {
  const { date: today } = fromInstant(now);
  const posts = postsByMember(db);
  const holders = db
    .select({ holder: roleHolderTable, member: memberTable, collectivityName: collectivityTable.name })
    .from(roleHolderTable)
    .leftJoin(memberTable, eq(roleHolderTable.memberId, memberTable.id))
    .leftJoin(collectivityTable, eq(roleHolderTable.collectivityId, collectivityTable.id))
    .orderBy(asc(roleHolderTable.id))
    .all()
    .filter(({ holder }) => holder.endDate === '' || holder.endDate >= today)
    .map(({ holder, member, collectivityName }) => ({
      ...holder,
      email: member?.email ?? holder.email,
      collectivityName: collectivityName ?? '',
      /** The name as it is read: the member's, else the one typed. */
      name: member ? memberName(member) : holder.holderName,
      /** « SG » for a member, with the place of what they hold elsewhere; '' for an agent who is not one. */
      posts: postsLabel(
        (posts.get(member?.id ?? 0) ?? [])
          .filter((post) => isHeldOn(post, today))
          .map((post) =>
            post.collectivityId === holder.collectivityId ? { ...post, collectivityName: '' } : post,
          ),
      ),
    }));
  return db
    .select()
    .from(roleTable)
    .orderBy(asc(roleTable.position), asc(roleTable.id))
    .all()
    .map(({ position: _position, ...role }) => ({
      ...role,
      holders: holders
        .filter(({ roleId }) => roleId === role.id)
        .map(({ roleId: _roleId, ...holder }) => holder),
    }))
    .toSorted((a, b) => Number(a.kind === 'duty') - Number(b.kind === 'duty'));
};
