import { expect, test } from './screen-test.ts';

test('F1 opens the guide at the page of the place, and its links and pictures stay inside', async ({
  app,
  open,
}) => {
  await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
  const page = await open('/conseils');
  await expect(page.getByRole('heading', { name: 'Conseils', level: 1 })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { name: 'Préparer un ordre du jour', level: 1 })).toBeVisible();
  const pictures = page.getByRole('article').getByRole('img');
  await expect(pictures.first()).toBeVisible();
  await expect
    .poll(() =>
      pictures.evaluateAll((all) =>
        all.every((one) => one instanceof HTMLImageElement && one.naturalWidth > 0),
      ),
    )
    .toBe(true);
  await page.getByRole('link', { name: 'Guide' }).first().click();
  await page.getByRole('article').getByRole('link', { name: 'Les délais' }).click();
  await expect(page.getByRole('heading', { name: 'Les délais', level: 1 })).toBeVisible();
});
