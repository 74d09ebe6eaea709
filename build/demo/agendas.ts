import type { AgendaItemKind } from '../../db/domain/agenda-item-kind.ts';
import type { RichText } from '../../db/domain/rich-text.ts';

/** What the conseil to come will decide: some of it goes to the CoDir for an avis. */
export const comingPoints: readonly string[] = [
  'Tarification de l’eau potable au 1er janvier 2027',
  'Transfert de la compétence « enfance-jeunesse » : calendrier et conséquences pour les services municipaux, point d’étape après les conseils municipaux de novembre',
  'Fonds de concours voirie : critères 2027',
  'Rapport 2025 sur le prix et la qualité du service public de prévention et de gestion des déchets',
  'Convention de service commun « autorisations d’urbanisme » : avenant n° 3',
];

export type Draft = {
  title: string;
  question?: string;
  expectedOutcome?: string;
  kind?: AgendaItemKind;
  /** Beginning of the name of the collectivity that asked for it. */
  origin?: string;
  presenter?: string;
  minutes?: number;
  note?: string;
  restrictedNote?: string;
  /** A break between points. */
  isBreak?: boolean;
  parts?: readonly Omit<Draft, 'parts' | 'kind'>[];
};

const text = (words: string, isBold = false) => ({
  type: 'text' as const,
  text: words,
  ...(isBold && { marks: [{ type: 'bold' as const }] }),
});

/** A note as the editor keeps it: paragraphs, `**` around what is bold, `- ` before the lines of a list. */
const note = (...lines: readonly string[]): string => {
  const content: RichText['content'] = [];
  for (const line of lines) {
    const words = line.replace(/^- /, '').split('**');
    const runs = words.flatMap((part, index) => (part === '' ? [] : [text(part, index % 2 === 1)]));
    const paragraph = { type: 'paragraph' as const, content: runs };
    const last = content.at(-1);
    if (!line.startsWith('- ')) content.push(paragraph);
    else if (last?.type === 'bulletList') last.content.push({ type: 'listItem', content: [paragraph] });
    else content.push({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] });
  }
  return JSON.stringify({ type: 'doc', content });
};

/** What the secretary writes on the points taken from the conseil, in their order. */
export const onComingPoints: readonly Omit<Draft, 'title' | 'kind' | 'parts'>[] = [
  {
    question: 'Quelle progressivité retenir pour les petites communes ?',
    expectedOutcome: 'un avis, avec les réserves de chaque commune',
    origin: 'Mallièvre',
    presenter: 'Communauté de communes',
    minutes: 20,
    note: note(
      'Trois scénarios ont été étudiés avec le délégataire. Le **deuxième** étale la hausse sur trois ans ; il coûte 84 000 € au budget annexe la première année.',
      '- communes de moins de 1 000 habitants : premier palier en 2028',
      '- autres communes : dès le 1er janvier 2027',
      '- abonnement : inchangé dans tous les cas',
    ),
    restrictedNote: note(
      'Le délégataire n’a pas encore confirmé le second scénario : ne pas citer de montant en séance.',
    ),
  },
  {
    question: 'Le calendrier proposé est-il tenable pour chaque mairie ?',
    expectedOutcome: 'un avis et les échéances que chacun peut tenir',
    presenter: 'Chanverrie et Les Landes-Genusson',
    minutes: 25,
  },
  { question: 'Les critères actuels restent-ils équitables ?', presenter: 'Tiffauges', minutes: 15 },
  {
    question: 'Quels points de vigilance signaler aux élus ?',
    presenter: 'M. Yannick Péault-Rivière',
    minutes: 10,
  },
  { question: '', presenter: 'Mme Hélène Tourangeau', minutes: 10 },
];

/** The collective's own points. */
export const ownItems: readonly Draft[] = [
  {
    title: 'Calendrier des réunions du premier semestre 2027',
    kind: 'decision',
    presenter: 'Secrétariat',
    minutes: 10,
  },
  {
    title: 'Co-pilotage du projet « mobilités solidaires »',
    question: 'Qui prend le relais de Mortagne-sur-Sèvre en mars ?',
    expectedOutcome: 'une commune volontaire, et sa date de relais',
    kind: 'decision',
    origin: 'Mortagne',
    presenter: 'Mortagne-sur-Sèvre',
    minutes: 5,
    parts: [
      { title: 'Bilan des six premiers mois', presenter: 'Mortagne-sur-Sèvre', minutes: 5 },
      { title: 'Ce que demande le relais : temps, outils, contacts', minutes: 5 },
    ],
  },
  {
    title: 'Remplacements de courte durée dans les petites mairies : ce que chacun peut mettre en commun',
    question: 'Jusqu’où aller sans créer de service commun ?',
    kind: 'exchange',
    origin: 'Saint-Martin',
    presenter: 'Mallièvre et Saint-Martin-des-Tilleuls',
    minutes: 15,
    note: note(
      'Depuis septembre, **quatre mairies** ont fermé au moins une journée faute de remplaçant.',
      'À chacun de venir avec ce qu’il peut proposer, même peu.',
    ),
  },
  {
    title: 'Réseau des responsables des ressources humaines : compte rendu de la rencontre d’octobre',
    kind: 'information',
    presenter: 'La Gaubretière',
    minutes: 5,
  },
  {
    title: 'Élections professionnelles du 10 décembre : organisation',
    kind: 'information',
    presenter: 'M. Yannick Péault-Rivière',
    minutes: 5,
  },
  {
    title: 'Ce que produit notre coopération depuis un an',
    kind: 'reflective',
    presenter: 'Facilitatrice extérieure',
    minutes: 15,
  },
  { title: 'Questions diverses', kind: 'other', presenter: '', minutes: 5 },
];

/** Earlier conseils, the earliest first, with what was decided on. */
export const formerPoints: readonly (readonly string[])[] = [
  ['Installation du conseil communautaire', 'Délégations au bureau', 'Désignations dans les organismes'],
  [
    'Budget supplémentaire 2026',
    'Indemnités de fonction',
    'Convention « lecture publique » avec le Département',
  ],
  ['Pacte de gouvernance : débat', 'Tableau des emplois', 'Fonds de concours voirie 2026 : règlement'],
  [
    'Projet de territoire : feuille de route 2026-2032',
    'Adhésion au groupement de commandes « électricité »',
    'Rapport d’activité 2025',
  ],
  [
    'Règlement de collecte des déchets',
    'Fonds de concours voirie 2026 : attributions',
    'Programme local de l’habitat : bilan à mi-parcours',
  ],
];

/** What each earlier CoDir had on its table beside the points of the conseil. */
export const formerItems: readonly Draft[] = [
  {
    title: 'Se connaître : qui fait quoi dans chaque mairie',
    kind: 'exchange',
    origin: 'Tiffauges',
    minutes: 30,
  },
  { title: 'Règles de fonctionnement du collectif', kind: 'decision', origin: 'Chanverrie', minutes: 25 },
  { title: 'Archivage : ce que demandent les archives départementales', kind: 'information', minutes: 10 },
  {
    title: 'Marchés : calendrier commun des achats',
    kind: 'decision',
    origin: 'La Gaubretière',
    minutes: 20,
  },
  { title: 'Accueil des nouveaux agents', kind: 'exchange', origin: 'Saint-Malô', minutes: 20 },
];

/** The conseils after the next one: their points are still few. */
export const laterPoints: readonly (readonly string[])[] = [
  ['Débat d’orientation budgétaire 2027', 'Contrat d’objectifs avec l’office de tourisme'],
  ['Budget primitif 2027', 'Taux de fiscalité', 'Subventions aux associations'],
  ['Schéma des mobilités : arrêt du projet'],
  [],
];
