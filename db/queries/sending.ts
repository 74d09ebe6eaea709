import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, max, ne } from 'drizzle-orm';
import { type AgendaSnapshot, agendaChanges, isAddition, readSnapshot } from '../domain/agenda-snapshot.ts';
import { type AgendaInHand, agendaInHand, type LeftVersion } from '../domain/agenda-edition.ts';
import { Failure } from '../domain/failure.ts';
import { meetingPlace } from '../domain/meeting-place.ts';
import { memberName, postsLabel } from '../domain/member.ts';
import { isHeldOn } from '../domain/post.ts';
import {
  agendaKinds,
  awaitsWord,
  hasLeft,
  type MeetingKind,
  type SendingKind,
  sendingPage,
  versionLetter,
} from '../domain/sending.ts';
import { timelinessOf } from '../domain/sending-proof.ts';
import type { ReadHandle } from '../handles.ts';
import { storedFileTable } from '../schema/annex.ts';
import { collectiveTable } from '../schema/collective.ts';
import { decisionRecordTable } from '../schema/decision-record.ts';
import { meetingTable } from '../schema/meeting.ts';
import { sendingFileTable, sendingRecipientTable, sendingTable } from '../schema/sending.ts';
import { sittingTable } from '../schema/sitting.ts';
import { annexMessageParts } from './annex-messages.ts';
import { annexesOfMeeting } from './annex.ts';
import { listMembers } from './collective.ts';
import { getMeeting } from './meeting.ts';

type SendingRow = typeof sendingTable.$inferSelect;

/** The newest first, those of one gesture in the order they were made: the ordre du jour, then its annexes. */
const newestGestureFirst = [
  desc(sendingTable.preparedAt),
  desc(sendingTable.eventSequence),
  asc(sendingTable.id),
];

/** Sizes of kept files, in bytes. */
const sizesOf = (db: ReadHandle, hashes: readonly string[]): Map<string, number> =>
  new Map(
    db
      .select({ hash: storedFileTable.hash, size: storedFileTable.size })
      .from(storedFileTable)
      .where(inArray(storedFileTable.hash, [...new Set(hashes)]))
      .all()
      .map(({ hash, size }) => [hash, size]),
  );

const viewsOf = (db: ReadHandle, rows: readonly SendingRow[]) => {
  const ids = rows.map(({ id }) => id);
  const recipients = db
    .select()
    .from(sendingRecipientTable)
    .where(inArray(sendingRecipientTable.sendingId, ids))
    .orderBy(asc(sendingRecipientTable.position))
    .all();
  const files = db
    .select()
    .from(sendingFileTable)
    .where(inArray(sendingFileTable.sendingId, ids))
    .orderBy(asc(sendingFileTable.position))
    .all();
  const byRecipient = Map.groupBy(recipients, ({ sendingId }) => sendingId);
  const parts = annexMessageParts(db);
  const byFile = Map.groupBy(files, ({ sendingId }) => sendingId);
  const sizes = sizesOf(
    db,
    [...files.map(({ hash }) => hash), ...rows.map(({ messageHash }) => messageHash)].filter(
      (hash) => hash !== null,
    ),
  );
  return rows.map((row) => ({
    id: row.id,
    meetingId: row.meetingId,
    kind: row.kind,
    part: parts.get(row.id) ?? null,
    letter: row.letter,
    channel: row.channel,
    state: row.state,
    awaitsWord: awaitsWord(row),
    preparedAt: row.preparedAt,
    isOpened: row.openedAt !== null,
    sentAt: row.sentAt,
    dueAt: row.dueAt,
    timeliness: agendaKinds.includes(row.kind) ? timelinessOf(row.sentAt, row.dueAt) : null,
    subject: row.subject,
    body: row.body,
    messageId: row.messageId,
    detail: row.detail,
    messageHash: row.messageHash,
    messageSize: row.messageHash === null ? 0 : (sizes.get(row.messageHash) ?? 0),
    recipients: (byRecipient.get(row.id) ?? []).map(({ name, email, role, outcome, detail }) => ({
      name,
      email,
      role,
      outcome,
      detail,
    })),
    files: (byFile.get(row.id) ?? []).map(({ fileName, hash }) => ({
      fileName,
      hash,
      size: sizes.get(hash) ?? 0,
    })),
  }));
};

export type SendingView = ReturnType<typeof viewsOf>[number];

/** @throws Failure `not-found` */
export const getSending = (db: ReadHandle, id: number): SendingView => {
  const [view] = viewsOf(db, db.select().from(sendingTable).where(eq(sendingTable.id, id)).all());
  if (!view) throw new Failure('not-found', 'Cet envoi n’existe plus.');
  return view;
};

/**
 * What left, or was about to, of some kinds, for a meeting or, null, of none; the newest first, a page of them. Given
 * up, it is not shown.
 */
export const sendingsOf = (
  db: ReadHandle,
  meetingId: number | null,
  kinds: readonly SendingKind[],
): SendingView[] =>
  viewsOf(
    db,
    db
      .select()
      .from(sendingTable)
      .where(
        and(
          meetingId === null ? isNull(sendingTable.meetingId) : eq(sendingTable.meetingId, meetingId),
          inArray(sendingTable.kind, [...kinds]),
          ne(sendingTable.state, 'abandoned'),
        ),
      )
      .orderBy(...newestGestureFirst)
      .limit(sendingPage)
      .all(),
  );

/** The addresses that are no member's, to which an ordre du jour last left, in one line: the next one goes there too. */
export const lastCopies = (db: ReadHandle, meetingId: number): string => {
  const last = db
    .select({ id: sendingTable.id })
    .from(sendingTable)
    .where(
      and(
        eq(sendingTable.meetingId, meetingId),
        inArray(sendingTable.kind, [...agendaKinds]),
        isNotNull(sendingTable.sentAt),
      ),
    )
    .orderBy(desc(sendingTable.sentAt), desc(sendingTable.id))
    .get();
  if (!last) return '';
  return db
    .select({ email: sendingRecipientTable.email })
    .from(sendingRecipientTable)
    .where(and(eq(sendingRecipientTable.sendingId, last.id), eq(sendingRecipientTable.name, '')))
    .orderBy(asc(sendingRecipientTable.position))
    .all()
    .map(({ email }) => email)
    .join(' ; ');
};

/** When the relevé of a meeting last left, an instant; null while it has not. */
export const recordSentAt = (db: ReadHandle, meetingId: number): string | null =>
  db
    .select({ at: max(sendingTable.sentAt) })
    .from(sendingTable)
    .where(and(eq(sendingTable.meetingId, meetingId), eq(sendingTable.kind, 'record')))
    .get()?.at ?? null;

/** Something was leaving when the application stopped. */
export const hasInterrupted = (db: ReadHandle): boolean =>
  db.select({ id: sendingTable.id }).from(sendingTable).where(eq(sendingTable.state, 'sending')).get() !==
  undefined;

/** What an ordre du jour says now, in the words its readers would compare. */
export const snapshotOf = (db: ReadHandle, meetingId: number, now: string): AgendaSnapshot => {
  const { date, startTime, endTime, place, hostName, items } = getMeeting(db, meetingId, now);
  const annexes = Map.groupBy(annexesOfMeeting(db, meetingId), ({ itemId }) => itemId);
  return {
    date,
    startTime,
    endTime,
    place: meetingPlace({ place, hostName }),
    items: items
      .filter(({ nature }) => nature === 'point')
      .map(({ id, number, title, question, presenter, minutes }) => ({
        id,
        number,
        title,
        question,
        presenter,
        minutes,
        annexes: (annexes.get(id) ?? []).map(({ title: name, versions }) => ({
          title: name,
          hash: versions[0]?.hash ?? '',
        })),
      })),
  };
};

const kindFor = (sentCount: number, isAdded: boolean): MeetingKind => {
  if (sentCount === 0) return 'agenda';
  return isAdded ? 'addendum' : 'amended';
};

/** Every ordre du jour of a meeting that left, in the order they left. */
const versionsLeft = (db: ReadHandle, meetingId: number): LeftVersion[] =>
  db
    .select()
    .from(sendingTable)
    .where(and(eq(sendingTable.meetingId, meetingId), inArray(sendingTable.kind, [...agendaKinds])))
    .orderBy(asc(sendingTable.sentAt), asc(sendingTable.id))
    .all()
    .filter(({ state }) => hasLeft(state))
    .map(({ kind, letter, sentAt, content }) => ({
      kind,
      letter,
      sentAt: sentAt ?? '',
      snapshot: readSnapshot(content),
    }));

/** What a page of the ordre du jour is, printed now: the one that left last, or one that nobody received. */
export const agendaPrinted = (db: ReadHandle, meetingId: number, now: string): AgendaInHand =>
  agendaInHand(versionsLeft(db, meetingId), () => snapshotOf(db, meetingId, now));

/** The ordre du jour that its readers have, and what the one of now says otherwise. */
export const changesSinceSent = (db: ReadHandle, meetingId: number, now: string) => {
  const rows = versionsLeft(db, meetingId);
  const last = rows.at(-1)?.snapshot ?? null;
  const current = snapshotOf(db, meetingId, now);
  return {
    sentCount: rows.length,
    lastSentAt: rows.at(-1)?.sentAt ?? null,
    letter: versionLetter(rows.length),
    changes: last ? agendaChanges(last, current) : [],
    /** The kind that fits: the first one, an additif when points only joined, else the agenda put in its place. */
    kind: kindFor(rows.length, last !== null && isAddition(last, current)),
    current,
  };
};

/** Who is in the collective on the meeting's day, with the address a message goes to, '' without one. */
export const peopleOn = (db: ReadHandle, date: string) =>
  listMembers(db, `${date}T12:00:00Z`).flatMap((member) => {
    const held = member.posts.filter((post) => isHeldOn(post, date));
    if (!member.isPresent) return [];
    return [
      {
        memberId: member.id,
        name: memberName(member),
        post: postsLabel(held),
        email: member.email,
        collectivityIds: held.map(({ collectivityId }) => collectivityId).filter((place) => place !== null),
      },
    ];
  });

/** The held meeting before this one whose relevé waits for approval. */
export const unapprovedBefore = (db: ReadHandle, meetingId: number) => {
  const meeting = db.select().from(meetingTable).where(eq(meetingTable.id, meetingId)).get();
  if (!meeting) return null;
  const before = db
    .select({
      meetingId: meetingTable.id,
      date: meetingTable.date,
      approvedOn: decisionRecordTable.approvedOn,
    })
    .from(meetingTable)
    .innerJoin(sittingTable, eq(sittingTable.meetingId, meetingTable.id))
    .leftJoin(decisionRecordTable, eq(decisionRecordTable.meetingId, meetingTable.id))
    .where(lt(meetingTable.date, meeting.date))
    .orderBy(desc(meetingTable.date), desc(meetingTable.startTime))
    .get();
  return before && (before.approvedOn ?? '') === ''
    ? { meetingId: before.meetingId, date: before.date }
    : null;
};

/** What calendars know a meeting by, in every message: the same as long as the dossier lives. */
export const eventUidOf = (db: ReadHandle, meetingId: number): string => {
  const row = db
    .select({ foundedAt: collectiveTable.foundedAt })
    .from(collectiveTable)
    .where(eq(collectiveTable.id, 1))
    .get();
  return `reunion-${meetingId}-${Date.parse(row?.foundedAt ?? '') || 0}@codir.territoire`;
};

/** Everything that left or is to leave, the newest first, a page from `from` on. */
export const listSendings = (db: ReadHandle, from: number) => {
  const shown = ne(sendingTable.state, 'abandoned');
  const rows = db
    .select()
    .from(sendingTable)
    .where(shown)
    .orderBy(...newestGestureFirst)
    .limit(sendingPage)
    .offset(from)
    .all();
  const meetingIds = rows.map(({ meetingId }) => meetingId).filter((id) => id !== null);
  const dates = new Map(
    db
      .select({ id: meetingTable.id, date: meetingTable.date })
      .from(meetingTable)
      .where(inArray(meetingTable.id, meetingIds))
      .all()
      .map(({ id, date }) => [id, date]),
  );
  return {
    sendings: viewsOf(db, rows).map((view) => ({
      ...view,
      meetingDate: dates.get(view.meetingId ?? 0) ?? '',
    })),
    total: db.select({ n: count() }).from(sendingTable).where(shown).get()?.n ?? 0,
    from,
  };
};
