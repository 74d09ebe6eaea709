import { eq } from 'drizzle-orm';
import { checkDecision, type ListedDecision } from '../domain/council-decision.ts';
import type { DeliberationPlan } from '../domain/deliberation-import.ts';
import { Failure } from '../domain/failure.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import { councilDecisionTable } from '../schema/opinion.ts';
import { addCouncilItems } from './council.ts';

type Decided = { councilItemId: number; decision: ListedDecision };

/** SQLite takes so many values in one statement; a row has seven. */
const together = 500;

/** A conseil adds the points of its own délibérations, all at once. */
const addPoints = (tx: WriteHandle, additions: DeliberationPlan['additions']): Decided[] =>
  [...Map.groupBy(additions, ({ sessionId }) => sessionId)].flatMap(([sessionId, added]) => {
    const ids = addCouncilItems(
      tx,
      sessionId,
      added.map(({ title }) => title),
    );
    return added.map(({ decision }, index) => ({ councilItemId: ids[index] ?? 0, decision }));
  });

/**
 * Writes what was planned: decisions of the points there are, then the points to add, each with its own. Notes and
 * consequences in communes stay as they were written by hand. Tables are read once: a list may hold a whole mandate.
 * @throws Failure `not-found`, `invalid`
 */
export const importDeliberations = (
  tx: WriteHandle,
  { decisions, additions }: Pick<DeliberationPlan, 'decisions' | 'additions'>,
  { now }: CommandContext,
): void => {
  const all = [...decisions, ...addPoints(tx, additions)];
  const dates = new Map(
    tx
      .select({ id: councilItemTable.id, date: councilSessionTable.date })
      .from(councilItemTable)
      .innerJoin(councilSessionTable, eq(councilItemTable.sessionId, councilSessionTable.id))
      .all()
      .map(({ id, date }) => [id, date]),
  );
  const noted = new Map(
    tx
      .select({ id: councilDecisionTable.id, councilItemId: councilDecisionTable.councilItemId })
      .from(councilDecisionTable)
      .all()
      .map(({ id, councilItemId }) => [councilItemId, id]),
  );
  const { date: today } = fromInstant(now);
  for (const { councilItemId, decision } of all) {
    const councilDate = dates.get(councilItemId);
    if (councilDate === undefined) throw new Failure('not-found', 'Ce point du conseil n’existe plus.');
    checkDecision({ ...decision, note: '', consequences: [] }, { councilDate, today });
    const id = noted.get(councilItemId);
    if (id !== undefined)
      tx.update(councilDecisionTable).set(decision).where(eq(councilDecisionTable.id, id)).run();
  }
  const fresh = all
    .filter(({ councilItemId }) => !noted.has(councilItemId))
    .map(({ councilItemId, decision }) => ({ ...decision, councilItemId, note: '' }));
  for (let from = 0; from < fresh.length; from += together)
    tx.insert(councilDecisionTable)
      .values(fresh.slice(from, from + together))
      .run();
};
