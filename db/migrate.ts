import { readFileSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';

/** Number of migrations this application knows: the version its data files carry in `user_version`. */
export const knownVersion = (migrationsFolder: string): number => {
  const journal = JSON.parse(readFileSync(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as {
    entries: unknown[];
  };
  return journal.entries.length;
};

/**
 * Brings an open file of `version` to the known one, wholly or not at all: tables, rows and version number change in
 * one transaction. (Drizzle's own `migrate` commits before anything can be checked, and skips by date, in silence.)
 * @throws when a statement fails, or a migration leaves a row pointing at nothing
 */
export const applyMigrations = (
  sqlite: Database.Database,
  migrationsFolder: string,
  version: number,
): void => {
  const migrations = readMigrationFiles({ migrationsFolder });
  // With foreign keys on, a table rebuild as drizzle generates it deletes every cascading child row.
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite
      .transaction(() => {
        for (const { sql } of migrations.slice(version)) for (const statement of sql) sqlite.exec(statement);
        const orphans = sqlite.pragma('foreign_key_check') as unknown[];
        if (orphans.length > 0) throw new Error(`Migration left ${orphans.length} rows without their parent`);
        sqlite.pragma(`user_version = ${migrations.length}`);
      })
      .immediate();
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
};
