import { z } from 'zod';
import { agendaItemSchema, itemStates } from '../../../db/domain/agenda-item.ts';
import { agendaItemKinds } from '../../../db/domain/agenda-item-kind.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { meetingPatchSchema, meetingSchema } from '../../../db/domain/meeting.ts';
import { command, query } from './route.ts';
import { deadlineView, timingView } from './timing.ts';

const byId = z.object({ id: idSchema });

const meetingRow = z.object({
  id: idSchema,
  date: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  place: z.string(),
  hostName: z.string(),
  session: z.object({ id: idSchema, date: z.string(), time: z.string() }).nullable(),
  itemCount: z.number(),
  isCancelled: z.boolean(),
  deadline: deadlineView,
});

const agendaItemView = agendaItemSchema.extend({
  id: idSchema,
  parentId: idSchema.nullable(),
  carriedFromId: idSchema.nullable(),
  recurringId: idSchema.nullable(),
  kind: z.enum(agendaItemKinds),
  section: z.string(),
  number: z.string(),
  originName: z.string(),
  presenter: z.string(),
  state: z.enum(itemStates),
  fromCouncil: z.boolean(),
  startsAt: z.string(),
});

export const meetingView = meetingSchema.extend({
  id: idSchema,
  agendaSentAt: z.string().nullable(),
  /** Its readers were told that it is not held. */
  isCancelled: z.boolean(),
  hostName: z.string(),
  facilitator: z.string(),
  session: z
    .object({ id: idSchema, date: z.string(), time: z.string(), place: z.string(), itemCount: z.number() })
    .nullable(),
  pointsToTake: z.number(),
  plannedDaysBefore: z.number().nullable(),
  items: z.array(agendaItemView),
  clock: z.object({ total: z.number(), end: z.string(), over: z.number() }),
  ...timingView.shape,
});

/** Whatever shows a meeting, its agenda or a date counted from it. */
export const meetingStale = [
  'council.list',
  'council.get',
  'meeting.list',
  'meeting.get',
  'home.get',
  'section.list',
  'journal.state',
  'document.preview',
  'turns.list',
  'turns.ofMeeting',
  'turns.ofDate',
  'planning.year',
  'planning.preview',
  'planning.moves',
  'charter.get',
  'charter.outline',
  'charter.adhesions',
  'charter.compare',
  'action.list',
  'record.get',
];

export const meetingRoutes = {
  'meeting.list': query(z.object({}), z.array(meetingRow)),
  'meeting.get': query(byId, meetingView),
  'meeting.create': command(meetingSchema, meetingView, meetingStale),
  'meeting.update': command(z.object({ id: idSchema, patch: meetingPatchSchema }), meetingView, meetingStale),
  'meeting.remove': command(byId, z.object({}), meetingStale),
  'meeting.markSent': command(z.object({ id: idSchema, sent: z.boolean() }), meetingView, meetingStale),
};
