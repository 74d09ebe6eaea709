import { formatDate } from './french-dates.ts';

/**
 * What happened to an item between meetings: moved before the meeting was held, put in the reserve or taken out of
 * it, postponed from a meeting that was held.
 */
export const moveKinds = ['moved', 'reserved', 'taken', 'postponed'] as const;
export type MoveKind = (typeof moveKinds)[number];

/** A move as it is told; dates are those of the meetings, '' for the reserve, or for an item written there. */
export type HistoryStep = { kind: MoveKind; fromDate: string; toDate: string };

const meetingOf = (date: string): string => `la réunion du ${formatDate(date, 'long')}`;

const postponed = ({ fromDate, toDate }: HistoryStep): string => {
  const from = fromDate === '' ? '' : ` de ${meetingOf(fromDate)}`;
  if (toDate === '') return `Reporté${from}, en attente dans la réserve`;
  return `Reporté${from} à ${fromDate === '' ? meetingOf(toDate) : `celle du ${formatDate(toDate, 'long')}`}`;
};

const sentences: Record<MoveKind, (step: HistoryStep) => string> = {
  moved: ({ fromDate, toDate }) =>
    `Déplacé de ${meetingOf(fromDate)} à celle du ${formatDate(toDate, 'long')}`,
  reserved: ({ fromDate }) =>
    fromDate === '' ? 'Noté dans la réserve' : `Mis en réserve, retiré de ${meetingOf(fromDate)}`,
  taken: ({ toDate }) => `Inscrit à ${meetingOf(toDate)}, depuis la réserve`,
  postponed,
};

/** « Reporté de la réunion du 3 novembre 2026 à celle du 8 décembre 2026 », without a full stop. */
export const historySentence = (step: HistoryStep): string => sentences[step.kind](step);

/** Where an item began, told from the first thing that happened to it; '' when that says it already. */
export const beginningSentence = (firstDate: string): string =>
  firstDate === '' ? '' : `Inscrit à l’ordre du jour de ${meetingOf(firstDate)}`;
