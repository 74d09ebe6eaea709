import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AttendanceReply } from '../domain/attendance.ts';
import type {
  RecipientOutcome,
  RecipientRole,
  SendingChannel,
  SendingKind,
  SendingState,
} from '../domain/sending.ts';
import { storedFileTable } from './annex.ts';
import { memberTable } from './collective.ts';
import { meetingTable } from './meeting.ts';

/**
 * One leaving of an ordre du jour, a relevé, a reminder: the very message, kept under its hash. Once sent it is a
 * proof that no command rewrites; it outlives its meeting, which its own words tell.
 */
export const sendingTable = sqliteTable(
  'sending',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Null for a reminder of actions, and once its meeting is removed. */
    meetingId: integer().references(() => meetingTable.id, { onDelete: 'set null' }),
    kind: text().$type<SendingKind>().notNull(),
    /** '' for the first ordre du jour of a meeting, then B, C… */
    letter: text().notNull(),
    channel: text().$type<SendingChannel>().notNull(),
    state: text().$type<SendingState>().notNull(),
    /** Instants (UTC). */
    preparedAt: text().notNull(),
    /** When the server took it, or when she says that it left; null until then. */
    sentAt: text(),
    /** When it last went to her own mail, or to a file of hers; null while it never did. */
    openedAt: text(),
    /** The deadline it was held to, as an instant; '' without one. */
    dueAt: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    /** One address of the meeting's in calendars: the same in every message, its number rising. */
    eventSequence: integer().notNull(),
    /** « Message-ID » of the message, without its brackets: unique, so that an echo is known. */
    messageId: text().notNull(),
    /** The printed page and the whole message, byte for byte. */
    pdfHash: text().references(() => storedFileTable.hash),
    messageHash: text().references(() => storedFileTable.hash),
    /** What was on the agenda that left or was cancelled, as JSON (db/domain/agenda-snapshot.ts); '' for anything else. */
    content: text().notNull(),
    /** What the server answered, in its words or ours. */
    detail: text().notNull(),
  },
  (table) => [
    index('sending_meeting').on(table.meetingId, table.preparedAt),
    uniqueIndex('sending_message').on(table.messageId),
    index('sending_pdf_hash').on(table.pdfHash),
    index('sending_message_hash').on(table.messageHash),
  ],
);

/** Who it was for, as it was: a member who leaves takes nothing away from it. */
export const sendingRecipientTable = sqliteTable(
  'sending_recipient',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    sendingId: integer()
      .notNull()
      .references(() => sendingTable.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    memberId: integer().references(() => memberTable.id, { onDelete: 'set null' }),
    name: text().notNull(),
    email: text().notNull(),
    role: text().$type<RecipientRole>().notNull(),
    outcome: text().$type<RecipientOutcome>().notNull(),
    /** Why the server refused it; '' otherwise. */
    detail: text().notNull(),
  },
  (table) => [
    index('sending_recipient_sending').on(table.sendingId, table.position),
    index('sending_recipient_member').on(table.memberId),
  ],
);

/** What was joined to it besides the page: annexes and the invitation. */
export const sendingFileTable = sqliteTable(
  'sending_file',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    sendingId: integer()
      .notNull()
      .references(() => sendingTable.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    fileName: text().notNull(),
    hash: text()
      .notNull()
      .references(() => storedFileTable.hash),
  },
  (table) => [
    index('sending_file_sending').on(table.sendingId, table.position),
    index('sending_file_hash').on(table.hash),
  ],
);

/** What a member answered to an invitation, taken down by hand: by mail, by telephone, in a corridor. */
export const meetingReplyTable = sqliteTable(
  'meeting_reply',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    meetingId: integer()
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'cascade' }),
    memberId: integer()
      .notNull()
      .references(() => memberTable.id, { onDelete: 'cascade' }),
    reply: text().$type<AttendanceReply>().notNull(),
    /** Who comes instead, when `reply` is `substitute`. */
    substituteName: text().notNull(),
    notedAt: text().notNull(),
  },
  (table) => [uniqueIndex('meeting_reply_once').on(table.meetingId, table.memberId)],
);

/** How messages leave, row id 1. The password is never here: it is in the system's safe (electron/mail). */
export const mailSettingsTable = sqliteTable('mail_settings', {
  id: integer().primaryKey(),
  channel: text().$type<SendingChannel>().notNull(),
  senderName: text().notNull(),
  senderAddress: text().notNull(),
  host: text().notNull(),
  port: integer().notNull(),
  /** `tls` from the first byte, or `starttls`, required, never by chance. */
  security: text().$type<'tls' | 'starttls' | 'plain'>().notNull(),
  user: text().notNull(),
  /** In megabytes, of a whole message; beyond it she is asked to choose. */
  largestMessage: integer().notNull(),
  hidesRecipients: integer({ mode: 'boolean' }).notNull(),
});
