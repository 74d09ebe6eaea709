import { z } from 'zod';
import { dateField } from './civil-fields.ts';
import { invalidField } from './failure.ts';
import { formatDate } from './french-dates.ts';
import { optionalLine, optionalText } from './text-rules.ts';
import { type OpinionStance, opinionStances, stanceRules } from './opinion-words.ts';

/** How a position reached the secretary. */
export const opinionChannels = ['meeting', 'mail', 'phone'] as const;
export type OpinionChannel = (typeof opinionChannels)[number];

export const opinionChannelLabels: Record<OpinionChannel, string> = {
  meeting: 'en réunion',
  mail: 'par courriel ou courrier',
  phone: 'par téléphone',
};

/** The position of one collectivity, as the secretary records it. */
export const opinionPositionSchema = z.object({
  stance: z.enum(opinionStances, { error: 'Choisissez la position de la collectivité.' }),
  reason: optionalText('La raison', 4000),
  /** The conditions set, in the collectivity's own words. */
  reservations: optionalText('Les réserves', 4000),
  /** Who gave it, '' when not noted; `onBehalfOf` says for whom where that is somebody else (the mayor, an absent DGS). */
  speaker: optionalLine('Le nom de la personne', 120),
  onBehalfOf: optionalLine('La personne représentée', 120),
  channel: z.enum(opinionChannels, { error: 'Choisissez comment la position a été donnée.' }),
  saidOn: dateField('Indiquez la date à laquelle la position a été donnée, par exemple 08/12/2026.'),
});
export type OpinionPosition = z.infer<typeof opinionPositionSchema>;

/**
 * What a position must say. `askedOn` and `today` are civil dates.
 * @throws Failure `invalid` on `reason`, `reservations` or `saidOn`
 */
export const checkPosition = (
  { stance, reason, reservations, saidOn }: OpinionPosition,
  { askedOn, today }: { askedOn: string; today: string },
): void => {
  const { needsReason, needsReservations } = stanceRules[stance];
  if (needsReason && reason === '')
    throw invalidField(
      'reason',
      'Écrivez la raison de cette position\u00a0: c’est elle qui sera utile aux élus.',
    );
  if (needsReservations && reservations === '')
    throw invalidField('reservations', 'Écrivez les réserves\u00a0: sans elles, la position est favorable.');
  if (saidOn > today)
    throw invalidField('saidOn', 'Cette date est à venir\u00a0: indiquez le jour où cela a été dit.');
  if (saidOn < askedOn)
    throw invalidField(
      'saidOn',
      `L’avis a été demandé le ${formatDate(askedOn, 'long')}\u00a0: la position ne peut pas l’avoir précédé.`,
    );
};

/** Whether two recordings say one same thing: the second then changes nothing. */
export const samePosition = (one: OpinionPosition, other: OpinionPosition): boolean =>
  (Object.keys(opinionPositionSchema.shape) as (keyof OpinionPosition)[]).every(
    (field) => one[field] === other[field],
  );

type Standing = { stance: OpinionStance };

/**
 * Where the voices stand together:
 * - `none`: nobody says anything of the point
 * - `shared`: all who speak are of one and the same position
 * - `conditional`: all accept the point, some of them under conditions
 * - `divided`: somebody does not accept it, and others are of another position
 *
 * Read from WHICH positions were taken, never from how many took each: a voice alone divides as much as ten, and a
 * majority is nobody's position (source 002, pluralité des voix).
 */
export type OpinionAgreement = 'none' | 'shared' | 'conditional' | 'divided';

/** What a glance must tell of the positions, within a sentence: that voices differ, never how many hold what. */
export const agreementWords: Record<OpinionAgreement, string> = {
  none: 'aucune position',
  shared: 'position partagée',
  conditional: 'accord avec des réserves',
  divided: 'les voix diffèrent',
};

export const agreementOf = (positions: readonly Standing[]): OpinionAgreement => {
  const taken = new Set(positions.map(({ stance }) => stance).filter((stance) => stanceRules[stance].speaks));
  if (taken.size === 0) return 'none';
  if (taken.size === 1) return 'shared';
  return taken.has('reserved') || taken.has('unfavourable') ? 'divided' : 'conditional';
};
