import { councilWithPoints, found } from './cases.ts';
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
