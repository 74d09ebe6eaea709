import { closeSync, existsSync, fsyncSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { searchKinds } from '../domain/search-kinds.ts';

/** Changes with what the index holds of a document: one of another format is built anew. */
const format = `3 ${searchKinds.join(' ')}`;

/**
 * What a data file was when it was last closed; '' when it was not closed, or does not exist. Size and time alone
 * would be those of a copy put in its place: its header counts what was ever written.
 */
export const stampOf = (dataFile: string): string => {
  if (!existsSync(dataFile) || existsSync(`${dataFile}-wal`)) return '';
  const { size, mtimeNs } = statSync(dataFile, { bigint: true });
  const header = Buffer.alloc(100);
  const handle = openSync(dataFile, 'r');
  try {
    readSync(handle, header, 0, 100, 0);
  } finally {
    closeSync(handle);
  }
  return `${size} ${mtimeNs} ${header.toString('hex')}`;
};

export type IndexFile = { sqlite: Database.Database; isFresh: boolean };

const settings = (sqlite: Database.Database): void => {
  // A cache: what a crash spoils is built again, so nothing waits for the disk. Erased words are overwritten.
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('journal_mode = MEMORY');
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma('trusted_schema = OFF');
};

const create = (sqlite: Database.Database): void => {
  settings(sqlite);
  sqlite.exec(`
    CREATE TABLE meta (format TEXT NOT NULL, stamp TEXT NOT NULL) STRICT;
    CREATE TABLE doc (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, ref INTEGER NOT NULL, UNIQUE (kind, ref)) STRICT;
    -- Words come folded and cut (db/domain/search-words.ts): nothing is left for a tokenizer to decide. Without an index
    -- of its own, the beginning of a word gathers all that has it before it answers: ten times longer.
    CREATE VIRTUAL TABLE words USING fts5(title, text, restricted, tokenize = 'ascii', prefix = '1 2 3 4 5 6');
    INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
  `);
  sqlite.prepare('INSERT INTO meta (format, stamp) VALUES (?, ?)').run(format, '');
};

const remove = (file: string): void => {
  for (const each of [file, `${file}-journal`, `${file}-wal`]) rmSync(each, { force: true });
};

/** The index as the last session left it; null unless it is of this format and of these very data. */
const reopened = (file: string, stamp: string): Database.Database | null => {
  if (stamp === '' || !existsSync(file)) return null;
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(file, { timeout: 0 });
    settings(sqlite);
    const meta = sqlite
      .prepare<[], { format: string; stamp: string }>('SELECT format, stamp FROM meta')
      .get();
    if (meta?.format === format && meta.stamp === stamp) return sqlite;
  } catch {
    // Damaged, or not ours: it is built anew.
  }
  sqlite?.close();
  return null;
};

/** Opens the index, or an empty one in its place; in memory when its file cannot be written. */
export const openIndexFile = (file: string, stamp: string): IndexFile => {
  const known = reopened(file, stamp);
  if (known) return { sqlite: known, isFresh: true };
  let sqlite: Database.Database | null = null;
  try {
    remove(file);
    sqlite = new Database(file, { timeout: 0 });
    create(sqlite);
  } catch {
    sqlite?.close();
    sqlite = new Database(':memory:');
    create(sqlite);
  }
  return { sqlite, isFresh: false };
};

/** From the first word that changes on, the index is no longer that of the data as they were closed. */
export const unstamp = (sqlite: Database.Database): void => {
  sqlite.prepare("UPDATE meta SET stamp = '' WHERE stamp <> ''").run();
};

/** Closes an index that says all that the closed data say: the stamp comes once everything else is on the disk. */
export const closeStamped = (sqlite: Database.Database, dataFile: string): void => {
  const file = sqlite.name;
  if (!sqlite.memory) {
    const handle = openSync(file, 'r+');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    sqlite.pragma('synchronous = FULL');
    sqlite.prepare('UPDATE meta SET stamp = ?').run(stampOf(dataFile));
  }
  sqlite.close();
};
