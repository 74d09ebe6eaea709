import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { goToItem, openSitting } from '../../db/commands/sitting.ts';
import { write } from '../../db/write.ts';
import { migrationsFolder, temporaryFolder, testNow } from '../support/app.ts';
import { openIn } from '../support/data-file.ts';
import { fillForRandomWrites } from '../support/random-writes.ts';

const root = path.resolve(import.meta.dirname, '../..');
// In one file: two hundred starts would otherwise each read every source anew. Beside node_modules, for SQLite.
const outDir = path.join(root, 'test-results/note-taker');
const script = path.join(outDir, 'note-taker.js');
const place = { meetingId: 1, itemId: 1 };

type Opened = { state: string; currentItemId: number; kept: number; line: string };
type Typed = { typed: number; at: number };

/** A meeting held in a folder of its own, at its first item. */
const heldIn = (folder: string): void => {
  const data = openIn(folder);
  fillForRandomWrites(data);
  write(data, { label: 'séance', undoable: false }, (tx) => {
    openSitting(tx, place.meetingId, { now: testNow });
    goToItem(tx, { ...place, marks: true }, { now: testNow });
  });
  data.close();
};

/** What a process that types said before it was killed, `lasting` milliseconds after its first letter. */
const typeAndDie = async (folder: string, lasting: number): Promise<{ opened: Opened; typed: Typed[] }> => {
  const args = [script, folder, migrationsFolder, String(place.meetingId), String(place.itemId)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  let opened: Opened | null = null;
  const typed: Typed[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const words: Opened | Typed = JSON.parse(line);
    if ('kept' in words) opened = words;
    else typed.push(words);
    timer ??= setTimeout(() => child.kill('SIGKILL'), lasting);
  }
  clearTimeout(timer);
  await ended;
  if (!opened) throw new Error('the process never opened the data');
  return { opened, typed };
};

/** Milliseconds of typing that were not kept: from the first letter lost to the last one typed. */
const lostTyping = (typed: readonly Typed[], kept: number): number => {
  const lost = typed.filter((letter) => letter.typed > kept);
  return (lost.at(-1)?.at ?? 0) - (lost[0]?.at ?? 0);
};

const kills = 200;
const folders = 4;

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { ssr: 'test/support/note-taker.ts', outDir, emptyOutDir: true },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
});

it(`loses less than a second of typing, and never its place, however often it is killed (${kills} times)`, async () => {
  // The same moments each time, spread over more than two waits of the saving.
  const moments = Array.from({ length: kills / folders }, (_, n) => 40 + ((n * 613) % 1150));
  const lives = await Promise.all(
    Array.from({ length: folders }, async () => {
      const folder = temporaryFolder();
      heldIn(folder);
      const losses: number[] = [];
      let typed: Typed[] = [];
      for (const lasting of [...moments, 0]) {
        const life = await typeAndDie(folder, lasting);
        expect(life.opened).toMatchObject({ state: 'open', currentItemId: place.itemId });
        losses.push(lostTyping(typed, life.opened.kept));
        typed = life.typed;
      }
      return losses.slice(1);
    }),
  );
  const losses = lives.flat();
  expect(losses).toHaveLength(kills);
  expect(Math.max(...losses)).toBeLessThan(1000);
  // It is the saving that keeps it, not chance: something was being typed each time, and some of it was lost.
  expect(losses.some((lost) => lost > 0)).toBe(true);
}, 600_000);
