import type { ChangedRow, ChangedTable, ChangedText, Told } from './changed-lines.ts';
import type { RowLine, TableCells, TextLine } from './charter-lines.ts';
import { createBags, similarity, type Bag } from './word-bag.ts';
import { plainText } from './word-diff.ts';

type ToldRow = Told<RowLine>;
/** A column of a printed table: which it was, which it is. */
type Column = { from: number | null; to: number | null };
/** The rows of one printed table, and the tables they are of. */
type Group = { from: TableCells | null; to: TableCells | null; rows: ToldRow[] };
export type CellDiff = (from: readonly TextLine[], to: readonly TextLine[]) => ChangedText[];

/**
 * Where each column of the narrower table stands in the wider one, in order, so that what they share is the most. Every
 * one has its place: a table printed is never wider than the wider of both.
 */
const placesIn = (narrow: readonly Bag[], wide: readonly Bag[]): number[] => {
  const spare = wide.length - narrow.length;
  const like = (i: number, skipped: number): number =>
    similarity(narrow[i] ?? new Int32Array(), wide[i + skipped] ?? new Int32Array());
  // most[i][skipped] is the most that columns from i on can share, once so many of the wider are passed over.
  const most = Array.from({ length: narrow.length + 1 }, () => new Float64Array(spare + 1));
  const at = (i: number, skipped: number): number => most[i]?.[skipped] ?? 0;
  const here = (i: number, skipped: number): number => like(i, skipped) + at(i + 1, skipped);
  for (let i = narrow.length - 1; i >= 0; i -= 1)
    for (let skipped = spare; skipped >= 0; skipped -= 1)
      (most[i] as Float64Array)[skipped] =
        skipped === spare ? here(i, skipped) : Math.max(here(i, skipped), at(i, skipped + 1));
  let skipped = 0;
  return narrow.map((_, i) => {
    while (skipped < spare && here(i, skipped) < at(i, skipped)) skipped += 1;
    return i + skipped;
  });
};

const columnBags = (table: TableCells, bagOf: (text: string) => Bag): Bag[] =>
  (table[0] ?? []).map((_, column) =>
    bagOf(
      table
        .flatMap((cells) => cells[column] ?? [])
        .map(({ pieces }) => plainText(pieces))
        .join('\n'),
    ),
  );

const columnsOf = (from: TableCells | null, to: TableCells | null): Column[] => {
  const [before, after] = [from?.[0]?.length ?? 0, to?.[0]?.length ?? 0];
  const wider = Array.from({ length: Math.max(before, after) }, (_, column) => column);
  if (!from || !to || before === after)
    return wider.map((column) => ({ from: from ? column : null, to: to ? column : null }));
  const bagOf = createBags();
  const [was, is] = [columnBags(from, bagOf), columnBags(to, bagOf)];
  const places = before < after ? placesIn(was, is) : placesIn(is, was);
  return wider.map((column) => {
    const place = places.indexOf(column);
    const other = place === -1 ? null : place;
    return before < after ? { from: other, to: column } : { from: column, to: other };
  });
};

/** Rows of one table follow one another; those that go stand in the table their neighbours are in today. */
const groupsOf = (rows: readonly ToldRow[]): Group[] => {
  const today = new Map<TableCells, TableCells>();
  for (const { from, to } of rows) if (from && to && !today.has(from.table)) today.set(from.table, to.table);
  const groups: Group[] = [];
  for (const row of rows) {
    const from = row.from?.table ?? null;
    const to = row.to?.table ?? (from && today.get(from)) ?? null;
    const last = groups.at(-1);
    const goesOn =
      last &&
      last.to === to &&
      (!from || !last.from || last.from === from) &&
      (to !== null || from === last.from);
    if (goesOn) {
      last.from ??= from;
      last.rows.push(row);
    } else groups.push({ from, to, rows: [row] });
  }
  return groups;
};

const cell = (row: RowLine | null, column: number | null): readonly TextLine[] =>
  (column === null ? null : row?.cells[column]) ?? [];

/** The tables that rows make, cell beside cell; where columns came or went, those of both versions. */
export const changedTables = (rows: readonly ToldRow[], diffCells: CellDiff): ChangedTable[] =>
  groupsOf(rows).map((group) => {
    const columns = columnsOf(group.from, group.to);
    return {
      look: 'table',
      rows: group.rows.map(
        (row): ChangedRow => ({
          isHead: (row.to ?? row.from).isHead,
          change: row.change,
          cells: columns.map(({ from, to }) => diffCells(cell(row.from, from), cell(row.to, to))),
        }),
      ),
    };
  });
