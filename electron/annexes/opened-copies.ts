import { mkdtempSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { safeFileName } from '../../db/domain/file-label.ts';

const prefix = 'codir-annexe-';
/** Milliseconds. A copy that a program still holds open after this long has had its day. */
const longest = 2 * 24 * 3_600_000;

let folder: string | null = null;

/**
 * A copy of a stored file under its own name, for the program that opens it. It cannot be written over: what is typed in
 * it must not seem kept. Each version has a folder of its own, as two may bear one name.
 */
export const openedCopy = async (file: string, hash: string, label: string): Promise<string> => {
  folder ??= mkdtempSync(path.join(tmpdir(), prefix));
  const place = path.join(folder, hash.slice(0, 12));
  await mkdir(place, { recursive: true, mode: 0o700 });
  const copy = path.join(place, safeFileName(label));
  // Opened twice, it may be held by the program that shows it: the copy there is the same.
  if ((await stat(copy).catch(() => null)) === null) {
    await copyFile(file, copy);
    await chmod(copy, 0o444);
  }
  return copy;
};

/** Removes the copies of former sessions. `now` in milliseconds. Never throws: what is still held goes next time. */
export const removeOldCopies = async (now: number): Promise<void> => {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const old = path.join(tmpdir(), name);
    const found = await stat(old).catch(() => null);
    if (found && now - found.mtimeMs > longest)
      await rm(old, { recursive: true, force: true }).catch(() => {});
  }
};
