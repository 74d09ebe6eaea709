/** Where a moved row goes: just before or just after another row of the same list. */
export type Placement = { beside: number; side: 'before' | 'after' };

/**
 * The new order of `ids` once `moved` (in their present order, even if apart) stand beside the target.
 * Returns the same order when the target is unknown or is itself moved.
 */
export const reordered = (
  ids: readonly number[],
  moved: readonly number[],
  { beside, side }: Placement,
): number[] => {
  const moving = new Set(moved);
  const rest = ids.filter((id) => !moving.has(id));
  const at = rest.indexOf(beside);
  if (at < 0) return [...ids];
  const block = ids.filter((id) => moving.has(id));
  const index = side === 'before' ? at : at + 1;
  return [...rest.slice(0, index), ...block, ...rest.slice(index)];
};
