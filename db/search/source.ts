import type { SearchKind, SearchTarget } from '../domain/search-kinds.ts';
import type { ReadHandle } from '../handles.ts';

/** Something that can be found: its words, and what is shown of it once found. */
export type SearchDoc = {
  id: number;
  /** What it is, in French (« Point en réserve »). */
  label: string;
  title: string;
  text: string;
  /** What is the secretary's own (db/domain/search-restricted.ts): marked as such, never found while projected. */
  restricted: string;
  /** Found by these too, which are not shown: other ways to write it. */
  words: string;
  /** Where it is (« réunion du 8 décembre 2026 »); '' when its title says it. */
  context: string;
  /** Civil date that ranks the recent first; '' without one. */
  date: string;
  /** True for what another text has replaced since. */
  isFormer: boolean;
  target: SearchTarget;
};

/** Which documents a row of a table is part of, as SQL over `old` or `new`. */
export type Watched = { table: string; documents: (row: 'old' | 'new') => string };

export type SearchSource = {
  kind: SearchKind;
  /** The table whose primary key, `key`, numbers the documents. */
  table: string;
  key: 'id' | 'item_id' | 'meeting_id' | 'council_item_id';
  /** Tables besides its own that hold words of it. */
  watched: readonly Watched[];
  /** Those of `ids` that exist, in any order. `today` is a civil date. */
  read: (db: ReadHandle, ids: readonly number[], today: string) => SearchDoc[];
};

export const blankDoc = {
  text: '',
  restricted: '',
  words: '',
  context: '',
  date: '',
  isFormer: false,
} as const;

/** A row that holds the document's number in a column. */
export const byColumn = (table: string, column: string): Watched => ({
  table,
  documents: (row) => `SELECT ${row}.${column} AS id`,
});

/** A row that others lead to: `select` gives their numbers, `$row` standing for the row. */
export const bySelect = (table: string, select: string): Watched => ({
  table,
  documents: (row) => select.replaceAll('$row', row),
});

/** Values by a key, in order. */
export const grouped = <T, K>(rows: readonly T[], keyOf: (row: T) => K): ((key: K) => T[]) => {
  const groups = Map.groupBy(rows, keyOf);
  return (key) => groups.get(key) ?? [];
};
