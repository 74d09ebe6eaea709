import { asc, count, desc, eq, isNull } from 'drizzle-orm';
import { holidaysInside, lastConvocationDate } from '../domain/clear-days.ts';
import { Failure } from '../domain/failure.ts';
import type { RegisterLine } from '../domain/opinion-register.ts';
import type { ReadHandle } from '../handles.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import { agendaItemTable } from '../schema/agenda.ts';
import { meetingTable } from '../schema/meeting.ts';
import { cancelledReader } from './cancelled.ts';
import { deadlineSettings } from './collective.ts';
import { decisionsOf } from './council-decision.ts';
import { timing } from './meeting.ts';
import { opinionLinesOf } from './opinion-register.ts';

export const listCouncilSessions = (db: ReadHandle) => {
  const sessions = db
    .select({
      id: councilSessionTable.id,
      date: councilSessionTable.date,
      time: councilSessionTable.time,
      place: councilSessionTable.place,
      itemCount: count(councilItemTable.id),
    })
    .from(councilSessionTable)
    .leftJoin(councilItemTable, eq(councilItemTable.sessionId, councilSessionTable.id))
    .groupBy(councilSessionTable.id)
    .orderBy(desc(councilSessionTable.date), desc(councilSessionTable.time))
    .all();
  const isCancelled = cancelledReader(db);
  const meetings = db
    .select()
    .from(meetingTable)
    .orderBy(asc(meetingTable.date))
    .all()
    .filter((meeting) => !isCancelled(meeting));
  return sessions.map((session) => ({
    ...session,
    meetings: meetings
      .filter((meeting) => meeting.sessionId === session.id)
      .map(({ id, date, startTime }) => ({ id, date, startTime })),
  }));
};

/** What the list of points tells of the avis of one. */
const opinionOfPoint = (line: RegisterLine | undefined) =>
  line
    ? {
        id: line.id,
        state: line.state,
        stateLabel: line.stateLabel,
        given: line.voices.given,
        asked: line.voices.asked,
      }
    : null;

/**
 * A sitting of the conseil, its points, the meetings that prepare it, but cancelled ones, and the chain of the nearest one.
 * @throws Failure `not-found`
 */
export const getCouncilSession = (db: ReadHandle, id: number, now: string) => {
  const session = db.select().from(councilSessionTable).where(eq(councilSessionTable.id, id)).get();
  if (!session) throw new Failure('not-found', 'Ce conseil n’existe plus.');
  const items = db
    .select({ id: councilItemTable.id, title: councilItemTable.title })
    .from(councilItemTable)
    .where(eq(councilItemTable.sessionId, id))
    .orderBy(asc(councilItemTable.position), asc(councilItemTable.id))
    .all();
  const isCancelled = cancelledReader(db);
  const meetings = db
    .select()
    .from(meetingTable)
    .where(eq(meetingTable.sessionId, id))
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime))
    .all()
    .filter((meeting) => !isCancelled(meeting));
  const onAgenda = db
    .select({
      councilItemId: agendaItemTable.councilItemId,
      meetingId: meetingTable.id,
      date: meetingTable.date,
    })
    .from(agendaItemTable)
    .innerJoin(meetingTable, eq(agendaItemTable.meetingId, meetingTable.id))
    .innerJoin(councilItemTable, eq(agendaItemTable.councilItemId, councilItemTable.id))
    .where(eq(councilItemTable.sessionId, id))
    .orderBy(asc(meetingTable.date))
    .all();
  const reserved = new Set(
    db
      .select({ councilItemId: agendaItemTable.councilItemId })
      .from(agendaItemTable)
      .where(isNull(agendaItemTable.meetingId))
      .all()
      .map(({ councilItemId }) => councilItemId),
  );
  const nearest = meetings.at(-1) ?? null;
  const nearestItems = nearest
    ? db
        .select({ id: agendaItemTable.id })
        .from(agendaItemTable)
        .where(eq(agendaItemTable.meetingId, nearest.id))
        .all()
    : [];
  const settings = deadlineSettings(db);
  const opinions = new Map(
    opinionLinesOf(db, id, now)
      .filter(({ state }) => state !== 'superseded')
      .map((line) => [line.councilItemId, line]),
  );
  const decisions = decisionsOf(db, id);
  return {
    id,
    date: session.date,
    time: session.time,
    place: session.place,
    items: items.map((item) => ({
      ...item,
      onAgenda: onAgenda
        .filter((link) => link.councilItemId === item.id)
        .map(({ meetingId, date }) => ({ meetingId, date })),
      inReserve: reserved.has(item.id),
      opinion: opinionOfPoint(opinions.get(item.id)),
      decision: decisions.get(item.id) ?? null,
    })),
    meetings: meetings.map(({ id: meetingId, date, startTime }) => ({ id: meetingId, date, startTime })),
    convocation: {
      lastDate: lastConvocationDate(session.date),
      holidaysInside: holidaysInside(session.date, settings),
    },
    ...timing(settings, nearest, session, nearestItems.length, now),
  };
};
