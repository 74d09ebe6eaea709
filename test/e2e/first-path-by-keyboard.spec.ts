import path from 'node:path';
import { typedTitles, wordList } from './agenda-of-twelve.ts';
import { expect, test } from './app-test.ts';
import { copyElsewhere } from './clipboard.ts';
import { answerSaveDialog } from './desk.ts';
import { press, tabTo, typeIn } from './keyboard.ts';
import { expectPaperOfTwelve } from './paper-of-twelve.ts';

test('the same path without a mouse', async ({ start, profile }) => {
  const { app, page } = await start();
  await expect(page.getByRole('heading', { name: 'Bienvenue dans CoDir' })).toBeVisible();
  await typeIn(page, /^Votre intercommunalité/, 'pays de mortagne');
  await expect(page.getByRole('option', { name: /Pays de Mortagne.*Vendée/ })).toBeVisible();
  const chosen = page.locator('[role=option][data-focused]', { hasText: 'Vendée' });
  await page.keyboard.press('ArrowDown');
  if ((await chosen.count()) === 0) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await press(page, /^Fonder le collectif$/);
  await expect(page.getByText('11 communes et l’EPCI')).toBeVisible();

  await press(page, /^Inscrire/);
  await press(page, /^Ajouter un membre$/);
  await expect(page.getByRole('dialog', { name: 'Ajouter un membre' })).toBeVisible();
  await typeIn(page, /^Prénom/, 'Éloïse');
  await typeIn(page, /^Nom/, 'Guérin-Douillard', 'Enter');
  await expect(page.getByText('Éloïse Guérin-Douillard')).toBeVisible();

  await press(page, /^Accueil$/);
  await press(page, /^Ajouter le prochain conseil$/);
  await typeIn(page, /^Date/, '16/12/2026');
  await typeIn(page, /^Heure/, '18h30', 'Enter');
  await expect(
    page.getByRole('heading', { name: 'Conseil du mercredi 16 décembre 2026 à 18 h 30' }),
  ).toBeVisible();
  await copyElsewhere(page, wordList);
  await tabTo(page, /^Ajouter des points/);
  await page.keyboard.press('Control+v');
  await press(page, /^Ajouter 5 points$/);
  await expect(page.getByRole('grid', { name: 'Points du conseil' }).getByRole('row')).toHaveCount(5);

  await tabTo(page, /^Fixer la réunion du CoDir$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, /Commune d’accueil/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Malliè');
  await page.keyboard.press('Enter');
  await press(page, /^Ajouter la réunion$/);
  await expect(page.getByText('dimanche 6 décembre à 9 h 30')).toBeVisible();

  const points = page.getByRole('grid', { name: 'Points de l’ordre du jour' }).getByRole('row');
  await press(page, /^Reprendre 5 points du conseil$/);
  await expect(points).toHaveCount(5);
  await tabTo(page, /^Ajouter un point$/, 'Shift+Tab');
  for (const [index, title] of typedTitles.entries()) {
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await expect(points).toHaveCount(6 + index);
  }
  await tabTo(page, /^Déplacer Tour de table/, 'Shift+Tab');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(points.first()).toContainText('Débat d’orientation budgétaire');

  const file = path.join(profile, 'ordre du jour.pdf');
  await answerSaveDialog(app, file);
  await tabTo(page, /^Exporter en PDF$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('« ordre du jour.pdf » est enregistré.', { exact: true })).toBeVisible();
  expectPaperOfTwelve(file);
});
