import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../db/domain/failure.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const unwritable = (fileName: string, error: unknown): Failure => {
  const why =
    {
      EBUSY: 'il est ouvert dans un autre logiciel. Fermez-le',
      EPERM:
        'il est ouvert dans un autre logiciel, ou le dossier est protégé. Fermez-le ou choisissez un autre dossier',
      EACCES: 'ce dossier est protégé. Choisissez un autre dossier',
      EROFS: 'ce dossier est protégé. Choisissez un autre dossier',
      ENOSPC: 'le disque est plein. Libérez de la place',
      EDQUOT: 'le disque est plein. Libérez de la place',
      ENOENT: 'ce dossier n’existe plus. Choisissez un autre dossier',
    }[codeOf(error)] ?? 'l’écriture a échoué. Choisissez un autre dossier';
  return new Failure(
    'unavailable',
    `«\u00a0${fileName}\u00a0» n’a pas été écrit\u00a0: ${why}, puis recommencez.`,
  );
};

/** Whole or not at all: the file takes its name only once it is complete. */
export const writeWhole = async (file: string, write: (draft: string) => Promise<void>): Promise<void> => {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await write(draft);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error instanceof Failure ? error : unwritable(path.basename(file), error);
  }
};

/** A name of `parent` that nothing has yet: « Archives », « Archives (2) ». */
const freeName = (parent: string, name: string): string => {
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? name : `${name} (${n})`;
    if (!existsSync(path.join(parent, free))) return free;
  }
};

/** An antivirus may still be reading what was just written: Windows then keeps the folder where it is. */
const renameSoon = async (from: string, to: string): Promise<void> => {
  for (let left = 10; ; left -= 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (left === 0 || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
      await wait(200);
    }
  }
};

/**
 * A new folder in `parent`, whole or not at all: it is filled under a name that says it is not whole, and never takes
 * the place of another. `begun` is told where it is filled.
 */
export const writeWholeFolder = async (
  parent: string,
  name: string,
  write: (draft: string) => Promise<void>,
  begun: (draft: string) => void = () => {},
): Promise<string> => {
  const draft = path.join(parent, freeName(parent, `${name} - incomplet`));
  let isOurs = false;
  try {
    // Refused when somebody made one meanwhile: what is removed below is ours.
    await mkdir(draft);
    isOurs = true;
    begun(draft);
    await write(draft);
    const free = freeName(parent, name);
    await renameSoon(draft, path.join(parent, free));
    return free;
  } catch (error) {
    if (isOurs) await rm(draft, { recursive: true, force: true, maxRetries: 5 });
    throw error instanceof Failure ? error : unwritable(name, error);
  }
};
