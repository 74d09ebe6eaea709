import { z } from 'zod';
import { idSchema } from '../../../db/domain/ids.ts';
import { dateField } from '../../../db/domain/civil-fields.ts';
import { closedPeriodSchema, maxPastedPeriods } from '../../../db/domain/closed-period.ts';
import { daysBeforeField, planSchema, weekdayField } from '../../../db/domain/planning.ts';
import { command, query } from './route.ts';

const byId = z.object({ id: idSchema });

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

const closedPeriodView = closedPeriodSchema.extend({ id: idSchema });
const periodList = z.array(closedPeriodView);

const turn = z
  .object({
    collectivityId: idSchema,
    name: z.string(),
    reason: z.string(),
    holders: z.array(z.object({ memberId: idSchema, label: z.string() })),
  })
  .nullable();

const planView = z.object({
  startTime: z.string(),
  endTime: z.string(),
  lines: z.array(
    z.object({
      sessionId: idSchema,
      councilDate: z.string(),
      councilTime: z.string(),
      date: z.string().nullable(),
      why: z.string(),
      host: turn,
      facilitator: turn,
    }),
  ),
  obstacles: z.object({
    alsaceMoselle: z.boolean(),
    closed: z.array(closedPeriodSchema),
    taken: z.array(z.string()),
  }),
});

const moves = z.array(
  z.object({
    meetingId: idSchema,
    from: z.string(),
    to: z.string(),
    daysBefore: z.number(),
    why: z.string(),
  }),
);

const yearView = z.object({
  year: z.number(),
  today: z.string(),
  months: z.array(z.object({ month: z.number(), name: z.string(), days: z.array(yearDay) })),
  closedPeriods: z.array(closedPeriodView),
  councilCount: z.number(),
  meetingCount: z.number(),
  toPlan: z.number(),
});

const askDate = dateField('Indiquez la date du conseil, par exemple 16/12/2026.');
const askYear = 'Indiquez une année, par exemple 2027.';

const stalePeriods = [
  'planning.year',
  'planning.periods',
  'planning.preview',
  'planning.moves',
  'journal.state',
];
const staleMeetings = [
  ...stalePeriods,
  'turns.list',
  'turns.ofMeeting',
  'turns.ofDate',
  'council.list',
  'council.get',
  'meeting.list',
  'meeting.get',
  'home.get',
  'document.preview',
];

/** The year: meetings planned from the conseils, closed periods. */
export const planningRoutes = {
  'planning.year': query(z.object({ year: z.int(askYear).min(1901, askYear).max(2199, askYear) }), yearView),
  'planning.periods': query(z.object({}), periodList),
  'planning.addPeriods': command(
    z.object({
      periods: z
        .array(closedPeriodSchema)
        .min(1, 'Saisissez ou collez au moins une période.')
        .max(maxPastedPeriods, `Ajoutez au plus ${maxPastedPeriods}\u00a0périodes à la fois.`),
    }),
    periodList,
    stalePeriods,
  ),
  'planning.updatePeriod': command(
    z.object({ id: idSchema, patch: closedPeriodSchema.partial() }),
    periodList,
    stalePeriods,
  ),
  'planning.removePeriod': command(byId, periodList, stalePeriods),
  'planning.preview': query(z.object({ daysBefore: daysBeforeField, preferred: weekdayField }), planView),
  'planning.create': command(planSchema, z.object({ ids: z.array(idSchema) }), staleMeetings),
  'planning.moves': query(byId.extend({ date: askDate }), moves),
  'planning.moveWithCouncil': command(
    byId.extend({ date: askDate }),
    z.object({ moved: z.number() }),
    staleMeetings,
  ),
  'planning.keepDate': command(byId, z.object({}), staleMeetings),
};
