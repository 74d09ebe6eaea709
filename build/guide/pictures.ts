/**
 * `npm run guide:pictures`: opens the application, walks it, and takes the pictures of the guide and of the README.
 * Nothing in them is drawn by hand: a screen that changes is pictured anew by running this again.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { bundle } from '../bundle.ts';
import { seedProfile } from '../demo/seed-profile.ts';
import { needsBundle } from '../run/freshness.ts';
import { root } from '../run/root.ts';
import { pictureDay, withApp, withFolder } from './app-window.ts';
import { charter } from './charter.ts';
import { exampleDossier } from './example-dossier.ts';
import { firstSteps } from './first-steps.ts';
import { followUp, meetingDay, sending, sitting } from './meeting-life.ts';
import { opinions } from './opinions.ts';
import { addWaiting } from './waiting-dossier.ts';
import { wholeAgenda } from './whole-agenda.ts';
import { yearAndPeople } from './year-and-people.ts';

for (const folder of ['docs/images', 'docs/guide/images'])
  mkdirSync(path.join(root, folder), { recursive: true });
if (needsBundle(root)) await bundle();
await withFolder((profile) => withApp(profile, firstSteps));
await withFolder(async (profile) => {
  await seedProfile(profile, pictureDay, { withAnnexes: true, withOpinions: true });
  await withApp(profile, (window) => exampleDossier(window, profile));
  await addWaiting(profile);
  await withApp(profile, (window) => wholeAgenda(window, profile));
  await withApp(profile, yearAndPeople);
  await withApp(profile, charter);
  await withApp(profile, opinions);
  await withApp(profile, followUp);
  await withApp(profile, sending);
  await withApp(profile, sitting, meetingDay);
});
