import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { resolveElectron } from '../run/electron-binary.ts';
import { root } from '../run/root.ts';

/** Sunday 22 November 2026, 14 h 02 in Paris: the day of every picture, whatever the day they are taken. */
export const pictureDay = '2026-11-22T13:02:00Z';

export type AppWindow = { app: ElectronApplication; page: Page };

/** A folder for one run of the application: its data, and what it writes. */
export const withFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'codir-guide-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Opens the bundled application on `profile`, at the size of a small office screen; closes it whatever happens. `at` is an instant. */
export const withApp = async (
  profile: string,
  use: (window: AppWindow) => Promise<void>,
  at: string = pictureDay,
): Promise<void> => {
  const choice = resolveElectron();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: choice.kind === 'electron' ? choice.path : path.join(choice.distPath, 'electron'),
    args: [...asRoot, '.', `--user-data-dir=${profile}`],
    cwd: root,
    colorScheme: 'light',
    env: { ...process.env, CODIR_NOW: at },
  });
  try {
    const page = await app.firstWindow();
    // « Enregistré à 14 h 02 » comes from the page's own clock.
    await page.clock.setFixedTime(at);
    await page.setViewportSize({ width: 1366, height: 768 });
    await use({ app, page });
  } finally {
    await app.close();
  }
};

/** Follows a place of the navigation. */
export const goTo = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: place }).click();
