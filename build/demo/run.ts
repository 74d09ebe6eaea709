/**
 * `npm run demo`: opens the application on an example dossier, made afresh and forgotten at the end.
 * `npm run demo -- --out DIR`: writes the papers of that dossier into DIR, without a window.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { now } from '../../electron/clock.ts';
import { bundle, nodeBundle } from '../bundle.ts';
import { ensureChromium } from '../run/chromium.ts';
import { hasDisplay } from '../run/display.ts';
import { installedElectron, standInPath, type ElectronChoice } from '../run/electron-binary.ts';
import { needsBundle } from '../run/freshness.ts';
import { commandFor, launch } from '../run/launch.ts';
import { root } from '../run/root.ts';
import { seedProfile } from './seed-profile.ts';

const standIn: ElectronChoice = {
  kind: 'stand-in',
  distPath: standInPath,
  reason: 'aucune fenêtre n’est demandée',
};

const writePapers = async (out: string): Promise<number> => {
  const electron = hasDisplay() ? installedElectron() : null;
  const choice: ElectronChoice = electron ? { kind: 'electron', path: electron } : standIn;
  if (choice.kind === 'stand-in') {
    const chromium = ensureChromium({ install: true });
    if (chromium.path === null) {
      console.error(chromium.advice);
      return 1;
    }
  }
  mkdirSync(out, { recursive: true });
  // Outside `out/`: this main process does not ship.
  const folder = path.join(root, '.cache', 'demo');
  await build(nodeBundle('build/demo/papers.ts', folder));
  // Threads of their own, looked for beside the main process with what they share; parts are named by their hash.
  for (const part of ['pdf-worker.js', 'word-worker.js', 'assets'])
    cpSync(path.join(root, 'out', 'main', part), path.join(folder, part), { recursive: true });
  return launch(commandFor(choice, false, [`--out=${out}`], path.join(folder, 'papers.js')));
};

const openWindow = async (forApp: readonly string[]): Promise<number> => {
  const profile = mkdtempSync(path.join(tmpdir(), 'codir-exemple-'));
  try {
    await seedProfile(profile, now(), { withAnnexes: true, withOpinions: true });
    const start = path.join(root, 'build', 'run', 'start.ts');
    return await launch({
      command: process.execPath,
      parameters: [start, `--user-data-dir=${profile}`, ...forApp],
      env: {},
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
};

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { out: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  if (needsBundle(root)) {
    console.error('Préparation de l’application…');
    await bundle();
  }
  process.exitCode =
    typeof values.out === 'string'
      ? await writePapers(path.resolve(values.out))
      : await openWindow(positionals);
}
