/** A day of the civil calendar, `YYYY-MM-DD`, with no hour and no time zone. */
export type CivilDate = string;

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

export type DateParts = { year: number; month: number; day: number };

const pad = (n: number, width: number) => String(n).padStart(width, '0');
const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month, `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function read(text: string): DateParts | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

/** True for an existing day of the years 1900 to 2200, the only ones the app accepts. */
export function isCivilDate(text: string): boolean {
  const parts = read(text);
  return parts !== null && parts.year >= FIRST_YEAR && parts.year <= LAST_YEAR;
}

/** Year, month (1–12) and day. Throws a RangeError when `date` is not a day. */
export function dateParts(date: CivilDate): DateParts {
  const parts = read(date);
  if (!parts) throw new RangeError(`Not a civil date: ${date}`);
  return parts;
}

/** The civil date of these numbers, or null when there is no such day in 1900–2200. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isCivilDate(date) ? date : null;
}

// Counting in UTC days keeps every machine's time zone out of the arithmetic.
function dayNumber(date: CivilDate): number {
  const { year, month, day } = dateParts(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/**
 * The day `days` days later (earlier when negative). A result may leave 1900–2200 by those few days;
 * only what is typed is held to that range.
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = lundi … 7 = dimanche. */
export function weekday(date: CivilDate): number {
  // 1 January 1970, day 0, was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** −1, 0 or 1, for sorting. */
export function compareDates(a: CivilDate, b: CivilDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
