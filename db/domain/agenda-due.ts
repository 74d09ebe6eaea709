import { daysBetween } from './civil-date.ts';
import { type AgendaDeadline, deadlineStatus } from './deadlines.ts';
import { formatDate, formatTime } from './french-dates.ts';
import { compareInstants, fromInstant, type Instant, toInstant } from './paris-time.ts';

type Due = Pick<AgendaDeadline, 'instant' | 'date' | 'time' | 'advised'>;

const dayWords = (date: string, now: Instant): string => {
  const days = daysBetween(fromInstant(now).date, date);
  if (days === 0) return 'aujourd’hui';
  return days === 1 ? 'demain' : formatDate(date, 'full');
};

/**
 * « échéance demain à 9 h 30, envoi conseillé aujourd’hui avant 12 h 00 »: the one wording of home, the pre-flight and
 * the reminders. What was advised is said as long as it can still be followed.
 */
export const dueWords = (due: Due, now: Instant): string => {
  const { state, sentence } = deadlineStatus(due, now);
  const { advised } = due;
  const isOpen =
    advised !== null && state !== 'late' && compareInstants(now, toInstant(advised.date, advised.time)) <= 0;
  const advice = isOpen
    ? `, envoi conseillé ${dayWords(advised.date, now)} avant ${formatTime(advised.time)}`
    : '';
  return `échéance ${sentence}${advice}`;
};

export type AgendaToSend = {
  id: number;
  date: string;
  /** Points of the ordre du jour. */
  itemCount: number;
  deadline: Due | null;
};

export type AgendaLine = {
  text: string;
  detail: string;
  action: string;
  late: boolean;
  target: { place: 'meeting' | 'sending'; id: number };
};

/** What is left to do of an ordre du jour that has not left: the line of home, and what a reminder says. */
export const agendaLine = ({ id, date, itemCount, deadline }: AgendaToSend, now: Instant): AgendaLine => {
  const status = deadline && deadlineStatus(deadline, now);
  const words = deadline && status?.state !== 'ahead' ? `\u00a0: ${dueWords(deadline, now)}` : '';
  const isEmpty = itemCount === 0;
  return {
    text: isEmpty ? 'Ordre du jour à composer' : 'Ordre du jour à envoyer',
    detail: `Réunion du ${formatDate(date, 'long')}${words}`,
    action: isEmpty ? 'Composer' : 'Envoyer',
    late: status?.state === 'late',
    target: { place: isEmpty ? 'meeting' : 'sending', id },
  };
};
