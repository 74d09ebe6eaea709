import { PREAMBLE_KEY } from '../../db/domain/charter.ts';
import type { Page } from '@playwright/test';
import { found } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

test.beforeEach(async ({ app }) => {
  await found(app);
});

const start = (page: Page) => page.getByRole('button', { name: /^Commencer avec/ }).first();
const rows = (page: Page) => page.getByRole('grid', { name: 'Chapitres et articles' }).getByRole('row');

test('a charter begins in three ways, from the navigation', async ({ open, page }) => {
  await open('/');
  await page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Charte' }).click();
  await expect(page.getByText('pas encore de charte')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Importer un document Word' })).toHaveAttribute(
    'href',
    '#/charte/importer',
  );
  await expect(page.getByRole('button', { name: 'Page blanche' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Partir d’un plan guidé' })).toBeVisible();
});

test('from a blank page, chapters and articles are added one after the other with Enter', async ({
  open,
  app,
}) => {
  const page = await open('/charte');
  await page.getByRole('button', { name: 'Page blanche' }).click();
  const first = page.getByRole('textbox', { name: 'Ajouter un chapitre' });
  await first.fill('Réunions');
  await first.press('Enter');
  const field = page.getByRole('textbox', { name: 'Ajouter au plan' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.type('Envoi de l’ordre du jour');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Titre', exact: false })).toHaveValue(
    'Envoi de l’ordre du jour',
  );
  await expect(field).toBeFocused();
  await page.keyboard.type('Accueil');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveText([
    /1\s*Réunions/,
    /1\.1\s*Envoi de l’ordre du jourà écrire/,
    /1\.2\s*Accueilà écrire/,
  ]);
  await field.fill('Avis');
  await page.getByRole('button', { name: 'Chapitre', exact: true }).click();
  await expect(rows(page).last()).toHaveText(/2\s*Avis/);
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(/titre/);
  const { draftId } = await app.call('charter.get', {});
  const { articles } = await app.call('charter.outline', { id: draftId ?? 0 });
  expect(articles.map(({ number, title }) => `${number} ${title}`)).toEqual([
    '1.1 Envoi de l’ordre du jour',
    '1.2 Accueil',
  ]);
});

test.describe('the guided plan', () => {
  test('is gone through by the keyboard: clauses read, left, taken, then the charter is there', async ({
    open,
    app,
  }) => {
    const plan = await app.call('charter.plan', {});
    // The preamble is no article.
    const advised = plan
      .filter(({ key }) => key !== PREAMBLE_KEY)
      .flatMap(({ clauses }) => clauses.filter(({ isAdvised }) => isAdvised));
    const page = await open('/charte/plan');
    await expect(start(page)).toHaveText(new RegExp(`avec ${advised.length}\\sarticles`));
    const chapter = page.getByRole('region', { name: plan[1]?.title ?? '' });
    const box = chapter.getByRole('checkbox').first();
    await expect(box).toBeChecked();
    await box.focus();
    await page.keyboard.press('Space');
    await expect(start(page)).toHaveText(new RegExp(`avec ${advised.length - 1}\\sarticles`));
    await page.keyboard.press('Tab');
    await expect(chapter.getByRole('button', { name: /^Lire/ }).first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(chapter).toContainText('Source');
    await chapter.getByRole('button', { name: /^Tout cocher/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(chapter.getByRole('checkbox', { checked: true })).toHaveCount(0);
    const left = advised.length - (plan[1]?.clauses.filter(({ isAdvised }) => isAdvised).length ?? 0);
    await start(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Charte de fonctionnement');
    await expect(page.getByRole('button', { name: /^La charte/ })).toContainText(
      new RegExp(`${left}\\sarticles`),
    );
    await expect(page.frameLocator('iframe').locator('.sheet').first()).toBeVisible();
  });

  test('leads to its chapters, and asks before ticks are lost', async ({ open, app }) => {
    const plan = await app.call('charter.plan', {});
    const page = await open('/charte/plan');
    const last = plan.at(-1)?.title ?? '';
    await page
      .getByRole('navigation', { name: 'Chapitres du plan' })
      .getByRole('link', { name: last })
      .click();
    const heading = page.getByRole('heading', { level: 2, name: last });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await page.getByRole('region', { name: last }).getByRole('checkbox').first().press('Space');
    await page.getByRole('link', { name: 'Accueil' }).click();
    await expect(page.getByRole('alertdialog')).toContainText('Les articles choisis');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Rester' }).click();
    await expect(start(page)).toBeVisible();
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing where a charter begins, and nothing runs over, ${scheme}`, async ({
    open,
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    for (const [width, height] of [
      [1366, 768],
      [683, 384],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const place of ['/charte', '/charte/plan']) {
        await open(place);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect({ place, faults: await faults(page) }).toEqual({ place, faults: [] });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect({ place, overflow }).toEqual({ place, overflow: 0 });
      }
    }
  });
}
