import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { meetingTable } from './meeting.ts';

/** The relevé de décisions of a meeting: what cannot be read from its sitting, and its approval. */
export const decisionRecordTable = sqliteTable('decision_record', {
  meetingId: integer()
    .primaryKey()
    .references(() => meetingTable.id, { onDelete: 'cascade' }),
  /** One line above the points, in her words; '' for none. */
  opening: text().notNull(),
  /** The meeting that approved it, and the civil date; null and '' while it is a project. */
  approvedAtId: integer().references(() => meetingTable.id, { onDelete: 'set null' }),
  approvedOn: text().notNull(),
  /** Canonical JSON of what was approved and its SHA-256: from then on papers read this, never the sitting. '' before. */
  content: text().notNull(),
  contentHash: text().notNull(),
});

/** A correction made after approval, dated; what was approved stays as it was. */
export const recordCorrectionTable = sqliteTable(
  'record_correction',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    meetingId: integer()
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'cascade' }),
    correctedOn: text().notNull(),
    text: text().notNull(),
  },
  (table) => [index('record_correction_meeting').on(table.meetingId, table.correctedOn)],
);
