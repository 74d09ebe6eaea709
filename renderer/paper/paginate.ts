/**
 * A block of the document as the page sees it: its height with its margins, the part of it that is top margin
 * (which a page's top swallows), whether the next block must follow it, what comes back above it when it begins a page
 * (the head of its table), and whether a page ends after it.
 */
export type Measured = {
  height: number;
  marginTop: number;
  keepWithNext: boolean;
  repeats?: number;
  breaksAfter?: boolean;
};

/**
 * Splits blocks into pages as the printer will: a block is never cut, a heading goes with what follows it.
 * Returns, for each page, the index of its first block. Heights and `pageHeight` are in the same unit.
 */
export const pageStarts = (blocks: readonly Measured[], pageHeight: number): number[] => {
  const starts: number[] = [0];
  let filled = 0;
  let index = 0;
  let isForced = false;
  while (index < blocks.length) {
    // A heading, and the headings after it, move with the first block that may end a page.
    let end = index;
    while (blocks[end]?.keepWithNext && end + 1 < blocks.length) end++;
    const group = blocks.slice(index, end + 1).reduce((sum, { height }) => sum + height, 0);
    if (index > 0 && (isForced || (filled > 0 && filled + group > pageHeight))) {
      starts.push(index);
      filled = 0;
    }
    const first = blocks[index];
    filled +=
      filled === 0 ? group - (first?.marginTop ?? 0) + (index > 0 ? (first?.repeats ?? 0) : 0) : group;
    isForced = blocks[end]?.breaksAfter ?? false;
    index = end + 1;
  }
  return starts;
};
