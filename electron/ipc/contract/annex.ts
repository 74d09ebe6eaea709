import { z } from 'zod';
import { annexPatchSchema } from '../../../db/domain/annex.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { placementSchema } from './placement.ts';
import { command, query } from './route.ts';

const byId = z.object({ id: idSchema });

const versionView = z.object({
  id: idSchema,
  number: z.number(),
  fileName: z.string(),
  size: z.number(),
  /** Civil date. */
  addedOn: z.string(),
  pageCount: z.number().nullable(),
  /** False for what a computer could run: only a copy may be saved. */
  mayOpen: z.boolean(),
  /** The file is gone, or is no longer what was kept. */
  isMissing: z.boolean(),
});

const annexView = z.object({
  id: idSchema,
  /** '' in the reserve: letters run through a meeting. */
  letter: z.string(),
  title: z.string(),
  printed: z.boolean(),
  /** Whether « printed » can be asked for. */
  mayPrint: z.boolean(),
  /** Why its pages are not in the dossier de séance, after a colon; '' when nothing prevents it. */
  unprintable: z.string(),
  /** The newest first. */
  versions: z.array(versionView),
});

/** The system's dialog was closed, or what came of it; `refused` has a sentence for each file that was not taken. */
const taking = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('done'), added: z.number(), refused: z.array(z.string()) }),
]);

const packPart = z.object({
  key: z.string(),
  label: z.string(),
  title: z.string(),
  itemNumber: z.string(),
  state: z.enum(['in', 'missing', 'out']),
  reason: z.string(),
  pages: z.number().nullable(),
});

const stale = ['annex.list', 'pack.plan', 'meeting.get', 'document.preview', 'journal.state'];

/** Annexes of items, the files kept for them, and the dossier de séance that prints them. No path ever crosses. */
export const annexRoutes = {
  'annex.list': query(z.object({ itemId: idSchema }), z.array(annexView)),
  'annex.add': command(z.object({ itemId: idSchema }), taking, stale),
  'annex.replace': command(byId, taking, stale),
  'annex.update': command(z.object({ id: idSchema, patch: annexPatchSchema }), z.object({}), stale),
  'annex.move': command(placementSchema, z.object({}), stale),
  'annex.remove': command(byId, z.object({}), stale),
  /** `sentence` says why it did not open; '' when it did. */
  'annex.open': command(z.object({ versionId: idSchema }), z.object({ sentence: z.string() }), []),
  'annex.saveCopy': command(
    z.object({ versionId: idSchema }),
    z.object({ fileName: z.string().nullable(), sentence: z.string() }),
    [],
  ),
  'pack.plan': query(
    z.object({ meetingId: idSchema }),
    z.object({ parts: z.array(packPart), total: z.number().nullable() }),
  ),
  'pack.export': command(
    z.object({ meetingId: idSchema }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({
        outcome: z.literal('written'),
        fileName: z.string(),
        folder: z.string(),
        missing: z.array(z.string()),
      }),
    ]),
    [],
  ),
};
