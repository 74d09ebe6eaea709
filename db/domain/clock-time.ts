/** A time on the wall clock, `HH:MM` from 00:00 to 23:59. */
export type ClockTime = string;

const SHAPE = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const pad = (n: number) => String(n).padStart(2, '0');
const DAY_MINUTES = 1440;

export function isClockTime(text: string): boolean {
  return SHAPE.test(text);
}

/** Minutes since midnight, 0 to 1439. Throws a RangeError when `time` is not `HH:MM`. */
export function minutesOf(time: ClockTime): number {
  if (!isClockTime(time)) throw new RangeError(`Not a clock time: ${time}`);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The clock time of these minutes since midnight, brought back into one day. */
export function clockTime(minutes: number): ClockTime {
  const inDay = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`;
}

/** Wall-clock sum; `dayOffset` counts the midnights passed (negative going back). Clock changes are not its concern. */
export function addMinutes(time: ClockTime, minutes: number): { time: ClockTime; dayOffset: number } {
  const total = minutesOf(time) + minutes;
  return { time: clockTime(total), dayOffset: Math.floor(total / DAY_MINUTES) };
}
