import { councilWithPoints, found, meeting } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

test.beforeEach(async ({ app }) => {
  await found(app);
});

test('a meeting is fixed before its conseil, and takes its points', async ({ open, app }) => {
  const session = await councilWithPoints(app);
  const page = await open(`/conseils/${session}`);
  await page.getByRole('link', { name: 'Fixer la réunion du CoDir' }).click();
  await expect(page.getByRole('textbox', { name: /^Date/ })).toHaveValue('08/12/2026');
  // The proposals come after the fields, and move the button down.
  await expect(page.getByText(/^Proposé/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Ajouter la réunion' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: /Réunion du mardi 8\sdécembre 2026/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: /Reprendre 4\spoints du conseil/ }).click();
  await expect(page.getByRole('grid', { name: 'Points de l’ordre du jour' }).getByRole('row')).toHaveCount(4);
  await expect(page.getByRole('textbox', { name: /Intitulé/ })).toBeFocused();
  await expect(page.getByText('repris du conseil du 16\u00a0décembre 2026')).toBeVisible();
  await expect(page.frameLocator('iframe').locator('[data-item]')).toHaveCount(4);
});

test('an end before the start is said at its field while the other fields are saved', async ({
  open,
  app,
}) => {
  const id = await meeting(app);
  const page = await open(`/reunions/${id}`);
  const end = page.getByRole('textbox', { name: /^Fin/ });
  await end.fill('8h');
  await end.press('Tab');
  await expect(end).toHaveAccessibleDescription(/La fin doit venir après le début/);
  await page.getByRole('textbox', { name: 'Lieu' }).fill('Tiffauges, mairie');
  await expect.poll(async () => (await app.call('meeting.get', { id })).place).toBe('Tiffauges, mairie');
  await expect(page.locator('[data-save-state=unsaved]').first()).toContainText('corrigez l’heure de fin.');
  await expect(end).toHaveValue('8\u00a0h\u00a000');
  await end.fill('11h45');
  await end.press('Tab');
  await expect(page.locator('[data-save-state=saved]').first()).toContainText(/Enregistré à \d+\sh\s\d\d/);
  await expect(page.frameLocator('iframe').locator('.subtitle')).toContainText(/à 11\sh\s45/);
});

test('a meeting is deleted with its agenda, and brought back by the message', async ({ open, app }) => {
  const id = await meeting(app);
  const page = await open(`/reunions/${id}`);
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Supprimer cette réunion' }).click();
  await expect(page.getByText('Aucune réunion pour l’instant')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('link', { name: /mardi 8\sdécembre 2026/ })).toBeVisible();
});

test('printing and the PDF are one press away, and nothing typed is left behind', async ({ open, app }) => {
  const id = await meeting(app);
  const page = await open(`/reunions/${id}`);
  await page.getByRole('textbox', { name: 'Lieu' }).fill('Tiffauges');
  await page.getByRole('button', { name: 'Exporter en PDF' }).click();
  await expect(page.getByText(/Ordre du jour du CoDir.*est enregistré/).first()).toBeVisible();
  expect((await app.call('meeting.get', { id })).place).toBe('Tiffauges');
});

test('a new meeting on a taken or past day is remarked, and still made', async ({ open, app }) => {
  await meeting(app);
  const page = await open('/reunions/nouvelle');
  const date = page.getByRole('textbox', { name: /^Date/ });
  await date.fill('08/12/2026');
  await date.press('Tab');
  await expect(
    page.getByText(/Une autre réunion du CoDir est déjà prévue ce jour-là, à 9\sh\s30\./),
  ).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await date.fill('08/01/2026');
  await date.press('Tab');
  await expect(page.getByText(/Cette date est passée\./)).toBeVisible();
  await page.getByRole('button', { name: 'Ajouter la réunion' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /8\sjanvier 2026/ })).toBeVisible();
});

test('the planning of the year is offered from the list, empty or with conseils that wait', async ({
  open,
  app,
}) => {
  const page = await open('/reunions');
  const plan = page.getByRole('link', { name: 'Planifier les réunions' });
  await expect(plan).toBeVisible();
  await meeting(app);
  await app.call('council.create', { date: '2027-01-20', time: '18:30', place: '' });
  await page.goto('about:blank');
  await open('/reunions');
  await expect(page.getByRole('link', { name: 'Année', exact: true })).toBeVisible();
  await plan.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Planifier les réunions' })).toBeVisible();
});
