import { z } from 'zod';
import { agendaItemPatchSchema, agendaItemSchema } from '../../../db/domain/agenda-item.ts';
import { agendaSectionPatchSchema, agendaSectionSchema } from '../../../db/domain/agenda-section.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { meetingStale, meetingView } from './meeting.ts';
import { placementSchema } from './placement.ts';
import { command, query } from './route.ts';

const byId = z.object({ id: idSchema });

const sections = z.array(
  agendaSectionSchema.extend({
    id: idSchema,
    position: z.number(),
    hidden: z.boolean(),
    /** Points, points of templates and recurring points that hold on to it. */
    uses: z.number(),
    isFounding: z.boolean(),
  }),
);

/** A heading shows on every agenda, and on every paper made from one. */
const everywhere = 'all' as const;

export const agendaRoutes = {
  'section.list': query(z.object({}), sections),
  'section.create': command(agendaSectionSchema, z.object({ addedId: idSchema }), everywhere),
  'section.update': command(
    z.object({ id: idSchema, patch: agendaSectionPatchSchema }),
    z.object({}),
    everywhere,
  ),
  'section.move': command(placementSchema, z.object({}), everywhere),
  'section.remove': command(byId, z.object({}), everywhere),
  'agenda.addItem': command(
    z.object({ meetingId: idSchema, item: agendaItemSchema, afterId: idSchema.nullable().optional() }),
    meetingView.extend({ addedId: idSchema }),
    meetingStale,
  ),
  'agenda.updateItem': command(
    z.object({ id: idSchema, patch: agendaItemPatchSchema }),
    meetingView,
    meetingStale,
  ),
  'agenda.removeItem': command(byId, meetingView, meetingStale),
  'agenda.moveItems': command(placementSchema, meetingView, meetingStale),
  'agenda.nestItem': command(byId, meetingView, meetingStale),
  'agenda.liftItem': command(byId, meetingView, meetingStale),
  'agenda.groupBySection': command(byId, meetingView, meetingStale),
  'agenda.takeFromCouncil': command(byId, meetingView, meetingStale),
};
