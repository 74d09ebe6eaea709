import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const councilSessionTable = sqliteTable(
  'council_session',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    date: text().notNull(),
    time: text().notNull(),
    place: text().notNull(),
    /** UID of the calendar event it was imported from, '' when typed: a second import finds it again. */
    calendarUid: text().notNull().default(''),
  },
  (table) => [index('council_session_date').on(table.date)],
);

export const councilItemTable = sqliteTable(
  'council_item',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    sessionId: integer()
      .notNull()
      .references(() => councilSessionTable.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    title: text().notNull(),
  },
  (table) => [index('council_item_session').on(table.sessionId, table.position)],
);
