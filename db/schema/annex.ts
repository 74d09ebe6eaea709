import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FileReading } from '../domain/annex.ts';
import { agendaItemTable } from './agenda.ts';

/** A file kept beside the database under its SHA-256; the names it came with are only labels, on its versions. */
export const storedFileTable = sqliteTable('stored_file', {
  /** SHA-256, 64 lower-case hexadecimal digits. */
  hash: text().primaryKey(),
  /** In bytes. */
  size: integer().notNull(),
  mediaType: text().notNull(),
  /** What reading it gave: whether it can print with the agenda, and why not. */
  reading: text().$type<FileReading>().notNull(),
  /** Pages of a PDF, 1 for an image; null when it cannot print. */
  pageCount: integer(),
  /** Text of a PDF, kept for search. */
  text: text().notNull(),
  addedAt: text().notNull(),
});

/** An annexe of an item; its letter follows its place in the agenda. */
export const annexTable = sqliteTable(
  'annex',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    itemId: integer()
      .notNull()
      .references(() => agendaItemTable.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    title: text().notNull(),
    /** Whether it prints in the dossier de séance. */
    printed: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [index('annex_item').on(table.itemId, table.position)],
);

export const annexVersionTable = sqliteTable(
  'annex_version',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    annexId: integer()
      .notNull()
      .references(() => annexTable.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    hash: text()
      .notNull()
      .references(() => storedFileTable.hash),
    /** The original's name, as a label: never a path, never used to open anything. */
    fileName: text().notNull(),
    addedAt: text().notNull(),
  },
  (table) => [
    index('annex_version_annex').on(table.annexId, table.number),
    index('annex_version_hash').on(table.hash),
  ],
);
