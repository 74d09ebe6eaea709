import { adopt, director, draftFromPlan, placeNamed, twoTexts } from './charter-cases.ts';
import { found } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

test('without a charter, versions and adhesions say what will be there, and lead to its beginning', async ({
  app,
  open,
}) => {
  await found(app);
  const page = await open('/charte/versions');
  await expect(page.getByText('La charte n’est pas encore commencée')).toBeVisible();
  await page.getByRole('link', { name: 'Adhésions' }).click();
  await expect(page.getByText('Aucune version n’est encore adoptée')).toBeVisible();
});

test('the draft is adopted with its date and what was said, warned of and never blocked', async ({
  app,
  open,
}) => {
  await draftFromPlan(app);
  const page = await open('/charte/versions');
  await page.getByRole('button', { name: 'Adopter la version 1…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Adopter la version 1' });
  await dialog.getByRole('textbox', { name: /^Adoptée le/ }).fill('10/11/2026');
  await dialog.getByRole('textbox', { name: /^S’applique à partir du/ }).fill('01/11/2026');
  await dialog
    .getByRole('textbox', { name: /^Ce qui a été dit/ })
    .fill('Mallièvre aurait préféré un délai plus long.');
  await dialog.getByRole('button', { name: 'Adopter cette version' }).click();
  await expect(dialog.getByText(/ne peut pas s’appliquer avant d’être adoptée/)).toBeVisible();
  await dialog.getByRole('textbox', { name: /^S’applique à partir du/ }).fill('01/12/2026');
  await dialog.getByRole('button', { name: 'Adopter cette version' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText('Mallièvre aurait préféré un délai plus long.')).toBeVisible();
  await expect(page.getByText(/s’appliquera le 1er?\sdécembre\s2026/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Préparer une nouvelle version' })).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('button', { name: 'Adopter la version 1…' })).toBeVisible();
});

test('two versions are compared: articles told apart in the list, words on the page', async ({
  app,
  open,
}) => {
  await twoTexts(app);
  const page = await open('/charte/versions');
  await page.getByRole('link', { name: /^Comparer avec la version\s1$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Comparaison/ })).toBeVisible();
  const list = page.getByRole('region', { name: 'Changements' });
  await expect(list.getByText(/1\sarticle modifié, 1\sajouté, 1\sretiré/)).toBeVisible();
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await list.getByRole('checkbox', { name: /inchangés/ }).press(' ');
  expect(await list.getByRole('listitem').count()).toBeGreaterThan(40);
  const paper = page.frameLocator('iframe').first();
  await expect(paper.locator('ins').first()).toBeVisible();
  await expect(paper.locator('del').first()).toBeVisible();
});

test('a signature is noted, attested and taken back; who has left is told from who is to be asked', async ({
  app,
  open,
}) => {
  await draftFromPlan(app);
  const gone = await director(app, 'Chloé', 'Guérin', 'Tiffauges');
  await director(app, 'Anne', 'Le Goff', 'Mallièvre');
  const versionId = await adopt(app, '2026-03-10');
  await app.call('charter.sign', {
    versionId,
    adhesion: { collectivityId: await placeNamed(app, 'Tiffauges'), memberId: gone, signedOn: '2026-04-01' },
  });
  await app.call('member.leave', { id: gone, endDate: '2026-08-31' });
  const page = await open('/charte/adhesions');
  const voices = page.getByRole('region', { name: 'Adhésions par collectivité' });
  const line = (name: string) => voices.getByRole('listitem').filter({ hasText: name });
  await expect(line('Tiffauges').getByText(/n’y exerce plus/)).toBeVisible();
  await line('Mallièvre').getByRole('button', { name: 'Noter une signature pour Mallièvre' }).click();
  const dialog = page.getByRole('dialog', { name: /Noter une signature/ });
  await dialog.getByRole('textbox', { name: /^Signée le/ }).fill('12/05/2026');
  await dialog.getByRole('button', { name: 'Noter la signature' }).click();
  await expect(line('Mallièvre').getByText('signée', { exact: true })).toBeVisible();
  await line('Mallièvre')
    .getByRole('button', { name: /Plus d’actions sur la signature/ })
    .click();
  await page.getByRole('menuitem', { name: 'Voir l’attestation d’adhésion' }).click();
  await expect(
    page
      .frameLocator('iframe')
      .first()
      .getByText(/Le Goff/)
      .first(),
  ).toBeVisible();
  await line('Mallièvre')
    .getByRole('button', { name: /Plus d’actions sur la signature/ })
    .click();
  await page.getByRole('menuitem', { name: 'Retirer cette signature' }).click();
  await expect(line('Mallièvre').getByText('à recueillir')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Revenir à la feuille de signature' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`versions, comparison and adhesions pass axe, ${colorScheme}`, async ({ app, open }) => {
    const { adopted, draft } = await twoTexts(app);
    await director(app, 'Anne', 'Le Goff', 'Mallièvre');
    const page = await open('/charte/versions');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const place of [
      '/charte/versions',
      `/charte/comparer/${adopted}/${draft}`,
      '/charte/adhesions',
      `/charte/lire/${adopted}`,
    ]) {
      await page.evaluate((to) => {
        window.location.hash = to;
      }, `#${place}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      if (place !== '/charte/versions')
        await expect(page.frameLocator('iframe').locator('.sheet').first()).toBeVisible();
      expect(await faults(page), place).toEqual([]);
    }
    await page.evaluate(() => {
      window.location.hash = '#/charte/versions';
    });
    await page.getByRole('button', { name: 'Adopter la version 2…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await faults(page), 'adoption').toEqual([]);
  });
}
