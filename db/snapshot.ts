import { readdirSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { copyData } from './handover.ts';
import type { ReadHandle } from './handles.ts';
import type { OpenData } from './open.ts';

const namePattern = /^copie-[0-9a-f-]{36}\.tmp(?:-journal)?$/;

/** Where a copy of the data stays while it is read or sent: beside them, as their rights are its own. */
export const copyPlace = ({ file }: OpenData): string =>
  path.join(path.dirname(file), `copie-${randomUUID()}.tmp`);

/** Copies that a stop left behind. */
export const removeCopies = (folder: string): void => {
  for (const name of readdirSync(folder))
    if (namePattern.test(name)) rmSync(path.join(folder, name), { force: true });
};

/** The data as they are at this moment, to be read for minutes while she goes on writing. To be closed. */
export const openSnapshot = (data: OpenData): { db: ReadHandle; close: () => void } => {
  const copy = copyPlace(data);
  const remove = () => rmSync(copy, { force: true });
  try {
    copyData(data.sqlite, copy);
    const sqlite = new Database(copy, { readonly: true });
    return {
      db: drizzle(sqlite, { casing: 'snake_case' }),
      close: () => {
        sqlite.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
};
