import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.ts';

const electronPackage = path.join(root, 'node_modules', 'electron');
const failureMark = path.join(root, '.cache', 'electron-unavailable');
const DAY = 24 * 60 * 60 * 1000;
const DOWNLOAD_LIMIT = 3 * 60 * 1000;

/** The folder that ELECTRON_OVERRIDE_DIST_PATH names to run the stand-in. */
export const standInPath = path.join(root, 'test', 'electron-stand-in', 'bin');

/** What `electron` is on this machine; `reason` is a French clause: why its binary is not there. */
export type ElectronChoice =
  | { kind: 'electron'; path: string }
  | { kind: 'stand-in'; distPath: string; reason: string };

/** Electron's own executable, if its package has downloaded it; null if not. */
export function installedElectron(): string | null {
  try {
    const executable = path.join(
      electronPackage,
      'dist',
      readFileSync(path.join(electronPackage, 'path.txt'), 'utf8'),
    );
    return existsSync(executable) ? executable : null;
  } catch {
    return null;
  }
}

function failedRecently(): boolean {
  try {
    return Date.now() - statSync(failureMark).mtimeMs < DAY;
  } catch {
    return false;
  }
}

/** Runs the package's own installer, and remembers for a day that it failed. */
function download(): void {
  console.error('Téléchargement d’Electron (trois minutes au plus)…');
  const installer = path.join(electronPackage, 'install.js');
  spawnSync(process.execPath, [installer], {
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT,
    killSignal: 'SIGKILL',
  });
  if (installedElectron() === null) {
    mkdirSync(path.dirname(failureMark), { recursive: true });
    writeFileSync(failureMark, '');
  } else {
    rmSync(failureMark, { force: true });
  }
}

/**
 * Electron where it is, else the stand-in. Tries to download nothing unless asked: with `download`, once a
 * day; with `retry`, at once. Never throws.
 */
export function resolveElectron({ download: may = false, retry = false } = {}): ElectronChoice {
  if (installedElectron() === null && may && (retry || !failedRecently())) download();
  const executable = installedElectron();
  if (executable !== null) return { kind: 'electron', path: executable };
  const reason = failedRecently()
    ? 'le téléchargement d’Electron est bloqué ici'
    : 'Electron n’est pas téléchargé';
  return { kind: 'stand-in', distPath: standInPath, reason };
}
