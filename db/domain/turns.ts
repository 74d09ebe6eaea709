import { type CollectivityKind, epciNoun } from './collectivity.ts';
import { formatDate } from './french-dates.ts';
import { count } from './plural.ts';
import type { TurnKind } from './turn.ts';
import { typeset } from './typography.ts';

/** A voice of the collective, as turns know it: its population is not even asked for. */
export type Voice = { id: number; kind: CollectivityKind; name: string };

/** A turn taken, or planned. `at` orders turns: « 2026-12-08 09:30 », a civil date and a wall time. */
export type Turn = { at: string; voiceId: number };

export type TurnQuestion = {
  kind: TurnKind;
  /** A civil date: what is done by then, and what is only planned. */
  today: string;
  /** When the meeting is: earlier turns are behind it, later ones ahead. */
  at: string;
  voices: readonly Voice[];
  /** Those who can take a turn that day; a vacant post has nobody to facilitate. */
  able: ReadonlySet<number>;
  /** Turns of the other meetings, in any order. */
  turns: readonly Turn[];
  /** Those who passed their turn for this meeting. */
  passed: ReadonlySet<number>;
};

export type TurnProposal = {
  voiceId: number;
  /** Why, in a sentence. */
  reason: string;
};

const french = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
const rank: Record<CollectivityKind, number> = { epci: 0, commune: 1, other: 2 };

/** The order in which papers list the collective: the EPCI, then by name. Whatever order they come in. */
export const inReadingOrder = <V extends Voice>(voices: readonly V[]): V[] =>
  voices.toSorted((a, b) => rank[a.kind] - rank[b.kind] || french.compare(a.name, b.name) || a.id - b.id);

type Standing = { voice: Voice; last: string; next: string };

/** Where each able voice stands: its last turn before the meeting, its next one after, '' without. */
const standings = ({ at, voices, turns, able, passed }: TurnQuestion): Standing[] =>
  inReadingOrder(voices)
    .filter(({ id }) => able.has(id) && !passed.has(id))
    .map((voice) => {
      const own = turns
        .filter(({ voiceId }) => voiceId === voice.id)
        .map((turn) => turn.at)
        .toSorted();
      return {
        voice,
        last: own.findLast((each) => each <= at) ?? '',
        next: own.find((each) => each > at) ?? '',
      };
    });

/**
 * Before everything: no turn planned; then the oldest last turn, none being oldest. Equals (those who never had one)
 * stay in reading order: a list read on from the latest turn would make a newcomer's pass cost a whole round.
 */
const compare = (a: Standing, b: Standing): number => {
  if ((a.next === '') !== (b.next === '')) return a.next === '' ? -1 : 1;
  if (a.last !== b.last) return a.last < b.last ? -1 : 1;
  // Among those whose turn is planned already, the one who waits longest for it.
  if (a.next !== b.next) return a.next > b.next ? -1 : 1;
  return 0;
};

const verbs: Record<TurnKind, { done: string; toDo: string }> = {
  host: { done: 'accueilli', toDo: 'accueillir' },
  facilitator: { done: 'animé', toDo: 'animer' },
};

/** The collectivity inside a sentence, « la communauté de communes » or « Tiffauges »: a full name would fill the line. */
export const named = ({ kind, name }: Pick<Voice, 'kind' | 'name'>): string =>
  kind === 'epci' ? epciNoun(name) : typeset(name);

/** The same at the head of a sentence: « La communauté de communes ». */
export const atHead = (spoken: string): string => spoken.charAt(0).toUpperCase() + spoken.slice(1);

/** What the others did or will do, so that one sees why the first comes first. */
const othersClause = (question: TurnQuestion, first: Standing, others: readonly Standing[]): string => {
  const [only] = others;
  if (!only) return '';
  const isOne = others.length === 1;
  const parts: string[] = [];
  const since = others.filter(({ last }) => last > first.last);
  if (since.length > 0) {
    const willHave = since.some(({ last }) => last.slice(0, 10) >= question.today);
    const did = isOne ? 'l’a fait depuis' : 'l’ont fait depuis';
    parts.push(willHave ? (isOne ? 'l’aura fait d’ici là' : 'l’auront fait d’ici là') : did);
  }
  if (others.some(({ next, last }) => next !== '' && last <= first.last))
    parts.push(isOne ? 'a un tour prévu plus tard' : 'ont un tour prévu plus tard');
  if (parts.length === 0) return '';
  return `\u202f; ${isOne ? named(only.voice) : 'les autres'} ${parts.join(' ou ')}`;
};

const reasonOf = (question: TurnQuestion, sorted: readonly Standing[]): string => {
  const [first, ...others] = sorted;
  if (!first) return '';
  const { done, toDo } = verbs[question.kind];
  const who = atHead(named(first.voice));
  if (others.length === 0) return `${who} est seule à pouvoir ${toDo} ce jour-là.`;
  const since = first.last === '' ? '' : formatDate(first.last.slice(0, 10), 'long');
  const has = first.last.slice(0, 10) < question.today ? 'n’a pas' : 'n’aura pas';
  const fact =
    first.last === '' ? `${who} n’a pas encore ${done}` : `${who} ${has} ${done} depuis le ${since}`;
  if (first.next !== '') return `Toutes ont déjà un tour prévu plus tard\u202f; ${fact}.`;
  const equals = others.filter(({ last, next }) => last === first.last && next === '').length;
  if (first.last !== '' || equals === 0) return `${fact}${othersClause(question, first, others)}.`;
  return `${fact}, comme ${count(equals, 'autre', 'autres')}, et vient la première dans la liste.`;
};

/**
 * Whose turn it is (source 002, « animations tournantes », « réunions délocalisées »). Among the able who did not
 * pass: those with no turn planned later come first, then the oldest last turn, never being the oldest; equals in
 * reading order. One voice each, population does not weigh. Null when nobody is able.
 */
export const proposeTurn = (question: TurnQuestion): TurnProposal | null => {
  const sorted = standings(question).toSorted(compare);
  const [first] = sorted;
  return first ? { voiceId: first.voice.id, reason: reasonOf(question, sorted) } : null;
};

/**
 * Proposals for several meetings that have nobody yet, each as if the earlier ones were taken: the same voice is not
 * proposed twice in a row. Answers in the order of `questions`; `turns` are those of the meetings that have somebody.
 */
export const proposeTurns = (
  questions: readonly Omit<TurnQuestion, 'turns'>[],
  turns: readonly Turn[],
): (TurnProposal | null)[] => {
  const taken = [...turns];
  const answers = questions.map((): TurnProposal | null => null);
  const byDate = questions
    .map((_, index) => index)
    .toSorted((a, b) => {
      const [first, second] = [questions[a]?.at ?? '', questions[b]?.at ?? ''];
      return first === second ? a - b : first < second ? -1 : 1;
    });
  for (const index of byDate) {
    const question = questions[index];
    const proposal = question ? proposeTurn({ ...question, turns: taken }) : null;
    if (!question || !proposal) continue;
    answers[index] = proposal;
    taken.push({ at: question.at, voiceId: proposal.voiceId });
  }
  return answers;
};
