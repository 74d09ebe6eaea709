import { and, eq, gte, isNull, lt, not, or, sql } from 'drizzle-orm';
import { isPastDue } from '../domain/opinion-deadline.ts';
import {
  byTheme,
  byYear,
  type CountedOpinion,
  inCareOrder,
  type Participation,
  tally,
  yearOf,
} from '../domain/opinion-statistics.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { ReadHandle } from '../handles.ts';
import { collectivityTable } from '../schema/collective.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import {
  councilDecisionTable,
  opinionPositionTable,
  opinionQuestionTable,
  opinionTable,
  opinionVoiceTable,
} from '../schema/opinion.ts';
import { dividedAmong } from './opinion-voice-counts.ts';

/** The avis that holds for its point: not asked again, and not carried on to another conseil, which counts it. */
const holds = and(
  sql`NOT EXISTS (SELECT 1 FROM opinion AS later WHERE later.inherited_from_id = ${opinionTable.id})`,
  sql`NOT EXISTS (SELECT 1 FROM opinion AS later
    WHERE later.council_item_id = ${opinionTable.councilItemId} AND later.id > ${opinionTable.id})`,
);

/** Whether anybody said anything of it. */
const isHeard = sql`EXISTS (SELECT 1 FROM opinion_voice AS asked
  JOIN opinion_position AS said ON said.voice_id = asked.id AND said.replaced_at IS NULL
  WHERE asked.opinion_id = ${opinionTable.id})`.mapWith(Boolean);

const counted = (db: ReadHandle, now: string) =>
  db
    .select({
      id: opinionTable.id,
      councilDate: councilSessionTable.date,
      theme: opinionQuestionTable.theme,
      dueOn: opinionTable.dueOn,
      closedOn: opinionTable.closedOn,
      isHeard,
      outcome: councilDecisionTable.outcome,
      followed: opinionTable.followed,
    })
    .from(opinionTable)
    .innerJoin(councilItemTable, eq(opinionTable.councilItemId, councilItemTable.id))
    .innerJoin(councilSessionTable, eq(councilItemTable.sessionId, councilSessionTable.id))
    .leftJoin(councilDecisionTable, eq(councilDecisionTable.councilItemId, councilItemTable.id))
    .leftJoin(opinionQuestionTable, eq(opinionQuestionTable.councilItemId, councilItemTable.id))
    .where(holds)
    .all()
    .map(({ isHeard: heard, theme, dueOn, closedOn, ...opinion }) => {
      const isOver = closedOn !== null || isPastDue(dueOn, now);
      return {
        ...opinion,
        theme: theme ?? '',
        result: heard ? ('given' as const) : isOver ? ('absent' as const) : ('awaited' as const),
      };
    });

/** For each collectivity of now, the avis of a year whose delay is over, and those in which it said something. */
const participation = (db: ReadHandle, year: number, now: string): Participation[] => {
  const { date: today } = fromInstant(now);
  return db
    .select({
      id: collectivityTable.id,
      name: collectivityTable.name,
      kind: collectivityTable.kind,
      asked: sql<number>`count(${opinionTable.id})`,
      given: sql<number>`count(${opinionPositionTable.id})`,
    })
    .from(collectivityTable)
    .innerJoin(opinionVoiceTable, eq(opinionVoiceTable.collectivityId, collectivityTable.id))
    .innerJoin(opinionTable, eq(opinionVoiceTable.opinionId, opinionTable.id))
    .innerJoin(councilItemTable, eq(opinionTable.councilItemId, councilItemTable.id))
    .innerJoin(councilSessionTable, eq(councilItemTable.sessionId, councilSessionTable.id))
    .leftJoin(
      opinionPositionTable,
      and(eq(opinionPositionTable.voiceId, opinionVoiceTable.id), isNull(opinionPositionTable.replacedAt)),
    )
    .where(
      and(
        holds,
        gte(councilSessionTable.date, `${year}-01-01`),
        lt(councilSessionTable.date, `${year + 1}-01-01`),
        // The last day is whole: over the day after.
        or(not(isNull(opinionTable.closedOn)), lt(opinionTable.dueOn, today)),
      ),
    )
    .groupBy(collectivityTable.id)
    .all();
};

/**
 * Avis over the years: what became of them, of what they were, and who could take part. `year` null for the last one
 * that holds any. It shows no position of anybody. `now` is an instant.
 */
export const opinionStatistics = (db: ReadHandle, year: number | null, now: string) => {
  const opinions = counted(db, now);
  const years = byYear(opinions);
  const shown = year ?? years[0]?.year ?? Number(fromInstant(now).date.slice(0, 4));
  const ofYear = opinions.filter((opinion) => yearOf(opinion) === shown);
  const divided = dividedAmong(
    db,
    ofYear.map(({ id }) => id),
  );
  const those = ofYear.map((opinion): CountedOpinion => ({ ...opinion, isDivided: divided.has(opinion.id) }));
  return {
    years,
    year: shown,
    tally: tally(those),
    themes: byTheme(those),
    participation: inCareOrder(participation(db, shown, now)),
  };
};
