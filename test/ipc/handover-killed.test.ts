import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { execFileSync } from 'node:child_process';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { write } from '../../db/write.ts';
import { createCouncilSession } from '../../db/commands/council.ts';
import { removeCopies } from '../../db/snapshot.ts';
import { adoptReceived, dropReceived, receiveHandover } from '../../electron/handover/receive.ts';
import { migrationsFolder, startTestApp, temporaryFolder } from '../support/app.ts';
import { seedArchivedDossier } from '../support/archived-dossier.ts';
import { dump, openIn } from '../support/data-file.ts';

const kills = 6;
let seeded = '';
let folder = '';
let place = '';

const dumpOf = (where: string): string => {
  const opened = openIn(where);
  try {
    return JSON.stringify(dump(opened.sqlite));
  } finally {
    opened.close();
  }
};

const exported = async (from: string): Promise<string> => {
  const app = await startTestApp({ folder: from });
  const written = await app.call('handover.export', {});
  app.close();
  if (written.outcome !== 'written') throw new Error('not written');
  return path.join(written.folder, written.fileName);
};

/** Starts it, and kills it some milliseconds after it has begun. */
const killed = async (mode: string, after: number, ...given: string[]): Promise<void> => {
  const script = path.resolve(import.meta.dirname, '../support/handing-over.ts');
  const child = spawn(process.execPath, [script, mode, folder, migrationsFolder, place, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  // One that ends before it says that it begins would be waited for in vain.
  const begun = await Promise.race([once(child.stdout, 'data'), ended.then(() => null)]);
  expect(begun).not.toBeNull();
  await wait(after);
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
  await ended;
};

/** From at once to half a second, by no rule. */
const moments = Array.from({ length: kills }, (_, n) => (n * n * 37 + n * 11) % 500);

beforeAll(async () => {
  seeded = await seedArchivedDossier();
}, 120_000);
afterEach(() => removeCopies(folder));

const begin = (): void => {
  const root = temporaryFolder();
  folder = path.join(root, 'donnees');
  place = path.join(root, 'cle');
  mkdirSync(place);
  cpSync(seeded, folder, { recursive: true });
};

it('a dossier handed over is whole or is not there, whenever the machine stops', {
  timeout: 300_000,
}, async () => {
  begin();
  const before = dumpOf(folder);
  const elsewhere = path.join(place, 'ailleurs');
  for (const moment of moments) {
    await killed('give', moment);
    expect(dumpOf(folder)).toBe(before);
  }
  // Written over itself at each turn: it is one of those, whole.
  const manifest = await receiveHandover(path.join(place, 'dossier.codir'), elsewhere, migrationsFolder);
  expect(manifest.files.length).toBeGreaterThan(2);
  await dropReceived(elsewhere);
  // What was being written keeps a name that nobody opens; opened all the same, it is refused.
  const drafts = readdirSync(place).filter((name) => name.endsWith('.tmp'));
  expect(drafts.length).toBeGreaterThan(0);
  const taken: string[] = [];
  for (const name of drafts)
    await receiveHandover(path.join(place, name), elsewhere, migrationsFolder).then(
      () => taken.push(name),
      (error: Error) => expect(error.message).toMatch(/^Ce fichier (?:est incomplet|n’est pas un dossier)/),
    );
  // One at most of those is whole: it had only its name to take.
  expect(taken.length).toBeLessThan(drafts.length);
  removeCopies(folder);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('a copy for the archives has its name once it is whole, whenever the machine stops', {
  timeout: 300_000,
}, async () => {
  begin();
  const before = dumpOf(folder);
  for (const moment of moments) {
    await killed('copy', moment * 2);
    expect(dumpOf(folder)).toBe(before);
  }
  const copies = readdirSync(place);
  expect(copies.filter((name) => name.includes('incomplet')).length).toBeGreaterThan(0);
  const whole = copies.filter((name) => !name.includes('incomplet'));
  expect(whole.length).toBeGreaterThan(0);
  for (const name of whole)
    execFileSync('sha256sum', ['--strict', '--quiet', '-c', 'empreintes.txt'], {
      cwd: path.join(place, name),
    });
});

it('the data are the former ones or those received, never a mixture, whenever the machine stops', {
  timeout: 300_000,
}, async () => {
  begin();
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  const states = new Map<string, string>([[dumpOf(folder), 'mine']]);
  const given: string[] = [];
  for (const [index, from] of [one, other].entries()) {
    cpSync(seeded, from, { recursive: true });
    const opened = openIn(from);
    write(opened, { label: 'conseil' }, (tx) =>
      createCouncilSession(tx, { date: `2027-0${index + 3}-10`, time: '18:30', place: '' }),
    );
    opened.close();
    given.push(await exported(from));
    states.set(dumpOf(from), `received ${index}`);
  }
  const seen = new Set<string | undefined>();
  for (const moment of moments) {
    await killed('take', moment * 2, ...given);
    adoptReceived(folder, '2026-12-09T11:00:00Z');
    const state = states.get(dumpOf(folder));
    expect(state).toBeDefined();
    seen.add(state);
    expect(readdirSync(path.dirname(folder)).filter((name) => /\.recu/.test(name))).toEqual([]);
  }
  // Those before are kept beside, each whole.
  const kept = readdirSync(path.dirname(folder)).filter((name) => name.includes('.avant-'));
  for (const former of kept.slice(0, 6))
    expect(states.has(dumpOf(path.join(path.dirname(folder), former)))).toBe(true);
  expect(seen.size).toBeGreaterThan(1);
});
