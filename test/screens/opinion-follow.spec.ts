import { everything } from '../support/opinion-dossier.ts';
import { faults } from './faults.ts';
import { allSpeak, askedOpinion, decidedOpinion, enfance, voirie } from './opinion-cases.ts';
import { expect, test } from './screen-test.ts';

test('solutions are described, ordered, and judged with the point', async ({ open, app }) => {
  const { id, councilItemId } = await askedOpinion(app);
  const page = await open(`/avis/demander/${councilItemId}`);
  const add = async (title: string, cost: string) => {
    await page.getByRole('button', { name: 'Ajouter une solution' }).click();
    await page.getByRole('textbox', { name: /^Solution/ }).fill(title);
    await page.getByRole('textbox', { name: 'Coût' }).fill(cost);
    await page.getByRole('dialog').getByRole('button', { name: 'Ajouter' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await page.getByRole('button', { name: 'Ajouter une solution' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.getByRole('textbox', { name: /^Solution/ })).toHaveAccessibleDescription(
    /Nommez la solution/,
  );
  await page.keyboard.press('Escape');
  await add('Seuil à 5 000 €', '60 000 € par an');
  await add('Seuil à 2 000 €', '95 000 € par an');
  await page.getByRole('button', { name: 'Plus d’actions sur la solution 2' }).click();
  await page.getByRole('menuitem', { name: 'Monter' }).click();
  await expect(page.getByText('1. Seuil à 2')).toBeVisible();
  const { options } = await app.call('opinion.question', { councilItemId });
  expect(options.map(({ title }) => title)).toEqual(['Seuil à 2 000 €', 'Seuil à 5 000 €']);
  await page.getByRole('link', { name: 'Ouvrir l’avis' }).click();
  // Judged as it was; what it has become is said.
  await expect(page.getByText(/Le point a changé depuis la demande d’avis \(les solutions\)/)).toBeVisible();
  await page.getByRole('button', { name: 'Redemander l’avis' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Redemander l’avis' }).click();
  await expect(page.getByText('95 000 € par an')).toBeVisible();
  await expect(page).not.toHaveURL(new RegExp(`/avis/${id}$`));
});

test('twelve positions are noted in meeting, under the question, the time running, then the next point', async ({
  open,
  app,
}) => {
  const { id, sessionId } = await askedOpinion(app);
  const { items } = await app.call('council.get', { id: sessionId });
  const next = await app.call('opinion.ask', {
    councilItemId: items.at(-1)?.id ?? 0,
    askedOn: '2026-11-22',
    dueOn: '2026-11-27',
    addressee: 'communityCouncil',
  });
  const page = await open(`/avis/${id}`);
  await page.getByRole('link', { name: 'En séance' }).click();
  await expect(page.getByText('Les critères conviennent-ils aux petites communes')).toBeVisible();
  // The first line waits for its figure: nothing to reach for.
  await expect(page.getByRole('radiogroup').first().getByRole('radio').first()).toBeFocused();
  for (let count = 1; count <= 12; count += 1) {
    await page.keyboard.press('5');
    await expect(page.getByText(`${count}\u00a0sur 12`)).toBeVisible();
  }
  await expect(page.getByRole('timer')).not.toHaveText('0 min 00');
  await page.getByRole('link', { name: 'Point suivant' }).click();
  await expect(page).toHaveURL(new RegExp(`/avis/${next.id}/seance$`));
  await expect(page.getByText('0\u00a0sur 12')).toBeVisible();
  await expect(page.getByRole('radiogroup').first().getByRole('radio').first()).toBeFocused();
  await expect(page.getByRole('timer')).toHaveText(/^0\smin\s0/);
});

test('figures typed faster than they are written go each to its own collectivity', async ({ open, app }) => {
  const { id } = await askedOpinion(app);
  const page = await open(`/avis/${id}/seance`);
  await expect(page.getByRole('radiogroup').first().getByRole('radio').first()).toBeFocused();
  const figures = ['1', '5', '6', '1', '1', '5', '1', '6', '1', '5', '1', '6'];
  for (const figure of figures) await page.keyboard.press(figure);
  // Once more on the last line, before anything came back: it is no change of mind.
  await page.keyboard.press('1');
  await expect(page.getByText('12\u00a0sur 12')).toBeVisible();
  const { voices } = await app.call('opinion.get', { id });
  const stances = { 1: 'favourable', 5: 'noView', 6: 'standsAside' } as Record<string, string>;
  expect(voices.map(({ position }) => position?.stance)).toEqual(figures.map((figure) => stances[figure]));
  expect(voices.flatMap(({ earlier }) => earlier)).toEqual([]);
});

test('communes have to deliberate: all of them, by a day, and one has', async ({ open, app }) => {
  const { id, councilItemId } = await decidedOpinion(app);
  const page = await open(`/avis/${id}`);
  await page.getByRole('button', { name: 'Ajouter des délibérations…' }).click();
  const subject = page.getByRole('textbox', { name: /^Ce qui est à délibérer/ });
  await subject.fill('Approuver la convention');
  await page.getByRole('textbox', { name: /^Au plus tard le/ }).fill('01/12/2026');
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.getByRole('textbox', { name: /^Au plus tard le/ })).toHaveAccessibleDescription(
    /vient avant le conseil/,
  );
  await page.getByRole('textbox', { name: /^Au plus tard le/ }).fill('31/01/2027');
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter' }).click();
  const card = page.getByRole('region', { name: 'Délibérations des communes' });
  await expect(card.getByRole('listitem')).toHaveCount(11);
  await card.getByRole('button', { name: 'Délibéré…, Mallièvre' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await expect(card.getByText('1 sur 11')).toBeVisible();
  const { decision } = await app.call('decision.get', { councilItemId });
  expect(decision).toMatchObject({ number: 'D2026-112', note: 'Le seuil passe à 2 000 €.' });
  expect(decision?.consequences.filter(({ doneOn }) => doneOn !== null)).toMatchObject([
    { collectivityName: 'Mallièvre', doneOn: '2026-12-17' },
  ]);
  expect(await faults(page)).toEqual([]);
  // Once the day is behind, home says it.
  app.clock.now = '2027-02-02T09:00:00Z';
  await page.goto(page.url().replace(/#.*/, '#/'));
  await expect(page.getByText(/10\sdélibérations de communes à vérifier/)).toBeVisible();
});

test('a point put off takes its avis to another conseil, where it is said to be taken up', async ({
  open,
  app,
}) => {
  const { id } = await decidedOpinion(app, {
    outcome: 'postponed',
    number: '',
    votesFor: null,
    votesAgainst: null,
    abstentions: null,
  });
  const page = await open(`/avis/${id}`);
  await page.getByRole('button', { name: 'Reprendre l’avis…' }).click();
  await expect(page.getByText('Aucun conseil plus tardif n’est noté')).toBeVisible();
  await page.getByRole('button', { name: 'Renoncer' }).click();
  await app.call('council.create', { date: '2027-01-20', time: '18:30', place: '' });
  await page.reload();
  await page.getByRole('button', { name: 'Reprendre l’avis…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reprendre l’avis' }).click();
  await expect(
    page.getByRole('link', { name: /Avis repris du conseil du 16\sdécembre\s2026/ }),
  ).toBeVisible();
  await page.getByRole('link', { name: /Avis repris du conseil/ }).click();
  await expect(
    page.getByRole('link', { name: /Avis repris pour le conseil du 20\sjanvier\s2027/ }),
  ).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#/avis'));
  await expect(page.getByRole('row', { name: /avis repris/ })).toBeVisible();
});

test('positions take the collective’s own words, and two never the same', async ({ open, app }) => {
  const { id } = await askedOpinion(app);
  const page = await open('/reglages');
  const against = page.getByRole('textbox', { name: 'Défavorable' });
  await against.fill('Favorable');
  await against.press('Tab');
  await expect(against).toHaveAccessibleDescription(/Deux positions porteraient le même nom/);
  await against.fill('Avis négatif');
  await against.press('Tab');
  await expect(against).not.toHaveAccessibleDescription(/même nom/);
  const row = page.getByRole('listitem').filter({ hasText: 'sans réponse' });
  await row.getByText('Proposée').click();
  await expect(row.getByRole('checkbox')).not.toBeChecked();
  await expect
    .poll(async () => (await app.call('opinion.vocabulary', {})).map(({ offered }) => offered))
    .toEqual([true, true, false, true, true, true]);
  await page.goto(page.url().replace(/#.*/, `#/avis/${id}`));
  const first = page.getByRole('radiogroup').first();
  await expect(first.getByRole('radio')).toHaveText([
    '1Favorable',
    '2Favorable avec réserves',
    '3Avis négatif',
    '4Sans avis',
    '5Ne prend pas part',
  ]);
});

test('the register is narrowed, and says when it holds nothing', async ({ open, app }) => {
  await askedOpinion(app, enfance, { theme: 'Enfance et jeunesse' });
  const page = await open('/avis');
  const row = page.getByRole('row', { name: /enfance-jeunesse/ });
  await page.getByRole('button', { name: /^Thème|Thème$/ }).click();
  await page.getByRole('option', { name: 'Enfance et jeunesse' }).click();
  await expect(row).toBeVisible();
  await page.getByText('Seulement ceux où les voix diffèrent').click();
  await expect(page.getByText('Aucun avis ne correspond à cette recherche.')).toBeVisible();
  await page.getByRole('button', { name: 'Tout afficher' }).click();
  await expect(row).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('the counts of a year are shown, and rank nobody', async ({ open, app }) => {
  await decidedOpinion(app);
  const page = await open('/avis');
  await page.getByRole('link', { name: 'Au fil des années' }).click();
  const table = page.getByRole('table', { name: /Positions données/ });
  await expect(table.getByRole('row')).toHaveCount(13);
  await expect(table.getByRole('rowheader').first()).toHaveText(/Communauté de communes/);
  await expect(table.getByRole('rowheader').nth(1)).toHaveText('Chanverrie');
  await expect(page.getByText('Avis où les voix diffèrent')).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('a conseil tells the avis and the decision of each point, and takes the decisions', async ({
  open,
  app,
}) => {
  const { id, sessionId } = await askedOpinion(app);
  await allSpeak(app, id);
  app.clock.now = '2026-12-17T09:00:00Z';
  const page = await open(`/conseils/${sessionId}`);
  const row = page.getByRole('row', { name: new RegExp(voirie) });
  await expect(row).toContainText(/avis\s: à rédiger, 12 sur 12\spositions/);
  const water = page.getByRole('row', { name: /Tarification/ });
  await water.click();
  await page.getByRole('button', { name: 'Décision…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /Ce que le conseil a décidé/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Adopté', exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Numéro de la délibération' }).fill('D2026-110');
  await dialog.getByRole('button', { name: 'Noter la décision' }).click();
  await expect(water).toContainText(/conseil\s: adopté, D2026-110/);
  const { lines } = await app.call('opinion.list', everything);
  expect(lines).toMatchObject([{ state: 'due', outcome: null }]);
  await page.goto(page.url().replace(/#.*/, '#/'));
  await expect(page.getByText(/1\sdécision du conseil à noter/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Derniers avis' }).getByRole('listitem')).toHaveCount(1);
  expect(await faults(page)).toEqual([]);
});
