import { fromInstant, type Instant } from './paris-time.ts';

/**
 * How an item goes elsewhere. `move`: the item itself, with all that hangs on it. `duplicate`: its statement alone.
 * `postpone`: from a meeting that was held, where it stays; a linked copy carries everything written.
 */
export const carryWays = ['move', 'duplicate', 'postpone'] as const;
export type CarryWay = (typeof carryWays)[number];

type Beginning = { date: string; startTime: string };

/** Tells of each of many meetings whether it has begun: the instant is turned into a day and an hour once. */
export const heldAt = (now: Instant): ((meeting: Beginning) => boolean) => {
  const paris = fromInstant(now);
  return ({ date, startTime }) => `${date} ${startTime}` <= `${paris.date} ${paris.time}`;
};

/** True once the meeting has begun: from then on its agenda is what it was. */
export const isHeld = (meeting: Beginning, now: Instant): boolean => heldAt(now)(meeting);

type Placed = { id: number; parentId: number | null; sectionId: number; nature: 'point' | 'break' };

/** An item and its parts, in the order of the rows. */
export const blockOf = <Row extends Placed>(rows: readonly Row[], id: number): Row[] =>
  rows.filter((row) => row.id === id || row.parentId === id);

const indexFor = (
  rows: readonly Placed[],
  { sectionId, nature }: Placed,
  isClosing: (sectionId: number) => boolean,
): number => {
  if (nature === 'break') return rows.length;
  const isPoint = (row: Placed) => row.nature === 'point';
  const last = rows.findLastIndex((row) => isPoint(row) && row.sectionId === sectionId);
  if (last >= 0) return last + 1;
  const closing = rows.findIndex((row) => isPoint(row) && isClosing(row.sectionId));
  const isTail = closing >= 0 && rows.slice(closing).every((row) => isClosing(row.sectionId));
  return isTail && !isClosing(sectionId) ? closing : rows.length;
};

/**
 * The order once `block` has joined `rows`, which do not hold it: after the last point of its section (parts share
 * it), else before a closing run (« Questions diverses »), else at the end. A break goes to the end.
 */
export const orderWith = (
  rows: readonly Placed[],
  block: readonly Placed[],
  isClosing: (sectionId: number) => boolean,
): number[] => {
  const ids = rows.map(({ id }) => id);
  const [head] = block;
  if (head) ids.splice(indexFor(rows, head, isClosing), 0, ...block.map(({ id }) => id));
  return ids;
};
