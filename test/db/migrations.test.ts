import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import Database from 'better-sqlite3';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import * as collectiveSchema from '../../db/schema/collective.ts';
import * as councilSchema from '../../db/schema/council.ts';
import * as agendaSchema from '../../db/schema/agenda.ts';
import * as annexSchema from '../../db/schema/annex.ts';
import * as charterSchema from '../../db/schema/charter.ts';
import * as opinionSchema from '../../db/schema/opinion.ts';
import * as meetingSchema from '../../db/schema/meeting.ts';
import { migrationsFolder, temporaryFolder } from '../support/app.ts';
import {
  dataFileOf,
  dump,
  migrationJournal,
  foundingThen,
  openIn,
  printsOf,
  problemIn,
} from '../support/data-file.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The rebuild drizzle-kit writes when a column of `meeting` changes, whose agenda items hang on it by a cascade. */
const rebuildMeeting = [
  'PRAGMA foreign_keys=OFF;',
  `CREATE TABLE \`__new_meeting\` (
    \`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL, \`date\` text NOT NULL, \`start_time\` text NOT NULL,
    \`end_time\` text NOT NULL, \`place\` text NOT NULL, \`host_id\` integer, \`facilitator_id\` integer,
    \`facilitator_name\` text NOT NULL, \`session_id\` integer, \`agenda_sent_at\` text,
    \`room\` text DEFAULT '' NOT NULL,
    FOREIGN KEY (\`host_id\`) REFERENCES \`collectivity\`(\`id\`) ON UPDATE no action ON DELETE set null,
    FOREIGN KEY (\`facilitator_id\`) REFERENCES \`member\`(\`id\`) ON UPDATE no action ON DELETE set null,
    FOREIGN KEY (\`session_id\`) REFERENCES \`council_session\`(\`id\`) ON UPDATE no action ON DELETE set null
  ) STRICT;`,
  `INSERT INTO \`__new_meeting\`("id", "date", "start_time", "end_time", "place", "host_id", "facilitator_id",
    "facilitator_name", "session_id", "agenda_sent_at")
    SELECT "id", "date", "start_time", "end_time", "place", "host_id", "facilitator_id", "facilitator_name",
    "session_id", "agenda_sent_at" FROM \`meeting\`;`,
  'DROP TABLE `meeting`;',
  'ALTER TABLE `__new_meeting` RENAME TO `meeting`;',
  'PRAGMA foreign_keys=ON;',
] as const;

/** A closed file of the founding version: a conseil, a meeting and three points on its agenda. */
const populated = (): string => {
  const folder = temporaryFolder();
  const data = openIn(folder, foundingThen());
  data.sqlite.exec(`
    INSERT INTO council_session VALUES (1, '2026-12-16', '18:30', 'Salle des fêtes');
    INSERT INTO council_item VALUES (1, 1, 1, 'Tarification de l’eau'), (2, 1, 2, 'Fonds de concours');
    INSERT INTO meeting VALUES (1, '2026-12-08', '09:30', '12:00', '', NULL, NULL, '', 1, NULL);
    INSERT INTO agenda_item VALUES (1, 1, 1, 'opinion', 'Un', '', '', 15, 1), (2, 1, 2, 'exchange', 'Deux', '', '', 15, NULL),
      (3, 1, 3, 'other', 'Trois', '', '', 15, NULL);`);
  data.close();
  return folder;
};

const rowsOf = (folder: string) => {
  const data = openIn(folder, foundingThen());
  const rows = dump(data.sqlite);
  data.close();
  return rows;
};

const copiesIn = (folder: string): string[] =>
  readdirSync(path.join(folder, 'sauvegardes')).map((name) => path.join(folder, 'sauvegardes', name));

describe('bringing a file to the present version', () => {
  it('rebuilds a table without losing the rows that hang on it', () => {
    const folder = populated();
    const rows = rowsOf(folder);
    const after = openIn(folder, foundingThen(rebuildMeeting));
    const migrated = dump(after.sqlite);
    expect(migrated['meeting']).toEqual(rows['meeting']?.map((row) => Object.assign({}, row, { room: '' })));
    expect(migrated['agenda_item']).toEqual(rows['agenda_item']);
    expect(migrated['agenda_item']).toHaveLength(3);
    expect(after.sqlite.pragma('user_version', { simple: true })).toBe(2);
    expect(after.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(after.sqlite.pragma('foreign_key_check')).toEqual([]);
    after.close();
  });

  it('would have lost them with foreign keys on: the control', () => {
    const folder = populated();
    const raw = new Database(dataFileOf(folder));
    raw.pragma('foreign_keys = ON');
    raw.transaction(() => rebuildMeeting.forEach((statement) => raw.exec(statement)))();
    expect(raw.prepare('SELECT count(*) AS n FROM agenda_item').get()).toEqual({ n: 0 });
    raw.close();
  });

  it('first makes a sound copy, of the former version and with its rows', () => {
    const folder = populated();
    const rows = rowsOf(folder);
    openIn(folder, foundingThen(rebuildMeeting)).close();
    const [copy, ...others] = copiesIn(folder);
    expect(others).toEqual([]);
    const reopened = new Database(copy ?? '', { readonly: true });
    expect(reopened.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(reopened.pragma('user_version', { simple: true })).toBe(1);
    expect(dump(reopened)).toEqual(rows);
    reopened.close();
  });

  it('makes no copy, and writes nothing, when the file is of the present version', () => {
    const folder = populated();
    const before = printsOf(folder);
    openIn(folder, foundingThen()).close();
    expect(readdirSync(folder)).toEqual(['codir.sqlite']);
    expect(printsOf(folder)).toEqual(before);
  });

  it('can be tried again at once after a failure, whose copy stays', () => {
    const folder = populated();
    const failing = foundingThen(['ALTER TABLE `nowhere` ADD `x` text;']);
    expect(problemIn(folder, failing)).toMatchObject({ kind: 'unmigrated' });
    expect(problemIn(folder, failing)).toMatchObject({ detail: expect.stringContaining('nowhere') });
    expect(copiesIn(folder)).toHaveLength(2);
    openIn(folder, foundingThen(rebuildMeeting)).close();
  });

  it.each([
    [
      'fails half-way',
      ['CREATE TABLE `half` (`id` integer PRIMARY KEY) STRICT;', 'INSERT INTO `none` VALUES (1);'],
    ],
    ['leaves a row without its parent', ['DELETE FROM `council_session`;']],
  ])('changes nothing when a migration %s', (_, statements) => {
    const folder = populated();
    const rows = rowsOf(folder);
    expect(problemIn(folder, foundingThen(statements))).toMatchObject({ kind: 'unmigrated' });
    const after = openIn(folder, foundingThen());
    expect(dump(after.sqlite)).toEqual(rows);
    expect(after.sqlite.pragma('user_version', { simple: true })).toBe(1);
    expect(after.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    after.close();
  });

  it('goes through several versions in their order', () => {
    const folder = populated();
    const two = foundingThen(rebuildMeeting, ["UPDATE `meeting` SET `room` = 'A';"]);
    const data = openIn(folder, two);
    expect(data.sqlite.prepare('SELECT room FROM meeting').all()).toEqual([{ room: 'A' }]);
    expect(data.sqlite.pragma('user_version', { simple: true })).toBe(3);
    data.close();
    expect(problemIn(folder, foundingThen())).toEqual({ kind: 'newer', fileVersion: 3, knownVersion: 1 });
  });

  it('gives an old file the very tables of a new one', () => {
    const migrations = foundingThen(rebuildMeeting);
    const schema = (folder: string) => {
      const data = openIn(folder, migrations);
      const rows = data.sqlite.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
      data.close();
      return rows;
    };
    expect(schema(populated())).toEqual(schema(temporaryFolder()));
  });
});

describe('the migrations as they are kept', () => {
  const journal = migrationJournal(migrationsFolder);

  it('are dated strictly later one after another: an older one would be skipped in silence', () => {
    const dates = journal.entries.map(({ when }) => when);
    expect(dates).toEqual([...new Set(dates)].toSorted((a, b) => a - b));
  });

  it('are numbered without a hole, each with its file and its snapshot, and no other', () => {
    expect(journal.entries.map(({ idx }) => idx)).toEqual(journal.entries.map((_, index) => index));
    const numbered = journal.entries.map(({ tag, idx }) => [tag, String(idx).padStart(4, '0')] as const);
    expect(readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'))).toEqual(
      numbered.map(([tag]) => `${tag}.sql`),
    );
    expect(readdirSync(path.join(migrationsFolder, 'meta')).toSorted()).toEqual(
      [...numbered.map(([, number]) => `${number}_snapshot.json`), '_journal.json'].toSorted(),
    );
  });

  it('give every table the STRICT keyword', () => {
    const data = openIn(temporaryFolder());
    const tables = data.sqlite.pragma('table_list') as { schema: string; name: string; strict: number }[];
    const loose = tables.filter(
      ({ schema, name, strict }) => schema === 'main' && strict === 0 && !/^(sqlite_|__drizzle)/.test(name),
    );
    expect(loose.map(({ name }) => name)).toEqual([]);
    data.close();
  });

  it('say all that the schema says: drizzle-kit finds nothing to add', { timeout: 60_000 }, () => {
    const kit = path.join(path.dirname(createRequire(import.meta.url).resolve('drizzle-kit')), 'bin.cjs');
    // drizzle-kit reads `out` as relative to the current folder, whatever it is: it cannot be on another drive.
    const out = mkdtempSync(path.join(root, 'node_modules', '.drizzle-check-'));
    try {
      cpSync(migrationsFolder, out, { recursive: true });
      const config = ['--dialect', 'sqlite', '--casing', 'snake_case', '--schema', './db/schema/*.ts'];
      const run = spawnSync(
        process.execPath,
        [kit, 'generate', ...config, '--out', path.relative(root, out)],
        {
          cwd: root,
          encoding: 'utf8',
        },
      );
      expect(`${run.stdout}${run.stderr}`).toContain('No schema changes');
      expect(readdirSync(out)).toEqual(readdirSync(migrationsFolder));
      expect(migrationJournal(out)).toEqual(journal);
    } finally {
      rmSync(out, { recursive: true });
    }
  });

  it.each(
    Object.values({
      ...collectiveSchema,
      ...councilSchema,
      ...meetingSchema,
      ...agendaSchema,
      ...annexSchema,
      ...charterSchema,
      ...opinionSchema,
    }).map((table) => [getTableConfig(table).name, table] as const),
  )('make the table %s as the schema describes it', (name, table) => {
    const data = openIn(temporaryFolder());
    const { columns, foreignKeys, indexes } = getTableConfig(table);
    const made = data.sqlite.pragma(`table_info(${name})`) as {
      name: string;
      type: string;
      notnull: number;
      pk: number;
    }[];
    expect(made).toMatchObject(
      columns.map((column) => ({
        name: toSnakeCase(column.name),
        type: column.getSQLType().toUpperCase(),
        notnull: Number(column.notNull),
        pk: Number(column.primary),
      })),
    );
    const keys = data.sqlite.pragma(`foreign_key_list(${name})`) as {
      from: string;
      table: string;
      on_delete: string;
    }[];
    expect(keys.map((key) => `${key.from} ${key.table} ${key.on_delete.toLowerCase()}`).toSorted()).toEqual(
      foreignKeys
        .map((key) => {
          const { columns: from, foreignTable } = key.reference();
          return `${toSnakeCase(from[0]?.name ?? '')} ${getTableConfig(foreignTable).name} ${key.onDelete ?? 'no action'}`;
        })
        .toSorted(),
    );
    const list = data.sqlite.pragma(`index_list(${name})`) as { name: string }[];
    expect(
      list
        .map((each) => each.name)
        .filter((each) => !each.startsWith('sqlite_'))
        .toSorted(),
    ).toEqual(indexes.map(({ config }) => config.name).toSorted());
    data.close();
  });
});
