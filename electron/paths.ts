import path from 'node:path';
import { app } from 'electron';

/** Pinned for ever: the folder of the data must not follow the product's display name. */
export const appId = 'fr.codir.territoire';

/**
 * The data folder: local, never the roaming profile that IT offices redirect to a share.
 * `--user-data-dir` moves it whole, for tests and for the example dossier.
 */
export const dataFolder = (): string => {
  const given = app.commandLine.getSwitchValue('user-data-dir');
  if (given !== '') return path.resolve(given, 'donnees');
  const local = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : process.env['XDG_DATA_HOME'];
  const fallback = {
    win32: path.join(app.getPath('home'), 'AppData', 'Local'),
    darwin: path.join(app.getPath('home'), 'Library', 'Application Support'),
  }[process.platform as 'win32' | 'darwin'];
  const base = local ?? fallback ?? path.join(app.getPath('home'), '.local', 'share');
  return path.join(base, appId, 'donnees');
};

/** Chromium's own files (cache, window state) go beside the data, never among them. */
export const pinProfile = (): void => {
  if (app.commandLine.getSwitchValue('user-data-dir') !== '') return;
  app.setPath('userData', path.join(dataFolder(), '..', 'profil'));
};

/** Files that ship beside the bundled main process: `out/renderer`, `out/migrations`, `out/reference`. */
export const shipped = (...parts: string[]): string => path.join(import.meta.dirname, '..', ...parts);
