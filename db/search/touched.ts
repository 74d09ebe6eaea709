import type Database from 'better-sqlite3';
import { type SearchKind, searchKinds } from '../domain/search-kinds.ts';
import type { Watched } from './source.ts';
import { searchSources } from './sources.ts';

/** The documents that writes have touched since the index last read them. */
export type Touched = Map<SearchKind, Set<number>>;

type Part = Watched & { kind: SearchKind };

const partsByTable = (): Map<string, Part[]> =>
  Map.groupBy(
    searchSources.flatMap(({ kind, table, key, watched }): Part[] => [
      { kind, table, documents: (row) => `SELECT ${row}.${key} AS id` },
      ...watched.map((each) => ({ ...each, kind })),
    ]),
    ({ table }) => table,
  );

const body = (parts: readonly Part[], rows: readonly ('old' | 'new')[]): string =>
  parts
    .flatMap(({ kind, documents }) =>
      rows.map((row) => `SELECT search_touched('${kind}', id) FROM (${documents(row)});`),
    )
    .join(' ');

const isKind = (value: unknown): value is SearchKind => (searchKinds as readonly unknown[]).includes(value);

/**
 * Notes what writes touch, by temporary triggers as the journal of undo does: cascades, undo and redo are seen like any
 * command, and typing pays one call of a function. What is rolled back stays noted: reading it again changes nothing.
 */
export const watchTouched = (sqlite: Database.Database, onTouch: () => void): Touched => {
  const touched: Touched = new Map(searchKinds.map((kind) => [kind, new Set()]));
  sqlite.function('search_touched', (kind: unknown, id: unknown) => {
    if (isKind(kind) && typeof id === 'number') {
      touched.get(kind)?.add(id);
      onTouch();
    }
    return null;
  });
  const parts = partsByTable();
  const tables = sqlite
    .prepare<[], string>("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
    .pluck();
  const present = new Set(tables.all());
  // A file kept at a former version, as tests of migrations do, has not yet all that is searched.
  if ([...parts.keys()].some((table) => !present.has(table))) return touched;
  for (const [table, watched] of parts) {
    const trigger = (event: string, rows: readonly ('old' | 'new')[]) =>
      sqlite.exec(
        `CREATE TEMP TRIGGER search_${table}_${event} AFTER ${event} ON main.${table} BEGIN ${body(watched, rows)} END`,
      );
    trigger('INSERT', ['new']);
    trigger('UPDATE', ['old', 'new']);
    trigger('DELETE', ['old']);
  }
  return touched;
};
