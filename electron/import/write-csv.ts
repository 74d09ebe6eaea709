import { toCell } from '../../db/domain/spreadsheet-text.ts';

const csvCell = (text: string): string =>
  /[";\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** An empty cell that is alone would be an empty line, which readers leave out. */
const csvLine = (row: readonly string[]): string =>
  row.length === 1 && row[0] === '' ? '""' : row.map((text) => csvCell(toCell(text))).join(';');

/** What Excel in French opens by a double click: a mark, semicolons, no cell that is a formula. */
export const csvBytes = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\ufeff${rows.map((row) => `${csvLine(row)}\r\n`).join('')}`);
