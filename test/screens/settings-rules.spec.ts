import type { Page } from '@playwright/test';
import type { CharterRule } from '../../db/domain/charter-rules.ts';
import { adoptRules } from '../support/adopted-rules.ts';
import { councilWithPoints, found, meeting } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

test.beforeEach(async ({ app }) => {
  await found(app);
});

const delay = (hours: number): CharterRule => ({ kind: 'sendingDelay', hours, reference: 'council' });
const everyRule: CharterRule[] = [
  delay(72),
  { kind: 'meetingRhythm', daysBefore: 10 },
  { kind: 'rotation', host: true, facilitator: false },
  { kind: 'opinion', attributed: true, replyDays: 7 },
  { kind: 'confidentiality', mention: true },
  { kind: 'review', on: '2028-09-01' },
];

/** In its own version, whichever is being written or was adopted since. */
const leadsTo = (article: number | undefined): RegExp =>
  new RegExp(`^#/charte/lire/\\d+\\?article=${article}$`);

const rule = (page: Page, name: string) => page.getByRole('group', { name });

test('without a charter every rule is set here, by keyboard alone, and holds at once', async ({
  open,
  app,
}) => {
  const page = await open('/reglages');
  const hours = page.getByRole('textbox', { name: /Délai, en heures/ });
  await hours.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('72');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: /Jours avant le conseil/ })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('0');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Indiquez au moins 1\u00a0jour.')).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('10');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: /Jours pour répondre/ })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect
    .poll(async () => (await app.call('collective.get', {})).collective)
    .toMatchObject({
      deadlineHours: 72,
      deadlineReference: 'council',
      meetingDaysBefore: 10,
      hostTurns: false,
      facilitatorTurns: true,
      attributesVoices: true,
      replyDays: 7,
      confidentialMention: true,
    });
  await expect(rule(page, 'Réexamen de la charte')).toContainText(/aucune version n’est encore en vigueur/);
  expect(await faults(page)).toEqual([]);
});

test('a rule that an article fixes is read there, with its article and what will change it', async ({
  open,
  app,
}) => {
  const [article] = await adoptRules(app, '2026-10-01', everyRule);
  const [later] = await adoptRules(app, '2027-01-01', [delay(24), ...everyRule.slice(1, 5)]);
  const page = await open('/reglages');
  const sending = rule(page, 'Délai d’envoi de l’ordre du jour');
  await expect(sending).toContainText('72\u00a0heures avant le conseil communautaire.');
  await expect(sending).toContainText(
    /Fixé par l’article\s1\.1 de la charte, version\s1, en vigueur depuis le 1er\soctobre 2026\./,
  );
  await expect(sending.getByRole('link').first()).toHaveAttribute('href', leadsTo(article));
  await expect(sending).toContainText(
    /À partir du 1er\sjanvier 2027\s: 24\sheures avant le conseil communautaire, selon l’article\s1\.1 de la charte, version\s2\./,
  );
  await expect(sending.getByRole('link').last()).toHaveAttribute('href', leadsTo(later));
  await expect(rule(page, 'Place de la réunion avant le conseil')).toContainText(
    /10\sjours avant le conseil/,
  );
  await expect(rule(page, 'Place de la réunion avant le conseil')).not.toContainText('À partir du');
  await expect(rule(page, 'Réexamen de la charte')).toContainText(/Le 1er\sseptembre 2028\./);
  await expect(rule(page, 'Réexamen de la charte')).toContainText('la charte ne fixera plus de date');
  for (const group of await page.getByRole('group').filter({ hasText: 'Fixé par' }).all())
    await expect(group.getByRole('textbox').or(group.getByRole('checkbox'))).toHaveCount(0);
  expect(await faults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await faults(page)).toEqual([]);
});

test('the article of a rule opens in its own version, at its place, while the next one is written', async ({
  open,
  app,
}) => {
  await adoptRules(app, '2026-10-01', everyRule);
  await app.call('charter.draftNext', {});
  const page = await open('/reglages');
  await rule(page, 'Réexamen de la charte').getByRole('link').click();
  await expect(page.getByRole('main')).toContainText(/Charte de fonctionnement · version\s1/);
  const marked = page.frameLocator('iframe').locator('.desk .current').first();
  await expect(marked).toContainText('1.6');
  await expect(marked).toBeInViewport();
});

test('a version silent on a rule leaves it to be set here', async ({ open, app }) => {
  await adoptRules(app, '2026-10-01', [delay(72)]);
  const page = await open('/reglages');
  await expect(page.getByRole('textbox', { name: /Délai, en heures/ })).toHaveCount(0);
  await page.getByRole('checkbox', { name: /L’accueil tourne/ }).press('Space');
  await expect.poll(async () => (await app.call('collective.get', {})).collective?.hostTurns).toBe(false);
});

test('the planning opens on the charter’s days before the conseil, and says where they come from', async ({
  open,
  app,
}) => {
  await councilWithPoints(app);
  const [, article] = await adoptRules(app, '2026-10-01', everyRule);
  const page = await open('/reunions/annee/planifier');
  const days = page.getByRole('textbox', { name: /Jours avant le conseil/ });
  await expect(days).toHaveValue('10');
  await expect(page.getByRole('textbox', { name: /^Réunion avant le conseil du 16/ })).toHaveValue(
    '04/12/2026',
  );
  const origin = page.getByText(/^Selon l’article/);
  await expect(origin.getByRole('link')).toHaveAttribute('href', leadsTo(article));
  await expect(page.getByRole('checkbox', { name: 'Confier l’accueil selon les tours' })).toBeChecked();
  expect(await faults(page)).toEqual([]);
  await days.fill('8');
  await days.press('Tab');
  await expect(origin).toHaveCount(0);
  await page.goto(`${new URL(page.url()).origin}/#/reunions/nouvelle?conseil=1`);
  await expect(page.getByRole('textbox', { name: /^Date/ })).toHaveValue('06/12/2026');
});

test('the turns say why nothing is proposed for what is agreed each time', async ({ open, app }) => {
  await meeting(app, await councilWithPoints(app));
  await app.call('collective.update', { patch: { facilitatorTurns: false } });
  const page = await open('/collectif/tours');
  await expect(page.getByText(/L’animation est convenue à chaque fois/)).toContainText(
    'C’est le choix du collectif, dans ses réglages.',
  );
  await expect(page.getByRole('cell', { name: 'à convenir' })).toHaveCount(1);
  expect(await faults(page)).toEqual([]);
  const [, , article] = await adoptRules(app, '2026-10-01', everyRule);
  await page.reload();
  await expect(
    page.getByText(/L’animation est convenue/).getByRole('link', { name: /l’article\s1\.3 de la charte/ }),
  ).toHaveAttribute('href', leadsTo(article));
});

test('at home the charter’s review is a task that leads to it', async ({ open, app }) => {
  await meeting(app, await councilWithPoints(app));
  await adoptRules(app, '2026-10-01', [{ kind: 'review', on: '2026-12-15' }]);
  const page = await open('/');
  const task = page.getByRole('listitem').filter({ hasText: 'Réexaminer la charte' });
  await expect(task).toContainText(/Réexamen prévu le 15\sdécembre 2026 par l’article 1\.1 de la charte/);
  await expect(task.getByRole('link', { name: 'Ouvrir\u00a0: Réexaminer la charte' })).toHaveAttribute(
    'href',
    '#/charte',
  );
  expect(await faults(page)).toEqual([]);
});
