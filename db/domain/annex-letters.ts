import { safeFileName } from './file-label.ts';

/** The letter of the nth annexe of a meeting, from 0: A … Z, then AA, AB… */
export const annexLetter = (index: number): string => {
  const rest = Math.floor(index / 26);
  const last = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? last : annexLetter(rest - 1) + last;
};

/** The name an annexe goes under in a message. */
export const annexFileName = (letter: string, fileName: string): string =>
  safeFileName(`Annexe ${letter} ${fileName}`);

type Lettered = { id: number; itemId: number };

/**
 * The letter of each annexe, by its id: they run through the meeting in the agenda's order. `itemIds` are the items in
 * that order, `annexes` are in theirs within each item; an annexe of another item has no letter.
 */
export const annexLetters = (
  itemIds: readonly number[],
  annexes: readonly Lettered[],
): Map<number, string> => {
  const byItem = Map.groupBy(annexes, ({ itemId }) => itemId);
  const inOrder = itemIds.flatMap((itemId) => byItem.get(itemId) ?? []);
  return new Map(inOrder.map(({ id }, index) => [id, annexLetter(index)]));
};
