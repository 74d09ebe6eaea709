import { z } from 'zod';
import type { CivilDate } from './civil-date.ts';
import { dateField } from './civil-fields.ts';
import { invalidField } from './failure.ts';
import { requiredLine } from './text-rules.ts';

/** Days on which no meeting is planned: school breaks, a closure. Both ends are included. */
export const closedPeriodSchema = z.object({
  label: requiredLine('L’intitulé', 'Donnez un intitulé, par exemple «\u00a0Vacances de Noël\u00a0».', 80),
  startDate: dateField('Indiquez le premier jour, par exemple 19/12/2026.'),
  endDate: dateField('Indiquez le dernier jour, par exemple 03/01/2027.'),
});
export type ClosedPeriod = z.infer<typeof closedPeriodSchema>;

/** @throws Failure `invalid` on `endDate` */
export const checkClosedPeriod = ({ startDate, endDate }: ClosedPeriod): void => {
  if (endDate < startDate) {
    throw invalidField('endDate', 'La fin vient avant le début\u00a0: vérifiez les deux dates.');
  }
};

type Span = Pick<ClosedPeriod, 'startDate' | 'endDate'>;

/** The first period a day falls in. */
export const closedOn = <P extends Span>(periods: readonly P[], date: CivilDate): P | undefined =>
  periods.find(({ startDate, endDate }) => startDate <= date && date <= endDate);

/** Whether a period has a day of the year. */
export const touchesYear = ({ startDate, endDate }: Span, year: number): boolean =>
  startDate <= `${year}-12-31` && endDate >= `${year}-01-01`;

/** At most this many periods are added in one gesture. */
export const maxPastedPeriods = 60;
