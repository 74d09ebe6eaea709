import type { CivilDate } from './civil-date.ts';
import { compareDates, daysBetween, weekday } from './civil-date.ts';
import { lastConvocationDate } from './clear-days.ts';
import { type ClockTime, minutesOf } from './clock-time.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { formatTime } from './french-dates.ts';
import { type HolidayOptions, holidayName, isWorkingDay, previousWorkingDay } from './holidays.ts';
import { compareInstants, fromInstant, hoursBefore, type Instant, toInstant } from './paris-time.ts';
import { count } from './plural.ts';

/** A sitting or a meeting: civil date and wall time in Europe/Paris. */
export type Sitting = { date: CivilDate; time: ClockTime };

/** The earlier working day advised when the deadline falls on a day when nobody is at the office. */
export type AdvisedDeadline = {
  date: CivilDate;
  time: ClockTime;
  why: 'samedi' | 'dimanche' | 'férié';
  /** Name of the holiday the deadline falls on, even on a weekend. */
  holiday: string | null;
};

export type AgendaDeadline = {
  instant: Instant;
  date: CivilDate;
  time: ClockTime;
  /** What the hours were counted from. */
  anchor: 'council' | 'meeting';
  /** True when a date that the rule asks for is not known yet: the other one was taken, for the time being. */
  fallback: boolean;
  hours: number;
  advised: AdvisedDeadline | null;
};

export type AgendaDeadlineInput = {
  council: Sitting | null;
  meeting: Sitting | null;
  rule: DeadlineRule;
} & HolidayOptions;

const OFFICE_OPENS = minutesOf('08:00');
const OFFICE_CLOSES = minutesOf('18:00');

function advise(date: CivilDate, time: ClockTime, options: HolidayOptions): AdvisedDeadline | null {
  if (isWorkingDay(date, options)) return null;
  const holiday = holidayName(date, options);
  const day = weekday(date);
  const minutes = minutesOf(time);
  // Outside office hours nobody is there to send: noon leaves the afternoon to put right what failed.
  const atOffice = minutes >= OFFICE_OPENS && minutes <= OFFICE_CLOSES;
  return {
    date: previousWorkingDay(date, options),
    time: atOffice ? time : '12:00',
    why: day === 6 ? 'samedi' : day === 7 ? 'dimanche' : 'férié',
    holiday,
  };
}

function anchorOf({ council, meeting, rule }: AgendaDeadlineInput): 'council' | 'meeting' | null {
  if (!council) return meeting ? 'meeting' : null;
  if (!meeting) return 'council';
  if (rule.reference !== 'rule') return rule.reference;
  const beforeCouncil = hoursBefore(council.date, council.time, rule.hours);
  const meetingStarts = toInstant(meeting.date, meeting.time);
  return compareInstants(meetingStarts, beforeCouncil.instant) < 0 ? 'meeting' : 'council';
}

/**
 * When the CoDir's ordre du jour is due. Reference `rule`: `hours` before the conseil; when the CoDir
 * itself meets earlier than that instant, `hours` before the CoDir meeting, for a paper precedes its
 * meeting by the same delay. A missing reference falls back on the one that exists; null without either.
 * At clock changes the earlier reading holds ({@link hoursBefore}).
 */
export function agendaDeadline(input: AgendaDeadlineInput): AgendaDeadline | null {
  const { council, meeting, rule, alsaceMoselle } = input;
  const anchor = anchorOf(input);
  const sitting = anchor === 'council' ? council : meeting;
  if (!anchor || !sitting) return null;
  const due = hoursBefore(sitting.date, sitting.time, rule.hours);
  return {
    ...due,
    anchor,
    fallback: (rule.reference !== 'meeting' && !council) || (rule.reference !== 'council' && !meeting),
    hours: rule.hours,
    advised: advise(due.date, due.time, { alsaceMoselle }),
  };
}

/** Counted from the conseil until the meeting is fixed: the latest the ordre du jour can be due, which may come earlier. */
export const isProvisional = ({ anchor, fallback }: Pick<AgendaDeadline, 'anchor' | 'fallback'>): boolean =>
  fallback && anchor === 'council';

export type InfluenceWindow = 'before-convocation' | 'after-convocation' | 'after-council';

export type InfluenceInput = {
  meetingDate: CivilDate;
  meetingTime: ClockTime;
  councilDate: CivilDate;
  /** Known, it settles a CoDir held on the very day of the conseil; else the CoDir is taken to come first. */
  councilTime?: ClockTime;
};

/**
 * Can an avis of the CoDir still change the conseil's file? Before the last legal day of convocation,
 * yes. On that day itself no longer: the convocation has to leave, there is no time to rework a file.
 */
export function influenceWindow(input: InfluenceInput): InfluenceWindow {
  const { meetingDate, meetingTime, councilDate, councilTime } = input;
  const order = compareDates(meetingDate, councilDate);
  if (order > 0) return 'after-council';
  if (order === 0 && councilTime !== undefined && minutesOf(meetingTime) >= minutesOf(councilTime)) {
    return 'after-council';
  }
  const before = compareDates(meetingDate, lastConvocationDate(councilDate)) < 0;
  return before ? 'before-convocation' : 'after-convocation';
}

const INFLUENCE: Readonly<Record<InfluenceWindow, string>> = {
  'before-convocation':
    'Le CoDir se tient avant la convocation\u00a0: ses avis peuvent encore faire évoluer les dossiers du conseil.',
  'after-convocation':
    'À la date du CoDir, la convocation doit être partie\u00a0: ses avis informent les élus avant le conseil, mais ne peuvent plus guère faire évoluer les dossiers.',
  'after-council': 'Le CoDir se tient après le conseil\u00a0: il en prépare les suites.',
};

/** The sentence under the chain. */
export function influenceSentence(window: InfluenceWindow): string {
  return INFLUENCE[window];
}

/** `late` past, `today`, `soon` within the fortnight in which an agenda is prepared, `ahead` further off. */
export type DeadlineState = 'late' | 'today' | 'soon' | 'ahead';

const SOON_DAYS = 14;

/** Where `now` stands against a deadline, days counted on the calendar of Paris. */
export function deadlineStatus(
  deadline: Pick<AgendaDeadline, 'instant' | 'date' | 'time'>,
  now: Instant,
): { state: DeadlineState; sentence: string } {
  const days = daysBetween(fromInstant(now).date, deadline.date);
  const time = formatTime(deadline.time);
  if (compareInstants(now, deadline.instant) > 0) {
    if (days >= 0) return { state: 'late', sentence: `dépassée aujourd’hui à ${time}` };
    if (days === -1) return { state: 'late', sentence: 'dépassée depuis hier' };
    return { state: 'late', sentence: `dépassée depuis ${count(-days, 'jour', 'jours')}` };
  }
  if (days <= 0) return { state: 'today', sentence: `aujourd’hui avant ${time}` };
  if (days === 1) return { state: 'soon', sentence: `demain à ${time}` };
  return {
    state: days <= SOON_DAYS ? 'soon' : 'ahead',
    sentence: `dans ${count(days, 'jour', 'jours')}`,
  };
}
