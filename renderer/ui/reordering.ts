type Ids = readonly string[];

/** The ids with those of `moving` together, in their order, once `at` of the others are before them. */
const gathered = (ids: Ids, moving: Ids, at: number): string[] | null => {
  const rest = ids.filter((id) => !moving.includes(id));
  const block = ids.filter((id) => moving.includes(id));
  const next = [...rest.slice(0, at), ...block, ...rest.slice(at)];
  return next.every((id, index) => id === ids[index]) ? null : next;
};

/** The ids with those of `moving` one place further, gathered; null when they already are at that end. */
export const movedBy = (ids: Ids, moving: Ids, offset: -1 | 1): string[] | null => {
  const known = ids.filter((id) => moving.includes(id));
  const edge = offset < 0 ? known[0] : known.at(-1);
  if (edge === undefined) return null;
  const before = ids.slice(0, ids.indexOf(edge)).filter((id) => !moving.includes(id)).length;
  const at = Math.min(Math.max(before + offset, 0), ids.length - known.length);
  return gathered(ids, moving, at);
};

/** The ids with those of `moving` dropped before or after `target`, or null when nothing changes. */
export const movedBefore = (
  ids: Ids,
  moving: Ids,
  target: string,
  position: 'before' | 'after' | 'on',
): string[] | null => {
  const rest = ids.filter((id) => !moving.includes(id));
  const at = rest.indexOf(target);
  return at < 0 ? null : gathered(ids, moving, position === 'after' ? at + 1 : at);
};

/** Where those moved now stand, told by a neighbour as the commands want it; null when there is none. */
export const placementOf = (ids: Ids, moved: Ids): { beside: number; side: 'before' | 'after' } | null => {
  const last = ids.findLastIndex((id) => moved.includes(id));
  const next = ids[last + 1];
  if (last >= 0 && next !== undefined) return { beside: Number(next), side: 'before' };
  const previous = ids.findLast((id) => !moved.includes(id));
  return previous === undefined ? null : { beside: Number(previous), side: 'after' };
};
