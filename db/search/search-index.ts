import type Database from 'better-sqlite3';
import type { SearchKind } from '../domain/search-kinds.ts';
import { type MatchExpressions, searchedWords } from '../domain/search-words.ts';
import { joined } from '../domain/searched-text.ts';
import type { ReadHandle } from '../handles.ts';
import { closeStamped, openIndexFile, unstamp } from './index-file.ts';
import type { SearchSource } from './source.ts';
import { searchSources, sourceOf } from './sources.ts';
import { watchTouched } from './touched.ts';

export type Hit = { kind: SearchKind; ref: number; rank: number };

/**
 * Words of everything written, beside the data and drawn from them: losing it costs the time to build it again.
 * Every answer is of the data as they are, what was just written included.
 */
export type SearchIndex = {
  /** Builds what is missing, a moment at a time, while nobody waits. */
  prepare(): void;
  /** Whether everything is in it. */
  isComplete(): boolean;
  /** Builds all that is missing, at once. */
  finish(): void;
  /** Those found by their title first, then the best first. `expressions` come from db/domain/search-words.ts. */
  match(expressions: MatchExpressions, from: number, limit: number): Hit[];
  /** Reads what was touched, before the data close. */
  settle(): void;
  /** Keeps the index with what the data are, once closed. */
  close(): void;
};

const batch = 20;
const few = 4;
/** A moment's work, in milliseconds: less than what one notices of a key typed meanwhile. */
const moment = 12;
/** Before an answer, when the index is not whole yet. */
const patience = 60;
/** After the last write, before the index follows: typing goes first. */
const quiet = 800;

const indexed = (text: string): string => searchedWords(text).join(' ');

/** The statements on an open index. */
const statementsOn = (sqlite: Database.Database) => ({
  known: sqlite.prepare<[string, number], { id: number }>('SELECT id FROM doc WHERE kind = ? AND ref = ?'),
  note: sqlite.prepare<[string, number], { id: number }>(
    'INSERT INTO doc (kind, ref) VALUES (?, ?) RETURNING id',
  ),
  forget: sqlite.prepare<[number]>('DELETE FROM doc WHERE id = ?'),
  erase: sqlite.prepare<[number]>('DELETE FROM words WHERE rowid = ?'),
  write: sqlite.prepare<[number, string, string, string]>(
    'INSERT INTO words (rowid, title, text, restricted) VALUES (?, ?, ?, ?)',
  ),
  match: sqlite.prepare<[string, number, number], Hit>(
    `SELECT doc.kind, doc.ref, found.rank FROM (
       SELECT rowid, bm25(words, 10.0, 1.0, 1.0) AS rank FROM words WHERE words MATCH ?
       ORDER BY rank, rowid DESC LIMIT ? OFFSET ?
     ) AS found JOIN doc ON doc.id = found.rowid ORDER BY found.rank, found.rowid DESC`,
  ),
  count: sqlite.prepare<[string], { count: number }>(
    'SELECT count(*) AS count FROM words WHERE words MATCH ?',
  ),
});

/** Below any rank of what is found elsewhere. */
const beforeOthers = -1000;

/**
 * What is found by its title comes first, and is most often all that is looked at: to rank a common word over
 * everything that says it somewhere takes several times longer.
 */
const matching = (
  { match, count }: ReturnType<typeof statementsOn>,
  { inTitle, elsewhere }: MatchExpressions,
  from: number,
  limit: number,
): Hit[] => {
  const first = match.all(inTitle, limit, from).map((hit) => ({ ...hit, rank: hit.rank + beforeOthers }));
  if (first.length === limit) return first;
  const titled = first.length > 0 || from === 0 ? from + first.length : (count.get(inTitle)?.count ?? 0);
  return [...first, ...match.all(elsewhere, limit - first.length, Math.max(0, from - titled))];
};

const isDamage = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^SQLITE_(CORRUPT|NOTADB|IOERR|FULL|READONLY)/.test(String(error.code));

type Open = { sqlite: Database.Database; run: ReturnType<typeof statementsOn>; todo: Todo[] };
type Todo = { source: SearchSource; after: number };

const everything = (): Todo[] => searchSources.map((source) => ({ source, after: 0 }));

/** `stamp` is what the data file was before this session opened it. */
export const openSearchIndex = (
  data: { db: ReadHandle; sqlite: Database.Database; file: string },
  indexFile: string,
  stamp: string,
): SearchIndex => {
  let open: Open | null = null;
  let working: NodeJS.Immediate | null = null;
  let waiting: NodeJS.Timeout | null = null;
  let isClosed = false;

  const start = (fileStamp: string): Open => {
    const { sqlite, isFresh } = openIndexFile(indexFile, fileStamp);
    // All will be read: what was touched so far with the rest.
    if (!isFresh) for (const ids of touched.values()) ids.clear();
    return { sqlite, run: statementsOn(sqlite), todo: isFresh ? [] : everything() };
  };
  const index = (): Open => {
    open ??= start(stamp);
    return open;
  };

  const put = ({ sqlite, run }: Open, source: SearchSource, ids: readonly number[]): void => {
    const docs = new Map(source.read(data.db, ids, '').map((doc) => [doc.id, doc]));
    sqlite.transaction(() => {
      unstamp(sqlite);
      for (const ref of ids) {
        const known = run.known.get(source.kind, ref)?.id;
        if (known !== undefined) run.erase.run(known);
        const doc = docs.get(ref);
        if (!doc) {
          if (known !== undefined) run.forget.run(known);
          continue;
        }
        const id = known ?? run.note.get(source.kind, ref)?.id ?? 0;
        const text = indexed(joined(doc.text, doc.words));
        run.write.run(id, indexed(doc.title), text, indexed(doc.restricted));
      }
    })();
  };

  const step = (at: Open): void => {
    const [todo] = at.todo;
    if (!todo) return;
    const { table, key } = todo.source;
    const ids = data.sqlite
      .prepare<[number, number], { id: number }>(
        `SELECT ${key} AS id FROM main.${table} WHERE ${key} > ? ORDER BY ${key} LIMIT ?`,
      )
      .all(todo.after, batch)
      .map(({ id }) => id);
    put(at, todo.source, ids);
    const last = ids.at(-1);
    if (last === undefined || ids.length < batch) at.todo.shift();
    else todo.after = last;
  };

  const work = (at: Open, milliseconds: number): void => {
    const end = performance.now() + milliseconds;
    while (at.todo.length > 0 && performance.now() < end) step(at);
  };

  /** Reads what was touched, for so long; true once all of it is. To erase words takes longer than to write them. */
  const follow = (at: Open, milliseconds: number): boolean => {
    const end = performance.now() + milliseconds;
    for (const [kind, ids] of touched) {
      while (ids.size > 0) {
        if (performance.now() >= end) return false;
        const some = [...ids].slice(0, few);
        put(at, sourceOf(kind), some);
        for (const id of some) ids.delete(id);
      }
    }
    return true;
  };

  /** A damaged index goes, and is built again from the data. */
  const mended = <T>(use: (at: Open) => T): T => {
    try {
      return use(index());
    } catch (error) {
      if (!isDamage(error)) throw error;
      open?.sqlite.close();
      open = start('');
      return use(open);
    }
  };

  const prepare = (): void => {
    if (isClosed || working) return;
    working = setImmediate(() => {
      working = null;
      if (isClosed || data.sqlite.inTransaction) return;
      const { todo } = mended((at) => {
        work(at, moment);
        return at;
      });
      if (todo.length > 0) prepare();
    });
  };

  /** A moment's work after another, while nobody types. */
  const followLater = (delay: number): void => {
    waiting ??= setTimeout(() => {
      waiting = null;
      if (isClosed) return;
      const isDone = !data.sqlite.inTransaction && mended((at) => follow(at, moment));
      if (!isDone) followLater(moment);
    }, delay).unref();
  };
  const touched = watchTouched(data.sqlite, () => {
    if (open) followLater(quiet);
  });

  const stop = (): void => {
    if (working) clearImmediate(working);
    if (waiting) clearTimeout(waiting);
    working = null;
    waiting = null;
  };

  return {
    prepare,
    isComplete: () => index().todo.length === 0,
    finish: () => mended((at) => work(at, Number.POSITIVE_INFINITY)),
    match: (expressions, from, limit) =>
      mended((at) => {
        follow(at, Number.POSITIVE_INFINITY);
        work(at, patience);
        if (at.todo.length > 0) prepare();
        return matching(at.run, expressions, from, limit);
      }),
    settle: () => {
      if (isClosed) return;
      stop();
      if (open && open.todo.length === 0) mended((at) => follow(at, Number.POSITIVE_INFINITY));
    },
    close: () => {
      if (isClosed) return;
      isClosed = true;
      stop();
      if (!open) return;
      try {
        if (open.todo.length === 0) closeStamped(open.sqlite, data.file);
        else open.sqlite.close();
      } catch {
        // It will be built again.
        open.sqlite.close();
      }
    },
  };
};
