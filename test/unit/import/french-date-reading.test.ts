import { describe, expect, it } from 'vitest';
import { readDates, yearOfHeading } from '../../../db/domain/french-date-reading.ts';

const today = '2026-11-22';
const read = (line: string, year: number | null = null) =>
  readDates(line, { today, year }).map(({ date, time, place }) => [date, time, place]);

describe('dates in a line of text', () => {
  it.each([
    ['mercredi 16 décembre 2026 à 18h30', '2026-12-16', '18:30', ''],
    ['Mercredi 16 Décembre 2026 à 18 h 30', '2026-12-16', '18:30', ''],
    ['le mer. 16 déc. 2026, 18 h', '2026-12-16', '18:00', ''],
    ['16/12/2026 18:30 – salle des fêtes', '2026-12-16', '18:30', 'salle des fêtes'],
    ['16/12/26 18:30', '2026-12-16', '18:30', ''],
    ['16.12.2026', '2026-12-16', null, ''],
    [
      '2026-12-16 – 18:30 – Hôtel communautaire, salle A',
      '2026-12-16',
      '18:30',
      'Hôtel communautaire, salle A',
    ],
    ['16 déc. 2026', '2026-12-16', null, ''],
    ['1er janvier 2027 à midi', '2027-01-01', '12:00', ''],
    ['16 décembre', '2026-12-16', null, ''],
    ['20 janvier 19h', '2027-01-20', '19:00', ''],
    ['16/12 à 18h30', '2026-12-16', '18:30', ''],
    [
      '• Conseil communautaire – mercredi 16 décembre 2026 de 18h30 à 20h, à la salle des fêtes de Chanverrie',
      '2026-12-16',
      '18:30',
      'la salle des fêtes de Chanverrie',
    ],
    [
      'Séance du conseil\t16/12/2026\t18:30\tMairie de Tiffauges',
      '2026-12-16',
      '18:30',
      'Mairie de Tiffauges',
    ],
    ['3. 16/12/2026 (Chanverrie)', '2026-12-16', null, 'Chanverrie'],
    ['Lieu : Mallièvre – 16 déc 2026 – 19 : 00', '2026-12-16', '19:00', 'Mallièvre'],
  ])('« %s »', (line, date, time, place) => {
    expect(read(line)).toEqual([[date, time, place]]);
  });

  it('several in a line share the year and the hour said last', () => {
    expect(read('20 janvier, 17 février et 24 mars 2027 à 18h30')).toEqual([
      ['2027-01-20', '18:30', ''],
      ['2027-02-17', '18:30', ''],
      ['2027-03-24', '18:30', ''],
    ]);
  });

  it('take the year of the heading above them', () => {
    expect(yearOfHeading('Calendrier 2027')).toBe(2027);
    expect(yearOfHeading('20 janvier 2027')).toBeNull();
    expect(yearOfHeading('Délibération 12 de 2027')).toBeNull();
    expect(read('20 janvier', 2028)).toEqual([['2028-01-20', null, '']]);
    expect(read('20/01', 2028)).toEqual([['2028-01-20', null, '']]);
  });

  it('that cannot be are said with what to correct', () => {
    const [wrong] = readDates('jeudi 16 décembre 2026', { today, year: null });
    expect(wrong).toMatchObject({
      date: null,
      fault: expect.stringContaining('est un mercredi, pas un jeudi'),
    });
    const [never] = readDates('30/02/2027 18h30', { today, year: null });
    expect(never).toMatchObject({ date: null, fault: expect.stringContaining('28') });
    const [hour] = readDates('16/12/2026 à 25h00', { today, year: null });
    expect(hour).toMatchObject({ fault: expect.stringContaining('0 à 23') });
  });

  it.each(['ordre du jour à venir', '02 51 65 00 00', 'Salle 12', '', 'article 16-12', 'version 3.12'])(
    '« %s » holds none',
    (line) => {
      expect(read(line)).toEqual([]);
    },
  );
});
