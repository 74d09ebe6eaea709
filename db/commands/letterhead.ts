import { eq } from 'drizzle-orm';
import type { Letterhead, LogoShape } from '../domain/letterhead.ts';
import { statedFields, type Patch } from '../domain/patch.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { storedFileTable } from '../schema/annex.ts';
import { collectiveTable } from '../schema/collective.ts';

const theCollective = eq(collectiveTable.id, 1);

export const updateLetterhead = (tx: WriteHandle, patch: Patch<Letterhead>): void => {
  const stated = statedFields<Letterhead>(patch);
  if (Object.keys(stated).length > 0) tx.update(collectiveTable).set(stated).where(theCollective).run();
};

type KeptFile = { hash: string; size: number } & Pick<LogoShape, 'mediaType'>;

/** Heads papers with an image already kept under its hash. */
export const setLogo = (
  tx: WriteHandle,
  { hash, size, mediaType }: KeptFile,
  { now }: CommandContext,
): void => {
  tx.insert(storedFileTable)
    .values({ hash, size, mediaType, reading: 'image', pageCount: 1, text: '', addedAt: now })
    .onConflictDoNothing()
    .run();
  tx.update(collectiveTable).set({ logoHash: hash }).where(theCollective).run();
};

/** The image is kept, so that undoing brings it back. */
export const removeLogo = (tx: WriteHandle): void => {
  tx.update(collectiveTable).set({ logoHash: null }).where(theCollective).run();
};
