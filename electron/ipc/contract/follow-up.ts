import { z } from 'zod';
import {
  actionClosingSchema,
  actionFilterSchema,
  actionSchema,
  actionStates,
} from '../../../db/domain/action.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { command, query } from './route.ts';

const byId = z.object({ id: idSchema });

export const actionLine = z.object({
  id: idSchema,
  text: z.string(),
  dueOn: z.string(),
  state: z.enum(actionStates),
  stateLabel: z.string(),
  isOverdue: z.boolean(),
  createdOn: z.string(),
  closedOn: z.string(),
  outcome: z.string(),
  owners: actionSchema.shape.owners,
  ownerLabels: z.array(z.string()),
  meeting: z.object({ id: idSchema, date: z.string() }).nullable(),
  item: z.object({ id: idSchema, title: z.string() }).nullable(),
});

/** Whatever shows an action. */
export const actionStale = ['action.list', 'home.get', 'document.preview', 'journal.state'];

/** What was agreed, and what becomes of it. */
export const followUpRoutes = {
  /** A page of actions, from the one at `from`; `total` and `overdue` are of the filter. */
  'action.list': query(
    actionFilterSchema.extend({ from: z.int().min(0).max(1_000_000) }),
    z.object({ lines: z.array(actionLine), total: z.number(), overdue: z.number() }),
  ),
  /** `id` null: a new one. */
  'action.save': command(actionSchema.extend({ id: idSchema.nullable() }), actionLine, actionStale),
  'action.close': command(byId.extend(actionClosingSchema.shape), actionLine, actionStale),
  'action.reopen': command(byId, actionLine, actionStale),
  'action.remove': command(byId, z.object({}), actionStale),
};
