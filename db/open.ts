import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { applyMigrations, knownVersion } from './migrate.ts';
import { openJournal, type Journal } from './journal.ts';
import { stampOf } from './search/index-file.ts';
import { openSearchIndex, type SearchIndex } from './search/search-index.ts';

export const dataFileName = 'codir.sqlite';
/** A cache: it goes with nothing, and comes back by itself. */
export const searchFileName = 'recherche.sqlite';

/** Why a data file was left untouched; each is a screen of its own. */
export type DataProblem =
  | { kind: 'newer'; fileVersion: number; knownVersion: number }
  | { kind: 'locked' }
  | { kind: 'damaged'; detail: string }
  | { kind: 'unmigrated'; detail: string }
  | { kind: 'unwritable'; detail: string };

export type OpenData = {
  db: BetterSQLite3Database;
  sqlite: Database.Database;
  journal: Journal;
  search: SearchIndex;
  file: string;
  close(): void;
};

export type OpenOutcome = { ok: true; data: OpenData } | { ok: false; problem: DataProblem };

const header = 'SQLite format 3\0';

/** Reads the version from the file's first 100 bytes, so that a newer file is refused without being opened. */
const versionOnDisk = (file: string): number | DataProblem => {
  const bytes = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    const read = readSync(handle, bytes, 0, 100, 0);
    if (read === 0) return 0;
    if (read < 100 || bytes.toString('latin1', 0, 16) !== header) {
      return { kind: 'damaged', detail: 'not a SQLite file' };
    }
    return bytes.readUInt32BE(60);
  } finally {
    closeSync(handle);
  }
};

const flush = (file: string): void => {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** A file name of `folder` that is not taken: a migration may be tried again within the second. */
const freeName = (folder: string, name: string): string => {
  for (let n = 1; ; n += 1) {
    const file = path.join(folder, `${name}${n === 1 ? '' : ` (${n})`}.sqlite`);
    if (!existsSync(file)) return file;
  }
};

/** A verified copy beside the file, made before its tables change shape; none stays that is not sound. */
const copyBeforeMigration = (
  sqlite: Database.Database,
  folder: string,
  version: number,
  stamp: string,
): void => {
  const backups = path.join(folder, 'sauvegardes');
  mkdirSync(backups, { recursive: true });
  const copy = freeName(backups, `avant-version-${version + 1}-${stamp.replaceAll(/[:.]/g, '-')}`);
  try {
    sqlite.prepare('VACUUM INTO ?').run(copy);
    flush(copy);
    const reopened = new Database(copy, { readonly: true });
    try {
      const verdict = reopened.pragma('quick_check', { simple: true });
      if (verdict !== 'ok') throw new Error(`copy before migration is not sound: ${String(verdict)}`);
    } finally {
      reopened.close();
    }
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
};

const problemOf = (error: unknown): DataProblem => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return { kind: 'locked' };
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return { kind: 'damaged', detail };
  return { kind: 'unwritable', detail };
};

/** Migrates wholly or not at all; null once done. A full disk or a lock keeps its own name. */
const migrationProblem = (
  sqlite: Database.Database,
  migrationsFolder: string,
  version: number,
): DataProblem | null => {
  try {
    applyMigrations(sqlite, migrationsFolder, version);
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^SQLITE_(FULL|BUSY|LOCKED|IOERR|CORRUPT|READONLY)/.test(code)) return problemOf(error);
    return { kind: 'unmigrated', detail: error instanceof Error ? error.message : String(error) };
  }
};

/** Reads a file without leaving a trace. @throws when another process holds it */
const untouched = <T>(file: string, read: (reader: Database.Database) => T): T => {
  const shared = `${file}-shm`;
  const foreign = existsSync(shared);
  const reader = new Database(file, { readonly: true, timeout: 1000 });
  try {
    return read(reader);
  } finally {
    reader.close();
    // A reader cannot do without this index, and does not clear it away.
    if (!foreign) rmSync(shared, { force: true });
  }
};

/**
 * What a log left behind says of the file, read without writing: opening it for good would fold the log into the file,
 * and a file that is newer or damaged would not be the same afterwards. Null when it is sound and not newer.
 * @throws when another process holds it
 */
const problemInLog = (file: string, known: number): DataProblem | null =>
  untouched(file, (reader) => {
    const version = Number(reader.pragma('user_version', { simple: true }));
    if (version > known) return { kind: 'newer', fileVersion: version, knownVersion: known };
    const verdict = reader.pragma('quick_check(1)', { simple: true });
    return verdict === 'ok' ? null : { kind: 'damaged', detail: String(verdict) };
  });

/** Another application's database under our name: migrating it would mix two sets of tables. */
const problemBeforeMigration = (file: string): DataProblem | null =>
  untouched(file, (reader) => {
    const holds = (condition: string) =>
      reader.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND ${condition} LIMIT 1`).get() !==
      undefined;
    const isForeign = holds("name NOT LIKE 'sqlite_%'") && !holds("name = 'collective'");
    return isForeign ? { kind: 'damaged', detail: 'another application’s file' } : null;
  });

/** Settings are per connection and some are forgotten by the file: they are set at every open. */
const harden = (sqlite: Database.Database): void => {
  // EXCLUSIVE must come before WAL: no shared-memory file, and a second process is refused.
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('journal_mode = WAL');
  // This build falls back to NORMAL on an existing WAL file, which loses acknowledged writes at a power cut.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma('trusted_schema = OFF');
};

/**
 * Opens, or creates, the data file of `folder`. A file that is newer, locked or damaged is left untouched.
 * `now` is an instant, used only to name the copy made before a migration.
 */
export const openData = (options: { folder: string; migrationsFolder: string; now: string }): OpenOutcome => {
  const { folder, migrationsFolder, now } = options;
  const file = path.join(folder, dataFileName);
  const known = knownVersion(migrationsFolder);
  let sqlite: Database.Database | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    const onDisk = existsSync(file) && statSync(file).size > 0 ? versionOnDisk(file) : null;
    if (onDisk !== null && typeof onDisk !== 'number') return { ok: false, problem: onDisk };
    if (onDisk !== null && onDisk > known) {
      return { ok: false, problem: { kind: 'newer', fileVersion: onDisk, knownVersion: known } };
    }
    // A log left behind means the last session did not close: only then is the whole file read through.
    const problem =
      (existsSync(`${file}-wal`) ? problemInLog(file, known) : null) ??
      (onDisk !== null && onDisk < known ? problemBeforeMigration(file) : null);
    if (problem) return { ok: false, problem };
    // A migration writes before anything watches: the index is then built anew.
    const stamp = onDisk === known ? stampOf(file) : '';
    sqlite = new Database(file, { timeout: 1000 });
    harden(sqlite);
    const version = Number(sqlite.pragma('user_version', { simple: true }));
    if (version > 0 && version < known) copyBeforeMigration(sqlite, folder, version, now);
    const db = drizzle(sqlite, { casing: 'snake_case' });
    const unmigrated = version < known ? migrationProblem(sqlite, migrationsFolder, version) : null;
    if (unmigrated) {
      sqlite.close();
      return { ok: false, problem: unmigrated };
    }
    const opened = sqlite;
    const journal = openJournal(opened);
    const search = openSearchIndex({ db, sqlite: opened, file }, path.join(folder, searchFileName), stamp);
    const close = (): void => {
      search.settle();
      opened.close();
      search.close();
    };
    return { ok: true, data: { db, sqlite: opened, journal, search, file, close } };
  } catch (error) {
    sqlite?.close();
    return { ok: false, problem: problemOf(error) };
  }
};
