import { z } from 'zod';
import { agendaItemSchema, itemStates } from '../../../db/domain/agenda-item.ts';
import { proposalSources } from '../../../db/domain/agenda-proposals.ts';
import {
  suggestionIds,
  templateItemSchema,
  templateNameField,
  templateSchema,
} from '../../../db/domain/agenda-template.ts';
import { carryWays } from '../../../db/domain/carry-over.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { recurringItemSchema } from '../../../db/domain/recurrence.ts';
import { command, query } from './route.ts';
import { saidView } from './sitting.ts';

const byId = z.object({ id: idSchema });
const nothing = z.object({});

const proposal = z.object({
  source: z.enum(proposalSources),
  id: idSchema,
  title: z.string(),
  reason: z.string(),
  minutes: z.number(),
  ticked: z.boolean(),
});

const historyView = z.object({
  isHeld: z.boolean(),
  takenUp: z.object({ itemId: idSchema, meetingId: idSchema.nullable(), date: z.string() }).nullable(),
  said: z.array(saidView),
  entries: z.array(z.object({ at: z.string(), sentence: z.string() })),
});

const reserveItem = agendaItemSchema.extend({
  id: idSchema,
  carriedFromId: idSchema.nullable(),
  recurringId: idSchema.nullable(),
  section: z.string(),
  originName: z.string(),
  since: z.string(),
  parts: z.array(z.string()),
});

const recurringView = recurringItemSchema.extend({ id: idSchema, section: z.string(), lastDate: z.string() });
const templateView = z.object({ id: idSchema, name: z.string(), items: z.array(templateItemSchema) });

/** What shows an agenda, or what could join one. */
const stale = [
  'meeting.list',
  'meeting.get',
  'council.list',
  'council.get',
  'home.get',
  'journal.state',
  'document.preview',
  'proposal.list',
  'item.history',
  'sitting.get',
  'reserve.list',
  'recurring.list',
];
const staleTemplates = ['template.list', 'journal.state'];

/** What an agenda receives and what leaves it: reserve, templates, recurring items, items carried over. */
export const agendaLifeRoutes = {
  'proposal.list': query(
    byId,
    z.object({
      proposals: z.array(proposal),
      councilDate: z.string().nullable(),
      lastDate: z.string().nullable(),
    }),
  ),
  'proposal.take': command(
    z.object({
      meetingId: idSchema,
      chosen: z.array(proposal.pick({ source: true, id: true })).max(1000),
    }),
    z.object({ taken: z.number() }),
    stale,
  ),
  'item.history': query(byId, historyView),
  'item.carry': command(
    z.object({ id: idSchema, to: idSchema.nullable(), way: z.enum(carryWays) }),
    nothing,
    stale,
  ),
  'item.mark': command(
    z.object({ id: idSchema, state: z.enum(itemStates).exclude(['postponed']) }),
    nothing,
    stale,
  ),
  'reserve.list': query(nothing, z.array(reserveItem)),
  'reserve.save': command(z.object({ id: idSchema.nullable(), item: agendaItemSchema }), nothing, stale),
  'reserve.remove': command(byId, nothing, stale),
  'recurring.list': query(nothing, z.array(recurringView)),
  'recurring.save': command(z.object({ id: idSchema.nullable(), item: recurringItemSchema }), nothing, stale),
  'recurring.remove': command(byId, nothing, stale),
  'template.list': query(nothing, z.array(templateView)),
  'template.save': command(
    z.object({ id: idSchema.nullable(), template: templateSchema }),
    byId,
    staleTemplates,
  ),
  'template.saveAgenda': command(
    z.object({ meetingId: idSchema, name: templateNameField }),
    byId,
    staleTemplates,
  ),
  'template.adopt': command(z.object({ suggestion: z.enum(suggestionIds) }), byId, staleTemplates),
  'template.remove': command(byId, nothing, staleTemplates),
  'template.apply': command(
    z.object({ meetingId: idSchema, template: z.union([idSchema, z.enum(suggestionIds)]) }),
    z.object({ added: z.number() }),
    stale,
  ),
};
