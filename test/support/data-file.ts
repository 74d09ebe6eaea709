import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Database from 'better-sqlite3';

import { expect } from 'vitest';
import { dataFileName, openData, type DataProblem, type OpenData } from '../../db/open.ts';
import { migrationsFolder, temporaryFolder, testNow } from './app.ts';

export const dataFileOf = (folder: string): string => path.join(folder, dataFileName);

const printOf = (file: string): string | null =>
  existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : null;

/** SHA-256 of the data file and of its write-ahead log; null for one that is absent. */
export const printsOf = (folder: string): Record<string, string | null> => {
  const file = dataFileOf(folder);
  return { file: printOf(file), wal: printOf(`${file}-wal`) };
};

type Named = { name: string };

export const tableNames = (sqlite: Database.Database): string[] =>
  sqlite
    .prepare<[], Named>("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('sqlite_') && !name.startsWith('__'));

const readers = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** Reads all rows; the statement is kept with its connection, for what is read again and again. */
const readAll = (sqlite: Database.Database, sql: string): unknown[] => {
  const known = readers.get(sqlite) ?? new Map<string, Database.Statement>();
  readers.set(sqlite, known);
  const statement = known.get(sql) ?? sqlite.prepare(sql);
  known.set(sql, statement);
  return statement.all();
};

/** Every row of every table of the application, in the order of ids: two equal dumps are one same dossier. */
export const dump = (sqlite: Database.Database): Record<string, unknown[]> =>
  Object.fromEntries(
    tableNames(sqlite).map((name) => [name, readAll(sqlite, `SELECT * FROM "${name}" ORDER BY rowid`)]),
  );

/** As `expect(…).toEqual` says it, but that only reads two equal dumps: it takes ten times less of a long sequence. */
export const expectSame = (actual: unknown, expected: unknown): void => {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
};

/** The columns that `before` had, of the rows of now: equal to it when a migration kept every row. */
export const keptOf = (before: Record<string, unknown[]>, sqlite: Database.Database): typeof before => {
  const after = dump(sqlite);
  return Object.fromEntries(
    Object.entries(before).map(([table, rows]) => {
      const columns = Object.keys((rows[0] as object | undefined) ?? {});
      const now = after[table] as Record<string, unknown>[];
      return [table, now.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])))];
    }),
  );
};

/** Tables with their columns and references: an old file migrated has those of a new one. */
export const shapeOf = (sqlite: Database.Database): unknown[] =>
  tableNames(sqlite).map((name) => [
    name,
    sqlite.pragma(`table_info(${name})`),
    sqlite.pragma(`foreign_key_list(${name})`),
  ]);

/** Rows written since the connection opened, rolled back ones included: equal means nothing was even tried. */
export const writesSoFar = (sqlite: Database.Database): number =>
  sqlite.prepare<[], { n: number }>('SELECT total_changes() AS n').get()?.n ?? 0;

let migrated: Map<string, Buffer> | null = null;

/** Data as a first start leaves them, in a folder of their own: migrated once for a whole test process, then copied. */
export const openNew = (): OpenData => {
  const folder = temporaryFolder();
  if (migrated === null) {
    openIn(folder).close();
    migrated = new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]));
  } else {
    for (const [name, bytes] of migrated) writeFileSync(path.join(folder, name), bytes);
  }
  return openIn(folder);
};

export const openIn = (folder: string, migrations: string = migrationsFolder): OpenData => {
  const opened = openData({ folder, migrationsFolder: migrations, now: testNow });
  if (!opened.ok) throw new Error(`data did not open: ${JSON.stringify(opened.problem)}`);
  return opened.data;
};

/** The reason why the data of `folder` does not open; fails when it does. */
export const problemIn = (folder: string, migrations: string = migrationsFolder): DataProblem => {
  const opened = openData({ folder, migrationsFolder: migrations, now: testNow });
  if (!opened.ok) return opened.problem;
  opened.data.close();
  throw new Error('the data opened');
};

type MigrationJournal = { entries: { idx: number; version: string; when: number; tag: string }[] };

export const migrationJournal = (folder: string): MigrationJournal =>
  JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8'));

/** The first migrations as they were released, in a folder of their own. */
export const firstMigrations = (count: number): string => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'meta'));
  const entries = migrationJournal(migrationsFolder).entries.slice(0, count);
  for (const { tag } of entries)
    copyFileSync(path.join(migrationsFolder, `${tag}.sql`), path.join(folder, `${tag}.sql`));
  writeFileSync(path.join(folder, 'meta/_journal.json'), JSON.stringify({ entries }));
  return folder;
};

/**
 * The founding migration, frozen, followed by invented ones, in a folder of its own: what these tests say of migrating
 * does not change with the application's tables.
 */
export const foundingThen = (...invented: readonly (readonly string[])[]): string => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'meta'));
  const [founding] = migrationJournal(migrationsFolder).entries;
  if (!founding) throw new Error('no founding migration');
  copyFileSync(path.join(migrationsFolder, `${founding.tag}.sql`), path.join(folder, `${founding.tag}.sql`));
  const entries = [founding];
  invented.forEach((statements, index) => {
    const tag = `000${index + 1}_invented`;
    entries.push({ ...founding, idx: index + 1, when: founding.when + index + 1, tag });
    writeFileSync(path.join(folder, `${tag}.sql`), statements.join('\n--> statement-breakpoint\n'));
  });
  writeFileSync(path.join(folder, 'meta/_journal.json'), JSON.stringify({ entries }));
  return folder;
};
