import { eq } from 'drizzle-orm';
import { Failure } from '../domain/failure.ts';
import type { ReadHandle } from '../handles.ts';
import { councilSessionTable } from '../schema/council.ts';
import { opinionLinesOf } from './opinion-register.ts';
import { getOpinion } from './opinion.ts';

/** The day of a conseil, a civil date. @throws Failure `not-found` */
export const councilOf = (db: ReadHandle, id: number): { date: string } => {
  const row = db
    .select({ date: councilSessionTable.date })
    .from(councilSessionTable)
    .where(eq(councilSessionTable.id, id))
    .get();
  if (!row) throw new Failure('not-found', 'Ce conseil n’existe plus.');
  return row;
};

/** The avis that hold for the points of a conseil, in their order; those asked again since are left out. */
export const opinionsOfCouncil = (db: ReadHandle, sessionId: number, now: string) =>
  opinionLinesOf(db, sessionId, now)
    .filter(({ state }) => state !== 'superseded')
    .map(({ id }) => getOpinion(db, id, now));
