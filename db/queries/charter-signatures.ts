import { asc, eq } from 'drizzle-orm';
import { heldAs, memberName } from '../domain/member.ts';
import { fromInstant } from '../domain/paris-time.ts';
import { Failure } from '../domain/failure.ts';
import type { ReadHandle } from '../handles.ts';
import { charterAdhesionTable, charterVersionTable } from '../schema/charter.ts';
import { memberTable } from '../schema/collective.ts';
import { listCollectivities } from './collective.ts';
import { holdersOn } from './posts.ts';

/**
 * Who has signed a version and who is still to be asked at `now`, an instant, collectivity by collectivity in the order
 * papers use; those that are no longer of the collective come last, with what they signed.
 */
export const signaturesOf = (db: ReadHandle, versionId: number, now: string) => {
  const { date: today } = fromInstant(now);
  const adhesions = db
    .select()
    .from(charterAdhesionTable)
    .where(eq(charterAdhesionTable.versionId, versionId))
    .orderBy(asc(charterAdhesionTable.signedOn), asc(charterAdhesionTable.id))
    .all();
  const members = new Map(
    db
      .select()
      .from(memberTable)
      .all()
      .map((member) => [member.id, member]),
  );
  const holders = holdersOn(db, today);
  const current = listCollectivities(db, now).map(({ id, name }) => {
    const signatures = adhesions.filter(({ collectivityId }) => collectivityId === id);
    const directing = holders.get(id) ?? [];
    const hasSigned = (memberId: number): boolean => signatures.some((each) => each.memberId === memberId);
    const toAsk = directing.flatMap((post) => {
      const member = members.get(post.memberId);
      return member && !hasSigned(member.id) ? [{ name: memberName(member), function: heldAs(post) }] : [];
    });
    return { name, signatures, toAsk, isVacant: directing.length === 0 };
  });
  const gone = adhesions.filter(({ collectivityId }) => collectivityId === null);
  const former = [...new Set(gone.map(({ collectivityName }) => collectivityName))].map((name) => ({
    name,
    signatures: gone.filter(({ collectivityName }) => collectivityName === name),
    toAsk: [],
    isVacant: false,
  }));
  return [...current, ...former];
};

export type CharterSignatures = ReturnType<typeof signaturesOf>;

/**
 * A signature with the version it signs.
 * @throws Failure `not-found` when it was withdrawn
 */
export const getAdhesion = (db: ReadHandle, id: number) => {
  const row = db
    .select({ adhesion: charterAdhesionTable, version: charterVersionTable })
    .from(charterAdhesionTable)
    .innerJoin(charterVersionTable, eq(charterAdhesionTable.versionId, charterVersionTable.id))
    .where(eq(charterAdhesionTable.id, id))
    .get();
  if (!row)
    throw new Failure(
      'not-found',
      'Cette adhésion n’est plus notée\u00a0: revenez à la liste des adhésions.',
    );
  return row;
};

export type CharterAdhesion = ReturnType<typeof getAdhesion>;
