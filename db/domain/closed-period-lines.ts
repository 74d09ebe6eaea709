import type { CivilDate } from './civil-date.ts';
import type { ClosedPeriod } from './closed-period.ts';
import { MONTHS, parseFrenchDate } from './french-dates.ts';
import { fold } from './fold.ts';

/** A line set aside, and why in French. */
export type PeriodAside = { line: string; why: string };
export type PastedPeriods = { taken: ClosedPeriod[]; aside: PeriodAside[] };

const MONTH_NAMES = `${MONTHS.map(fold).join('|')}|janv|fevr|avr|juil|sept|oct|nov|dec`;
/** A date inside a line: « 19/12/2026 », « 2026-12-19 », « 1er mai 2027 », « 19 décembre ». Folded text only. */
const DATE = new RegExp(
  `\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})(?!\\d)|\\d{1,2}(?:er)? (?:${MONTH_NAMES})\\b\\.?(?: \\d{4})?`,
  'g',
);
const YEAR = /\d{4}$|[/.-]\d{2}$|^\d{4}-/;
/** What leads to a date, at the end of what stands before it, and what follows one: no part of the label. */
const LEADS =
  /(?:^|[\s;,:(–—-])(?:du|de|des|le|au|fin des cours|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?[\s;,:(–—-]*$/iu;
const FOLLOWS = /^[\s;,:)–—-]*(?:(?:inclus|au matin|au soir)(?=$|[\s;,:)–—-]))?[\s;,:)–—-]*/iu;

/** Folding that keeps every character at its place, so that a date found in it can be cut from the line. */
const sameLength = (text: string): string =>
  text.replace(/\P{ASCII}/gu, (char) => fold(char).slice(0, 1).padEnd(char.length)).toLowerCase();

/** Strips until nothing more goes: « du samedi » is two words. */
const stripped = (text: string, what: RegExp): string => {
  const next = text.replace(what, '');
  return next === text ? text : stripped(next, what);
};

const labelOf = (line: string, dates: readonly { index: number; text: string }[]): string => {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return '';
  const before = stripped(line.slice(0, first.index), LEADS);
  const label = before || stripped(line.slice(last.index + last.text.length), FOLLOWS);
  return label.replace(/\s+/g, ' ').trim();
};

const withYear = (text: string, from: CivilDate, today: CivilDate): string =>
  YEAR.test(text) ? text : `${text} ${from === '' ? today.slice(0, 4) : from.slice(0, 4)}`;

/** The two ends; a year said once holds for both, a period over the New Year starting the year before. */
const endsOf = (texts: readonly string[], today: CivilDate): [CivilDate, CivilDate] | string => {
  const [first = '', second] = texts;
  const read = (text: string) => parseFrenchDate(text, { today });
  if (second === undefined) {
    const only = read(first);
    return only.ok ? [only.date, only.date] : only.message;
  }
  const start = YEAR.test(first) || !YEAR.test(second) ? read(first) : null;
  if (start && !start.ok) return start.message;
  const end = parseFrenchDate(second, { today: start?.date ?? today });
  if (!end.ok) return end.message;
  if (start) return [start.date, end.date];
  const sameYear = read(withYear(first, end.date, today));
  if (!sameYear.ok) return sameYear.message;
  if (sameYear.date <= end.date) return [sameYear.date, end.date];
  const yearBefore = read(`${first} ${Number(end.date.slice(0, 4)) - 1}`);
  return yearBefore.ok ? [yearBefore.date, end.date] : yearBefore.message;
};

const readLine = (line: string, today: CivilDate): ClosedPeriod | string => {
  const dates = [...sameLength(line).matchAll(DATE)].map((match) => ({ index: match.index, text: match[0] }));
  if (dates.length === 0) return 'Aucune date dans cette ligne.';
  if (dates.length > 2)
    return 'Plus de deux dates dans cette ligne\u00a0: gardez le premier et le dernier jour.';
  const ends = endsOf(
    dates.map(({ text }) => text),
    today,
  );
  if (typeof ends === 'string') return ends;
  const [startDate, endDate] = ends;
  if (endDate < startDate) return 'La fin vient avant le début\u00a0: vérifiez les deux dates.';
  const label = labelOf(line, dates);
  if (label === '') return 'Sans intitulé\u00a0: ajoutez par exemple «\u00a0Vacances de Noël\u00a0».';
  return { label: label.charAt(0).toUpperCase() + label.slice(1, 80), startDate, endDate };
};

/**
 * Closed periods pasted one a line: « Vacances de Noël : du 19/12/2026 au 03/01/2027 », cells of a table, a single
 * day. Each line is taken or set aside with its reason; `today` completes dates without a year.
 */
export const readPeriodLines = (text: string, today: CivilDate): PastedPeriods => {
  const taken: ClosedPeriod[] = [];
  const aside: PeriodAside[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw
      .normalize('NFC')
      .replace(/\u00a0|\u202f/g, ' ')
      .trim();
    if (line === '') continue;
    const read = readLine(line, today);
    if (typeof read === 'string') aside.push({ line, why: read });
    else taken.push(read);
  }
  return { taken, aside };
};
