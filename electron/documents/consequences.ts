import { consequenceStateLabels } from '../../db/domain/council-decision.ts';
import { formatDate } from '../../db/domain/french-dates.ts';
import { listed } from '../../db/domain/member.ts';
import type { PrintedOpinion } from './opinion.ts';
import type { Block, Cell, Table } from './model.ts';

type Decision = NonNullable<PrintedOpinion['decision']>;
type Consequence = Decision['consequences'][number];

const dayOf = ({ doneOn }: Consequence): string => (doneOn === null ? '' : formatDate(doneOn, 'long'));

/** Communes that stand alike: the day they deliberated is said once where it is one, else beside each. */
const rowOf = (alike: readonly Consequence[]): Cell[] => {
  const [first] = alike;
  if (!first) return [];
  const { subject, dueOn, state } = first;
  const isOneDay = new Set(alike.map(dayOf)).size === 1;
  const day = isOneDay ? dayOf(first) : '';
  const communes = alike.map((each) =>
    isOneDay ? each.collectivityName : `${each.collectivityName} (le ${dayOf(each)})`,
  );
  return [
    { text: subject },
    { text: listed(communes) },
    { text: dueOn === null ? '–' : formatDate(dueOn, 'long') },
    { text: consequenceStateLabels[state], ...(day !== '' && { detail: `le ${day}` }) },
  ];
};

/**
 * What municipal councils must deliberate after a decision, a row for communes that have one same thing to deliberate
 * by one same day and stand alike; null when nothing follows in communes.
 */
export const consequencesTable = ({ consequences }: Decision): Table | null =>
  consequences.length === 0
    ? null
    : {
        type: 'table',
        summary: 'Ce que les conseils municipaux ont à délibérer',
        columns: [
          { label: 'À délibérer', share: 54 },
          { label: 'Communes', share: 56 },
          { label: 'Au plus tard le', share: 30 },
          { label: 'État', share: 30 },
        ],
        rows: [
          ...Map.groupBy(consequences, ({ subject, dueOn, state }) =>
            JSON.stringify([subject, dueOn, state]),
          ).values(),
        ].map(rowOf),
        isForSigning: false,
      };

/** Heads what follows a decision in communes. */
export const consequencesHeading = 'Délibérations attendues dans les communes';

/** The same for every point of a conseil of which something follows, under its title. */
export const consequencesOfCouncil = (opinions: readonly PrintedOpinion[]): Block[] => {
  const blocks = opinions.flatMap(({ judged, decision }): Block[] => {
    const table = decision && consequencesTable(decision);
    return table ? [{ type: 'subheading', text: judged.title }, table] : [];
  });
  return blocks.length === 0 ? [] : [{ type: 'heading', text: consequencesHeading, note: '' }, ...blocks];
};
