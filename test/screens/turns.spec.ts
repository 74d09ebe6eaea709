import type { TestApp } from '../support/app.ts';
import { found, meeting } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

const nobody = {
  startTime: '09:30',
  endTime: '12:00',
  place: '',
  facilitatorId: null,
  facilitatorName: '',
  facilitatorForId: null,
  sessionId: null,
};

const placeOf = async (app: TestApp, start: string): Promise<number> => {
  const { collectivities } = await app.call('collective.get', {});
  return collectivities.find(({ name }) => name.startsWith(start))?.id ?? 0;
};

const inscribe = async (app: TestApp, lastName: string, at: string): Promise<number> => {
  const members = await app.call('member.create', {
    civility: 'Mme',
    firstName: 'Chloé',
    lastName,
    function: 'sg',
    functionTitle: '',
    email: '',
    phone: '',
    collectivityId: await placeOf(app, at),
  });
  return members.find((each) => each.lastName === lastName)?.id ?? 0;
};

test.beforeEach(async ({ app }) => {
  await found(app);
});

test('a host is proposed with the reason, passed with a motive, then chosen', async ({ open, app }) => {
  const id = await meeting(app);
  const page = await open(`/reunions/${id}`);
  await expect(
    page.getByText(/La communauté de communes n’a pas encore accueilli, comme 11\sautres/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'La communauté de communes passe son tour pour l’accueil' }).click();
  await page.getByRole('textbox', { name: /Motif/ }).fill('Salle en travaux');
  await page.getByRole('textbox', { name: /Motif/ }).press('Enter');
  await expect(
    page.getByText(/La communauté de communes a passé son tour \(Salle en travaux\)/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Choisir Chanverrie pour l’accueil' }).click();
  await expect(page.getByRole('button', { name: /Commune d’accueil/ })).toContainText('Chanverrie');
  await expect.poll(async () => (await app.call('meeting.get', { id })).hostName).toBe('Chanverrie');
  await expect(page.getByRole('button', { name: /^Choisir .* pour l’accueil$/ })).toHaveCount(0);
  await page.getByRole('button', { name: /^Rendre son tour/ }).click();
  await expect(page.getByText(/a passé son tour/)).toHaveCount(0);
});

test('a new meeting has its proposals too, following its date', async ({ open, app }) => {
  await inscribe(app, 'Guérin', 'Tiffauges');
  const page = await open('/reunions/nouvelle');
  await page.getByRole('textbox', { name: /^Date/ }).fill('08/12/2026');
  await page.getByRole('textbox', { name: /^Date/ }).press('Tab');
  await page.getByRole('button', { name: 'Choisir Tiffauges pour l’animation' }).click();
  await page.getByRole('button', { name: /^Choisir .* pour l’accueil$/ }).click();
  await page.getByRole('button', { name: 'Ajouter la réunion' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Réunion du mardi 8\sdécembre/ })).toBeVisible();
  const [made] = await app.call('meeting.list', {});
  expect(await app.call('meeting.get', { id: made?.id ?? 0 })).toMatchObject({
    hostName: 'Communauté de communes du Pays de Mortagne',
    facilitatorForId: await placeOf(app, 'Tiffauges'),
  });
});

test('a list opened before the proposals come stays open when they do', async ({ openOver, app }) => {
  const held = Promise.withResolvers<void>();
  const page = await openOver(async (route, input) => {
    if (route === 'turns.ofDate') await held.promise;
    return app.raw(route, input);
  }, '/reunions/nouvelle');
  await page.getByRole('textbox', { name: /^Date/ }).fill('08/12/2026');
  await page.getByRole('textbox', { name: /^Date/ }).press('Tab');
  await page.getByRole('button', { name: /Commune d’accueil/ }).click();
  const option = page.getByRole('option', { name: 'Mallièvre' });
  await expect(option).toBeVisible();
  held.resolve();
  await expect(page.getByText(/^Proposé/).first()).toBeAttached();
  await option.click();
  await expect(page.getByRole('button', { name: /Mallièvre.*Commune d’accueil/ })).toBeVisible();
});

test('a facilitator who serves two communes is asked for which the turn counts', async ({ open, app }) => {
  const memberId = await inscribe(app, 'Guérin', 'Tiffauges');
  await app.call('member.addPost', {
    memberId,
    collectivityId: await placeOf(app, 'Mallièvre'),
    function: 'sg',
    functionTitle: '',
    interim: false,
    startDate: '',
    endDate: '',
  });
  const id = await meeting(app);
  const page = await open(`/reunions/${id}`);
  const asked = page.getByRole('button', { name: /Tour compté pour/ });
  await expect(asked).toHaveCount(0);
  await page.getByRole('button', { name: /^À confier.* Animation$/ }).click();
  await page.getByRole('option', { name: /Guérin/ }).click();
  await asked.click();
  await page.getByRole('option', { name: 'Mallièvre' }).click();
  const mallievre = await placeOf(app, 'Mallièvre');
  await expect.poll(async () => (await app.call('meeting.get', { id })).facilitatorForId).toBe(mallievre);
});

test('two meetings exchange their hosts from one of them', async ({ open, app }) => {
  const [one, other] = [await placeOf(app, 'Chanverrie'), await placeOf(app, 'Tiffauges')];
  const { id } = await app.call('meeting.create', { ...nobody, date: '2026-12-08', hostId: one });
  await app.call('meeting.create', { ...nobody, date: '2027-01-12', hostId: other, place: 'Château' });
  const page = await open(`/reunions/${id}`);
  await page.getByRole('button', { name: 'Échanger l’accueil avec une autre réunion' }).click();
  await expect(
    page
      .getByRole('dialog')
      .getByText(/mardi 12\sjanvier 2027/)
      .first(),
  ).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Échanger' }).click();
  await expect(page.getByRole('button', { name: /Commune d’accueil/ })).toContainText('Tiffauges');
  await expect(page.getByRole('textbox', { name: 'Lieu' })).toHaveValue('Château');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('button', { name: /Commune d’accueil/ })).toContainText('Chanverrie');
});

test('who did what when, the next ones proposed and chosen there', async ({ open, app }) => {
  await inscribe(app, 'Guérin', 'Tiffauges');
  const chanverrie = await placeOf(app, 'Chanverrie');
  await app.call('meeting.create', { ...nobody, date: '2025-03-12', hostId: chanverrie });
  await app.call('meeting.create', { ...nobody, date: '2026-12-08', hostId: null });
  const page = await open('/collectif/tours');
  await expect(page.getByRole('link', { name: 'Tours', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  const counts = page.getByRole('table', { name: 'Tours d’accueil par collectivité' });
  await expect(counts.getByRole('row', { name: /^Chanverrie/ })).toContainText('12/03/2025');
  await expect(page.getByRole('table', { name: /2025/ })).toContainText('Chanverrie');
  await page
    .getByRole('button', { name: /^Choisir Communauté .* pour l’accueil du 8\sdécembre 2026$/ })
    .click();
  await expect(counts.getByRole('row', { name: /^Communauté/ })).toContainText('08/12/2026');
  await page.getByRole('button', { name: /^Choisir Tiffauges pour l’animation/ }).click();
  await expect(page.getByRole('table', { name: /À venir/ })).toContainText(
    'Mme\u00a0Chloé Guérin (SG, Tiffauges)',
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`turns pass axe, full and empty, ${colorScheme}`, async ({ open, app, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open('/collectif/tours');
    await expect(page.getByText('Aucun tour pour l’instant')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    const id = await meeting(app);
    const hostId = await placeOf(app, 'Communauté');
    await app.call('turns.pass', { kind: 'host', meetingId: id, collectivityId: hostId, reason: 'Travaux' });
    for (const place of ['/collectif/tours', `/reunions/${id}`]) {
      await page.goto('about:blank');
      await open(place);
      await expect(page.getByText(/a passé son tour/)).toBeVisible();
      expect({ place, faults: await faults(page) }).toEqual({ place, faults: [] });
    }
    await page.getByRole('button', { name: /passe son tour pour l’accueil$/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });
}
