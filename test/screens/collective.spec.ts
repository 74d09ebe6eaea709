import { found } from './cases.ts';
import { expect, test } from './screen-test.ts';

test.beforeEach(async ({ app }) => {
  await found(app);
});

test('a member is refused sentence by sentence, and nothing typed is lost', async ({ open }) => {
  const page = await open('/collectif');
  await page.getByRole('button', { name: 'Ajouter un membre' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ajouter un membre' });
  const field = (label: string) => dialog.getByRole('textbox', { name: label });
  await expect(field('Prénom')).toBeFocused();
  await field('Prénom').fill('Anne-Sophie');
  await field('Adresse électronique').fill('as.legoff@mallievre');
  await field('Téléphone').fill('zéro deux');
  await field('Téléphone').press('Enter');
  await expect(dialog.getByRole('textbox', { name: /^Nom/ })).toHaveAccessibleDescription(
    'Donnez le nom du membre.',
  );
  await expect(dialog.getByRole('textbox', { name: /^Nom/ })).toBeFocused();
  await expect(field('Adresse électronique')).toHaveAccessibleDescription(/n’est pas complète/);
  await expect(field('Téléphone')).toHaveAccessibleDescription(/02 51 65 00 00/);
  await expect(field('Prénom')).toHaveValue('Anne-Sophie');
  await expect(field('Adresse électronique')).toHaveValue('as.legoff@mallievre');

  await dialog.getByRole('textbox', { name: /^Nom/ }).fill('Le Goff');
  await field('Adresse électronique').fill('as.legoff@mallievre.example');
  await field('Téléphone').fill('02 51 65 00 00');
  await dialog.getByRole('button', { name: /Collectivité/ }).click();
  await page.getByRole('option', { name: 'Mallièvre' }).click();
  await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(dialog).toBeHidden();
  const line = page.getByRole('row', { name: /Le Goff/ });
  await expect(line).toContainText('Mallièvre');
  await expect(line).toContainText('02 51 65 00 00');
});

test('an address already given is refused at its field', async ({ open, app }) => {
  const person = {
    civility: 'M.' as const,
    firstName: 'Éric',
    lastName: 'Gaboriau',
    function: 'dgs' as const,
    functionTitle: '',
    collectivityId: null,
    email: 'direction@pays.example',
    phone: '',
  };
  await app.call('member.create', person);
  const page = await open('/collectif');
  await page.getByRole('button', { name: 'Ajouter un membre' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Nom/ }).fill('Puaud');
  await dialog.getByRole('textbox', { name: 'Adresse électronique' }).fill('direction@pays.example');
  await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
  const email = dialog.getByRole('textbox', { name: 'Adresse électronique' });
  await expect(email).toHaveAccessibleDescription(/déjà celle de M\.\u00a0Éric Gaboriau/);
  await expect(dialog.getByRole('textbox', { name: /^Nom/ })).toHaveValue('Puaud');
});

test('a collectivity is added, changed, removed and brought back', async ({ open }) => {
  const page = await open('/collectif/collectivites');
  await page.getByRole('button', { name: 'Modifier Mallièvre' }).click();
  await page.getByRole('textbox', { name: 'Population' }).fill('251');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('row', { name: /Mallièvre/ })).toContainText('251');
  await page.getByRole('button', { name: 'Retirer Tiffauges' }).click();
  await expect(page.getByRole('row', { name: /Tiffauges/ })).toBeHidden();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('row', { name: /Tiffauges/ })).toBeVisible();
});
