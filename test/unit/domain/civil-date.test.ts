import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  civilDate,
  compareDates,
  daysBetween,
  isCivilDate,
  weekday,
} from '../../../db/domain/civil-date.ts';
import { anyDate } from './arbitraries.ts';

describe('civil dates', () => {
  it.each([
    ['2026-12-16', true],
    ['1900-01-01', true],
    ['2200-12-31', true],
    ['1899-12-31', false],
    ['2201-01-01', false],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2000-02-29', true],
    ['2100-02-29', false],
    ['2026-02-31', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['2026-12-16T00:00', false],
    [' 2026-12-16', false],
    ['16/12/2026', false],
    ['', false],
  ])('%j is a day of the calendar: %j', (text, expected) => {
    expect(isCivilDate(text)).toBe(expected);
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-12-16', -6, '2026-12-10'],
  ])('%s plus %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it.each([
    ['2026-12-16', 3],
    ['2026-11-22', 7],
    ['2026-10-26', 1],
    ['2027-03-27', 6],
    ['1900-01-01', 1],
    ['2000-01-01', 6],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
  ])('%s is day %i of its week', (date, expected) => {
    expect(weekday(date)).toBe(expected);
  });

  it('refuses to reckon with what is not a day', () => {
    expect(() => addDays('2026-02-31', 1)).toThrow(RangeError);
    expect(() => weekday('demain')).toThrow(RangeError);
    expect(civilDate(2026, 2, 31)).toBeNull();
  });

  it('counts days both ways alike', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(addDays(other, -days)).toBe(date);
        expect(compareDates(date, other)).toBe(days === 0 ? 0 : days > 0 ? -1 : 1);
      }),
    );
  });

  it('steps through the week one day at a time', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1);
      }),
    );
  });
});
