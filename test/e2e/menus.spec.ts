import { expect, test } from './app-test.ts';
import { chooseFromMenu, spyOnPrint } from './desk.ts';
import { message, openMeeting, openPoint, points, stopDelays, titleField } from './places.ts';

test('the menus, in French, with their shortcuts', async ({ start, dossier }) => {
  expect(dossier.meetingId).toBeGreaterThan(0);
  const { app, page } = await start();
  const read = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => [
      label,
      (submenu?.items ?? [])
        .filter(({ type }) => type !== 'separator')
        .map((entry) => [entry.label, entry.role?.toLowerCase() ?? entry.accelerator ?? '']),
    ]),
  );
  expect(read).toEqual([
    [
      '&Fichier',
      [
        ['Imprimer…', 'Ctrl+P'],
        ['Exporter en PDF…', 'Ctrl+Shift+E'],
        ['Quitter', 'quit'],
      ],
    ],
    [
      '&Édition',
      [
        ['Annuler', 'Ctrl+Z'],
        ['Rétablir', 'Ctrl+Y'],
        ['Couper', 'cut'],
        ['Copier', 'copy'],
        ['Coller', 'paste'],
        ['Tout sélectionner', 'selectall'],
        ['Rechercher…', 'Ctrl+K'],
      ],
    ],
    [
      '&Affichage',
      [
        ['Agrandir', 'zoomin'],
        ['Réduire', 'zoomout'],
        ['Taille réelle', 'resetzoom'],
        ['Plein écran', 'togglefullscreen'],
      ],
    ],
    ['Ai&de', [['Guide', 'F1']]],
  ]);
  const title = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  expect(title).toBe('CoDir');
  // Where there is no paper, the menu says where to find one.
  await chooseFromMenu(app, '&Fichier', 'Imprimer…');
  await expect(
    message(page, 'Ouvrez une réunion ou la charte : c’est leur document qui s’imprime.'),
  ).toBeVisible();
});

test('undo, redo, print and zoom from the menus', async ({ start, dossier }) => {
  const { app, page } = await start();
  await openPoint(page, dossier.meetingId, 1);
  const before = await points(page).count();
  await page.getByRole('button', { name: 'Retirer de l’ordre du jour' }).click();
  await expect(points(page)).toHaveCount(before - 1);
  await chooseFromMenu(app, '&Édition', 'Annuler');
  await expect(points(page)).toHaveCount(before);
  await chooseFromMenu(app, '&Édition', 'Rétablir');
  await expect(points(page)).toHaveCount(before - 1);

  const prints = await spyOnPrint(app, { success: true, reason: '' });
  await chooseFromMenu(app, '&Fichier', 'Imprimer…');
  await expect.poll(async () => (await prints()).length).toBe(1);

  const zoom = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel());
  await chooseFromMenu(app, '&Affichage', 'Agrandir');
  await expect.poll(zoom).toBeCloseTo(0.5);
  await chooseFromMenu(app, '&Affichage', 'Taille réelle');
  await expect.poll(zoom).toBeCloseTo(0);
  await chooseFromMenu(app, '&Affichage', 'Réduire');
  await expect.poll(zoom).toBeCloseTo(-0.5);
  await chooseFromMenu(app, '&Affichage', 'Taille réelle');
});

test('quitting from the menu saves what is being typed', async ({ start, dossier }) => {
  const first = await start();
  await openPoint(first.page, dossier.meetingId, 1);
  const gone = first.app.waitForEvent('close');
  await stopDelays(first.page);
  await titleField(first.page).fill('Écrit juste avant de quitter');
  await chooseFromMenu(first.app, '&Fichier', 'Quitter');
  await gone;

  const second = await start();
  await openMeeting(second.page, dossier.meetingId);
  await expect(points(second.page).first()).toContainText('Écrit juste avant de quitter');
});
