import { z } from 'zod';
import { Failure, invalidField } from './failure.ts';
import { fold } from './fold.ts';
import { optionalLine } from './text-rules.ts';

/**
 * How a collectivity stands on a point of the conseil. The keys are their meaning and never change; only their words
 * are the collective's own. None weighs more than another.
 */
export const opinionStances = [
  'favourable',
  'withReservations',
  'reserved',
  'unfavourable',
  'noView',
  'standsAside',
] as const;
export type OpinionStance = (typeof opinionStances)[number];

type StanceRule = {
  /** The words offered first (references.md, idea 1: PloneMeeting's administrative French, cut to what is used). */
  label: string;
  /** What it means, in one line. */
  description: string;
  /** A disagreement is only useful with its reason; an agreement owes none (idea 6, Loomio). */
  needsReason: boolean;
  /** A reservation is a condition: without it, there is none. */
  needsReservations: boolean;
  /** Whether it says something of the point; « sans avis » and « ne prend pas part » do not, and oppose nobody. */
  speaks: boolean;
  /** Never hidden: a vocabulary in which one cannot agree, or disagree, would decide for the collectivities. */
  isAlwaysOffered: boolean;
};

const silent = { needsReason: false, needsReservations: false, speaks: false, isAlwaysOffered: false };
const speaking = { needsReason: false, needsReservations: false, speaks: true, isAlwaysOffered: false };

export const stanceRules: Record<OpinionStance, StanceRule> = {
  favourable: {
    ...speaking,
    label: 'Favorable',
    description: 'Le projet convient tel qu’il est écrit.',
    isAlwaysOffered: true,
  },
  withReservations: {
    ...speaking,
    label: 'Favorable avec réserves',
    description: 'Le projet convient si les réserves écrites sont levées.',
    needsReservations: true,
  },
  reserved: {
    ...speaking,
    label: 'Réservé',
    description: 'Le projet pose des questions qui restent sans réponse.',
    needsReason: true,
  },
  unfavourable: {
    ...speaking,
    label: 'Défavorable',
    description: 'Le désaccord porte sur le fond.',
    needsReason: true,
    isAlwaysOffered: true,
  },
  noView: {
    ...silent,
    label: 'Sans avis',
    description: 'La collectivité a examiné le point et ne prend pas position.',
  },
  standsAside: {
    ...silent,
    label: 'Ne prend pas part',
    description: 'La collectivité n’est pas concernée, ou préfère s’abstenir d’examiner le point.',
  },
};

/** The words of a position where the collective chose its own; `label` '' keeps ours. */
export const opinionWordSchema = z.object({
  stance: z.enum(opinionStances),
  label: optionalLine('Le libellé', 60),
  offered: z.boolean(),
});
export type OpinionWord = z.infer<typeof opinionWordSchema>;

/** A position as forms offer it and papers name it. */
export type OpinionTerm = {
  stance: OpinionStance;
  label: string;
  description: string;
  offered: boolean;
  needsReason: boolean;
  needsReservations: boolean;
};

/** The whole vocabulary, in its order: what the collective changed over what is ours. */
export const vocabularyOf = (own: readonly OpinionWord[]): OpinionTerm[] =>
  opinionStances.map((stance) => {
    const { label, description, needsReason, needsReservations, isAlwaysOffered } = stanceRules[stance];
    const word = own.find((each) => each.stance === stance);
    return {
      stance,
      label: word && word.label !== '' ? word.label : label,
      description,
      offered: isAlwaysOffered || (word?.offered ?? true),
      needsReason,
      needsReservations,
    };
  });

/** The words of one position. */
export const stanceLabel = (terms: readonly OpinionTerm[], stance: OpinionStance): string =>
  terms.find((term) => term.stance === stance)?.label ?? stanceRules[stance].label;

/**
 * What the words of a vocabulary must be: positions told apart, and two that are always offered.
 * @throws Failure `invalid` on the number of the word at fault; `refused` when a position is given twice
 */
export const checkVocabulary = (words: readonly OpinionWord[]): void => {
  if (new Set(words.map(({ stance }) => stance)).size < words.length)
    throw new Failure('refused', 'Une position ne peut être décrite qu’une fois\u00a0: rechargez l’écran.');
  const hidden = words.findIndex(({ stance, offered }) => stanceRules[stance].isAlwaysOffered && !offered);
  if (hidden >= 0)
    throw invalidField(
      `words.${hidden}.offered`,
      'Cette position reste proposée\u00a0: chacun doit pouvoir dire son accord ou son désaccord.',
    );
  const labels = vocabularyOf(words).map(({ stance, label }) => ({ stance, label: fold(label) }));
  const twin = words.findIndex(({ stance }) => {
    const own = labels.find((each) => each.stance === stance)?.label;
    return labels.some((each) => each.stance !== stance && each.label === own);
  });
  if (twin >= 0)
    throw invalidField(
      `words.${twin}.label`,
      'Deux positions porteraient le même nom\u00a0: donnez-leur des noms différents.',
    );
};

/** What those who answer must know of their name, before they do. */
export const attributionSentence = (attributed: boolean): string =>
  attributed
    ? 'Le collectif a choisi de nommer les collectivités\u00a0: l’avis dira laquelle a pris quelle position. Le nom de la personne qui répond n’y figure pas.'
    : 'L’avis ne dira pas quelle collectivité a pris quelle position\u202f; le nom de la personne qui répond n’y figure pas non plus.';

/** Who receives an avis (domain.md, glossary 10–13). */
export const opinionAddressees = [
  'president',
  'executiveCommittee',
  'mayorsConference',
  'communityCouncil',
] as const;
export type OpinionAddressee = (typeof opinionAddressees)[number];

export const addresseeLabels: Record<OpinionAddressee, string> = {
  president: 'Le président ou la présidente',
  executiveCommittee: 'Le bureau',
  mayorsConference: 'La conférence des maires',
  communityCouncil: 'Le conseil communautaire',
};

export const addresseeField = z.enum(opinionAddressees, { error: 'Choisissez à qui l’avis est destiné.' });
