import { z } from 'zod';
import {
  councilSessionPatchSchema,
  councilSessionSchema,
  itemTitle,
  maxPastedItems,
} from '../../../db/domain/council-session.ts';
import { councilDecisionSchema } from '../../../db/domain/council-decision.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { opinionStates } from '../../../db/domain/opinion-life.ts';
import { command, query } from './route.ts';
import { placementSchema } from './placement.ts';
import { timingView } from './timing.ts';

const byId = z.object({ id: idSchema });

const sessionRow = councilSessionSchema.extend({
  id: idSchema,
  itemCount: z.number(),
  meetings: z.array(z.object({ id: idSchema, date: z.string(), startTime: z.string() })),
});

const sessionView = councilSessionSchema.extend({
  id: idSchema,
  items: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      onAgenda: z.array(z.object({ meetingId: idSchema, date: z.string() })),
      inReserve: z.boolean(),
      /** The avis that holds for the point; null before any. */
      opinion: z
        .object({
          id: idSchema,
          state: z.enum(opinionStates),
          stateLabel: z.string(),
          given: z.number(),
          asked: z.number(),
        })
        .nullable(),
      /** What the conseil did with it; null before. */
      decision: councilDecisionSchema
        .omit({ consequences: true })
        .extend({ outcomeLabel: z.string() })
        .nullable(),
    }),
  ),
  meetings: z.array(z.object({ id: idSchema, date: z.string(), startTime: z.string() })),
  convocation: z.object({
    lastDate: z.string(),
    holidaysInside: z.array(z.object({ date: z.string(), name: z.string() })),
  }),
  ...timingView.shape,
});

/** Whatever shows a conseil, its points or a date counted from it. */
const stale = [
  'council.list',
  'council.get',
  'meeting.list',
  'meeting.get',
  'home.get',
  'journal.state',
  'document.preview',
  'turns.list',
  'turns.ofMeeting',
  'turns.ofDate',
  'planning.year',
  'planning.preview',
  'planning.moves',
];

export const councilRoutes = {
  'council.list': query(z.object({}), z.array(sessionRow)),
  'council.get': query(byId, sessionView),
  'council.create': command(councilSessionSchema, sessionView, stale),
  'council.update': command(z.object({ id: idSchema, patch: councilSessionPatchSchema }), sessionView, stale),
  'council.remove': command(byId, z.object({}), stale),
  'council.addItems': command(
    z.object({
      id: idSchema,
      titles: z
        .array(itemTitle)
        .min(1, 'Saisissez ou collez au moins un point.')
        .max(
          maxPastedItems,
          `Plus de ${maxPastedItems} lignes à la fois, c’est plus qu’un conseil\u00a0: collez l’ordre du jour seul.`,
        ),
    }),
    sessionView,
    stale,
  ),
  'council.renameItem': command(z.object({ id: idSchema, title: itemTitle }), sessionView, stale),
  'council.removeItems': command(z.object({ ids: z.array(idSchema).min(1).max(500) }), sessionView, stale),
  'council.moveItems': command(placementSchema, sessionView, stale),
};
