import type { Page } from '@playwright/test';
import { expect, test } from './screen-test.ts';
import { meetingHeld, meetingToHold } from './sitting-cases.ts';

const point = (page: Page) => page.getByRole('region', { name: 'Point en discussion' });
const title = (page: Page) => point(page).getByRole('heading').first();
const line = (page: Page) => page.getByRole('combobox', { name: /^Décision ou action/ });
const step = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Ordre du jour' }).getByRole('button', { name });

test('a line too long to be noted stays with its point, whatever its length, and says so at the end', async ({
  open,
  app,
}) => {
  const { id, items } = await meetingHeld(app);
  const page = await open(`/reunions/${id}/seance`);
  await expect(title(page)).toHaveText(/^1\. /);
  const pasted = 'Texte collé depuis le projet de convention. '.repeat(40).trim();
  await line(page).fill(pasted);
  await line(page).press('Enter');
  await expect(page.getByText(/La décision compte 1.759 caractères/)).toBeVisible();
  await page.keyboard.press('F8');
  await expect(title(page)).toHaveText(/^2\. /);
  await expect(step(page, /Achat de sel/)).toContainText('ligne à noter');
  await page.keyboard.press('F7');
  await expect(title(page)).toHaveText(/^1\. /);
  await expect(line(page)).toHaveValue(pasted);
  expect((await app.call('sitting.get', { id })).items[0]?.line).toBe(pasted);
  await page.getByRole('button', { name: 'Clore la séance…' }).click();
  // Its beginning is enough to know it again.
  await expect(page.getByRole('dialog').getByText(/Une ligne n’est pas notée au point 1/)).toHaveText(
    /^.{60,200}…\s»\. Elle y reste\.$/,
  );
  expect(items).toHaveLength(3);
});

test('a pending line outlives a decision written of its point on the relevé', async ({ open, app }) => {
  const { id, items } = await meetingHeld(app);
  const itemId = items[0] ?? 0;
  await app.call('sitting.saveWriting', { id, itemId, patch: { line: 'Revoir le calendrier' } });
  await app.call('sitting.close', { id, notReached: [] });
  const page = await open(`/reunions/${id}/releve`);
  await page.getByRole('button', { name: 'Ajouter une décision au point 1' }).click();
  await page.getByRole('textbox', { name: /Ce qui est décidé/ }).fill('Acheter le sel ensemble');
  await page.getByRole('button', { name: 'Ajouter la décision' }).click();
  await expect(page.getByRole('region', { name: 'Message' }).getByText('Décision ajoutée.')).toBeVisible();
  await expect(page.getByRole('button', { name: /une ligne n’est pas notée.*Revoir/ })).toBeVisible();
  await page.goto(page.url().replace(/#.*/, `#/reunions/${id}/seance`));
  await step(page, /Achat de sel.*ligne à noter/s).click();
  await expect(line(page)).toHaveValue('Revoir le calendrier');
});

test('notes too long to be kept are asked about before another point takes their place', async ({
  open,
  app,
}) => {
  const { id } = await meetingHeld(app);
  const page = await open(`/reunions/${id}/seance`);
  const notes = page.getByRole('textbox', { name: 'Notes' });
  await notes.fill('Compte rendu collé. '.repeat(1100).trim());
  await page.keyboard.press('F8');
  const asked = page.getByRole('alertdialog', { name: 'Tout n’est pas enregistré' });
  await asked.getByRole('button', { name: 'Rester et corriger' }).click();
  await expect(title(page)).toHaveText(/^1\. /);
  await expect(notes).toHaveValue(/^Compte rendu collé/);
  await page.keyboard.press('F6');
  await expect(asked).toBeVisible();
  await asked.getByRole('button', { name: 'Rester et corriger' }).click();
  await notes.fill('Compte rendu collé.');
  await page.keyboard.press('F8');
  await expect(title(page)).toHaveText(/^2\. /);
});

test('what a point is reads the same on its page, in the list and at the end', async ({ open, app }) => {
  const { id, items } = await meetingHeld(app);
  const page = await open(`/reunions/${id}/seance`);
  const chip = (words: string) => point(page).getByText(words, { exact: true });
  await expect(title(page)).toHaveText(/^1\. /);
  await page.keyboard.press('F8');
  await expect(title(page)).toHaveText(/^2\. /);
  await page.keyboard.press('F7');
  // Come back to, it is under discussion again.
  await expect(title(page)).toHaveText(/^1\. /);
  await expect(step(page, /Achat de sel/)).toContainText('en discussion');
  await expect(chip('traité')).toHaveCount(0);
  await step(page, /Archives/).click();
  await expect(title(page)).toHaveText(/^3\. /);
  await page.getByRole('button', { name: 'Non abordé' }).click();
  const dialog = page.getByRole('dialog', { name: 'Clore la séance' });
  await expect(dialog.getByText(/^Non abordé\s: point\s3\.$/)).toBeVisible();
  await expect(dialog.getByText('Tous les points ont été abordés.')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Rester en séance' }).click();
  await expect(chip('non abordé')).toBeVisible();
  await expect(step(page, /Archives/)).toContainText('non abordé');
  await expect(step(page, /Archives/)).not.toContainText('en discussion');
  await page.getByRole('button', { name: 'Reprendre ce point' }).click();
  await expect(step(page, /Archives/)).toContainText('en discussion');
  expect(items).toHaveLength(3);
});

test('a name completed by Enter takes one blank, and a day that is over is remarked, not refused', async ({
  open,
  app,
}) => {
  const { id } = await meetingHeld(app);
  const page = await open(`/reunions/${id}/seance`);
  await expect(title(page)).toHaveText(/^1\. /);
  await line(page).focus();
  await page.keyboard.type('Recenser le sel @Tif');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' 01/12/2026');
  await expect(line(page)).toHaveValue('Recenser le sel @Tiffauges 01/12/2026');
  await expect(page.getByText('Cette échéance est déjà passée.')).toBeVisible();
  await page.keyboard.press('Home');
  await page.keyboard.type('Vite : ');
  await expect(line(page)).toHaveValue('Vite : Recenser le sel @Tiffauges 01/12/2026');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Décisions et actions' }).getByRole('listitem')).toHaveText(
    /Recenser le sel.*pour le 1er\sdécembre/s,
  );
});

test('what a person announced is read whole beside their name at 1366', async ({ open, app }) => {
  const { id } = await meetingToHold(app);
  await app.call('reply.note', { meetingId: id, memberId: 2, reply: 'remote', substituteName: '' });
  await app.call('sitting.open', { id });
  const page = await open(`/reunions/${id}/seance`);
  await page.setViewportSize({ width: 1366, height: 768 });
  const said = page.getByText('annoncé : sera à distance', { exact: true });
  await expect(said).toBeVisible();
  expect(
    await said.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBeLessThanOrEqual(0);
  // Nothing of it is cut by what holds it.
  const box = await said.boundingBox();
  const choice = await page
    .getByRole('listitem')
    .filter({ hasText: 'Luc Guérin' })
    .getByRole('radio')
    .first()
    .boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(choice?.x ?? 0);
});
