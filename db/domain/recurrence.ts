import { z } from 'zod';
import { itemTitle } from './council-session.ts';
import { dateParts, isCivilDate } from './civil-date.ts';
import { idSchema } from './ids.ts';
import { richTextField } from './rich-text.ts';
import { optionalLine } from './text-rules.ts';

/** The rhythm of a recurring item: every so many meetings, or months. */
export const rhythmUnits = ['meeting', 'month'] as const;
export type RhythmUnit = (typeof rhythmUnits)[number];

export const rhythmUnitLabels: Record<RhythmUnit, string> = { meeting: 'réunions', month: 'mois' };

export type Rhythm = { rhythmUnit: RhythmUnit; rhythmEvery: number; startDate: string };

const everyField = z
  .int('Indiquez un nombre, par exemple 3.')
  .min(1, 'Indiquez un nombre d’au moins 1.')
  .max(60, 'Indiquez un nombre de 60 au plus.');

/** What comes back by its rhythm. `startDate` is the day from which it does, '' for from the start. */
export const recurringItemSchema = z.object({
  title: itemTitle,
  question: optionalLine('La question', 500),
  expectedOutcome: optionalLine('Le résultat attendu', 300),
  sectionId: idSchema,
  minutes: z
    .int('Indiquez une durée en minutes, par exemple 15.')
    .min(0, 'La durée ne peut pas être négative.')
    .max(600, 'Un point dure au plus 10\u00a0heures.'),
  note: richTextField('La note de préparation'),
  rhythmUnit: z.enum(rhythmUnits, { error: 'Choisissez des réunions ou des mois.' }),
  rhythmEvery: everyField,
  startDate: z
    .string()
    .refine(
      (date) => date === '' || isCivilDate(date),
      'Indiquez une date, par exemple 01/09/2026, ou laissez vide.',
    ),
});
export type RecurringItem = z.infer<typeof recurringItemSchema>;

/** « À chaque réunion », « Tous les 3 mois », « Tous les ans ». */
export const rhythmWords = ({ rhythmUnit, rhythmEvery }: Omit<Rhythm, 'startDate'>): string => {
  if (rhythmUnit === 'meeting')
    return rhythmEvery === 1 ? 'À chaque réunion' : `Toutes les ${rhythmEvery} réunions`;
  if (rhythmEvery === 1) return 'Tous les mois';
  if (rhythmEvery % 12 !== 0) return `Tous les ${rhythmEvery} mois`;
  return rhythmEvery === 12 ? 'Tous les ans' : `Tous les ${rhythmEvery / 12} ans`;
};

const monthNumber = (date: string): number => {
  const { year, month } = dateParts(date);
  return year * 12 + month;
};

/** A meeting before the one prepared, and whether the item was on its agenda and taken there. */
export type PastMeeting = { date: string; had: boolean };

/**
 * Whether an item is due at a meeting of `date`, from the meetings before it, oldest first. Months are counted by the
 * calendar: after 15 September, « tous les 3 mois » is due on 8 December, else each year would lose some.
 */
export const isDue = (rhythm: Rhythm, date: string, before: readonly PastMeeting[]): boolean => {
  if (rhythm.startDate !== '' && date < rhythm.startDate) return false;
  const last = before.findLastIndex(({ had }) => had);
  const lastMeeting = before[last];
  if (!lastMeeting) return true;
  return rhythm.rhythmUnit === 'meeting'
    ? before.length - last >= rhythm.rhythmEvery
    : monthNumber(date) - monthNumber(lastMeeting.date) >= rhythm.rhythmEvery;
};
