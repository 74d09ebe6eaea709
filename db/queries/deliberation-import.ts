import { asc, eq } from 'drizzle-orm';
import type { StoredPoint, StoredSitting } from '../domain/deliberation-match.ts';
import type { ReadHandle } from '../handles.ts';
import { collectiveTable, collectivityTable } from '../schema/collective.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import { councilDecisionTable } from '../schema/opinion.ts';

/** Every sitting with its points and their decisions, as an import of délibérations looks at them. */
export const sittingsForDeliberations = (db: ReadHandle): StoredSitting[] => {
  const decisions = new Map(
    db
      .select()
      .from(councilDecisionTable)
      .all()
      .map(({ councilItemId, outcome, number, votesFor, votesAgainst, abstentions }) => [
        councilItemId,
        { outcome, number, votesFor, votesAgainst, abstentions },
      ]),
  );
  const points = Map.groupBy(
    db
      .select()
      .from(councilItemTable)
      .orderBy(asc(councilItemTable.position), asc(councilItemTable.id))
      .all(),
    ({ sessionId }) => sessionId,
  );
  return db
    .select()
    .from(councilSessionTable)
    .orderBy(asc(councilSessionTable.date), asc(councilSessionTable.time), asc(councilSessionTable.id))
    .all()
    .map(({ id, date, time }) => ({
      id,
      date,
      time,
      points: (points.get(id) ?? []).map(
        (point): StoredPoint => ({
          id: point.id,
          title: point.title,
          decision: decisions.get(point.id) ?? null,
        }),
      ),
    }));
};

/** SIREN of the EPCI whose conseil this is, '' when it is not known. */
export const epciSiren = (db: ReadHandle): string => {
  const founded = db.select({ siren: collectiveTable.epciSiren }).from(collectiveTable).get()?.siren ?? '';
  if (founded !== '') return founded;
  const epci = db.select().from(collectivityTable).where(eq(collectivityTable.kind, 'epci')).all();
  // Two EPCI would be no answer.
  return epci.length === 1 ? (epci[0]?.siren ?? '') : '';
};
