import { expect, type Page } from '@playwright/test';
import { test } from './one-page.ts';
import { faults } from './faults.ts';

const open = async (page: Page, place: string) => {
  await page.goto(`/#/${place}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

const sent = (page: Page) => page.getByLabel('Envoyé');

test.describe('the strict content policy', () => {
  test('is never broken, neither by the kit nor by React Aria', async ({ page }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) refused.push(message.text());
    });
    for (const place of ['', 'champs', 'commandes', 'listes', 'formulaires']) await open(page, place);
    await page.getByRole('button', { name: /Commune hôte/ }).click();
    await expect(page.getByRole('listbox')).toBeVisible();
    expect(refused).toEqual([]);
  });
});

test.describe('a form that saves by itself', () => {
  test('sends only what changed, and says when it was saved', async ({ page }) => {
    await open(page, 'formulaires');
    await page.getByLabel('Lieu').fill('Mallièvre, mairie');
    await expect(sent(page)).toHaveText('[{"place":"Mallièvre, mairie"}]');
    await expect(page.locator('[data-save-state=saved]').first()).toHaveText('Enregistré à 14 h 02');
  });

  test('puts a refusal at its field and saves once it is mended', async ({ page }) => {
    await open(page, 'formulaires');
    const end = page.getByLabel('Fin', { exact: true });
    await end.fill('8h');
    await end.press('Tab');
    await expect(page.getByText('La fin doit venir après le début')).toBeVisible();
    await expect(end).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('[data-save-state=unsaved]').first()).toContainText('corrigez l’heure de fin.');
    await end.fill('12h30');
    await end.press('Tab');
    await expect(page.getByText('La fin doit venir après le début')).toBeHidden();
    await expect(page.locator('[data-save-state=saved]').first()).toHaveText('Enregistré à 14 h 02');
    await expect(end).toHaveValue('12\u00a0h\u00a030');
  });

  test('keeps what is typed while an older save is answered', async ({ page }) => {
    await open(page, 'formulaires');
    const place = page.getByLabel('Lieu');
    await place.press('End');
    await place.pressSequentially(' sur Sèvre, salle du conseil, premier étage', { delay: 25 });
    await expect(place).toHaveValue('Mallièvre sur Sèvre, salle du conseil, premier étage');
    await expect(sent(page)).toContainText('premier étage');
    await expect(place).toHaveValue('Mallièvre sur Sèvre, salle du conseil, premier étage');
  });

  test('takes newer values from elsewhere where nothing is being typed', async ({ page }) => {
    await open(page, 'formulaires');
    await page.getByRole('button', { name: 'Changer le lieu ailleurs' }).click();
    await expect(page.getByLabel('Lieu')).toHaveValue('Tiffauges, mairie');
  });
});

test('a form sent twice in a row is sent once, and a refusal takes the focus', async ({ page }) => {
  await open(page, 'formulaires');
  const name = page.getByLabel('Nom', { exact: false }).first();
  await name.fill('Durand');
  await page.getByRole('button', { name: 'Ajouter le membre' }).dblclick();
  await expect(page.getByText('Ce membre existe déjà')).toBeVisible();
  await expect(page.getByLabel('Envois')).toHaveText('1');
  await expect(name).toBeFocused();
});

test.describe('the date field', () => {
  test('understands French dates and shows them whole', async ({ page }) => {
    await open(page, 'champs');
    const date = page.getByLabel('Date du conseil', { exact: true });
    await date.fill('18 déc');
    await expect(page.getByText('vendredi 18 décembre 2026')).toBeVisible();
    await date.press('Tab');
    await expect(date).toHaveValue('18/12/2026');
  });

  test('says what is wrong and leaves the text as typed', async ({ page }) => {
    await open(page, 'champs');
    const date = page.getByLabel('Date du conseil', { exact: true });
    await date.fill('31/04');
    await date.press('Tab');
    await expect(date).toHaveValue('31/04');
    await expect(date).toHaveAttribute('aria-invalid', 'true');
    await expect(date).toHaveAccessibleDescription(/avril/i);
  });

  test('is filled from the calendar with the keyboard', async ({ page }) => {
    await open(page, 'champs');
    await page.getByRole('button', { name: 'Calendrier : Date du conseil' }).press('Enter');
    await expect(page.getByRole('grid', { name: /décembre 2026/ })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Date du conseil', { exact: true })).toHaveValue('17/12/2026');
  });
});

test('the combo box proposes as one types, accents free', async ({ page }) => {
  // Tall enough not to scroll: scrolling closes a list, as it should.
  await page.setViewportSize({ width: 1366, height: 1400 });
  await open(page, 'champs');
  const host = page.getByRole('combobox', { name: 'Commune hôte' });
  await host.fill('mallie');
  await expect(page.getByRole('option')).toHaveText(['Mallièvre240 habitants']);
  await host.press('ArrowDown');
  await host.press('Enter');
  await expect(host).toHaveValue('Mallièvre');
});

test('a field with suggestions keeps a free text, or takes the one chosen', async ({ page }) => {
  await open(page, 'formulaires');
  const facilitator = page.getByRole('combobox', { name: 'Animation' });
  await facilitator.fill('Tif');
  await facilitator.press('ArrowDown');
  await facilitator.press('Enter');
  await expect(facilitator).toHaveValue('Tiffauges');
  await facilitator.fill('Une facilitatrice extérieure');
  await facilitator.press('Tab');
  await expect(facilitator).toHaveValue('Une facilitatrice extérieure');
  await expect(page.getByLabel('Envoyé')).toContainText('{"facilitatorName":"Une facilitatrice extérieure"}');
});

test.describe('the list put in order', () => {
  test('moves the current item with Alt and the arrows, and says where it is', async ({ page }) => {
    await open(page, 'listes');
    const grid = page.getByRole('grid', { name: 'Points' });
    await grid.getByRole('row').nth(1).click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(grid.getByRole('row').nth(2)).toContainText('Transfert de la compétence');
    await expect(grid.getByRole('row').nth(2)).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: '3 sur 7' })).toBeAttached();
  });

  test('moves the current item with the two buttons', async ({ page }) => {
    await open(page, 'listes');
    const grid = page.getByRole('grid', { name: 'Points' });
    await page.getByRole('button', { name: 'Monter' }).click();
    await expect(grid.getByRole('row').first()).toContainText('Transfert de la compétence');
  });

  test('is dragged with the mouse', async ({ page }) => {
    await open(page, 'listes');
    const rows = page.getByRole('grid', { name: 'Points' }).getByRole('row');
    await rows.nth(4).dragTo(rows.nth(0), { targetPosition: { x: 100, y: 30 } });
    await expect(rows.first()).toContainText('Temps réflexif');
  });

  test('is dragged with the keyboard alone', async ({ page }) => {
    await open(page, 'listes');
    const rows = page.getByRole('grid', { name: 'Points' }).getByRole('row');
    await rows.nth(1).click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Insérer entre/ }).first()).toBeAttached();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(rows.nth(2)).toContainText('Transfert de la compétence');
  });
});

for (const scheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 683, height: 384 },
  ]) {
    test(`axe finds nothing and nothing is cut, ${scheme}, ${viewport.width} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize(viewport);
      for (const place of ['', 'champs', 'commandes', 'listes', 'formulaires']) {
        await open(page, place);
        expect({ place, faults: await faults(page) }).toEqual({ place, faults: [] });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
    });
  }
}
