import { found } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

test('the headings of agendas are added, renamed, put in order, hidden and removed', async ({
  open,
  app,
}) => {
  await found(app);
  const page = await open('/reglages');
  const rows = page.getByRole('grid', { name: 'Rubriques de l’ordre du jour' }).getByRole('row');
  const act = async (name: string) => {
    await page.getByRole('button', { name: /^Plus d’actions sur la rubrique/ }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await expect(rows).toHaveCount(7);
  await page.getByRole('button', { name: 'Ajouter une rubrique' }).click();
  const title = page.getByRole('dialog').getByRole('textbox', { name: /Titre/ });
  await title.fill('Échanges');
  await title.press('Enter');
  await expect(title).toHaveAccessibleDescription(/porte déjà ce titre/);
  await title.fill('Actualité des communes');
  await title.press('Enter');
  await expect(rows.nth(6)).toContainText('Actualité des communes');
  await expect(rows.nth(6)).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Monter' }).first().click();
  await expect(rows.nth(5)).toContainText('Actualité des communes');
  await act('Renommer…');
  await title.fill('Tour des communes');
  await title.press('Enter');
  await expect(rows.nth(5)).toContainText('Tour des communes');
  await act('Masquer');
  await expect(rows.last()).toContainText(/Tour des communes\s*masquée/);
  expect(await faults(page)).toEqual([]);
  await act('Supprimer');
  await expect(rows).toHaveCount(7);
  await rows.first().click();
  await act('Supprimer');
  await expect(page.getByText(/^Cette rubrique est d’origine/)).toBeVisible();
  await expect(rows).toHaveCount(7);
});
