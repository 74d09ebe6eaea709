import { z } from 'zod';
import { itemNatures, itemStates } from '../../../db/domain/agenda-item.ts';
import {
  attendancePatchSchema,
  attendanceReplies,
  attendanceStates,
  guestSchema,
} from '../../../db/domain/attendance.ts';
import { entrySchema } from '../../../db/domain/decision.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import {
  closingSchema,
  sittingStates,
  writingPatchSchema,
  writingSchema,
} from '../../../db/domain/sitting.ts';
import { actionStale } from './follow-up.ts';
import { command, query } from './route.ts';

const byId = z.object({ id: idSchema });

/** What was said of an item at a meeting. */
export const saidView = z.object({
  meetingId: idSchema,
  date: z.string(),
  notes: z.string(),
  decisions: z.array(z.object({ label: z.string(), text: z.string() })),
  actions: z.array(z.string()),
});

const itemView = z.object({
  id: idSchema,
  parentId: idSchema.nullable(),
  nature: z.enum(itemNatures),
  number: z.string(),
  section: z.string(),
  title: z.string(),
  question: z.string(),
  expectedOutcome: z.string(),
  presenter: z.string(),
  minutes: z.number(),
  state: z.enum(itemStates),
  /** Spent on it at `now`. */
  seconds: z.number(),
  notes: z.string(),
  /** Being typed, not yet noted. */
  line: z.string(),
  opinion: z
    .object({ id: idSchema, stateLabel: z.string(), given: z.number(), asked: z.number() })
    .nullable(),
  /** The relevé it puts up for approval. */
  approval: z.object({ meetingId: idSchema, date: z.string(), isApproved: z.boolean() }).nullable(),
  takenUpOn: z.string().nullable(),
  before: z.array(saidView),
});

const personView = z.object({
  memberId: idSchema.nullable(),
  attendanceId: idSchema.nullable(),
  name: z.string(),
  post: z.string(),
  reply: z.enum(attendanceReplies).nullable(),
  announcedSubstitute: z.string(),
  state: z.enum(attendanceStates).nullable(),
  substituteName: z.string(),
  arrivedAt: z.string(),
  leftAt: z.string(),
});

const entryView = z.object({
  id: idSchema,
  itemId: idSchema.nullable(),
  /** « 2026-12 » of a decision, '' of an action. */
  label: z.string(),
  entry: entrySchema,
  ownerLabels: z.array(z.string()),
});

export const sittingView = z.object({
  id: idSchema,
  date: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  place: z.string(),
  state: z.enum(sittingStates),
  /** The instant that the times are of. */
  now: z.string(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  isApproved: z.boolean(),
  currentItemId: idSchema.nullable(),
  items: z.array(itemView),
  entries: z.array(entryView),
  attendance: z.object({
    groups: z.array(
      z.object({ name: z.string(), people: z.array(personView), alsoHere: z.array(z.string()) }),
    ),
    announced: z.number(),
  }),
  names: z.array(
    z.object({
      memberId: idSchema.nullable(),
      collectivityId: idSchema.nullable(),
      name: z.string(),
      detail: z.string(),
      calls: z.array(z.string()),
    }),
  ),
  laterMeetings: z.array(z.object({ id: idSchema, date: z.string(), startTime: z.string() })),
});

/** A member of the collective, or a line already noted: a guest. */
const who = z.union([z.object({ memberId: idSchema }), z.object({ attendanceId: idSchema })]);
const which = z.object({ kind: z.enum(['decision', 'action']), id: idSchema });

/** What shows who was there, or what was said of an item. */
const stale = ['sitting.get', 'item.history', 'followUp.decisions', ...actionStale];
/** What shows the state of an item besides. */
const staleWithAgenda = [...stale, 'meeting.get', 'meeting.list', 'proposal.list', 'reserve.list'];

/** A meeting as it is held. Commands answer with it whole, but for notes, which are typed. */
export const sittingRoutes = {
  'sitting.get': query(byId, sittingView),
  'sitting.open': command(byId, sittingView, staleWithAgenda),
  /** `itemId` null: between items. `marks`: the one left was treated. */
  'sitting.go': command(
    byId.extend({ itemId: idSchema.nullable(), marks: z.boolean() }),
    sittingView,
    staleWithAgenda,
  ),
  'sitting.saveWriting': command(
    byId.extend({ itemId: idSchema, patch: writingPatchSchema }),
    writingSchema,
    ['item.history', 'record.get', 'document.preview', 'journal.state'],
  ),
  'sitting.close': command(byId.extend(closingSchema.shape), sittingView, staleWithAgenda),
  'sitting.reopen': command(byId, sittingView, staleWithAgenda),
  'sitting.attend': command(byId.extend({ who, patch: attendancePatchSchema }), sittingView, stale),
  'sitting.stamp': command(byId.extend({ who, what: z.enum(['arrives', 'leaves']) }), sittingView, stale),
  'sitting.clearAttendance': command(byId.extend({ who }), sittingView, stale),
  'sitting.attendAsAnnounced': command(byId, sittingView, stale),
  'sitting.addGuest': command(byId.extend(guestSchema.shape), sittingView, stale),
  'sitting.addEntry': command(
    /** `endsLine`: it was the line being typed of the item. */
    byId.extend({ itemId: idSchema.nullable(), entry: entrySchema, endsLine: z.boolean().optional() }),
    sittingView,
    stale,
  ),
  /** Of the other kind, it takes its place there. */
  'sitting.editEntry': command(byId.extend({ which, entry: entrySchema }), sittingView, stale),
  'sitting.removeEntry': command(byId.extend({ which }), sittingView, stale),
};
