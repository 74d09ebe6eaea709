import type { ImportedCell, ImportedTable } from '../../db/domain/imported-tables.ts';
import type { ImportedBlock, ImportedLine } from '../../db/domain/imported-text.ts';

const span = (cell: Element, name: string): number =>
  Math.min(1000, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '', 10) || 1));

/** A table within a cell gives its words, line after line. */
const linesOf = (blocks: readonly ImportedBlock[]): ImportedLine[] =>
  blocks.flatMap((block) =>
    block.type === 'line' ? [block] : block.rows.flatMap((row) => row.flatMap(({ lines }) => lines)),
  );

const isRow = ({ localName }: Element): boolean => localName === 'tr';
const isCell = ({ localName }: Element): boolean => localName === 'td' || localName === 'th';

const rowsOf = (table: Element): Element[] =>
  [...table.children].flatMap((part) =>
    isRow(part)
      ? [part]
      : /^(?:thead|tbody|tfoot)$/.test(part.localName)
        ? [...part.children].filter(isRow)
        : [],
  );

/** A table as it is drawn; headings fill its first row, or nowhere. */
export const readPastedTable = (table: Element, read: (cell: Element) => ImportedBlock[]): ImportedTable => {
  const rows = rowsOf(table);
  const [first] = rows;
  const firstCells = [...(first?.children ?? [])].filter(isCell);
  const hasHead =
    rows.length > 1 &&
    firstCells.length > 0 &&
    (first?.parentElement?.localName === 'thead' || firstCells.every(({ localName }) => localName === 'th'));
  const cellOf = (cell: Element): ImportedCell => ({
    lines: linesOf(read(cell)),
    across: span(cell, 'colspan'),
    down: span(cell, 'rowspan'),
  });
  return { type: 'table', hasHead, rows: rows.map((row) => [...row.children].filter(isCell).map(cellOf)) };
};
