import type { Page } from 'playwright-core';
import { type AppWindow, goTo } from './app-window.ts';
import { take } from './camera.ts';

/** What a secretary would paste from the mail that announces the conseil. */
const pasted = [
  'Bonjour,',
  'Ordre du jour du conseil communautaire :',
  '1. Tarification de l’eau potable au 1er janvier 2027',
  '2. Transfert de la compétence « enfance-jeunesse »',
  '3. Fonds de concours voirie : critères 2027',
  '4. Convention de service commun « autorisations d’urbanisme »',
  'Cordialement,',
].join('\n');

const found = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: 'Votre intercommunalité' }).fill('mortagne');
  await page
    .getByRole('option', { name: /Pays de Mortagne/ })
    .first()
    .waitFor();
  await take(page, 'guide/images/bienvenue');
  await page
    .getByRole('option', { name: /Vendée/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Fonder le collectif' }).click();
  await page.getByRole('heading', { name: 'Accueil' }).waitFor();
};

const inscribe = async (page: Page): Promise<void> => {
  await goTo(page, 'Collectif');
  await page.getByRole('button', { name: 'Ajouter un membre' }).click();
  const form = page.getByRole('dialog', { name: 'Ajouter un membre' });
  const choose = async (field: RegExp, option: RegExp) => {
    await form.getByRole('button', { name: field }).click();
    await page.getByRole('option', { name: option }).first().click();
  };
  await choose(/Civilité/, /Mme/);
  await form.getByLabel('Prénom').fill('Solène');
  await form.getByRole('textbox', { name: /^Nom/ }).fill('Mabille');
  await choose(/Collectivité/, /^Mallièvre/);
  await choose(/Fonction/, /SG/);
  await form.getByLabel('Adresse électronique').fill('solene.mabille@mallievre.example');
  await form.getByLabel('Téléphone').fill('02 51 00 10 00');
  await take(page, 'guide/images/membre', { of: form, around: -1 });
  await form.getByRole('button', { name: 'Ajouter' }).click();
  await form.waitFor({ state: 'detached' });
};

const announceCouncil = async (page: Page): Promise<void> => {
  await goTo(page, 'Conseils');
  await page.getByRole('link', { name: 'Ajouter un conseil' }).click();
  await page.getByRole('textbox', { name: /^Date/ }).fill('16/12/2026');
  await page.getByRole('textbox', { name: /^Heure/ }).fill('18h30');
  await page.getByLabel('Lieu').fill('Chanverrie, salle des fêtes');
  await page.getByRole('button', { name: 'Ajouter le conseil' }).click();
  await page.getByRole('heading', { name: /^Conseil du/ }).waitFor();
  await page.getByLabel('Ajouter des points').fill(pasted);
  await page.getByRole('button', { name: 'Ajouter 4 points' }).scrollIntoViewIfNeeded();
  const points = page.getByRole('region', { name: 'Points du conseil' });
  await take(page, 'guide/images/points-colles', { of: points, around: 12 });
  await page.getByRole('button', { name: 'Ajouter 4 points' }).click();
  await page.getByRole('row', { name: /Tarification/ }).waitFor();
};

const fixMeeting = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Fixer la réunion du CoDir' }).click();
  await page.getByRole('heading', { name: 'Nouvelle réunion du CoDir' }).waitFor();
  await page.getByRole('button', { name: 'Ajouter la réunion' }).click();
  await page.getByRole('button', { name: /^Reprendre 4\spoints/ }).waitFor();
  await page.getByText('1 page', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Fermer' }).click();
  await take(page, 'guide/images/reprendre');
};

/** The path of the first day, from an empty folder to the first meeting. */
export const firstSteps = async ({ page }: AppWindow): Promise<void> => {
  await found(page);
  await inscribe(page);
  await announceCouncil(page);
  await fixMeeting(page);
};
