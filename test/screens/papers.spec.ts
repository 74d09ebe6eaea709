import type { Page } from '@playwright/test';
import { addPoint, found, meeting } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

const note = (words: string): string =>
  JSON.stringify({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  });

const choose = async (page: Page, paper: RegExp | string) => {
  await page.getByRole('button', { name: /^Document affiché/ }).click();
  await page.getByRole('menuitem', { name: paper }).click();
};
const desk = (page: Page) => page.frameLocator('iframe');

test('each paper of a meeting shows on the desk, and exports in the formats it has', async ({
  open,
  app,
}) => {
  await found(app);
  const id = await meeting(app);
  const point = await addPoint(app, id, 'Voirie', { question: 'Quels critères ?', minutes: 20 });
  await app.call('agenda.updateItem', { id: point, patch: { note: note('À relire avant la séance.') } });
  const page = await open(`/reunions/${id}`);
  await expect(desk(page).getByText('À relire avant la séance.')).toBeVisible();

  await choose(page, /^Ordre du jour résumé/);
  await expect(desk(page).getByText('Quels critères')).toHaveCount(0);
  await expect(desk(page).getByRole('heading', { name: 'Voirie' })).toBeVisible();
  await page.getByRole('button', { name: 'Exporter en PDF' }).click();
  await expect(
    page.getByText(/Ordre du jour du CoDir \(résumé\)\.pdf.*est enregistré/).first(),
  ).toBeVisible();

  await choose(page, /^Feuille d’émargement/);
  await expect(desk(page).getByRole('columnheader', { name: 'Signature' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Autres formats' }).click();
  await page.getByRole('menuitem', { name: /^LibreOffice/ }).click();
  await expect(page.getByText(/émargement du CoDir\.odt.*est enregistré/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Autres formats' }).click();
  await page.getByRole('menuitem', { name: /^Word/ }).click();
  await expect(page.getByText(/émargement du CoDir\.docx.*est enregistré/).first()).toBeVisible();

  await choose(page, /^Chevalets/);
  await expect(page.getByRole('button', { name: 'Document affiché : Chevalets' })).toBeVisible();
  await page.getByRole('button', { name: 'Autres formats' }).click();
  await expect(page.getByRole('menuitem', { name: /^Word/ })).toBeDisabled();
});

test('restricted notes show only once they are chosen, and are forgotten on leaving', async ({
  open,
  app,
}) => {
  await found(app);
  const id = await meeting(app);
  const point = await addPoint(app, id, 'Voirie');
  const page = await open(`/reunions/${id}`);
  await expect(desk(page).getByRole('heading', { name: 'Voirie' })).toBeVisible();
  await page.getByRole('button', { name: /^Document affiché/ }).click();
  await expect(page.getByRole('menuitem', { name: /réservées/ })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await app.call('agenda.updateItem', { id: point, patch: { restrictedNote: note('Un sujet sensible.') } });
  await page.goto('about:blank');
  await open(`/reunions/${id}`);
  await expect(desk(page).getByRole('heading', { name: 'Voirie' })).toBeVisible();
  await expect(desk(page).getByText('Un sujet sensible.')).toHaveCount(0);
  await choose(page, /réservées/);
  await expect(desk(page).getByText('Un sujet sensible.')).toBeVisible();
  await expect(desk(page).getByText(/Exemplaire comportant des notes réservées/)).toBeVisible();
  expect(await faults(page)).toEqual([]);

  await page.getByRole('link', { name: 'Réunions' }).first().click();
  await page.getByRole('link', { name: /mardi 8\sdécembre 2026/ }).click();
  await expect(page.getByRole('button', { name: 'Document affiché : Ordre du jour' })).toBeVisible();
  await expect(desk(page).getByText('Un sujet sensible.')).toHaveCount(0);
});

test('the letterhead is set with its page live beside it', async ({ open, app }) => {
  test.slow();
  await found(app);
  const page = await open('/reglages');
  const card = page.getByRole('region', { name: 'En-tête des documents' });
  await card.getByRole('textbox', { name: 'Texte sous le nom' }).fill('Douze voix, une table');
  await expect(desk(page).getByText('Douze voix, une table')).toBeVisible();
  await card.getByText('Prune').click();
  await expect(desk(page).locator('.accent-plum').first()).toBeVisible();
  expect((await app.call('letterhead.get', {})).letterheadAccent).toBe('plum');
  expect(await faults(page)).toEqual([]);
});

test('while one paper is made, another is not asked for in silence', async ({ openOver, app }) => {
  await found(app);
  const id = await meeting(app);
  const { promise: made, resolve: finish } = Promise.withResolvers<void>();
  const page = await openOver(async (route, input) => {
    if (route === 'document.export') await made;
    return app.raw(route, input);
  }, `/reunions/${id}`);
  const others = page.getByRole('button', { name: 'Autres formats' });
  await page.getByRole('button', { name: 'Exporter en PDF' }).click();
  await expect(others).toHaveAttribute('aria-disabled', 'true');
  await others.click({ force: true });
  await expect(page.getByRole('menu')).toHaveCount(0);
  finish();
  await expect(page.getByText(/est enregistré/).first()).toBeVisible();
  await others.click();
  await expect(page.getByRole('menuitem', { name: /Word/ })).toBeVisible();
});
