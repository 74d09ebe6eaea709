import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fromInstant } from '../../db/domain/paris-time.ts';
import { openDossier } from '../../build/demo/open-dossier.ts';
import { writeDossier } from '../../build/demo/dossier.ts';
import { root } from '../../build/run/root.ts';

export const benchDay = '2026-11-22T13:02:00Z';

/** What the application is given of its bundle, wherever the measuring process was bundled to. */
export const shipped = (...parts: string[]): string => path.join(root, 'out', ...parts);

/** A folder on the disk of the checkout: a temporary folder may be in memory, where a flush costs nothing. */
export const withFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const cache = path.join(root, '.cache', 'bench');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'run-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The example dossier, written in `folder` through the application's own routes, and left open. */
export const writtenDossier = async (folder: string) => {
  const dossier = openDossier({
    folder,
    migrationsFolder: shipped('migrations'),
    epciFile: shipped('reference', 'epci.json.br'),
    now: benchDay,
  });
  const { meetingId } = await writeDossier(dossier.call, fromInstant(benchDay).date);
  return { ...dossier, meetingId };
};
