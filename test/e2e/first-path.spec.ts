import path from 'node:path';
import type { Page } from '@playwright/test';
import { Actions } from './actions.ts';
import { typedTitles, wordList } from './agenda-of-twelve.ts';
import { expect, test } from './app-test.ts';
import { copyElsewhere } from './clipboard.ts';
import { answerSaveDialog } from './desk.ts';
import { expectPaperOfTwelve } from './paper-of-twelve.ts';

const limit = 45;

const found = async (page: Page, she: Actions) => {
  await expect(page.getByRole('heading', { name: 'Bienvenue dans CoDir' })).toBeVisible();
  await she.fill(page.getByRole('combobox', { name: 'Votre intercommunalité' }), 'pays de mortagne');
  await she.click(page.getByRole('option', { name: /Pays de Mortagne.*Vendée/ }));
  await expect(page.getByLabel('Nom du collectif')).toHaveValue('CoDir du Pays de Mortagne');
  await she.click(page.getByRole('button', { name: 'Fonder le collectif' }));
  await expect(page.getByText('11 communes et l’EPCI')).toBeVisible();
};

const addMember = async (page: Page, she: Actions) => {
  await she.click(page.getByRole('link', { name: /Inscrire/ }));
  await she.click(page.getByRole('button', { name: 'Ajouter un membre' }).first());
  const dialog = page.getByRole('dialog', { name: 'Ajouter un membre' });
  await she.fill(dialog.getByLabel('Prénom'), 'Éloïse');
  await she.fill(dialog.getByRole('textbox', { name: /^Nom/ }), 'Guérin-Douillard');
  await she.click(dialog.getByRole('button', { name: 'Ajouter' }));
  await expect(page.getByText('Éloïse Guérin-Douillard')).toBeVisible();
};

const addCouncil = async (page: Page, she: Actions) => {
  await she.click(page.getByRole('link', { name: 'Accueil' }));
  await she.click(page.getByRole('link', { name: 'Ajouter le prochain conseil' }));
  await she.fill(page.getByRole('textbox', { name: /^Date/ }), '16/12/2026');
  await she.fill(page.getByRole('textbox', { name: /^Heure/ }), '18h30');
  await she.click(page.getByRole('button', { name: 'Ajouter le conseil' }));
  await copyElsewhere(page, wordList);
  await she.click(page.getByLabel('Ajouter des points'));
  await she.paste();
  await she.click(page.getByRole('button', { name: 'Ajouter 5 points' }));
  await expect(page.getByRole('grid', { name: 'Points du conseil' }).getByRole('row')).toHaveCount(5);
};

const addMeeting = async (page: Page, she: Actions) => {
  await she.click(page.getByRole('link', { name: 'Fixer la réunion du CoDir' }));
  await expect(page.getByRole('textbox', { name: /^Date/ })).toHaveValue('08/12/2026');
  await she.choose(
    page.getByRole('button', { name: /Commune d’accueil/ }),
    page.getByRole('option', { name: 'Mallièvre' }),
  );
  await she.click(page.getByRole('button', { name: 'Ajouter la réunion' }));
  await expect(page.getByText('dimanche 6 décembre à 9 h 30')).toBeVisible();
  await expect(page.getByText('conseillé : ven. 4 déc.')).toBeVisible();
};

const fillAgenda = async (page: Page, she: Actions) => {
  const points = page.getByRole('grid', { name: 'Points de l’ordre du jour' });
  await she.click(page.getByRole('button', { name: 'Reprendre 5 points du conseil' }));
  await expect(points.getByRole('row')).toHaveCount(5);
  await she.click(page.getByRole('textbox', { name: 'Ajouter un point' }));
  for (const [index, title] of typedTitles.entries()) {
    await she.type(title, 'Enter');
    await expect(points.getByRole('row')).toHaveCount(6 + index);
  }
  await she.drag(points.getByRole('row').nth(1), points.getByRole('row').first(), { x: 100, y: 4 });
  await expect(points.getByRole('row').first()).toContainText('Débat d’orientation budgétaire');
};

test('from first start to the PDF of twelve points', async ({ start, profile }, { annotations }) => {
  const { app, page } = await start();
  const she = new Actions(page);
  await found(page, she);
  await addMember(page, she);
  await addCouncil(page, she);
  await addMeeting(page, she);
  await fillAgenda(page, she);
  const file = path.join(profile, 'ordre du jour.pdf');
  await answerSaveDialog(app, file);
  await she.click(page.getByRole('button', { name: 'Exporter en PDF' }));
  await expect(page.getByText('« ordre du jour.pdf » est enregistré.', { exact: true })).toBeVisible();
  expectPaperOfTwelve(file);

  annotations.push({ type: 'actions', description: `${she.count} (at most ${limit})` });
  expect(she.count, she.done.join('\n')).toBeLessThanOrEqual(limit);
});
