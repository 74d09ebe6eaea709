import { eq } from 'drizzle-orm';
import type { ReadHandle } from '../handles.ts';
import { charterChapterTable } from '../schema/charter.ts';

/** The chapters of a version as `numbered` (domain/charter.ts) takes them. */
export const chapterPlaces = (db: ReadHandle, versionId: number): { id: number; position: number }[] =>
  db
    .select({ id: charterChapterTable.id, position: charterChapterTable.position })
    .from(charterChapterTable)
    .where(eq(charterChapterTable.versionId, versionId))
    .all();
