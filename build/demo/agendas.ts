import type { AgendaItemKind } from '../../db/domain/agenda-item-kind.ts';

/** What the conseil to come will decide: some of it goes to the CoDir for an avis. */
export const comingPoints: readonly string[] = [
  'Tarification de l’eau potable au 1er janvier 2027',
  'Transfert de la compétence « enfance-jeunesse » : calendrier et conséquences pour les services municipaux, point d’étape après les conseils municipaux de novembre',
  'Fonds de concours voirie : critères 2027',
  'Rapport 2025 sur le prix et la qualité du service public de prévention et de gestion des déchets',
  'Convention de service commun « autorisations d’urbanisme » : avenant n° 3',
];

type Draft = {
  title: string;
  question?: string;
  kind?: AgendaItemKind;
  presenter?: string;
  minutes?: number;
};

/** What the secretary writes on the points taken from the conseil, in their order. */
export const onComingPoints: readonly Omit<Draft, 'title' | 'kind'>[] = [
  {
    question: 'Quelle progressivité retenir pour les petites communes ?',
    presenter: 'Communauté de communes',
    minutes: 20,
  },
  {
    question: 'Le calendrier proposé est-il tenable pour chaque mairie ?',
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
    kind: 'decision',
    presenter: 'Mortagne-sur-Sèvre',
    minutes: 15,
  },
  {
    title: 'Remplacements de courte durée dans les petites mairies : ce que chacun peut mettre en commun',
    question: 'Jusqu’où aller sans créer de service commun ?',
    kind: 'exchange',
    presenter: 'Mallièvre et Saint-Martin-des-Tilleuls',
    minutes: 15,
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

/** Earlier conseils, the latest first, with the avis that had been asked. */
export const formerPoints: readonly (readonly string[])[] = [
  [
    'Règlement de collecte des déchets',
    'Fonds de concours voirie 2026 : attributions',
    'Adhésion au groupement de commandes « électricité »',
  ],
  [
    'Projet de territoire : feuille de route 2026-2032',
    'Pacte de gouvernance : débat',
    'Tableau des emplois',
  ],
  ['Installation du conseil communautaire', 'Délégations au bureau'],
  ['Budget primitif 2026', 'Taux de fiscalité', 'Convention « lecture publique » avec le Département'],
];
