import { and, asc, desc, eq, gte, lte } from 'drizzle-orm';
import { addDays, civilDate, daysBetween, daysInMonth, weekday } from '../domain/civil-date.ts';
import { closedOn, touchesYear } from '../domain/closed-period.ts';
import { agendaDeadline } from '../domain/deadlines.ts';
import { Failure } from '../domain/failure.ts';
import { MONTHS } from '../domain/french-dates.ts';
import { holidayName } from '../domain/holidays.ts';
import { fromInstant } from '../domain/paris-time.ts';
import { DEFAULT_HOURS, type Obstacles, planDay } from '../domain/planning.ts';
import type { ReadHandle } from '../handles.ts';
import { closedPeriodTable, collectivityTable } from '../schema/collective.ts';
import { councilSessionTable } from '../schema/council.ts';
import { meetingTable } from '../schema/meeting.ts';
import { agendaSentReader } from './agenda-sent.ts';
import { cancelledReader } from './cancelled.ts';
import { countsAlsaceMoselle, deadlineSettings } from './collective.ts';
import { proposeForPlan } from './turns.ts';

/**
 * What happens on a day: a conseil, a meeting of the CoDir, or the latest sending of an ordre du jour. `id` is the
 * conseil's, or the meeting's. `time` is `HH:MM`, Paris; `place` the host's name or the place, '' when not known.
 */
export type YearEvent = {
  kind: 'council' | 'meeting' | 'dispatch';
  id: number;
  time: string;
  place: string;
  /** Of a dispatch: the ordre du jour has left. */
  isSent: boolean;
};

/** `weekday` from 1 (lundi) to 7; `holiday` and `closed` are names, '' on an ordinary day. */
export type YearDay = {
  date: string;
  weekday: number;
  holiday: string;
  closed: string;
  events: YearEvent[];
};

export type YearMonth = { month: number; name: string; days: YearDay[] };

const eventRank = { dispatch: 0, meeting: 1, council: 2 };

/** Every period, the earliest first. */
export const listClosedPeriods = (db: ReadHandle) =>
  db
    .select()
    .from(closedPeriodTable)
    .orderBy(asc(closedPeriodTable.startDate), asc(closedPeriodTable.id))
    .all();

/** Events from the first to the last day, both civil dates, by day. */
const eventsBetween = (db: ReadHandle, first: string, last: string): Map<string, YearEvent[]> => {
  const { ruleOn, alsaceMoselle } = deadlineSettings(db);
  const hosts = new Map(
    db
      .select()
      .from(collectivityTable)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  // An ordre du jour may be due in one year for a conseil of the next.
  const beyond = addDays(last, 70);
  const sessions = db
    .select()
    .from(councilSessionTable)
    .where(and(gte(councilSessionTable.date, first), lte(councilSessionTable.date, beyond)))
    .all();
  const isCancelled = cancelledReader(db);
  const meetings = db
    .select()
    .from(meetingTable)
    .where(and(gte(meetingTable.date, first), lte(meetingTable.date, beyond)))
    .all()
    .filter((meeting) => !isCancelled(meeting));
  const sentAt = agendaSentReader(db);
  const byDay = new Map<string, YearEvent[]>();
  const add = (date: string, event: YearEvent): void => {
    if (date < first || date > last) return;
    byDay.set(date, [...(byDay.get(date) ?? []), event]);
  };
  for (const { id, date, time, place } of sessions)
    add(date, { kind: 'council', id, time, place, isSent: false });
  for (const meeting of meetings) {
    const { id, date, startTime } = meeting;
    const place = hosts.get(meeting.hostId ?? 0) ?? meeting.place;
    const isSent = sentAt(meeting) !== null;
    add(date, { kind: 'meeting', id, time: startTime, place, isSent });
    const council = sessions.find((session) => session.id === meeting.sessionId) ?? null;
    const due = agendaDeadline({
      council,
      meeting: { date, time: startTime },
      rule: ruleOn(date),
      alsaceMoselle,
    });
    if (due) add(due.date, { kind: 'dispatch', id, time: due.time, place: '', isSent });
  }
  for (const events of byDay.values())
    events.sort((a, b) => eventRank[a.kind] - eventRank[b.kind] || a.time.localeCompare(b.time));
  return byDay;
};

/**
 * A year day by day: twelve months, each day with its holiday, closed period and events; what the year view and the
 * printed calendar show. `now` is an instant. `toPlan` counts the conseils to come that no meeting prepares.
 */
export const getYear = (db: ReadHandle, year: number, now: string) => {
  const { date: today } = fromInstant(now);
  const alsaceMoselle = countsAlsaceMoselle(db);
  const periods = listClosedPeriods(db);
  const events = eventsBetween(db, `${year}-01-01`, `${year}-12-31`);
  const months: YearMonth[] = MONTHS.map((name, index) => ({
    month: index + 1,
    name,
    days: Array.from({ length: daysInMonth(year, index + 1) }, (_, day) => {
      const date = civilDate(year, index + 1, day + 1) ?? '';
      return {
        date,
        weekday: weekday(date),
        holiday: holidayName(date, { alsaceMoselle }) ?? '',
        closed: closedOn(periods, date)?.label ?? '',
        events: events.get(date) ?? [],
      };
    }),
  }));
  const all = [...events.values()].flat();
  return {
    year,
    today,
    months,
    closedPeriods: periods.filter((period) => touchesYear(period, year)),
    councilCount: all.filter(({ kind }) => kind === 'council').length,
    meetingCount: all.filter(({ kind }) => kind === 'meeting').length,
    toPlan: councilsToPlan(db, today).length,
  };
};

export type YearView = ReturnType<typeof getYear>;

/** The conseils to come, today's excluded, that no meeting prepares but cancelled ones; the earliest first. */
export const councilsToPlan = (db: ReadHandle, today: string) => {
  const isCancelled = cancelledReader(db);
  const prepared = new Set(
    db
      .select({ id: meetingTable.id, date: meetingTable.date, sessionId: meetingTable.sessionId })
      .from(meetingTable)
      .all()
      .filter((meeting) => !isCancelled(meeting))
      .map(({ sessionId }) => sessionId),
  );
  return db
    .select()
    .from(councilSessionTable)
    .where(gte(councilSessionTable.date, addDays(today, 1)))
    .orderBy(asc(councilSessionTable.date), asc(councilSessionTable.time))
    .all()
    .filter(({ id }) => !prepared.has(id));
};

/** What keeps meetings off days, `except` one meeting's own. */
const readObstacles = (db: ReadHandle, today: string, except: ReadonlySet<number>): Obstacles => ({
  today,
  alsaceMoselle: countsAlsaceMoselle(db),
  closed: listClosedPeriods(db),
  taken: new Set(
    db
      .select()
      .from(meetingTable)
      .all()
      .filter(({ id }) => !except.has(id))
      .map(({ date }) => date),
  ),
});

/** Hours of the latest meeting: the next ones are held at the same. */
const usualHours = (db: ReadHandle) => {
  const latest = db
    .select({ startTime: meetingTable.startTime, endTime: meetingTable.endTime })
    .from(meetingTable)
    .orderBy(desc(meetingTable.date), desc(meetingTable.id))
    .limit(1)
    .get();
  return latest ?? DEFAULT_HOURS;
};

/**
 * A meeting for each conseil to come that has none, `daysBefore` it, on the weekday `preferred` (1–5, or null): its
 * date, why it is not the day asked for, and the turns. Nothing is written.
 */
export const previewPlan = (
  db: ReadHandle,
  { daysBefore, preferred }: { daysBefore: number; preferred: number | null },
  now: string,
) => {
  const { date: today } = fromInstant(now);
  const hours = usualHours(db);
  const obstacles = readObstacles(db, today, new Set());
  const taken = new Set(obstacles.taken);
  const lines = councilsToPlan(db, today).map((session) => {
    const { date, why } = planDay(session.date, daysBefore, preferred, { ...obstacles, taken });
    if (date !== null) taken.add(date);
    return { sessionId: session.id, councilDate: session.date, councilTime: session.time, date, why };
  });
  const turns = proposeForPlan(
    db,
    lines.map(({ date, councilDate }) => ({
      id: null,
      date: date ?? addDays(councilDate, -1),
      startTime: hours.startTime,
    })),
    now,
  );
  return {
    ...hours,
    lines: lines.map((line, index) => {
      const { host = null, facilitator = null } = turns[index] ?? {};
      return { ...line, host, facilitator };
    }),
    /** For a day she types herself. */
    obstacles: {
      alsaceMoselle: obstacles.alsaceMoselle,
      closed: obstacles.closed.map(({ label, startDate, endDate }) => ({ label, startDate, endDate })),
      taken: [...obstacles.taken].filter((date) => date > today),
    },
  };
};

/**
 * The meetings to come that prepare a conseil and would move with it to `councilDate`. On the conseil's own date:
 * those planned some days before it that no longer are; on another: all of them, at their present distance.
 * @throws Failure `not-found`
 */
export const meetingsToMove = (db: ReadHandle, sessionId: number, councilDate: string, now: string) => {
  const { date: today } = fromInstant(now);
  const session = db.select().from(councilSessionTable).where(eq(councilSessionTable.id, sessionId)).get();
  if (!session) throw new Failure('not-found', 'Ce conseil n’existe plus.');
  const meetings = db
    .select()
    .from(meetingTable)
    .where(and(eq(meetingTable.sessionId, sessionId), gte(meetingTable.date, today)))
    .orderBy(asc(meetingTable.date), asc(meetingTable.id))
    .all();
  const obstacles = readObstacles(db, today, new Set(meetings.map(({ id }) => id)));
  const taken = new Set(obstacles.taken);
  return meetings.flatMap((meeting) => {
    const present = daysBetween(meeting.date, session.date);
    const daysBefore =
      councilDate === session.date ? meeting.plannedDaysBefore : (meeting.plannedDaysBefore ?? present);
    if (daysBefore === null || daysBefore < 1) return [];
    if (councilDate === session.date && daysBefore === present) return [];
    const { date: to, why } = planDay(councilDate, daysBefore, null, { ...obstacles, taken });
    if (to === null || to === meeting.date) return [];
    taken.add(to);
    return [{ meetingId: meeting.id, from: meeting.date, to, daysBefore, why }];
  });
};
