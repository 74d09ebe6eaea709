import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { copyData, rowCounts } from '../../db/handover.ts';
import { copyPlace } from '../../db/snapshot.ts';
import { knownHashes } from '../../db/queries/annex.ts';
import type { OpenData } from '../../db/open.ts';
import type { AnnexStore } from '../annexes/store.ts';
import { createArchive } from './archive.ts';
import { dataName, handoverFormat, type Manifest, manifestName } from './manifest.ts';

const piecesOf = (file: string): AsyncIterable<Buffer> => createReadStream(file, { highWaterMark: 1 << 20 });

type Told = Pick<Manifest, 'version' | 'exportedAt' | 'collective'>;

/**
 * Writes all the data and their annexes into one file; those that are no longer what they were are named, not sent.
 * @throws Failure beyond 4 GB
 */
export const writeHandover = async (
  data: OpenData,
  store: AnnexStore,
  target: string,
  told: Told,
): Promise<{ annexes: number; missing: number }> => {
  const copy = copyPlace(data);
  const archive = await createArchive(target);
  try {
    copyData(data.sqlite, copy);
    const counts = rowCounts(data.sqlite);
    const hashes = [...knownHashes(data.db)].toSorted();
    const files = [await archive.add(dataName, piecesOf(copy))];
    const missing: string[] = [];
    for (const hash of hashes) {
      if (await store.isSound(hash))
        files.push(await archive.add(`annexes/${hash.slice(0, 2)}/${hash}`, piecesOf(store.pathOf(hash))));
      else missing.push(hash);
    }
    const manifest: Manifest = {
      format: handoverFormat,
      application: 'CoDir',
      ...told,
      counts,
      files,
      missing,
    };
    await archive.add(manifestName, [Buffer.from(JSON.stringify(manifest, null, 1))]);
    await archive.finish();
    return { annexes: files.length - 1, missing: missing.length };
  } finally {
    await archive.close();
    await rm(copy, { force: true });
  }
};
