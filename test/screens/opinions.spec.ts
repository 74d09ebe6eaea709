import { councilWithPoints, found } from './cases.ts';
import { everything } from '../support/opinion-dossier.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

const voirie = 'Fonds de concours voirie : critères 2027';

/** An avis asked of the third point of the conseil, as the charter or the settings count its delay. */
const asked = async (app: Parameters<typeof found>[0]): Promise<number> => {
  await found(app);
  const councilId = await councilWithPoints(app);
  const { items } = await app.call('council.get', { id: councilId });
  const councilItemId = items.find(({ title }) => title === voirie)?.id ?? 0;
  await app.call('opinion.saveQuestion', {
    councilItemId,
    patch: { question: 'Les critères conviennent-ils aux petites communes ?' },
  });
  const { id } = await app.call('opinion.ask', {
    councilItemId,
    askedOn: '2026-11-22',
    dueOn: '2026-11-27',
    addressee: 'communityCouncil',
  });
  return id;
};

test('an avis is asked from a point of the conseil, on the text just typed', async ({ open, app }) => {
  await found(app);
  const id = await councilWithPoints(app);
  const page = await open(`/conseils/${id}`);
  await page.getByRole('row', { name: /Fonds de concours voirie/ }).click();
  await page.getByRole('link', { name: 'Demander un avis' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Fonds de concours voirie/);
  await page.getByRole('textbox', { name: /^Question posée/ }).fill('Les critères conviennent-ils à tous ?');
  await page.getByRole('textbox', { name: /^Réponse attendue le/ }).fill('');
  await page.getByRole('button', { name: 'Demander l’avis' }).click();
  await expect(page.getByRole('textbox', { name: /^Réponse attendue le/ })).toHaveAccessibleDescription(
    /Indiquez la date limite de réponse/,
  );
  await page.getByRole('textbox', { name: /^Réponse attendue le/ }).fill('02/12/2026');
  await page.getByRole('button', { name: 'Demander l’avis' }).click();
  await expect(page.getByRole('heading', { name: 'Positions' })).toBeVisible();
  const {
    lines: [line],
  } = await app.call('opinion.list', everything);
  expect(line).toMatchObject({ dueOn: '2026-12-02', question: 'Les critères conviennent-ils à tous ?' });
  await page.getByRole('link', { name: 'Avis', exact: true }).first().click();
  await page.getByRole('link', { name: /Fonds de concours voirie/ }).click();
  await expect(page.getByText('Les critères conviennent-ils à tous')).toBeVisible();
});

test('twelve positions are noted by the keyboard alone, a disagreement with its reason', async ({
  open,
  app,
}) => {
  const id = await asked(app);
  const page = await open(`/avis/${id}`);
  const places = page.getByRole('radiogroup');
  await expect(places).toHaveCount(12);
  const given = (count: number) => expect(page.getByText(`${count}\u00a0sur 12`)).toBeVisible();
  await places.first().getByRole('radio').first().focus();
  await page.keyboard.press('1');
  await given(1);
  // A figure in a reason notes nothing.
  await page.keyboard.press('4');
  const reason = page.getByRole('textbox', { name: /^Raison/ });
  await expect(reason).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(reason).toHaveAccessibleDescription(/Écrivez la raison/);
  await reason.fill('Le seuil de 5 000 € écarte 3 communes.');
  await page.keyboard.press('Control+Enter');
  await expect(reason).toHaveCount(0);
  await given(2);
  await page.keyboard.press('2');
  await page.getByRole('textbox', { name: /^Réserves \(/ }).fill('Abaisser le seuil à 2 000 €.');
  await page.keyboard.press('Control+Enter');
  await given(3);
  for (let count = 4; count <= 12; count += 1) {
    await page.keyboard.press('5');
    await given(count);
  }
  const { voices, agreement } = await app.call('opinion.get', { id });
  expect(voices.map(({ position }) => position?.stance)).toEqual([
    'favourable',
    'unfavourable',
    'withReservations',
    ...Array.from({ length: 9 }, () => 'noView'),
  ]);
  expect(agreement).toBe('divided');
  expect(voices[1]?.position).toMatchObject({
    reason: 'Le seuil de 5 000 € écarte 3 communes.',
    channel: 'meeting',
  });
  await expect(page.getByText('les voix diffèrent')).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('a position is revised with its history, or corrected without any', async ({ open, app }) => {
  const id = await asked(app);
  const page = await open(`/avis/${id}`);
  const chanverrie = page.getByRole('listitem').filter({ hasText: 'Chanverrie' });
  await chanverrie.getByRole('radio', { name: /Sans avis/ }).click();
  await expect(chanverrie.getByText(/^Dit en réunion le 22\snovembre\s2026/)).toBeVisible();
  await chanverrie.getByRole('radio', { name: /Réservé/ }).click();
  await chanverrie.getByRole('textbox', { name: /^Raison/ }).fill('Le calendrier n’est pas tenable.');
  await chanverrie.getByRole('button', { name: /^Noter/ }).click();
  await expect(chanverrie.getByText(/^Avant cela\s: sans avis/)).toBeVisible();
  await chanverrie.getByRole('radio', { name: /Favorable$/ }).click();
  await chanverrie.getByText(/erreur de saisie/).click();
  await chanverrie.getByRole('button', { name: /^Noter/ }).click();
  await expect(chanverrie.getByRole('textbox')).toHaveCount(0);
  const { voices } = await app.call('opinion.get', { id });
  const voice = voices.find(({ name }) => name === 'Chanverrie');
  expect(voice?.position?.stance).toBe('favourable');
  expect(voice?.earlier.map(({ stance }) => stance)).toEqual(['noView']);
});

test('the avis is written from the positions, closed, transmitted, and its suites are noted', async ({
  open,
  app,
}) => {
  const id = await asked(app);
  const { voices } = await app.call('opinion.get', { id });
  for (const [index, { collectivityId }] of voices.entries()) {
    if (collectivityId === null) continue;
    const isAgainst = index === 2;
    await app.call('opinion.record', {
      id,
      collectivityId,
      isCorrection: false,
      stance: isAgainst ? 'unfavourable' : 'favourable',
      reason: isAgainst ? 'Le seuil écarte les petites communes.' : '',
      reservations: '',
      speaker: '',
      onBehalfOf: '',
      channel: 'mail',
      saidOn: '2026-11-22',
    });
  }
  const page = await open(`/avis/${id}`);
  await page.getByRole('button', { name: 'Clore l’avis' }).click();
  await expect(page.getByRole('alert')).toHaveText(/Les positions diffèrent/);
  await page.getByRole('button', { name: 'Reprendre la proposition' }).click();
  await expect(page.getByRole('textbox', { name: 'Divergences' })).toHaveValue(/Le seuil écarte/);
  await page.getByRole('button', { name: 'Clore l’avis' }).click();
  await expect(page.getByText('Rédigé')).toBeVisible();
  await expect(page.getByRole('radiogroup')).toHaveCount(0);
  await page.getByRole('button', { name: 'Noter une transmission…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Noter la transmission' }).click();
  await expect(page.getByText(/^Le conseil communautaire, le 22\snovembre\s2026$/)).toBeVisible();

  // The conseil has not met: nothing is chosen, then what is chosen cannot be.
  const card = page.getByRole('region', { name: 'Suites données' });
  await card.getByRole('button', { name: 'Noter la décision' }).click();
  await expect(card.getByText('Choisissez ce que le conseil a décidé.')).toBeVisible();
  await card.getByRole('button', { name: /Ce que le conseil a décidé/ }).click();
  await page.getByRole('option', { name: 'Reporté' }).click();
  await card.getByRole('textbox', { name: /^Précision/ }).fill('Le bureau demande une simulation.');
  await card.getByRole('button', { name: 'Noter la décision' }).click();
  await expect(card.getByRole('button', { name: /Suite donnée à l’avis/ })).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#/avis'));
  await expect(page.getByRole('row', { name: /Fonds de concours voirie/ })).toContainText('Reporté');
  expect(await faults(page)).toEqual([]);
});

test('a point that changed says so, and is asked again; what was said before stays', async ({
  open,
  app,
}) => {
  const id = await asked(app);
  const { councilItemId } = await app.call('opinion.get', { id });
  await app.call('opinion.saveQuestion', {
    councilItemId,
    patch: { project: 'Le seuil est fixé à 2 000 €.' },
  });
  const page = await open(`/avis/${id}`);
  await expect(page.getByText(/Le point a changé depuis la demande d’avis/)).toBeVisible();
  await page.getByRole('button', { name: 'Redemander l’avis' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Redemander l’avis' }).click();
  await expect(page.getByText('Le seuil est fixé à')).toBeVisible();
  await expect(page).not.toHaveURL(new RegExp(`/avis/${id}$`));
  await page.getByRole('link', { name: /^22\snovembre\s2026$/ }).click();
  await expect(page.getByText('Redemandé depuis')).toBeVisible();
  await expect(page.getByRole('radiogroup')).toHaveCount(0);
});
