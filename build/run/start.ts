/**
 * `npm start`: builds what is missing or old, finds Electron, and opens the application; where Electron's
 * binary cannot be had, opens the same application on the system's Chromium.
 * `-- --electron` tries the download again, `-- --headless` runs without a window; the rest goes to the app.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureChromium } from './chromium.ts';
import { hasDisplay } from './display.ts';
import { resolveElectron, standInPath, type ElectronChoice } from './electron-binary.ts';
import { needsBundle } from './freshness.ts';
import { commandFor, launch } from './launch.ts';
import { root } from './root.ts';

const OWN = new Set(['--electron', '--headless']);
const NO_DISPLAY =
  'Cette machine n’a pas d’écran\u00A0: pour écrire les documents du dossier d’exemple sans fenêtre, lancez npm run demo -- --out DOSSIER.';

function bundle(): boolean {
  console.error('Préparation de l’application…');
  return (
    spawnSync(process.execPath, [path.join(root, 'build', 'bundle.ts')], { cwd: root, stdio: 'inherit' })
      .status === 0
  );
}

async function start(asked: readonly string[]): Promise<number> {
  const headless = asked.includes('--headless') || process.env['CODIR_HEADLESS'] === '1';
  if (!headless && !hasDisplay()) {
    console.error(NO_DISPLAY);
    return 1;
  }
  const choice: ElectronChoice = headless
    ? { kind: 'stand-in', distPath: standInPath, reason: 'aucune fenêtre n’est demandée' }
    : resolveElectron({ download: true, retry: asked.includes('--electron') });
  if (choice.kind === 'stand-in') {
    const { reason } = choice;
    const sentence = reason.charAt(0).toUpperCase() + reason.slice(1);
    console.error(`${sentence}\u00A0: la même application s’ouvre avec Chromium.`);
    const chromium = ensureChromium({ install: true });
    if (chromium.path === null) {
      console.error(chromium.advice);
      return 1;
    }
  }
  if (needsBundle(root) && !bundle()) {
    console.error('La préparation de l’application a échoué\u00A0: voyez le message ci-dessus.');
    return 1;
  }
  const forApp = asked.filter((argument) => !OWN.has(argument));
  return launch(commandFor(choice, !headless, forApp));
}

process.exitCode = await start(process.argv.slice(2));
