import type { TestApp } from '../support/app.ts';
import { found } from './cases.ts';
import { faults } from './faults.ts';
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

const person = {
  civility: 'Mme' as const,
  firstName: 'Chloé',
  lastName: 'Guérin',
  function: 'sg' as const,
  functionTitle: '',
  email: '',
  phone: '',
};

const inscribe = async (app: TestApp, lastName: string, place: string): Promise<number> => {
  const { collectivities } = await app.call('collective.get', {});
  const collectivityId = collectivities.find(({ name }) => name === place)?.id ?? null;
  const members = await app.call('member.create', { ...person, lastName, collectivityId });
  return members.find((member) => member.lastName === lastName)?.id ?? 0;
};

test('a person changes post: one ends, another begins, and both are told by their dates', async ({
  open,
  app,
}) => {
  await inscribe(app, 'Guérin', 'Tiffauges');
  const page = await open('/collectif');
  await page.getByRole('link', { name: /Guérin/ }).click();
  await expect(page.getByRole('heading', { name: /Guérin/, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /^A quitté ce poste/ }).click();
  const ending = page.getByRole('dialog', { name: /^A quitté ce poste.*SG, Tiffauges/ });
  await expect(ending.getByRole('textbox', { name: /Dernier jour/ })).toBeFocused();
  await ending.getByRole('textbox', { name: /Dernier jour/ }).fill('31 août');
  await ending.getByRole('button', { name: 'Noter la fin' }).click();
  await expect(ending).toBeHidden();
  await expect(page.getByRole('region', { name: 'Auparavant' })).toContainText('jusqu’au 31\u00a0août 2026');

  await page.getByRole('button', { name: 'Ajouter un poste' }).click();
  const adding = page.getByRole('dialog', { name: 'Ajouter un poste' });
  await adding.getByRole('button', { name: /Collectivité/ }).click();
  await page.getByRole('option', { name: 'Chanverrie' }).click();
  await adding.getByRole('textbox', { name: 'Arrivée' }).fill('01/09/2026');
  await adding.getByRole('textbox', { name: /Dernier jour/ }).fill('31/08/2026');
  await adding.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(adding.getByRole('textbox', { name: /Dernier jour/ })).toHaveAccessibleDescription(
    /Le départ vient avant l’arrivée/,
  );
  await adding.getByRole('textbox', { name: /Dernier jour/ }).fill('');
  await adding.getByRole('checkbox', { name: 'Par intérim' }).check({ force: true });
  await adding.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Aujourd’hui' })).toContainText('SG par intérim, Chanverrie');
  await expect(page.getByRole('region', { name: 'Aujourd’hui' })).toContainText(
    /depuis le 1er\u00a0septembre 2026/,
  );
  expect(await faults(page)).toEqual([]);
});

test('a departure is noted with the keyboard alone, and undone; the person stays among former members', async ({
  open,
  app,
}) => {
  const id = await inscribe(app, 'Guérin', 'Tiffauges');
  await inscribe(app, 'Puaud', 'Mallièvre');
  const page = await open(`/collectif/membres/${id}`);
  await page.getByRole('button', { name: 'Noter le départ…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Noter le départ de/ });
  await expect(dialog.getByRole('textbox', { name: /Dernier jour/ })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('21/11/2026');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Ancien membre/)).toBeVisible();
  await page.getByRole('link', { name: 'Collectif', exact: true }).first().click();
  await expect(page.getByRole('table', { name: 'Membres du collectif' })).not.toContainText('Guérin');
  await page.getByRole('button', { name: /^Anciens membres/ }).click();
  await expect(page.getByRole('table', { name: 'Anciens membres' })).toContainText('21\u00a0novembre 2026');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('table', { name: 'Membres du collectif' })).toContainText('Guérin');
});

test('each collectivity says who directs its services, and voices are counted by collectivity', async ({
  open,
  app,
}) => {
  const shared = await inscribe(app, 'Benhaddou', 'Mortagne-sur-Sèvre');
  const { collectivities } = await app.call('collective.get', {});
  const idOf = (place: string) => collectivities.find(({ name }) => name === place)?.id ?? null;
  const post = { memberId: shared, function: 'dgs' as const, functionTitle: '', startDate: '', endDate: '' };
  await app.call('member.addPost', { ...post, interim: false, collectivityId: idOf('Chanverrie') });
  await app.call('member.addPost', {
    ...post,
    interim: true,
    collectivityId: idOf('Mallièvre'),
    startDate: '2026-10-01',
  });
  await app.call('member.leave', { id: await inscribe(app, 'Roy', 'Treize-Vents'), endDate: '2026-08-31' });
  const page = await open('/collectif/collectivites');
  await expect(
    page.getByText('12\u00a0collectivités, 3 représentées, 1\u00a0poste vacant, 8 à compléter'),
  ).toBeVisible();
  await expect(page.getByRole('row', { name: /^Chanverrie/ })).toContainText(
    /également\u00a0: Mortagne-sur-Sèvre et Mallièvre/,
  );
  await expect(page.getByRole('row', { name: /^Mallièvre/ })).toContainText(
    /Intérim de Mme\u00a0Chloé Benhaddou/,
  );
  await expect(page.getByRole('row', { name: /^Treize-Vents/ })).toContainText(
    /Poste vacant depuis le 1er\u00a0septembre 2026/,
  );
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Inscrire quelqu’un.*Treize-Vents/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Ajouter un membre' });
  await expect(dialog.getByRole('button', { name: /Collectivité/ })).toContainText('Treize-Vents');
  await dialog.getByRole('textbox', { name: /^Nom/ }).fill('Texier');
  await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.getByRole('row', { name: /^Treize-Vents/ })).toContainText('Texier');
});

test('réseaux are chosen among those proposed, and their referents designated, members or agents', async ({
  open,
  app,
}) => {
  await inscribe(app, 'Guérin', 'Tiffauges');
  const page = await open('/collectif/referents');
  const create = page.getByRole('button', { name: 'Créer les réseaux cochés' });
  await expect(create).toBeDisabled();
  expect(await faults(page)).toEqual([]);
  for (const name of ['Ressources humaines', 'Numérique']) {
    await page.getByRole('checkbox', { name }).focus();
    await page.keyboard.press('Space');
  }
  await create.click();
  await expect(page.getByRole('heading', { name: 'Ressources humaines' })).toBeVisible();
  await expect(page.getByText('Aucune personne référente n’est encore désignée.')).toBeVisible();
  const row = (place: string) => page.getByRole('row', { name: new RegExp(`^${place}`) });
  await expect(row('Tiffauges')).toContainText('à désigner');

  await page.getByRole('button', { name: /^Désigner.*Tiffauges/ }).click();
  await expect(page.getByRole('combobox', { name: /Personne/ })).toBeFocused();
  await page.keyboard.type('guér');
  await page.getByRole('option', { name: /Guérin/ }).click();
  await page.getByRole('button', { name: 'Désigner', exact: true }).click();
  await expect(row('Tiffauges').getByRole('link', { name: /Guérin/ })).toBeVisible();

  await page.getByRole('button', { name: /^Désigner.*Mallièvre/ }).click();
  await page.keyboard.type('Sophie Arnaud');
  await page.getByRole('textbox', { name: 'Adresse électronique' }).fill('s.arnaud@mallievre.example');
  await page.keyboard.press('Enter');
  await expect(row('Mallièvre')).toContainText('s.arnaud@mallievre.example');
  await expect(page.getByRole('link', { name: /^Ressources humaines/ })).toContainText('2 sur 12');
  expect(await faults(page)).toEqual([]);

  await page.getByRole('link', { name: 'Tous les réseaux par collectivité' }).click();
  await expect(page.getByRole('columnheader', { name: 'Numérique' })).toBeVisible();
  await expect(row('Mallièvre')).toContainText('Sophie Arnaud');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('link', { name: /^à désigner.*Ressources humaines, Chanverrie/ }).click();
  await page.getByRole('button', { name: 'Retirer Sophie Arnaud' }).click();
  await expect(row('Mallièvre')).toContainText('à désigner');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(row('Mallièvre')).toContainText('Sophie Arnaud');
});

test('a role of the collective is added, renamed, taken on, and removed with its undo', async ({ open }) => {
  const page = await open('/collectif/referents');
  await page.getByRole('button', { name: 'Un rôle du collectif…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ajouter un rôle' });
  await dialog.getByRole('combobox', { name: /Nom/ }).fill('Grandes oreilles');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Désigner quelqu’un' }).click();
  await page.keyboard.type('M. Bruno Texier');
  await page.keyboard.press('Tab');
  await page.getByRole('textbox', { name: 'Depuis le' }).fill('01/09/2026');
  await page.getByRole('button', { name: 'Désigner', exact: true }).click();
  await expect(page.getByRole('row', { name: /Texier/ })).toContainText('le collectif');
  await page.getByRole('button', { name: /^Modifier « Grandes oreilles »/ }).click();
  await page.getByRole('combobox', { name: /Nom/ }).fill('Rapporteurs du jour');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('link', { name: /^Rapporteurs du jour/ })).toContainText('1\u00a0personne');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Supprimer « Rapporteurs/ }).click();
  await expect(page.getByRole('group', { name: 'Réseaux proposés' })).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('row', { name: /Texier/ })).toBeVisible();
});
