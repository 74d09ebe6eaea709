import { eq } from 'drizzle-orm';
import type { ReadHandle } from '../handles.ts';
import { collectiveTable } from '../schema/collective.ts';

/** What heads every paper; `logoHash` names the kept image, null without one. */
export const getLetterhead = (db: ReadHandle) => {
  const row = db.select().from(collectiveTable).where(eq(collectiveTable.id, 1)).get();
  return {
    letterheadLines: row?.letterheadLines ?? '',
    letterheadAccent: row?.letterheadAccent ?? ('teal' as const),
    logoHash: row?.logoHash ?? null,
  };
};
