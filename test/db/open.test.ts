import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createCouncilSession } from '../../db/commands/council.ts';
import { write } from '../../db/write.ts';
import { temporaryFolder } from '../support/app.ts';
import { dataFileOf, dump, openIn } from '../support/data-file.ts';
import { startWriter } from '../support/other-process.ts';

const durable = {
  locking_mode: 'exclusive',
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
};

const settingsOf = (sqlite: Database.Database) =>
  Object.fromEntries(Object.keys(durable).map((name) => [name, sqlite.pragma(name, { simple: true })]));

describe('opening the data', () => {
  it('sets every durable setting on the first open and on those that follow', () => {
    const folder = temporaryFolder();
    for (let open = 1; open <= 3; open += 1) {
      const data = openIn(folder);
      expect(settingsOf(data.sqlite), `open ${open}`).toEqual(durable);
      write(data, { label: 'x' }, (tx) =>
        createCouncilSession(tx, { date: `2026-12-0${open}`, time: '18:30', place: '' }),
      );
      expect(settingsOf(data.sqlite), `after a write of open ${open}`).toEqual(durable);
      data.close();
    }
  });

  it('would fall back to NORMAL by itself: the control that makes the setting worth testing', () => {
    const folder = temporaryFolder();
    openIn(folder).close();
    const bare = new Database(dataFileOf(folder));
    bare.prepare('SELECT count(*) FROM meeting').get();
    expect(bare.pragma('synchronous', { simple: true })).toBe(1);
    bare.close();
  });

  it('leaves one file alone once closed, and never a shared-memory file', () => {
    const folder = temporaryFolder();
    const data = openIn(folder);
    expect(readdirSync(folder).filter((name) => name.endsWith('-shm'))).toEqual([]);
    data.close();
    expect(readdirSync(folder)).toEqual(['codir.sqlite']);
  });

  it('creates the folder, and makes no copy of a file that is new', () => {
    const folder = path.join(temporaryFolder(), 'Données du collectif', 'à créer');
    openIn(folder).close();
    expect(existsSync(dataFileOf(folder))).toBe(true);
    expect(existsSync(path.join(folder, 'sauvegardes'))).toBe(false);
  });

  it('finds again what was written, after it was closed', () => {
    const folder = temporaryFolder();
    const first = openIn(folder);
    write(first, { label: 'x' }, (tx) =>
      createCouncilSession(tx, { date: '2026-12-16', time: '18:30', place: 'Salle de l’Œuvre 🏛' }),
    );
    const before = dump(first.sqlite);
    first.close();
    const second = openIn(folder);
    expect(dump(second.sqlite)).toEqual(before);
    second.close();
  });

  it('keeps nothing of the undo journal in the file', () => {
    const folder = temporaryFolder();
    openIn(folder).close();
    const bare = new Database(dataFileOf(folder));
    expect(bare.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()).toEqual([]);
    bare.close();
  });
});

describe('a writer that is killed', () => {
  it('loses no write it had acknowledged, and opens again', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    const acknowledged: number[] = [];
    for (const writes of [1, 5, 40, 150]) {
      const writer = startWriter(folder, 'write');
      expect((await writer.lines.next()).value).toBe('open');
      for (let n = 0; n < writes; n += 1) acknowledged.push(Number((await writer.lines.next()).value));
      await writer.kill();
      const data = openIn(folder);
      const kept = new Set(dump(data.sqlite)['council_session']?.map((row) => (row as { id: number }).id));
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      expect(data.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(data.sqlite.pragma('synchronous', { simple: true })).toBe(2);
      data.close();
    }
    expect(acknowledged).toHaveLength(196);
  });
});
