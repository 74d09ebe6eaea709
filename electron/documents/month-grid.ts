import { civilDate, daysInMonth, weekday } from '../../db/domain/civil-date.ts';
import { MONTHS } from '../../db/domain/french-dates.ts';
import type { DayMark, Months } from './model.ts';

type Month = Months['months'][number];
type Day = { day: number; mark: DayMark | null };

/** Initials of the days, Monday first, with what they stand for. */
export const dayInitials: readonly { letter: string; name: string }[] = [
  { letter: 'L', name: 'lundi' },
  { letter: 'M', name: 'mardi' },
  { letter: 'M', name: 'mercredi' },
  { letter: 'J', name: 'jeudi' },
  { letter: 'V', name: 'vendredi' },
  { letter: 'S', name: 'samedi' },
  { letter: 'D', name: 'dimanche' },
];

/** « Janvier 2027 ». */
export const monthName = ({ year, month }: Month): string => {
  const name = MONTHS[month - 1] ?? '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
};

/** The weeks of a month, Monday first, seven days each; null where the day is another month's. */
export const monthWeeks = ({ year, month, marks }: Month): (Day | null)[][] => {
  const first = civilDate(year, month, 1);
  const before = first ? weekday(first) - 1 : 0;
  const days = Array.from({ length: daysInMonth(year, month) }, (_, index) => ({
    day: index + 1,
    mark: marks[index + 1] ?? null,
  }));
  const cells: (Day | null)[] = [...Array.from({ length: before }, () => null), ...days];
  const weeks = Math.ceil(cells.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => cells[week * 7 + day] ?? null),
  );
};
