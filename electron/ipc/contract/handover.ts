import { z } from 'zod';
import { command } from './route.ts';

const cancelled = z.object({ outcome: z.literal('cancelled') });

export const handoverRoutes = {
  'handover.export': command(
    z.object({}),
    z.discriminatedUnion('outcome', [
      cancelled,
      z.object({
        outcome: z.literal('written'),
        fileName: z.string(),
        folder: z.string(),
        annexes: z.number(),
        /** Annexes that were not there any more, or no longer what they were. */
        missing: z.number(),
      }),
    ]),
    [],
  ),
  /** Asks for a file and verifies it whole, beside the data: nothing changes before `handover.take`. */
  'handover.choose': command(
    z.object({}),
    z.discriminatedUnion('outcome', [
      cancelled,
      z.object({
        outcome: z.literal('ready'),
        collective: z.string(),
        exportedAt: z.string(),
        meetings: z.number(),
        opinions: z.number(),
        members: z.number(),
        annexes: z.number(),
        missing: z.number(),
      }),
    ]),
    [],
  ),
  /** Puts it in the place of the data, by starting again. */
  'handover.take': command(z.object({}), z.object({}), []),
  'handover.drop': command(z.object({}), z.object({}), []),
};
