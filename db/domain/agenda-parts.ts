import { reordered, type Placement } from './order.ts';

/** A row of an agenda as its order sees it; one level of parts, under a point. */
export type Placed = { id: number; parentId: number | null; nature: 'point' | 'break' };

/** The rows in a new order, and whose part each one now is. */
export type Arrangement<Row extends Placed> = { row: Row; parentId: number | null }[];

const asIs = <Row extends Placed>(rows: readonly Row[]): Arrangement<Row> =>
  rows.map((row) => ({ row, parentId: row.parentId }));

/** Every part right after its parent, in the order given; a part whose parent is not there is a point. */
export const gathered = <Row extends Placed>(wanted: Arrangement<Row>): Arrangement<Row> => {
  const tops = new Set(wanted.filter(({ parentId }) => parentId === null).map(({ row }) => row.id));
  const sound = wanted.map(({ row, parentId }) => ({
    row,
    parentId: parentId !== null && tops.has(parentId) ? parentId : null,
  }));
  const parts = Map.groupBy(sound, ({ parentId }) => parentId);
  return (parts.get(null) ?? []).flatMap((top) => [top, ...(parts.get(top.row.id) ?? [])]);
};

/** The ids with the parts of those that have some. */
export const withParts = (rows: readonly Placed[], ids: readonly number[]): number[] =>
  rows
    .filter(({ id, parentId }) => ids.includes(id) || (parentId !== null && ids.includes(parentId)))
    .map(({ id }) => id);

/**
 * Rows moved beside another. A point takes its parts along, and stands after the whole of a point it is dropped
 * into. A part that leaves its point joins the parts among which it lands; where there are none it becomes a point.
 */
export const moved = <Row extends Placed>(
  rows: readonly Row[],
  ids: readonly number[],
  placement: Placement,
): Arrangement<Row> => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const moving = new Set(withParts(rows, ids));
  if (!byId.has(placement.beside) || moving.has(placement.beside)) return asIs(rows);
  const isLone = ({ id, parentId }: Placed) => moving.has(id) && parentId !== null && !moving.has(parentId);
  const hosts = new Set(rows.filter((row) => !isLone(row)).map(({ parentId }) => parentId));
  let top: number | null = null;
  const wanted = reordered(
    rows.map(({ id }) => id),
    [...moving],
    placement,
  ).flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    if (!isLone(row)) {
      if (row.parentId === null) top = row.id;
      return [{ row, parentId: row.parentId }];
    }
    const isAtHome = top !== null && (top === row.parentId || hosts.has(top));
    return [{ row, parentId: isAtHome ? top : null }];
  });
  return gathered(wanted);
};

/** The point under which an item may go: the one before it, unless that is a break or there is none. */
export const hostFor = <Row extends Placed>(rows: readonly Row[], id: number): Row | null => {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  if (!row || row.parentId !== null || row.nature === 'break') return null;
  const before = rows.slice(0, at).findLast(({ parentId }) => parentId === null);
  return before?.nature === 'point' ? before : null;
};

/** The item becomes the last part of the point before it, and its own parts with it: there is one level. */
export const nested = <Row extends Placed>(rows: readonly Row[], id: number): Arrangement<Row> => {
  const host = hostFor(rows, id);
  if (!host) return asIs(rows);
  return gathered(
    rows.map((row) => ({ row, parentId: row.id === id || row.parentId === id ? host.id : row.parentId })),
  );
};

/** The part becomes a point of its own, after the whole of the point it was part of. */
export const lifted = <Row extends Placed>(rows: readonly Row[], id: number): Arrangement<Row> => {
  const parentId = rows.find((row) => row.id === id)?.parentId ?? null;
  if (parentId === null) return asIs(rows);
  const own = rows.filter((row) => row.id !== id);
  const end = own.findLastIndex((row) => row.id === parentId || row.parentId === parentId) + 1;
  return gathered([
    ...asIs(own.slice(0, end)),
    ...rows.filter((row) => row.id === id).map((row) => ({ row, parentId: null })),
    ...asIs(own.slice(end)),
  ]);
};

/** One step up or down: a point over the whole of its neighbour, a part among those of its point; null at the end. */
export const stepped = (rows: readonly Placed[], id: number, offset: -1 | 1): Placement | null => {
  const row = rows.find((each) => each.id === id);
  if (!row) return null;
  const peers = rows.filter(({ parentId }) => parentId === row.parentId);
  const beside = peers[peers.indexOf(row) + offset];
  return beside ? { beside: beside.id, side: offset < 0 ? 'before' : 'after' } : null;
};
