import { joinsPack } from '../../db/domain/annex.ts';
import { keepFile, type NamedFile } from '../../db/commands/annex.ts';
import type { OpenData } from '../../db/open.ts';
import { storedFile } from '../../db/queries/annex.ts';
import { write } from '../../db/write.ts';
import { NotTaken } from './file-troubles.ts';
import { type PdfWork, withPdfWork } from './pdf-work.ts';
import type { FileRead } from './read-file.ts';
import type { AnnexStore } from './store.ts';

/** A file that makes its reader fail or never end is kept, and said to be damaged. */
const unreadable: FileRead = {
  mediaType: 'application/octet-stream',
  reading: 'damaged',
  pageCount: null,
  text: '',
};

const takeOne = async (
  data: OpenData,
  store: AnnexStore,
  work: PdfWork,
  source: string,
  now: string,
): Promise<NamedFile> => {
  const { hash, size, fileName, file } = await store.take(source);
  const known = storedFile(data.db, hash);
  const read = known ?? (await work.ask({ kind: 'read', file }).catch(() => unreadable));
  // Not a step of its own: undoing the annexe leaves the file, which is tidied away once nothing refers to it.
  write(data, { label: 'fichier gardé', undoable: false }, (tx) =>
    keepFile(tx, { ...unreadable, ...read, hash, size, addedAt: now }),
  );
  return { hash, fileName, joins: joinsPack(read.reading) };
};

/**
 * Copies files into the store, reads them in a worker thread and notes them, ready to be referred to. Each one that
 * cannot be taken gives its sentence, and stops none of the others.
 */
export const takeFiles = (
  data: OpenData,
  store: AnnexStore,
  sources: readonly string[],
  now: string,
): Promise<{ taken: NamedFile[]; refused: string[] }> =>
  withPdfWork(async (work) => {
    const taken: NamedFile[] = [];
    const refused: string[] = [];
    for (const source of sources) {
      try {
        taken.push(await takeOne(data, store, work, source, now));
      } catch (error) {
        if (!(error instanceof NotTaken)) throw error;
        refused.push(error.message);
      }
    }
    return { taken, refused };
  });
