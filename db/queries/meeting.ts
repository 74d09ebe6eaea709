import { count, desc, eq, sql } from 'drizzle-orm';
import { buildChain, isMoot } from '../domain/chain.ts';
import { agendaDeadline, deadlineStatus, influenceWindow, influenceSentence } from '../domain/deadlines.ts';
import { Failure } from '../domain/failure.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { ReadHandle } from '../handles.ts';
import { collectivityTable } from '../schema/collective.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import { agendaItemTable } from '../schema/agenda.ts';
import { meetingTable } from '../schema/meeting.ts';
import { agendaSentReader } from './agenda-sent.ts';
import { readAgenda } from './agenda.ts';
import { cancelledReader } from './cancelled.ts';
import { type DeadlineSettings, deadlineSettings } from './collective.ts';
import { pointsWaiting } from './council-points.ts';
import { memberLabelOn } from './posts.ts';

type MeetingRow = typeof meetingTable.$inferSelect;
type SessionRow = typeof councilSessionTable.$inferSelect;

/**
 * Everything dates say of a meeting and its conseil: the one place where they are put together. The rule is the one in
 * force on the day of the meeting, or of the conseil while no meeting is fixed: a later version leaves it as it was.
 */
export const timing = (
  { ruleOn, alsaceMoselle }: DeadlineSettings,
  meeting: (MeetingRow & { isCancelled?: boolean }) | null,
  session: SessionRow | null,
  itemCount: number,
  now: string,
) => {
  const rule = ruleOn((meeting ?? session)?.date ?? fromInstant(now).date);
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
  const agendaSentAt = meeting?.agendaSentAt ?? null;
  return {
    deadline: deadline && {
      ...deadline,
      status: deadlineStatus(deadline, now),
      sentAt: agendaSentAt,
      isMoot: isMoot({ meeting: sitting, council, agendaSentAt, now }),
    },
    influence: window && { window, sentence: influenceSentence(window) },
    chain: buildChain({
      council,
      meeting: sitting,
      agendaSentAt,
      isCancelled: meeting?.isCancelled ?? false,
      rule,
      alsaceMoselle,
      now,
      itemCount,
    }),
  };
};

/** How many points the ordre du jour of a meeting counts, beside its row. */
export const pointCount = sql<number>`(select count(*) from ${agendaItemTable} where ${agendaItemTable.meetingId} = ${meetingTable.id} and ${agendaItemTable.nature} = 'point' and ${agendaItemTable.parentId} is null)`;

export const listMeetings = (db: ReadHandle, now: string) => {
  const rows = db
    .select({
      meeting: meetingTable,
      session: councilSessionTable,
      hostName: collectivityTable.name,
      items: pointCount,
    })
    .from(meetingTable)
    .leftJoin(councilSessionTable, eq(meetingTable.sessionId, councilSessionTable.id))
    .leftJoin(collectivityTable, eq(meetingTable.hostId, collectivityTable.id))
    .orderBy(desc(meetingTable.date), desc(meetingTable.startTime))
    .all();
  const settings = deadlineSettings(db);
  const sentAt = agendaSentReader(db);
  const isCancelled = cancelledReader(db);
  return rows.map(({ meeting, session, hostName, items: itemCount }) => ({
    id: meeting.id,
    date: meeting.date,
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    place: meeting.place,
    hostName: hostName ?? '',
    session: session && { id: session.id, date: session.date, time: session.time },
    itemCount,
    isCancelled: isCancelled(meeting),
    deadline: timing(settings, { ...meeting, agendaSentAt: sentAt(meeting) }, session, itemCount, now)
      .deadline,
  }));
};

const facilitatorOf = (db: ReadHandle, { facilitatorId, facilitatorName, date }: MeetingRow): string =>
  (facilitatorId === null ? null : memberLabelOn(db, facilitatorId, date)) ?? facilitatorName;

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
  const { session, hostName } = row;
  const meeting = {
    ...row.meeting,
    agendaSentAt: agendaSentReader(db, id)(row.meeting),
    isCancelled: cancelledReader(db, id)(row.meeting),
  };
  const { items, clock } = readAgenda(db, meeting);
  const points = session
    ? db.select({ n: count() }).from(councilItemTable).where(eq(councilItemTable.sessionId, session.id)).get()
    : undefined;
  return {
    ...meeting,
    hostName: hostName ?? '',
    facilitator: facilitatorOf(db, meeting),
    session: session && {
      id: session.id,
      date: session.date,
      time: session.time,
      place: session.place,
      itemCount: points?.n ?? 0,
    },
    /** Points of the conseil that have no place yet, here or elsewhere. */
    pointsToTake: session ? pointsWaiting(db, session.id).length : 0,
    items,
    clock,
    ...timing(deadlineSettings(db), meeting, session, items.length, now),
  };
};
