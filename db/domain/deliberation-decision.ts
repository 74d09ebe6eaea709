import {
  councilOutcomeLabels,
  type CouncilOutcome,
  isVoted,
  type ListedDecision,
  voteWords,
} from './council-decision.ts';
import { type DeliberationRow, keyOf } from './deliberation-row.ts';

/**
 * What the votes of a row say. The format has no column for the outcome: it lists acts that were voted. Only more voices
 * against than for make one rejected; as many of each leave it to the president's own voice, which the row does not tell.
 */
const toldBy = ({ votesFor, votesAgainst, isUnanimous }: DeliberationRow) => {
  if (isUnanimous) return 'adopted';
  if (votesFor === null) return null;
  if (votesAgainst === votesFor) return 'tied';
  return votesAgainst !== null && votesAgainst > votesFor ? 'rejected' : 'adopted';
};

const label = (outcome: CouncilOutcome): string => `«\u00a0${councilOutcomeLabels[outcome]}\u00a0»`;

/** The outcome a row gives to a decision, and why it takes people to say so. What was noted by hand is not guessed over. */
const outcomeFor = (
  stored: ListedDecision | null,
  row: DeliberationRow,
): { outcome: CouncilOutcome; doubt: string | null } => {
  const told = toldBy(row);
  const listed = told === 'rejected' ? 'rejected' : 'adopted';
  if (stored === null) {
    const doubt =
      told === 'tied' ? 'autant de voix pour que contre\u00a0: dites si ce point est adopté' : null;
    return { outcome: listed, doubt };
  }
  const noted = stored.outcome;
  if (!isVoted(noted))
    return { outcome: listed, doubt: `vous avez noté ${label(noted)}, la liste donne ce point voté` };
  if (told === 'rejected' && noted !== 'rejected')
    return {
      outcome: listed,
      doubt: `vous avez noté ${label(noted)}, la liste compte plus de voix contre que pour`,
    };
  if (told === 'adopted' && noted === 'rejected')
    return {
      outcome: listed,
      doubt: `vous avez noté ${label(noted)}, la liste compte plus de voix pour que contre`,
    };
  return { outcome: noted, doubt: null };
};

export type Merged = { decision: ListedDecision; doubt: string | null; isSame: boolean };

const fields = ['outcome', 'number', 'votesFor', 'votesAgainst', 'abstentions'] as const;

/** A decision once a row has been read into it: what the row does not tell stays as it was noted. */
export const mergedWith = (stored: ListedDecision | null, row: DeliberationRow): Merged => {
  const { outcome, doubt } = outcomeFor(stored, row);
  const isSameNumber = stored !== null && keyOf(stored.number) === keyOf(row.number);
  const decision: ListedDecision = {
    outcome,
    number: isSameNumber ? stored.number : row.number || (stored?.number ?? ''),
    votesFor: row.votesFor ?? stored?.votesFor ?? null,
    votesAgainst: row.votesAgainst ?? stored?.votesAgainst ?? null,
    abstentions: row.abstentions ?? stored?.abstentions ?? null,
  };
  return {
    decision,
    doubt,
    isSame: stored !== null && fields.every((field) => stored[field] === decision[field]),
  };
};

/** « adopté, n° D2026-112, 28 pour, 2 contre, 1 abstention » */
export const decisionWords = (decision: ListedDecision): string =>
  [
    councilOutcomeLabels[decision.outcome].toLowerCase(),
    decision.number === '' ? '' : `n°\u00a0${decision.number}`,
    voteWords(decision),
  ]
    .filter((part) => part !== '')
    .join(', ');

const told: Record<(typeof fields)[number], string> = {
  outcome: 'décision',
  number: 'numéro',
  votesFor: 'pour',
  votesAgainst: 'contre',
  abstentions: 'abstentions',
};

const valueWords = (decision: ListedDecision, field: (typeof fields)[number]): string =>
  field === 'outcome' ? councilOutcomeLabels[decision.outcome].toLowerCase() : String(decision[field] ?? '');

/** « pour : 28 → 29, contre : 2 » */
export const changeWords = (before: ListedDecision, after: ListedDecision): string =>
  fields
    .filter((field) => before[field] !== after[field])
    .map((field) => {
      const was = valueWords(before, field);
      return `${told[field]}\u00a0: ${was === '' ? '' : `${was} → `}${valueWords(after, field)}`;
    })
    .join(', ');
