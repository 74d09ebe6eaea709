import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import Database from 'better-sqlite3';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { write } from '../../db/write.ts';
import { createArchive } from '../../electron/handover/archive.ts';
import { adoptReceived } from '../../electron/handover/receive.ts';
import { startTestApp, temporaryFolder, testNow, type TestApp } from '../support/app.ts';
import { dump, firstMigrations, openIn, printsOf } from '../support/data-file.ts';
import { fillSearched } from '../support/searched-dossier.ts';
import { p, wordFile } from '../support/word-files.ts';

let root: string;
let giver: TestApp;
let chosen: string[];
let taker: TestApp;

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const folderOf = (name: string): string => path.join(root, name, 'donnees');

const startIn = async (name: string): Promise<TestApp> => {
  mkdirSync(folderOf(name), { recursive: true });
  return startTestApp({ folder: folderOf(name), files: { choose: async () => chosen } });
};

/** Every file under the annexes, by its name. */
const annexesIn = (folder: string): Record<string, string> => {
  const annexes = path.join(folder, 'annexes');
  if (!existsSync(annexes)) return {};
  return Object.fromEntries(
    readdirSync(annexes, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => [name, hashOf(readFileSync(path.join(parentPath, name)))]),
  );
};

const addAnnex = async (app: TestApp, name: string, bytes: Buffer): Promise<void> => {
  const file = path.join(root, name);
  writeFileSync(file, bytes);
  chosen = [file];
  await app.call('annex.add', { itemId: 1 });
};

beforeEach(async () => {
  root = temporaryFolder();
  chosen = [];
  giver = await startIn('avant');
  await giver.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: null });
  write(giver.data, { label: 'tout' }, (tx) => fillSearched(tx, (place) => `${place} – l’œuvre d’été`));
  await addAnnex(giver, 'plan.txt', Buffer.from('Plan de la salle'));
  await addAnnex(giver, 'gros.bin', Buffer.alloc(3_000_001, 7));
  taker = await startIn('apres');
  await taker.call('collective.found', { name: 'Le mien', siren: null });
  // Annexes are read in a worker, whose start waits for a busy machine.
}, 60_000);
afterEach(() => {
  giver.close();
  taker.close();
});

const exported = async (): Promise<string> => {
  const written = await giver.call('handover.export', {});
  if (written.outcome !== 'written') throw new Error('not written');
  return path.join(written.folder, written.fileName);
};

const refusal = async (file: string): Promise<string> => {
  chosen = [file];
  const result = await taker.raw('handover.choose', {});
  expect(taker.unexpected).toEqual([]);
  return result.ok ? '' : result.message;
};

describe('a dossier handed over', () => {
  it('opens elsewhere the same, row by row and byte by byte, and what was there is kept beside', async () => {
    const file = await exported();
    const before = dump(giver.data.sqlite);
    chosen = [file];
    expect(await taker.call('handover.choose', {})).toMatchObject({
      outcome: 'ready',
      collective: 'CoDir du Pays de Mortagne',
      meetings: 1,
      annexes: 2,
      // The fixture's own file was never in the store.
      missing: 1,
    });
    const mine = dump(taker.data.sqlite);
    await taker.call('handover.take', {});
    expect(dump(taker.data.sqlite)).toEqual(mine);
    taker.close();
    adoptReceived(folderOf('apres'), testNow);
    const opened = openIn(folderOf('apres'));
    expect(dump(opened.sqlite)).toEqual(before);
    opened.close();
    expect(annexesIn(folderOf('apres'))).toEqual(annexesIn(folderOf('avant')));
    expect(Object.keys(annexesIn(folderOf('apres')))).toHaveLength(2);
    const kept = readdirSync(path.join(root, 'apres')).filter((name) => name.startsWith('donnees.avant-'));
    expect(kept).toHaveLength(1);
    const former = openIn(path.join(root, 'apres', kept[0] ?? ''));
    expect(dump(former.sqlite)).toEqual(mine);
    former.close();
  });

  it('takes up at the next start what a stop left between two renames', async () => {
    chosen = [await exported()];
    await taker.call('handover.choose', {});
    await taker.call('handover.take', {});
    taker.close();
    const folder = folderOf('apres');
    // As if the machine had stopped once the former data were put aside.
    cpSync(folder, `${folder}.avant-x`, { recursive: true });
    rmSync(folder, { recursive: true });
    adoptReceived(folder, testNow);
    const opened = openIn(folder);
    expect(opened.sqlite.prepare('SELECT name FROM collective').pluck().get()).toBe(
      'CoDir du Pays de Mortagne',
    );
    opened.close();
    adoptReceived(folder, testNow);
    expect(existsSync(folder)).toBe(true);
  });

  it('leaves nothing when it is given up, nor while it is only unpacked', async () => {
    chosen = [await exported()];
    await taker.call('handover.choose', {});
    await taker.call('handover.drop', {});
    expect(readdirSync(path.join(root, 'apres'))).toEqual(['donnees']);
    expect(await taker.raw('handover.take', {})).toMatchObject({ ok: false, kind: 'refused' });
    await taker.call('handover.choose', {});
    // Stopped before she answered.
    taker.close();
    adoptReceived(folderOf('apres'), testNow);
    expect(readdirSync(path.join(root, 'apres'))).toEqual(['donnees']);
  });

  it('names no annexe that is no longer what it was', async () => {
    const annexes = annexesIn(folderOf('avant'));
    const [hash = ''] = Object.keys(annexes);
    writeFileSync(path.join(folderOf('avant'), 'annexes', hash.slice(0, 2), hash), 'autre chose');
    expect(await giver.call('handover.export', {})).toMatchObject({ annexes: 1, missing: 2 });
  });
});

type Parts = { data: Buffer; annexes: { name: string; bytes: Buffer }[]; manifest: Record<string, unknown> };

const baseParts = async (): Promise<Parts & { file: string }> => {
  const file = await exported();
  const bytes = readFileSync(file);
  const members: { name: string; bytes: Buffer }[] = [];
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [size, length] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    members.push({
      name: bytes.toString('utf8', at + 30, at + 30 + length),
      bytes: bytes.subarray(at + 30 + length, at + 30 + length + size),
    });
    at += 30 + length + size;
  }
  const [data, ...rest] = members;
  const manifest = JSON.parse(rest.pop()?.bytes.toString('utf8') ?? '') as Record<string, unknown>;
  return { file, data: data?.bytes ?? Buffer.alloc(0), annexes: rest, manifest };
};

/** A file of another kind that she has at hand. */
const given = (name: string, bytes: Uint8Array): string => {
  const target = path.join(root, name);
  writeFileSync(target, bytes);
  return target;
};
const words = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An archive as ours would be, of other parts; its manifest says what is in it unless told otherwise. */
const forged = async (
  members: { name: string; bytes: Buffer }[],
  manifest: Record<string, unknown>,
): Promise<string> => {
  const target = path.join(root, `forge-${Math.random()}.codir`);
  const archive = await createArchive(target);
  const files = [];
  for (const { name, bytes } of members) files.push(await archive.add(name, [bytes]));
  await archive.add('manifest.json', [Buffer.from(JSON.stringify({ files, ...manifest }))]);
  await archive.finish();
  await archive.close();
  return target;
};

/** The data after a statement that no command of ours runs. */
const altered = (data: Buffer, sql: string): Buffer => {
  const file = path.join(root, `alter-${Math.random()}.sqlite`);
  writeFileSync(file, data);
  const sqlite = new Database(file);
  sqlite.exec(sql);
  sqlite.close();
  return readFileSync(file);
};

describe('a file that is not a sound dossier', () => {
  it('is refused, whatever was done to it, and the data stay as they are', { timeout: 240_000 }, async () => {
    const { file, data, annexes, manifest } = await baseParts();
    const { files: _files, ...said } = manifest;
    const bytes = readFileSync(file);
    const raw = (name: string, content: Buffer): string => {
      const target = path.join(root, name);
      writeFileSync(target, content);
      return target;
    };
    const codir = { name: 'codir.sqlite', bytes: data };
    const hostile: string[] = [];
    for (let n = 0; n < 20; n += 1)
      hostile.push(raw(`cut-${n}`, bytes.subarray(0, Math.floor((bytes.length * n) / 20))));
    for (let n = 0; n < 20; n += 1) {
      const flipped = Buffer.from(bytes);
      const at = Math.floor((bytes.length * (n + 0.5)) / 20);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      hostile.push(raw(`flip-${n}`, flipped));
    }
    hostile.push(raw('longer', Buffer.concat([bytes, Buffer.from('x')])));
    hostile.push(raw('text', Buffer.from('Bonjour')), raw('pdf', Buffer.from('%PDF-1.7\n')));
    for (const name of [
      '../codir.sqlite',
      '/etc/passwd',
      'C:\\donnees\\codir.sqlite',
      'annexes/../../codir.sqlite',
      'annexes/aa/CON',
      'annexes/aa/x:y',
      'codir.sqlite\0.txt',
      'CODIR.SQLITE',
      'codir.sqlite-wal',
      'recherche.sqlite',
      `annexes/ab/${'a'.repeat(64)}`,
    ])
      hostile.push(await forged([codir, { name, bytes: Buffer.from('x') }], said));
    // An annexe whose content is not what its name says, one that is there twice, one that nobody named.
    hostile.push(
      await forged([codir, { name: `annexes/aa/${'a'.repeat(64)}`, bytes: Buffer.from('x') }], said),
    );
    hostile.push(await forged([codir, ...annexes, ...annexes], said));
    hostile.push(await forged([codir, ...annexes], { ...said, files: [] }));
    hostile.push(await forged(annexes, said));
    hostile.push(await forged([codir], { ...said, counts: {} }));
    hostile.push(await forged([codir], { ...said, application: 'Autre' }));
    for (const sql of [
      'CREATE TRIGGER t AFTER UPDATE ON member BEGIN DELETE FROM meeting; END',
      'CREATE VIEW v AS SELECT 1',
      'DROP TABLE annex_version; CREATE VIEW annex_version AS SELECT 1 AS id',
      'CREATE TABLE intrus (id INTEGER)',
      'DROP INDEX annex_item',
      'ALTER TABLE member ADD COLUMN intrus TEXT',
      'PRAGMA foreign_keys = OFF; DELETE FROM meeting',
      'DELETE FROM charter_remark',
      'PRAGMA user_version = 0',
      'CREATE VIRTUAL TABLE f USING fts5(a)',
    ])
      hostile.push(await forged([{ name: 'codir.sqlite', bytes: altered(data, sql) }], said));
    hostile.push(
      await forged([{ name: 'codir.sqlite', bytes: Buffer.from('SQLite format 3\0 et rien') }], said),
    );
    expect(hostile.length).toBeGreaterThanOrEqual(60);

    const before = dump(taker.data.sqlite);
    const prints = printsOf(folderOf('apres'));
    for (const each of hostile) {
      const sentence = await refusal(each);
      expect({ each: path.basename(each), sentence }).toEqual({
        each: path.basename(each),
        sentence: expect.stringMatching(
          /^Ce fichier n’est pas un dossier transmis|^Ce fichier est incomplet ou abîmé/,
        ),
      });
      expect(readdirSync(path.join(root, 'apres'))).toEqual(['donnees']);
    }
    expect(dump(taker.data.sqlite)).toEqual(before);
    expect(printsOf(folderOf('apres'))).toEqual(prints);
    expect(readdirSync(root).filter((name) => name === 'codir.sqlite')).toEqual([]);
  });

  it('says that a file of another kind is none, and what to look for; that one of ours was cut, what to ask', async () => {
    const others = [
      given('Charte.docx', wordFile(p('Article 1'))),
      given('Plan.pdf', words('%PDF-1.7\n')),
      given('Photos.zip', zipSync({ 'codir.sqlite': words('x'), 'photo.jpg': words('y') })),
      given('vide.zip', zipSync({})),
      given('Notes.txt', words('Bonjour')),
    ];
    for (const file of others)
      expect({ file: path.basename(file), says: await refusal(file) }).toEqual({
        file: path.basename(file),
        says: expect.stringMatching(
          /^Ce fichier n’est pas un dossier transmis par CoDir.+«\s\.codir\s».+«\sExporter tout le dossier…\s».+Vos données n’ont pas changé\.$/,
        ),
      });
    const whole = readFileSync(await exported());
    expect(await refusal(given('coupé.codir', whole.subarray(0, whole.length - 200)))).toMatch(
      /^Ce fichier est incomplet ou abîmé/,
    );
  });

  it('says when it comes from a later version, of the file or of the data', async () => {
    const { data, annexes, manifest } = await baseParts();
    const { files: _files, ...said } = manifest;
    const codir = { name: 'codir.sqlite', bytes: data };
    const later = altered(data, 'PRAGMA user_version = 999');
    const newer = /plus récent \(version 9\.1\)/;
    expect(await refusal(await forged([codir, ...annexes], { ...said, version: '9.1', format: 2 }))).toMatch(
      newer,
    );
    expect(
      await refusal(await forged([{ ...codir, bytes: later }, ...annexes], { ...said, version: '9.1' })),
    ).toMatch(newer);
  });
});

it('opens a dossier whose data began with the first version, and brings an older one to this one', async () => {
  const old = folderOf('ancien');
  const first = openIn(old, firstMigrations(1));
  first.sqlite.exec(
    "INSERT INTO collective (id, name, epci_siren, secretariat, deadline_hours, deadline_reference, founded_at) VALUES (1, 'Ancien', '', '', 48, 'rule', '2025-01-01T00:00:00Z')",
  );
  first.close();
  giver.close();
  giver = await startIn('ancien');
  expect(await refusal(await exported())).toBe('');
  giver.close();
});
