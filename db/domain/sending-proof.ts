import { formatDuration } from './french-durations.ts';
import { type Instant, compareInstants } from './paris-time.ts';
import { count } from './plural.ts';

/** Whether something left by its deadline, and by how much. */
export type Timeliness = { isMet: boolean; sentence: string };

const minutesBetween = (from: Instant, to: Instant): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);

const spanWords = (minutes: number): string => {
  const days = Math.floor(minutes / 1440);
  if (days >= 2) return count(days, 'jour', 'jours');
  return minutes < 1 ? 'moins d’une minute' : formatDuration(minutes);
};

/** A sending held to its deadline, both instants; null while it has not left, or without a deadline (''). At the minute itself it is met. */
export const timelinessOf = (sentAt: Instant | null, dueAt: Instant): Timeliness | null => {
  if (sentAt === null || dueAt === '') return null;
  const isMet = compareInstants(sentAt, dueAt) <= 0;
  return isMet
    ? { isMet, sentence: `dans le délai, ${spanWords(minutesBetween(sentAt, dueAt))} avant l’échéance` }
    : { isMet, sentence: `hors délai, ${spanWords(minutesBetween(dueAt, sentAt))} après l’échéance` };
};
