type Numbered = { id: number; parentId: number | null; nature: 'point' | 'break' };

/**
 * Numbers as they print, in the order given: « 1 », « 2 », « 2.1 » for a part of the item above it, '' for a break.
 * Sections do not restart the numbers: a number names one item of the meeting.
 */
export const itemNumbers = (items: readonly Numbered[]): string[] => {
  let top = 0;
  let part = 0;
  let parent: number | null = null;
  return items.map(({ id, parentId, nature }) => {
    if (nature === 'break') return '';
    if (parentId !== null && parentId === parent) return `${top}.${++part}`;
    top += 1;
    part = 0;
    parent = id;
    return String(top);
  });
};
