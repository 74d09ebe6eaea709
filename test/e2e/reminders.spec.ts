import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { chooseFromMenu } from './desk.ts';
import { spyOnArea, spyOnNotifications, wakeAt } from './notices.ts';
import { goTo } from './places.ts';
import { startSecond } from './second-start.ts';

/** The example's ordre du jour is due on Sunday 6 December: the Friday before is advised, its eve is the Thursday. */
const eve = '2026-12-03T08:00:00Z';
const morning = '2026-12-04T07:30:00Z';

const windows = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const closeWindow = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
const choose = (page: Page, patch: { notifies?: boolean; staysInArea?: boolean }): Promise<unknown> =>
  page.evaluate((given) => window.codir.call('machine.save', { patch: given }), patch);

test('a reminder is shown once, says what home says, and opens the place to send from', async ({
  start,
  dossier,
}) => {
  const { app, page } = await start();
  const notifications = await spyOnNotifications(app);
  await wakeAt(app, eve);
  await wakeAt(app, eve);
  const [reminder, ...others] = await notifications.shown();
  expect(others).toEqual([]);
  expect(reminder).toEqual({
    id: `reunion-${dossier.meetingId}`,
    title: 'Ordre du jour à envoyer',
    body: expect.stringMatching(
      /^Réunion du 8.décembre 2026.: échéance dans 3.jours, envoi conseillé demain/,
    ),
  });
  // Home was read on another day: it follows.
  await expect(page.getByText(reminder?.body.slice(0, -1) ?? '', { exact: true })).toBeVisible();
  await notifications.clickLast();
  await expect(page).toHaveURL(new RegExp(`#/reunions/${dossier.meetingId}/envoyer$`));
  await expect(page.getByRole('button', { name: 'Ouvrir dans ma messagerie' })).toBeVisible();
  await app.close();

  // Started anew that day, it knows what it said; the next day it says the next.
  const next = await start();
  const later = await spyOnNotifications(next.app);
  await wakeAt(next.app, eve);
  expect(await later.shown()).toEqual([]);
  await wakeAt(next.app, morning);
  expect(await later.shown()).toHaveLength(1);
});

test('once the ordre du jour has left, or reminders are not wanted, nothing is shown', async ({
  start,
  dossier,
}) => {
  const { app, page } = await start();
  const notifications = await spyOnNotifications(app);
  await choose(page, { notifies: false });
  await wakeAt(app, eve);
  await page.evaluate((id) => window.codir.call('meeting.markSent', { id, sent: true }), dossier.meetingId);
  await choose(page, { notifies: true });
  await wakeAt(app, morning);
  expect(await notifications.shown()).toEqual([]);
});

test('started with the session it waits without a window, and a second start shows it', async ({
  startWaiting,
  profile,
  dossier,
}) => {
  const app = await startWaiting();
  const notifications = await spyOnNotifications(app);
  await wakeAt(app, eve);
  expect(await notifications.shown()).toHaveLength(1);
  expect(await windows(app)).toBe(0);
  // The session started it again: nobody asked for a window.
  expect(await startSecond(profile, '--en-attente')).toBe(0);
  expect(await windows(app)).toBe(0);

  const opened = app.waitForEvent('window');
  expect(await startSecond(profile)).toBe(0);
  const page = await opened;
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  await goTo(page, `/reunions/${dossier.meetingId}`);
  await expect(page.getByRole('heading', { level: 1, name: /^Réunion du / })).toBeVisible();
  // She did not choose that it stays: closing the window ends it.
  const gone = app.waitForEvent('close');
  await closeWindow(app);
  await gone;
});

test('a reminder clicked while there is no window opens one at its place', async ({
  startWaiting,
  dossier,
}) => {
  const app = await startWaiting();
  const notifications = await spyOnNotifications(app);
  await wakeAt(app, eve);
  const opened = app.waitForEvent('window');
  await notifications.clickLast();
  const page = await opened;
  await expect(page).toHaveURL(new RegExp(`#/reunions/${dossier.meetingId}/envoyer$`));
  await expect(page.getByRole('button', { name: 'Ouvrir dans ma messagerie' })).toBeVisible();
});

test('by her choice it stays in the notification area when its window closes, and quits when she says so', async ({
  start,
  dossier,
}) => {
  const { app, page } = await start();
  const area = await spyOnArea(app);
  expect(await area.menu()).toBeNull();
  await choose(page, { staysInArea: true });
  const next = 'Ordre du jour à envoyer : échéance dans 14 jours';
  const labels = async () => (await area.menu())?.map(({ label }) => label.replaceAll(/\s/gu, ' ')) ?? null;
  expect(await labels()).toEqual(['Ouvrir CoDir', next, 'Quitter']);

  await closeWindow(app);
  await expect.poll(() => windows(app)).toBe(0);
  const opened = app.waitForEvent('window');
  const [, entry] = (await area.menu()) ?? [];
  await area.choose(entry?.label ?? '');
  const again = await opened;
  await expect(again).toHaveURL(new RegExp(`#/reunions/${dossier.meetingId}/envoyer$`));
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible();

  const gone = app.waitForEvent('close');
  await chooseFromMenu(app, '&Fichier', 'Quitter');
  await gone;
});

test('without that choice the icon is not there, and the menu says when nothing is left to send', async ({
  start,
  dossier,
}) => {
  const { app, page } = await start();
  const area = await spyOnArea(app);
  await choose(page, { staysInArea: true });
  expect((await area.menu())?.[1]?.enabled).toBe(true);
  expect(dossier.meetingId).toBeGreaterThan(0);
  // After every meeting of the example.
  await wakeAt(app, '2027-12-01T08:00:00Z');
  expect((await area.menu())?.[1]).toEqual({ label: 'Aucun ordre du jour à envoyer', enabled: false });
  await choose(page, { staysInArea: false });
  expect(await area.menu()).toBeNull();
});

test('quitting that she gave up does not make the next closing a quitting', async ({ start, dossier }) => {
  const { app, page } = await start();
  await choose(page, { staysInArea: true });
  await goTo(page, `/reunions/${dossier.meetingId}/envoyer`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await app.evaluate(({ app: main, ipcMain }) => {
    main.emit('before-quit', {});
    ipcMain.emit('codir:stayed', {});
  });
  await closeWindow(app);
  await expect.poll(() => windows(app)).toBe(0);
  await app.close();
});

test('the start with the session is asked of the system, and said where the system refuses', async ({
  start,
  dossier,
}) => {
  expect(dossier.meetingId).toBeGreaterThan(0);
  const { app, page } = await start();
  // The list of the system itself, which a test must not write in; forbidden, it keeps nothing.
  await app.evaluate(({ app: main }) => {
    const list = { asked: [] as Electron.Settings[], isForbidden: true };
    Reflect.set(globalThis, 'codirLoginItems', list);
    main.setLoginItemSettings = (settings) => void list.asked.push(settings);
    main.getLoginItemSettings = () => {
      const openAtLogin = !list.isForbidden && list.asked.at(-1)?.openAtLogin === true;
      return {
        openAtLogin,
        executableWillLaunchAtLogin: openAtLogin,
        wasOpenedAtLogin: false,
        status: 'not-found',
        launchItems: [],
      };
    };
  });
  await goTo(page, '/reglages');
  const choice = page.getByRole('checkbox', { name: 'Démarrer avec ma session' });
  await choice.press('Space');
  await expect(page.getByText('Cet ordinateur n’a pas retenu ce choix.')).toBeVisible();
  await app.evaluate(() => {
    (Reflect.get(globalThis, 'codirLoginItems') as { isForbidden: boolean }).isForbidden = false;
  });
  await choice.press('Space');
  await choice.press('Space');
  await expect(page.getByText('Cet ordinateur n’a pas retenu ce choix.')).toHaveCount(0);
  await expect
    .poll(() => page.evaluate(() => window.codir.call('machine.get', {})))
    .toMatchObject({ data: { opensAtLogin: true } });
  const last = await app.evaluate(() =>
    (Reflect.get(globalThis, 'codirLoginItems') as { asked: Electron.Settings[] }).asked.at(-1),
  );
  expect(last).toMatchObject({ openAtLogin: true, args: expect.arrayContaining(['--en-attente']) });
});
