import { z } from 'zod';
import { dateField } from './civil-fields.ts';
import { Failure, invalidField } from './failure.ts';
import { formatDate } from './french-dates.ts';
import { agreementOf, type OpinionPosition } from './opinion-position.ts';
import { addresseeField } from './opinion-words.ts';
import { optionalText } from './text-rules.ts';

/**
 * Where an avis stands, from what is noted of it:
 * - `open`: positions are awaited · `due`: the delay is over, or all have spoken, and it is to be written and closed
 * - `closed`: written · `transmitted`: sent to an elected body · `decided`: the conseil has decided
 * - `superseded`: asked again since; it stays readable and nothing of it changes any more
 */
export const opinionStates = ['open', 'due', 'closed', 'transmitted', 'decided', 'superseded'] as const;
export type OpinionState = (typeof opinionStates)[number];

export type OpinionFacts = {
  /** Civil dates; null while it has not happened. */
  closedOn: string | null;
  /** The last time it was sent. */
  transmittedOn: string | null;
  isSuperseded: boolean;
  isDecided: boolean;
  isPastDue: boolean;
  /** Voices still awaited that can be heard. */
  awaited: number;
};

export const opinionState = (facts: OpinionFacts): OpinionState => {
  if (facts.isSuperseded) return 'superseded';
  if (facts.isDecided) return 'decided';
  if (facts.transmittedOn !== null) return 'transmitted';
  if (facts.closedOn !== null) return 'closed';
  return facts.isPastDue || facts.awaited === 0 ? 'due' : 'open';
};

export const opinionStateLabels: Record<OpinionState, string> = {
  open: 'En attente des positions',
  due: 'À rédiger',
  closed: 'Rédigé',
  transmitted: 'Transmis',
  decided: 'Décision prise',
  superseded: 'Redemandé depuis',
};

/** The avis as people write it, from the positions. */
export const synthesisSchema = z.object({
  /** What is shared. */
  shared: optionalText('La position partagée', 8000),
  reservations: optionalText('Les réserves', 8000),
  divergences: optionalText('Les divergences', 8000),
});
export type Synthesis = z.infer<typeof synthesisSchema>;
/** The parts of an avis in their order, with their headings on forms and papers. */
export const synthesisParts = [
  { name: 'shared', label: 'Position partagée' },
  { name: 'reservations', label: 'Réserves' },
  { name: 'divergences', label: 'Divergences' },
] as const satisfies readonly { name: keyof Synthesis; label: string }[];
export const synthesisPatchSchema = synthesisSchema.partial();

const gone = 'Cet avis a été redemandé depuis\u00a0: il reste lisible et ne se modifie plus.';

/** @throws Failure `refused` once it was asked again */
export const checkCurrent = ({ isSuperseded }: Pick<OpinionFacts, 'isSuperseded'>): void => {
  if (isSuperseded) throw new Failure('refused', gone);
};

type Lived = Pick<OpinionFacts, 'closedOn' | 'isSuperseded'>;

/** Positions and synthesis are written until the avis is closed. @throws Failure `refused` */
export const checkOpen = (facts: Lived): void => {
  checkCurrent(facts);
  if (facts.closedOn !== null)
    throw new Failure('refused', 'Cet avis est clos\u00a0: rouvrez-le pour le modifier.');
};

/**
 * What must be there to close an avis. While somebody who can be heard is awaited, the delay is theirs; a voice that
 * does not agree must be found in the text, and a reservation too: one avis that hides no disagreement.
 * @throws Failure `refused` before the delay is over; `invalid` on the part of the synthesis that is missing
 */
export const checkClosing = (
  facts: Lived & Pick<OpinionFacts, 'isPastDue' | 'awaited'> & { dueOn: string },
  synthesis: Synthesis,
  positions: readonly Pick<OpinionPosition, 'stance'>[],
): void => {
  checkOpen(facts);
  if (!facts.isPastDue && facts.awaited > 0)
    throw new Failure(
      'refused',
      `Des collectivités ont jusqu’au ${formatDate(facts.dueOn, 'long')} pour répondre\u00a0: attendez cette date, ou avancez-la.`,
    );
  const agreement = agreementOf(positions);
  const stances = new Set(positions.map(({ stance }) => stance));
  if (agreement === 'divided' && synthesis.divergences === '')
    throw invalidField(
      'divergences',
      'Les positions diffèrent\u00a0: écrivez en quoi, avec les raisons données.',
    );
  if (stances.has('withReservations') && synthesis.reservations === '')
    throw invalidField('reservations', 'Des réserves ont été exprimées\u00a0: écrivez-les.');
  if (agreement === 'shared' && synthesis.shared === '')
    throw invalidField('shared', 'Écrivez la position partagée par les collectivités qui se sont exprimées.');
};

/** An avis once sent is in somebody's hands. @throws Failure `refused` */
export const checkReopening = ({
  transmittedOn,
  ...facts
}: Lived & Pick<OpinionFacts, 'transmittedOn'>): void => {
  checkCurrent(facts);
  if (transmittedOn !== null)
    throw new Failure(
      'refused',
      `Cet avis a été transmis le ${formatDate(transmittedOn, 'long')}\u00a0: redemandez-le plutôt que de le modifier.`,
    );
  if (facts.closedOn === null) throw new Failure('refused', 'Cet avis n’est pas clos.');
};

export const transmissionSchema = z.object({
  addressee: addresseeField,
  sentOn: dateField('Indiquez la date de transmission, par exemple 09/12/2026.'),
});
export type Transmission = z.infer<typeof transmissionSchema>;

/**
 * An avis goes from body to body (the bureau, then the conseil); once to each on one day.
 * @throws Failure `refused` while it is not closed; `invalid` on `sentOn`
 */
export const checkTransmission = (
  { closedOn, isSuperseded }: Lived,
  sent: readonly Transmission[],
  { addressee, sentOn }: Transmission,
  today: string,
): void => {
  checkCurrent({ isSuperseded });
  if (closedOn === null)
    throw new Failure('refused', 'Cet avis n’est pas clos\u00a0: closez-le avant de le transmettre.');
  if (sentOn > today)
    throw invalidField('sentOn', 'Cette date est à venir\u00a0: indiquez le jour où l’avis est parti.');
  if (sentOn < closedOn)
    throw invalidField(
      'sentOn',
      `L’avis a été clos le ${formatDate(closedOn, 'long')}\u00a0: il ne peut pas être parti avant.`,
    );
  if (sent.some((other) => other.addressee === addressee && other.sentOn === sentOn))
    throw invalidField('sentOn', 'Cette transmission est déjà notée ce jour-là.');
};
