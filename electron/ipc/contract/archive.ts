import { z } from 'zod';
import { command, query } from './route.ts';

/** The readable copy for the archives: PDFs, annexes and tables in a new folder. */
export const archiveRoutes = {
  'archive.write': command(
    z.object({
      /** Reserved notes and notes of meetings join it, in a folder of their own, when this very request says so. */
      withReserved: z.boolean(),
    }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('stopped') }),
      z.object({
        outcome: z.literal('written'),
        fileName: z.string(),
        folder: z.string(),
        files: z.number(),
        /** Annexes and pages sent that were not there any more, or no longer what they were. */
        missing: z.number(),
      }),
    ]),
    ['archive.progress'],
  ),
  /** How far it is; `total` 0 while she chooses a folder. Null when nothing is being written. */
  'archive.progress': query(
    z.object({}),
    z.object({ done: z.number(), total: z.number(), of: z.string() }).nullable(),
  ),
  'archive.stop': command(z.object({}), z.object({}), ['archive.progress']),
};
