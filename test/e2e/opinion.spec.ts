import { expect, test } from './app-test.ts';
import { writeIn } from './dossiers.ts';
import { goTo } from './places.ts';

const point = 'Fonds de concours voirie : critères 2027';

test('the life of an avis, from the request to what the conseil did of it', async ({ start, profile }) => {
  test.slow();
  const itemId = await writeIn(profile, async (call) => {
    await call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
    // The conseil has met: its decision can be noted at the end.
    const council = await call('council.create', { date: '2026-01-14', time: '18:30', place: 'Chanverrie' });
    const { items } = await call('council.addItems', { id: council.id, titles: [point] });
    return items[0]?.id ?? 0;
  });
  const { page } = await start();
  await goTo(page, `/avis/demander/${itemId}`);
  await page.getByRole('textbox', { name: /^Question posée/ }).fill('Les critères conviennent-ils à tous ?');
  await page.getByRole('textbox', { name: /^Demandé le/ }).fill('02/01/2026');
  await page.getByRole('textbox', { name: /^Réponse attendue le/ }).fill('07/01/2026');
  await page.getByRole('button', { name: 'Demander l’avis' }).click();

  const places = page.getByRole('radiogroup');
  await expect(places).toHaveCount(12);
  const given = (count: number) => expect(page.getByText(`${count}\u00a0sur 12`)).toBeVisible();
  await places.first().getByRole('radio').first().focus();
  const reasons = [
    'Le seuil écarte trois communes.',
    'Le calendrier est trop court.',
    'La clé n’est pas juste.',
  ];
  for (let count = 1; count <= 12; count += 1) {
    const reason = reasons[count - 2];
    await page.keyboard.press(reason === undefined ? '1' : '4');
    if (reason !== undefined) {
      await expect(page.getByRole('textbox', { name: /^Raison/ })).toBeFocused();
      await page.keyboard.type(reason);
      await page.keyboard.press('Control+Enter');
    }
    await given(count);
  }
  await expect(page.getByText('les voix diffèrent')).toBeVisible();

  await page.getByRole('button', { name: 'Reprendre la proposition' }).click();
  const divergences = page.getByRole('textbox', { name: 'Divergences' });
  for (const reason of reasons) await expect(divergences).toHaveValue(new RegExp(reason));
  await page.getByRole('button', { name: 'Clore l’avis' }).click();
  await page.getByRole('button', { name: 'Noter une transmission…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Noter la transmission' }).click();
  await expect(page.getByText('Transmis', { exact: true })).toBeVisible();

  // The point is amended: the avis says so, and is asked again of what it now is.
  await page.getByRole('link', { name: 'Préparer le point' }).click();
  await page.getByRole('textbox', { name: /^Projet/ }).fill('Le seuil est ramené à 2 000 €.');
  await page.getByRole('link', { name: 'Ouvrir l’avis' }).click();
  await expect(page.getByText(/Le point a changé depuis la demande/)).toBeVisible();
  await page.getByRole('button', { name: 'Redemander l’avis' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Redemander l’avis' }).click();
  await expect(page.getByText('Le seuil est ramené à')).toBeVisible();
  await given(0);

  // Nobody has answered again, and the conseil decides: an absence of avis is a result.
  const council = page.getByRole('region', { name: 'Suites données' });
  await council.getByRole('button', { name: /Ce que le conseil a décidé/ }).click();
  await page.getByRole('option', { name: 'Adopté avec modifications' }).click();
  await council.getByRole('textbox', { name: 'Numéro de la délibération' }).fill('2026-003');
  await council.getByRole('textbox', { name: 'Pour' }).fill('31');
  await council.getByRole('button', { name: 'Noter la décision' }).click();
  await council.getByRole('button', { name: /Suite donnée à l’avis/ }).click();
  await page.getByRole('option', { name: 'Avis suivi en partie' }).click();
  await goTo(page, '/avis');
  const lines = page.getByRole('row', { name: /Fonds de concours voirie/ });
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText('Redemandé depuis');
  await expect(lines.last()).toContainText('Adopté avec modifications');
  await expect(lines.last()).toContainText('avis suivi en partie');
});

test('a point put off goes to a second conseil with its avis, asked again there and decided', async ({
  start,
  profile,
}) => {
  test.slow();
  const id = await writeIn(profile, async (call) => {
    await call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
    const first = await call('council.create', { date: '2026-01-14', time: '18:30', place: 'Chanverrie' });
    await call('council.create', { date: '2026-02-18', time: '18:30', place: 'Tiffauges' });
    const { items } = await call('council.addItems', { id: first.id, titles: [point] });
    const opinion = await call('opinion.ask', {
      councilItemId: items[0]?.id ?? 0,
      askedOn: '2026-01-02',
      dueOn: '2026-01-07',
      addressee: 'executiveCommittee',
    });
    for (const { collectivityId, name } of opinion.voices)
      await call('opinion.record', {
        id: opinion.id,
        collectivityId: collectivityId ?? 0,
        isCorrection: false,
        stance: name === 'Mallièvre' ? 'unfavourable' : 'favourable',
        reason: name === 'Mallièvre' ? 'Le seuil écarte les plus petites communes.' : '',
        reservations: '',
        speaker: '',
        onBehalfOf: '',
        channel: 'meeting',
        saidOn: '2026-01-06',
      });
    await call('opinion.saveSynthesis', {
      id: opinion.id,
      patch: { shared: 'Le fonds convient.', divergences: 'Le seuil est jugé trop haut par une commune.' },
    });
    const { closedOn } = await call('opinion.close', { id: opinion.id });
    await call('opinion.transmit', {
      id: opinion.id,
      addressee: 'executiveCommittee',
      sentOn: closedOn ?? '',
    });
    return opinion.id;
  });
  const { page } = await start();
  await goTo(page, `/avis/${id}`);
  const suites = page.getByRole('region', { name: 'Suites données' });
  const decide = async (outcome: string) => {
    await suites.getByRole('button', { name: /Ce que le conseil a décidé/ }).click();
    await page.getByRole('option', { name: outcome, exact: true }).click();
    await suites.getByRole('button', { name: 'Noter la décision' }).click();
  };
  await decide('Reporté');
  await page.getByRole('button', { name: 'Reprendre l’avis…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reprendre l’avis' }).click();

  // There it is an avis of its own, with what was said, not yet handed over.
  await expect(page.getByRole('link', { name: /Avis repris du conseil du 14\sjanvier\s2026/ })).toBeVisible();
  await expect(page.getByText('Rédigé', { exact: true })).toBeVisible();
  await expect(page.getByText('Le seuil est jugé trop haut par une commune.')).toBeVisible();
  await expect(page.getByText('12\u00a0sur 12')).toBeVisible();
  await page.getByRole('button', { name: 'Noter une transmission…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Noter la transmission' }).click();
  await expect(page.getByText('Transmis', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Redemander l’avis…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Redemander l’avis' }).click();
  await expect(page.getByText('0\u00a0sur 12')).toBeVisible();
  await decide('Adopté');
  await suites.getByRole('button', { name: /Suite donnée à l’avis/ }).click();
  await page.getByRole('option', { name: 'Avis suivi', exact: true }).click();
  await goTo(page, '/avis');
  const lines = page.getByRole('row', { name: /Fonds de concours voirie/ });
  await expect(lines).toHaveCount(3);
  await expect(lines.nth(0)).toContainText('(avis repris)');
  await expect(lines.nth(1)).toContainText('avis suivi');
  await expect(lines.nth(2)).toContainText('Reporté');
});
