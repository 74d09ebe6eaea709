import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../db/domain/civil-date.ts';
import {
  isDue,
  type PastMeeting,
  recurringItemSchema,
  rhythmUnits,
  rhythmWords,
} from '../../../db/domain/recurrence.ts';

const months = (rhythmEvery: number, startDate = '') => ({
  rhythmUnit: 'month' as const,
  rhythmEvery,
  startDate,
});
const meetings = (rhythmEvery: number) => ({ rhythmUnit: 'meeting' as const, rhythmEvery, startDate: '' });
const had = (date: string): PastMeeting => ({ date, had: true });
const without = (date: string): PastMeeting => ({ date, had: false });

describe('a recurring item is due', () => {
  it.each([
    ['at the first meeting of all', months(3), '2026-12-08', [], true],
    ['when it never was on an agenda', months(3), '2026-12-08', [without('2026-11-03')], true],
    ['not before the day it begins', months(3, '2027-01-01'), '2026-12-08', [], false],
    ['from the day it begins', months(3, '2026-12-08'), '2026-12-08', [], true],
    [
      'three months later by the calendar, some days early',
      months(3),
      '2026-12-08',
      [had('2026-09-15')],
      true,
    ],
    ['not two months later', months(3), '2026-11-30', [had('2026-09-01')], false],
    ['across a year', months(2), '2027-01-12', [had('2026-11-03')], true],
    ['at each meeting', meetings(1), '2026-12-08', [had('2026-11-03')], true],
    ['not at the very next meeting, of every two', meetings(2), '2026-12-08', [had('2026-11-03')], false],
    [
      'at the second meeting after, of every two',
      meetings(2),
      '2027-01-12',
      [had('2026-11-03'), without('2026-12-08')],
      true,
    ],
    [
      'counted from the last time, not the first',
      months(3),
      '2026-12-08',
      [had('2026-06-01'), had('2026-11-03')],
      false,
    ],
  ])('%s', (_, rhythm, date, before, due) => {
    expect(isDue(rhythm, date, before)).toBe(due);
  });

  it('once in every rhythm of meetings, whoever takes it each time it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 }), (every, n) => {
        const past: PastMeeting[] = [];
        for (let index = 0; index < n; index += 1) {
          const date = addDays('2026-01-05', index * 28);
          past.push({ date, had: isDue(meetings(every), date, past) });
        }
        expect(past.map((meeting) => meeting.had)).toEqual(past.map((_, index) => index % every === 0));
      }),
    );
  });
});

describe('a rhythm in words', () => {
  it.each([
    ['meeting', 1, 'À chaque réunion'],
    ['meeting', 2, 'Toutes les 2 réunions'],
    ['month', 1, 'Tous les mois'],
    ['month', 3, 'Tous les 3 mois'],
    ['month', 12, 'Tous les ans'],
    ['month', 18, 'Tous les 18 mois'],
    ['month', 24, 'Tous les 2 ans'],
  ] as const)('%s, %i: %s', (rhythmUnit, rhythmEvery, words) => {
    expect(rhythmWords({ rhythmUnit, rhythmEvery })).toBe(words);
  });
});

describe('a recurring item as it is typed', () => {
  const item = { title: 'Point', question: '', expectedOutcome: '', sectionId: 4, minutes: 15, note: '' };

  it.each([
    ['rhythmEvery', 0, 'Indiquez un nombre d’au moins 1.'],
    ['rhythmEvery', 1.5, 'Indiquez un nombre, par exemple 3.'],
    ['startDate', '31/02', 'Indiquez une date, par exemple 01/09/2026, ou laissez vide.'],
    ['title', ' ', 'Donnez un intitulé au point.'],
  ])('says what is wrong with %s %s', (field, value, sentence) => {
    const rhythm = { rhythmUnit: rhythmUnits[1], rhythmEvery: 3, startDate: '' };
    const result = recurringItemSchema.safeParse({ ...item, ...rhythm, [field]: value });
    expect(result.error?.issues).toMatchObject([{ path: [field], message: sentence }]);
  });
});
