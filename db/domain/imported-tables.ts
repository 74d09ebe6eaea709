import { maxTableColumns, maxTableRows } from './article-text.ts';
import type { ImportedLine } from './imported-text.ts';

/** A cell as it was drawn: over how many columns and rows it runs. */
export type ImportedCell = { lines: readonly ImportedLine[]; across: number; down: number };
export type ImportedTable = { type: 'table'; hasHead: boolean; rows: readonly (readonly ImportedCell[])[] };

export const isMerged = ({ rows }: ImportedTable): boolean =>
  rows.some((row) => row.some(({ across, down }) => across > 1 || down > 1));

export type Grid = (readonly ImportedLine[])[][];

// A cell may claim to run over a million others.
const widest = 200;

/**
 * One cell at each place. What was merged down holds for each of its rows; what was merged across stays where it is
 * and leaves blanks (imports of lists do the same).
 */
const spread = (rows: ImportedTable['rows']): Grid => {
  const grid: Grid = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const { lines, across, down } of row) {
      while (grid[at]?.[column]) column += 1;
      const last = Math.min(column + Math.max(1, across), widest);
      for (const place of grid.slice(at, at + Math.max(1, down)))
        for (let to = column; to < last; to++) place[to] ??= to === column ? lines : [];
      column = last;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? []));
};

const hasWords = (grid: Grid): boolean => grid.some((row) => row.some((lines) => lines.length > 0));

export type SpreadTable =
  | { type: 'tables'; tables: { hasHead: boolean; rows: Grid }[] }
  /** Too wide for a page, or a frame around a text: its words one after the other. */
  | { type: 'lines'; lines: readonly ImportedLine[] };

/** A table as an article can hold it: rectangular, within its limits; a longer one is cut in several. */
export const spreadTable = ({ rows, hasHead }: ImportedTable): SpreadTable => {
  const grid = spread(rows).filter((row) => row.length > 0);
  const width = grid[0]?.length ?? 0;
  if (!hasWords(grid) || width > maxTableColumns || (grid.length === 1 && width === 1))
    return { type: 'lines', lines: grid.flat(2) };
  const tables = Array.from({ length: Math.ceil(grid.length / maxTableRows) }, (_, part) => ({
    hasHead: hasHead && part === 0,
    rows: grid.slice(part * maxTableRows, (part + 1) * maxTableRows),
  }));
  return { type: 'tables', tables };
};
