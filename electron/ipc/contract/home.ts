import { z } from 'zod';
import { followUps } from '../../../db/domain/council-decision.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { opinionStates } from '../../../db/domain/opinion-life.ts';
import { command, query } from './route.ts';
import { timingView } from './timing.ts';

const target = z.discriminatedUnion('place', [
  z.object({ place: z.literal('members') }),
  z.object({ place: z.literal('new-council') }),
  z.object({ place: z.literal('council'), id: idSchema }),
  z.object({ place: z.literal('new-meeting'), sessionId: idSchema.nullable() }),
  z.object({ place: z.literal('meeting'), id: idSchema }),
  z.object({ place: z.literal('sitting'), id: idSchema }),
  z.object({ place: z.literal('sending'), id: idSchema }),
  z.object({ place: z.literal('charter') }),
  z.object({ place: z.literal('adhesions'), id: idSchema }),
  z.object({ place: z.literal('opinion'), id: idSchema }),
  z.object({ place: z.literal('opinions') }),
  z.object({ place: z.literal('overdue-actions') }),
  z.object({ place: z.literal('record'), id: idSchema }),
]);

const homeView = z.object({
  today: z.string(),
  session: z.object({ id: idSchema, date: z.string(), time: z.string(), place: z.string() }).nullable(),
  meeting: z
    .object({ id: idSchema, date: z.string(), startTime: z.string(), linked: z.boolean() })
    .nullable(),
  ...timingView.shape,
  /** The last avis and their suites, the latest conseil first. */
  opinions: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      councilDate: z.string(),
      state: z.enum(opinionStates),
      stateLabel: z.string(),
      outcomeLabel: z.string(),
      followed: z.enum(followUps).nullable(),
    }),
  ),
  todo: z.array(
    z.object({
      key: z.string(),
      text: z.string(),
      detail: z.string(),
      action: z.string(),
      late: z.boolean(),
      target,
    }),
  ),
});

const journalState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() });

export const homeRoutes = {
  'home.get': query(z.object({}), homeView),
  'journal.state': query(z.object({}), journalState),
  'journal.undo': command(z.object({}), journalState.extend({ done: z.string().nullable() }), 'all'),
  'journal.redo': command(z.object({}), journalState.extend({ done: z.string().nullable() }), 'all'),
};
