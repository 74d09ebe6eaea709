import { z } from 'zod';
import { dateField } from './civil-fields.ts';
import { invalidField } from './failure.ts';
import { formatDate } from './french-dates.ts';
import { idSchema } from './ids.ts';
import { count } from './plural.ts';
import { optionalLine, optionalText, requiredLine } from './text-rules.ts';

/** What the conseil did with a point. */
export const councilOutcomes = ['adopted', 'amended', 'withdrawn', 'postponed', 'rejected'] as const;
export type CouncilOutcome = (typeof councilOutcomes)[number];

export const councilOutcomeLabels: Record<CouncilOutcome, string> = {
  adopted: 'Adopté',
  amended: 'Adopté avec modifications',
  withdrawn: 'Retiré de l’ordre du jour',
  postponed: 'Reporté',
  rejected: 'Rejeté',
};

/** Whether the conseil voted: only then is there a number, and votes. */
export const isVoted = (outcome: CouncilOutcome): boolean =>
  outcome !== 'withdrawn' && outcome !== 'postponed';

/** More would be a slip of the keyboard: no conseil has as many seats. */
export const maxVotes = 1000;

/** « 28 pour, 0 contre, 1 abstention »; what is not known is not told. */
export const voteWords = ({
  votesFor,
  votesAgainst,
  abstentions,
}: Pick<CouncilDecision, 'votesFor' | 'votesAgainst' | 'abstentions'>): string =>
  [
    ...(votesFor === null ? [] : [count(votesFor, 'pour', 'pour')]),
    ...(votesAgainst === null ? [] : [count(votesAgainst, 'contre', 'contre')]),
    ...(abstentions === null ? [] : [count(abstentions, 'abstention', 'abstentions')]),
  ].join(', ');

const votes = (subject: string) =>
  z
    .int(`${subject}\u00a0: indiquez un nombre entier de voix.`)
    .min(0, `${subject}\u00a0: le nombre de voix ne peut pas être négatif.`)
    .max(maxVotes, `${subject}\u00a0: vérifiez le nombre de voix.`)
    .nullable();

/** A municipal council that must deliberate in its turn. */
export const consequenceSchema = z.object({
  collectivityId: idSchema,
  subject: requiredLine('Ce qui est à délibérer', 'Écrivez ce que la commune doit délibérer.', 300),
  /** Civil dates, null when not known, or not done. */
  dueOn: dateField('Indiquez la date limite, par exemple 31/03/2027, ou laissez vide.').nullable(),
  doneOn: dateField('Indiquez la date de la délibération, ou laissez vide.').nullable(),
});
export type Consequence = z.infer<typeof consequenceSchema>;

export const councilDecisionSchema = z.object({
  outcome: z.enum(councilOutcomes, { error: 'Choisissez ce que le conseil a décidé.' }),
  /** The number of the délibération, as the EPCI writes it. */
  number: optionalLine('Le numéro de la délibération', 60),
  votesFor: votes('Pour'),
  votesAgainst: votes('Contre'),
  abstentions: votes('Abstentions'),
  /** What the conseil changed, or why it put the point off. */
  note: optionalText('La précision', 4000),
  consequences: z
    .array(consequenceSchema)
    .max(200, 'Deux cents lignes au plus\u00a0: regroupez ce que chaque commune doit délibérer.'),
});
export type CouncilDecision = z.infer<typeof councilDecisionSchema>;

/** What a list of délibérations can tell of a decision; the rest is written by hand. */
export type ListedDecision = Omit<CouncilDecision, 'note' | 'consequences'>;

/**
 * What a decision must be. `councilDate` and `today` are civil dates. A point is withdrawn or put off before the
 * sitting too; the rest is voted there.
 * @throws Failure `invalid` on the field at fault
 */
export const checkDecision = (
  { outcome, number, votesFor, votesAgainst, abstentions, consequences }: CouncilDecision,
  { councilDate, today }: { councilDate: string; today: string },
): void => {
  if (!isVoted(outcome)) {
    if (number !== '')
      throw invalidField('number', 'Sans vote, il n’y a pas de délibération\u00a0: effacez son numéro.');
    const counted = { votesFor, votesAgainst, abstentions };
    for (const [field, value] of Object.entries(counted))
      if (value !== null)
        throw invalidField(field, 'Ce point n’a pas été mis aux voix\u00a0: effacez le nombre de voix.');
  } else if (councilDate > today)
    throw invalidField(
      'outcome',
      `Le conseil se tient le ${formatDate(councilDate, 'long')}\u00a0: sa décision se note après.`,
    );
  const early = consequences.findIndex(({ dueOn }) => dueOn !== null && dueOn < councilDate);
  if (early >= 0)
    throw invalidField(
      `consequences.${early}.dueOn`,
      'Cette date limite vient avant le conseil\u00a0: choisissez-en une plus tardive.',
    );
  const future = consequences.findIndex(({ doneOn }) => doneOn !== null && doneOn > today);
  if (future >= 0)
    throw invalidField(
      `consequences.${future}.doneOn`,
      'Cette date est à venir\u00a0: indiquez-la une fois la délibération prise.',
    );
};

/** Whether the elected body followed the avis. It owes no reason: `why` is what is known of it. */
export const followUps = ['followed', 'partly', 'notFollowed'] as const;
export type FollowUp = (typeof followUps)[number];

export const followUpLabels: Record<FollowUp, string> = {
  followed: 'Avis suivi',
  partly: 'Avis suivi en partie',
  notFollowed: 'Avis non suivi',
};

/** Of what is known of its reasons: short, for it heads a narrow column of papers too. */
export const followedWhyLabel = 'Raison connue';

export const followUpSchema = z.object({
  followed: z.enum(followUps).nullable(),
  followedWhy: optionalText('La raison', 4000),
});
export type FollowUpNote = z.infer<typeof followUpSchema>;

export type ConsequenceState = 'done' | 'late' | 'toDo';

/** Late is a day that is behind, and nobody's fault. */
export const consequenceStateLabels: Record<ConsequenceState, string> = {
  done: 'Délibéré',
  late: 'Date dépassée',
  toDo: 'À délibérer',
};

/** Where a consequence in a commune stands on a civil day. */
export const consequenceState = (
  { dueOn, doneOn }: Pick<Consequence, 'dueOn' | 'doneOn'>,
  today: string,
): ConsequenceState => {
  if (doneOn !== null) return 'done';
  return dueOn !== null && dueOn < today ? 'late' : 'toDo';
};
