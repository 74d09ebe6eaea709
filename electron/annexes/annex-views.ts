import { joinsPack, unprintableReason } from '../../db/domain/annex.ts';
import { mayOpen } from '../../db/domain/file-label.ts';
import { fromInstant } from '../../db/domain/paris-time.ts';
import type { annexesOfItem } from '../../db/queries/annex.ts';
import type { AnnexStore } from './store.ts';

/** Annexes as a screen shows them: what each version allows, and whether its file is still there. No hash, no path. */
export const annexViews = (annexes: ReturnType<typeof annexesOfItem>, store: AnnexStore) =>
  Promise.all(
    annexes.map(async ({ id, letter, title, printed, versions }) => {
      const reading = versions[0]?.reading ?? 'damaged';
      return {
        id,
        letter,
        title,
        printed,
        mayPrint: joinsPack(reading),
        unprintable: unprintableReason(reading),
        versions: await Promise.all(
          versions.map(
            async ({ id: versionId, number, fileName, size, addedAt, pageCount, mediaType, hash }) => ({
              id: versionId,
              number,
              fileName,
              size,
              addedOn: fromInstant(addedAt).date,
              pageCount,
              mayOpen: mayOpen(fileName, mediaType),
              isMissing: !(await store.isSound(hash)),
            }),
          ),
        ),
      };
    }),
  );
