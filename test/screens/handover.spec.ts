import { found } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

test('the whole dossier is exported from the settings, and says where it is', async ({ open, app }) => {
  await found(app);
  const page = await open('/reglages');
  const card = page.getByRole('heading', { name: 'Transmettre le dossier' });
  await card.scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Exporter tout le dossier…' }).click();
  await expect(page.getByText('Dossier exporté')).toBeVisible();
  await expect(page.getByText(/CoDir - dossier du 2026-11-22\.codir/)).toBeVisible();
  expect(await faults(page)).toEqual([]);
});
