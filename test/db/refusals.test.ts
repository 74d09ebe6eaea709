import {
  appendFileSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { addCouncilItems, createCouncilSession } from '../../db/commands/council.ts';
import { knownVersion } from '../../db/migrate.ts';
import { write } from '../../db/write.ts';
import { migrationsFolder, temporaryFolder } from '../support/app.ts';
import { dataFileOf, openIn, printsOf, problemIn } from '../support/data-file.ts';
import { startWriter } from '../support/other-process.ts';

const known = knownVersion(migrationsFolder);

/** A closed dossier of about 200 kB. */
const filled = (): string => {
  const folder = temporaryFolder();
  const data = openIn(folder);
  write(data, { label: 'x' }, (tx) => {
    for (let day = 10; day < 28; day += 1) {
      const id = createCouncilSession(tx, { date: `2026-12-${day}`, time: '18:30', place: '' });
      addCouncilItems(
        tx,
        id,
        Array.from({ length: 40 }, (_, n) => `Point ${n} `.repeat(25)),
      );
    }
  });
  data.close();
  return folder;
};

/** Copies file and log while a session holds them, as a power cut would leave them. */
const cutShort = (from: string, version: number | null): string => {
  const folder = temporaryFolder();
  const data = openIn(from);
  if (version !== null) data.sqlite.pragma(`user_version = ${version}`);
  else
    write(data, { label: 'x' }, (tx) =>
      createCouncilSession(tx, { date: '2027-01-20', time: '18:30', place: '' }),
    );
  copyFileSync(dataFileOf(from), dataFileOf(folder));
  copyFileSync(`${dataFileOf(from)}-wal`, `${dataFileOf(folder)}-wal`);
  data.close();
  return folder;
};

const namesIn = (folder: string) => readdirSync(folder).toSorted();

describe('a data file of a newer version', () => {
  it('is refused with both versions told and not a byte changed', () => {
    const folder = filled();
    const raw = new Database(dataFileOf(folder));
    raw.pragma('user_version = 51');
    raw.close();
    const before = printsOf(folder);
    expect(problemIn(folder)).toEqual({ kind: 'newer', fileVersion: 51, knownVersion: known });
    expect(printsOf(folder)).toEqual(before);
    expect(namesIn(folder)).toEqual(['codir.sqlite']);
  });

  it('is refused untouched when the newer version is still in the write-ahead log', () => {
    const folder = cutShort(filled(), known + 1);
    expect(readFileSync(dataFileOf(folder)).readUInt32BE(60)).toBe(known);
    const before = printsOf(folder);
    expect(problemIn(folder)).toEqual({ kind: 'newer', fileVersion: known + 1, knownVersion: known });
    expect(printsOf(folder)).toEqual(before);
    expect(namesIn(folder)).toEqual(['codir.sqlite', 'codir.sqlite-wal']);
  });
});

describe('a data file that is damaged', () => {
  it.each([
    ['a text', Buffer.from('Ceci n’est pas une base de données. '.repeat(400))],
    ['a few bytes', Buffer.from('SQLite')],
    ['the right header and nothing after', Buffer.from('SQLite format 3\0')],
    ['zeros', Buffer.alloc(20_000)],
  ])('is refused untouched when it holds %s', (_, bytes) => {
    const folder = temporaryFolder();
    writeFileSync(dataFileOf(folder), bytes);
    const before = printsOf(folder);
    expect(problemIn(folder)).toMatchObject({ kind: 'damaged' });
    expect(printsOf(folder)).toEqual(before);
    expect(namesIn(folder)).toEqual(['codir.sqlite']);
  });

  it.each([0.9, 0.5, 0.1, 0.02])('is refused untouched when only %d of it is left', (part) => {
    const folder = filled();
    const file = dataFileOf(folder);
    truncateSync(file, Math.floor(readFileSync(file).length * part));
    const before = printsOf(folder);
    expect(problemIn(folder)).toMatchObject({ kind: 'damaged' });
    expect(printsOf(folder)).toEqual(before);
  });

  it('is refused untouched when a page was zeroed and the last session did not close', () => {
    const folder = cutShort(filled(), null);
    const file = dataFileOf(folder);
    const bytes = readFileSync(file);
    bytes.fill(0, 4096 * 4, 4096 * 9);
    writeFileSync(file, bytes);
    const before = printsOf(folder);
    expect(problemIn(folder)).toMatchObject({ kind: 'damaged' });
    expect(printsOf(folder)).toEqual(before);
    expect(namesIn(folder)).toEqual(['codir.sqlite', 'codir.sqlite-wal']);
  });

  it('opens, with what was acknowledged, when only the tail of its log is torn', () => {
    const folder = cutShort(filled(), null);
    appendFileSync(`${dataFileOf(folder)}-wal`, Buffer.alloc(3000, 7));
    const data = openIn(folder);
    expect(
      data.sqlite.prepare("SELECT count(*) AS n FROM council_session WHERE date = '2027-01-20'").get(),
    ).toEqual({ n: 1 });
    data.close();
  });
});

describe('a data file that another process holds', () => {
  it('is refused as locked, then opens once the other has gone', { timeout: 30_000 }, async () => {
    const folder = filled();
    const holder = startWriter(folder, 'hold');
    expect((await holder.lines.next()).value).toBe('open');
    const before = printsOf(folder);
    expect(problemIn(folder)).toEqual({ kind: 'locked' });
    expect(printsOf(folder)).toEqual(before);
    await holder.kill();
    openIn(folder).close();
  });

  it('refuses a second process while this one holds it', { timeout: 30_000 }, async () => {
    const folder = filled();
    const data = openIn(folder);
    const second = startWriter(folder, 'write');
    expect((await second.lines.next()).value).toBe('locked');
    await second.kill();
    data.close();
  });
});
