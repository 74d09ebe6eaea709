import { and, asc, desc, eq, inArray, lt, notExists } from 'drizzle-orm';
import { annexLetters } from '../domain/annex-letters.ts';
import { Failure } from '../domain/failure.ts';
import type { ReadHandle } from '../handles.ts';
import { agendaItemTable } from '../schema/agenda.ts';
import { annexTable, annexVersionTable, storedFileTable } from '../schema/annex.ts';
import { collectiveTable } from '../schema/collective.ts';
import { sendingFileTable, sendingTable } from '../schema/sending.ts';

/** A version and what is known of its file; its text is left aside: it can be a million characters. */
const versionColumns = {
  id: annexVersionTable.id,
  annexId: annexVersionTable.annexId,
  number: annexVersionTable.number,
  fileName: annexVersionTable.fileName,
  addedAt: annexVersionTable.addedAt,
  hash: storedFileTable.hash,
  size: storedFileTable.size,
  mediaType: storedFileTable.mediaType,
  reading: storedFileTable.reading,
  pageCount: storedFileTable.pageCount,
};

/** The annexes of these items, in the order of each item, with their versions, the newest first. */
const annexesOf = (db: ReadHandle, itemIds: readonly number[]) => {
  const rows = db
    .select()
    .from(annexTable)
    .where(inArray(annexTable.itemId, [...itemIds]))
    .orderBy(asc(annexTable.position), asc(annexTable.id))
    .all();
  const versions = db
    .select(versionColumns)
    .from(annexVersionTable)
    .innerJoin(storedFileTable, eq(annexVersionTable.hash, storedFileTable.hash))
    .where(
      inArray(
        annexVersionTable.annexId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(desc(annexVersionTable.number), desc(annexVersionTable.id))
    .all();
  const byAnnex = Map.groupBy(versions, ({ annexId }) => annexId);
  return rows.map((row) => ({ ...row, versions: byAnnex.get(row.id) ?? [] }));
};

const itemsInOrder = (db: ReadHandle, meetingId: number) =>
  db
    .select({ id: agendaItemTable.id })
    .from(agendaItemTable)
    .where(eq(agendaItemTable.meetingId, meetingId))
    .orderBy(asc(agendaItemTable.position), asc(agendaItemTable.id))
    .all()
    .map(({ id }) => id);

/** Every annexe of a meeting in the order of its letters, with its versions, the newest first. */
export const annexesOfMeeting = (db: ReadHandle, meetingId: number) => {
  const itemIds = itemsInOrder(db, meetingId);
  const annexes = annexesOf(db, itemIds);
  const letters = annexLetters(itemIds, annexes);
  const place = new Map(itemIds.map((id, index) => [id, index]));
  return annexes
    .map((annex) => ({ ...annex, letter: letters.get(annex.id) ?? '' }))
    .toSorted((a, b) => (place.get(a.itemId) ?? 0) - (place.get(b.itemId) ?? 0));
};

/** The annexes of one item; the letter is '' for an item of the reserve. @throws Failure `not-found` */
export const annexesOfItem = (db: ReadHandle, itemId: number) => {
  const item = db.select().from(agendaItemTable).where(eq(agendaItemTable.id, itemId)).get();
  if (!item) throw new Failure('not-found', 'Ce point n’existe plus.');
  if (item.meetingId === null) return annexesOf(db, [itemId]).map((annex) => ({ ...annex, letter: '' }));
  return annexesOfMeeting(db, item.meetingId).filter((annex) => annex.itemId === itemId);
};

/** The file behind a version. @throws Failure `not-found` */
export const fileOfVersion = (db: ReadHandle, versionId: number) => {
  const file = db
    .select(versionColumns)
    .from(annexVersionTable)
    .innerJoin(storedFileTable, eq(annexVersionTable.hash, storedFileTable.hash))
    .where(eq(annexVersionTable.id, versionId))
    .get();
  if (!file) throw new Failure('not-found', 'Cette version de l’annexe n’existe plus.');
  return file;
};

/** The hashes of all files the data know. */
export const knownHashes = (db: ReadHandle): Set<string> =>
  new Set(
    db
      .select({ hash: storedFileTable.hash })
      .from(storedFileTable)
      .all()
      .map(({ hash }) => hash),
  );

/** Whether a file of this content is already known, and how it reads. */
export const storedFile = (db: ReadHandle, hash: string) =>
  db
    .select({ hash: storedFileTable.hash, reading: storedFileTable.reading })
    .from(storedFileTable)
    .where(eq(storedFileTable.hash, hash))
    .get() ?? null;

/** Files that nothing refers to any more and that came before `instant`. Every column that refers to one is named here. */
export const unreferencedFiles = (db: ReadHandle, instant: string): string[] =>
  db
    .select({ hash: storedFileTable.hash })
    .from(storedFileTable)
    .where(
      and(
        lt(storedFileTable.addedAt, instant),
        notExists(
          db.select().from(annexVersionTable).where(eq(annexVersionTable.hash, storedFileTable.hash)),
        ),
        notExists(
          db.select().from(collectiveTable).where(eq(collectiveTable.logoHash, storedFileTable.hash)),
        ),
        notExists(
          db
            .select()
            .from(collectiveTable)
            .where(eq(collectiveTable.charterTemplateHash, storedFileTable.hash)),
        ),
        notExists(db.select().from(sendingTable).where(eq(sendingTable.pdfHash, storedFileTable.hash))),
        notExists(db.select().from(sendingTable).where(eq(sendingTable.messageHash, storedFileTable.hash))),
        notExists(db.select().from(sendingFileTable).where(eq(sendingFileTable.hash, storedFileTable.hash))),
      ),
    )
    .all()
    .map(({ hash }) => hash);
