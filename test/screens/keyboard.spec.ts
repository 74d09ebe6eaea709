import type { Locator, Page } from '@playwright/test';
import { agendaOf, councilWithPoints, found } from './cases.ts';
import { expect, test } from './screen-test.ts';

/** Goes on with Tab until the element has the focus: what the keyboard alone must be able to do. */
const tabTo = async (page: Page, target: Locator, most = 60): Promise<void> => {
  await expect(target).toBeVisible();
  for (let step = 0; step < most; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
};

test('a whole meeting is prepared without the mouse', async ({ open, app }) => {
  await found(app);
  await councilWithPoints(app);
  const page = await open('/');
  const name = (role: 'link' | 'button' | 'textbox' | 'menuitem', words: string | RegExp) =>
    page.getByRole(role, { name: words });

  await tabTo(page, name('link', 'Aller au contenu'));
  await page.keyboard.press('Enter');
  await tabTo(page, name('link', 'Fixer la réunion du CoDir'));
  await page.keyboard.press('Enter');
  await tabTo(page, name('textbox', /^Fin/));
  await page.keyboard.type('12h30');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /8\sdécembre 2026/ })).toBeVisible();

  await tabTo(page, name('button', /Reprendre 4\spoints du conseil/));
  await page.keyboard.press('Enter');
  const title = name('textbox', /Intitulé/);
  await expect(title).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(', avis');
  const presenter = page.getByRole('combobox', { name: 'Présenté par' });
  await tabTo(page, presenter);
  await page.keyboard.type('Mall');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(presenter).toHaveValue('');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.type('Cabinet Durand');
  await page.keyboard.press('Enter');
  const presenters = page.getByRole('grid', { name: 'Présenté par' }).getByRole('row');
  await expect(presenters).toHaveText(['Mallièvre', 'Cabinet Durand']);
  await expect(presenter).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: 'Ajouter un point' }), 120);
  await page.keyboard.type('Questions diverses');
  await page.keyboard.press('Enter');
  await expect(title).toHaveValue('Questions diverses');

  const grid = page.getByRole('grid', { name: 'Points de l’ordre du jour' });
  const rows = grid.getByRole('row');
  const isInGrid = () => grid.evaluate((element) => element.contains(document.activeElement));
  for (let step = 0; step < 10 && !(await isInGrid()); step++) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows.nth(1)).toContainText('Tarification');
  await expect(title).toHaveValue(/, avis$/);
  const { items } = await app.call('meeting.get', { id: 1 });
  expect(items).toHaveLength(5);
  expect(items[1]).toMatchObject({ presenter: 'Mallièvre et Cabinet Durand' });
  expect(items[1]?.title).toMatch(/, avis$/);
});

test('sixty points are put in order by the keyboard alone, each step said', async ({ open, app }) => {
  test.slow();
  await found(app);
  const id = await agendaOf(app, 60);
  const page = await open(`/reunions/${id}`);
  const rows = page.getByRole('grid', { name: 'Points de l’ordre du jour' }).getByRole('row');
  const said = (words: RegExp) => expect(page.getByRole('status').filter({ hasText: words })).toBeAttached();
  await rows.first().click();
  // The first goes last, then what is now first goes under the second, then the last comes third.
  for (let step = 2; step <= 12; step++) {
    await page.keyboard.press('Alt+ArrowDown');
    await said(new RegExp(`^Point 1\\s:.*\\s: ${step} sur 60\\.$`));
  }
  // Faster than the moves are written: none is lost.
  for (let step = 13; step <= 60; step++) await page.keyboard.press('Alt+ArrowDown');
  await said(/^Point 1\s:.*\s: 60 sur 60\.$/);
  await page.keyboard.press('Alt+ArrowDown');
  await said(/^Déjà en dernier\.$/);
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowRight');
  await said(/^Point 3\s:.*\s: point 1\.1, sous «.Point 2/);
  await page.keyboard.press('Alt+ArrowRight');
  await said(/^Déjà sous un point\.$/);
  await page.keyboard.press('Alt+ArrowUp');
  await said(/^Déjà en premier sous «.Point 2/);
  await page.keyboard.press('Alt+ArrowLeft');
  await said(/^Point 3\s:.*\s: point 2\.$/);
  const { items } = await app.call('meeting.get', { id });
  expect(items.map(({ title }) => Number(/^Point (\d+)/.exec(title)?.[1]))).toEqual([
    ...Array.from({ length: 59 }, (_, index) => index + 2),
    1,
  ]);
});

test('in a long agenda, the point chosen, added or moved is in sight, and alone marked', async ({
  open,
  app,
}) => {
  await found(app);
  const page = await open(`/reunions/${await agendaOf(app, 40)}`);
  const rows = page.getByRole('grid', { name: 'Points de l’ordre du jour' }).getByRole('row');
  const title = page.getByRole('textbox', { name: /Intitulé/ });
  const current = rows.and(page.locator('[aria-selected=true]'));
  const field = page.getByRole('textbox', { name: 'Ajouter un point' });
  await field.fill('Questions du jour');
  await field.press('Enter');
  await expect(current).toContainText('Questions du jour');
  await expect(current).toBeInViewport({ ratio: 0.95 });

  // Choosing a low point moves no row: the bar's room was kept.
  const low = rows.nth(22);
  await low.scrollIntoViewIfNeeded();
  await low.click();
  await expect(title).toHaveValue(/^Point 2/);
  await expect(low).toBeInViewport({ ratio: 0.95 });
  for (let step = 23; step <= 34; step++) {
    await page.keyboard.press('Alt+ArrowDown');
    await expect(rows.nth(step)).toHaveAttribute('aria-selected', 'true');
  }
  await expect(current).toBeInViewport({ ratio: 0.95 });

  // Away from the edges, near which a drag scrolls the list.
  await rows.nth(30).scrollIntoViewIfNeeded();
  const words = (await rows.nth(32).innerText()).match(/Point \d+/)?.[0] ?? '';
  await rows.nth(32).dragTo(rows.nth(31), { targetPosition: { x: 100, y: 8 } });
  await expect(rows.nth(31)).toContainText(words);
  await expect(rows.nth(31)).toHaveAttribute('aria-selected', 'true');
  await expect(current).toHaveCount(1);
  await expect(title).toHaveValue(new RegExp(`^${words} `));
  await expect(page.locator('[role=row]:focus-visible:not([aria-selected=true])')).toHaveCount(0);
});

test('an error of the narrow duration takes the width of its row', async ({ open, app }) => {
  await found(app);
  const page = await open(`/reunions/${await agendaOf(app, 2)}`);
  await page.getByRole('row').first().click();
  const field = page.getByRole('textbox', { name: /Durée/ });
  await field.fill('abc');
  await field.press('Tab');
  const error = page.getByText(/Durée non comprise/);
  const box = await error.boundingBox();
  expect(box?.height).toBeLessThan(45);
  const form = await page.getByRole('region', { name: 'Point choisi' }).boundingBox();
  expect(box?.x).toBeGreaterThan(form?.x ?? 0);
});
