import type Database from 'better-sqlite3';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';

type Any = BaseSQLiteDatabase<'sync', Database.RunResult>;

/** What a query receives: it can read and nothing else. */
export type ReadHandle = Pick<Any, 'select' | 'selectDistinct' | '$count'>;

/** What a command receives, inside one IMMEDIATE transaction. */
export type WriteHandle = ReadHandle & Pick<Any, 'insert' | 'update' | 'delete'>;

/** What commands may know of the world: the clock is always passed in. */
export type CommandContext = { now: string };
