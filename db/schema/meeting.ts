import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { turnKinds } from '../domain/turn.ts';
import { collectivityTable, memberTable } from './collective.ts';
import { councilSessionTable } from './council.ts';

export const meetingTable = sqliteTable(
  'meeting',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    date: text().notNull(),
    startTime: text().notNull(),
    endTime: text().notNull(),
    place: text().notNull(),
    hostId: integer().references(() => collectivityTable.id, { onDelete: 'set null' }),
    facilitatorId: integer().references(() => memberTable.id, { onDelete: 'set null' }),
    facilitatorName: text().notNull(),
    sessionId: integer().references(() => councilSessionTable.id, { onDelete: 'set null' }),
    /** Instant (UTC) at which the secretary says the ordre du jour left; null while it has not. */
    agendaSentAt: text(),
    /** The collectivity whose turn the facilitation was: turns are counted by voice, never by head. */
    facilitatorForId: integer().references(() => collectivityTable.id, { onDelete: 'set null' }),
    /** Planned so many days before its conseil: it is offered to move with it. Null when dated by hand. */
    plannedDaysBefore: integer(),
  },
  (table) => [index('meeting_date').on(table.date), index('meeting_session').on(table.sessionId)],
);

/** A turn proposed and passed: counted, and never held against anybody. */
export const turnPassTable = sqliteTable(
  'turn_pass',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text().$type<(typeof turnKinds)[number]>().notNull(),
    meetingId: integer()
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'cascade' }),
    collectivityId: integer()
      .notNull()
      .references(() => collectivityTable.id, { onDelete: 'cascade' }),
    reason: text().notNull(),
  },
  (table) => [uniqueIndex('turn_pass_once').on(table.kind, table.meetingId, table.collectivityId)],
);
