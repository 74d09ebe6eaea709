import Holidays from 'date-holidays';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekday } from '../../../db/domain/civil-date.ts';
import { easterSunday, holidayName, isWorkingDay, previousWorkingDay } from '../../../db/domain/holidays.ts';
import { anyDate } from './arbitraries.ts';

const FRANCE = { alsaceMoselle: false };
const MOSELLE = { alsaceMoselle: true };

const ours = (year: number, options: { alsaceMoselle: boolean }) => {
  const found: string[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    if (holidayName(date, options) !== null) found.push(date);
  }
  return found;
};

const theirs = (oracle: Holidays, year: number) => {
  const days = oracle.getHolidays(year).filter(({ type }) => type === 'public');
  return [...new Set(days.map(({ date }) => date.slice(0, 10)))].toSorted();
};

describe('public holidays', () => {
  it.each([
    ['2026-01-01', 'Jour de l’an'],
    ['2026-04-06', 'Lundi de Pâques'],
    ['2026-05-01', 'Fête du Travail'],
    ['2026-05-08', 'Victoire de 1945'],
    ['2026-05-14', 'Ascension'],
    ['2026-05-25', 'Lundi de Pentecôte'],
    ['2026-07-14', 'Fête nationale'],
    ['2026-08-15', 'Assomption'],
    ['2026-11-01', 'Toussaint'],
    ['2026-11-11', 'Armistice de 1918'],
    ['2026-12-25', 'Noël'],
    ['2026-04-03', null],
    ['2026-12-26', null],
    ['2026-05-24', null],
    ['2026-11-02', null],
  ])('%s: %s', (date, name) => {
    expect(holidayName(date, FRANCE)).toBe(name);
  });

  it('has two more in Alsace-Moselle', () => {
    expect(holidayName('2026-04-03', MOSELLE)).toBe('Vendredi saint');
    expect(holidayName('2026-12-26', MOSELLE)).toBe('Second jour de Noël');
    expect(ours(2026, FRANCE)).toHaveLength(11);
    expect(ours(2026, MOSELLE)).toHaveLength(13);
  });

  it('finds Easter on the dates of the almanac, earliest and latest included', () => {
    expect([2008, 2011, 2018, 2024, 2026, 2027, 2035, 2038].map(easterSunday)).toEqual([
      '2008-03-23',
      '2011-04-24',
      '2018-04-01',
      '2024-03-31',
      '2026-04-05',
      '2027-03-28',
      '2035-03-25',
      '2038-04-25',
    ]);
  });

  it('agrees with date-holidays from 1990 to 2060, in the whole country and in 57, 67 and 68', () => {
    const places = [
      [new Holidays('FR'), FRANCE],
      [new Holidays('FR', '57'), MOSELLE],
      [new Holidays('FR', '67'), MOSELLE],
      [new Holidays('FR', '68'), MOSELLE],
    ] as const;
    for (const [oracle, options] of places) {
      for (let year = 1990; year <= 2060; year += 1) {
        expect(ours(year, options)).toEqual(theirs(oracle, year));
      }
    }
  });
});

describe('working days', () => {
  it.each([
    ['a Monday goes back to Friday', '2026-12-07', FRANCE, '2026-12-04'],
    ['a Sunday too', '2026-12-06', FRANCE, '2026-12-04'],
    ['over 11 November', '2026-11-12', FRANCE, '2026-11-10'],
    ['over Easter', '2027-03-30', FRANCE, '2027-03-26'],
    ['over Easter in Moselle', '2027-03-30', MOSELLE, '2027-03-25'],
    ['over Christmas', '2026-12-28', FRANCE, '2026-12-24'],
    ['over the new year', '2027-01-02', FRANCE, '2026-12-31'],
  ])('%s', (_case, date, options, expected) => {
    expect(previousWorkingDay(date, options)).toBe(expected);
  });

  it('gives an earlier working day, with none in between', () => {
    fc.assert(
      fc.property(anyDate, fc.boolean(), (date, alsaceMoselle) => {
        const options = { alsaceMoselle };
        const found = previousWorkingDay(date, options);
        expect(weekday(found)).toBeLessThanOrEqual(5);
        expect(holidayName(found, options)).toBeNull();
        expect(daysBetween(found, date)).toBeGreaterThan(0);
        for (let day = addDays(found, 1); day < date; day = addDays(day, 1)) {
          expect(isWorkingDay(day, options)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
