import { addDays, type CivilDate, compareDates } from './civil-date.ts';
import { lastConvocationDate } from './clear-days.ts';
import type { ClockTime } from './clock-time.ts';
import {
  agendaDeadline,
  type AgendaDeadline,
  type DeadlineRule,
  type DeadlineState,
  deadlineStatus,
  type Sitting,
} from './deadlines.ts';
import { formatDate, formatTime } from './french-dates.ts';
import type { HolidayOptions } from './holidays.ts';
import { compareInstants, fromInstant, type Instant, toInstant } from './paris-time.ts';

export type ChainKind = 'dispatch' | 'meeting' | 'convocation' | 'council' | 'followUp';
export type ChainState = 'upcoming' | 'todo' | 'done' | 'late' | 'notApplicable';
/** Colour of the state word: neutral paper, teal `now`, amber `soon`, green `ok`, brick `late`. */
export type ChainTone = 'neutral' | 'now' | 'soon' | 'ok' | 'late';

export type ChainStep = {
  kind: ChainKind;
  /** « Réunion du CoDir » */
  label: string;
  /** Null while the step has no date. */
  date: CivilDate | null;
  time: ClockTime | null;
  /** « mar. 8 déc. · 9 h 30 », « au plus tard jeu. 10 déc. », « à fixer » */
  when: string;
  state: ChainState;
  /** The state in words: « à venir », « à préparer », « fait », « en retard », « sans objet », « 48 h avant »… */
  stateLabel: string;
  tone: ChainTone;
};

export type ChainInput = {
  council: Sitting | null;
  meeting: Sitting | null;
  agendaSentAt: Instant | null;
  rule: DeadlineRule;
  now: Instant;
  /** Items on the meeting's agenda. */
  itemCount: number;
} & HolidayOptions;

const NBSP = '\u00a0';

const LABELS: Readonly<Record<ChainKind, string>> = {
  dispatch: 'Envoi de l’ordre du jour',
  meeting: 'Réunion du CoDir',
  convocation: 'Convocation du conseil',
  council: 'Conseil',
  followUp: 'Suites données',
};
const KINDS: readonly ChainKind[] = ['dispatch', 'meeting', 'convocation', 'council', 'followUp'];

type Status = Pick<ChainStep, 'state' | 'stateLabel' | 'tone'>;

const UPCOMING: Status = { state: 'upcoming', stateLabel: 'à venir', tone: 'neutral' };
const DONE: Status = { state: 'done', stateLabel: 'fait', tone: 'ok' };
const TODAY: Status = { state: 'todo', stateLabel: 'aujourd’hui', tone: 'now' };
const NOT_APPLICABLE: Status = { state: 'notApplicable', stateLabel: 'sans objet', tone: 'neutral' };
const TO_FIX: Status = { state: 'todo', stateLabel: 'à fixer', tone: 'now' };

const at = (date: CivilDate, time: ClockTime) => `${formatDate(date, 'short')} · ${formatTime(time)}`;

function byDay(today: CivilDate, date: CivilDate, before: Status): Status {
  const order = compareDates(today, date);
  return order < 0 ? before : order === 0 ? TODAY : DONE;
}

function dispatchStatus(input: ChainInput, deadline: AgendaDeadline): Status {
  if (input.agendaSentAt !== null) return DONE;
  const target = input.meeting ?? input.council;
  // Once the meeting is over there is nothing left to send: a lasting « en retard » would only scold.
  if (target && compareInstants(input.now, toInstant(target.date, target.time)) >= 0) return NOT_APPLICABLE;
  const hoursLabel = `${deadline.hours}${NBSP}h avant`;
  const byState: Readonly<Record<DeadlineState, Status>> = {
    late: { state: 'late', stateLabel: 'en retard', tone: 'late' },
    today: { state: 'todo', stateLabel: 'à faire', tone: 'soon' },
    // An agenda still empty cannot be sent: what there is to do is the meeting's preparation.
    soon: { state: input.itemCount > 0 ? 'todo' : 'upcoming', stateLabel: hoursLabel, tone: 'soon' },
    ahead: { state: 'upcoming', stateLabel: hoursLabel, tone: 'neutral' },
  };
  return byState[deadlineStatus(deadline, input.now).state];
}

function dispatchStep(input: ChainInput, deadline: AgendaDeadline): Omit<ChainStep, 'kind' | 'label'> {
  const { date, time } = deadline;
  return { date, time, when: at(date, time), ...dispatchStatus(input, deadline) };
}

function meetingStep(input: ChainInput, today: CivilDate): Omit<ChainStep, 'kind' | 'label'> {
  if (!input.meeting) {
    const limit = input.council ? lastConvocationDate(input.council.date) : null;
    if (input.council && compareDates(today, input.council.date) > 0) {
      return { date: null, time: null, when: 'non tenue', ...NOT_APPLICABLE };
    }
    const useful = limit !== null && compareDates(today, limit) < 0;
    const when = useful ? `avant ${formatDate(limit, 'short')}` : 'date à fixer';
    return { date: null, time: null, when, ...TO_FIX };
  }
  const { date, time } = input.meeting;
  const preparing: Status =
    input.agendaSentAt === null ? { state: 'todo', stateLabel: 'à préparer', tone: 'now' } : UPCOMING;
  return { date, time, when: at(date, time), ...byDay(today, date, preparing) };
}

function convocationStep(today: CivilDate, council: Sitting | null): Omit<ChainStep, 'kind' | 'label'> {
  if (!council) return { date: null, time: null, when: 'selon le conseil', ...NOT_APPLICABLE };
  const date = lastConvocationDate(council.date);
  const order = compareDates(today, date);
  // The président convenes, outside this app: past the day only the date is known, not that it was sent.
  const status: Status =
    order < 0
      ? UPCOMING
      : order === 0
        ? { state: 'todo', stateLabel: 'dernier jour', tone: 'soon' }
        : { state: 'done', stateLabel: 'date passée', tone: 'neutral' };
  return { date, time: null, when: `au plus tard ${formatDate(date, 'short')}`, ...status };
}

function councilStep(today: CivilDate, council: Sitting | null): Omit<ChainStep, 'kind' | 'label'> {
  if (!council) return { date: null, time: null, when: 'date à fixer', ...TO_FIX };
  const { date, time } = council;
  return { date, time, when: at(date, time), ...byDay(today, date, UPCOMING) };
}

function followUpStep(today: CivilDate, council: Sitting | null): Omit<ChainStep, 'kind' | 'label'> {
  if (!council) return { date: null, time: null, when: 'selon le conseil', ...NOT_APPLICABLE };
  const date = addDays(council.date, 1);
  const status: Status =
    compareDates(today, date) < 0 ? UPCOMING : { state: 'todo', stateLabel: 'à faire', tone: 'now' };
  return { date, time: null, when: `dès le ${formatDate(date, 'tiny')}`, ...status };
}

// « au plus tard » ends its day, « dès le » opens it; an undated meeting stands where it would best be held.
function sortKey(step: ChainStep, council: Sitting | null): string {
  const order = KINDS.indexOf(step.kind);
  if (step.date !== null) {
    const time = step.time ?? (step.kind === 'convocation' ? '23:59' : '00:00');
    return `${step.date} ${time} ${order}`;
  }
  if (step.kind === 'meeting' && council) return `${lastConvocationDate(council.date)} 00:00 ${order}`;
  return `9999 ${order}`;
}

/**
 * The chain drawn at home, on a conseil and on a meeting: always the same steps, in the order of their
 * dates. What has no date yet keeps its place and says what to fix; empty when neither conseil nor
 * meeting is known. Days are those of Europe/Paris at `now`.
 */
export function buildChain(input: ChainInput): ChainStep[] {
  const deadline = agendaDeadline(input);
  if (!deadline) return [];
  const today = fromInstant(input.now).date;
  const { council } = input;
  const parts: Readonly<Record<ChainKind, Omit<ChainStep, 'kind' | 'label'>>> = {
    dispatch: dispatchStep(input, deadline),
    meeting: meetingStep(input, today),
    convocation: convocationStep(today, council),
    council: councilStep(today, council),
    followUp: followUpStep(today, council),
  };
  return KINDS.map((kind) => ({ kind, label: LABELS[kind], ...parts[kind] })).toSorted((a, b) => {
    const [left, right] = [sortKey(a, council), sortKey(b, council)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}
