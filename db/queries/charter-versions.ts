import { and, count, desc, eq, isNotNull } from 'drizzle-orm';
import { adhesionsSentence } from '../domain/charter-adhesion-words.ts';
import { presentVoices, signedCountOf, type Adhesion } from '../domain/charter-adhesions.ts';
import { versionInForce } from '../domain/charter-rules.ts';
import { Failure } from '../domain/failure.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { ReadHandle } from '../handles.ts';
import { charterArticleTable, charterVersionTable } from '../schema/charter.ts';
import { collectiveTable, collectivityTable } from '../schema/collective.ts';
import { meetingTable } from '../schema/meeting.ts';
import { adhesionsReader } from './charter-adhesions.ts';
import { textHashOf } from './charter-hash.ts';
import { getCharterText } from './charter-text.ts';

const notYet = 'Ce projet n’est pas encore adopté\u00a0: on signe une version une fois qu’elle est adoptée.';

type VersionRow = typeof charterVersionTable.$inferSelect;

const adoptedIn = (rows: readonly VersionRow[]) =>
  rows.flatMap(({ id, number, effectiveFrom }) =>
    number === null || effectiveFrom === null ? [] : [{ id, number, effectiveFrom }],
  );

const meetingOf = (db: ReadHandle, id: number | null) =>
  id === null
    ? null
    : (db
        .select({ id: meetingTable.id, date: meetingTable.date })
        .from(meetingTable)
        .where(eq(meetingTable.id, id))
        .get() ?? null);

/** Gives a version as lists show it, at `now`, an instant; what is common to all is read once. */
const lineReader = (db: ReadHandle, rows: readonly VersionRow[], now: string) => {
  const inForce = versionInForce(adoptedIn(rows), fromInstant(now).date);
  const voices = db.select({ n: count() }).from(collectivityTable).get()?.n ?? 0;
  // Numbered articles, as in the import and the summary: the preamble is the text they follow from.
  const articlesIn = (versionId: number): number =>
    db
      .select({ n: count() })
      .from(charterArticleTable)
      .where(and(eq(charterArticleTable.versionId, versionId), isNotNull(charterArticleTable.chapterId)))
      .get()?.n ?? 0;
  return ({ createdAt: _createdAt, meetingId, ...row }: VersionRow, adhesions: readonly Adhesion[]) => ({
    ...row,
    meeting: meetingOf(db, meetingId),
    isSound: row.textHash === null || textHashOf(getCharterText(db, row.id)) === row.textHash,
    isInForce: inForce?.id === row.id,
    articleCount: articlesIn(row.id),
    signedCount: signedCountOf(adhesions),
    voiceCount: voices,
  });
};

const rowsOf = (db: ReadHandle): VersionRow[] =>
  db.select().from(charterVersionTable).orderBy(desc(charterVersionTable.number)).all();

/** The draft, and the versions adopted, the last first. `now` is an instant. */
export const getCharter = (db: ReadHandle, now: string) => {
  const rows = rowsOf(db);
  const line = lineReader(db, rows, now);
  const adhesions = adhesionsReader(db, now);
  const collective = db
    .select({ templateName: collectiveTable.charterTemplateName })
    .from(collectiveTable)
    .where(eq(collectiveTable.id, 1))
    .get();
  return {
    draftId: rows.find(({ number }) => number === null)?.id ?? null,
    versions: rows.filter(({ number }) => number !== null).map((row) => line(row, adhesions(row.id))),
    templateName: collective?.templateName ?? '',
  };
};

const versionWith = (db: ReadHandle, id: number, now: string) => {
  const rows = rowsOf(db);
  const row = rows.find((each) => each.id === id);
  if (!row)
    throw new Failure(
      'not-found',
      'Cette version de la charte n’existe plus\u00a0: revenez à la liste des versions.',
    );
  // Nobody signs a draft: on the way of every key typed, people are not even read.
  const adhesions = row.number === null ? [] : adhesionsReader(db, now)(id);
  return { version: lineReader(db, rows, now)(row, adhesions), adhesions };
};

/** One version as lists show it. @throws Failure `not-found` */
export const getVersionLine = (db: ReadHandle, id: number, now: string) => versionWith(db, id, now).version;

/** Who has signed a version and who is to be asked. @throws Failure `not-found` */
export const getAdhesions = (db: ReadHandle, id: number, now: string) => {
  const { version, adhesions } = versionWith(db, id, now);
  return {
    version,
    voices: adhesions,
    signedCount: version.signedCount,
    voiceCount: version.voiceCount,
    sentence: version.number === null ? notYet : adhesionsSentence(presentVoices(adhesions)),
  };
};
