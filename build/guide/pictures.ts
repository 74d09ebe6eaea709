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
import { exampleDossier } from './example-dossier.ts';
import { firstSteps } from './first-steps.ts';

for (const folder of ['docs/images', 'docs/guide/images'])
  mkdirSync(path.join(root, folder), { recursive: true });
if (needsBundle(root)) await bundle();
await withFolder((profile) => withApp(profile, firstSteps));
await withFolder(async (profile) => {
  await seedProfile(profile, pictureDay);
  await withApp(profile, (window) => exampleDossier(window, profile));
});
