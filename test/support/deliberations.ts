import type { CouncilOutcome, ListedDecision } from '../../db/domain/council-decision.ts';
import { deliberationColumns } from '../../db/domain/deliberation-columns.ts';
import {
  type DeliberationOptions,
  type DeliberationPlan,
  planDeliberationImport,
} from '../../db/domain/deliberation-import.ts';
import type { StoredPoint, StoredSitting } from '../../db/domain/deliberation-match.ts';
import { readDeliberations } from '../../db/domain/deliberation-row.ts';

export const today = '2026-11-22';

/** The seventeen headings of the national format, in its order. */
export const headings = [
  'COLL_NOM',
  'COLL_SIRET',
  'DELIB_ID',
  'DELIB_DATE',
  'DELIB_MATIERE_CODE',
  'DELIB_MATIERE_NOM',
  'DELIB_OBJET',
  'PREF_ID',
  'PREF_DATE',
  'VOTE_EFFECTIF',
  'VOTE_REEL',
  'VOTE_POUR',
  'VOTE_CONTRE',
  'VOTE_ABSTENTION',
  'BUDGET_ANNEE',
  'BUDGET_NOM',
  'DELIB_URL',
];

export const sound: Record<string, string> = {
  COLL_NOM: 'CC du Pays de Mortagne',
  COLL_SIRET: '24850066200015',
  DELIB_ID: 'D2026-01',
  DELIB_DATE: '2026-09-16',
  DELIB_MATIERE_CODE: '7.1',
  DELIB_MATIERE_NOM: 'Finances locales/Décisions budgétaires',
  DELIB_OBJET: 'Tarification de l’eau',
  VOTE_EFFECTIF: '35',
  VOTE_REEL: '30',
  VOTE_POUR: '28',
  VOTE_CONTRE: '2',
  VOTE_ABSTENTION: '1',
};

/** A row of the format: a sound one, changed. */
export const row = (change: Record<string, string> = {}): string[] =>
  headings.map((heading) => ({ ...sound, ...change })[heading] ?? '');

export const table = (...changes: Record<string, string>[]): string[][] => [
  headings,
  ...changes.map((change) => row(change)),
];

export const noted = (outcome: CouncilOutcome, change: Partial<ListedDecision> = {}): ListedDecision => ({
  outcome,
  number: '',
  votesFor: null,
  votesAgainst: null,
  abstentions: null,
  ...change,
});

/** A sitting of 16 September 2026 with points numbered from 1. */
export const sitting = (...points: (string | [string, ListedDecision])[]): StoredSitting => ({
  id: 1,
  date: '2026-09-16',
  time: '18:30',
  points: points.map((point, at): StoredPoint => {
    const [title, decision] = typeof point === 'string' ? [point, null] : point;
    return { id: at + 1, title, decision };
  }),
});

export const planOf = (
  rows: readonly (readonly string[])[],
  sittings: readonly StoredSitting[],
  options: Partial<DeliberationOptions> = {},
): DeliberationPlan =>
  planDeliberationImport(readDeliberations(rows, deliberationColumns(rows), today), sittings, {
    siren: '248500662',
    addsMissing: false,
    choices: [],
    ...options,
  });

/** The sittings once a plan was written. */
export const written = (
  sittings: readonly StoredSitting[],
  { decisions, additions }: DeliberationPlan,
): StoredSitting[] => {
  const decided = new Map(decisions.map(({ councilItemId, decision }) => [councilItemId, decision]));
  let next = Math.max(0, ...sittings.flatMap(({ points }) => points.map(({ id }) => id)));
  return sittings.map((each) => ({
    ...each,
    points: [
      ...each.points.map((point) => ({ ...point, decision: decided.get(point.id) ?? point.decision })),
      ...additions
        .filter(({ sessionId }) => sessionId === each.id)
        .map(({ title, decision }) => ({ id: ++next, title, decision })),
    ],
  }));
};
