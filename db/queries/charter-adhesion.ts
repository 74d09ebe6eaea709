import { eq } from 'drizzle-orm';
import { Failure } from '../domain/failure.ts';
import type { ReadHandle } from '../handles.ts';
import { charterAdhesionTable, charterVersionTable } from '../schema/charter.ts';

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
