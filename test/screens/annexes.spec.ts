import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { brokenPdf, encryptedPdf, plainPdf, png } from '../annexes/fixtures.ts';
import { startTestApp, temporaryFolder } from '../support/app.ts';
import { addPoint, found, meeting } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

/** A meeting of two points, and a desk whose dialogs answer what the test lays there. */
const start = async () => {
  const folder = temporaryFolder();
  const opened: string[] = [];
  let chosen: string[] = [];
  const app = await startTestApp({
    files: {
      choose: async () => chosen,
      open: async (file) => {
        opened.push(path.basename(file));
        return true;
      },
    },
  });
  await found(app);
  const id = await meeting(app);
  await addPoint(app, id, 'Tarification de l’eau');
  await addPoint(app, id, 'Voirie');
  const put = (files: Record<string, Uint8Array>) => {
    chosen = Object.entries(files).map(([name, bytes]) => {
      const file = path.join(folder, name);
      writeFileSync(file, bytes);
      return file;
    });
  };
  return { app, id, put, opened };
};

// Each test starts the thread that reads PDFs, which a machine that does other things starts slowly.
test.slow();

let desk: Awaited<ReturnType<typeof start>>;
test.beforeEach(async () => {
  desk = await start();
});
test.afterEach(() => desk.app.remove());

const annexes = (page: Page) => page.getByRole('region', { name: 'Annexes' });
const rows = (page: Page) => annexes(page).getByRole('listitem');
const act = async (page: Page, on: string, action: string) => {
  await annexes(page)
    .getByRole('button', { name: `Actions sur ${on}` })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
};
const openItem = async (page: Page, n: number) => {
  await page.getByRole('grid', { name: 'Points de l’ordre du jour' }).getByRole('row').nth(n).click();
  await expect(annexes(page)).toBeVisible();
};
const files = async () => ({
  'Rapport_sur_le_prix.pdf': await plainPdf('Rapport', 3),
  'Plan du bourg.png': png(),
  'Convention signée.pdf': await encryptedPdf(),
  'vide.pdf': new Uint8Array(),
});

test('files are added at once: lettered, told to print or not, with what is wrong said', async ({
  openOver,
}) => {
  const page = await openOver(desk.app.raw, `/reunions/${desk.id}`);
  await openItem(page, 0);
  desk.put(await files());
  await annexes(page).getByRole('button', { name: 'Ajouter des fichiers…' }).click();
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).first()).toContainText('Annexe A\u00a0: Rapport sur le prix');
  await expect(rows(page).first()).toContainText('3\u00a0pages');
  await expect(rows(page).nth(2)).toContainText('le fichier est protégé par un mot de passe');
  await expect(annexes(page).getByRole('alert')).toContainText('est un fichier vide');
  expect(await faults(page)).toEqual([]);
});

test('an annexe is renamed, replaced, opened, moved and removed, by keyboard', async ({ openOver }) => {
  const page = await openOver(desk.app.raw, `/reunions/${desk.id}`);
  await openItem(page, 0);
  desk.put({ 'a.pdf': await plainPdf('a'), 'b.pdf': await plainPdf('b') });
  const add = annexes(page).getByRole('button', { name: 'Ajouter des fichiers…' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(2);

  await annexes(page).getByRole('button', { name: 'Actions sur l’annexe A' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Ouvrir' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.opened).toEqual(['a.pdf']);

  await act(page, 'l’annexe A', 'Modifier le titre…');
  await page.getByRole('textbox', { name: 'Titre' }).fill('Le rapport');
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toContainText('Le rapport');

  desk.put({ 'a2.pdf': await plainPdf('nouveau', 5) });
  await act(page, 'l’annexe A', 'Remplacer par une nouvelle version…');
  await expect(rows(page).first()).toContainText('version 2');
  await act(page, 'l’annexe A', 'Versions…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row')).toHaveCount(3);
  expect(await faults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ouvrir la version 1' }).click();
  await page.keyboard.press('Escape');

  await act(page, 'l’annexe A', 'Descendre');
  await expect(rows(page).nth(1)).toContainText('Le rapport');
  await act(page, 'l’annexe B', 'Retirer');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(rows(page)).toHaveCount(2);
});

test('letters follow the agenda when its points move', async ({ openOver }) => {
  const page = await openOver(desk.app.raw, `/reunions/${desk.id}`);
  for (const n of [1, 0]) {
    await openItem(page, n);
    desk.put({ [`point ${n}.pdf`]: await plainPdf(`${n}`) });
    await annexes(page).getByRole('button', { name: 'Ajouter des fichiers…' }).click();
    await expect(rows(page)).toHaveCount(1);
  }
  await expect(rows(page).first()).toContainText('Annexe A');
  await page.getByRole('grid', { name: 'Points de l’ordre du jour' }).getByRole('row').first().click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows(page).first()).toContainText('Annexe B');
});

test('a file that is gone is said to be missing', async ({ openOver }) => {
  const page = await openOver(desk.app.raw, `/reunions/${desk.id}`);
  await openItem(page, 0);
  desk.put({ 'a.pdf': await plainPdf('a') });
  await annexes(page).getByRole('button', { name: 'Ajouter des fichiers…' }).click();
  await expect(rows(page)).toHaveCount(1);
  rmSync(path.join(desk.app.folder, 'annexes'), { recursive: true });
  await page.reload();
  await openItem(page, 0);
  await expect(rows(page).first()).toContainText('Fichier manquant');
});

test('the dossier de séance is told before it is made', async ({ openOver }) => {
  const page = await openOver(desk.app.raw, `/reunions/${desk.id}`);
  await openItem(page, 0);
  desk.put({ ...(await files()), 'Ancien.pdf': brokenPdf(), 'Note.docx': Buffer.from('PK') });
  await annexes(page).getByRole('button', { name: 'Ajouter des fichiers…' }).click();
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Dossier de séance…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Dossier de séance' });
  await expect(dialog.getByRole('row')).toHaveCount(8);
  await expect(dialog).toContainText('2\u00a0annexes ne pourront pas être jointes');
  await expect(dialog).toContainText('Hors du dossier\u00a0: seuls les PDF et les images');
  expect(await faults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Enregistrer en PDF…' }).click();
  await expect(page.getByText(/Dossier de séance du CoDir\.pdf.*est enregistré/).first()).toBeVisible();
});
