import { desc, isNotNull, isNull } from 'drizzle-orm';
import { adoptionWarnings } from '../domain/charter-warnings.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { ReadHandle } from '../handles.ts';
import { charterVersionTable } from '../schema/charter.ts';
import { textHashOf } from './charter-hash.ts';
import { openRemarks } from './charter-remarks.ts';
import { getCharterText } from './charter-text.ts';

/** What is worth a look before the draft is adopted, in sentences; none without a draft. */
export const beforeAdoption = (db: ReadHandle, now: string): string[] => {
  const draft = db.select().from(charterVersionTable).where(isNull(charterVersionTable.number)).get();
  if (!draft) return [];
  const last = db
    .select()
    .from(charterVersionTable)
    .where(isNotNull(charterVersionTable.number))
    .orderBy(desc(charterVersionTable.number))
    .get();
  const text = getCharterText(db, draft.id);
  const { title } = draft;
  return adoptionWarnings({
    text: { title, chapters: text.chapters, articles: text.articles, rules: text.rules },
    remarks: openRemarks(db),
    last: last ? { number: last.number ?? 0, isSame: last.textHash === textHashOf(text) } : null,
    today: fromInstant(now).date,
  });
};
