import { z } from 'zod';
import {
  actionClosingSchema,
  actionFilterSchema,
  actionSchema,
  actionStates,
} from '../../../db/domain/action.ts';
import { attendanceStates } from '../../../db/domain/attendance.ts';
import { decisionFilterSchema } from '../../../db/domain/decision-register.ts';
import { correctionField, decisionRecordSchema, openingField } from '../../../db/domain/decision-record.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { meetingStale } from './meeting.ts';
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

const meetingDay = z.object({ id: idSchema, date: z.string() });

const recordView = z.object({
  meetingId: idSchema,
  isHeld: z.boolean(),
  /** Whether it was held in the application. */
  isOpened: z.boolean(),
  /** What was approved, or what it says as it stands. */
  record: decisionRecordSchema,
  approval: z
    .object({
      meetingId: idSchema.nullable(),
      approvedOn: z.string(),
      hash: z.string(),
      /** False when what is kept is not what was approved. */
      isIntact: z.boolean(),
    })
    .nullable(),
  /** When it last left, an instant; null while it has not. */
  sentAt: z.string().nullable(),
  corrections: z.array(z.object({ id: idSchema, correctedOn: z.string(), text: z.string() })),
  warnings: z.array(z.object({ itemId: idSchema.nullable(), sentence: z.string() })),
  proposed: z
    .object({ itemId: idSchema, meetingId: idSchema, date: z.string(), isHeld: z.boolean() })
    .nullable(),
  nextAgenda: meetingDay.nullable(),
  /** Meetings held since: one of them may have approved it. */
  since: z.array(meetingDay),
  /** As they are now: their state goes on after approval. */
  actions: z.array(actionLine),
});

const decisionLine = z.object({
  id: idSchema,
  number: z.string(),
  text: z.string(),
  reason: z.string(),
  meeting: meetingDay,
  item: z.object({ id: idSchema, title: z.string() }).nullable(),
  isApproved: z.boolean(),
});

const point = z.object({ itemId: idSchema, title: z.string(), meetingId: idSchema, date: z.string() });

const from = z.int().min(0).max(1_000_000);

/** Whatever shows an action. */
export const actionStale = [
  'action.list',
  'sitting.get',
  'record.get',
  'followUp.choices',
  'followUp.member',
  'followUp.collectivity',
  'home.get',
  'document.preview',
  'journal.state',
];

/** Putting a relevé up for approval writes on an agenda; approving it treats a point of one. */
const recordStale = ['record.get', 'sitting.get', 'followUp.decisions', ...meetingStale];

/** What was agreed, and what becomes of it. */
export const followUpRoutes = {
  /** A page of actions, from the one at `from`; `total` and `overdue` are of the filter. */
  'action.list': query(
    actionFilterSchema.extend({ from }),
    z.object({ lines: z.array(actionLine), total: z.number(), overdue: z.number() }),
  ),
  /** `id` null: a new one. */
  'action.save': command(actionSchema.extend({ id: idSchema.nullable() }), actionLine, actionStale),
  'action.close': command(byId.extend(actionClosingSchema.shape), actionLine, actionStale),
  'action.reopen': command(byId, actionLine, actionStale),
  'action.remove': command(byId, z.object({}), actionStale),
  /** The relevé de décisions of a meeting; `id` is the meeting's. */
  'record.get': query(byId, recordView),
  'record.saveOpening': command(byId.extend({ opening: openingField }), recordView, recordStale),
  'record.propose': command(byId, recordView, recordStale),
  'record.approve': command(byId.extend({ atId: idSchema }), recordView, recordStale),
  /** The same, with what the meeting corrected, as a corrigendum. */
  'record.approveCorrected': command(
    byId.extend({ atId: idSchema, text: correctionField }),
    recordView,
    recordStale,
  ),
  /** Takes a decision or an action before or after the one beside it, under the same item. */
  'record.moveEntry': command(
    byId.extend({
      which: z.object({ kind: z.enum(['decision', 'action']), id: idSchema }),
      to: z.enum(['up', 'down']),
    }),
    recordView,
    ['record.get', 'sitting.get', 'action.list', 'document.preview', 'journal.state'],
  ),
  'record.correct': command(byId.extend({ text: correctionField }), recordView, recordStale),
  /** A page of decisions, from the one at `from`, the last first; `total` is of the filter. */
  'followUp.decisions': query(
    decisionFilterSchema.extend({ from }),
    z.object({ lines: z.array(decisionLine), total: z.number() }),
  ),
  /** What registers can be narrowed to, and how much they hold in all. */
  'followUp.choices': query(
    z.object({}),
    z.object({
      years: z.array(z.number()),
      meetings: z.array(meetingDay),
      decisions: z.number(),
      actions: z.number(),
      overdue: z.number(),
    }),
  ),
  'followUp.member': query(
    byId,
    z.object({
      name: z.string(),
      label: z.string(),
      actions: z.array(actionLine),
      presence: z.array(
        z.object({
          meetingId: idSchema,
          date: z.string(),
          state: z.enum(attendanceStates),
          stateLabel: z.string(),
          substituteName: z.string(),
        }),
      ),
      presented: z.array(point),
    }),
  ),
  /** For the secretary alone: what it said in avis is beside its name. */
  'followUp.collectivity': query(
    byId,
    z.object({
      name: z.string(),
      actions: z.array(actionLine),
      presented: z.array(point),
      asked: z.array(point),
      opinions: z.array(
        z.object({ opinionId: idSchema, title: z.string(), date: z.string(), stanceLabel: z.string() }),
      ),
    }),
  ),
};
