import type { Blank } from './model.ts';

/** The rows that blanks make: those of one line two by two, each taller one by itself. */
export const blankGroups = (blanks: readonly Blank[]): Blank[][] => {
  const rows: Blank[][] = [];
  for (const blank of blanks) {
    const last = rows.at(-1);
    if (blank.lines === 1 && last?.length === 1 && last[0]?.lines === 1) last.push(blank);
    else rows.push([blank]);
  }
  return rows;
};
