import type { DeadlineState } from './deadlines.ts';
import { formatDate } from './french-dates.ts';
import { formatDuration } from './french-durations.ts';
import { fromInstant, type Instant } from './paris-time.ts';
import { count } from './plural.ts';
import type { MeetingKind } from './sending.ts';

/** Where a line of the pre-flight leads. */
export type CheckTarget =
  | { place: 'item'; id: number }
  | { place: 'meeting' }
  | { place: 'member'; id: number }
  | { place: 'record'; id: number };

/** Something to look at before the ordre du jour leaves: it warns, and never stops. */
export type CheckLine = { key: string; text: string; isLate: boolean; target: CheckTarget };

export type PreFlightFacts = {
  points: readonly { id: number; number: string; title: string; presenter: string; question: string }[];
  /** Minutes over the time planned, 0 or less when it holds. */
  over: number;
  annexes: readonly {
    itemId: number;
    letter: string;
    title: string;
    state: 'sound' | 'missing' | 'damaged';
  }[];
  membersWithoutAddress: readonly { id: number; name: string }[];
  hasHost: boolean;
  hasFacilitator: boolean;
  /** The deadline, in its own words (`dueWords`); null without one. */
  deadline: { state: DeadlineState; words: string } | null;
  /** The meeting before whose relevé nobody approved, null when there is none to approve. */
  unapproved: { meetingId: number; date: string } | null;
  /** When the last ordre du jour left, if it still says the same; null otherwise. */
  unchangedSince: Instant | null;
};

const pointsWithout = (
  points: PreFlightFacts['points'],
  key: 'presenter' | 'question',
  words: string,
): CheckLine[] => {
  const bare = points.filter((point) => point[key] === '');
  const [first] = bare;
  if (!first) return [];
  const text =
    bare.length === 1
      ? `Point\u00a0${first.number} sans ${words}\u00a0: ${first.title}`
      : `${count(bare.length, 'point', 'points')} sans ${words}\u00a0: ${bare.map(({ number }) => number).join(', ')}`;
  return [{ key, text, isLate: false, target: { place: 'item', id: first.id } }];
};

/** Every line to look at, the most pressing first; none when all is ready. */
export const preFlight = (facts: PreFlightFacts): CheckLine[] => {
  const {
    points,
    over,
    annexes,
    membersWithoutAddress,
    hasHost,
    hasFacilitator,
    deadline,
    unapproved,
    unchangedSince,
  } = facts;
  const lines: CheckLine[] = [];
  const add = (key: string, text: string, target: CheckTarget, isLate = false) =>
    lines.push({ key, text, isLate, target });
  if (unchangedSince !== null) {
    const text = `Rien n’a changé depuis l’envoi du ${formatDate(fromInstant(unchangedSince).date, 'long')}`;
    add('unchanged', text, { place: 'meeting' });
  }
  if (deadline && deadline.state !== 'ahead') {
    const isLate = deadline.state === 'late';
    const text = deadline.words.charAt(0).toUpperCase() + deadline.words.slice(1);
    add(isLate ? 'late' : 'soon', text, { place: 'meeting' }, isLate);
  }
  if (points.length === 0) add('empty', 'Aucun point n’est inscrit à l’ordre du jour', { place: 'meeting' });
  for (const { itemId, letter, title, state } of annexes.filter((annex) => annex.state !== 'sound')) {
    const trouble = state === 'missing' ? 'introuvable' : 'illisible';
    add(`annex-${letter}`, `Annexe\u00a0${letter} ${trouble}\u00a0: ${title}`, { place: 'item', id: itemId });
  }
  for (const { id, name } of membersWithoutAddress)
    add(`address-${id}`, `${name} n’a pas d’adresse électronique`, { place: 'member', id });
  lines.push(...pointsWithout(points, 'presenter', 'présentateur'));
  lines.push(...pointsWithout(points, 'question', 'question'));
  if (over > 0)
    add('over', `Les points dépassent la durée prévue de ${formatDuration(over)}`, { place: 'meeting' });
  if (!hasHost) add('host', 'Lieu ou commune d’accueil à choisir', { place: 'meeting' });
  if (!hasFacilitator) add('facilitator', 'Animation à confier', { place: 'meeting' });
  if (unapproved) {
    const text = `Le relevé de la réunion du ${formatDate(unapproved.date, 'long')} n’est pas approuvé`;
    add('record', text, { place: 'record', id: unapproved.meetingId });
  }
  return lines;
};

/** What matters to what is sent: a cancellation asks nothing of an agenda, only to reach everybody. */
export const checksFor = <Line extends { target: { place: string } }>(
  kind: MeetingKind,
  lines: readonly Line[],
): Line[] => lines.filter(({ target }) => kind !== 'cancellation' || target.place === 'member');
