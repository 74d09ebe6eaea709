import { type AgendaLine, agendaLine, type AgendaToSend } from './agenda-due.ts';
import { minutesOf } from './clock-time.ts';
import { deadlineStatus } from './deadlines.ts';
import { type HolidayOptions, isWorkingDay, previousWorkingDay } from './holidays.ts';
import { compareInstants, fromInstant, hasCome, hoursBefore, type Instant, toInstant } from './paris-time.ts';

/** A meeting whose ordre du jour has not left, and which nobody opened yet. */
export type ToRemind = AgendaToSend & {
  startTime: string;
  deadline: NonNullable<AgendaToSend['deadline']>;
};

/** When a reminder becomes due. Its key is the same as long as its day is: a meeting moved by an hour says nothing anew. */
export type Moment = { key: string; at: Instant };

export type Reminder = {
  meetingId: number;
  /** Every moment that this one reminder stands for. */
  keys: readonly string[];
  title: string;
  body: string;
  target: AgendaLine['target'];
};

const eveAt = '09:00';
const dayAt = '08:30';
/** Where the last hours would begin before the office opens: the afternoon before. */
const afternoonAt = '16:00';
const latest = '17:00';
/** Until then the morning's own reminder is near enough to the deadline to be the last. */
const morningLasts = '10:30';
const hoursLeft = 3;

/** Nobody is told anything outside these hours. */
const quietBefore = '08:00';
const quietFrom = '20:00';

const isBefore = (a: string, b: string): boolean => minutesOf(a) < minutesOf(b);

/** Some hours before the deadline, while somebody can still act; null when the morning says it, or early in a day of rest. */
const lastCall = (
  { date, time, advised }: ToRemind['deadline'],
  options: HolidayOptions,
): { date: string; time: string } | null => {
  const begun = hoursBefore(date, time, hoursLeft);
  const isOpen = begun.date === date && !isBefore(begun.time, dayAt);
  if (isOpen && !advised && isBefore(begun.time, morningLasts)) return null;
  if (isOpen) return { date, time: isBefore(latest, begun.time) ? latest : begun.time };
  if (!advised) return { date: previousWorkingDay(date, options), time: afternoonAt };
  return isBefore(quietBefore, time) ? { date, time: quietBefore } : null;
};

/**
 * The day before the day to send on and its morning, then some hours before the deadline. The day to send on is the
 * one advised when the deadline falls on a day of rest: the days between them are days of rest too.
 */
export const momentsOf = ({ id, deadline }: ToRemind, options: HolidayOptions): Moment[] => {
  const { date, time } = deadline.advised ?? deadline;
  const last = lastCall(deadline, options);
  const all = [
    { step: 'veille', date: previousWorkingDay(date, options), time: eveAt },
    ...(isBefore(dayAt, time) ? [{ step: 'jour', date, time: dayAt }] : []),
    ...(last ? [{ step: 'heures', ...last }] : []),
  ];
  return all
    .map((moment) => ({
      key: `${id}-${moment.step}-${moment.date}`,
      at: toInstant(moment.date, moment.time),
    }))
    .toSorted((a, b) => compareInstants(a.at, b.at));
};

/** Night, and days of rest but that of the deadline itself. */
const isQuiet = ({ deadline }: ToRemind, now: Instant, options: HolidayOptions): boolean => {
  const { date, time } = fromInstant(now);
  if (isBefore(time, quietBefore) || !isBefore(time, quietFrom)) return true;
  return date !== deadline.date && !isWorkingDay(date, options);
};

/** Too late to send in time, or for it to be of use. */
const isOver = ({ date, startTime, deadline }: ToRemind, now: Instant): boolean =>
  compareInstants(now, deadline.instant) > 0 || hasCome(date, startTime, now);

/** In the fortnight in which it is prepared, and until its meeting begins: home shows it, whatever else it shows. */
export const isPressing = ({ date, startTime, deadline }: ToRemind, now: Instant): boolean =>
  deadlineStatus(deadline, now).state !== 'ahead' && !hasCome(date, startTime, now);

/**
 * What is to be said now, once for each meeting: what was missed while the machine was off is said by the latest alone,
 * in the words of the present moment. `shown` are the keys of what was said already.
 */
export const remindersDue = (
  meetings: readonly ToRemind[],
  shown: ReadonlySet<string>,
  now: Instant,
  options: HolidayOptions,
): Reminder[] =>
  meetings.flatMap((meeting) => {
    if (isOver(meeting, now) || isQuiet(meeting, now, options)) return [];
    const begun = momentsOf(meeting, options).filter(({ at }) => compareInstants(at, now) <= 0);
    const newest = begun.at(-1);
    if (!newest || shown.has(newest.key)) return [];
    const { text, detail, target } = agendaLine(meeting, now);
    const keys = begun.map(({ key }) => key).filter((key) => !shown.has(key));
    return [{ meetingId: meeting.id, keys, title: text, body: `${detail}.`, target }];
  });
