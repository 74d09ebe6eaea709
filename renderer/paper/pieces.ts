import type { Measured } from './paginate.ts';

/** What the page may part from the rest: a block, or a row of a table. */
export type Piece = { block: HTMLElement; row: HTMLTableRowElement | null };

const topMargin = (block: HTMLElement): number => Number.parseFloat(getComputedStyle(block).marginTop);

const isTable = (block: HTMLElement): block is HTMLTableElement => block.tagName === 'TABLE';

/** The blocks in turn, tables row by row. */
export const piecesOf = (blocks: readonly HTMLElement[]): Piece[] =>
  blocks.flatMap((block): Piece[] => {
    const rows = isTable(block) ? [...block.tBodies].flatMap((body) => [...body.rows]) : [];
    return rows.length > 0 ? rows.map((row) => ({ block, row })) : [{ block, row: null }];
  });

const headHeight = ({ block }: Piece): number =>
  isTable(block) ? (block.tHead?.getBoundingClientRect().height ?? 0) : 0;

/** Where a piece begins, its margin or the head of its table included. */
const startOf = ({ block, row }: Piece, before: Piece | undefined): number => {
  if (row && before?.block === block) return row.getBoundingClientRect().top;
  return block.getBoundingClientRect().top - topMargin(block);
};

/** Pieces as they stand on one endless page. */
export const measured = (pieces: readonly Piece[]): Measured[] =>
  pieces.map((piece, index) => {
    const before = pieces[index - 1];
    const next = pieces[index + 1];
    const isFirst = before?.block !== piece.block;
    const end = next ? startOf(next, piece) : piece.block.getBoundingClientRect().bottom;
    return {
      height: end - startOf(piece, before),
      marginTop: isFirst ? topMargin(piece.block) : 0,
      keepWithNext: piece.row === null && piece.block.classList.contains('keeps'),
      repeats: isFirst ? 0 : headHeight(piece),
      breaksAfter: piece.block.classList.contains('page-break') || piece.block.classList.contains('cards'),
    };
  });

/** A part of a table: its head again, and some of its rows. */
const partOf = (table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): HTMLElement => {
  const part = table.cloneNode(false) as HTMLTableElement;
  for (const kept of table.querySelectorAll(':scope > colgroup, :scope > thead'))
    part.append(kept.cloneNode(true));
  part.createTBody().append(...rows);
  return part;
};

/** The elements that show some pieces on one page. */
export const elementsOf = (pieces: readonly Piece[]): HTMLElement[] => {
  const runs: { block: HTMLElement; rows: HTMLTableRowElement[] }[] = [];
  for (const { block, row } of pieces) {
    const last = runs.at(-1);
    if (last?.block !== block) runs.push({ block, rows: [] });
    if (row) runs.at(-1)?.rows.push(row);
  }
  return runs.map(({ block, rows }) => (isTable(block) && rows.length > 0 ? partOf(block, rows) : block));
};
