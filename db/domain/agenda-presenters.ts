type Presented = {
  id: number;
  parentId: number | null;
  nature: 'point' | 'break';
  kind: string;
  presenter: string;
};

/** Items that still want somebody to present them: not breaks, closing questions, parts, nor points told by their parts. */
export const withoutPresenter = <Item extends Presented>(items: readonly Item[]): Item[] => {
  const parents = new Set(items.map(({ parentId }) => parentId));
  return items.filter(
    ({ id, parentId, nature, kind, presenter }) =>
      presenter === '' && nature === 'point' && kind !== 'other' && parentId === null && !parents.has(id),
  );
};
