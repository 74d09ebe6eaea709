import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekday } from '../../../db/domain/civil-date.ts';
import { readPeriodLines } from '../../../db/domain/closed-period-lines.ts';
import { obstacleOn, planDay, type Obstacles } from '../../../db/domain/planning.ts';

const none: Obstacles = { today: '2026-11-22', alsaceMoselle: false, closed: [], taken: new Set() };
const noel = { label: 'Vacances de Noël', startDate: '2026-12-19', endDate: '2027-01-03' };

describe('the day of a meeting before its conseil', () => {
  it.each<[string, string, number, number | null, Partial<Obstacles>, string | null, RegExp]>([
    ['eight days before', '2026-12-16', 8, null, {}, '2026-12-08', /^$/],
    ['on the Tuesday before', '2026-12-17', 8, 2, {}, '2026-12-08', /^$/],
    [
      'a Sunday goes to Friday',
      '2026-12-14',
      8,
      null,
      {},
      '2026-12-04',
      /^Avancée.: le 6.décembre 2026 est un dimanche\.$/,
    ],
    [
      'a holiday',
      '2027-05-14',
      8,
      null,
      {},
      '2027-05-05',
      /^Avancée.: le jeudi 6.mai est férié \(Ascension\)\.$/,
    ],
    [
      'a holiday, its weekday kept',
      '2027-05-14',
      8,
      4,
      {},
      '2027-04-29',
      /^Avancée.: le jeudi 6.mai est férié \(Ascension\)\.$/,
    ],
    [
      'a closed period',
      '2027-01-06',
      8,
      null,
      { closed: [noel] },
      '2026-12-18',
      /^Avancée.: le mardi 29.décembre tombe pendant «.Vacances de Noël.»\.$/,
    ],
    [
      'a closed period, then a meeting',
      '2027-01-06',
      8,
      2,
      { closed: [noel], taken: new Set(['2026-12-15']) },
      '2026-12-08',
      /^Avancée.: le mardi 29.décembre tombe pendant «.Vacances de Noël.», le CoDir se réunit déjà le mardi 15.décembre\.$/,
    ],
    [
      'a conseil too near',
      '2026-11-27',
      8,
      null,
      {},
      '2026-11-23',
      /^Retardée.: le jeudi 19.novembre est déjà passé\.$/,
    ],
    [
      'no day at all',
      '2026-11-23',
      8,
      null,
      {},
      null,
      /^Aucun jour ne convient avant ce conseil.: le dimanche 15.novembre est déjà passé\.$/,
    ],
  ])('%s', (_, council, days, preferred, more, date, why) => {
    const planned = planDay(council, days, preferred, { ...none, ...more });
    expect(planned.date).toBe(date);
    expect(planned.why).toMatch(why);
  });

  it('is free, to come, before the conseil, and says why when it is not the day asked for', () => {
    const day = fc.integer({ min: 1, max: 800 }).map((n) => addDays('2026-11-22', n));
    const period = fc.tuple(day, fc.nat(30)).map(([startDate, n]) => ({
      label: 'Fermeture',
      startDate,
      endDate: addDays(startDate, n),
    }));
    const preferred = fc.option(fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 60 }),
        preferred,
        fc.array(period, { maxLength: 5 }),
        fc.array(day, { maxLength: 20 }),
        (council, days, wish, closed, taken) => {
          const obstacles = { ...none, closed, taken: new Set(taken) };
          const { date, why } = planDay(council, days, wish, obstacles);
          if (date === null) return;
          expect(obstacleOn(date, obstacles)).toBeNull();
          expect(date > none.today && date < council).toBe(true);
          expect(why === '' && wish !== null ? weekday(date) : wish).toBe(wish);
          if (why !== '') return;
          const distance = daysBetween(date, council);
          expect(distance >= days && distance < days + 7).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const one = (line: string) => readPeriodLines(line, '2026-11-22').taken[0];

describe('closed periods pasted', () => {
  it.each([
    'Vacances de Noël : du 19/12/2026 au 03/01/2027',
    'Vacances de Noël du samedi 19 décembre 2026 au dimanche 3 janvier 2027',
    'Vacances de Noël\t19/12/2026\t03/01/2027',
    'Vacances de Noël;2026-12-19;2027-01-03',
    'Vacances de Noël (19 décembre - 3 janvier 2027)',
    'vacances de Noël, du 19 décembre au 3 janvier',
    'Du 19/12/26 au 03/01/27 : vacances de Noël',
  ])('%s', (line) => {
    expect(one(line)).toEqual(noel);
  });

  it('take a single day, and keep hyphens and articles of the label', () => {
    expect(one('Pont de l’Ascension le 7 mai 2027')).toEqual({
      label: 'Pont de l’Ascension',
      startDate: '2027-05-07',
      endDate: '2027-05-07',
    });
    expect(one('Fermeture de la mairie à Saint-Malô 24/12/2026')?.label).toBe(
      'Fermeture de la mairie à Saint-Malô',
    );
  });

  it('set aside with a reason what is not understood', () => {
    const { taken, aside } = readPeriodLines(
      'Zone B\n\n31/02/2027 au 04/03/2027 Hiver\nPrintemps du 20/04/2027 au 10/04/2027\n01/05/2027',
      '2026-11-22',
    );
    expect(taken).toEqual([]);
    expect(aside.map(({ why }) => why)).toEqual([
      'Aucune date dans cette ligne.',
      expect.stringMatching(/^Février 2027 n’a que 28.jours/),
      expect.stringMatching(/^La fin vient avant le début/),
      expect.stringMatching(/^Sans intitulé/),
    ]);
  });

  it('never fail, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { taken } = readPeriodLines(text, '2026-11-22');
        expect(taken.every(({ startDate, endDate }) => startDate <= endDate)).toBe(true);
      }),
    );
  });
});
