import type { AgendaItemKind } from './agenda-item-kind.ts';
import { isHeld } from './carry-over.ts';
import { Failure } from './failure.ts';
import { fold } from './fold.ts';
import { formatDate } from './french-dates.ts';

type Moment = { date: string; startTime: string };

const momentOf = ({ date, startTime }: Moment): string => `${date} ${startTime}`;

export const isAfter = (one: Moment, other: Moment): boolean => momentOf(one) > momentOf(other);

/** A date written out, « 8 décembre 2026 » or « 08/12/2026 »: a title that has one says which relevé it approves. */
const dated = /\b\d{1,2}(er)?\s+\p{L}+\s+\d{4}\b|\b\d{1,2}\/\d{1,2}\/\d{4}\b/u;

/**
 * Whether an item of a later agenda puts the relevé of a meeting up for approval: its title says its date, or none when
 * the meeting is the one just before.
 */
export const approves = (
  { kind, title }: { kind: AgendaItemKind; title: string },
  { date, isJustBefore }: { date: string; isJustBefore: boolean },
): boolean => {
  if (kind !== 'approval') return false;
  if (!dated.test(title)) return isJustBefore;
  return (['long', 'numeric'] as const).some((style) => fold(title).includes(fold(formatDate(date, style))));
};

/** @throws Failure `refused` before the meeting has begun */
export const checkHeld = (meeting: Moment, now: string): void => {
  if (!isHeld(meeting, now))
    throw new Failure(
      'refused',
      'Cette réunion n’a pas encore eu lieu\u00a0: son relevé s’approuve après elle.',
    );
};

/**
 * Whether a meeting may approve the relevé of another. @throws Failure `refused` when it comes before it, or is yet
 * to come
 */
export const checkApproval = (of: Moment, at: Moment, now: string): void => {
  checkHeld(of, now);
  if (!isAfter(at, of))
    throw new Failure(
      'refused',
      'Un relevé s’approuve à une réunion plus tardive\u00a0: choisissez-en une autre.',
    );
  if (!isHeld(at, now))
    throw new Failure(
      'refused',
      `La réunion du ${formatDate(at.date, 'long')} n’a pas encore eu lieu\u00a0: notez l’approbation ce jour-là.`,
    );
};

export const approvedSentence =
  'Le relevé de cette réunion est approuvé\u00a0: il reste ce qu’il était. Ajoutez un corrigendum.';
