/**
 * Run as a process of its own, to be killed: hands a dossier over again and again (`give`), copies it for the archives
 * (`copy`), or receives and adopts one after the other those it is given (`take`). It says « ready » before it begins.
 */
import { writeSync } from 'node:fs';
import path from 'node:path';
import { openData } from '../../db/open.ts';
import { writeHandover } from '../../electron/handover/export.ts';
import { adoptReceived, keepReceived, receiveHandover } from '../../electron/handover/receive.ts';
import { createAnnexStore } from '../../electron/annexes/store.ts';
import { planArchive } from '../../electron/archive/plan.ts';
import { writeArchive } from '../../electron/archive/write-archive.ts';
import { writeWhole, writeWholeFolder } from '../../electron/write-whole.ts';

const [mode = '', folder = '', migrationsFolder = '', place = '', ...given] = process.argv.slice(2);
const now = '2026-12-09T11:00:00Z';
const opened = () => {
  const outcome = openData({ folder, migrationsFolder, now });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.data;
};
const told = { version: '', exportedAt: now, collective: 'CoDir' };
const ways: Record<string, () => Promise<void>> = {
  give: async () => {
    const data = opened();
    for (;;)
      await writeWhole(path.join(place, 'dossier.codir'), async (draft) => {
        await writeHandover(data, createAnnexStore(folder), draft, told);
      });
  },
  copy: async () => {
    const data = opened();
    const desk = {
      db: data.db,
      store: createAnnexStore(folder),
      pdf: async () => Buffer.alloc(200_000, 37),
      now,
      version: '',
      withReserved: false,
      progress: () => undefined,
    };
    for (;;)
      await writeWholeFolder(place, 'Archives', async (draft) => {
        await writeArchive(desk, planArchive(data.db, now, false), draft);
      });
  },
  take: async () => {
    for (let n = 0; ; n += 1) {
      await receiveHandover(given[n % given.length] ?? '', folder, migrationsFolder);
      await keepReceived(folder);
      adoptReceived(folder, now);
    }
  },
};
writeSync(1, 'ready\n');
await ways[mode]?.();
