import { rm, stat } from 'node:fs/promises';
import { forgetFiles } from '../../db/commands/annex.ts';
import type { OpenData } from '../../db/open.ts';
import { knownHashes, unreferencedFiles } from '../../db/queries/annex.ts';
import { write } from '../../db/write.ts';
import { removeOldCopies } from './opened-copies.ts';
import type { AnnexStore } from './store.ts';

/** Milliseconds a file that nothing refers to is still kept: a restored backup may need it. */
const grace = 30 * 24 * 3_600_000;

/**
 * At start: forgets files that nothing has referred to for 30 days, and what stops left half written. `now` is an
 * instant, which must be the machine's: it is set against the dates of files.
 */
export const tidyAnnexes = async (data: OpenData, store: AnnexStore, now: string): Promise<void> => {
  const before = Date.parse(now) - grace;
  const { hashes, drafts } = await store.list();
  for (const draft of drafts) await rm(draft, { force: true });
  const forgotten = unreferencedFiles(data.db, new Date(before).toISOString());
  if (forgotten.length > 0)
    write(data, { label: 'rangement des annexes', undoable: false }, (tx) => forgetFiles(tx, forgotten));
  const known = knownHashes(data.db);
  for (const hash of hashes.filter((each) => !known.has(each))) {
    const found = await stat(store.pathOf(hash)).catch(() => null);
    if (found && found.mtimeMs < before) await store.remove(hash);
  }
  await removeOldCopies(Date.parse(now));
};
