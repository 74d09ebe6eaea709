import type { Page } from 'playwright-core';
import { type AppWindow, goTo } from './app-window.ts';
import { take } from './camera.ts';

/** Waits for the sheets beside: their number is said once they are drawn. */
const sheets = (page: Page): Promise<void> => page.getByText(/^\d+\spages?$/).waitFor();

/** The charter being written, what is said of an article, its versions, two of them compared, who has signed. */
export const charter = async ({ page }: AppWindow): Promise<void> => {
  await goTo(page, 'Charte');
  const plan = page.getByRole('region', { name: 'Plan de la charte' });
  await plan.getByRole('row', { name: /Une position par collectivité/ }).click();
  const article = page.getByRole('region', { name: 'Article choisi' });
  await article.getByRole('textbox', { name: 'Texte de l’article' }).waitFor();
  await sheets(page);
  await take(page, 'guide/images/charte');
  // Taller than a screen, so that the remarks are in the picture with the text they are about.
  await page.setViewportSize({ width: 1366, height: 1480 });
  await article.getByText('Tiffauges est d’un autre avis').waitFor();
  await take(page, 'guide/images/charte-remarques', { of: article });
  await page.setViewportSize({ width: 1366, height: 768 });

  await page.getByRole('link', { name: 'Versions', exact: true }).click();
  await page.getByRole('heading', { name: 'Versions adoptées' }).waitFor();
  await take(page, 'guide/images/charte-versions');
  await page.evaluate(() => {
    window.location.hash = '#/charte/comparer/1/2';
  });
  await page.getByRole('heading', { name: /^Comparaison/ }).waitFor();
  await sheets(page);
  await take(page, 'guide/images/charte-comparaison');

  await goTo(page, 'Charte');
  await page.getByRole('link', { name: 'Adhésions', exact: true }).click();
  await page.getByText('Treize-Vents', { exact: true }).first().waitFor();
  await sheets(page);
  await take(page, 'guide/images/charte-adhesions');
};
