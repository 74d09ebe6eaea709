import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatTime,
  formatTimeRange,
  parseFrenchDate,
  parseFrenchTime,
} from '../../../db/domain/french-dates.ts';
import { anyDate, anyTime } from './arbitraries.ts';

// Sunday.
const today = '2026-11-22';

describe('dates as French prints them', () => {
  it.each([
    ['2026-12-16', 'full', 'mercredi 16\u00a0décembre 2026'],
    ['2026-12-16', 'long', '16\u00a0décembre 2026'],
    ['2026-12-16', 'weekday', 'mercredi 16\u00a0décembre'],
    ['2026-12-16', 'short', 'mer. 16\u00a0déc.'],
    ['2026-12-16', 'tiny', '16\u00a0déc.'],
    ['2026-12-16', 'numeric', '16/12/2026'],
    ['2027-01-01', 'full', 'vendredi 1er\u00a0janvier 2027'],
    ['2027-01-01', 'short', 'ven. 1er\u00a0janv.'],
    ['2027-01-01', 'numeric', '01/01/2027'],
    ['2027-02-21', 'short', 'dim. 21\u00a0févr.'],
    ['2026-07-14', 'tiny', '14\u00a0juil.'],
    ['2026-08-15', 'tiny', '15\u00a0août'],
    ['2026-09-03', 'tiny', '3\u00a0sept.'],
  ] as const)('%s, %s', (date, style, expected) => {
    expect(formatDate(date, style)).toBe(expected);
  });

  it('prints times with two-digit minutes, and ranges', () => {
    expect(formatTime('18:30')).toBe('18\u00a0h\u00a030');
    expect(formatTime('09:00')).toBe('9\u00a0h\u00a000');
    expect(formatTime('00:05')).toBe('0\u00a0h\u00a005');
    expect(formatTimeRange('09:30', '12:00')).toBe('de 9\u00a0h\u00a030 à 12\u00a0h\u00a000');
    expect(formatDateTime('2026-12-16', '18:30')).toBe('mercredi 16\u00a0décembre 2026 à 18\u00a0h\u00a030');
    expect(formatDateTime('2026-12-06', '09:30', 'weekday')).toBe(
      'dimanche 6\u00a0décembre à 9\u00a0h\u00a030',
    );
  });

  it('refuses what is not a day', () => {
    expect(() => formatDate('2026-02-31', 'full')).toThrow(RangeError);
  });
});

describe('dates typed by hand', () => {
  it.each([
    ['16/12/2026', '2026-12-16'],
    ['16-12-26', '2026-12-16'],
    ['16.12.2026', '2026-12-16'],
    ['16 12 2026', '2026-12-16'],
    ['16 / 12 / 2026', '2026-12-16'],
    ['16122026', '2026-12-16'],
    ['1/1/2027', '2027-01-01'],
    ['2026-12-16', '2026-12-16'],
    ['16/12', '2026-12-16'],
    ['22/11', '2026-11-22'],
    ['21/11', '2027-11-21'],
    ['16 déc', '2026-12-16'],
    ['16 dec.', '2026-12-16'],
    ['16 DÉCEMBRE', '2026-12-16'],
    ['16décembre 2026', '2026-12-16'],
    ['16 décembre 26', '2026-12-16'],
    ['16\u00a0décembre\u00a02026', '2026-12-16'],
    ['1er janvier 2027', '2027-01-01'],
    ['1 janvier', '2027-01-01'],
    ['1er janv.', '2027-01-01'],
    ['3 fév', '2027-02-03'],
    ['3 févr. 2027', '2027-02-03'],
    ['14 juil', '2027-07-14'],
    ['2 août 2027', '2027-08-02'],
    ['mercredi 16 décembre', '2026-12-16'],
    ['Mercredi 16 décembre 2026', '2026-12-16'],
    ['mer. 16 déc.', '2026-12-16'],
    ['mer 16/12', '2026-12-16'],
    ['le mercredi 16 décembre 2026', '2026-12-16'],
    ['le 16 décembre', '2026-12-16'],
    ['mardi 1er décembre', '2026-12-01'],
    ['29 février', '2028-02-29'],
    ['29/02/2028', '2028-02-29'],
    ['aujourd’hui', '2026-11-22'],
    ["aujourd'hui", '2026-11-22'],
    ['demain', '2026-11-23'],
    ['Après-demain', '2026-11-24'],
    ['hier', '2026-11-21'],
    ['lundi prochain', '2026-11-23'],
    ['dimanche', '2026-11-29'],
    ['samedi', '2026-11-28'],
    ['  16/12/2026  ', '2026-12-16'],
    ['16/12/2026.', '2026-12-16'],
  ])('%j is %s', (text, date) => {
    expect(parseFrenchDate(text, { today })).toEqual({ ok: true, date });
  });

  it.each([
    ['', 'Indiquez une date, par exemple 16/12/2026.'],
    ['   ', 'Indiquez une date, par exemple 16/12/2026.'],
    ['31/02/2026', 'Février 2026 n’a que 28 jours : corrigez le jour.'],
    ['2026-02-31', 'Février 2026 n’a que 28 jours : corrigez le jour.'],
    ['30/02/2028', 'Février 2028 n’a que 29 jours : corrigez le jour.'],
    ['29/02/2100', 'Février 2100 n’a que 28 jours : corrigez le jour.'],
    ['31 avril', 'Avril n’a jamais plus de 30 jours : corrigez le jour.'],
    ['30/02', 'Février n’a jamais plus de 29 jours : corrigez le jour.'],
    ['32/12/2026', 'Le jour va de 1 à 31 : corrigez le jour.'],
    ['0/12/2026', 'Le jour va de 1 à 31 : corrigez le jour.'],
    ['12/16/2026', 'Il n’y a pas de mois 16 : écrivez le jour puis le mois, par exemple 16/12/2026.'],
    ['16/12/202', 'Écrivez l’année avec quatre chiffres, par exemple 16/12/2026.'],
    ['16/12/20266', 'Écrivez l’année avec quatre chiffres, par exemple 16/12/2026.'],
    ['16/12/1815', 'L’année doit être comprise entre 1900 et 2200 : corrigez l’année.'],
    ['16/12/2626', 'L’année doit être comprise entre 1900 et 2200 : corrigez l’année.'],
    ['3 jui', 'Écrivez le mois en entier : juin ou juillet.'],
    [
      'jeudi 16 décembre 2026',
      'Le 16 décembre 2026 est un mercredi, pas un jeudi : corrigez le jour ou la date.',
    ],
    ['lundi 1er décembre', 'Le 1er décembre 2026 est un mardi, pas un lundi : corrigez le jour ou la date.'],
    ['bientôt', 'Date non comprise : écrivez par exemple 16/12/2026 ou 16 décembre 2026.'],
    ['16', 'Date non comprise : écrivez par exemple 16/12/2026 ou 16 décembre 2026.'],
    ['16 brumaire', 'Date non comprise : écrivez par exemple 16/12/2026 ou 16 décembre 2026.'],
    ['16/12/2026 ou 17/12/2026', 'Date non comprise : écrivez par exemple 16/12/2026 ou 16 décembre 2026.'],
  ])('%j is refused: %s', (text, message) => {
    const parsed = parseFrenchDate(text, { today });
    expect(parsed.ok ? parsed.date : parsed.message.replaceAll('\u00a0', ' ')).toBe(message);
  });

  it('reads back every format that holds a year', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.constantFrom('full', 'long', 'numeric'), (date, now, style) => {
        expect(parseFrenchDate(formatDate(date, style), { today: now })).toEqual({ ok: true, date });
      }),
    );
  });

  it('reads back the others on the day itself', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom('weekday', 'short', 'tiny'), (date, style) => {
        expect(parseFrenchDate(formatDate(date, style), { today: date })).toEqual({ ok: true, date });
      }),
    );
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'reads %s like any other word',
    (text) => {
      expect(parseFrenchDate(text, { today }).ok).toBe(false);
      expect(parseFrenchTime(text).ok).toBe(false);
    },
  );

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9 /.a-z-]{0,14}$/)),
        (text) => {
          const parsed = parseFrenchDate(text, { today });
          expect(parsed.ok || parsed.message.length > 0).toBe(true);
          const time = parseFrenchTime(text);
          expect(time.ok || time.message.length > 0).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('times typed by hand', () => {
  it.each([
    ['18h30', '18:30'],
    ['18 h 30', '18:30'],
    ['18\u00a0h\u00a030', '18:30'],
    ['18H30', '18:30'],
    ['18:30', '18:30'],
    ['19 : 00', '19:00'],
    ['18.30', '18:30'],
    ['1830', '18:30'],
    ['930', '09:30'],
    ['18H', '18:00'],
    ['18', '18:00'],
    ['9', '09:00'],
    ['9h05', '09:05'],
    ['9 heures', '09:00'],
    ['à 9 h', '09:00'],
    ['18 h 30 min', '18:30'],
    ['midi', '12:00'],
    ['Minuit', '00:00'],
    ['0h', '00:00'],
    ['23h59', '23:59'],
  ])('%j is %s', (text, time) => {
    expect(parseFrenchTime(text)).toEqual({ ok: true, time });
  });

  it.each([
    ['', 'Indiquez une heure, par exemple 18 h 30.'],
    ['9h5', 'Écrivez les minutes avec deux chiffres : 9 h 05 ou 9 h 50.'],
    ['9h7', 'Écrivez les minutes avec deux chiffres : 9 h 07.'],
    ['25h00', 'Les heures vont de 0 à 23 : écrivez par exemple 18 h 30.'],
    ['24h', 'Minuit s’écrit 0 h 00, à la date du jour qui commence.'],
    ['18h75', 'Les minutes vont de 00 à 59 : écrivez par exemple 18 h 30.'],
    ['18h30-20h', 'Heure non comprise : écrivez par exemple 18 h 30.'],
    ['soir', 'Heure non comprise : écrivez par exemple 18 h 30.'],
    ['-3h', 'Heure non comprise : écrivez par exemple 18 h 30.'],
  ])('%j is refused: %s', (text, message) => {
    const parsed = parseFrenchTime(text);
    expect(parsed.ok ? parsed.time : parsed.message.replaceAll('\u00a0', ' ')).toBe(message);
  });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        expect(parseFrenchTime(formatTime(time))).toEqual({ ok: true, time });
      }),
    );
  });
});
