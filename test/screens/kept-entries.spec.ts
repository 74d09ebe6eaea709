import type { Page } from '@playwright/test';
import { addPoint, councilWithPoints, found, meeting } from './cases.ts';
import { expect, test } from './screen-test.ts';

test.beforeEach(async ({ app }) => {
  await found(app);
});

const asking = (page: Page) => page.getByRole('alertdialog');
const saveLine = (page: Page) => page.locator('[data-save-state]').filter({ visible: true });
const stay = (page: Page) => asking(page).getByRole('button', { name: 'Rester et corriger' }).click();
const quit = (page: Page) =>
  asking(page).getByRole('button', { name: 'Quitter sans cette correction' }).click();

/** A meeting whose date has just been moved after its conseil, which the application refuses. */
const refusedDate = async (page: Page) => {
  const date = page.getByRole('textbox', { name: /^Date/ });
  await date.fill('18/12/2026');
  await date.press('Tab');
  return date;
};

test('a link is not followed over a date that was refused, unless one says so', async ({ open, app }) => {
  const id = await meeting(app, await councilWithPoints(app));
  const page = await open(`/reunions/${id}`);
  const date = await refusedDate(page);
  // At once: the refusal itself has not come back yet.
  await page.getByRole('link', { name: 'Collectif' }).click();
  await expect(asking(page)).toContainText('La date de la réunion');
  await expect(asking(page)).toContainText('conseil');
  await expect(page).toHaveURL(/reunions\/1$/);
  await stay(page);
  await expect(asking(page)).toBeHidden();
  await expect(date).toBeFocused();
  await expect(date).toHaveValue('18/12/2026');
  await expect(saveLine(page)).toHaveText(/^Non enregistré\u00a0: corrigez la date de la réunion\./);
  await page.getByRole('link', { name: 'Collectif' }).click();
  await quit(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Collectif' })).toBeVisible();
  await expect(page.getByText(/^Enregistré/)).toBeHidden();
  expect((await app.call('meeting.get', { id })).date).toBe('2026-12-08');
});

test('the way back asks too, and what is corrected asks nothing', async ({ open, app }) => {
  const id = await meeting(app, await councilWithPoints(app));
  const page = await open('/');
  await page.getByRole('link', { name: 'Réunions' }).click();
  await page.getByRole('link', { name: /8\sdécembre 2026/ }).click();
  const date = await refusedDate(page);
  await expect(date).toHaveAccessibleDescription(/conseil/);
  await page.goBack();
  await stay(page);
  await expect(date).toBeFocused();
  await expect(page).toHaveURL(/reunions\/1$/);
  await page.goBack();
  await quit(page);
  await expect(page).toHaveURL(/reunions$/);
  await page.goForward();
  await expect(page.getByRole('textbox', { name: /^Date/ })).toHaveValue('08/12/2026');
  await (await refusedDate(page)).fill('09/12/2026');
  await page.goBack();
  await expect(page).toHaveURL(/reunions$/);
  await expect(asking(page)).toBeHidden();
  expect((await app.call('meeting.get', { id })).date).toBe('2026-12-09');
});

test('another point is not shown over a date that was refused, unless one says so', async ({ open, app }) => {
  const id = await meeting(app, await councilWithPoints(app));
  await addPoint(app, id, 'Mobilités solidaires');
  const page = await open(`/reunions/${id}`);
  const date = await refusedDate(page);
  await page.getByRole('row', { name: /Mobilités/ }).click();
  await stay(page);
  await expect(date).toBeFocused();
  await page.getByRole('row', { name: /Mobilités/ }).click();
  await quit(page);
  await expect(page.getByRole('textbox', { name: /^Intitulé/ })).toHaveValue('Mobilités solidaires');
});

test('the guide’s key works from a date', async ({ open }) => {
  const page = await open('/conseils/nouveau');
  await page.getByRole('textbox', { name: /^Date/ }).focus();
  await page.keyboard.press('F1');
  await expect(page).toHaveURL(/#\/aide/);
});

test('a place chosen by the guide’s key asks too', async ({ open }) => {
  const page = await open('/reglages');
  const name = page.getByRole('textbox', { name: /^Nom/ });
  await name.fill('');
  await page.keyboard.press('F1');
  await expect(asking(page)).toContainText('Donnez un nom au collectif');
  await expect(saveLine(page)).not.toContainText('Enregistré');
  await page.keyboard.press('Escape');
  await expect(name).toBeFocused();
  await expect(page).toHaveURL(/reglages$/);
});

test('a form not yet sent asks before it is left, and not once it is sent', async ({ open }) => {
  const page = await open('/conseils/nouveau');
  await page.getByRole('textbox', { name: 'Lieu' }).fill('Chanverrie');
  await page.getByRole('link', { name: 'Accueil' }).click();
  await expect(asking(page)).toContainText('pas encore');
  await asking(page).getByRole('button', { name: 'Rester' }).click();
  await expect(page.getByRole('textbox', { name: 'Lieu' })).toHaveValue('Chanverrie');
  await page.getByRole('textbox', { name: /^Date/ }).fill('16/12/2026');
  await page.getByRole('textbox', { name: /^Heure/ }).fill('18h30');
  await page.getByRole('button', { name: 'Ajouter le conseil' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Conseil du/ })).toBeVisible();
  await page.getByRole('link', { name: 'Accueil' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
});

test('a window that closes is held until one has answered', async ({ open, app, page: window }) => {
  await open('/');
  await window.addInitScript(() => {
    const told: string[] = [];
    Reflect.set(globalThis, 'told', told);
    const { codir } = globalThis.window;
    Reflect.set(codir, 'tell', (event: string) => told.push(event));
    Reflect.set(codir, 'on', (event: string, ask: () => void) => {
      if (event === 'flush') Reflect.set(globalThis, 'closeWindow', ask);
      return () => {};
    });
  });
  const close = () => window.evaluate(() => Reflect.get(globalThis, 'closeWindow')());
  const told = () => window.evaluate(() => Reflect.get(globalThis, 'told'));
  const id = await meeting(app, await councilWithPoints(app));
  await window.reload();
  // The router hears of another address once it shows a first place.
  await expect(window.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  const page = await open(`/reunions/${id}`);
  const date = await refusedDate(page);
  await close();
  await stay(page);
  await expect(date).toBeFocused();
  expect(await told()).toEqual(['held', 'stayed']);
  await close();
  await quit(page);
  await expect.poll(told).toEqual(['held', 'stayed', 'held', 'flushed']);
});

test('a new place opens at its top; the way back finds its own', async ({ open, app }) => {
  for (let month = 1; month <= 12; month++) {
    for (const day of ['05', '12', '19']) {
      const date = `2027-${String(month).padStart(2, '0')}-${day}`;
      await app.call('council.create', { date, time: '18:30', place: '' });
    }
  }
  const page = await open('/');
  const top = () => page.locator('#contenu > header + div').evaluate((body) => body.scrollTop);
  await page.getByRole('link', { name: 'Conseils' }).click();
  const one = page.getByRole('link', { name: /5\sfévrier 2027/ });
  await one.scrollIntoViewIfNeeded();
  const left = await top();
  expect(left).toBeGreaterThan(300);
  await one.click();
  await expect(page.getByRole('heading', { level: 1, name: /^Conseil du/ })).toBeVisible();
  await expect.poll(top).toBe(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Conseils' })).toBeVisible();
  await expect.poll(top).toBe(left);
  await page.getByRole('link', { name: 'Collectif' }).click();
  await page.getByRole('link', { name: 'Conseils' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Conseils' })).toBeVisible();
  await expect.poll(top).toBe(0);
});

test('a date of another year than one’s own is remarked, not refused', async ({ open }) => {
  const page = await open('/conseils/nouveau');
  const date = page.getByRole('textbox', { name: /^Date/ });
  await date.fill('16/12/2016');
  await date.press('Tab');
  await expect(page.getByText(/passée depuis plus d’un an/)).toBeVisible();
  await expect(date).not.toHaveAttribute('aria-invalid', 'true');
  await date.fill('16/12/2025');
  await date.press('Tab');
  await expect(page.getByText(/passée depuis plus d’un an/)).toBeHidden();
});
