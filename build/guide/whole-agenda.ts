import { type AppWindow, goTo } from './app-window.ts';
import { take } from './camera.ts';
import { keepExport } from './first-page.ts';

/** A point in full, its annexes, the dossier de séance, the papers, what waits for an agenda, the letterhead. */
export const wholeAgenda = async (window: AppWindow, folder: string): Promise<void> => {
  const { page } = window;
  await page.getByRole('heading', { name: 'Accueil' }).waitFor();
  await page.getByRole('link', { name: 'Préparer l’ordre du jour' }).click();
  const agenda = page.getByRole('grid', { name: 'Points de l’ordre du jour' });
  await agenda.getByRole('row', { name: /Tarification de l’eau/ }).click();
  const point = page.getByRole('region', { name: 'Point choisi' });
  for (const part of ['Préparation', 'Précisions']) {
    const opener = point.getByRole('button', { name: part });
    if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
  }
  await point.getByRole('textbox', { name: 'Note de préparation' }).waitFor();
  // Taller than a screen, so that the whole of what is opened is in the picture.
  await page.setViewportSize({ width: 1366, height: 1160 });
  await point.evaluate((form) => {
    const opener = [...form.querySelectorAll('button')].find((one) =>
      one.textContent?.startsWith('Préparation'),
    );
    form.scrollTop += (opener?.getBoundingClientRect().top ?? 0) - form.getBoundingClientRect().top - 12;
  });
  await take(page, 'guide/images/point', { of: point });
  await agenda.getByRole('row', { name: /Transfert de la compétence/ }).click();
  const annexes = page.getByRole('region', { name: 'Annexes' });
  await annexes.getByText('Plan des accueils de loisirs').first().waitFor();
  await take(page, 'guide/images/annexes', { of: annexes, around: 8 });
  await page.setViewportSize({ width: 1366, height: 768 });

  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Dossier de séance…' }).click();
  const pack = page.getByRole('dialog', { name: 'Dossier de séance' });
  await pack.getByRole('row', { name: /Plan des accueils/ }).waitFor();
  await take(page, 'guide/images/dossier', { of: pack, around: -1 });
  await pack.getByRole('button', { name: 'Renoncer' }).click();

  await page.getByRole('button', { name: /points? proposés?$/ }).click();
  const proposals = page.getByRole('dialog', { name: 'Points à proposer' });
  await proposals.waitFor();
  await take(page, 'guide/images/proposer', { of: proposals, around: -1 });
  await proposals.getByRole('button', { name: 'Renoncer' }).click();

  await page.getByRole('button', { name: /^La réunion/ }).click();
  await page.getByRole('button', { name: /^Document affiché/ }).click();
  await page.getByRole('menuitem', { name: 'Feuille d’émargement' }).waitFor();
  await take(page, 'guide/images/choisir-papier');
  await page.getByRole('menuitem', { name: 'Feuille d’émargement' }).click();
  await page.getByRole('button', { name: 'Document affiché : Feuille d’émargement' }).waitFor();
  await keepExport(window, {
    name: 'guide/images/emargement',
    folder,
    pixels: 760,
    press: () => page.getByRole('button', { name: 'Exporter en PDF' }).click(),
  });

  await page.getByRole('button', { name: 'Fermer' }).click();
  await goTo(page, 'Réserve et modèles');
  await page.getByRole('row', { name: /Assurance statutaire/ }).waitFor();
  await take(page, 'guide/images/reserve');

  await goTo(page, 'Réglages');
  const letterhead = page.getByRole('region', { name: 'En-tête des documents' });
  await letterhead.getByText('1 page', { exact: true }).waitFor();
  await take(page, 'guide/images/en-tete', { of: letterhead, around: 8 });
};
