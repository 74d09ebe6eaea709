import type { Page } from 'playwright-core';
import { type AppWindow, goTo } from './app-window.ts';
import { take } from './camera.ts';

/** 9 h 52 in Paris, on the day of the meeting that comes next on the day of the other pictures. */
export const meetingDay = '2026-12-08T08:52:00Z';

const openNext = async (page: Page): Promise<void> => {
  await goTo(page, 'Réunions');
  await page
    .getByRole('link', { name: /8.décembre.2026/ })
    .first()
    .click();
  await page.getByRole('heading', { name: /^Réunion du mardi 8/, level: 1 }).waitFor();
};

/** The message before it leaves, what is known once it left, who answered. */
export const sending = async ({ page }: AppWindow): Promise<void> => {
  await page.getByRole('heading', { name: 'Accueil' }).waitFor();
  await openNext(page);
  await page.getByRole('link', { name: 'Envoyer', exact: true }).click();
  await page.getByRole('heading', { name: 'Avant l’envoi' }).waitFor();
  await take(page, 'guide/images/envoyer');
  await page.getByRole('button', { name: 'Ouvrir dans ma messagerie' }).click();
  await page.getByRole('button', { name: 'Il est parti' }).click();
  await page.getByRole('link', { name: 'Attestation d’envoi' }).click();
  await page.getByText(/^\d+\spages?$/).waitFor();
  // What it says is over the page.
  await page.getByRole('region', { name: 'Message' }).getByRole('button', { name: 'Fermer' }).click();
  await take(page, 'guide/images/attestation');
  await openNext(page);
  await page.getByRole('link', { name: 'Réponses' }).click();
  for (const [index, answer] of ['Présent', 'À distance', 'Excusé', 'Présent'].entries())
    await page.getByRole('radiogroup').nth(index).getByText(answer, { exact: true }).click();
  await take(page, 'guide/images/reponses');
};

/** A point under discussion, with what was decided of it; then who is there. */
export const sitting = async ({ page }: AppWindow): Promise<void> => {
  await page.getByRole('heading', { name: 'Accueil' }).waitFor();
  await openNext(page);
  await page.getByRole('link', { name: 'En séance' }).click();
  await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
  await page.getByRole('radio').first().focus();
  for (const key of 'ppdpppepp') await page.keyboard.press(key);
  await page.getByText(/·\s[12]\sà noter/).waitFor();
  await take(page, 'guide/images/presences');
  await page.keyboard.press('F8');
  const notes = page.getByRole('textbox', { name: 'Notes' });
  await notes.fill('Trois communes demandent un palier pour les petits consommateurs.');
  await page.keyboard.press('F9');
  for (const line of [
    'Présenter deux hypothèses de tarif au conseil, avec leurs effets par commune',
    'Chiffrer le palier des petits consommateurs @Tourangeau 14/12',
  ]) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    await page
      .getByRole('region', { name: 'Décisions et actions' })
      .getByText(line.split(' @')[0] ?? line)
      .waitFor();
  }
  await page.keyboard.type('Relire la note @Charr');
  await page.getByRole('option').first().waitFor();
  await take(page, 'guide/images/seance');
};

/** The relevé of a meeting held, the registers, and what the search finds. */
export const followUp = async ({ page }: AppWindow): Promise<void> => {
  await page.getByRole('heading', { name: 'Accueil' }).waitFor();
  await goTo(page, 'Suivi');
  await page.getByRole('heading', { name: 'Suivi', level: 1 }).waitFor();
  await page.getByRole('row').nth(1).waitFor();
  await take(page, 'guide/images/suivi');
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await page.getByRole('heading', { name: /^Relevé de décisions/, level: 1 }).waitFor();
  await page.getByText(/^\d+\spages?$/).waitFor();
  await take(page, 'guide/images/releve');
  await goTo(page, 'Suivi');
  await page.getByRole('link', { name: 'Actions' }).click();
  await page.getByRole('row').nth(1).waitFor();
  await take(page, 'guide/images/actions');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('calendrier');
  await page.getByRole('option').nth(3).waitFor();
  await take(page, 'guide/images/recherche');
};
