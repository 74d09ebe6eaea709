import * as fc from 'fast-check';
import { addDays, daysBetween } from '../../../db/domain/civil-date.ts';
import { clockTime } from '../../../db/domain/clock-time.ts';

export const datesBetween = (first: string, last: string) =>
  fc.integer({ min: 0, max: daysBetween(first, last) }).map((days) => addDays(first, days));

export const anyDate = datesBetween('1900-01-01', '2200-12-31');

/** Years in which Europe/Paris has changed its clocks as it does today. */
export const nearDate = datesBetween('2000-01-01', '2060-12-31');

/** Days around the clock changes, where a random date rarely falls. */
export const nearClockChange = fc
  .tuple(
    fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2024-03-31', '2032-10-31'),
    fc.integer({ min: -4, max: 4 }),
  )
  .map(([date, days]) => addDays(date, days));

export const meetingDate = fc.oneof(nearDate, nearClockChange);

export const anyTime = fc.integer({ min: 0, max: 1439 }).map(clockTime);
