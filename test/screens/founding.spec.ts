import { expect, test } from './screen-test.ts';

test('the collective is founded from the name of its EPCI', async ({ open }) => {
  const page = await open('/');
  await expect(page.getByRole('heading', { name: 'Bienvenue dans CoDir' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Votre intercommunalité' }).fill('pays de mortagne');
  await page.getByRole('option', { name: /du Pays de Mortagne.*Vendée \(85\)/ }).click();
  await expect(page.getByLabel('Nom du collectif')).toHaveValue('CoDir du Pays de Mortagne');
  await expect(page.getByText('11\u00a0communes et l’intercommunalité seront inscrites')).toBeVisible();
  await page.getByRole('button', { name: 'Fonder le collectif' }).click();
  // What was pressed is gone with its place: the keyboard goes on from the title of the next one.
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeFocused();
  await expect(page.getByText('11\u00a0communes et l’EPCI')).toBeVisible();
});

test('homonyms are told apart by their département', async ({ open }) => {
  const page = await open('/bienvenue');
  await page.getByRole('combobox', { name: 'Votre intercommunalité' }).fill('pays de mortagne');
  await expect(page.getByRole('option', { name: /Mortagne-au-Perche.*Orne \(61\)/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /du Pays de Mortagne.*Vendée \(85\)/ })).toBeVisible();
});

test('the EPCI is found by one of its communes, with the keyboard alone', async ({ open, app }) => {
  const page = await open('/bienvenue');
  const field = page.getByRole('combobox', { name: 'Votre intercommunalité' });
  await field.fill('mallièvre');
  await expect(page.getByRole('option', { name: /avec Mallièvre/ })).toBeVisible();
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(page.getByLabel('Nom du collectif')).toHaveValue('CoDir du Pays de Mortagne');
  await page.getByLabel('Nom du collectif').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  const { collectivities } = await app.call('collective.get', {});
  expect(collectivities).toHaveLength(12);
});

test('a list that found nothing closes at Escape, and comes back as one types', async ({ open }) => {
  const page = await open('/bienvenue');
  const field = page.getByRole('combobox', { name: 'Votre intercommunalité' });
  const nothing = page.getByText(/^Aucune intercommunalité ne porte ce nom/);
  await field.pressSequentially('zzzz');
  await expect(nothing).toBeVisible();
  await field.press('Escape');
  await expect(nothing).toBeHidden();
  await field.pressSequentially('zzzz');
  await expect(nothing).toBeVisible();
});

test('everything can be left for later', async ({ open }) => {
  const page = await open('/bienvenue');
  await page.getByRole('button', { name: 'Plus tard' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  await expect(page.getByText('Tout part du prochain conseil communautaire')).toBeVisible();
  await page.getByRole('link', { name: 'Collectif', exact: true }).click();
  await page.getByRole('link', { name: 'Collectivités' }).click();
  await page.getByRole('button', { name: 'Choisir l’intercommunalité' }).click();
  await page.getByRole('combobox', { name: 'Votre intercommunalité' }).fill('mallièvre');
  await page.getByRole('option', { name: /avec Mallièvre/ }).click();
  await page.getByRole('button', { name: 'Inscrire' }).click();
  await expect(page.getByText(/^12\scollectivités/)).toBeVisible();
});

test('a name is asked for, at its field', async ({ open }) => {
  const page = await open('/bienvenue');
  await page.getByRole('button', { name: 'Fonder le collectif' }).click();
  const name = page.getByLabel('Nom du collectif');
  await expect(name).toHaveAccessibleDescription(/Donnez un nom au collectif/);
  await expect(name).toBeFocused();
  // The choice of an EPCI fills it, and takes back what was said.
  await page.getByRole('combobox', { name: 'Votre intercommunalité' }).fill('pays de mortagne');
  await page.getByRole('option', { name: /du Pays de Mortagne.*Vendée/ }).click();
  await expect(name).toHaveValue('CoDir du Pays de Mortagne');
  await expect(name).not.toHaveAccessibleDescription(/Donnez un nom au collectif/);
});
