import { asc, eq, gte, isNull, and } from 'drizzle-orm';
import { fromInstant } from '../domain/paris-time.ts';
import type { ToRemind } from '../domain/reminders.ts';
import type { ReadHandle } from '../handles.ts';
import { councilSessionTable } from '../schema/council.ts';
import { meetingTable } from '../schema/meeting.ts';
import { sittingTable } from '../schema/sitting.ts';
import { agendaSentReader } from './agenda-sent.ts';
import { cancelledReader } from './cancelled.ts';
import { deadlineSettings } from './collective.ts';
import { pointCount, timing } from './meeting.ts';

/** Meetings of today and to come, not cancelled, whose ordre du jour has not left and which nobody opened, the first one first. */
export const agendasToSend = (db: ReadHandle, now: string): ToRemind[] => {
  const rows = db
    .select({ meeting: meetingTable, session: councilSessionTable, itemCount: pointCount })
    .from(meetingTable)
    .leftJoin(councilSessionTable, eq(meetingTable.sessionId, councilSessionTable.id))
    .leftJoin(sittingTable, eq(sittingTable.meetingId, meetingTable.id))
    .where(and(gte(meetingTable.date, fromInstant(now).date), isNull(sittingTable.openedAt)))
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime))
    .all();
  const settings = deadlineSettings(db);
  const sentAt = agendaSentReader(db);
  const isCancelled = cancelledReader(db);
  return rows.flatMap(({ meeting, session, itemCount }) => {
    if (sentAt(meeting) !== null || isCancelled(meeting)) return [];
    const { deadline } = timing(settings, meeting, session, itemCount, now);
    const { id, date, startTime } = meeting;
    return deadline ? [{ id, date, startTime, itemCount, deadline }] : [];
  });
};
