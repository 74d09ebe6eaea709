import type { AppWindow } from './app-window.ts';
import { goTo } from './app-window.ts';
import { take } from './camera.ts';

/** A list as it is copied from a spreadsheet: one line is new, one changes a number, one cannot be taken. */
const list = [
  'Nom\tPrénom\tFonction\tCommune\tMél\tTéléphone',
  'Roturier\tCamille\tSG\tMallièvre\tcamille.roturier@mallievre.example\t02 51 00 20 01',
  'Charrier\tMaëlle\tSG\tLa Gaubretière\tmaelle.charrier@gaubretiere.example\t02 51 00 20 02',
  'Benhaddou\tFatima\tDGS\tMortagne-sur-Sèvre\t\t',
  '\tÉlodie\tSG\tTiffauges\t\t',
].join('\n');

/** A person and their posts, an import before it is done, the year, its planning, the turns. */
export const yearAndPeople = async ({ page }: AppWindow): Promise<void> => {
  await goTo(page, 'Collectif');
  await page.getByRole('row', { name: /Drapeau/ }).click();
  await page.getByRole('heading', { name: 'Postes' }).waitFor();
  await take(page, 'guide/images/fiche');

  await goTo(page, 'Collectif');
  await page.getByRole('link', { name: 'Référents' }).click();
  await page.getByRole('navigation', { name: 'Réseaux métiers' }).waitFor();
  await take(page, 'guide/images/referents');

  await page.getByRole('link', { name: 'Importer…' }).click();
  await page.getByLabel('Coller la liste').fill(list);
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await page.getByRole('row', { name: /Roturier/ }).waitFor();
  await take(page, 'guide/images/importer');

  await goTo(page, 'Réunions');
  await page.getByRole('link', { name: 'Année', exact: true }).click();
  await page.getByRole('link', { name: 'Année 2027' }).click();
  await page.getByRole('heading', { name: 'Année 2027' }).waitFor();
  await take(page, 'guide/images/annee');
  await page.getByRole('link', { name: 'Planifier les réunions' }).click();
  await page.getByRole('button', { name: /^Créer \d/ }).waitFor();
  await take(page, 'guide/images/planifier');

  await goTo(page, 'Collectif');
  await page.getByRole('link', { name: 'Tours', exact: true }).click();
  await page.getByRole('heading', { name: 'Tours', exact: true }).waitFor();
  await take(page, 'guide/images/tours', { of: page.getByRole('region', { name: 'À venir' }), around: 8 });
};
