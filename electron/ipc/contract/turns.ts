import { z } from 'zod';
import { dateField, timeField } from '../../../db/domain/civil-fields.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { turnKinds, turnPassSchema } from '../../../db/domain/turn.ts';
import { command, query } from './route.ts';

const proposal = z
  .object({
    collectivityId: idSchema,
    name: z.string(),
    spoken: z.string(),
    reason: z.string(),
    holders: z.array(z.object({ memberId: idSchema, label: z.string() })),
  })
  .nullable();

const passes = z.array(
  z.object({
    id: idSchema,
    collectivityId: idSchema,
    name: z.string(),
    spoken: z.string(),
    reason: z.string(),
  }),
);

const ofKind = z.object({
  proposal,
  passes,
  swaps: z.array(z.object({ meetingId: idSchema, date: z.string(), startTime: z.string(), who: z.string() })),
});
const meetingTurns = z.object({ host: ofKind, facilitator: ofKind });

const cell = z.object({
  voiceId: idSchema.nullable(),
  who: z.string(),
  proposal,
  /** False where the rule of that day has it agreed each time: nothing is proposed. */
  goesRound: z.boolean(),
  passes,
});
const tally = z.object({ done: z.number(), last: z.string(), next: z.string(), passes: z.number() });

const turnsView = z.object({
  today: z.string(),
  voices: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      spoken: z.string(),
      isVacant: z.boolean(),
      host: tally,
      facilitator: tally,
    }),
  ),
  meetings: z.array(z.object({ id: idSchema, date: z.string(), host: cell, facilitator: cell })),
});

/** Whatever shows a turn, or is proposed from one. */
const stale = [
  'turns.list',
  'turns.ofMeeting',
  'turns.ofDate',
  'planning.year',
  'planning.preview',
  'meeting.list',
  'meeting.get',
  'home.get',
  'journal.state',
  'document.preview',
];

/** Turns of hosting and facilitating. */
export const turnsRoutes = {
  'turns.list': query(z.object({}), turnsView),
  'turns.ofMeeting': query(z.object({ id: idSchema }), meetingTurns),
  'turns.ofDate': query(
    z.object({
      date: dateField('Indiquez la date de la réunion, par exemple 08/12/2026.'),
      startTime: timeField('Indiquez l’heure de début, par exemple 9\u00a0h\u00a030.'),
    }),
    meetingTurns,
  ),
  'turns.pass': command(turnPassSchema, meetingTurns, stale),
  'turns.takeBackPass': command(z.object({ id: idSchema }), meetingTurns, stale),
  'turns.swap': command(
    z.object({ kind: z.enum(turnKinds), id: idSchema, otherId: idSchema }),
    meetingTurns,
    stale,
  ),
};
