import { z } from 'zod';
import { idSchema } from '../../../db/domain/ids.ts';

/** Rows to move, and where: just before or just after another row of the same list. */
export const placementSchema = z.object({
  ids: z.array(idSchema).min(1).max(500),
  beside: idSchema,
  side: z.enum(['before', 'after']),
});
