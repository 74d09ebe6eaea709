import { asc, count, desc, eq, sql } from 'drizzle-orm';
import { buildChain } from '../domain/chain.ts';
import { agendaDeadline, deadlineStatus, influenceWindow, influenceSentence } from '../domain/deadlines.ts';
import { Failure } from '../domain/failure.ts';
import { memberFunctionLabel, memberName } from '../domain/member.ts';
import { runningClock } from '../domain/running-clock.ts';
import type { ReadHandle } from '../handles.ts';
import { collectivityTable, memberTable } from '../schema/collective.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import { agendaItemTable, meetingTable } from '../schema/meeting.ts';
import { deadlineSettings } from './collective.ts';

type MeetingRow = typeof meetingTable.$inferSelect;
type SessionRow = typeof councilSessionTable.$inferSelect;

/** Everything dates say of a meeting and its conseil: the one place where they are put together. */
export const timing = (
  db: ReadHandle,
  meeting: MeetingRow | null,
  session: SessionRow | null,
  itemCount: number,
  now: string,
) => {
  const { rule, alsaceMoselle } = deadlineSettings(db);
  const council = session && { date: session.date, time: session.time };
  const sitting = meeting && { date: meeting.date, time: meeting.startTime };
  const deadline = agendaDeadline({ council, meeting: sitting, rule, alsaceMoselle });
  const window =
    council && sitting
      ? influenceWindow({
          meetingDate: sitting.date,
          meetingTime: sitting.time,
          councilDate: council.date,
          councilTime: council.time,
        })
      : null;
  return {
    deadline: deadline && {
      ...deadline,
      status: deadlineStatus(deadline, now),
      sentAt: meeting?.agendaSentAt ?? null,
    },
    influence: window && { window, sentence: influenceSentence(window) },
    chain: buildChain({
      council,
      meeting: sitting,
      agendaSentAt: meeting?.agendaSentAt ?? null,
      rule,
      alsaceMoselle,
      now,
      itemCount,
    }),
  };
};

export const listMeetings = (db: ReadHandle, now: string) => {
  const items = sql<number>`(select count(*) from ${agendaItemTable} where ${agendaItemTable.meetingId} = ${meetingTable.id})`;
  const rows = db
    .select({ meeting: meetingTable, session: councilSessionTable, hostName: collectivityTable.name, items })
    .from(meetingTable)
    .leftJoin(councilSessionTable, eq(meetingTable.sessionId, councilSessionTable.id))
    .leftJoin(collectivityTable, eq(meetingTable.hostId, collectivityTable.id))
    .orderBy(desc(meetingTable.date), desc(meetingTable.startTime))
    .all();
  return rows.map(({ meeting, session, hostName, items: itemCount }) => ({
    id: meeting.id,
    date: meeting.date,
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    place: meeting.place,
    hostName: hostName ?? '',
    session: session && { id: session.id, date: session.date, time: session.time },
    itemCount,
    deadline: timing(db, meeting, session, itemCount, now).deadline,
  }));
};

const facilitatorOf = (db: ReadHandle, meeting: MeetingRow): string => {
  if (meeting.facilitatorId === null) return meeting.facilitatorName;
  const row = db
    .select({ member: memberTable, collectivityName: collectivityTable.name })
    .from(memberTable)
    .leftJoin(collectivityTable, eq(memberTable.collectivityId, collectivityTable.id))
    .where(eq(memberTable.id, meeting.facilitatorId))
    .get();
  if (!row) return meeting.facilitatorName;
  const post = [memberFunctionLabel(row.member), row.collectivityName].filter(Boolean).join(', ');
  return `${memberName(row.member)} (${post})`;
};

/**
 * A meeting with its agenda, clock, deadline and chain.
 * @throws Failure `not-found`
 */
export const getMeeting = (db: ReadHandle, id: number, now: string) => {
  const row = db
    .select({ meeting: meetingTable, session: councilSessionTable, hostName: collectivityTable.name })
    .from(meetingTable)
    .leftJoin(councilSessionTable, eq(meetingTable.sessionId, councilSessionTable.id))
    .leftJoin(collectivityTable, eq(meetingTable.hostId, collectivityTable.id))
    .where(eq(meetingTable.id, id))
    .get();
  if (!row) throw new Failure('not-found', 'Cette réunion n’existe plus.');
  const { meeting, session, hostName } = row;
  const items = db
    .select()
    .from(agendaItemTable)
    .where(eq(agendaItemTable.meetingId, id))
    .orderBy(asc(agendaItemTable.position), asc(agendaItemTable.id))
    .all();
  const clock = runningClock(
    meeting.startTime,
    meeting.endTime,
    items.map((item) => item.minutes),
  );
  const points = session
    ? db.select({ n: count() }).from(councilItemTable).where(eq(councilItemTable.sessionId, session.id)).get()
    : undefined;
  const linked = new Set(items.map((item) => item.councilItemId).filter((link) => link !== null));
  const sessionPoints = session
    ? db
        .select({ id: councilItemTable.id })
        .from(councilItemTable)
        .where(eq(councilItemTable.sessionId, session.id))
        .all()
    : [];
  return {
    ...meeting,
    hostName: hostName ?? '',
    facilitator: facilitatorOf(db, meeting),
    session: session && { ...session, itemCount: points?.n ?? 0 },
    /** Points of the conseil that are not yet on this agenda. */
    pointsToTake: sessionPoints.filter((point) => !linked.has(point.id)).length,
    items: items.map((item, index) => ({
      id: item.id,
      kind: item.kind,
      title: item.title,
      question: item.question,
      presenter: item.presenter,
      minutes: item.minutes,
      fromCouncil: item.councilItemId !== null,
      startsAt: clock.starts[index] ?? meeting.startTime,
    })),
    clock: { total: clock.total, end: clock.end, over: clock.over },
    ...timing(db, meeting, session, items.length, now),
  };
};
