import { type AgendaSnapshot, agendaChanges } from './agenda-snapshot.ts';
import { formatDate } from './french-dates.ts';
import { fromInstant } from './paris-time.ts';
import type { SendingKind } from './sending.ts';

/** An ordre du jour that left: `sentAt` is an instant, `snapshot` what it said, null when it cannot be read. */
export type LeftVersion = {
  kind: SendingKind;
  letter: string;
  sentAt: string;
  snapshot: AgendaSnapshot | null;
};

/** Of an ordre du jour that follows another: its letter, and what changed since. */
export type Edition = { kind: 'addendum' | 'amended'; letter: string; changes: readonly string[] };

/** The ordre du jour of now, which is no longer the one that left: what it was, and what changed since. */
export type ChangedSince = { letter: string; sentOn: string; changes: readonly string[] };

export type AgendaInHand = { edition: Edition | null; changed: ChangedSince | null };

/**
 * What a page of the ordre du jour is, printed now: the version that left last, under its letter, as long as it says
 * the same; else one that nobody received, which tells what it no longer says. `left` are in the order they left.
 */
export const agendaInHand = (
  left: readonly LeftVersion[],
  currentSnapshot: () => AgendaSnapshot,
): AgendaInHand => {
  const last = left.at(-1);
  if (!last) return { edition: null, changed: null };
  const { kind, letter, sentAt, snapshot } = last;
  const changes = snapshot ? agendaChanges(snapshot, currentSnapshot()) : [];
  if (changes.length > 0)
    return { edition: null, changed: { letter, sentOn: fromInstant(sentAt).date, changes } };
  if (kind !== 'addendum' && kind !== 'amended') return { edition: null, changed: null };
  const before = left.at(-2)?.snapshot;
  const told = before && snapshot ? agendaChanges(before, snapshot) : [];
  return { edition: { kind, letter, changes: told }, changed: null };
};

/** « Modifié depuis l’envoi de la version B, le 4 décembre 2026 : cette page n’est pas celle qui est partie. » */
export const changedSinceWords = ({ letter, sentOn }: ChangedSince): string => {
  const day = formatDate(sentOn, 'long');
  const since = letter === '' ? `son envoi du ${day}` : `l’envoi de la version\u00a0${letter}, le ${day}`;
  return `Modifié depuis ${since}\u00a0: cette page n’est pas celle qui est partie.`;
};
