import path from 'node:path';
import { fromInstant } from '../../db/domain/paris-time.ts';
import { root } from '../run/root.ts';
import { writeDossier } from './dossier.ts';
import { openDossier } from './open-dossier.ts';
import { writeOpinions } from './opinions.ts';
import { writeSittings } from './sittings.ts';
import { attachAnnexes } from './attach-annexes.ts';

/**
 * Writes the example dossier where the application will look for it under `--user-data-dir`. `at` is an instant.
 * Its annexes take a second or two, and its avis and meetings held are more than most need: only whoever shows them asks for them.
 */
export const seedProfile = async (
  profile: string,
  at: string,
  { withAnnexes = false, withOpinions = false } = {},
): Promise<{ meetingId: number }> => {
  const dossier = openDossier({
    folder: path.join(profile, 'donnees'),
    migrationsFolder: path.join(root, 'out', 'migrations'),
    epciFile: path.join(root, 'out', 'reference', 'epci.json.br'),
    now: at,
  });
  try {
    const written = await writeDossier(dossier.call, fromInstant(at).date, dossier.setClock);
    if (withAnnexes) await attachAnnexes(dossier, written.meetingId, path.join(profile, 'fichiers'));
    if (withOpinions) {
      await writeOpinions(dossier, fromInstant(at).date);
      await writeSittings(dossier, fromInstant(at).date);
    }
    return written;
  } finally {
    dossier.close();
  }
};
