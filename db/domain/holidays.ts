import { addDays, type CivilDate, civilDate, dateParts, weekday } from './civil-date.ts';

/** `alsaceMoselle`: the place is in the departments 57, 67 or 68, which have two more holidays. */
export type HolidayOptions = { alsaceMoselle: boolean };

// Code du travail, L.3133-1.
const FIXED: Readonly<Record<string, string>> = {
  '01-01': 'Jour de l’an',
  '05-01': 'Fête du Travail',
  '05-08': 'Victoire de 1945',
  '07-14': 'Fête nationale',
  '08-15': 'Assomption',
  '11-01': 'Toussaint',
  '11-11': 'Armistice de 1918',
  '12-25': 'Noël',
};
const AFTER_EASTER: Readonly<Record<number, string>> = {
  1: 'Lundi de Pâques',
  39: 'Ascension',
  50: 'Lundi de Pentecôte',
};

/** Easter Sunday, Gregorian calendar (anonymous algorithm, Meeus/Jones/Butcher). */
export function easterSunday(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return addDays(`${String(year).padStart(4, '0')}-${n >= 124 ? '04' : '03'}-01`, n % 31);
}

/** French name of the public holiday falling on this day, or null. One name only: Ascension can meet 1 or 8 May. */
export function holidayName(date: CivilDate, { alsaceMoselle }: HolidayOptions): string | null {
  const { year } = dateParts(date);
  const fixed = FIXED[date.slice(5)];
  if (fixed) return fixed;
  const easter = easterSunday(year);
  for (const [days, name] of Object.entries(AFTER_EASTER)) {
    if (addDays(easter, Number(days)) === date) return name;
  }
  if (!alsaceMoselle) return null;
  // Code du travail, L.3134-13. Good Friday binds communes with a Protestant church only: here a prudence.
  if (addDays(easter, -2) === date) return 'Vendredi saint';
  return civilDate(year, 12, 26) === date ? 'Second jour de Noël' : null;
}

/** Monday to Friday, no public holiday. */
export function isWorkingDay(date: CivilDate, options: HolidayOptions): boolean {
  return weekday(date) <= 5 && holidayName(date, options) === null;
}

/** The last working day strictly before `date`. */
export function previousWorkingDay(date: CivilDate, options: HolidayOptions): CivilDate {
  let day = addDays(date, -1);
  while (!isWorkingDay(day, options)) day = addDays(day, -1);
  return day;
}
