import { fold } from './fold.ts';
import { createNumbering } from './text-diff.ts';

/** Words as numbers, in order of number, each as often as it comes: what two texts share is counted fast. */
export type Bag = Int32Array;

/** Makes bags that compare with one another. */
export const createBags = () => {
  const number = createNumbering();
  return (text: string): Bag => number(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).toSorted();
};
export type Bags = ReturnType<typeof createBags>;

/** How many words two bags share. */
export const sharedWords = (a: Bag, b: Bag): number => {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const order = (a[i] ?? 0) - (b[j] ?? 0);
    if (order === 0) shared += 1;
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  return shared;
};

/** From 0 (nothing in common) to 1 (the same words); two empty texts are alike. */
export const similarity = (a: Bag, b: Bag): number =>
  a.length + b.length === 0 ? 1 : (2 * sharedWords(a, b)) / (a.length + b.length);

/** What is in `a` and not in `b`. */
export const wordsBeyond = (a: Bag, b: Bag): Bag => {
  const kept: number[] = [];
  let j = 0;
  for (const word of a) {
    while (j < b.length && (b[j] ?? 0) < word) j += 1;
    if (b[j] === word) j += 1;
    else kept.push(word);
  }
  return Int32Array.from(kept);
};
