import { type AppWindow, goTo } from './app-window.ts';
import { take } from './camera.ts';

/** The register, an avis whose positions are awaited, the same in meeting, its page, and the avis of a year. */
export const opinions = async ({ page }: AppWindow): Promise<void> => {
  await goTo(page, 'Avis');
  await page.getByRole('heading', { name: 'Avis', level: 1 }).waitFor();
  await take(page, 'guide/images/avis-registre');

  const awaited = page.getByRole('row').filter({ hasText: 'En attente des positions' });
  await awaited.getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Positions' }).waitFor();
  await take(page, 'guide/images/avis');
  await page.getByRole('link', { name: 'En séance' }).click();
  await page.getByRole('timer').waitFor();
  await take(page, 'guide/images/avis-seance');

  await page.goBack();
  await page.getByRole('link', { name: 'Voir la page' }).click();
  await page.getByText(/^\d+\spages?$/).waitFor();
  await take(page, 'guide/images/avis-page');

  await goTo(page, 'Avis');
  await page.getByRole('link', { name: 'Au fil des années' }).click();
  await page.getByRole('table', { name: /Positions données/ }).waitFor();
  await take(page, 'guide/images/avis-bilan');
};
