import { createHash } from 'node:crypto';
import { asc, desc, eq, inArray, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { Failure } from '../domain/failure.ts';
import { opinionDeadline } from '../domain/opinion-deadline.ts';
import {
  blankQuestion,
  canonicalQuestion,
  type JudgedDocument,
  type JudgedText,
  type OpinionQuestion,
  readOptions,
  themesToOffer,
} from '../domain/opinion-question.ts';
import { ruleOn } from '../domain/rules-in-force.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { ReadHandle } from '../handles.ts';
import { agendaItemTable } from '../schema/agenda.ts';
import { annexTable, annexVersionTable } from '../schema/annex.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import { opinionQuestionTable, opinionTable } from '../schema/opinion.ts';
import { readRuleBook, ruleSources } from './charter-rules.ts';
import { deadlineSettings } from './collective.ts';

/** A point with the conseil it belongs to. @throws Failure `not-found` */
export const councilPoint = (db: ReadHandle, councilItemId: number) => {
  const point = db
    .select({
      id: councilItemTable.id,
      title: councilItemTable.title,
      sessionId: councilSessionTable.id,
      sessionDate: councilSessionTable.date,
    })
    .from(councilItemTable)
    .innerJoin(councilSessionTable, eq(councilItemTable.sessionId, councilSessionTable.id))
    .where(eq(councilItemTable.id, councilItemId))
    .get();
  if (!point) throw new Failure('not-found', 'Ce point du conseil n’existe plus.');
  return point;
};

/** The question as it is prepared; blank while nobody wrote it. */
export const questionOf = (db: ReadHandle, councilItemId: number): OpinionQuestion => {
  const row = db
    .select()
    .from(opinionQuestionTable)
    .where(eq(opinionQuestionTable.councilItemId, councilItemId))
    .get();
  if (!row) return blankQuestion;
  const { question, project, context, options, preparedBy, theme } = row;
  return { question, project, context, options: readOptions(options), preparedBy, theme };
};

/** The themes in use, in alphabetical order. */
export const themesInUse = (db: ReadHandle): string[] =>
  db
    .selectDistinct({ theme: opinionQuestionTable.theme })
    .from(opinionQuestionTable)
    .where(ne(opinionQuestionTable.theme, ''))
    .all()
    .map(({ theme }) => theme)
    .toSorted((one, other) => one.localeCompare(other, 'fr'));

/** A point, and those of earlier conseils that it was before it was put off, by the avis that came with it. */
const pointAndBefore = (db: ReadHandle, councilItemId: number): number[] => {
  const known = [councilItemId];
  for (let next: number | undefined = councilItemId; next !== undefined; ) {
    const inherited = alias(opinionTable, 'inherited');
    next = db
      .select({ id: opinionTable.councilItemId })
      .from(inherited)
      .innerJoin(opinionTable, eq(inherited.inheritedFromId, opinionTable.id))
      .where(eq(inherited.councilItemId, next))
      .get()?.id;
    if (next !== undefined && known.includes(next)) break;
    if (next !== undefined) known.push(next);
  }
  return known;
};

/** Annexes of the agenda items that take up a point, each in its last version. */
const documentsOf = (db: ReadHandle, councilItemId: number): JudgedDocument[] => {
  const annexes = db
    .select({ id: annexTable.id, title: annexTable.title })
    .from(annexTable)
    .innerJoin(agendaItemTable, eq(annexTable.itemId, agendaItemTable.id))
    .where(inArray(agendaItemTable.councilItemId, pointAndBefore(db, councilItemId)))
    .orderBy(asc(annexTable.id))
    .all();
  if (annexes.length === 0) return [];
  const versions = db
    .select({ annexId: annexVersionTable.annexId, hash: annexVersionTable.hash })
    .from(annexVersionTable)
    .where(
      inArray(
        annexVersionTable.annexId,
        annexes.map(({ id }) => id),
      ),
    )
    .orderBy(desc(annexVersionTable.number), desc(annexVersionTable.id))
    .all();
  return annexes.flatMap(({ id, title }) => {
    const last = versions.find(({ annexId }) => annexId === id);
    return last ? [{ title, hash: last.hash }] : [];
  });
};

/** The text an avis asked now would judge. @throws Failure `not-found` */
export const judgedTextOf = (db: ReadHandle, councilItemId: number): JudgedText => {
  const { title } = councilPoint(db, councilItemId);
  const { question, project, context, options } = questionOf(db, councilItemId);
  return { title, question, project, context, options, documents: documentsOf(db, councilItemId) };
};

/** SHA-256 of a canonical text, in lower-case hexadecimal digits. */
export const hashOfText = (canonical: string): string => createHash('sha256').update(canonical).digest('hex');

/** The canonical text of a point as it is now, and its hash. @throws Failure `not-found` */
export const freeze = (db: ReadHandle, councilItemId: number): { judgedText: string; judgedHash: string } => {
  const judgedText = canonicalQuestion(judgedTextOf(db, councilItemId));
  return { judgedText, judgedHash: hashOfText(judgedText) };
};

/** The avis that holds for a point: the last one asked, or carried to it; null before any. */
export const currentOpinionId = (db: ReadHandle, councilItemId: number): number | null =>
  db
    .select({ id: opinionTable.id })
    .from(opinionTable)
    .where(eq(opinionTable.councilItemId, councilItemId))
    .orderBy(desc(opinionTable.id))
    .get()?.id ?? null;

/**
 * What the charter, or the settings, say of an avis asked on a civil day for a point.
 * @throws Failure `not-found`
 */
export const opinionTerms = (db: ReadHandle, councilItemId: number, askedOn: string) => {
  const { sessionDate } = councilPoint(db, councilItemId);
  const { rule, origin } = ruleOn(readRuleBook(db), 'opinion', askedOn);
  const { alsaceMoselle } = deadlineSettings(db);
  return {
    attributed: rule.attributed,
    replyDays: rule.replyDays,
    deadline: opinionDeadline({
      askedOn,
      replyDays: rule.replyDays,
      councilDate: sessionDate,
      alsaceMoselle,
    }),
    origin,
  };
};

/**
 * A point as an avis is prepared on it, with what a request made today would be.
 * @throws Failure `not-found`
 */
export const getOpinionQuestion = (db: ReadHandle, councilItemId: number, now: string) => {
  const { title, sessionId, sessionDate } = councilPoint(db, councilItemId);
  const { date: today } = fromInstant(now);
  const { origin, ...terms } = opinionTerms(db, councilItemId, today);
  return {
    councilItemId,
    title,
    session: { id: sessionId, date: sessionDate },
    ...questionOf(db, councilItemId),
    themes: themesToOffer(themesInUse(db)),
    documents: documentsOf(db, councilItemId),
    opinionId: currentOpinionId(db, councilItemId),
    proposal: { askedOn: today, ...terms, source: ruleSources(db)(origin) },
  };
};
