import { toCell } from '../../db/domain/spreadsheet-text.ts';

const csvCell = (text: string): string =>
  /[";\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** What Excel in French opens by a double click: a mark, semicolons, no cell that is a formula. */
export const csvBytes = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    `\ufeff${rows.map((row) => `${row.map((text) => csvCell(toCell(text))).join(';')}\r\n`).join('')}`,
  );
