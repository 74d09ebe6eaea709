import { eq } from 'drizzle-orm';
import { Failure } from '../domain/failure.ts';
import type { ReadHandle } from '../handles.ts';
import { charterAdhesionTable, charterVersionTable } from '../schema/charter.ts';
import { adhesionsReader } from './charter-adhesions.ts';

/**
 * Who has signed a version and who is still to be asked at `now`, an instant, collectivity by collectivity in the order
 * papers use; those that are no longer of the collective come last, with what they signed. `isVacant`: nobody can sign.
 */
export const signaturesOf = (db: ReadHandle, versionId: number, now: string) =>
  adhesionsReader(
    db,
    now,
  )(versionId).map(({ collectivityId, name, state, signatures, toAsk }) => ({
    name,
    signatures,
    toAsk,
    isVacant: collectivityId !== null && state !== 'signed' && toAsk.length === 0,
  }));

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
