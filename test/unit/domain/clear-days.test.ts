import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../db/domain/civil-date.ts';
import { holidaysInside, lastConvocationDate } from '../../../db/domain/clear-days.ts';
import { anyDate } from './arbitraries.ts';

const FRANCE = { alsaceMoselle: false };

describe('jours francs', () => {
  it.each([
    // Minutes of the CC d’Erdre et Gesvres: sent with exactly five clear days.
    ['2018-12-12', 5, '2018-12-06'],
    ['2020-09-23', 5, '2020-09-17'],
    ['2021-06-30', 5, '2021-06-24'],
    ['2022-06-29', 5, '2022-06-23'],
    ['2026-12-16', 5, '2026-12-10'],
    ['2027-01-04', 5, '2026-12-29'],
    ['2028-03-02', 5, '2028-02-25'],
    ['2027-03-02', 5, '2027-02-24'],
    ['2026-03-30', 5, '2026-03-24'],
    ['2026-12-16', 3, '2026-12-12'],
    ['2026-12-16', 1, '2026-12-14'],
  ])('a conseil on %s with %i clear days is convened by %s', (council, clearDays, expected) => {
    expect(lastConvocationDate(council, clearDays)).toBe(expected);
  });

  it('counts five clear days unless told', () => {
    expect(lastConvocationDate('2026-12-16')).toBe('2026-12-10');
  });

  it('accepts a sending on 21 December for 26 December and three days (CE, 13 October 1993)', () => {
    expect('1990-12-21' <= lastConvocationDate('1990-12-26', 3)).toBe(true);
  });

  it('leaves exactly the clear days between sending and sitting', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 30 }), (council, clearDays) => {
        expect(daysBetween(lastConvocationDate(council, clearDays), council) - 1).toBe(clearDays);
      }),
    );
  });
});

describe('holidays inside the clear days', () => {
  it.each([
    ['11 November inside', '2026-11-16', [{ date: '2026-11-11', name: 'Armistice de 1918' }]],
    ['11 November is the sending day', '2026-11-17', []],
    ['11 November is the sitting', '2026-11-11', []],
    ['Christmas', '2026-12-30', [{ date: '2026-12-25', name: 'Noël' }]],
    ['new year', '2027-01-05', [{ date: '2027-01-01', name: 'Jour de l’an' }]],
    ['an ordinary December', '2026-12-16', []],
  ])('%s', (_case, council, expected) => {
    expect(holidaysInside(council, FRANCE)).toEqual(expected);
  });

  it('names both Christmas days in Alsace-Moselle', () => {
    const names = holidaysInside('2026-12-29', { alsaceMoselle: true }).map(({ name }) => name);
    expect(names).toEqual(['Noël', 'Second jour de Noël']);
  });
});
