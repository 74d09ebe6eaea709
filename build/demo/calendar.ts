import { addDays, dateParts, weekday } from '../../db/domain/civil-date.ts';
import { isWorkingDay } from '../../db/domain/holidays.ts';

/** The first such weekday (1 Monday … 7 Sunday) on or after a day. */
const onOrAfter = (date: string, day: number): string => addDays(date, (day - weekday(date) + 7) % 7);

/** The next conseil: the first Wednesday three weeks ahead. */
export const nextCouncil = (today: string): string => onOrAfter(addDays(today, 21), 3);

/** Weeks from the next conseil to the others: ten in a year, none in the heart of summer. */
const weeksBefore = [33, 29, 25, 12, 6];
const weeksAfter = [6, 11, 16, 21];

const open = (date: string): string => {
  const away = dateParts(date).month === 8 ? addDays(date, 28) : date;
  return isWorkingDay(away, { alsaceMoselle: false }) ? away : addDays(away, 1);
};

/** Conseils held, the earliest first. */
export const formerCouncils = (next: string): string[] =>
  weeksBefore.map((weeks) => open(addDays(next, -7 * weeks)));

/** Conseils to come after the next one. */
export const laterCouncils = (next: string): string[] =>
  weeksAfter.map((weeks) => open(addDays(next, 7 * weeks)));

/** Christmas holidays of the winter to come, as the secretary notes them. */
export const winterBreak = (today: string) => {
  const { year } = dateParts(today);
  const start = onOrAfter(`${year}-12-18`, 6);
  return { label: 'Vacances de Noël', startDate: start, endDate: addDays(start, 15) };
};
