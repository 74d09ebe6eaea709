import { z } from 'zod';
import { idSchema } from '../../../db/domain/ids.ts';
import { query } from './route.ts';

const yearEvent = z.object({
  kind: z.enum(['council', 'meeting', 'dispatch']),
  id: idSchema,
  time: z.string(),
  place: z.string(),
  isSent: z.boolean(),
});

const yearDay = z.object({
  date: z.string(),
  weekday: z.number(),
  holiday: z.string(),
  closed: z.string(),
  events: z.array(yearEvent),
});

const closedPeriodView = z.object({
  id: idSchema,
  label: z.string(),
  startDate: z.string(),
  endDate: z.string(),
});

const yearView = z.object({
  year: z.number(),
  today: z.string(),
  months: z.array(z.object({ month: z.number(), name: z.string(), days: z.array(yearDay) })),
  closedPeriods: z.array(closedPeriodView),
  councilCount: z.number(),
  meetingCount: z.number(),
  toPlan: z.number(),
});

/** The year: meetings planned from the conseils, closed periods. */
export const planningRoutes = {
  /** The year of a day. */
  'planning.year': query(
    z.object({
      year: z
        .int('Indiquez une année.')
        .min(1901, 'Indiquez une année, par exemple 2027.')
        .max(2199, 'Indiquez une année, par exemple 2027.'),
    }),
    yearView,
  ),
};
