import { and, asc, gte, lte } from 'drizzle-orm';
import { addDays, civilDate, daysInMonth, weekday } from '../domain/civil-date.ts';
import { closedOn, touchesYear } from '../domain/closed-period.ts';
import { agendaDeadline } from '../domain/deadlines.ts';
import { MONTHS } from '../domain/french-dates.ts';
import { holidayName } from '../domain/holidays.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { ReadHandle } from '../handles.ts';
import { closedPeriodTable, collectivityTable } from '../schema/collective.ts';
import { councilSessionTable } from '../schema/council.ts';
import { meetingTable } from '../schema/meeting.ts';
import { deadlineSettings } from './collective.ts';

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
  const { rule, alsaceMoselle } = deadlineSettings(db);
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
  const meetings = db
    .select()
    .from(meetingTable)
    .where(and(gte(meetingTable.date, first), lte(meetingTable.date, beyond)))
    .all();
  const byDay = new Map<string, YearEvent[]>();
  const add = (date: string, event: YearEvent): void => {
    if (date < first || date > last) return;
    byDay.set(date, [...(byDay.get(date) ?? []), event]);
  };
  for (const { id, date, time, place } of sessions)
    add(date, { kind: 'council', id, time, place, isSent: false });
  for (const meeting of meetings) {
    const { id, date, startTime, agendaSentAt } = meeting;
    const place = hosts.get(meeting.hostId ?? 0) ?? meeting.place;
    const isSent = agendaSentAt !== null;
    add(date, { kind: 'meeting', id, time: startTime, place, isSent });
    const council = sessions.find((session) => session.id === meeting.sessionId) ?? null;
    const due = agendaDeadline({
      council,
      meeting: { date, time: startTime },
      rule,
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
  const { alsaceMoselle } = deadlineSettings(db);
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

/** The conseils to come, today's excluded, that no meeting prepares; the earliest first. */
export const councilsToPlan = (db: ReadHandle, today: string) => {
  const prepared = new Set(
    db
      .select({ id: meetingTable.sessionId })
      .from(meetingTable)
      .all()
      .map(({ id }) => id),
  );
  return db
    .select()
    .from(councilSessionTable)
    .where(gte(councilSessionTable.date, addDays(today, 1)))
    .orderBy(asc(councilSessionTable.date), asc(councilSessionTable.time))
    .all()
    .filter(({ id }) => !prepared.has(id));
};
