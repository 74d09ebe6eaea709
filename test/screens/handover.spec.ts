import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startTestApp, temporaryFolder } from '../support/app.ts';
import { councilWithPoints, found, meeting } from './cases.ts';
import { faults, overflow } from './faults.ts';
import { expect, test } from './screen-test.ts';

test('the whole dossier is exported from the settings, and says where it is', async ({ open, app }) => {
  await found(app);
  const page = await open('/reglages');
  const card = page.getByRole('heading', { name: 'Transmettre le dossier' });
  await card.scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Exporter tout le dossier…' }).click();
  await expect(page.getByText('Dossier exporté')).toBeVisible();
  await expect(page.getByText(/CoDir - dossier du 2026-11-22\.codir/)).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

const receive = (page: Page) => page.getByRole('button', { name: 'Ouvrir un dossier transmis…' });

test('a new secretary opens the dossier that was handed over, by keyboard, from the first screen', async ({
  openOver,
}) => {
  const giver = await startTestApp();
  await found(giver);
  await meeting(giver, await councilWithPoints(giver));
  const written = await giver.call('handover.export', {});
  if (written.outcome !== 'written') throw new Error('not written');
  const sent = path.join(written.folder, written.fileName);
  const broken = path.join(temporaryFolder(), 'abîmé.codir');
  writeFileSync(broken, 'Bonjour');
  let chosen = broken;
  let restarts = 0;
  const taker = await startTestApp({
    folder: path.join(temporaryFolder(), 'donnees'),
    files: { choose: async () => (chosen === '' ? [] : [chosen]) },
    desk: { restart: () => void (restarts += 1) },
  });
  const page = await openOver(taker.raw, '/');

  await receive(page).press('Enter');
  await expect(
    page.getByText(/^Ce fichier n’est pas un dossier transmis par CoDir.+Vos données n’ont pas changé\.$/),
  ).toBeVisible();
  expect(await faults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);

  // Given up: what was said of the other file goes.
  chosen = '';
  await receive(page).press('Enter');
  await expect(page.getByText(/n’est pas un dossier transmis/)).toBeHidden();

  chosen = sent;
  await receive(page).press('Enter');
  const question = page.getByRole('alertdialog', {
    name: /Ouvrir le dossier «\sCoDir du Pays de Mortagne\s»/,
  });
  await expect(question).toContainText(/Exporté le dimanche 22\snovembre 2026 à 14\sh\s02/);
  await expect(question).toContainText(/1\sréunion, 0\savis, 0\smembre et 0\sfichier/);
  expect(await faults(page, { within: '[role="alertdialog"]' })).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(receive(page)).toBeFocused();

  await receive(page).press('Enter');
  await question.getByRole('button', { name: 'Ouvrir ce dossier' }).press('Enter');
  await expect.poll(() => restarts).toBe(1);
  giver.remove();
  taker.remove();
});
