import type { Page } from '@playwright/test';
import { draftItem } from '../support/draft-item.ts';
import { addPoint, councilWithPoints, found, meeting } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

test.beforeEach(async ({ app }) => {
  await found(app);
});

const expectNoFault = async (page: Page, within = 'body'): Promise<void> => {
  expect(await faults(page, { within })).toEqual([]);
};

const agendaOf = (page: Page) => page.getByRole('grid', { name: 'Points de l’ordre du jour' });
const rowsOf = (page: Page) => agendaOf(page).getByRole('row');
const dialogOf = (page: Page) => page.getByRole('dialog');

test('what is proposed is ticked, inscribed in one step, and taken back by the message', async ({
  open,
  app,
}) => {
  await app.call('reserve.save', { id: null, item: draftItem({ title: 'Achats communs' }) });
  const page = await open(`/reunions/${await meeting(app, await councilWithPoints(app))}`);
  await page.getByRole('button', { name: '5 points proposés' }).click();
  await expect(dialogOf(page)).toContainText('Conseil du 16\u00a0décembre 2026');
  await expectNoFault(page);
  // By keyboard alone: the first box has the focus.
  await page.keyboard.press('Space');
  await dialogOf(page).getByText('Achats communs').click();
  await page.getByRole('button', { name: 'Inscrire 2\u00a0points' }).click();
  await expect(rowsOf(page)).toHaveCount(2);
  await expect(page.getByRole('button', { name: '3 points proposés' })).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(agendaOf(page)).toContainText('Aucun point pour l’instant.');
  await expect(page.getByRole('button', { name: '5 points proposés' })).toBeVisible();
});

test('a point is put in reserve, found there with its age, and inscribed to a meeting', async ({
  open,
  app,
}) => {
  const id = await meeting(app);
  await addPoint(app, id, 'Voirie');
  const page = await open(`/reunions/${id}`);
  await rowsOf(page).first().click();
  await page.getByRole('button', { name: 'Déplacer ou dupliquer' }).click();
  await page.getByRole('menuitem', { name: 'Mettre en réserve' }).click();
  await expect(agendaOf(page)).toContainText('Aucun point pour l’instant.');
  await page.getByRole('link', { name: 'Réserve et modèles' }).click();
  await expect(page.getByRole('table', { name: 'Points en réserve' })).toContainText(
    'depuis le 22\u00a0novembre',
  );
  await expectNoFault(page);
  await page.getByRole('button', { name: /^Inscrire…/ }).click();
  await page.getByRole('button', { name: 'Inscrire le point' }).click();
  await expect(page.getByText('La réserve est vide')).toBeVisible();
  expect((await app.call('meeting.get', { id })).items.map(({ title }) => title)).toEqual(['Voirie']);
});

test('a point moves to another meeting; one of a held meeting is postponed, and says its way', async ({
  open,
  app,
}) => {
  const next = await meeting(app);
  await addPoint(app, next, 'Voirie');
  const { id: _, ...like } = await app.call('meeting.get', { id: next });
  const nobody = { hostId: null, facilitatorId: null, facilitatorName: '', facilitatorForId: null };
  const { startTime, endTime, place } = like;
  const other = (date: string) =>
    app.call('meeting.create', { date, startTime, endTime, place, ...nobody, sessionId: null });
  const later = await other('2027-01-12');
  const held = await other('2026-11-03');
  await addPoint(app, held.id, 'Archives');
  const page = await open(`/reunions/${next}`);
  await rowsOf(page).first().click();
  await page.getByRole('button', { name: 'Déplacer ou dupliquer' }).click();
  await page.getByRole('menuitem', { name: 'Déplacer vers une autre réunion…' }).click();
  await expectNoFault(page);
  await page.getByRole('button', { name: 'Déplacer le point' }).click();
  await expect(
    page.getByText('Point déplacé à la réunion du 12\u00a0janvier 2027.', { exact: true }),
  ).toBeVisible();
  await expect(agendaOf(page)).toContainText('Aucun point pour l’instant.');
  expect((await app.call('meeting.get', { id: later.id })).items).toHaveLength(1);
  await page.goto(page.url().replace(`/reunions/${next}`, `/reunions/${held.id}`));
  await rowsOf(page).first().click();
  await page.getByRole('button', { name: 'Suite donnée au point' }).click();
  await page.getByRole('menuitem', { name: 'Reporter à une réunion…' }).click();
  await page.getByRole('button', { name: 'Reporter le point' }).click();
  await expect(page.getByText('reporté, repris le 8\u00a0décembre 2026')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Historique du point' })).toContainText(
    'Reporté de la réunion du 3\u00a0novembre 2026 à celle du 8\u00a0décembre 2026.',
  );
  await expectNoFault(page, '[aria-label="Historique du point"]');
});

test('a template is made of an agenda, changed by keyboard, and gives an empty agenda its points', async ({
  open,
  app,
}) => {
  const id = await meeting(app);
  for (const title of ['Revue des projets', 'Tour des communes']) await addPoint(app, id, title);
  const page = await open(`/reunions/${id}`);
  await page.getByRole('button', { name: 'Modèles' }).click();
  await page.getByRole('menuitem', { name: 'Enregistrer comme modèle…' }).click();
  await page.getByRole('textbox', { name: /Nom du modèle/ }).fill('Le nôtre');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Modèle «\u00a0Le nôtre\u00a0» enregistré.', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Réserve et modèles' }).click();
  await page.getByRole('link', { name: 'Modèles', exact: true }).click();
  await page.getByRole('button', { name: /^Modifier/ }).click();
  await expectNoFault(page);
  const lines = page.getByRole('grid', { name: 'Points du modèle' }).getByRole('row');
  await lines.nth(1).click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(lines.first()).toContainText('Tour des communes');
  await page.getByRole('textbox', { name: /Intitulé/ }).fill('Tour de table');
  await page.getByRole('button', { name: 'Enregistrer le modèle' }).click();
  await page.goto(page.url().replace('/reserve/modeles', '/reunions/nouvelle'));
  await page.getByRole('textbox', { name: /^Date/ }).fill('12/01/2027');
  await page.getByRole('button', { name: /Ordre du jour/ }).click();
  await page.getByRole('option', { name: /Le nôtre/ }).click();
  await page.getByRole('button', { name: 'Ajouter la réunion' }).click();
  await expect(rowsOf(page).first()).toContainText('Tour de table');
  await expect(rowsOf(page)).toHaveCount(2);
});

test('suggestions are offered, not imposed; a recurring point is adopted, changed and removed', async ({
  open,
}) => {
  const page = await open('/reserve/recurrents');
  await expectNoFault(page);
  await page.getByRole('button', { name: /^Ajouter\s: Point sur notre fonctionnement/ }).click();
  await expect(page.getByRole('table', { name: 'Points récurrents' })).toContainText('Tous les 3 mois');
  await page.getByRole('button', { name: /^Modifier/ }).click();
  await page.getByRole('textbox', { name: 'Tous les' }).fill('0');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('textbox', { name: 'Tous les' })).toHaveAccessibleDescription(/au moins 1/);
  await page.getByRole('textbox', { name: 'Tous les' }).fill('6');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('table', { name: 'Points récurrents' })).toContainText('Tous les 6 mois');
  await expectNoFault(page);
  await page.getByRole('button', { name: /^Supprimer/ }).click();
  await expect(page.getByText('Aucun point récurrent', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Modèles', exact: true }).click();
  await page.getByRole('button', { name: /^Ajouter\s: CoDir avant conseil/ }).click();
  await expect(page.getByRole('table', { name: 'Modèles d’ordre du jour' })).toContainText(
    '1\u00a0h\u00a020',
  );
  await expectNoFault(page);
});
