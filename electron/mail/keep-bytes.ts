import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keepFile } from '../../db/commands/annex.ts';
import { Failure } from '../../db/domain/failure.ts';
import { safeFileName } from '../../db/domain/file-label.ts';
import type { OpenData } from '../../db/open.ts';
import { write } from '../../db/write.ts';
import { NotTaken } from '../annexes/file-troubles.ts';
import type { AnnexStore } from '../annexes/store.ts';

/**
 * Keeps bytes of ours beside the annexes, under their SHA-256, which it returns: what is sent is what is kept.
 * @throws Failure `unavailable` when the disk refuses them
 */
export const keepBytes = async (
  data: OpenData,
  store: AnnexStore,
  file: { fileName: string; mediaType: string; content: Uint8Array },
  now: string,
): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'codir-envoi-'));
  try {
    const draft = path.join(folder, safeFileName(file.fileName));
    await writeFile(draft, file.content);
    const { hash, size } = await store.take(draft);
    write(data, { label: 'message gardé', undoable: false }, (tx) =>
      keepFile(tx, {
        hash,
        size,
        mediaType: file.mediaType,
        reading: 'other',
        pageCount: null,
        text: '',
        addedAt: now,
      }),
    );
    return hash;
  } catch (error) {
    throw error instanceof NotTaken ? new Failure('unavailable', error.message) : error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
