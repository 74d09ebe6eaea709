import { sharesOf } from './column-shares.ts';
import type { ChangedTable } from './model.ts';

type Rows = ChangedTable['rows'];

/** The headings of a compared table, which come back on every page, and its other rows. */
export const headAndBody = (rows: Rows): { head: Rows; body: Rows } => {
  const first = rows.findIndex(({ isHead }) => !isHead);
  const end = first === -1 ? rows.length : first;
  return { head: rows.slice(0, end), body: rows.slice(end) };
};

/** Characters a level of a list takes from its line, as in column-shares.ts. */
const listIndent = 4;

/** The share of the width that each column of a compared table takes: both versions stand in its cells. */
export const changedShares = (rows: Rows): number[] =>
  sharesOf(
    (rows[0]?.cells ?? []).map((_, column) =>
      rows
        .flatMap(({ cells }) => cells[column] ?? [])
        .map(
          ({ level, segments }) =>
            segments.reduce((sum, { text }) => sum + text.length, 0) + listIndent * level,
        ),
    ),
  );
