import { asc, eq } from 'drizzle-orm';
import {
  checkDecision,
  type Consequence,
  type CouncilDecision,
  type FollowUpNote,
} from '../domain/council-decision.ts';
import { Failure, invalidField } from '../domain/failure.ts';
import { fold } from '../domain/fold.ts';
import { checkCurrent } from '../domain/opinion-life.ts';
import { isBlankQuestion } from '../domain/opinion-question.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { councilPoint, currentOpinionId, questionOf } from '../queries/opinion-question.ts';
import { collectivityTable } from '../schema/collective.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import {
  consequenceTable,
  councilDecisionTable,
  opinionPositionTable,
  opinionTable,
  opinionVoiceTable,
} from '../schema/opinion.ts';
import { addCouncilItems } from './council.ts';
import { readingOf, saveQuestion } from './opinion.ts';

const decisionRow = (tx: WriteHandle, councilItemId: number) =>
  tx.select().from(councilDecisionTable).where(eq(councilDecisionTable.councilItemId, councilItemId)).get();

/** @throws Failure `invalid` on the line whose collectivity is gone */
const checkConsequences = (tx: WriteHandle, lines: readonly Consequence[]): void => {
  const known = new Set(
    tx
      .select({ id: collectivityTable.id })
      .from(collectivityTable)
      .all()
      .map(({ id }) => id),
  );
  const gone = lines.findIndex(({ collectivityId }) => !known.has(collectivityId));
  if (gone >= 0)
    throw invalidField(
      `consequences.${gone}.collectivityId`,
      'Cette collectivité n’existe plus\u00a0: choisissez-en une autre.',
    );
};

const saveConsequences = (tx: WriteHandle, decisionId: number, lines: readonly Consequence[]): void => {
  const rows = tx
    .select()
    .from(consequenceTable)
    .where(eq(consequenceTable.decisionId, decisionId))
    .orderBy(asc(consequenceTable.position))
    .all();
  // Lines keep their rows by their place.
  for (const [index, { collectivityId, subject, dueOn, doneOn }] of lines.entries()) {
    const next = { collectivityId, subject, dueOn, doneOn };
    const row = rows[index];
    if (!row)
      tx.insert(consequenceTable)
        .values({ ...next, decisionId, position: index + 1 })
        .run();
    else tx.update(consequenceTable).set(next).where(eq(consequenceTable.id, row.id)).run();
  }
  for (const { id } of rows.slice(lines.length))
    tx.delete(consequenceTable).where(eq(consequenceTable.id, id)).run();
};

/** Notes, or corrects, what the conseil did with a point. @throws Failure `not-found`, `invalid` */
export const saveDecision = (
  tx: WriteHandle,
  councilItemId: number,
  decision: CouncilDecision,
  { now }: CommandContext,
): void => {
  const { sessionDate } = councilPoint(tx, councilItemId);
  checkDecision(decision, { councilDate: sessionDate, today: fromInstant(now).date });
  const { consequences, ...fields } = decision;
  checkConsequences(tx, consequences);
  const row = decisionRow(tx, councilItemId);
  const id =
    row?.id ??
    tx
      .insert(councilDecisionTable)
      .values({ ...fields, councilItemId })
      .returning({ id: councilDecisionTable.id })
      .get().id;
  if (row) tx.update(councilDecisionTable).set(fields).where(eq(councilDecisionTable.id, id)).run();
  saveConsequences(tx, id, consequences);
};

/** Takes a decision back: it was noted on the wrong point. @throws Failure `not-found` */
export const removeDecision = (tx: WriteHandle, councilItemId: number): void => {
  councilPoint(tx, councilItemId);
  tx.delete(councilDecisionTable).where(eq(councilDecisionTable.councilItemId, councilItemId)).run();
};

/** Notes whether the conseil followed the avis. @throws Failure `not-found`; `refused` before it has decided */
export const saveFollowUp = (
  tx: WriteHandle,
  id: number,
  note: FollowUpNote,
  context: CommandContext,
): void => {
  const { facts, opinion } = readingOf(tx, id, context);
  checkCurrent(facts);
  if (!decisionRow(tx, opinion.councilItemId))
    throw new Failure('refused', 'Le conseil ne s’est pas encore prononcé\u00a0: notez d’abord sa décision.');
  tx.update(opinionTable).set(note).where(eq(opinionTable.id, id)).run();
};

/** The point of that title in a conseil, written at its end when there is none. */
const samePointIn = (tx: WriteHandle, sessionId: number, title: string): number => {
  const find = (): number | undefined =>
    tx
      .select()
      .from(councilItemTable)
      .where(eq(councilItemTable.sessionId, sessionId))
      .orderBy(asc(councilItemTable.position), asc(councilItemTable.id))
      .all()
      .find((item) => fold(item.title) === fold(title))?.id;
  const found = find();
  if (found !== undefined) return found;
  addCouncilItems(tx, sessionId, [title]);
  return find() ?? 0;
};

const copyVoices = (tx: WriteHandle, from: number, to: number): void => {
  const voices = tx
    .select()
    .from(opinionVoiceTable)
    .where(eq(opinionVoiceTable.opinionId, from))
    .orderBy(asc(opinionVoiceTable.id))
    .all();
  for (const { id, ...voice } of voices) {
    const { id: voiceId } = tx
      .insert(opinionVoiceTable)
      .values({ ...voice, opinionId: to })
      .returning({ id: opinionVoiceTable.id })
      .get();
    const positions = tx
      .select()
      .from(opinionPositionTable)
      .where(eq(opinionPositionTable.voiceId, id))
      .orderBy(asc(opinionPositionTable.id))
      .all();
    for (const { id: _id, ...position } of positions)
      tx.insert(opinionPositionTable)
        .values({ ...position, voiceId })
        .run();
  }
};

/**
 * Carries an avis with its point to a later conseil. There it is an avis of its own, marked as inherited: the text it
 * judged, its positions and its words are those of the first, which stays with its conseil. Sent anew, or asked again.
 * Returns the new avis. @throws Failure `not-found`; `refused` when there is nothing to carry, or no place for it
 */
export const carryOpinion = (
  tx: WriteHandle,
  { id, sessionId }: { id: number; sessionId: number },
  context: CommandContext,
): number => {
  const { opinion, facts } = readingOf(tx, id, context);
  checkCurrent(facts);
  const { title, sessionDate } = councilPoint(tx, opinion.councilItemId);
  const target = tx.select().from(councilSessionTable).where(eq(councilSessionTable.id, sessionId)).get();
  if (!target) throw new Failure('not-found', 'Ce conseil n’existe plus.');
  if (target.date <= sessionDate)
    throw new Failure(
      'refused',
      'Un point se reporte à un conseil plus tardif\u00a0: choisissez-en un autre.',
    );
  if (facts.closedOn === null)
    throw new Failure(
      'refused',
      'Cet avis n’est pas clos\u00a0: closez-le, ou redemandez-le pour l’autre conseil.',
    );
  if (decisionRow(tx, opinion.councilItemId)?.outcome !== 'postponed')
    throw new Failure('refused', 'Ce point n’a pas été reporté\u00a0: notez d’abord son report.');
  const councilItemId = samePointIn(tx, sessionId, title);
  if (currentOpinionId(tx, councilItemId) !== null)
    throw new Failure('refused', 'Ce conseil a déjà un avis sur ce point.');
  // What was already prepared for the other conseil is not written over: the avis then says that the text is another.
  if (isBlankQuestion(questionOf(tx, councilItemId)))
    saveQuestion(tx, councilItemId, questionOf(tx, opinion.councilItemId));
  const { id: _id, ...same } = opinion;
  const { id: carried } = tx
    .insert(opinionTable)
    .values({
      ...same,
      councilItemId,
      previousId: null,
      inheritedFromId: id,
      followed: null,
      followedWhy: '',
    })
    .returning({ id: opinionTable.id })
    .get();
  copyVoices(tx, id, carried);
  return carried;
};
