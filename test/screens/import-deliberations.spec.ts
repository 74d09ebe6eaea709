import path from 'node:path';
import type { Page } from '@playwright/test';
import { councilWithPoints, found } from './cases.ts';
import { faults, overflow } from './faults.ts';
import { expect, test } from './screen-test.ts';

const list = [
  'COLL_NOM;COLL_SIRET;DELIB_ID;DELIB_DATE;DELIB_OBJET;VOTE_POUR;VOTE_CONTRE;VOTE_ABSTENTION',
  'CC Mortagne;24850066200015;D2026-112;16/12/2026;Tarification de l’eau potable au 1er janvier 2027;28;2;1',
  'CC Mortagne;24850066200015;D2026-113;16/12/2026;Voirie, fonds de concours : critères;30;0;1',
  'CC Mortagne;24850066200015;D2026-114;16/12/2026;Vente d’un terrain à Tiffauges;31;0;0',
  'CC Mortagne;24850066200015;D2026-115;16/12/2026;Rapport sur la gestion des déchets;trente;0;0',
  'COMPA;24440055200010;D2026-116;16/12/2026;Rapport sur la gestion des déchets;30;0;0',
].join('\n');

const row = (page: Page, name: RegExp) => page.getByRole('row', { name });

test.beforeEach(async ({ app }) => {
  await found(app);
  await councilWithPoints(app);
  app.clock.now = '2026-12-18T09:00:00Z';
});

const paste = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: 'Coller la liste' }).fill(text);
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
};

test('a list is seen row by row, chosen for and imported by the keyboard alone, then undone', async ({
  open,
  app,
}) => {
  const page = await open('/avis');
  await page.getByRole('link', { name: 'Importer les délibérations…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Coller la liste' }).focus();
  await page.keyboard.insertText(list);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(row(page, /Tarification/)).toContainText('sera notée : adopté, n° D2026-112, 28 pour');
  await expect(row(page, /Voirie, fonds/)).toContainText('à vérifier');
  await expect(row(page, /Vente d’un terrain/)).toContainText('n’est pas un point de ce conseil');
  await expect(row(page, /trente/)).toContainText('Ligne 5, colonne VOTE_POUR');
  await expect(row(page, /COMPA/)).toContainText('autre collectivité');

  await page.getByRole('button', { name: /Voirie, fonds/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /Fonds de concours voirie/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, /Voirie, fonds/)).toContainText('sera notée');
  await page.getByRole('checkbox', { name: /Ajouter à leur conseil/ }).focus();
  await page.keyboard.press('Space');
  await expect(row(page, /Vente d’un terrain/)).toContainText('le point sera ajouté au conseil');
  const act = page.getByRole('button', { name: 'Importer 3 décisions' });
  await act.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Import fait : 3 décisions notées.', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rien à importer' })).toBeDisabled();
  const { items } = await app.call('council.get', { id: 1 });
  expect(items.map(({ title }) => title).at(-1)).toBe('Vente d’un terrain à Tiffauges');
  expect((await app.call('decision.get', { councilItemId: 3 })).decision).toMatchObject({
    number: 'D2026-113',
  });
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(async () => (await app.call('council.get', { id: 1 })).items.length).toBe(4);
});

test('a list without its date says what it needs, and is kept to be mended', async ({ open }) => {
  const page = await open('/avis/importer');
  await paste(page, 'DELIB_ID;DELIB_OBJET\nD1;Eau');
  await expect(page.getByRole('alert')).toContainText('pas de colonne DELIB_DATE');
  await page.getByRole('button', { name: 'Modifier le texte' }).click();
  await expect(page.getByRole('textbox', { name: 'Coller la liste' })).toHaveValue(/D1;Eau/);
});

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
  [683, 384],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing and nothing runs over, ${colorScheme}, ${width} px wide`, async ({
      open,
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await open('/avis/importer');
      const look = async (name: string) => {
        const folder = process.env['CODIR_PICTURES'];
        if (folder) await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}-${width}.png`) });
        expect(await faults(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      };
      await expect(page.getByRole('heading', { level: 1, name: 'Importer les délibérations' })).toBeVisible();
      await look('empty');
      await paste(page, list);
      await expect(row(page, /Tarification/)).toBeVisible();
      await look('full');
      await page.getByText(/^À corriger/).click();
      await expect(row(page, /Tarification/)).toBeHidden();
      await look('error');
    });
  }
}
