/** The ids with `id` one place further, or null when it is already at that end. */
export const movedBy = (ids: readonly string[], id: string, offset: -1 | 1): string[] | null => {
  const from = ids.indexOf(id);
  const to = from + offset;
  if (from < 0 || to < 0 || to >= ids.length) return null;
  const next = ids.filter((one) => one !== id);
  next.splice(to, 0, id);
  return next;
};

/** The ids with `id` dropped before or after `target`, or null when nothing changes. */
export const movedBefore = (
  ids: readonly string[],
  id: string,
  target: string,
  position: 'before' | 'after' | 'on',
): string[] | null => {
  if (id === target || !ids.includes(id)) return null;
  const next = ids.filter((one) => one !== id);
  const at = next.indexOf(target);
  if (at < 0) return null;
  next.splice(position === 'after' ? at + 1 : at, 0, id);
  return next.every((one, index) => one === ids[index]) ? null : next;
};

/** Where the moved id now stands, told by its neighbour as the commands want it; null when it is alone. */
export const placementOf = (
  ids: readonly string[],
  { index }: { index: number },
): { beside: number; side: 'before' | 'after' } | null => {
  const next = ids[index + 1];
  if (next !== undefined) return { beside: Number(next), side: 'before' };
  const previous = ids[index - 1];
  return previous === undefined ? null : { beside: Number(previous), side: 'after' };
};
