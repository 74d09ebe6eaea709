import { describe, expect, it } from 'vitest';
import {
  byTheme,
  byYear,
  type CountedOpinion,
  inCareOrder,
  tally,
} from '../../../db/domain/opinion-statistics.ts';

const opinion = (change: Partial<CountedOpinion> = {}): CountedOpinion => ({
  councilDate: '2026-12-16',
  theme: '',
  result: 'given',
  isDivided: false,
  outcome: 'adopted',
  followed: 'followed',
  ...change,
});

describe('a tally', () => {
  it.each<[string, Partial<CountedOpinion>, Partial<ReturnType<typeof tally>>]>([
    ['of one followed', {}, { asked: 1, given: 1, followed: 1, unknown: 0 }],
    ['of one followed in part', { followed: 'partly' }, { partly: 1, followed: 0 }],
    ['of one not followed', { followed: 'notFollowed' }, { notFollowed: 1 }],
    ['of one voted whose suite is not known', { followed: null }, { unknown: 1 }],
    ['of one put off: there is no suite to know', { followed: null, outcome: 'postponed' }, { unknown: 0 }],
    ['of one withdrawn as the avis asked', { outcome: 'withdrawn' }, { followed: 1, unknown: 0 }],
    ['of one not decided', { followed: null, outcome: null }, { unknown: 0 }],
    ['of an absence of avis, a result too', { result: 'absent' }, { given: 0, absent: 1 }],
    ['of one awaited', { result: 'awaited' }, { given: 0, absent: 0, asked: 1 }],
    ['of voices that differ', { isDivided: true }, { divided: 1 }],
  ])('%s', (_, change, expected) => {
    expect(tally([opinion(change)])).toMatchObject(expected);
  });

  it('of nothing is nothing', () => {
    expect(Object.values(tally([])).every((count) => count === 0)).toBe(true);
  });
});

describe('avis put together', () => {
  it('by year of their conseil, the last first', () => {
    const years = byYear([
      opinion({ councilDate: '2025-12-31' }),
      opinion({ councilDate: '2026-01-01' }),
      opinion({ councilDate: '2025-01-15', followed: 'partly' }),
    ]);
    expect(years.map(({ year, asked, partly }) => [year, asked, partly])).toEqual([
      [2026, 1, 0],
      [2025, 2, 1],
    ]);
  });

  it('by theme, in the order of the alphabet whatever their number, those without one last', () => {
    const themes = ['Voirie', '', 'Eau', 'Voirie', 'Écoles', 'Voirie'].map((theme) => opinion({ theme }));
    expect(byTheme(themes).map(({ theme, asked }) => [theme, asked])).toEqual([
      ['Eau', 1],
      ['Écoles', 1],
      ['Voirie', 3],
      ['', 1],
    ]);
  });

  it('by collectivity in the order of papers, never by how often they spoke', () => {
    const lines = [
      { id: 1, name: 'Tiffauges', kind: 'commune', asked: 9, given: 9 },
      { id: 2, name: 'Évrunes', kind: 'commune', asked: 9, given: 0 },
      { id: 3, name: 'Pays de Mortagne', kind: 'epci', asked: 9, given: 4 },
      { id: 4, name: 'Chanverrie', kind: 'commune', asked: 9, given: 2 },
    ] as const;
    expect(inCareOrder(lines).map(({ name }) => name)).toEqual([
      'Pays de Mortagne',
      'Chanverrie',
      'Évrunes',
      'Tiffauges',
    ]);
  });
});
