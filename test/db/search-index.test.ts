import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Failure } from '../../db/domain/failure.ts';
import { searchFileName, type OpenData } from '../../db/open.ts';
import { searchEverything } from '../../db/queries/search.ts';
import { redo, undo, write } from '../../db/write.ts';
import { temporaryFolder, testNow } from '../support/app.ts';
import { dump, openIn, writesSoFar } from '../support/data-file.ts';
import { fillForRandomWrites, play, randomStep } from '../support/random-writes.ts';
import { fillOpinions } from '../support/random-opinions.ts';
import { charterActs, charterRows, fillCharter } from '../support/random-charter.ts';
import { fillSearched } from '../support/searched-dossier.ts';

let folder: string;
let data: OpenData;

const reopen = (): void => {
  if (data?.sqlite.open) data.close();
  data = openIn(folder);
  data.sqlite.pragma('synchronous = OFF');
};
beforeEach(() => {
  folder = temporaryFolder();
  reopen();
});
afterEach(() => data.close());

const indexFile = (): string => path.join(folder, searchFileName);

/** What the index holds, each document with its words; the data are closed. */
const contents = (): unknown[] => {
  const sqlite = new Database(indexFile(), { readonly: true });
  try {
    return sqlite
      .prepare(
        `SELECT kind, ref, title, text, restricted FROM doc LEFT JOIN words ON words.rowid = doc.id ORDER BY kind, ref`,
      )
      .all();
  } finally {
    sqlite.close();
  }
};

/** The index as it was kept up, then as it is once built anew. */
const keptAndBuilt = (): [unknown[], unknown[]] => {
  data.close();
  const kept = contents();
  rmSync(indexFile());
  reopen();
  data.search.finish();
  data.close();
  return [kept, contents()];
};

const find = (typed: string): string[] =>
  searchEverything(data, { typed, from: 0, isProjected: false }, testNow).results.map(
    ({ kind, id }) => `${kind} ${id}`,
  );

const setTitle = (title: string): void => {
  write(data, { label: 'titre' }, () =>
    data.sqlite.prepare('UPDATE agenda_item SET title = ? WHERE id = 1').run(title),
  );
};

it('stays what a rebuild would be, after any sequence of commands, undo and redo', {
  timeout: 240_000,
}, () => {
  const charterStep = fc.record({
    charter: fc.constantFrom(...Object.keys(charterActs)),
    a: fc.nat(60),
    b: fc.nat(60),
    text: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\0', '')),
  });
  const back = fc.constantFrom('undo' as const, 'redo' as const, 'search' as const);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(randomStep, charterStep, back), { minLength: 10, maxLength: 40 }),
      (steps) => {
        folder = temporaryFolder();
        reopen();
        fillForRandomWrites(data);
        write(data, { label: 'charte' }, (tx) => fillCharter(tx, 1, 1));
        write(data, { label: 'avis' }, fillOpinions);
        data.search.finish();
        for (const step of steps) {
          if (step === 'undo') undo(data);
          else if (step === 'redo') redo(data);
          else if (step === 'search') find('point');
          else if ('command' in step) play(data, step, 'pas');
          else {
            try {
              write(data, { label: 'charte' }, (tx) =>
                charterActs[step.charter]?.(tx, charterRows(data), step),
              );
            } catch (error) {
              if (!(error instanceof Failure)) throw error;
            }
          }
        }
        const [kept, built] = keptAndBuilt();
        expect(kept).toEqual(built);
      },
    ),
    { numRuns: 25 },
  );
});

it('forgets a whole dossier with what held it, and has it back when that is undone', () => {
  write(data, { label: 'départ' }, (tx) => fillSearched(tx, (place) => place));
  data.search.finish();
  expect(find('sitting notes')).toEqual(['sittingNote 1']);
  write(data, { label: 'retrait' }, () => {
    data.sqlite.exec('DELETE FROM meeting; DELETE FROM council_session; DELETE FROM charter_version');
  });
  expect(find('sitting notes')).toEqual([]);
  expect(find('position reason')).toEqual([]);
  undo(data);
  expect(find('sitting notes')).toEqual(['sittingNote 1']);
  expect(find('position reason')).toEqual(['opinion 1']);
  redo(data);
  expect(find('annex text')).toEqual([]);
  const [kept, built] = keptAndBuilt();
  expect(kept).toEqual(built);
});

it('is kept from one session to the next, and built again after a stop that closed nothing', () => {
  fillForRandomWrites(data);
  setTitle('Tarification');
  data.search.finish();
  reopen();
  expect(data.search.isComplete()).toBe(true);
  expect(find('tarification')).toEqual(['item 1']);
  setTitle('Voirie');
  // As after a crash: the log holds what the index has not read.
  const copy = temporaryFolder();
  for (const name of ['codir.sqlite', 'codir.sqlite-wal'])
    writeFileSync(path.join(copy, name), readFileSync(path.join(folder, name)));
  data.close();
  writeFileSync(path.join(copy, searchFileName), readFileSync(indexFile()));
  folder = copy;
  reopen();
  expect(data.search.isComplete()).toBe(false);
  data.search.finish();
  expect(find('voirie')).toEqual(['item 1']);
  expect(find('tarification')).toEqual([]);
});

it('does not trust an index of other data, even as large and as old', () => {
  fillForRandomWrites(data);
  setTitle('Tarification');
  data.search.finish();
  data.close();
  const index = readFileSync(indexFile());
  reopen();
  setTitle('Assainissem');
  data.close();
  writeFileSync(indexFile(), index);
  reopen();
  expect(data.search.isComplete()).toBe(false);
  data.search.finish();
  expect(find('tarification')).toEqual([]);
});

it.each([
  ['nothing', (file: string) => writeFileSync(file, '')],
  ['something else', (file: string) => writeFileSync(file, 'x'.repeat(9000))],
  ['half of it', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 20_000))],
  [
    'pages overwritten',
    (file: string) => {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(170, 8192, bytes.length));
    },
  ],
])('is built again when its file holds %s', (_, spoil) => {
  write(data, { label: 'départ' }, (tx) => fillSearched(tx, (place) => place));
  data.search.finish();
  data.close();
  spoil(indexFile());
  reopen();
  find('sitting notes');
  data.search.finish();
  expect(find('sitting notes')).toEqual(['sittingNote 1']);
  expect(find('former body')).toEqual(['article 1']);
});

it('keeps nothing on the disk of words that were erased', () => {
  fillForRandomWrites(data);
  setTitle('Zorglub Desvignes');
  data.search.finish();
  expect(find('zorglub')).toEqual(['item 1']);
  setTitle('Point effacé');
  expect(find('zorglub')).toEqual([]);
  data.close();
  expect(existsSync(`${indexFile()}-journal`)).toBe(false);
  expect(readFileSync(indexFile()).toString('latin1')).not.toMatch(/zorglub|desvignes/i);
});

it('writes nothing in the data, whatever is searched', () => {
  fillForRandomWrites(data);
  const before = dump(data.sqlite);
  const writes = writesSoFar(data.sqlite);
  data.search.finish();
  expect(find('point')).not.toEqual([]);
  expect(writesSoFar(data.sqlite)).toBe(writes);
  expect(dump(data.sqlite)).toEqual(before);
});
