import { z } from 'zod';
import { itemNatures } from './agenda-item.ts';
import type { AgendaItemKind } from './agenda-item-kind.ts';
import { itemTitle } from './council-session.ts';
import { idSchema } from './ids.ts';
import { richTextField } from './rich-text.ts';
import { optionalLine, requiredLine } from './text-rules.ts';

/** The statement of an item, as a template keeps it: nothing of one meeting in particular. */
export const templateItemSchema = z.object({
  nature: z.enum(itemNatures),
  /** True for a part of the item above it. */
  isPart: z.boolean(),
  sectionId: idSchema,
  title: itemTitle,
  question: optionalLine('La question', 500),
  expectedOutcome: optionalLine('Le résultat attendu', 300),
  minutes: z
    .int('Indiquez une durée en minutes, par exemple 20.')
    .min(0, 'La durée ne peut pas être négative.')
    .max(600, 'Un point dure au plus 10\u00a0heures.'),
  note: richTextField('La note de préparation'),
});
export type TemplateItem = z.infer<typeof templateItemSchema>;

export const templateNameField = requiredLine(
  'Le nom du modèle',
  'Donnez un nom au modèle, par exemple «\u00a0CoDir avant conseil\u00a0».',
  80,
);

export const templateSchema = z.object({
  name: templateNameField,
  items: z
    .array(templateItemSchema)
    .min(1, 'Gardez au moins un point, ou supprimez le modèle.')
    .max(100, 'Un modèle compte au plus 100\u00a0points.'),
});
export type Template = z.infer<typeof templateSchema>;

/** A part is a point under a point, in its section; what cannot be one stands by itself. */
export const withSoundParts = (items: readonly TemplateItem[]): TemplateItem[] => {
  let host: TemplateItem | null = null;
  return items.map((item) => {
    if (item.isPart && host && item.nature === 'point') return { ...item, sectionId: host.sectionId };
    host = item.nature === 'point' ? item : null;
    return { ...item, isPart: false };
  });
};

/** Models offered to begin with, never imposed; after the practices told in source 002 (CNFPT). */
export const suggestionIds = ['before-council', 'annual-seminar'] as const;
export type SuggestionId = (typeof suggestionIds)[number];

type Line = {
  title: string;
  kind: AgendaItemKind;
  minutes: number;
  question?: string;
  expectedOutcome?: string;
  nature?: 'break';
  isPart?: true;
};

type Suggestion = { name: string; hint: string; lines: readonly Line[] };

export const suggestions: Record<SuggestionId, Suggestion> = {
  'before-council': {
    name: 'CoDir avant conseil',
    hint: 'La réunion en amont du conseil\u202f; les points du conseil s’y ajoutent à chaque fois.',
    lines: [
      { title: 'Approbation du relevé de la réunion précédente', kind: 'approval', minutes: 5 },
      {
        title: 'Suites données aux avis de la réunion précédente',
        kind: 'information',
        minutes: 10,
        question: 'Nos avis ont-ils été suivis, et qu’en retenons-nous\u202f?',
      },
      {
        title: 'Revue des projets du territoire',
        kind: 'exchange',
        minutes: 20,
        question: 'Où en sont les projets, qui les pilote, que faut-il débloquer\u202f?',
      },
      {
        title: 'Tour des communes et de l’intercommunalité',
        kind: 'exchange',
        minutes: 20,
        question: 'Qu’est-ce qui, chez chacun, concerne aussi les autres\u202f?',
      },
      {
        title: 'Temps réflexif',
        kind: 'reflective',
        minutes: 15,
        question: 'Que faisons-nous, comment le faisons-nous, et qu’est-ce que cela produit\u202f?',
      },
      { title: 'Questions diverses', kind: 'other', minutes: 10 },
    ],
  },
  'annual-seminar': {
    name: 'Séminaire annuel',
    hint: 'Une journée avec un tiers, pour revenir sur l’année et préparer la suivante.',
    lines: [
      { title: 'Accueil, cadre de la journée et rôle du tiers', kind: 'information', minutes: 15 },
      {
        title: 'L’année écoulée',
        kind: 'reflective',
        minutes: 60,
        question:
          'Que vit chacun\u202f? Que faisons-nous\u202f? Comment\u202f? Qu’est-ce que cela produit\u202f? Pour quoi\u202f?',
        expectedOutcome: 'Ce que nous gardons, ce que nous changeons.',
      },
      { title: 'Pause', kind: 'reflective', minutes: 15, nature: 'break' },
      {
        title: 'Et demain sur mon territoire\u202f?',
        kind: 'exchange',
        minutes: 75,
        question: 'Quels enjeux porterons-nous ensemble dans les trois ans\u202f?',
      },
      { title: 'Déjeuner', kind: 'exchange', minutes: 90, nature: 'break' },
      { title: 'Nos points de vigilance', kind: 'reflective', minutes: 0 },
      {
        title: 'Lever les non-dits et les malentendus, entretenir la confiance',
        kind: 'reflective',
        minutes: 20,
        isPart: true,
      },
      { title: 'Atténuer les difficultés pratiques', kind: 'reflective', minutes: 15, isPart: true },
      { title: 'Avancer par étapes, à un rythme soutenable', kind: 'reflective', minutes: 15, isPart: true },
      { title: 'Prendre le temps de la réflexivité', kind: 'reflective', minutes: 10, isPart: true },
      {
        title: 'Règles de fonctionnement et charte',
        kind: 'decision',
        minutes: 45,
        question: 'Que voulons-nous écrire, corriger ou retirer\u202f?',
        expectedOutcome: 'Les articles à réviser, et qui s’en charge.',
      },
      {
        title: 'Engagements de chacun',
        kind: 'decision',
        minutes: 30,
        expectedOutcome: 'Un engagement par personne, que l’on relira dans un an.',
      },
      { title: 'Retour des participants', kind: 'other', minutes: 15 },
    ],
  },
};

/** The items of a suggestion, each in the section that `sectionOf` gives its kind. */
export const suggestedItems = (
  id: SuggestionId,
  sectionOf: (kind: AgendaItemKind) => number,
): TemplateItem[] =>
  suggestions[id].lines.map(({ title, kind, minutes, question, expectedOutcome, nature, isPart }) => ({
    nature: nature ?? 'point',
    isPart: isPart ?? false,
    sectionId: sectionOf(kind),
    title,
    question: question ?? '',
    expectedOutcome: expectedOutcome ?? '',
    minutes,
    note: '',
  }));

/** Recurring items offered to begin with, after the points of vigilance of source 002. */
export const recurringSuggestions = [
  {
    title: 'Point sur notre fonctionnement',
    kind: 'reflective',
    minutes: 15,
    question: 'Qu’est-ce qui va, qu’est-ce qui pèse, que changeons-nous\u202f?',
    rhythmUnit: 'month',
    rhythmEvery: 3,
  },
  {
    title: 'Revue des projets du territoire',
    kind: 'exchange',
    minutes: 20,
    question: 'Où en sont les projets, qui les pilote, que faut-il débloquer\u202f?',
    rhythmUnit: 'meeting',
    rhythmEvery: 2,
  },
  {
    title: 'Préparation du séminaire annuel',
    kind: 'decision',
    minutes: 15,
    question: 'Quelle date, quel tiers, quelles questions\u202f?',
    rhythmUnit: 'month',
    rhythmEvery: 12,
  },
] as const;
