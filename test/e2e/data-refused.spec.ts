import { createHash } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync, openSync, writeSync, closeSync, statSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import Database from 'better-sqlite3';
import { dataFileOf, expect, test } from './app-test.ts';
import { startSecond } from './second-start.ts';

const printOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

test('a second start ends at once, and brings the first window back', async ({ start, profile, dossier }) => {
  const { app, page } = await start();
  await expect(page.getByRole('heading', { name: 'Accueil' })).toBeVisible();
  expect(dossier.meetingId).toBeGreaterThan(0);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const calls: string[] = [];
    Reflect.set(globalThis, 'codirFocused', calls);
    if (!window) return;
    window.minimize();
    const focus = window.focus.bind(window);
    window.focus = () => {
      calls.push('focus');
      focus();
    };
  });
  const before = printOf(dataFileOf(profile));
  const code = await startSecond(profile);
  expect(code).toBe(0);
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'codirFocused') as string[]))
    .toEqual(['focus']);
  const isMinimized = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.isMinimized(),
  );
  expect(isMinimized).toBe(false);
  expect(printOf(dataFileOf(profile))).toBe(before);
});

/** Asks the page, as a closing window does, whether all is saved; resolves when it answers. */
const answersFlush = (app: ElectronApplication): Promise<boolean> =>
  app.evaluate(
    ({ BrowserWindow, ipcMain }) =>
      new Promise<boolean>((answered) => {
        ipcMain.once('codir:flushed', () => answered(true));
        BrowserWindow.getAllWindows()[0]?.webContents.send('codir:flush');
      }),
  );

const refusals: { name: string; spoil: (file: string) => void; heading: string; sentence: string }[] = [
  {
    name: 'of a newer version',
    spoil: (file) => {
      const sqlite = new Database(file);
      sqlite.pragma('user_version = 99');
      sqlite.close();
    },
    heading: 'Ces données viennent d’une version plus récente',
    sentence: 'Installez la dernière version de CoDir, puis rouvrez l’application.',
  },
  {
    name: 'that is no data file',
    spoil: (file) => writeFileSync(file, 'Ceci n’est pas une base de données. '.repeat(100)),
    heading: 'Le fichier de données est endommagé',
    sentence: 'Il a été laissé tel quel, et aucune donnée n’a été effacée.',
  },
  {
    name: 'cut short',
    spoil: (file) => truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096),
    heading: 'Le fichier de données est endommagé',
    sentence: 'Il a été laissé tel quel, et aucune donnée n’a été effacée.',
  },
  {
    name: 'whose tables are overwritten',
    spoil: (file) => {
      const handle = openSync(file, 'r+');
      writeSync(handle, Buffer.alloc(3900, 0xa5), 0, 3900, 100);
      closeSync(handle);
    },
    heading: 'Le fichier de données est endommagé',
    sentence: 'Il a été laissé tel quel, et aucune donnée n’a été effacée.',
  },
];

for (const { name, spoil, heading, sentence } of refusals) {
  test(`a file ${name} is left as it is, and said`, async ({ start, profile, dossier }) => {
    expect(dossier.meetingId).toBeGreaterThan(0);
    const file = dataFileOf(profile);
    spoil(file);
    const before = printOf(file);
    const { app, page } = await start();
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText(profile)).toBeVisible();
    // The page answers the window that wants to close, which else waits for it in vain.
    expect(await answersFlush(app)).toBe(true);
    const gone = app.waitForEvent('close');
    await page.getByRole('button', { name: 'Fermer CoDir' }).click();
    await gone;
    expect(printOf(file)).toBe(before);
  });
}

test('a file that another program holds is left as it is, and said', async ({ start, profile, dossier }) => {
  expect(dossier.meetingId).toBeGreaterThan(0);
  const file = dataFileOf(profile);
  const before = printOf(file);
  const holder = new Database(file);
  try {
    holder.pragma('locking_mode = EXCLUSIVE');
    holder.exec('BEGIN EXCLUSIVE');
    const { page } = await start();
    await expect(page.getByRole('heading', { name: 'Ces données sont déjà ouvertes' })).toBeVisible();
    await expect(page.getByText('Fermez l’autre session, ou attendez la fin de la sauvegarde')).toBeVisible();
  } finally {
    holder.exec('ROLLBACK');
    holder.close();
  }
  expect(printOf(file)).toBe(before);
});
