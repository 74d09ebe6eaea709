import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import { consequenceState, councilOutcomeLabels } from '../domain/council-decision.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { ReadHandle } from '../handles.ts';
import { collectivityTable } from '../schema/collective.ts';
import { councilItemTable } from '../schema/council.ts';
import { consequenceTable, councilDecisionTable } from '../schema/opinion.ts';
import { councilPoint, currentOpinionId } from './opinion-question.ts';

/** What the conseil did with a point, and what follows in communes; null before it has decided. `now` is an instant. */
export const decisionOn = (db: ReadHandle, councilItemId: number, now: string) => {
  const row = db
    .select()
    .from(councilDecisionTable)
    .where(eq(councilDecisionTable.councilItemId, councilItemId))
    .get();
  if (!row) return null;
  const { id, councilItemId: _item, ...decision } = row;
  const { date: today } = fromInstant(now);
  const consequences = db
    .select({ consequence: consequenceTable, name: collectivityTable.name })
    .from(consequenceTable)
    .innerJoin(collectivityTable, eq(consequenceTable.collectivityId, collectivityTable.id))
    .where(eq(consequenceTable.decisionId, id))
    .orderBy(asc(consequenceTable.position), asc(consequenceTable.id))
    .all()
    .map(({ consequence: { collectivityId, subject, dueOn, doneOn }, name }) => ({
      collectivityId,
      collectivityName: name,
      subject,
      dueOn,
      doneOn,
      state: consequenceState({ dueOn, doneOn }, today),
    }));
  return { ...decision, outcomeLabel: councilOutcomeLabels[decision.outcome], consequences };
};

/** A point of the conseil with its decision. @throws Failure `not-found` */
export const getDecision = (db: ReadHandle, councilItemId: number, now: string) => {
  const { title, sessionId, sessionDate } = councilPoint(db, councilItemId);
  return {
    councilItemId,
    title,
    session: { id: sessionId, date: sessionDate },
    decision: decisionOn(db, councilItemId, now),
  };
};

/** What the conseil did with the points of one sitting, by point. */
export const decisionsOf = (db: ReadHandle, sessionId: number) =>
  new Map(
    db
      .select({ decision: councilDecisionTable })
      .from(councilDecisionTable)
      .innerJoin(councilItemTable, eq(councilDecisionTable.councilItemId, councilItemTable.id))
      .where(eq(councilItemTable.sessionId, sessionId))
      .all()
      .map(({ decision: { id: _id, councilItemId, ...decision } }) => [
        councilItemId,
        { ...decision, outcomeLabel: councilOutcomeLabels[decision.outcome] },
      ]),
  );

/** Municipal councils that have not deliberated by their date, the oldest first. `today` is a civil date. */
export const lateConsequences = (db: ReadHandle, today: string) =>
  db
    .select({
      councilId: councilItemTable.sessionId,
      councilItemId: councilItemTable.id,
      name: collectivityTable.name,
      subject: consequenceTable.subject,
    })
    .from(consequenceTable)
    .innerJoin(councilDecisionTable, eq(consequenceTable.decisionId, councilDecisionTable.id))
    .innerJoin(councilItemTable, eq(councilDecisionTable.councilItemId, councilItemTable.id))
    .innerJoin(collectivityTable, eq(consequenceTable.collectivityId, collectivityTable.id))
    .where(and(isNull(consequenceTable.doneOn), lt(consequenceTable.dueOn, today)))
    .orderBy(asc(consequenceTable.dueOn), asc(consequenceTable.id))
    .all()
    .map(({ councilItemId, ...line }) => ({ ...line, opinionId: currentOpinionId(db, councilItemId) }));
