import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const HEADLESS = ['chromium-headless-shell', 'chrome-headless-shell'];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
const PACKAGES = ['chromium', 'chromium-l10n'];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function placesInPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Where a Chromium usually is, most wanted first. */
function usualPlaces(): string[] {
  const { env, platform } = process;
  if (platform === 'darwin') return MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots.flatMap((root) => (root === undefined ? [] : WINDOWS.map((file) => path.join(root, file))));
  }
  return placesInPath(NAMES);
}

/** The system's Chromium (or a browser made from it): STANDIN_CHROMIUM, else the first found; null if none. */
export function findChromium(): string | null {
  const named = process.env['STANDIN_CHROMIUM'];
  if (named !== undefined && named !== '') return isExecutable(named) ? named : null;
  return usualPlaces().find(isExecutable) ?? null;
}

/**
 * Chromium without the window it never shows: the same pages for three quarters of the work. null where there is none,
 * or where STANDIN_CHROMIUM names the browser to use.
 */
export function findHeadlessShell(): string | null {
  if (process.env['STANDIN_CHROMIUM']) return null;
  return placesInPath(HEADLESS).find(isExecutable) ?? null;
}

/** What a person types to get one. */
export function chromiumAdvice(): string {
  if (process.platform === 'win32') return 'installez Microsoft Edge ou Google Chrome';
  if (process.platform === 'darwin') return 'installez Google Chrome';
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${PACKAGES.join(' ')}`;
}

/** Installing a system package is allowed to root on Debian and its kin. */
const mayInstall = (): boolean => process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');

function aptInstall(): void {
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const apt = (...parameters: string[]): boolean =>
    spawnSync('apt-get', parameters, { ...options, stdio: [...options.stdio] }).status === 0;
  if (apt('update')) apt('install', '-y', '--no-install-recommends', ...PACKAGES);
}

/**
 * Finds Chromium, installing it first if asked, missing and allowed. Never throws: the answer holds the path,
 * or the one French sentence that says what to do.
 */
export function ensureChromium({
  install,
}: {
  install: boolean;
}): { path: string } | { path: null; advice: string } {
  const found = findChromium();
  if (found !== null) return { path: found };
  if (install && mayInstall()) {
    console.error('Chromium manque\u00A0: installation en cours…');
    aptInstall();
  }
  const installed = findChromium();
  return installed === null
    ? { path: null, advice: `Chromium est introuvable. Pour l’installer\u00A0: ${chromiumAdvice()}` }
    : { path: installed };
}
