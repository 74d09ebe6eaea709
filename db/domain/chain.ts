import { addDays, type CivilDate, compareDates } from './civil-date.ts';
import { lastConvocationDate } from './clear-days.ts';
import type { ClockTime } from './clock-time.ts';
import {
  agendaDeadline,
  type AgendaDeadline,
  type DeadlineState,
  deadlineStatus,
  isProvisional,
  type Sitting,
} from './deadlines.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { formatDate, formatTime } from './french-dates.ts';
import type { HolidayOptions } from './holidays.ts';
import { fromInstant, hasCome, type Instant } from './paris-time.ts';

export type ChainKind = 'dispatch' | 'meeting' | 'convocation' | 'council' | 'followUp';
export type ChainState = 'upcoming' | 'todo' | 'done' | 'late' | 'notApplicable';
/** Colour of the state word: neutral paper, teal `now`, amber `soon`, green `ok`, brick `late`. */
export type ChainTone = 'neutral' | 'now' | 'soon' | 'ok' | 'late';

export type ChainStep = {
  kind: ChainKind;
  /** « Réunion du CoDir » */
  label: string;
  /** For a meeting still to be fixed, its last useful day, before which its ordre du jour stands too. */
  date: CivilDate;
  time: ClockTime | null;
  /** « mar. 8 déc. · 9 h 30 », « au plus tard jeu. 10 déc. », « avant jeu. 10 déc. » */
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
  /** Its readers were told that it is not held. */
  isCancelled?: boolean;
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

type Status = Pick<ChainStep, 'state' | 'stateLabel' | 'tone'>;

const UPCOMING: Status = { state: 'upcoming', stateLabel: 'à venir', tone: 'neutral' };
const DONE: Status = { state: 'done', stateLabel: 'fait', tone: 'ok' };
const TODAY: Status = { state: 'todo', stateLabel: 'aujourd’hui', tone: 'now' };
const NOT_APPLICABLE: Status = { state: 'notApplicable', stateLabel: 'sans objet', tone: 'neutral' };
const PAST: Status = { state: 'done', stateLabel: 'passée', tone: 'neutral' };
const CANCELLED: Status = { state: 'notApplicable', stateLabel: 'annulée', tone: 'neutral' };
const TO_FIX: Status = { state: 'todo', stateLabel: 'à fixer', tone: 'now' };

const at = (date: CivilDate, time: ClockTime) => `${formatDate(date, 'short')} · ${formatTime(time)}`;

function byDay(today: CivilDate, date: CivilDate, before: Status): Status {
  const order = compareDates(today, date);
  return order < 0 ? before : order === 0 ? TODAY : DONE;
}

const hoursBeforeLabel = ({ hours }: AgendaDeadline) => `${hours}${NBSP}h avant`;

/**
 * Once the meeting (the conseil without one) has begun, an ordre du jour that never left is no longer to be sent: a
 * lasting « en retard » would only scold.
 */
export function isMoot({
  meeting,
  council,
  agendaSentAt,
  now,
}: Pick<ChainInput, 'meeting' | 'council' | 'agendaSentAt' | 'now'>): boolean {
  const target = meeting ?? council;
  return agendaSentAt === null && target !== null && hasCome(target.date, target.time, now);
}

function dispatchStatus(input: ChainInput, deadline: AgendaDeadline): Status {
  if (input.agendaSentAt !== null) return DONE;
  if (input.isCancelled) return NOT_APPLICABLE;
  if (isMoot(input)) return NOT_APPLICABLE;
  const hoursLabel = isProvisional(deadline) ? 'à préciser' : hoursBeforeLabel(deadline);
  const byState: Readonly<Record<DeadlineState, Status>> = {
    late: { state: 'late', stateLabel: 'en retard', tone: 'late' },
    today: { state: 'todo', stateLabel: 'à faire', tone: 'soon' },
    // An agenda still empty cannot be sent: what there is to do is the meeting's preparation.
    soon: { state: input.itemCount > 0 ? 'todo' : 'upcoming', stateLabel: hoursLabel, tone: 'soon' },
    ahead: { state: 'upcoming', stateLabel: hoursLabel, tone: 'neutral' },
  };
  return byState[deadlineStatus(deadline, input.now).state];
}

type StepPart = Omit<ChainStep, 'kind' | 'label'>;

/** `meetingDay` is the last useful day of a meeting still to be fixed, null for one that is or never will be. */
function dispatchStep(input: ChainInput, deadline: AgendaDeadline, meetingDay: CivilDate | null): StepPart {
  const { date, time } = deadline;
  const status = dispatchStatus(input, deadline);
  if (meetingDay === null || !isProvisional(deadline)) return { date, time, when: at(date, time), ...status };
  // Later than the meeting can usefully be: the date would be a wrong one, the delay is not.
  if (compareDates(date, meetingDay) > 0) {
    return { date: meetingDay, time: null, when: `${hoursBeforeLabel(deadline)} la réunion`, ...status };
  }
  return { date, time, when: `au plus tard ${formatDate(date, 'short')}`, ...status };
}

/** A meeting still to be fixed stands at its last useful day: the eve of the convocation, else the conseil's. */
function undatedMeetingStep(today: CivilDate, council: Sitting): StepPart {
  const limit = lastConvocationDate(council.date);
  if (compareDates(today, council.date) > 0) {
    return { date: council.date, time: null, when: 'pas de réunion', ...NOT_APPLICABLE };
  }
  if (compareDates(today, limit) >= 0) {
    return { date: council.date, time: null, when: 'avant le conseil', ...TO_FIX };
  }
  return { date: addDays(limit, -1), time: null, when: `avant ${formatDate(limit, 'short')}`, ...TO_FIX };
}

function meetingStep(input: ChainInput, today: CivilDate, { date, time }: Sitting): StepPart {
  if (input.isCancelled) return { date, time, when: at(date, time), ...CANCELLED };
  const preparing: Status =
    input.agendaSentAt === null ? { state: 'todo', stateLabel: 'à préparer', tone: 'now' } : UPCOMING;
  // Nothing tells that it was held.
  const isUnknown = compareDates(today, date) > 0 && input.agendaSentAt === null;
  return { date, time, when: at(date, time), ...(isUnknown ? PAST : byDay(today, date, preparing)) };
}

function convocationStep(today: CivilDate, council: Sitting): StepPart {
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

function followUpStep(today: CivilDate, council: Sitting): StepPart {
  const date = addDays(council.date, 1);
  const status: Status =
    compareDates(today, date) < 0 ? UPCOMING : { state: 'todo', stateLabel: 'à faire', tone: 'now' };
  return { date, time: null, when: `dès le ${formatDate(date, 'tiny')}`, ...status };
}

// Without an hour, « dès le » opens its day and everything else (« au plus tard », « avant ») ends it,
// save a meeting to be fixed on the conseil's own day, which can only come before it.
function sortKey({ kind, date, time }: ChainStep, council: Sitting | null): string {
  const end = kind === 'meeting' && date === council?.date ? council.time : '23:59';
  return `${date} ${time ?? (kind === 'followUp' ? '00:00' : end)}`;
}

/**
 * The chain drawn at home, on a conseil and on a meeting, in the order of dates. Without a meeting its
 * step says until when it can usefully be fixed; without a conseil only the dispatch and the meeting
 * remain; empty without both. Days are those of Europe/Paris at `now`.
 */
export function buildChain(input: ChainInput): ChainStep[] {
  const deadline = agendaDeadline(input);
  if (!deadline) return [];
  const today = fromInstant(input.now).date;
  const { council, meeting } = input;
  const steps: ChainStep[] = [];
  const add = (kind: ChainKind, part: StepPart) => steps.push({ kind, label: LABELS[kind], ...part });
  const undated = council && !meeting ? undatedMeetingStep(today, council) : null;
  add('dispatch', dispatchStep(input, deadline, undated?.state === 'todo' ? undated.date : null));
  if (meeting) add('meeting', meetingStep(input, today, meeting));
  else if (undated) add('meeting', undated);
  if (council) {
    const { date, time } = council;
    add('convocation', convocationStep(today, council));
    add('council', { date, time, when: at(date, time), ...byDay(today, date, UPCOMING) });
    add('followUp', followUpStep(today, council));
  }
  // The sort is stable: on equal moments the steps keep the order above.
  return steps.toSorted((a, b) => {
    const [left, right] = [sortKey(a, council), sortKey(b, council)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}
