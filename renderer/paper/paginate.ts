/**
 * A block of the document as the page sees it: its height with its margins, the part of it that is top margin
 * (which a page's top swallows), and whether the next block must follow it.
 */
export type Measured = { height: number; marginTop: number; keepWithNext: boolean };

/**
 * Splits blocks into pages as the printer will: a block is never cut, a heading goes with what follows it.
 * Returns, for each page, the index of its first block. Heights and `pageHeight` are in the same unit.
 */
export const pageStarts = (blocks: readonly Measured[], pageHeight: number): number[] => {
  const starts: number[] = [0];
  let filled = 0;
  let index = 0;
  while (index < blocks.length) {
    // A heading, and the headings after it, move with the first block that may end a page.
    let end = index;
    while (blocks[end]?.keepWithNext && end + 1 < blocks.length) end++;
    const group = blocks.slice(index, end + 1).reduce((sum, { height }) => sum + height, 0);
    if (filled > 0 && filled + group > pageHeight) {
      starts.push(index);
      filled = 0;
    }
    filled += filled === 0 ? group - (blocks[index]?.marginTop ?? 0) : group;
    index = end + 1;
  }
  return starts;
};
