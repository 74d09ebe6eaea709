import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AttendanceState } from '../domain/attendance.ts';
import type { ActionState } from '../domain/action.ts';
import { agendaItemTable } from './agenda.ts';
import { collectivityTable, memberTable } from './collective.ts';
import { meetingTable } from './meeting.ts';

/** A meeting as it is held; no row until it is opened. */
export const sittingTable = sqliteTable('sitting', {
  meetingId: integer()
    .primaryKey()
    .references(() => meetingTable.id, { onDelete: 'cascade' }),
  /** Instants (UTC); `closedAt` null while it lasts. */
  openedAt: text().notNull(),
  closedAt: text(),
  /** The item under discussion and since when, an instant; null between items. */
  currentItemId: integer().references(() => agendaItemTable.id, { onDelete: 'set null' }),
  currentSince: text(),
});

/** Who was there, with name and post as they were that day. Presence is noted, never counted into a quorum. */
export const attendanceTable = sqliteTable(
  'attendance',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    meetingId: integer()
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'cascade' }),
    /** Null for a guest, and for a member removed since. */
    memberId: integer().references(() => memberTable.id, { onDelete: 'set null' }),
    name: text().notNull(),
    /** « SG, Égletons »; '' for a guest without one. */
    post: text().notNull(),
    state: text().$type<AttendanceState>().notNull(),
    substituteName: text().notNull(),
    /** Wall time « 14:35 » of one who came late or left before the end; '' otherwise. */
    arrivedAt: text().notNull(),
    leftAt: text().notNull(),
  },
  (table) => [
    uniqueIndex('attendance_once').on(table.meetingId, table.memberId),
    index('attendance_member').on(table.memberId),
  ],
);

/** What was written of an item while the meeting was held. */
export const itemRecordTable = sqliteTable('item_record', {
  itemId: integer()
    .primaryKey()
    .references(() => agendaItemTable.id, { onDelete: 'cascade' }),
  notes: text().notNull(),
  /** What is being typed as a decision or an action and not yet noted, so that a stop loses nothing; '' otherwise. */
  line: text().notNull().default(''),
  /** Seconds already spent on it, those since `sitting.currentSince` aside. */
  seconds: integer().notNull(),
});

/** What the collective agreed on, in its words. No voices, no majority: disagreements are in avis and notes. */
export const decisionTable = sqliteTable(
  'decision',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    meetingId: integer()
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'cascade' }),
    itemId: integer().references(() => agendaItemTable.id, { onDelete: 'set null' }),
    position: integer().notNull(),
    /** Numbered within its civil year, « 2026-12 », after the greatest one there is. */
    year: integer().notNull(),
    number: integer().notNull(),
    text: text().notNull(),
    /** Why, on one line; '' when it says itself. */
    reason: text().notNull(),
  },
  (table) => [
    uniqueIndex('decision_number').on(table.year, table.number),
    index('decision_meeting').on(table.meetingId, table.position),
    index('decision_item').on(table.itemId),
  ],
);

/** What somebody is to do. */
export const actionTable = sqliteTable(
  'action',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Where it was agreed; null when written on its own. */
    meetingId: integer().references(() => meetingTable.id, { onDelete: 'set null' }),
    itemId: integer().references(() => agendaItemTable.id, { onDelete: 'set null' }),
    position: integer().notNull(),
    text: text().notNull(),
    /** Civil date; '' without one. */
    dueOn: text().notNull(),
    state: text().$type<ActionState>().notNull(),
    createdOn: text().notNull(),
    /** Civil date on which it was done or given up; '' while open. */
    closedOn: text().notNull(),
    /** What came of it, on one line. */
    outcome: text().notNull(),
  },
  (table) => [
    index('action_meeting').on(table.meetingId, table.position),
    index('action_item').on(table.itemId),
    index('action_state').on(table.state, table.dueOn),
  ],
);

/** Who does it: a member, a collectivity, or anybody named. The name is what shows when neither is left. */
export const actionOwnerTable = sqliteTable(
  'action_owner',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    actionId: integer()
      .notNull()
      .references(() => actionTable.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    memberId: integer().references(() => memberTable.id, { onDelete: 'set null' }),
    collectivityId: integer().references(() => collectivityTable.id, { onDelete: 'set null' }),
    name: text().notNull(),
  },
  (table) => [
    index('action_owner_action').on(table.actionId, table.position),
    index('action_owner_member').on(table.memberId),
    index('action_owner_collectivity').on(table.collectivityId),
  ],
);
