import { eq } from 'drizzle-orm';
import type { ReadHandle } from '../handles.ts';
import { collectiveTable } from '../schema/collective.ts';

/** The hash of the Word document the charter is written into; null when the collective has chosen none. */
export const charterTemplateHash = (db: ReadHandle): string | null =>
  db
    .select({ hash: collectiveTable.charterTemplateHash })
    .from(collectiveTable)
    .where(eq(collectiveTable.id, 1))
    .get()?.hash ?? null;
