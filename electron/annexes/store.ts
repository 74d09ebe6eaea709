import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { largestKept } from '../../db/domain/annex.ts';
import { fileLabel } from '../../db/domain/file-label.ts';
import { cannotKeep, cannotRead, NotTaken } from './file-troubles.ts';

export type Taken = { hash: string; size: number; fileName: string; file: string };

/** Bytes left free after a copy: a full disk would stop every other write. */
const margin = 50_000_000;

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

/** Copies `source` into `target` and to the disk; its SHA-256 is reckoned on the very bytes that are written. */
const copyHashed = async (
  source: string,
  target: string,
  label: string,
): Promise<{ hash: string; size: number }> => {
  const hash = createHash('sha256');
  let size = 0;
  const output = await open(target, 'wx').catch((error: unknown) => {
    throw cannotKeep(label, error);
  });
  try {
    const chunks = createReadStream(source, { highWaterMark: 1 << 20 })[Symbol.asyncIterator]();
    for (;;) {
      const next = await chunks.next().catch((error: unknown) => {
        throw cannotRead(label, error);
      });
      if (next.done === true) break;
      const chunk = next.value as Buffer;
      hash.update(chunk);
      size += chunk.length;
      await output.writeFile(chunk).catch((error: unknown) => {
        throw cannotKeep(label, error);
      });
    }
    await output.sync().catch((error: unknown) => {
      throw cannotKeep(label, error);
    });
  } finally {
    await output.close();
  }
  return { hash: hash.digest('hex'), size };
};

const checkSize = (label: string, size: number): void => {
  if (size === 0)
    throw new NotTaken(`«\u00a0${label}\u00a0» est un fichier vide\u00a0: il n’a pas été ajouté.`);
  if (size > largestKept)
    throw new NotTaken(
      `«\u00a0${label}\u00a0» dépasse 1\u00a0Go\u00a0: il n’a pas été ajouté. Déposez-le sur votre partage de fichiers et indiquez son adresse dans la note du point.`,
    );
};

/** The files of the annexes, under the data folder, each named by its content: `annexes/ab/ab12…`. */
export const createAnnexStore = (dataFolder: string) => {
  const root = path.join(dataFolder, 'annexes');
  const pathOf = (hash: string): string => {
    // A path is only ever made of what a hash is made of.
    if (!isHash(hash)) throw new Error('not a hash');
    return path.join(root, hash.slice(0, 2), hash);
  };
  /** Verdicts by hash, good as long as size and date of the file stay as they were when it was read through. */
  const verdicts = new Map<string, { stamp: string; sound: boolean }>();

  const stampOf = async (hash: string): Promise<string | null> => {
    const found = await stat(pathOf(hash)).catch(() => null);
    return found?.isFile() ? `${found.size}-${found.mtimeMs}` : null;
  };

  /** Whether the file is there with the very content it was kept with. It is read through once, then when it changes. */
  const isSound = async (hash: string): Promise<boolean> => {
    const stamp = await stampOf(hash);
    if (stamp === null) return false;
    const known = verdicts.get(hash);
    if (known?.stamp === stamp) return known.sound;
    const sound = (await hashOf(pathOf(hash)).catch(() => '')) === hash;
    verdicts.set(hash, { stamp, sound });
    return sound;
  };

  /** Whether there is a file; what reads it through sees whether it is sound. */
  const isThere = async (hash: string): Promise<boolean> => (await stampOf(hash)) !== null;

  const checkRoom = async (label: string, size: number): Promise<void> => {
    const disk = await statfs(root).catch(() => null);
    if (disk && disk.bavail * disk.bsize < size + margin)
      throw cannotKeep(label, Object.assign(new Error('no room'), { code: 'ENOSPC' }));
  };

  /**
   * Copies a file into the store, by stream; the same content is kept once. The original may then move or change.
   * @throws NotTaken with a sentence; nothing half written stays
   */
  const take = async (source: string): Promise<Taken> => {
    const fileName = fileLabel(path.basename(source));
    const found = await stat(source).catch((error: unknown) => {
      throw cannotRead(fileName, error);
    });
    if (!found.isFile()) throw cannotRead(fileName, Object.assign(new Error('no file'), { code: 'EISDIR' }));
    checkSize(fileName, found.size);
    await mkdir(root, { recursive: true }).catch((error: unknown) => {
      throw cannotKeep(fileName, error);
    });
    await checkRoom(fileName, found.size);
    const draft = path.join(root, `${randomUUID()}.tmp`);
    try {
      const { hash, size } = await copyHashed(source, draft, fileName);
      checkSize(fileName, size);
      const file = pathOf(hash);
      if (await isSound(hash)) return { hash, size, fileName, file };
      // A file of that name that is no longer sound is replaced: this brings it back.
      await mkdir(path.dirname(file), { recursive: true });
      await rename(draft, file);
      return { hash, size, fileName, file };
    } catch (error) {
      throw error instanceof NotTaken ? error : cannotKeep(fileName, error);
    } finally {
      await rm(draft, { force: true });
    }
  };

  const remove = async (hash: string): Promise<void> => {
    verdicts.delete(hash);
    await rm(pathOf(hash), { force: true });
  };

  /** Hashes of the files in the store, and drafts that a stop left behind. */
  const list = async (): Promise<{ hashes: string[]; drafts: string[] }> => {
    const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile());
    return {
      hashes: files.map(({ name }) => name).filter(isHash),
      drafts: files
        .filter(({ name }) => /^[0-9a-f-]{36}\.tmp$/.test(name))
        .map(({ name, parentPath }) => path.join(parentPath, name)),
    };
  };

  return { root, pathOf, isSound, isThere, take, remove, list };
};

export type AnnexStore = ReturnType<typeof createAnnexStore>;
