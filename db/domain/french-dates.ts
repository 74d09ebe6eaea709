import {
  addDays,
  type CivilDate,
  civilDate,
  dateParts,
  daysInMonth,
  FIRST_YEAR,
  LAST_YEAR,
  weekday,
} from './civil-date.ts';
import { type ClockTime, clockTime, minutesOf } from './clock-time.ts';
import { fold } from './fold.ts';

const NBSP = '\u00a0';

export const WEEKDAYS: readonly string[] = [
  'lundi',
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'dimanche',
];
export const MONTHS: readonly string[] = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const SHORT_MONTHS: readonly string[] = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

/**
 * - `full` « mercredi 16 décembre 2026 »
 * - `long` « 16 décembre 2026 »
 * - `weekday` « mercredi 16 décembre »
 * - `short` « mer. 16 déc. »
 * - `tiny` « 16 déc. »
 * - `numeric` « 16/12/2026 »
 */
export type DateStyle = 'full' | 'long' | 'weekday' | 'short' | 'tiny' | 'numeric';

/** « mercredi », « jeudi »… of a date. */
export function weekdayName(date: CivilDate): string {
  return WEEKDAYS[weekday(date) - 1] ?? '';
}

/** A date as French prints it; « 1er » for the first, U+00A0 between day and month. Throws a RangeError on a non-date. */
export function formatDate(date: CivilDate, style: DateStyle): string {
  const { year, month, day } = dateParts(date);
  const dayText = day === 1 ? '1er' : String(day);
  const withMonth = `${dayText}${NBSP}${MONTHS[month - 1]}`;
  const abbreviated = `${dayText}${NBSP}${SHORT_MONTHS[month - 1]}`;
  const styles: Readonly<Record<DateStyle, string>> = {
    full: `${weekdayName(date)} ${withMonth} ${year}`,
    long: `${withMonth} ${year}`,
    weekday: `${weekdayName(date)} ${withMonth}`,
    short: `${weekdayName(date).slice(0, 3)}. ${abbreviated}`,
    tiny: abbreviated,
    numeric: `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`,
  };
  return styles[style];
}

/** « 18 h 30 », « 9 h 00 »: minutes always on two digits, U+00A0 on both sides of h. */
export function formatTime(time: ClockTime): string {
  const minutes = minutesOf(time);
  return `${Math.floor(minutes / 60)}${NBSP}h${NBSP}${String(minutes % 60).padStart(2, '0')}`;
}

/** « mercredi 16 décembre 2026 à 18 h 30 »; another style changes the date part alone. */
export function formatDateTime(date: CivilDate, time: ClockTime, style: DateStyle = 'full'): string {
  return `${formatDate(date, style)} à ${formatTime(time)}`;
}

/** « de 9 h 30 à 12 h 00 ». */
export function formatTimeRange(start: ClockTime, end: ClockTime): string {
  return `de ${formatTime(start)} à ${formatTime(end)}`;
}

export type ParsedDate = { ok: true; date: CivilDate } | { ok: false; message: string };
export type ParsedTime = { ok: true; time: ClockTime } | { ok: false; message: string };

type Refusal = { ok: false; message: string };
const refuse = (message: string): Refusal => ({ ok: false, message });

const DATE_NOT_READ = `Date non comprise${NBSP}: écrivez par exemple 16/12/2026 ou 16${NBSP}décembre 2026.`;
const TIME_NOT_READ = `Heure non comprise${NBSP}: écrivez par exemple 18${NBSP}h${NBSP}30.`;

const FOLDED_MONTHS = MONTHS.map(fold);
const SEPARATOR = String.raw` ?[-/. ] ?`;
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const NUMERIC = new RegExp(`^(\\d{1,2})${SEPARATOR}(\\d{1,2})(?:${SEPARATOR}(\\d+))?$`);
const COMPACT = /^(\d{2})(\d{2})(\d{4})$/;
const WITH_MONTH_NAME = /^(\d{1,2}) ?(?:er)? ?([a-z]{3,9})\.?(?: (\d+))?$/;
const WEEKDAY = /^(?:le )?(lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|dredi|edi|anche)?(?:\.|,|\b)[ ,]*/;

// Maps, not objects: what is typed may be « constructor », which every object has.
const DAYS_FROM_TODAY: ReadonlyMap<string, number> = new Map([
  ['hier', -1],
  ["aujourd'hui", 0],
  ['demain', 1],
  ['apres demain', 2],
]);

type Wanted = { day: number; month: number; year: number | null };

function yearOf(digits: string | undefined, today: CivilDate): number | null | Refusal {
  if (digits === undefined) return null;
  if (digits.length === 2) return Math.floor(dateParts(today).year / 100) * 100 + Number(digits);
  if (digits.length !== 4) return refuse('Écrivez l’année avec quatre chiffres, par exemple 16/12/2026.');
  return Number(digits);
}

function monthOf(name: string): number | Refusal {
  const fits = FOLDED_MONTHS.flatMap((month, index) => (month.startsWith(name) ? [index + 1] : []));
  if (fits.length > 1) return refuse(`Écrivez le mois en entier${NBSP}: juin ou juillet.`);
  return fits[0] ?? refuse(DATE_NOT_READ);
}

function readWanted(text: string, today: CivilDate): Wanted | Refusal {
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const match = NUMERIC.exec(text) ?? COMPACT.exec(text) ?? WITH_MONTH_NAME.exec(text);
  if (!match?.[2]) return refuse(DATE_NOT_READ);
  const month = /^\d/.test(match[2]) ? Number(match[2]) : monthOf(match[2]);
  if (typeof month === 'object') return month;
  const year = yearOf(match[3], today);
  if (year !== null && typeof year === 'object') return year;
  return { day: Number(match[1]), month, year };
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function refuseDay({ day, month, year }: Wanted): Refusal {
  if (day < 1 || day > 31) return refuse(`Le jour va de 1 à 31${NBSP}: corrigez le jour.`);
  const name = capital(MONTHS[month - 1] ?? '');
  if (year === null) {
    const most = daysInMonth(2024, month);
    return refuse(`${name} n’a jamais plus de ${most}${NBSP}jours${NBSP}: corrigez le jour.`);
  }
  return refuse(`${name} ${year} n’a que ${daysInMonth(year, month)}${NBSP}jours${NBSP}: corrigez le jour.`);
}

function resolve(wanted: Wanted, today: CivilDate): ParsedDate {
  const { day, month, year } = wanted;
  if (month < 1 || month > 12) {
    return refuse(
      `Il n’y a pas de mois ${month}${NBSP}: écrivez le jour puis le mois, par exemple 16/12/2026.`,
    );
  }
  if (year !== null) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return refuse(
        `L’année doit être comprise entre ${FIRST_YEAR} et ${LAST_YEAR}${NBSP}: corrigez l’année.`,
      );
    }
    const date = civilDate(year, month, day);
    return date ? { ok: true, date } : refuseDay(wanted);
  }
  const from = dateParts(today).year;
  // 29 February can be eight years away (around 2100).
  for (let candidate = from; candidate <= from + 8; candidate += 1) {
    const date = civilDate(candidate, month, day);
    if (date && date >= today) return { ok: true, date };
  }
  return refuseDay(wanted);
}

function readRelative(text: string, today: CivilDate): CivilDate | null {
  const days = DAYS_FROM_TODAY.get(text);
  if (days !== undefined) return addDays(today, days);
  const named = WEEKDAYS.indexOf(text.replace(/ prochain$/, '')) + 1;
  if (named === 0) return null;
  return addDays(today, ((named - weekday(today) + 6) % 7) + 1);
}

/**
 * A date typed the French way: « 16/12/2026 », « 16-12-26 », « 16.12.2026 », « 16122026 », « 16 déc »,
 * « 1er janvier 2027 », « mercredi 16 décembre », « demain », « lundi prochain », ISO. Without a year it
 * is the next such date from `today`, today included. Each refusal says what to do.
 */
export function parseFrenchDate(text: string, { today }: { today: CivilDate }): ParsedDate {
  const typed = text.normalize('NFKC').trim();
  const folded = /^\d{4}-/.test(typed) ? typed : fold(typed).replace(/[.,;]+$/, '');
  if (folded === '') return refuse('Indiquez une date, par exemple 16/12/2026.');
  const relative = readRelative(folded, today);
  if (relative) return { ok: true, date: relative };
  const named = WEEKDAY.exec(folded);
  const rest = folded.slice(named?.[0].length ?? 0).replace(/^le /, '');
  const wanted = readWanted(rest, today);
  const parsed = 'ok' in wanted ? wanted : resolve(wanted, today);
  if (!parsed.ok || !named) return parsed;
  const announced = WEEKDAYS.find((day) => day.startsWith(named[1] ?? '')) ?? '';
  const actual = weekdayName(parsed.date);
  if (announced === actual) return parsed;
  return refuse(
    `Le ${formatDate(parsed.date, 'long')} est un ${actual}, pas un ${announced}${NBSP}: corrigez le jour ou la date.`,
  );
}

const WORD_TIMES: ReadonlyMap<string, ClockTime> = new Map([
  ['midi', '12:00'],
  ['minuit', '00:00'],
]);
const HOURS_MINUTES = /^(\d{1,2}) ?(?:h|heures?|:|\.) ?(\d{1,2}) ?(?:min|mn)?$/;
const HOURS_ONLY = /^(\d{1,2}) ?(?:h|heures?)?$/;
const HOURS_MINUTES_JOINED = /^(\d{1,2})(\d{2})$/;

/** « 9h5 » is refused: it can be 9 h 05 as well as 9 h 50. */
function refuseOneDigit(hours: number, digit: number): Refusal {
  const read = (minutes: string) => `${hours}${NBSP}h${NBSP}${minutes}`;
  const readings = digit <= 5 ? `${read(`0${digit}`)} ou ${read(`${digit}0`)}` : read(`0${digit}`);
  return refuse(`Écrivez les minutes avec deux chiffres${NBSP}: ${readings}.`);
}

/**
 * A time typed the French way: « 18h30 », « 18 h 30 », « 18:30 », « 19 : 00 », « 18H », « 1830 », « 9 »,
 * « midi », « minuit » (00:00). Each refusal says what to do.
 */
export function parseFrenchTime(text: string): ParsedTime {
  // Not folded: a hyphen must stay one, « -3h » and « 18h-20h » are no times.
  const typed = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[àa] /, '')
    .replace(/[.,;]+$/, '');
  if (typed === '') return refuse(`Indiquez une heure, par exemple 18${NBSP}h${NBSP}30.`);
  const word = WORD_TIMES.get(typed);
  if (word) return { ok: true, time: word };
  const match = HOURS_MINUTES.exec(typed) ?? HOURS_ONLY.exec(typed) ?? HOURS_MINUTES_JOINED.exec(typed);
  if (!match) return refuse(TIME_NOT_READ);
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  if (hours === 24 && minutes === 0)
    return refuse(`Minuit s’écrit 0${NBSP}h${NBSP}00, à la date du jour qui commence.`);
  if (hours > 23) return refuse(`Les heures vont de 0 à 23${NBSP}: écrivez par exemple 18${NBSP}h${NBSP}30.`);
  if (match[2]?.length === 1) return refuseOneDigit(hours, minutes);
  if (minutes > 59)
    return refuse(`Les minutes vont de 00 à 59${NBSP}: écrivez par exemple 18${NBSP}h${NBSP}30.`);
  return { ok: true, time: clockTime(hours * 60 + minutes) };
}
