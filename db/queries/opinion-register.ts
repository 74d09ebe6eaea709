import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import { councilOutcomeLabels } from '../domain/council-decision.ts';
import { isPastDue } from '../domain/opinion-deadline.ts';
import { opinionState, opinionStateLabels } from '../domain/opinion-life.ts';
import { agreementOf } from '../domain/opinion-position.ts';
import { readJudged } from '../domain/opinion-question.ts';
import {
  isInRegister,
  type RegisterFilter,
  type RegisterLine,
  registerPage,
  saysAll,
} from '../domain/opinion-register.ts';
import type { ReadHandle } from '../handles.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import { councilDecisionTable, opinionQuestionTable, opinionTable } from '../schema/opinion.ts';
import { themesInUse } from './opinion-question.ts';
import { dividedAmong, voiceReader } from './opinion-voice-counts.ts';

const isSuperseded = sql<boolean>`EXISTS (SELECT 1 FROM opinion AS later
  WHERE later.council_item_id = ${opinionTable.councilItemId} AND later.id > ${opinionTable.id})`.mapWith(
  Boolean,
);
const sentOn = sql<
  string | null
>`(SELECT max(sent_on) FROM opinion_transmission WHERE opinion_id = ${opinionTable.id})`;

/** Avis in a state as `opinionState` tells it; for `open` and `due`, those that may be: their voices tell which. */
const inState = (state: RegisterFilter['state']): SQL | undefined => {
  if (state === null) return undefined;
  if (state === 'superseded') return isSuperseded.getSQL();
  const isLast = not(isSuperseded.getSQL());
  if (state === 'decided') return and(isLast, isNotNull(councilDecisionTable.id));
  const isAhead = and(isLast, isNull(councilDecisionTable.id));
  if (state === 'transmitted') return and(isAhead, isNotNull(sentOn));
  const isKept = and(isAhead, isNull(sentOn));
  return and(isKept, state === 'closed' ? isNotNull(opinionTable.closedOn) : isNull(opinionTable.closedOn));
};

/** Avis that may be of the filter: what tables tell at once. The rest is told by the lines themselves. */
const narrowed = ({ sessionId, state, addressee, followed, theme }: RegisterFilter): SQL | undefined =>
  and(
    sessionId === null ? undefined : eq(councilItemTable.sessionId, sessionId),
    addressee === null ? undefined : eq(opinionTable.addressee, addressee),
    followed === null
      ? undefined
      : followed === 'unknown'
        ? and(isNull(opinionTable.followed), isNotNull(councilDecisionTable.id))
        : eq(opinionTable.followed, followed),
    theme === null ? undefined : eq(sql`coalesce(${opinionQuestionTable.theme}, '')`, theme),
    inState(state),
  );

/** In the order of the register: the latest conseil first and its points in their order, then by request. */
const inOrder = [
  desc(councilSessionTable.date),
  desc(councilSessionTable.time),
  asc(councilItemTable.position),
  asc(opinionTable.id),
];

const candidates = (db: ReadHandle, where: SQL | undefined): number[] =>
  db
    .select({ id: opinionTable.id })
    .from(opinionTable)
    .innerJoin(councilItemTable, eq(opinionTable.councilItemId, councilItemTable.id))
    .innerJoin(councilSessionTable, eq(councilItemTable.sessionId, councilSessionTable.id))
    .leftJoin(councilDecisionTable, eq(councilDecisionTable.councilItemId, councilItemTable.id))
    .leftJoin(opinionQuestionTable, eq(opinionQuestionTable.councilItemId, councilItemTable.id))
    .where(where)
    .orderBy(...inOrder)
    .all()
    .map(({ id }) => id);

/** Avis that say every word looked for, in their title, their question or the number of the délibération. */
const saying = (db: ReadHandle, text: string): Set<number> =>
  new Set(
    db
      .select({
        id: opinionTable.id,
        title: councilItemTable.title,
        judged: opinionTable.judgedText,
        number: councilDecisionTable.number,
      })
      .from(opinionTable)
      .innerJoin(councilItemTable, eq(opinionTable.councilItemId, councilItemTable.id))
      .leftJoin(councilDecisionTable, eq(councilDecisionTable.councilItemId, councilItemTable.id))
      .all()
      .filter(({ title, judged, number }) =>
        saysAll(text, [title, readJudged(judged).question, number ?? '']),
      )
      .map(({ id }) => id),
  );

const idsOf = (db: ReadHandle, filter: RegisterFilter): number[] => {
  const said = filter.text.trim() === '' ? null : saying(db, filter.text);
  const divided = filter.divided === null ? null : dividedAmong(db);
  return candidates(db, narrowed(filter)).filter(
    (id) => (said?.has(id) ?? true) && (divided === null || divided.has(id) === filter.divided),
  );
};

const rowsOf = (db: ReadHandle, ids: readonly number[]) =>
  db
    .select({
      id: opinionTable.id,
      councilItemId: opinionTable.councilItemId,
      title: councilItemTable.title,
      judgedText: opinionTable.judgedText,
      theme: opinionQuestionTable.theme,
      session: { id: councilSessionTable.id, date: councilSessionTable.date },
      addressee: opinionTable.addressee,
      askedOn: opinionTable.askedOn,
      dueOn: opinionTable.dueOn,
      closedOn: opinionTable.closedOn,
      inheritedFromId: opinionTable.inheritedFromId,
      followed: opinionTable.followed,
      isSuperseded,
      sentOn,
      outcome: councilDecisionTable.outcome,
      number: councilDecisionTable.number,
    })
    .from(opinionTable)
    .innerJoin(councilItemTable, eq(opinionTable.councilItemId, councilItemTable.id))
    .innerJoin(councilSessionTable, eq(councilItemTable.sessionId, councilSessionTable.id))
    .leftJoin(councilDecisionTable, eq(councilDecisionTable.councilItemId, councilItemTable.id))
    .leftJoin(opinionQuestionTable, eq(opinionQuestionTable.councilItemId, councilItemTable.id))
    .where(inArray(opinionTable.id, [...ids]))
    .orderBy(...inOrder)
    .all();

const linesOf = (db: ReadHandle, ids: readonly number[], now: string): RegisterLine[] => {
  if (ids.length === 0) return [];
  const { voicesOf, vacant } = voiceReader(db, ids, now);
  return rowsOf(db, ids).map((row): RegisterLine => {
    const { closedOn, judgedText, inheritedFromId, outcome, ...same } = row;
    const isFrozen = row.isSuperseded || closedOn !== null;
    const voices = voicesOf(row.id, isFrozen);
    const pastDue = isPastDue(row.dueOn, now);
    const silent = voices.filter(({ stance }) => stance === null);
    const isOver = pastDue || isFrozen;
    const state = opinionState({
      closedOn,
      transmittedOn: row.sentOn,
      isSuperseded: row.isSuperseded,
      isDecided: outcome !== null,
      isPastDue: pastDue,
      awaited: isOver ? 0 : silent.filter(({ collectivityId }) => !vacant.has(collectivityId)).length,
    });
    const { id, councilItemId, title, session, addressee, askedOn, dueOn, followed } = same;
    return {
      id,
      councilItemId,
      title,
      question: readJudged(judgedText).question,
      theme: row.theme ?? '',
      session,
      addressee,
      askedOn,
      dueOn,
      state,
      stateLabel: opinionStateLabels[state],
      agreement: agreementOf(voices.flatMap(({ stance }) => (stance ? [{ stance }] : []))),
      isInherited: inheritedFromId !== null,
      voices: {
        asked: voices.length,
        given: voices.length - silent.length,
        awaited: isOver ? 0 : silent.length,
        absent: isOver ? silent.length : 0,
      },
      outcome,
      outcomeLabel: outcome ? councilOutcomeLabels[outcome] : '',
      number: row.number ?? '',
      followed,
    };
  });
};

/**
 * The avis asked for, the latest conseil first, `registerPage` of them from the one at `from`; `total` counts those of
 * the filter. Lines are read for the page alone, unless the filter is about what only a line tells. `now` is an instant.
 */
export const listOpinions = (
  db: ReadHandle,
  filter: RegisterFilter,
  now: string,
  from = 0,
): { lines: RegisterLine[]; total: number } => {
  const ids = idsOf(db, filter);
  const page = <T>(all: readonly T[]): T[] => all.slice(from, from + registerPage);
  if (filter.state !== 'open' && filter.state !== 'due')
    return { lines: linesOf(db, page(ids), now), total: ids.length };
  const lines = linesOf(db, ids, now).filter((line) => isInRegister(line, filter));
  return { lines: page(lines), total: lines.length };
};

/** Every avis of one conseil, in the order of its points. */
export const opinionLinesOf = (db: ReadHandle, sessionId: number, now: string): RegisterLine[] =>
  linesOf(db, candidates(db, eq(councilItemTable.sessionId, sessionId)), now);

/** Avis of conseils from a civil day on, and those of which nobody noted what the conseil decided, whatever their age. */
export const recentOpinions = (db: ReadHandle, since: string, now: string): RegisterLine[] =>
  linesOf(db, candidates(db, or(gte(councilSessionTable.date, since), isNull(councilDecisionTable.id))), now);

/** What the register can be narrowed to: the conseils of which an avis was asked, the latest first, and the themes. */
export const registerChoices = (db: ReadHandle) => {
  const councils = db
    .selectDistinct({
      id: councilSessionTable.id,
      date: councilSessionTable.date,
      time: councilSessionTable.time,
    })
    .from(opinionTable)
    .innerJoin(councilItemTable, eq(opinionTable.councilItemId, councilItemTable.id))
    .innerJoin(councilSessionTable, eq(councilItemTable.sessionId, councilSessionTable.id))
    .orderBy(desc(councilSessionTable.date), desc(councilSessionTable.time))
    .all()
    .map(({ id, date }) => ({ id, date }));
  const count = db.select({ count: sql<number>`count(*)` }).from(opinionTable).get()?.count ?? 0;
  return { councils, themes: themesInUse(db), count };
};
