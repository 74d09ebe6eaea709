import Database from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';

const tablesOf = (sqlite: Database.Database): string[] =>
  sqlite
    .prepare<[], string>(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();

/** Rows of each table of the application. */
export const rowCounts = (sqlite: Database.Database): Record<string, number> =>
  Object.fromEntries(
    tablesOf(sqlite).map((name) => [
      name,
      sqlite.prepare<[], number>(`SELECT count(*) FROM main."${name}"`).pluck().get() ?? 0,
    ]),
  );

/** A whole copy of the data, in one file, with nothing left in it of what was removed. */
export const copyData = (sqlite: Database.Database, target: string): void => {
  sqlite.prepare('VACUUM INTO ?').run(target);
};

type Shape = { type: string; name: string; tbl_name: string; sql: string | null };

const shapeOf = (sqlite: Database.Database): string =>
  JSON.stringify(
    sqlite
      .prepare<[], Shape>(
        "SELECT type, name, tbl_name, sql FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name",
      )
      .all(),
  );

/** What a file of `version` holds, table by table: the same statements have made it. */
const expectedShape = (migrationsFolder: string, version: number): string => {
  const sqlite = new Database(':memory:');
  try {
    sqlite.pragma('foreign_keys = OFF');
    for (const { sql } of readMigrationFiles({ migrationsFolder }).slice(0, version))
      for (const statement of sql) sqlite.exec(statement);
    return shapeOf(sqlite);
  } finally {
    sqlite.close();
  }
};

/**
 * Why a file received is not data of ours, read without running anything it holds: no trigger, view or table but ours,
 * sound pages, rows that lead somewhere, and as many of them as were sent. Null when it is.
 */
export const problemInReceived = (
  file: string,
  migrationsFolder: string,
  counts: Readonly<Record<string, number>>,
): string | null => {
  const sqlite = new Database(file, { readonly: true, timeout: 1000 });
  try {
    sqlite.pragma('trusted_schema = OFF');
    sqlite.pragma('cell_size_check = ON');
    const version = Number(sqlite.pragma('user_version', { simple: true }));
    if (version < 1 || shapeOf(sqlite) !== expectedShape(migrationsFolder, version)) return 'other tables';
    const verdict = sqlite.pragma('integrity_check(1)', { simple: true });
    if (verdict !== 'ok') return String(verdict);
    if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0) return 'rows without their parent';
    const found = rowCounts(sqlite);
    const names = Object.keys(found);
    const isAsSent =
      names.length === Object.keys(counts).length && names.every((name) => found[name] === counts[name]);
    return isAsSent ? null : 'other rows';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    sqlite.close();
  }
};

/** The version of a data file, from its header. */
export const receivedVersion = (header: Buffer): number | null =>
  header.length >= 100 && header.toString('latin1', 0, 16) === 'SQLite format 3\0'
    ? header.readUInt32BE(60)
    : null;
