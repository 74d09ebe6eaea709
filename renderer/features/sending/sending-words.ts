import { formatDate, formatTime } from '../../../db/domain/french-dates.ts';
import { fromInstant } from '../../../db/domain/paris-time.ts';
import { type SendingKind, sendingKindLabels, type SendingState } from '../../../db/domain/sending.ts';
import type { Tone } from '../../ui/tag.tsx';

export const sendingTones: Readonly<Record<SendingState, Tone>> = {
  prepared: 'now',
  sending: 'now',
  sent: 'ok',
  partial: 'soon',
  failed: 'late',
  unknown: 'soon',
  abandoned: 'neutral',
};

/** « mardi 8 décembre 2026 à 9 h 30 », of an instant. */
export const momentWords = (instant: string): string => {
  const { date, time } = fromInstant(instant);
  return `${formatDate(date, 'full')} à ${formatTime(time)}`;
};

/** « Additif à l’ordre du jour (version B) ». */
export const sendingTitle = ({ kind, letter }: { kind: SendingKind; letter: string }): string =>
  letter === '' ? sendingKindLabels[kind] : `${sendingKindLabels[kind]} (version ${letter})`;
