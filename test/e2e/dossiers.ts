import path from 'node:path';
import { openDossier, type ContractCall } from '../../build/demo/open-dossier.ts';
import { root } from '../../build/run/root.ts';
import { testNow } from './app-test.ts';

/** Writes a dossier of one's own in a test's folder, through the application's routes, before it starts. */
export const writeIn = async <T>(profile: string, write: (call: ContractCall) => Promise<T>): Promise<T> => {
  const dossier = openDossier({
    folder: path.join(profile, 'donnees'),
    migrationsFolder: path.join(root, 'out', 'migrations'),
    epciFile: path.join(root, 'out', 'reference', 'epci.json.br'),
    now: testNow,
  });
  try {
    return await write(dossier.call);
  } finally {
    dossier.close();
  }
};

export const meetingOn = (date: string, sessionId: number | null = null) => ({
  date,
  startTime: '09:30',
  endTime: '12:00',
  place: 'Mairie',
  hostId: null,
  facilitatorId: null,
  facilitatorName: '',
  facilitatorForId: null,
  sessionId,
});
