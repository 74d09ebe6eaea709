import { z } from 'zod';
import { attendanceReplies } from '../../../db/domain/attendance.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { letterSchema, letterSubjectSchema, reminderWays } from '../../../db/domain/letter.ts';
import { mailSettingsSchema } from '../../../db/domain/mail-settings.ts';
import { meetingReplySchema } from '../../../db/domain/meeting-reply.ts';
import {
  meetingKinds,
  messageSchema,
  recipientOutcomes,
  recipientRoles,
  sendingChannels,
  sendingKinds,
  sendingStates,
} from '../../../db/domain/sending.ts';
import { meetingStale } from './meeting.ts';
import { command, query } from './route.ts';

const byId = z.object({ id: idSchema });
const nothing = z.object({});

const sendingView = z.object({
  id: idSchema,
  meetingId: idSchema.nullable(),
  kind: z.enum(sendingKinds),
  part: z.object({ rank: z.number(), total: z.number() }).nullable(),
  letter: z.string(),
  channel: z.enum(sendingChannels),
  state: z.enum(sendingStates),
  awaitsWord: z.boolean(),
  preparedAt: z.string(),
  /** Her own mail had it. */
  isOpened: z.boolean(),
  sentAt: z.string().nullable(),
  timeliness: z.object({ isMet: z.boolean(), sentence: z.string() }).nullable(),
  subject: z.string(),
  detail: z.string(),
  messageSize: z.number(),
  recipients: z.array(
    z.object({
      name: z.string(),
      email: z.string(),
      role: z.enum(recipientRoles),
      outcome: z.enum(recipientOutcomes),
      detail: z.string(),
    }),
  ),
  files: z.array(z.object({ fileName: z.string(), size: z.number() })),
});

const checkTarget = z.discriminatedUnion('place', [
  z.object({ place: z.literal('item'), id: idSchema }),
  z.object({ place: z.literal('meeting') }),
  z.object({ place: z.literal('member'), id: idSchema }),
  z.object({ place: z.literal('record'), id: idSchema }),
  z.object({ place: z.literal('actions') }),
]);

const check = z.object({ key: z.string(), text: z.string(), isLate: z.boolean(), target: checkTarget });
const person = z.object({ memberId: idSchema, name: z.string(), post: z.string(), email: z.string() });

/** All that the place « Envoyer » shows. Read afresh each time it opens: much elsewhere makes it old. */
const sendingPlace = z.object({
  meetingId: idSchema,
  date: z.string(),
  startTime: z.string(),
  sentAt: z.string().nullable(),
  isCancelled: z.boolean(),
  deadline: z
    .object({
      date: z.string(),
      time: z.string(),
      state: z.enum(['ahead', 'soon', 'today', 'late']),
      sentence: z.string(),
    })
    .nullable(),
  checks: z.array(check),
  /** The kind that fits now, and those she may choose. */
  kind: z.enum(meetingKinds),
  kinds: z.array(z.enum(meetingKinds)),
  letter: z.string(),
  changes: z.array(z.string()),
  proposals: z.array(z.object({ kind: z.enum(meetingKinds), subject: z.string(), body: z.string() })),
  people: z.array(person),
  annexes: z.array(z.object({ letter: z.string(), title: z.string(), size: z.number() })),
  channel: z.enum(sendingChannels),
  senderAddress: z.string(),
  hidesRecipients: z.boolean(),
  /** Addresses that are no member's, to which the ordre du jour left last. */
  copies: z.string(),
  /** What a message with all the annexes weighs, in words. */
  annexWeight: z.string(),
  /** Why annexes cannot travel so, as a sentence; '' when they can. */
  tooHeavy: z.object({ joined: z.string(), apart: z.string() }),
  sendings: z.array(sendingView),
});

/** All that the place of a relevé or of a list of actions to be sent shows. */
const letterPlace = z.object({
  /** Of the meeting; '' for the actions. */
  date: z.string(),
  checks: z.array(check),
  proposals: z.array(z.object({ way: z.enum(reminderWays), subject: z.string(), body: z.string() })),
  people: z.array(person),
  concernedIds: z.array(idSchema),
  channel: z.enum(sendingChannels),
  hidesRecipients: z.boolean(),
  sendings: z.array(sendingView),
});

const replies = z.object({
  meetingId: idSchema,
  date: z.string(),
  people: z.array(
    z.object({
      memberId: idSchema,
      name: z.string(),
      post: z.string(),
      reply: z.enum(attendanceReplies).nullable(),
      substituteName: z.string(),
    }),
  ),
});

const mailView = mailSettingsSchema.extend({ hasPassword: z.boolean(), canKeepPassword: z.boolean() });

/** Where a message is shown. */
const shownStale = ['sending.get', 'sending.letter', 'sending.list', 'sending.one'];
const sendingStale = [...meetingStale, ...shownStale, 'record.get'];
const outcome = z.object({ sentence: z.string() });

/** What leaves the secretariat: messages, their proof, what was answered, and the server they go by. */
export const sendingRoutes = {
  'sending.get': query(z.object({ meetingId: idSchema }), sendingPlace),
  'sending.letter': query(letterSubjectSchema, letterPlace),
  /** With its words, as they left. */
  'sending.one': query(byId, sendingView.extend({ body: z.string() })),
  /** What left or is to leave, the newest first, fifty at a time. */
  'sending.list': query(
    z.object({ from: z.int().min(0).max(1_000_000) }),
    z.object({
      sendings: z.array(sendingView.extend({ meetingDate: z.string() })),
      total: z.number(),
      from: z.number(),
    }),
  ),
  /** Makes the message and keeps it; nothing leaves. */
  'sending.prepare': command(
    z.object({ meetingId: idSchema, kind: z.enum(meetingKinds), message: messageSchema }),
    z.object({ ids: z.array(idSchema) }),
    sendingStale,
  ),
  /** The same, for what carries a page of its own. */
  'sending.prepareLetter': command(
    z.object({ subject: letterSubjectSchema, letter: letterSchema }),
    z.object({ ids: z.array(idSchema) }),
    sendingStale,
  ),
  /** Opens the message in her own mail; why it did not, as a sentence, '' when it did. */
  'sending.open': command(byId, outcome, shownStale),
  'sending.save': command(
    byId,
    z.object({ fileName: z.string().nullable(), sentence: z.string() }),
    shownStale,
  ),
  /** Opens what was joined, as it was kept. */
  'sending.openFile': command(byId.extend({ index: z.int().min(0).max(1000) }), outcome, []),
  /** Hands it to the server; what came of it is in the view. */
  'sending.deliver': command(byId, nothing, sendingStale),
  'sending.confirm': command(byId.extend({ left: z.boolean() }), nothing, sendingStale),
  'sending.abandon': command(byId, nothing, sendingStale),
  'reply.list': query(z.object({ meetingId: idSchema }), replies),
  'reply.note': command(meetingReplySchema, replies, ['reply.list', 'journal.state']),
  'mail.get': query(nothing, mailView),
  'mail.save': command(z.object({ patch: mailSettingsSchema.partial() }), mailView, [
    'mail.get',
    'sending.get',
    'sending.letter',
    'journal.state',
  ]),
  /** Keeps the password in the system's safe, or forgets it when ''. It is never read back. */
  'mail.setPassword': command(z.object({ password: z.string().max(500) }), mailView, ['mail.get']),
  'mail.try': command(nothing, outcome, []),
};
