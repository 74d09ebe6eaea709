import { addPoint, councilWithPoints, found, meeting } from './cases.ts';
import { expect, test } from './screen-test.ts';

test.beforeEach(async ({ app }) => {
  await found(app);
});

test('home says what is next, by when to send, and leads to what is to be done', async ({ open, app }) => {
  const session = await councilWithPoints(app);
  await meeting(app, session);
  const page = await open('/');
  await expect(page.getByRole('heading', { name: /mercredi 16\sdécembre 2026 à 18\sh\s30/ })).toBeVisible();
  await expect(page.getByText(/dimanche 6\sdécembre à 9\sh\s30/)).toBeVisible();
  await expect(page.getByText(/dans 14\sjours · conseillé\s: ven\. 4\sdéc\./)).toBeVisible();
  const chain = page.getByRole('list', { name: 'Calendrier' });
  await expect(chain.getByRole('listitem')).toContainText([
    'Envoi de l’ordre du jour',
    'Réunion du CoDir',
    'Convocation du conseil',
    'Conseil',
    'Suites données',
  ]);
  await page.getByRole('link', { name: /Composer/ }).click();
  await expect(page).toHaveURL(/reunions\/1$/);
});

test('until the meeting is fixed, the deadline is said to be provisional', async ({ open, app }) => {
  const session = await councilWithPoints(app);
  for (const place of ['/', `/conseils/${session}`]) {
    const page = await open(place);
    await expect(page.getByText('Ordre du jour du CoDir à envoyer au plus tard')).toBeVisible();
    await expect(page.getByText('à préciser quand la réunion sera fixée')).toBeVisible();
    const chain = page.getByRole('list', { name: 'Calendrier' });
    await expect(chain.getByRole('listitem')).toContainText([
      /Envoi de l’ordre du jour48\sh avant la réunionà préciser/,
      'Réunion du CoDir',
      'Convocation du conseil',
      'Conseil',
      'Suites données',
    ]);
  }
});

test('the settings move the deadline everywhere at once', async ({ open, app }) => {
  const session = await councilWithPoints(app);
  const id = await meeting(app, session);
  await addPoint(app, id, 'Eau');
  const page = await open('/reglages');
  const hours = page.getByRole('textbox', { name: /Délai/ });
  await hours.fill('zéro');
  await hours.press('Tab');
  await expect(hours).toHaveAccessibleDescription(/Indiquez un nombre entier/);
  await hours.fill('72');
  await hours.press('Tab');
  await expect(page.locator('[data-save-state=saved]').first()).toContainText('Enregistré à');
  await page.getByRole('link', { name: 'Accueil' }).click();
  await expect(page.getByText(/samedi 5\sdécembre à 9\sh\s30/)).toBeVisible();
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByText('Le conseil seul').click();
  await expect.poll(async () => (await app.call('home.get', {})).deadline?.date).toBe('2026-12-13');
  await page.getByRole('link', { name: 'Réunions' }).click();
  await page.getByRole('link', { name: /8\sdécembre 2026/ }).click();
  await expect(page.getByText(/à envoyer avant dim\. 13\sdéc\. · 18\sh\s30/)).toBeVisible();
});

test('an agenda noted as sent ends the wait', async ({ open, app }) => {
  const id = await meeting(app, await councilWithPoints(app));
  await addPoint(app, id, 'Eau');
  const page = await open(`/reunions/${id}`);
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Noter l’ordre du jour comme envoyé' }).click();
  await expect(page.getByText('ordre du jour envoyé').first()).toBeVisible();
  await expect(page.getByRole('list', { name: 'Calendrier' }).getByRole('listitem').first()).toContainText(
    'fait',
  );
  await page.getByRole('link', { name: 'Accueil' }).click();
  await expect(page.getByRole('link', { name: 'Ouvrir l’ordre du jour' })).toBeVisible();
  await app.call('meeting.markSent', { id, sent: false });
  await page.reload();
  await expect(page.getByRole('link', { name: 'Préparer l’ordre du jour' })).toBeVisible();
});
