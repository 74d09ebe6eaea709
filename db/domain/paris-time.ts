import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from './civil-date.ts';
import type { ClockTime } from './clock-time.ts';

/** A moment, ISO 8601 in UTC, ending in `Z`. Compare with {@link compareInstants}: some carry milliseconds, some not. */
export type Instant = string;

/** A wall-clock moment in Europe/Paris. */
export type ParisDateTime = { date: CivilDate; time: ClockTime };

const PARIS = 'Europe/Paris';

// A wall time skipped in March or lived twice in October is read as the earlier of its two readings:
// a deadline counted from it can then be early, never late.
function zoned(wall: Temporal.PlainDateTime): Temporal.ZonedDateTime {
  return wall.toZonedDateTime(PARIS, { disambiguation: 'earlier' });
}

function wallOf(date: CivilDate, time: ClockTime): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(`${date}T${time}`);
}

/**
 * The instant of a Paris wall time. In the skipped hour (29 March 2026, 02:30) the reading one hour
 * earlier, in the repeated hour (25 October 2026, 02:30) the first passage. Throws a RangeError on
 * anything but an existing `YYYY-MM-DD` and `HH:MM`.
 */
export function toInstant(date: CivilDate, time: ClockTime): Instant {
  return zoned(wallOf(date, time)).toInstant().toString();
}

/** The Paris wall time of an instant, to the minute below. Throws a RangeError when it is not an instant. */
export function fromInstant(instant: Instant): ParisDateTime {
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(PARIS).toPlainDateTime();
  return { date: wall.toPlainDate().toString(), time: wall.toPlainTime().toString().slice(0, 5) };
}

/** Negative, 0 or positive, for sorting. */
export function compareInstants(a: Instant, b: Instant): number {
  return Temporal.Instant.compare(a, b);
}

/**
 * `hours` whole hours before a Paris wall time. Twice a year elapsed hours and hours read on the clock
 * differ; the earlier of the two satisfies whoever counts either way, so it is the one returned.
 */
export function hoursBefore(
  date: CivilDate,
  time: ClockTime,
  hours: number,
): ParisDateTime & { instant: Instant } {
  const wall = wallOf(date, time);
  const elapsed = zoned(wall).toInstant().subtract({ hours });
  const onTheClock = zoned(wall.subtract({ hours })).toInstant();
  const earlier = Temporal.Instant.compare(elapsed, onTheClock) <= 0 ? elapsed : onTheClock;
  const instant = earlier.toString();
  return { instant, ...fromInstant(instant) };
}

/** Whether a wall time of Paris has come: a meeting has begun, a conseil too. */
export const hasCome = (date: CivilDate, time: ClockTime, now: Instant): boolean =>
  compareInstants(now, toInstant(date, time)) >= 0;
