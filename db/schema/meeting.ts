import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AgendaItemKind } from '../domain/agenda-item-kind.ts';
import { collectivityTable, memberTable } from './collective.ts';
import { councilItemTable, councilSessionTable } from './council.ts';

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
  },
  (table) => [index('meeting_date').on(table.date), index('meeting_session').on(table.sessionId)],
);

export const agendaItemTable = sqliteTable(
  'agenda_item',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    meetingId: integer()
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    kind: text().$type<AgendaItemKind>().notNull(),
    title: text().notNull(),
    question: text().notNull(),
    presenter: text().notNull(),
    minutes: integer().notNull(),
    councilItemId: integer().references(() => councilItemTable.id, { onDelete: 'set null' }),
  },
  (table) => [
    index('agenda_item_meeting').on(table.meetingId, table.position),
    index('agenda_item_council_item').on(table.councilItemId),
  ],
);
