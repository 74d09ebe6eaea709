import type { Page } from '@playwright/test';
import { addPoint, agendaOf, found, meeting } from './cases.ts';
import { expect, test } from './screen-test.ts';

test.beforeEach(async ({ app }) => {
  await found(app);
});

const rowsOf = (page: Page) => page.getByRole('grid', { name: 'Points de l’ordre du jour' }).getByRole('row');
const titleOf = (page: Page) => page.getByRole('textbox', { name: /Intitulé/ });
const sheet = (page: Page) => page.frameLocator('iframe');

test('points are added one after the other, with Enter alone', async ({ open, app }) => {
  const page = await open(`/reunions/${await meeting(app)}`);
  const field = page.getByRole('textbox', { name: 'Ajouter un point' });
  await field.fill('Calendrier du premier semestre');
  await field.press('Enter');
  await expect(titleOf(page)).toHaveValue('Calendrier du premier semestre');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.type('Mobilités solidaires');
  await page.keyboard.press('Enter');
  await expect(rowsOf(page)).toHaveCount(2);
  await expect(titleOf(page)).toHaveValue('Mobilités solidaires');
  await expect(sheet(page).locator('.current')).toContainText('Mobilités solidaires');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(/intitulé/i);
  await expect(rowsOf(page)).toHaveCount(2);
});

test('what is typed in a point is on the page and kept', async ({ open, app }) => {
  const id = await meeting(app);
  await addPoint(app, id, 'Voirie');
  const page = await open(`/reunions/${id}`);
  await rowsOf(page).first().click();
  await titleOf(page).fill('Fonds de concours « voirie » : critères');
  await page.getByRole('textbox', { name: /Question/ }).fill('Les critères sont-ils équitables ?');
  await expect(sheet(page).locator('.entry-title')).toHaveText(
    'Fonds de concours «\u00a0voirie\u00a0»\u00a0: critères',
  );
  await expect(sheet(page).locator('.question')).toHaveText('Les critères sont-ils équitables\u202f?');
  await expect(page.locator('[data-save-state=saved]').first()).toContainText('Enregistré à');
  const { items } = await app.call('meeting.get', { id });
  expect(items[0]?.title).toBe('Fonds de concours « voirie » : critères');
});

test('a click on the page opens the point and puts the cursor in its title', async ({ open, app }) => {
  const id = await agendaOf(app, 6);
  const page = await open(`/reunions/${id}`);
  await sheet(page).locator('[data-item]').nth(3).click();
  await expect(titleOf(page)).toBeFocused();
  await expect(titleOf(page)).toHaveValue(/^Point 4/);
});

test('the arrows go from point to point: form and page follow', async ({ open, app }) => {
  const id = await agendaOf(app, 60);
  const page = await open(`/reunions/${id}`);
  await expect(sheet(page).locator('.running-foot').last()).toContainText(/(\d+)\/\1$/);
  await rowsOf(page).first().click();
  await page.keyboard.press('ArrowDown');
  await expect(titleOf(page)).toHaveValue(/^Point 2/);
  await page.keyboard.press('End');
  await expect(titleOf(page)).toHaveValue(/^Point 60/);
  await expect(sheet(page).locator('.current')).toContainText('Point 60');
  await expect(sheet(page).locator('.current')).toBeInViewport();
  await expect(rowsOf(page).last()).toBeFocused();
});

test.describe('the order', () => {
  test('is changed by Alt and the arrows, said aloud, undone and redone', async ({ open, app }) => {
    const id = await meeting(app);
    for (const title of ['Eau', 'Voirie', 'Déchets']) await addPoint(app, id, title);
    const page = await open(`/reunions/${id}`);
    await rowsOf(page).first().click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(rowsOf(page).nth(1)).toContainText('Eau');
    await expect(page.getByRole('status').filter({ hasText: 'Eau\u00a0: 2 sur 3.' })).toBeAttached();
    await expect(sheet(page).locator('.entry-title')).toHaveText(['Voirie', 'Eau', 'Déchets']);
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Annulé\u00a0: déplacement d’un point.').first()).toBeVisible();
    await expect(rowsOf(page).first()).toContainText('Eau');
    await page.keyboard.press('Control+y');
    await expect(page.getByText('Rétabli\u00a0: déplacement d’un point.').first()).toBeVisible();
    await expect(rowsOf(page).nth(1)).toContainText('Eau');
    await page.keyboard.press('Control+z');
    await expect(rowsOf(page).first()).toContainText('Eau');
  });

  test('is changed by the two buttons, which come with the current point', async ({ open, app }) => {
    const id = await meeting(app);
    for (const title of ['Eau', 'Voirie', 'Déchets']) await addPoint(app, id, title);
    const page = await open(`/reunions/${id}`);
    await expect(rowsOf(page)).toHaveCount(3);
    await expect(page.getByRole('button', { name: 'Monter' })).toBeHidden();
    await rowsOf(page).last().click();
    await page.getByRole('button', { name: 'Monter' }).click();
    await expect(rowsOf(page).nth(1)).toContainText('Déchets');
    await page.getByRole('button', { name: 'Descendre' }).click();
    await expect(rowsOf(page).last()).toContainText('Déchets');
  });

  test('is changed by dragging with the mouse', async ({ open, app }) => {
    const id = await meeting(app);
    for (const title of ['Eau', 'Voirie', 'Déchets']) await addPoint(app, id, title);
    const page = await open(`/reunions/${id}`);
    await rowsOf(page)
      .last()
      .dragTo(rowsOf(page).first(), { targetPosition: { x: 100, y: 28 } });
    await expect(rowsOf(page).first()).toContainText('Déchets');
    await expect(sheet(page).locator('.entry-title').first()).toHaveText('Déchets');
  });
});

test('a point removed leaves its place to the next, and comes back by the message', async ({ open, app }) => {
  const id = await meeting(app);
  for (const title of ['Eau', 'Voirie', 'Déchets']) await addPoint(app, id, title);
  const page = await open(`/reunions/${id}`);
  await rowsOf(page).nth(1).click();
  await page.getByRole('button', { name: 'Retirer de l’ordre du jour' }).click();
  await expect(rowsOf(page)).toHaveCount(2);
  await expect(titleOf(page)).toHaveValue('Déchets');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(rowsOf(page).nth(1)).toContainText('Voirie');
});

test('in a field, Ctrl+Z belongs to what is typed', async ({ open, app }) => {
  const id = await meeting(app);
  await addPoint(app, id, 'Eau');
  const page = await open(`/reunions/${id}`);
  await rowsOf(page).first().click();
  await titleOf(page).press('End');
  await page.keyboard.type(' potable');
  await page.keyboard.press('Control+z');
  // How much it takes back is the browser's affair; the agenda is untouched.
  await expect(titleOf(page)).not.toHaveValue('Eau potable');
  await expect(titleOf(page)).toHaveValue(/^Eau/);
  await expect(page.getByText(/Annulé/)).toHaveCount(0);
  await expect(rowsOf(page)).toHaveCount(1);
});

test('the page is shown life size on demand', async ({ open, app }) => {
  const page = await open(`/reunions/${await agendaOf(app, 3)}`);
  const width = async () => (await sheet(page).locator('.sheet').boundingBox())?.width ?? 0;
  await expect(sheet(page).locator('[data-item]')).toHaveCount(3);
  expect(await width()).toBeLessThan(500);
  await page.getByRole('button', { name: 'Taille réelle' }).click();
  await expect.poll(width).toBeCloseTo((210 / 25.4) * 96, 0);
  await page.getByRole('button', { name: 'Ajuster à la largeur' }).click();
  await expect.poll(width).toBeLessThan(500);
});
