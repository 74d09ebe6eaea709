import { asc, eq } from 'drizzle-orm';
import { adhesionsOf, type Adhesion } from '../domain/charter-adhesions.ts';
import { heldAs, memberName } from '../domain/member.ts';
import { fromInstant } from '../domain/paris-time.ts';
import { inReadingOrder } from '../domain/turns.ts';
import type { ReadHandle } from '../handles.ts';
import { charterAdhesionTable } from '../schema/charter.ts';
import { collectivityTable, memberTable, postTable } from '../schema/collective.ts';

/** Gives the adhesions of any version as they stand at `now`, an instant; people and places are read once. */
export const adhesionsReader = (db: ReadHandle, now: string): ((versionId: number) => Adhesion[]) => {
  const voices = inReadingOrder(
    db
      .select({ id: collectivityTable.id, kind: collectivityTable.kind, name: collectivityTable.name })
      .from(collectivityTable)
      .all(),
  );
  const posts = db
    .select({ post: postTable, member: memberTable })
    .from(postTable)
    .innerJoin(memberTable, eq(postTable.memberId, memberTable.id))
    .orderBy(asc(postTable.startDate), asc(postTable.id))
    .all()
    .map(({ post, member }) => ({ ...post, name: memberName(member), heldAs: heldAs(post) }));
  const { date: today } = fromInstant(now);
  return (versionId) => {
    const signatures = db
      .select()
      .from(charterAdhesionTable)
      .where(eq(charterAdhesionTable.versionId, versionId))
      .orderBy(asc(charterAdhesionTable.signedOn), asc(charterAdhesionTable.id))
      .all()
      .map(({ versionId: _versionId, ...signature }) => signature);
    return adhesionsOf({ voices, posts, signatures, today });
  };
};
