/** Five points of a conseil as a Word list gives them to the clipboard. */
const lines = [
  'Approbation du procès-verbal de la séance du 4 novembre 2026',
  'Débat d’orientation budgétaire 2027',
  'Pacte financier et fiscal : faut-il le réviser ?',
  'Convention « petites villes de demain » : avenant n° 2',
  'Tarifs de l’eau et de l’assainissement au 1er janvier 2027',
];

export const wordList = {
  text: lines.map((line) => `\uf0b7\t${line}`).join('\r\n'),
  html: `<html><body><ul type=disc>${lines.map((line) => `<li class=MsoNormal><span lang=FR>${line}</span></li>`).join('')}</ul></body></html>`,
};

/** Seven points she types in the agenda. */
export const typedTitles = [
  'Calendrier des conseils de 2027',
  "Mutualisation de l'archivage : qui s'y joint ?",
  'Recrutement d’une secrétaire de mairie itinérante',
  'Protection des données : l’état des lieux des onze communes, les registres qui manquent encore et le délégué mutualisé',
  'Groupement de commandes ; fournitures',
  'Élections : tenue des bureaux de vote',
  'Tour de table',
];

const narrow = '\u202f';
const fixed = '\u00a0';

/** The twelve titles as the page writes them once « Débat d’orientation » has been put first. */
export const printedTitles = [
  'Débat d’orientation budgétaire 2027',
  `Approbation du procès-verbal de la séance du 4${fixed}novembre 2026`,
  `Pacte financier et fiscal${fixed}: faut-il le réviser${narrow}?`,
  `Convention «${fixed}petites villes de demain${fixed}»${fixed}: avenant n°${fixed}2`,
  `Tarifs de l’eau et de l’assainissement au 1er${fixed}janvier 2027`,
  'Calendrier des conseils de 2027',
  `Mutualisation de l’archivage${fixed}: qui s’y joint${narrow}?`,
  'Recrutement d’une secrétaire de mairie itinérante',
  `Protection des données${fixed}: l’état des lieux des onze communes, les registres qui manquent encore et le délégué mutualisé`,
  `Groupement de commandes${narrow}; fournitures`,
  `Élections${fixed}: tenue des bureaux de vote`,
  'Tour de table',
];

/** The headings and titles in their order: what the PDF's bookmarks must say. */
export const printedHeadings = [
  'Ordre du jour',
  'Avis sur les projets soumis au conseil',
  ...printedTitles.slice(0, 5),
  'Échanges',
  ...printedTitles.slice(5),
];
