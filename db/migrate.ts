import { readFileSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';

/** Number of migrations this application knows: the version its data files carry in `user_version`. */
export const knownVersion = (migrationsFolder: string): number => {
  const journal = JSON.parse(readFileSync(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as {
    entries: unknown[];
  };
  return journal.entries.length;
};

/**
 * Brings an open file to the known version.
 * @throws when a migration leaves a row pointing at nothing; the file then keeps its former version number
 */
export const applyMigrations = (
  sqlite: Database.Database,
  db: BetterSQLite3Database,
  migrationsFolder: string,
): void => {
  // With foreign keys on, a table rebuild as drizzle generates it deletes every cascading child row.
  sqlite.pragma('foreign_keys = OFF');
  try {
    migrate(db, { migrationsFolder });
    const orphans = sqlite.pragma('foreign_key_check') as unknown[];
    if (orphans.length > 0) throw new Error(`Migration left ${orphans.length} rows without their parent`);
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
  sqlite.pragma(`user_version = ${knownVersion(migrationsFolder)}`);
};
