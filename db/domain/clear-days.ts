import { addDays, type CivilDate } from './civil-date.ts';
import { type HolidayOptions, holidayName } from './holidays.ts';

/** Conseil communautaire: 5 jours francs whatever its size (CGCT L.5211-1, which refers to L.2121-12). */
export const COUNCIL_CLEAR_DAYS = 5;

/**
 * The last day to send a convocation: `clearDays` whole days lie between it and the sitting, both ends
 * excluded (CGCT L.2121-12). Weekends and holidays count and extend nothing; sending counts, not receipt.
 */
export function lastConvocationDate(
  councilDate: CivilDate,
  clearDays: number = COUNCIL_CLEAR_DAYS,
): CivilDate {
  return addDays(councilDate, -(clearDays + 1));
}

export type HolidayInside = { date: CivilDate; name: string };

/**
 * The public holidays among the clear days. They count in law; they call for a notice of prudence
 * (post, offices closed), never for another date.
 */
export function holidaysInside(
  councilDate: CivilDate,
  options: HolidayOptions,
  clearDays: number = COUNCIL_CLEAR_DAYS,
): HolidayInside[] {
  const found: HolidayInside[] = [];
  for (let back = clearDays; back >= 1; back -= 1) {
    const date = addDays(councilDate, -back);
    const name = holidayName(date, options);
    if (name !== null) found.push({ date, name });
  }
  return found;
}
