import path from 'node:path';
import { expect, test } from './app-test.ts';
import { answerSaveDialog, chooseFromMenu } from './desk.ts';
import { expectSound, infoOf, pagesOf, plain } from './pdf.ts';
import { message } from './places.ts';

test('a charter is begun from the plan, written, adopted and exported', async ({ start, profile }) => {
  test.slow();
  const { app, page } = await start();
  await page.getByRole('combobox', { name: 'Votre intercommunalité' }).fill('pays de mortagne');
  await page.getByRole('option', { name: /Pays de Mortagne.*Vendée/ }).click();
  await page.getByRole('button', { name: 'Fonder le collectif' }).click();
  await page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Charte' }).click();
  await page.getByRole('link', { name: 'Partir d’un plan guidé' }).click();
  await page
    .getByRole('button', { name: /^Commencer avec \d+ articles/ })
    .first()
    .click();

  const plan = page.getByRole('grid', { name: 'Chapitres et articles' });
  await plan.getByRole('row').nth(2).click();
  const text = page.getByRole('textbox', { name: 'Texte de l’article' });
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Une phrase bien à nous.');
  await expect(page.frameLocator('iframe').getByText('Une phrase bien à nous.')).toBeVisible();
  await page.keyboard.type(' De trop');
  await chooseFromMenu(app, '&Édition', 'Annuler');
  await expect(text).not.toContainText('De trop');

  await page.getByRole('link', { name: 'Versions', exact: true }).click();
  await page.getByRole('button', { name: 'Adopter la version 1…' }).click();
  await page
    .getByRole('dialog', { name: 'Adopter la version 1' })
    .getByRole('button', { name: 'Adopter cette version' })
    .click();
  await page.getByRole('link', { name: 'Rédiger', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Préparer une nouvelle version' })).toBeVisible();

  const file = path.join(profile, 'charte.pdf');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Exporter en PDF' }).click();
  await expect(message(page, '« charte.pdf » est enregistré.')).toBeVisible();
  expectSound(file);
  expect(infoOf(file)['Tagged']).toBe('yes');
  const words = plain(pagesOf(file).join(' '));
  expect(words).toContain('Une phrase bien à nous.');
  expect(words).not.toContain('De trop');
});
