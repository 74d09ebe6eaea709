import { councilWithPoints, found } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

test.beforeEach(async ({ app }) => {
  await found(app);
});

test('a conseil is created from « 16 déc » and « 18h30 »; a day that is not is refused', async ({ open }) => {
  const page = await open('/conseils/nouveau');
  const date = page.getByRole('textbox', { name: /^Date/ });
  await date.fill('31/02');
  await page.getByRole('textbox', { name: /^Heure/ }).fill('18h30');
  await page.getByRole('button', { name: 'Ajouter le conseil' }).click();
  await expect(date).toHaveAccessibleDescription(/Février n’a jamais plus de 29\u00a0jours/);
  await expect(date).toHaveValue('31/02');
  await date.fill('16 déc');
  await expect(page.getByText('mercredi 16\u00a0décembre 2026')).toBeVisible();
  await page.getByRole('textbox', { name: 'Lieu' }).fill('Chanverrie, salle des fêtes');
  await page.getByRole('textbox', { name: 'Lieu' }).press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: /Conseil du mercredi 16\sdécembre 2026 à 18\sh\s30/ }),
  ).toBeVisible();
});

test('a day can be picked in the calendar', async ({ open }) => {
  const page = await open('/conseils/nouveau');
  await page.getByRole('button', { name: /Calendrier/ }).click();
  await page.getByRole('button', { name: /30 novembre 2026/ }).click();
  await expect(page.getByRole('textbox', { name: /^Date/ })).toHaveValue('30/11/2026');
});

const pasted = [
  'Ordre du jour',
  '1.\tTarification de l’eau potable',
  '2)\tFonds de concours voirie',
  '•\tRapport « déchets » 2026',
  '',
  '   – Convention de co-pilotage',
].join('\n');

test('points are pasted from a Word list, counted first, then added in one gesture', async ({
  open,
  app,
}) => {
  const { id } = await app.call('council.create', { date: '2026-12-16', time: '18:30', place: '' });
  const page = await open(`/conseils/${id}`);
  const field = page.getByRole('textbox', { name: 'Ajouter des points' });
  await field.fill(pasted);
  await page.getByRole('button', { name: /Ajouter \d points/ }).click();
  const rows = page.getByRole('grid', { name: 'Points du conseil' }).getByRole('row');
  await expect(rows.first()).toContainText('Tarification de l’eau potable');
  await expect(rows.nth(1)).toContainText('Fonds de concours voirie');
  await expect(rows.nth(2)).toContainText('Rapport «\u00a0déchets\u00a0» 2026');
  await expect(rows.last()).toContainText('Convention de co-pilotage');
  await expect(field).toHaveValue('');
  await page.keyboard.press('Tab');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(0);
});

const mail = [
  'Bonjour Anne,',
  '',
  'Vous trouverez ci-dessous les points à inscrire au conseil :',
  '',
  '- Budget primitif 2027',
  '- Tarifs de l’eau',
  '- Questions diverses',
  '',
  'Merci de me confirmer avant jeudi.',
  '',
  'Bien cordialement,',
  '',
  'Jean-Marc Puaud',
  'Directeur général des services',
  'Tél. : 02 51 63 06 06',
  'www.paysdemortagne.example',
  '',
  'Le mar. 24 nov. 2026 à 17:42, Anne Le Goff <sg@mallievre.example> a écrit :',
  '> Quels sont les points du conseil ?',
].join('\n');

test('a pasted mail shows what it adds and what it sets aside, to be ticked, all in sight', async ({
  open,
  app,
}) => {
  const { id } = await app.call('council.create', { date: '2026-12-16', time: '18:30', place: '' });
  const page = await open(`/conseils/${id}`);
  const field = page.getByRole('textbox', { name: 'Ajouter des points' });
  await field.fill(mail);
  const add = page.getByRole('button', { name: 'Ajouter 3 points' });
  await expect(add).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('Mis de côté').last()).toBeInViewport({ ratio: 1 });
  const proposed = page.getByRole('group', { name: 'Seront ajoutés' }).getByRole('checkbox');
  await expect(proposed).toHaveCount(3);
  await expect(proposed.first()).toHaveAccessibleName('1. Budget primitif 2027');
  const aside = page.getByRole('group', { name: 'Mis de côté' });
  for (const words of ['Bonjour Anne', 'ci-dessous', 'Puaud', '02 51', 'www.', 'a écrit', 'Quels sont'])
    await expect(aside.getByRole('checkbox', { name: words })).not.toBeChecked();
  await expect(aside.getByRole('checkbox', { name: 'Puaud' })).toHaveAccessibleDescription(
    'après la formule de fin',
  );
  expect(await faults(page)).toEqual([]);

  // By keyboard: the first point is taken out, the question of the quoted mail taken back.
  await field.press('Tab');
  await page.keyboard.press('Space');
  await expect(proposed.first()).not.toBeChecked();
  await aside.getByRole('checkbox', { name: 'Quels sont' }).focus();
  await page.keyboard.press('Space');
  await add.press('Enter');
  const rows = page.getByRole('grid', { name: 'Points du conseil' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText('Tarifs de l’eau');
  await expect(rows.last()).toContainText('Quels sont les points du conseil');
  await expect(field).toBeFocused();
});

test('a paste too long for a title says so, and nothing else', async ({ open, app }) => {
  const { id } = await app.call('council.create', { date: '2026-12-16', time: '18:30', place: '' });
  const page = await open(`/conseils/${id}`);
  const field = page.getByRole('textbox', { name: 'Ajouter des points' });
  await field.fill('mot '.repeat(1250));
  const why = page.getByText(/4\s999\scaractères, 300 au plus/);
  await expect(why).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Ajouter le point' }).click();
  await expect(field).toHaveAccessibleDescription(/Rien ne sera ajouté\u00a0: corrigez le texte/);
  await expect(page.getByText('Saisissez ou collez')).toHaveCount(0);
  await expect(why).toBeInViewport({ ratio: 1 });
});

test('among 60 points the bar stays in sight; several are chosen, moved, deleted and brought back', async ({
  open,
  app,
}) => {
  const { id } = await app.call('council.create', { date: '2026-12-16', time: '18:30', place: '' });
  const titles = Array.from({ length: 60 }, (_, index) => `Affaire ${index + 1}`);
  await app.call('council.addItems', { id, titles });
  const page = await open(`/conseils/${id}`);
  const rows = page.getByRole('grid', { name: 'Points du conseil' }).getByRole('row');
  await rows.nth(40).click();
  for (const name of ['Monter', 'Descendre', 'Modifier', 'Supprimer'])
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  await rows.nth(42).click({ modifiers: ['Shift'] });
  await rows.nth(44).click({ modifiers: ['Control'] });
  await expect(page.getByRole('button', { name: 'Supprimer 4 points' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.nth(39)).toContainText('Affaire 41');
  await expect(rows.nth(42)).toContainText('Affaire 45');
  await expect(rows.nth(43)).toContainText('Affaire 40');
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(56);
  await expect(page.getByText('4\u00a0points supprimés du conseil.').first()).toBeVisible();
  await expect(rows.nth(39)).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(rows).toHaveCount(60);
  await expect(rows.nth(42)).toContainText('Affaire 45');
  // By keyboard alone: up under the bar, no row is hidden by it.
  await rows.nth(39).click();
  for (let step = 0; step < 20; step++) await page.keyboard.press('Shift+ArrowUp');
  const bar = await page.getByRole('button', { name: 'Monter' }).boundingBox();
  const row = await page.locator('[role=row]:focus').boundingBox();
  expect(row?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(39);
  expect(await faults(page)).toEqual([]);
});

test('a point is renamed, put in order, deleted and brought back', async ({ open, app }) => {
  const id = await councilWithPoints(app);
  const page = await open(`/conseils/${id}`);
  const rows = page.getByRole('grid', { name: 'Points du conseil' }).getByRole('row');
  await rows.nth(2).click();
  await page.getByRole('button', { name: 'Monter' }).click();
  await expect(rows.nth(1)).toContainText('Fonds de concours');
  await page.getByRole('button', { name: 'Modifier', exact: true }).click();
  await page.getByRole('textbox', { name: /Intitulé/ }).fill('Fonds de concours voirie 2027');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(rows.nth(1)).toContainText('Fonds de concours voirie 2027');
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(rows).toHaveCount(4);
});

test('the list counts points and keeps years apart', async ({ open, app }) => {
  await councilWithPoints(app);
  await app.call('council.create', { date: '2027-02-03', time: '18:30', place: '' });
  const page = await open('/conseils');
  await expect(page.getByRole('table', { name: 'Conseils de 2026' })).toContainText('4');
  await expect(page.getByRole('table', { name: 'Conseils de 2027' }).getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: /16\sdécembre 2026/ }).click();
  await expect(page).toHaveURL(/conseils\/1$/);
});
