import type { CollectivityKind } from './collectivity.ts';
import type { CouncilOutcome, FollowUp } from './council-decision.ts';
import { isVoted } from './council-decision.ts';
import { inReadingOrder } from './turns.ts';

/** What is counted of an avis: never who said what in it. */
export type CountedOpinion = {
  /** Of its conseil; a civil date. */
  councilDate: string;
  theme: string;
  result: 'given' | 'awaited' | 'absent';
  isDivided: boolean;
  /** What the conseil did; null before. */
  outcome: CouncilOutcome | null;
  followed: FollowUp | null;
};

/** What became of some avis. `unknown`: the conseil voted, and nothing is noted of the avis. */
export type FollowUpTally = {
  asked: number;
  given: number;
  absent: number;
  divided: number;
  followed: number;
  partly: number;
  notFollowed: number;
  unknown: number;
};

export const tally = (opinions: readonly CountedOpinion[]): FollowUpTally => {
  const count = (is: (opinion: CountedOpinion) => boolean): number => opinions.filter(is).length;
  return {
    asked: opinions.length,
    given: count(({ result }) => result === 'given'),
    absent: count(({ result }) => result === 'absent'),
    divided: count(({ isDivided }) => isDivided),
    followed: count(({ followed }) => followed === 'followed'),
    partly: count(({ followed }) => followed === 'partly'),
    notFollowed: count(({ followed }) => followed === 'notFollowed'),
    unknown: count(({ followed, outcome }) => followed === null && outcome !== null && isVoted(outcome)),
  };
};

export const yearOf = ({ councilDate }: Pick<CountedOpinion, 'councilDate'>): number =>
  Number(councilDate.slice(0, 4));

/** One tally for each year of conseils, the last first; whether voices differed is not looked at over years. */
export const byYear = (
  opinions: readonly Omit<CountedOpinion, 'isDivided'>[],
): (Omit<FollowUpTally, 'divided'> & { year: number })[] =>
  [...Map.groupBy(opinions, yearOf)]
    .map(([year, those]) => {
      const { divided: _, ...told } = tally(those.map((opinion) => ({ ...opinion, isDivided: false })));
      return { year, ...told };
    })
    .toSorted((one, other) => other.year - one.year);

/** One tally for each theme, in alphabetical order, avis without theme last: no theme comes before another. */
export const byTheme = (opinions: readonly CountedOpinion[]): (FollowUpTally & { theme: string })[] =>
  [...Map.groupBy(opinions, ({ theme }) => theme)]
    .map(([theme, those]) => ({ theme, ...tally(those) }))
    .toSorted((one, other) =>
      one.theme === '' ? 1 : other.theme === '' ? -1 : one.theme.localeCompare(other.theme, 'fr'),
    );

export type Participation = {
  id: number;
  name: string;
  kind: CollectivityKind;
  /** Avis whose delay is over, and of those the ones where it said something. */
  asked: number;
  given: number;
};

/**
 * How often each collectivity could say something, in the order papers list them, never by number: it is there to see
 * who could not answer and to ask what would help, not to compare (source 002, parité).
 */
export const inCareOrder = (lines: readonly Participation[]): Participation[] => inReadingOrder([...lines]);
