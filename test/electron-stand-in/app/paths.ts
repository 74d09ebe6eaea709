import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { appFolder } from './package.ts';
import { commandLine } from './command-line.ts';

const home = homedir();

function appDataFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
}

const known = new Map<string, string>([
  ['home', home],
  ['appData', appDataFolder()],
  ['temp', tmpdir()],
  ['exe', process.execPath],
  ['module', process.execPath],
  ['assets', appFolder],
  ['desktop', path.join(home, 'Desktop')],
  ['documents', path.join(home, 'Documents')],
  ['downloads', path.join(home, 'Downloads')],
  ['music', path.join(home, 'Music')],
  ['pictures', path.join(home, 'Pictures')],
  ['videos', path.join(home, 'Videos')],
]);

function userData(appName: string): string {
  const asked = commandLine.getSwitchValue('user-data-dir');
  const folder = known.get('userData') ?? (asked || path.join(known.get('appData') ?? home, appName));
  mkdirSync(folder, { recursive: true });
  return path.resolve(folder);
}

/** app.getPath: throws Electron's own message for a name it does not know. */
export function getPath(name: string, appName: string): string {
  const set = known.get(name);
  if (name === 'userData') return userData(appName);
  if (set !== undefined) return set;
  if (name === 'sessionData') return userData(appName);
  if (name === 'logs') return path.join(userData(appName), 'logs');
  if (name === 'crashDumps') return path.join(userData(appName), 'Crashpad');
  throw new Error(`Failed to get '${name}' path`);
}

export function setPath(name: string, folder: string): void {
  if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
  known.set(name, folder);
}
