import { z } from 'zod';
import type { ItemNature, ItemState } from './agenda-item.ts';
import { minutesOf } from './clock-time.ts';
import { idSchema } from './ids.ts';
import { listed } from './member.ts';
import { compareInstants, fromInstant, type Instant, toInstant } from './paris-time.ts';
import { plural } from './plural.ts';
import { draftLine, optionalText } from './text-rules.ts';

/** `none` before it is opened. */
export const sittingStates = ['none', 'open', 'closed'] as const;
export type SittingState = (typeof sittingStates)[number];

export const writingSchema = z.object({
  notes: optionalText('Les notes', 20_000),
  /** A decision or an action being typed: its length is looked at when it is noted. */
  line: draftLine,
});
export type Writing = z.infer<typeof writingSchema>;
export const writingPatchSchema = writingSchema.partial();

const glimpseLength = 120;

/** Where a line was typed and not noted: its beginning, enough to know it again. */
export const lineGlimpse = (line: string): string => {
  if (line.length <= glimpseLength) return line;
  const start = line.slice(0, glimpseLength);
  const lastBlank = start.lastIndexOf(' ');
  return `${start.slice(0, lastBlank > 0 ? lastBlank : glimpseLength)}…`;
};

/** Whole seconds from one instant to another; 0 when the machine's clock went back meanwhile. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000));

type Running = { currentItemId: number | null; currentSince: Instant | null };

/** Seconds spent on an item so far: those kept, and those running since it was taken up. */
export const secondsOn = (
  itemId: number,
  kept: number,
  { currentItemId, currentSince }: Running,
  now: Instant,
): number =>
  kept + (itemId === currentItemId && currentSince !== null ? secondsBetween(currentSince, now) : 0);

/** A point as one reads it while the meeting is held. */
export type ShownState = ItemState | 'discussed';

/**
 * What a point is, for its page, the list and the end of the meeting alike: on the screen of an open meeting it is
 * under discussion, unless it was said not to be reached or to be put off. Leaving it treated it; back there, it is
 * taken up again.
 */
export const shownState = (state: ItemState, isCurrent: boolean): ShownState =>
  isCurrent && (state === 'open' || state === 'treated') ? 'discussed' : state;

type Planned = { date: string; startTime: string; endTime: string };

/**
 * When the meeting is to end: at its hour on its day; held on another day, after the time it was given.
 */
export const plannedEnd = ({ date, startTime, endTime }: Planned, openedAt: Instant): Instant => {
  if (fromInstant(openedAt).date === date) return toInstant(date, endTime);
  const minutes = minutesOf(endTime) - minutesOf(startTime);
  return new Date(Date.parse(openedAt) + minutes * 60_000).toISOString().replace('.000Z', 'Z');
};

/** Seconds left until an instant, negative once it is behind. */
export const secondsLeft = (end: Instant, now: Instant): number =>
  compareInstants(now, end) <= 0 ? secondsBetween(now, end) : -secondsBetween(end, now);

type Step = { id: number; parentId: number | null; nature: ItemNature; state: ItemState; minutes: number };

/** The item that comes before or after another in the agenda's order; null past either end. */
export const stepFrom = <Item extends { id: number }>(
  items: readonly Item[],
  currentId: number | null,
  by: 1 | -1,
): Item | null => {
  if (currentId === null) return by === 1 ? (items[0] ?? null) : null;
  const at = items.findIndex(({ id }) => id === currentId);
  return at === -1 ? null : (items[at + by] ?? null);
};

/** Minutes the agenda still asks for: items open that are not the current one, and what is left of that one. */
export const minutesAhead = (
  items: readonly Step[],
  { currentItemId }: Pick<Running, 'currentItemId'>,
  secondsOnCurrent: number,
): number => {
  const at = items.findIndex(({ id }) => id === currentItemId);
  return items.reduce((sum, { id, state, nature, minutes }, index) => {
    if (shownState(state, id === currentItemId) === 'discussed')
      return sum + Math.max(0, minutes - Math.floor(secondsOnCurrent / 60));
    // A break that is behind is over, whether anybody said so or not.
    const isAhead = nature === 'break' ? index > at : state === 'open';
    return isAhead ? sum + minutes : sum;
  }, 0);
};

const padded = (n: number): string => String(n).padStart(2, '0');

/** « 12 min 05 », « 1 h 04 »: a time that runs under one's eyes; seconds show under an hour. */
export const runningTime = (seconds: number): string => {
  const whole = Math.abs(Math.trunc(seconds));
  const sign = seconds <= -1 ? '\u2212' : '';
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  if (hours > 0) return `${sign}${hours}\u00a0h\u00a0${padded(minutes)}`;
  return `${sign}${minutes}\u00a0min\u00a0${padded(whole % 60)}`;
};

/** What becomes, at the end, of the items of which nothing was said yet. */
export const closingSchema = z.object({
  notReached: z.array(idSchema).max(1000),
});

type Said = { id: number; nature: ItemNature; number: string; state: ItemState };

/**
 * What was said in the course of the meeting of the points it leaves: « Non abordé : point 8. Tous les autres points
 * ont été abordés. » `open` are those the end still asks about.
 */
export const closingWords = (items: readonly Said[], open: readonly { id: number }[]): string => {
  const points = items.filter(({ nature }) => nature === 'point');
  const left = (['not-reached', 'postponed'] as const).map((state) =>
    points.filter((point) => point.state === state).map(({ number }) => number),
  );
  const heads = [
    ['Non abordé', 'Non abordés'],
    ['Reporté', 'Reportés'],
  ] as const;
  const told = left.flatMap((numbers, index) => {
    const [one, many] = heads[index] ?? heads[0];
    if (numbers.length === 0) return [];
    return `${numbers.length === 1 ? one : many}\u00a0: ${plural(numbers.length, 'point', 'points')}\u00a0${listed(numbers)}.`;
  });
  if (open.length > 0) return told.join(' ');
  if (told.length === 0) return 'Tous les points ont été abordés.';
  return [
    ...told,
    ...(left.flat().length < points.length ? ['Tous les autres points ont été abordés.'] : []),
  ].join(' ');
};

type Left = {
  id: number;
  parentId: number | null;
  nature: ItemNature;
  state: ItemState;
  wasHeard: boolean;
  /** Under discussion as the meeting ends: it was reached. */
  isCurrent: boolean;
};

/**
 * Items still open when the meeting ends, each ticked « non abordé » unless something was written of it, or it is under
 * discussion. A point whose parts are all said is not asked about: they say it.
 */
export const leftOpen = <Item extends Left>(items: readonly Item[]): (Item & { ticked: boolean })[] =>
  items
    .filter(({ id, nature, state, wasHeard }) => {
      const parts = items.filter(({ parentId }) => parentId === id);
      const isToldByParts = parts.length > 0 && !wasHeard && parts.every((part) => part.state !== 'open');
      return nature === 'point' && state === 'open' && !isToldByParts;
    })
    .map((item) => ({ ...item, ticked: !item.wasHeard && !item.isCurrent }));
