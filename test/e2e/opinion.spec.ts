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
