import { type AppWindow, goTo } from './app-window.ts';
import { take } from './camera.ts';
import { keepExport } from './first-page.ts';

/** The window at work on a dossier that has lived: home, conseil, meeting, paper, settings. */
export const exampleDossier = async (window: AppWindow, folder: string): Promise<void> => {
  const { page } = window;
  await page.getByRole('heading', { name: 'Accueil' }).waitFor();
  await take(page, 'guide/images/accueil');

  await page.getByRole('link', { name: 'Préparer l’ordre du jour' }).click();
  await page.getByText('2 pages', { exact: true }).waitFor();
  const dates = page.getByRole('region', { name: 'La réunion' }).locator('section').first();
  await take(page, 'guide/images/delai', { of: dates, around: 12 });

  const agenda = page.getByRole('grid', { name: 'Points de l’ordre du jour' });
  await agenda.getByRole('row', { name: /^.*Transfert de la compétence/ }).click();
  await page.getByText('Point 2').waitFor();
  await take(page, 'images/codir');
  await agenda.getByRole('row', { name: /Fonds de concours voirie/ }).click();
  await page.getByText('Point 3').waitFor();
  await take(page, 'guide/images/reunion');
  await take(page, 'guide/images/ordonner', { of: page.getByRole('region', { name: 'Ordre du jour' }) });

  await goTo(page, 'Réglages');
  const rule = page.getByRole('group', { name: 'Délai d’envoi de l’ordre du jour' });
  await rule.waitFor();
  await take(page, 'guide/images/reglages-delai', { of: rule, around: -1 });

  await goTo(page, 'Conseils');
  await page.getByRole('row', { name: /16 décembre 2026/ }).click();
  await page.getByText('À titre d’information').waitFor();
  await take(page, 'guide/images/conseil');

  // Last: its message stays on screen.
  await page.getByRole('link', { name: 'Préparer l’ordre du jour' }).click();
  await keepExport(window, {
    name: 'guide/images/pdf',
    folder,
    pixels: 936,
    press: () => page.getByRole('button', { name: 'Exporter en PDF' }).click(),
  });
};
