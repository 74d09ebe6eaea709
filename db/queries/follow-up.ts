import { and, asc, desc, eq, exists, isNull, or, type SQL, sql } from 'drizzle-orm';
import { allActions } from '../domain/action.ts';
import { attendanceLabels } from '../domain/attendance.ts';
import { decisionLabel } from '../domain/decision.ts';
import { type DecisionFilter, type DecisionLine, decisionPage } from '../domain/decision-register.ts';
import { Failure } from '../domain/failure.ts';
import { memberName } from '../domain/member.ts';
import { saysAll } from '../domain/opinion-register.ts';
import { stanceLabel } from '../domain/opinion-words.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { ReadHandle } from '../handles.ts';
import { agendaItemTable, agendaPresenterTable } from '../schema/agenda.ts';
import { collectivityTable, memberTable } from '../schema/collective.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import { decisionRecordTable } from '../schema/decision-record.ts';
import { meetingTable } from '../schema/meeting.ts';
import { opinionPositionTable, opinionTable, opinionVoiceTable } from '../schema/opinion.ts';
import { actionTable, attendanceTable, decisionTable } from '../schema/sitting.ts';
import { listActions, overdueCount } from './action.ts';
import { opinionVocabulary } from './opinion.ts';
import { memberLabelOn } from './posts.ts';

/** The decisions of a year, of a meeting or of all, the last first. */
export const readDecisions = (
  db: ReadHandle,
  { year, meetingId }: Pick<DecisionFilter, 'year' | 'meetingId'>,
): DecisionLine[] => {
  const rows = db
    .select({
      decision: decisionTable,
      meeting: { id: meetingTable.id, date: meetingTable.date },
      item: { id: agendaItemTable.id, title: agendaItemTable.title },
      approvedOn: decisionRecordTable.approvedOn,
    })
    .from(decisionTable)
    .innerJoin(meetingTable, eq(decisionTable.meetingId, meetingTable.id))
    .leftJoin(agendaItemTable, eq(decisionTable.itemId, agendaItemTable.id))
    .leftJoin(decisionRecordTable, eq(decisionRecordTable.meetingId, decisionTable.meetingId))
    .where(
      and(
        year === null ? undefined : eq(decisionTable.year, year),
        meetingId === null ? undefined : eq(decisionTable.meetingId, meetingId),
      ),
    )
    .orderBy(desc(decisionTable.year), desc(decisionTable.number))
    .all();
  return rows.map(
    ({ decision, meeting, item, approvedOn }): DecisionLine => ({
      id: decision.id,
      number: decisionLabel(decision),
      text: decision.text,
      reason: decision.reason,
      meeting,
      item,
      isApproved: (approvedOn ?? '') !== '',
    }),
  );
};

/** The decisions asked for, the last first, `decisionPage` of them from the one at `from`. */
export const listDecisions = (db: ReadHandle, { text, ...where }: DecisionFilter, from = 0) => {
  const lines = readDecisions(db, where);
  const found =
    text.trim() === ''
      ? lines
      : lines.filter((line) => saysAll(text, [line.number, line.text, line.reason, line.item?.title ?? '']));
  return { lines: found.slice(from, from + decisionPage), total: found.length };
};

/** What registers can be narrowed to, and how much they hold. `now` is an instant. */
export const followUpChoices = (db: ReadHandle, now: string) => {
  const written = db
    .selectDistinct({ year: sql<number>`CAST(substr(${actionTable.createdOn}, 1, 4) AS INTEGER)` })
    .from(actionTable)
    .all();
  const numbered = db.selectDistinct({ year: decisionTable.year }).from(decisionTable).all();
  const of = (table: typeof decisionTable | typeof actionTable) =>
    exists(db.select({ one: sql`1` }).from(table).where(eq(table.meetingId, meetingTable.id)));
  const count = (table: typeof decisionTable | typeof actionTable) =>
    db.select({ count: sql<number>`count(*)` }).from(table).get()?.count ?? 0;
  return {
    years: [...new Set([...written, ...numbered].map(({ year }) => year))].toSorted((a, b) => b - a),
    meetings: db
      .select({ id: meetingTable.id, date: meetingTable.date })
      .from(meetingTable)
      .where(or(of(decisionTable), of(actionTable)))
      .orderBy(desc(meetingTable.date), desc(meetingTable.startTime))
      .all(),
    decisions: count(decisionTable),
    actions: count(actionTable),
    overdue: overdueCount(db, fromInstant(now).date),
  };
};

/** Points presented at meetings, the last meeting first. */
const presentedBy = (db: ReadHandle, who: SQL | undefined) =>
  db
    .selectDistinct({
      itemId: agendaItemTable.id,
      title: agendaItemTable.title,
      meetingId: meetingTable.id,
      date: meetingTable.date,
    })
    .from(agendaPresenterTable)
    .innerJoin(agendaItemTable, eq(agendaPresenterTable.itemId, agendaItemTable.id))
    .innerJoin(meetingTable, eq(agendaItemTable.meetingId, meetingTable.id))
    .where(who)
    .orderBy(desc(meetingTable.date), desc(meetingTable.startTime), asc(agendaItemTable.position))
    .all();

/** Everything of one member: their actions, the meetings they were noted at, the points they presented. @throws Failure `not-found` */
export const followUpOfMember = (db: ReadHandle, id: number, now: string) => {
  const member = db.select().from(memberTable).where(eq(memberTable.id, id)).get();
  if (!member) throw new Failure('not-found', 'Ce membre n’existe plus.');
  return {
    name: memberName(member),
    label: memberLabelOn(db, id, fromInstant(now).date) ?? memberName(member),
    actions: listActions(db, { ...allActions, memberId: id }, now).lines,
    presence: db
      .select({
        meetingId: meetingTable.id,
        date: meetingTable.date,
        state: attendanceTable.state,
        substituteName: attendanceTable.substituteName,
      })
      .from(attendanceTable)
      .innerJoin(meetingTable, eq(attendanceTable.meetingId, meetingTable.id))
      .where(eq(attendanceTable.memberId, id))
      .orderBy(desc(meetingTable.date), desc(meetingTable.startTime))
      .all()
      .map((line) => ({ ...line, stateLabel: attendanceLabels[line.state] })),
    presented: presentedBy(db, eq(agendaPresenterTable.memberId, id)),
  };
};

/**
 * Everything of one collectivity: its actions and those of its people, the points it asked for and presented, what it
 * said in avis. For the secretary alone: no paper prints it. @throws Failure `not-found`
 */
export const followUpOfCollectivity = (db: ReadHandle, id: number, now: string) => {
  const place = db.select().from(collectivityTable).where(eq(collectivityTable.id, id)).get();
  if (!place) throw new Failure('not-found', 'Cette collectivité n’existe plus.');
  const terms = opinionVocabulary(db);
  return {
    name: place.name,
    actions: listActions(db, { ...allActions, collectivityId: id }, now).lines,
    presented: presentedBy(db, eq(agendaPresenterTable.collectivityId, id)),
    asked: db
      .select({
        itemId: agendaItemTable.id,
        title: agendaItemTable.title,
        meetingId: meetingTable.id,
        date: meetingTable.date,
      })
      .from(agendaItemTable)
      .innerJoin(meetingTable, eq(agendaItemTable.meetingId, meetingTable.id))
      .where(eq(agendaItemTable.originId, id))
      .orderBy(desc(meetingTable.date), desc(meetingTable.startTime), asc(agendaItemTable.position))
      .all(),
    opinions: db
      .select({
        opinionId: opinionTable.id,
        title: councilItemTable.title,
        date: councilSessionTable.date,
        stance: opinionPositionTable.stance,
      })
      .from(opinionVoiceTable)
      .innerJoin(opinionTable, eq(opinionVoiceTable.opinionId, opinionTable.id))
      .innerJoin(councilItemTable, eq(opinionTable.councilItemId, councilItemTable.id))
      .innerJoin(councilSessionTable, eq(councilItemTable.sessionId, councilSessionTable.id))
      .innerJoin(
        opinionPositionTable,
        and(eq(opinionPositionTable.voiceId, opinionVoiceTable.id), isNull(opinionPositionTable.replacedAt)),
      )
      .where(eq(opinionVoiceTable.collectivityId, id))
      .orderBy(desc(councilSessionTable.date), asc(councilItemTable.position), desc(opinionTable.id))
      .all()
      .map(({ stance, ...line }) => ({ ...line, stanceLabel: stanceLabel(terms, stance) })),
  };
};
