import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ItemNature, ItemState } from '../domain/agenda-item.ts';
import type { AgendaItemKind } from '../domain/agenda-item-kind.ts';
import type { MoveKind } from '../domain/item-history.ts';
import type { RhythmUnit } from '../domain/recurrence.ts';
import { collectivityTable, memberTable } from './collective.ts';
import { councilItemTable } from './council.ts';
import { meetingTable } from './meeting.ts';

/** A rubrique of agendas. The founding ones (ids 1 to 7) can be renamed or hidden, never removed. */
export const agendaSectionTable = sqliteTable('agenda_section', {
  id: integer().primaryKey({ autoIncrement: true }),
  title: text().notNull(),
  kind: text().$type<AgendaItemKind>().notNull(),
  position: integer().notNull(),
  hidden: integer({ mode: 'boolean' }).notNull(),
});

export const agendaItemTable = sqliteTable(
  'agenda_item',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Null: it waits in the reserve for a meeting. */
    meetingId: integer().references(() => meetingTable.id, { onDelete: 'cascade' }),
    /** The item it is part of (one level): 3.1 under 3. */
    parentId: integer().references((): AnySQLiteColumn => agendaItemTable.id, { onDelete: 'cascade' }),
    /** Order within the meeting (or the reserve), sub-items right after their parent. */
    position: integer().notNull(),
    nature: text().$type<ItemNature>().notNull(),
    sectionId: integer()
      .notNull()
      .references(() => agendaSectionTable.id),
    title: text().notNull(),
    question: text().notNull(),
    /** What the collective should leave with. */
    expectedOutcome: text().notNull(),
    /** The collectivity that asked for it; null when it comes from the collective itself. */
    originId: integer().references(() => collectivityTable.id, { onDelete: 'set null' }),
    minutes: integer().notNull(),
    /** Rich texts as ProseMirror JSON, '' when empty. */
    note: text().notNull(),
    /** « Sujet sensible »: never printed nor sent unless chosen. */
    restrictedNote: text().notNull(),
    councilItemId: integer().references(() => councilItemTable.id, { onDelete: 'set null' }),
    state: text().$type<ItemState>().notNull(),
    /** The item of an earlier meeting it takes up again. */
    carriedFromId: integer().references((): AnySQLiteColumn => agendaItemTable.id, { onDelete: 'set null' }),
    recurringId: integer().references(() => recurringItemTable.id, { onDelete: 'set null' }),
  },
  (table) => [
    index('agenda_item_meeting').on(table.meetingId, table.position),
    index('agenda_item_council_item').on(table.councilItemId),
    index('agenda_item_parent').on(table.parentId),
    index('agenda_item_carried_from').on(table.carriedFromId),
  ],
);

/** Who presents: a member, a collectivity, or anybody named. The name is what prints when neither is left. */
export const agendaPresenterTable = sqliteTable(
  'agenda_presenter',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    itemId: integer()
      .notNull()
      .references(() => agendaItemTable.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    memberId: integer().references(() => memberTable.id, { onDelete: 'set null' }),
    collectivityId: integer().references(() => collectivityTable.id, { onDelete: 'set null' }),
    name: text().notNull(),
  },
  (table) => [index('agenda_presenter_item').on(table.itemId, table.position)],
);

/** What happened to an item between meetings; the labels keep what a removed meeting was. */
export const itemHistoryTable = sqliteTable(
  'item_history',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    itemId: integer()
      .notNull()
      .references(() => agendaItemTable.id, { onDelete: 'cascade' }),
    at: text().notNull(),
    kind: text().$type<MoveKind>().notNull(),
    fromMeetingId: integer().references(() => meetingTable.id, { onDelete: 'set null' }),
    toMeetingId: integer().references(() => meetingTable.id, { onDelete: 'set null' }),
    fromDate: text().notNull(),
    toDate: text().notNull(),
  },
  (table) => [index('item_history_item').on(table.itemId, table.at)],
);

export const agendaTemplateTable = sqliteTable('agenda_template', {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().notNull(),
});

export const templateItemTable = sqliteTable(
  'template_item',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    templateId: integer()
      .notNull()
      .references(() => agendaTemplateTable.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    /** True for a part of the item above it. */
    isPart: integer({ mode: 'boolean' }).notNull(),
    nature: text().$type<ItemNature>().notNull(),
    sectionId: integer()
      .notNull()
      .references(() => agendaSectionTable.id),
    title: text().notNull(),
    question: text().notNull(),
    expectedOutcome: text().notNull(),
    minutes: integer().notNull(),
    note: text().notNull(),
  },
  (table) => [index('template_item_template').on(table.templateId, table.position)],
);

/** An item that comes back by its rhythm: every so many meetings, or months. */
export const recurringItemTable = sqliteTable('recurring_item', {
  id: integer().primaryKey({ autoIncrement: true }),
  sectionId: integer()
    .notNull()
    .references(() => agendaSectionTable.id),
  title: text().notNull(),
  question: text().notNull(),
  expectedOutcome: text().notNull(),
  minutes: integer().notNull(),
  note: text().notNull(),
  rhythmUnit: text().$type<RhythmUnit>().notNull(),
  rhythmEvery: integer().notNull(),
  /** From this day on; '' from the start. */
  startDate: text().notNull(),
});
