import path from 'node:path';
import { fromInstant } from '../../db/domain/paris-time.ts';
import { root } from '../run/root.ts';
import { writeDossier } from './dossier.ts';
import { openDossier } from './open-dossier.ts';

/** Writes the example dossier where the application will look for it under `--user-data-dir`. `at` is an instant. */
export const seedProfile = async (profile: string, at: string): Promise<{ meetingId: number }> => {
  const dossier = openDossier({
    folder: path.join(profile, 'donnees'),
    migrationsFolder: path.join(root, 'out', 'migrations'),
    epciFile: path.join(root, 'out', 'reference', 'epci.json'),
    now: at,
  });
  try {
    return await writeDossier(dossier.call, fromInstant(at).date);
  } finally {
    dossier.close();
  }
};
