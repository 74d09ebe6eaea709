import type { TestApp } from '../support/app.ts';
import { found, meeting } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

test.beforeEach(async ({ app }) => {
  await found(app);
});

/** Ten conseils of 2027, as one has them in a mail. */
const dates = [
  '20/01/2027',
  '24/02/2027',
  '24/03/2027',
  '21/04/2027',
  '14/05/2027',
  '16/06/2027',
  '07/07/2027',
  '15/09/2027',
  '20/10/2027',
  '15/12/2027',
];
const iso = (date: string): string => date.split('/').toReversed().join('-');

const addCouncils = async (app: TestApp): Promise<void> => {
  for (const date of dates) await app.call('council.create', { date: iso(date), time: '18:30', place: '' });
};

const summer = { label: 'Vacances d’été', startDate: '2027-07-03', endDate: '2027-08-31' };

test('a year of ten conseils and ten meetings is planned in at most twenty actions', async ({
  open,
  app,
}) => {
  const page = await open('/conseils/importer');
  let actions = 1;
  const press = async (role: 'button' | 'link', name: string | RegExp) => {
    actions += 1;
    await page.getByRole(role, { name }).click();
  };
  await page.getByRole('textbox').first().fill(dates.join('\n'));
  actions += 1;
  await press('button', /^(?:Lire|Continuer|Voir|Prévisualiser)/);
  await press('button', /^Importer 10\sconseils$/);
  await expect(page.getByText(/^Import fait.*10\sconseils ajoutés\.$/)).toBeVisible();
  await press('link', 'Planifier les réunions');
  await press('button', /^Créer 10\sréunions$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Année 2027' })).toBeVisible();
  await expect(page.getByText(/^10\sconseils, 10\sréunions du CoDir$/)).toBeVisible();
  const meetings = await app.call('meeting.list', {});
  expect(meetings).toHaveLength(10);
  // Each in its own commune: ten turns, none twice.
  expect(new Set(meetings.map(({ hostName }) => hostName)).size).toBe(10);
  expect(actions).toBeLessThanOrEqual(20);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText(/^10\sconseils, 0\sréunion du CoDir$/)).toBeVisible();
});

test('once planned, the year shown is the one that holds most of the meetings', async ({ open, app }) => {
  await app.call('council.create', { date: '2026-12-16', time: '18:30', place: '' });
  await addCouncils(app);
  const page = await open('/reunions/annee/2026');
  await expect(page.getByText(/planifiez toutes les réunions en une fois/)).toBeVisible();
  await page.getByRole('link', { name: 'Planifier les réunions' }).click();
  await page.getByRole('button', { name: /^Créer 11\sréunions$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Année 2027' })).toBeVisible();
});

test('the preview keeps the weekday, says why a day moves, and each line can be changed or left out', async ({
  open,
  app,
}) => {
  await addCouncils(app);
  await app.call('planning.addPeriods', { periods: [summer] });
  const page = await open('/reunions/annee/planifier');
  const dateOf = (council: string) =>
    page.getByRole('textbox', { name: `Réunion avant le conseil du ${council}` });
  await expect(dateOf('14\u00a0mai 2027')).toHaveValue('05/05/2027');
  await expect(page.getByText(/Avancée\s: le jeudi 6\smai est férié \(Ascension\)\./)).toBeVisible();
  await page.getByRole('button', { name: /Jour de la semaine/ }).click();
  await page.getByRole('option', { name: 'Le jeudi' }).click();
  await expect(dateOf('20\u00a0janvier 2027')).toHaveValue('07/01/2027');
  await expect(dateOf('14\u00a0mai 2027')).toHaveValue('29/04/2027');
  const march = dateOf('24\u00a0mars 2027');
  await march.fill('25/03/2027');
  await march.press('Tab');
  await expect(march).toHaveAccessibleDescription(/La réunion se tient avant le conseil/);
  await expect(page.getByRole('button', { name: /^Créer 10/ })).toBeDisabled();
  await march.fill('29/03/2026');
  await march.press('Tab');
  await expect(march).toHaveAccessibleDescription(/Cette date est passée/);
  await march.fill('18/03/2027');
  await march.press('Tab');
  await page.getByRole('checkbox', { name: /7\sjuillet 2027/ }).press('Space');
  await page.getByRole('button', { name: /^Créer 9\sréunions$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Année 2027' })).toBeVisible();
  const meetings = await app.call('meeting.list', {});
  expect(meetings.map(({ date }) => date)).toContain('2027-03-18');
  expect(meetings.every(({ session }) => session?.date !== '2027-07-07')).toBe(true);
});

test('closed periods are typed or pasted, tinted and named, changed and removed', async ({ open }) => {
  const page = await open('/reunions/annee/2027');
  await page.getByRole('button', { name: 'Périodes sans réunion' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Intitulé/ }).fill('Vacances de Noël');
  await dialog.getByRole('textbox', { name: /Premier jour/ }).fill('19/12/2026');
  await dialog.getByRole('textbox', { name: /Dernier jour/ }).fill('03/01/2027');
  await dialog.getByRole('button', { name: 'Ajouter la période' }).click();
  await expect(dialog.getByText(/^1\spériode$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Coller une liste de périodes' }).click();
  await dialog
    .getByRole('textbox', { name: 'Une période par ligne' })
    .fill('Vacances d’hiver du 13/02/2027 au 28/02/2027\nZone B\nPont du 7 mai 2027');
  await expect(dialog.getByText(/Aucune date dans cette ligne/)).toBeVisible();
  await dialog.getByRole('button', { name: /^Ajouter 2\spériodes$/ }).click();
  await expect(dialog.getByText(/^3\spériodes$/)).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Supprimer Pont' }).click();
  await expect(dialog.getByText(/^2\spériodes$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Modifier Vacances de Noël' }).click();
  await dialog.getByRole('textbox', { name: /Dernier jour/ }).fill('04/01/2027');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(dialog.getByText(/au 4\sjanvier 2027/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Terminer' }).click();
  await expect(page.getByRole('region', { name: 'Janvier 2027' })).toContainText('1–4\u00a0Vacances de Noël');
  await expect(page.getByRole('region', { name: 'Février 2027' })).toContainText(
    '13–28\u00a0Vacances d’hiver',
  );
});

test('a conseil that moves offers its meeting along, even before the meeting itself', async ({
  open,
  app,
}) => {
  await addCouncils(app);
  const { lines } = await app.call('planning.preview', { daysBefore: 8, preferred: null });
  const [line] = lines;
  await app.call('planning.create', {
    startTime: '09:30',
    endTime: '12:00',
    place: '',
    lines: [
      { sessionId: 1, date: line?.date ?? '', hostId: null, facilitatorId: null, facilitatorForId: null },
    ],
  });
  const page = await open('/conseils/1');
  const date = page.getByRole('textbox', { name: /^Date/ });
  await date.fill('27/01/2027');
  await date.press('Tab');
  await expect(
    page.getByText(/La réunion du mardi 12\sjanvier avait été calée 8\sjours avant le conseil/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Déplacer', exact: true }).click();
  await expect(page.getByRole('link', { name: /mardi 19\sjanvier 2027/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Déplacer', exact: true })).toHaveCount(0);
  await date.fill('18/01/2027');
  await date.press('Tab');
  await page.getByRole('button', { name: 'Déplacer le conseil et la réunion' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /lundi 18\sjanvier 2027/ })).toBeVisible();
  await expect(date).toHaveValue('18/01/2027');
  await expect(date).not.toHaveAccessibleDescription(/se tiendrait après/);
  const council = await app.call('council.get', { id: 1 });
  expect([council.date, council.meetings[0]?.date]).toEqual(['2027-01-18', '2027-01-08']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the year and its planning pass axe, full and empty, ${colorScheme}`, async ({ open, app, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const place of ['/reunions/annee', '/reunions/annee/planifier']) {
      await open(place);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect({ place, faults: await faults(page) }).toEqual({ place, faults: [] });
    }
    await addCouncils(app);
    await meeting(app);
    await app.call('planning.addPeriods', { periods: [summer] });
    for (const place of ['/reunions/annee/2026', '/reunions/annee/2027', '/reunions/annee/planifier']) {
      await page.goto('about:blank');
      await open(place);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect({ place, faults: await faults(page) }).toEqual({ place, faults: [] });
      await page.setViewportSize({ width: 683, height: 384 });
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect({ place, overflow: await overflow() }).toEqual({ place, overflow: 0 });
      await page.setViewportSize({ width: 1366, height: 768 });
    }
  });
}
