import type { Page } from '@playwright/test';
import { meetingReplyTable } from '../../db/schema/sending.ts';
import { write } from '../../db/write.ts';
import type { TestApp } from '../support/app.ts';
import { faults } from './faults.ts';
import { heldMeeting } from './record-cases.ts';
import { expect, test } from './screen-test.ts';
import { meetingHeld, meetingToHold, nextMeeting } from './sitting-cases.ts';

const title = (page: Page) =>
  page.getByRole('region', { name: 'Point en discussion' }).getByRole('heading').first();
const notes = (page: Page) => page.getByRole('textbox', { name: 'Notes' });
const line = (page: Page) => page.getByRole('combobox', { name: /^Décision ou action/ });
const entries = (page: Page) =>
  page.getByRole('region', { name: 'Décisions et actions' }).getByRole('listitem');
const person = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

/** Somebody for each collectivity that has nobody: twelve people. */
const fillUp = async (app: TestApp): Promise<void> => {
  const { collectivities } = await app.call('collective.get', {});
  const taken = new Set(
    (await app.call('member.list', {})).flatMap(({ posts }) =>
      posts.map(({ collectivityId }) => collectivityId),
    ),
  );
  const others = collectivities.filter((each) => !taken.has(each.id));
  for (const [index, { id: collectivityId }] of others.entries())
    await app.call('member.create', {
      civility: 'Mme',
      firstName: 'Anne',
      lastName: `Martin ${String.fromCodePoint(65 + index)}`,
      collectivityId,
      function: 'sg',
      functionTitle: '',
      email: '',
      phone: '',
    });
};

test('a meeting is held from its page to its end, by keys alone', async ({ open, app }) => {
  const { id, items } = await meetingToHold(app);
  const page = await open(`/reunions/${id}`);
  await page.getByRole('link', { name: 'En séance' }).press('Enter');
  // The whole window: nothing leads elsewhere but the ways out.
  await expect(page.getByRole('button', { name: 'Ouvrir la séance' })).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Principale' })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio').first()).toBeFocused();
  for (const key of ['p', 'd', 'e', 'a']) await page.keyboard.press(key);
  await expect(
    page.getByText('présent\u00a0: 1 · à distance\u00a0: 1 · excusé\u00a0: 1 · absent\u00a0: 1'),
  ).toBeVisible();
  await page.keyboard.press('F8');
  await expect(title(page)).toHaveText(/^1\. Achat de sel/);
  await expect(notes(page)).toBeFocused();
  await page.keyboard.type('Dix communes sont d’accord.');
  await page.keyboard.press('F9');
  await expect(line(page)).toBeFocused();
  await page.keyboard.type('Acheter le sel ensemble');
  await expect(page.getByText('→ Décision')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(entries(page)).toHaveText(/Décision 2026-01\s*Acheter le sel ensemble/);
  await expect(line(page)).toHaveValue('');
  // Two strokes at once: the second goes on from where the first led.
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await expect(title(page)).toHaveText(/^3\. Archives/);
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog', { name: 'Clore la séance' });
  await expect(dialog.getByRole('checkbox')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Clore la séance' }).press('Enter');
  // The work goes on at once: what was agreed, at its beginning, the keyboard with it.
  await expect(page).toHaveURL(new RegExp(`/reunions/${id}/releve$`));
  await expect(page.getByRole('heading', { level: 1, name: /^Relevé de décisions/ })).toBeFocused();
  await expect(page.frameLocator('iframe').first().getByText('Acheter le sel ensemble')).toBeVisible();
  const held = await app.call('sitting.get', { id });
  expect(held.items.map(({ id: item, state }) => [item, state])).toEqual([
    [items[0], 'treated'],
    [items[1], 'treated'],
    // On the screen as it closed: it was reached.
    [items[2], 'treated'],
  ]);
  expect(held.items[0]?.notes).toBe('Dix communes sont d’accord.');
  // Back there, it reads as it closed, and may be opened again.
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Rouvrir la séance' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`/reunions/${id}$`));
});

test('letters typed faster than they are written go each to its own person', async ({ open, app }) => {
  const { id } = await meetingToHold(app);
  await fillUp(app);
  await app.call('sitting.open', { id });
  const page = await open(`/reunions/${id}/seance`);
  await expect(page.getByRole('radio').first()).toBeFocused();
  const letters = 'pdeapdeapdee'.split('');
  for (const letter of letters) await page.keyboard.press(letter);
  // Once more on the last line, before everything came back: it is nobody else's.
  await page.keyboard.press('e');
  const states = { p: 'present', d: 'remote', e: 'excused', a: 'absent' } as Record<string, string>;
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(12);
  const { attendance } = await app.call('sitting.get', { id });
  expect(attendance.groups.flatMap(({ people }) => people.map(({ state }) => state))).toEqual(
    letters.map((letter) => states[letter]),
  );
});

test('names are completed after @, and two of one name are chosen between', async ({ open, app }) => {
  const { id } = await meetingHeld(app);
  const page = await open(`/reunions/${id}/seance`);
  await expect(notes(page)).toBeFocused();
  await page.keyboard.press('F9');
  await page.keyboard.type('Recenser le sel @Tif');
  await expect(page.getByRole('option').first()).toHaveText(/^Tiffauges/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('15/01');
  await expect(page.getByText(/Action pour Tiffauges, pour le vendredi 15\sjanvier\s2027/)).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(entries(page)).toHaveText(/Recenser le sel.*Tiffauges · pour le 15\sjanvier\s2027/s);

  // Both answer to that name: Enter takes neither, and shows both.
  await page.keyboard.type('Relire la note @Guérin vendredi');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Plusieurs noms répondent à «\sGuérin\s»/)).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(line(page)).toHaveValue(/@(Luc|Chloé) Guérin vendredi$/);
  await page.keyboard.press('Enter');
  await expect(entries(page)).toHaveCount(2);

  // Somebody of nowhere is noted as named, once said so.
  await page.keyboard.type('Écrire @Agence de l’eau 20/01');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /Noter «\sAgence de l’eau\s» tel quel/ }).click();
  await page.keyboard.press('Enter');
  await expect(entries(page).last()).toHaveText(/Agence de l’eau · pour le 20\sjanvier/);
  const { lines } = await app.call('action.list', {
    id: null,
    state: null,
    year: null,
    meetingId: id,
    memberId: null,
    collectivityId: null,
    text: '',
    from: 0,
  });
  expect(lines.map(({ dueOn }) => dueOn)).toEqual(['2027-01-15', '2026-12-11', '2027-01-20']);
});

test('a decision becomes an action, is taken away and comes back', async ({ open, app }) => {
  const { id, items } = await meetingHeld(app);
  const entry = { kind: 'decision', text: 'Recenser le sel', reason: '' } as const;
  await app.call('sitting.addEntry', { id, itemId: items[0] ?? 0, entry });
  const page = await open(`/reunions/${id}/seance`);
  await page.getByRole('button', { name: 'Modifier la décision 2026-01' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Une action à faire').click();
  await dialog.getByRole('combobox').press('End');
  await page.keyboard.type(' @Bœuf demain');
  expect(await faults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(entries(page)).toHaveText(/^Action\s*Recenser le sel.*Bœuf · pour le 10\sdécembre/s);
  await page.getByRole('button', { name: /^Retirer l’action/ }).click();
  await expect(entries(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(entries(page)).toHaveCount(1);
});

test('who announced something is noted in one gesture, and hours are written as people come', async ({
  open,
  app,
}) => {
  const { id } = await meetingToHold(app);
  write(app.data, { label: 'réponses' }, (tx) => {
    const noted = { meetingId: id, notedAt: app.clock.now };
    tx.insert(meetingReplyTable)
      .values([
        { ...noted, memberId: 1, reply: 'present', substituteName: '' },
        { ...noted, memberId: 2, reply: 'substitute', substituteName: 'Mme Roy' },
        { ...noted, memberId: 3, reply: 'excused', substituteName: '' },
      ])
      .run();
  });
  await app.call('sitting.open', { id });
  const page = await open(`/reunions/${id}/seance`);
  await expect(person(page, 'Luc Guérin')).toContainText('envoie un suppléant (Mme Roy)');
  await expect(person(page, 'Le Goff').getByRole('radio', { name: 'Excusé' })).toBeChecked();
  await page.getByRole('button', { name: 'Noter comme annoncé (2)' }).click();
  await expect(person(page, 'Chloé Guérin').getByRole('radio', { name: 'Présent' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: /^Suppléant de M\.\sLuc Guérin/ })).toHaveValue('Mme Roy');
  const late = person(page, 'Bœuf');
  await late.getByRole('radio').first().focus();
  await page.keyboard.press('r');
  const hour = page.getByRole('textbox', { name: /^Arrivée.*Bœuf/ });
  await expect(hour).toHaveValue('14\u00a0h\u00a035');
  await hour.fill('14h50');
  await hour.press('Tab');
  await expect
    .poll(async () => {
      const { attendance } = await app.call('sitting.get', { id });
      return attendance.groups.flatMap(({ people }) => people).find(({ memberId }) => memberId === 4);
    })
    .toMatchObject({ state: 'present', arrivedAt: '14:50' });
  await page.getByRole('button', { name: 'Ajouter une personne invitée…' }).click();
  await page.getByRole('textbox', { name: /^Nom/ }).fill('M. Tiers');
  await page.keyboard.press('Enter');
  await expect(person(page, 'M. Tiers')).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('what is typed without a pause is kept meanwhile, the line not yet noted too', async ({ open, app }) => {
  const { id, items } = await meetingHeld(app);
  const page = await open(`/reunions/${id}/seance`);
  await notes(page).focus();
  const kept = async () => (await app.call('sitting.get', { id })).items[0]?.notes ?? '';
  // Quicker than any pause of the saving, and longer than it may wait.
  const sentence = 'Un mot de plus, sans jamais lever la main du clavier. '.repeat(5).trim();
  let isTyping = true;
  const type = async () => {
    await page.keyboard.type(sentence, { delay: 40 });
    isTyping = false;
  };
  const typing = type();
  await expect.poll(async () => (await kept()).length, { intervals: [50] }).toBeGreaterThan(10);
  expect(isTyping).toBe(true);
  await typing;
  await expect.poll(kept).toBe(sentence);
  await page.keyboard.press('F9');
  await page.keyboard.type('Acheter le sel');
  await expect
    .poll(async () => (await app.call('sitting.get', { id })).items[0]?.line)
    .toBe('Acheter le sel');
  await page.reload();
  await expect(line(page)).toHaveValue('Acheter le sel');
  await expect(notes(page)).toHaveValue(/sans jamais lever/);
  await page.keyboard.press('F9');
  await page.keyboard.press('Enter');
  await expect(entries(page)).toHaveCount(1);
  await expect.poll(async () => (await app.call('sitting.get', { id })).items[0]?.line).toBe('');
  expect(items).toHaveLength(3);
});

test('a point is put off with what was said of it, which is read where it is taken up', async ({
  open,
  app,
}) => {
  const { id, items } = await meetingHeld(app);
  const next = await nextMeeting(app);
  const itemId = items[0] ?? 0;
  await app.call('sitting.saveWriting', { id, itemId, patch: { notes: 'Attendre le devis.' } });
  const page = await open(`/reunions/${id}/seance`);
  await page.getByRole('button', { name: 'Reporter…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reporter', exact: true }).click();
  await expect(title(page)).toHaveText(/^2\. /);
  await page.getByRole('button', { name: 'Non abordé' }).click();
  await expect(title(page)).toHaveText(/^3\. /);
  app.clock.now = '2027-01-20T13:30:00Z';
  await app.call('sitting.open', { id: next });
  await page.goto(page.url().replace(/#.*/, `#/reunions/${next}/seance`));
  await page.getByRole('button', { name: /Achat de sel/ }).click();
  await expect(page.getByRole('region', { name: /^Dit le 9\sdécembre/ })).toContainText('Attendre le devis.');
  await page.goto(page.url().replace(/#.*/, `#/reunions/${next}`));
  await page.getByRole('row', { name: /Achat de sel/ }).click();
  await expect(page.getByRole('region', { name: 'Historique du point' })).toContainText('Attendre le devis.');
});

test('the avis asked of a point is opened in meeting, and one comes back to the point', async ({
  open,
  app,
}) => {
  const { id, items } = await meetingHeld(app);
  const council = await app.call('council.create', { date: '2026-12-16', time: '18:30', place: '' });
  await app.call('council.addItems', { id: council.id, titles: ['Achat de sel'] });
  const points = (await app.call('council.get', { id: council.id })).items;
  const councilItemId = points[0]?.id ?? 0;
  await app.call('agenda.updateItem', { id: items[0] ?? 0, patch: { councilItemId } });
  const dates = { askedOn: '2026-12-09', dueOn: '2026-12-11' };
  await app.call('opinion.ask', { councilItemId, ...dates, addressee: 'communityCouncil' });
  const page = await open(`/reunions/${id}/seance`);
  await page.getByRole('link', { name: /^Avis en séance\s: 0 sur 12/ }).click();
  await expect(page.getByRole('radiogroup').first().getByRole('radio').first()).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Principale' })).toHaveCount(0);
  await page.keyboard.press('1');
  await expect(page.getByText('1\u00a0sur 12')).toBeVisible();
  await page.getByRole('link', { name: 'Revenir à la séance' }).click();
  await expect(page.getByRole('link', { name: /^Avis en séance\s: 1 sur 12/ })).toBeVisible();
  await expect(title(page)).toHaveText(/^1\. Achat de sel/);
  // The guide is at hand, and opens at its page.
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { name: 'Tenir la séance' })).toBeVisible();
});

test('a relevé put up for approval is read beside its point, and approved from there with a correction', async ({
  open,
  app,
}) => {
  const { id, nextId } = await heldMeeting(app);
  await app.call('record.propose', { id });
  app.clock.now = '2027-01-05T08:35:00Z';
  await app.call('sitting.open', { id: nextId });
  const { items } = await app.call('sitting.get', { id: nextId });
  const point = items.find(({ approval }) => approval?.meetingId === id);
  expect(point?.approval).toEqual({ meetingId: id, date: '2026-12-01', isApproved: false });
  await app.call('sitting.go', { id: nextId, itemId: point?.id ?? 0, marks: true });
  const page = await open(`/reunions/${nextId}/seance`);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Lire le relevé' }).click();
  await expect(
    page
      .frameLocator('iframe')
      .getByText(/Mutualiser l’achat de sel/)
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Approuvé avec corrections…' }).click();
  await page.getByRole('button', { name: 'Approuver', exact: true }).click();
  await expect(page.getByText('Écrivez ce qui est corrigé.').first()).toBeVisible();
  await page.getByRole('textbox', { name: /Ce qui est corrigé/ }).fill('Lire « 2 500 € ».');
  await page.getByRole('button', { name: 'Approuver', exact: true }).click();
  await expect(page.getByText('approuvé', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approuvé avec corrections…' })).toHaveCount(0);
  expect(await faults(page)).toEqual([]);
  const record = await app.call('record.get', { id });
  expect(record.approval).toMatchObject({ meetingId: nextId, approvedOn: '2027-01-05' });
  expect(record.corrections).toMatchObject([{ correctedOn: '2027-01-05' }]);
});

test('twelve people hold in a window of 1366 × 768', async ({ open, app }) => {
  const { id } = await meetingToHold(app);
  await fillUp(app);
  await app.call('sitting.open', { id });
  const page = await open(`/reunions/${id}/seance`);
  await page.setViewportSize({ width: 1366, height: 768 });
  const rows = page.locator('[data-person]');
  await expect(rows).toHaveCount(12);
  for (const row of await rows.all()) await expect(row).toBeInViewport({ ratio: 1 });
});
