import { Failure } from '../../db/domain/failure.ts';
import { formatNumber } from '../../db/domain/plural.ts';
import type { Table } from '../../db/domain/table-columns.ts';

/** A sheet as it was read; `notices` are sentences on what had to be interpreted. */
export type Sheet = { name: string; table: Table; notices: string[] };

export const maxRows = 20_000;
const maxColumns = 200;
const maxCell = 4000;

export const refused = (sentence: string): Failure => new Failure('refused', sentence);

/** @throws Failure `refused` when a sheet is longer or wider than any list of people */
export const checkedTable = (rows: readonly (readonly string[])[]): Table => {
  if (rows.length > maxRows)
    throw refused(
      `Cette feuille compte ${formatNumber(rows.length)} lignes\u202f; ${formatNumber(maxRows)} au plus sont lues. Ne gardez que les lignes utiles, puis recommencez.`,
    );
  if (rows.some((row) => row.length > maxColumns))
    throw refused(
      `Cette feuille compte plus de ${maxColumns} colonnes. Ne gardez que les colonnes utiles, puis recommencez.`,
    );
  return rows.map((row) => row.map((cell) => (cell.length > maxCell ? cell.slice(0, maxCell) : cell)));
};
