import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { now } from './clock.ts';

const largest = 1_000_000;

/** Writes an unforeseen error beside the data, never its input: the log must hold nothing personal. */
export const logError = (folder: string, where: string, error: unknown): void => {
  const file = path.join(folder, '..', 'journaux', 'erreurs.log');
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > largest) renameSync(file, `${file}.1`);
    appendFileSync(file, `${now()} ${where}\n${detail}\n\n`);
  } catch {
    // A log that cannot be written must not stop the work it tells of.
  }
};
