import { createHash } from 'node:crypto';
import { and, asc, eq, inArray, isNotNull, isNull, lte, ne, notInArray, or } from 'drizzle-orm';
import type { ActionLine } from '../domain/action.ts';
import { heldAt, isHeld } from '../domain/carry-over.ts';
import { decisionLabel } from '../domain/decision.ts';
import {
  type DecisionRecord,
  readRecord,
  type RecordPresence,
  recordWarnings,
} from '../domain/decision-record.ts';
import { Failure } from '../domain/failure.ts';
import { meetingPlace } from '../domain/meeting-place.ts';
import { fromInstant } from '../domain/paris-time.ts';
import { approves, isAfter } from '../domain/record-approval.ts';
import type { ReadHandle } from '../handles.ts';
import { agendaItemTable, agendaSectionTable } from '../schema/agenda.ts';
import { decisionRecordTable, recordCorrectionTable } from '../schema/decision-record.ts';
import { meetingTable } from '../schema/meeting.ts';
import { actionTable, decisionTable, itemRecordTable, sittingTable } from '../schema/sitting.ts';
import { readActions } from './action.ts';
import { readAttendance } from './attendance.ts';
import { takenUpBy } from './item-history.ts';
import { cancelledReader } from './cancelled.ts';
import { getMeeting } from './meeting.ts';
import { getOpinion } from './opinion.ts';
import { currentOpinionId } from './opinion-question.ts';
import { recordSentAt } from './sending.ts';

export const recordHash = (content: string): string => createHash('sha256').update(content).digest('hex');

const meetings = (db: ReadHandle) =>
  db
    .select()
    .from(meetingTable)
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime), asc(meetingTable.id))
    .all();

/** Those that stand, in order: a relevé is neither announced nor approved at a meeting that was cancelled. */
const standing = (db: ReadHandle, except: number | null = null) => {
  const isCancelled = cancelledReader(db);
  return meetings(db).filter((meeting) => meeting.id === except || !isCancelled(meeting));
};

export const recordRow = (db: ReadHandle, meetingId: number) =>
  db.select().from(decisionRecordTable).where(eq(decisionRecordTable.meetingId, meetingId)).get();

/** The words of the avis that holds for a point of the conseil, once it is written; never who said what. */
const opinionOf = (db: ReadHandle, councilItemId: number | null, now: string) => {
  const id = councilItemId === null ? null : currentOpinionId(db, councilItemId);
  if (id === null) return null;
  const { closedOn, shared, reservations, divergences } = getOpinion(db, id, now);
  return closedOn === null ? null : { closedOn, shared, reservations, divergences };
};

const recorded = ({ id, text, ownerLabels, dueOn }: ActionLine) => ({ id, text, owners: ownerLabels, dueOn });

const decisionsOf = (db: ReadHandle, meetingId: number) =>
  db
    .select()
    .from(decisionTable)
    .where(eq(decisionTable.meetingId, meetingId))
    .orderBy(asc(decisionTable.position), asc(decisionTable.id))
    .all()
    .map((row) => ({
      itemId: row.itemId,
      decision: { id: row.id, number: decisionLabel(row), text: row.text, reason: row.reason },
    }));

/** Who was there, in the order papers use: by collectivity, then guests. */
const presenceOf = (db: ReadHandle, meeting: { id: number; date: string }): RecordPresence[] => {
  const presence: RecordPresence[] = [];
  for (const { people } of readAttendance(db, meeting.id, meeting.date).groups)
    for (const { state, name, post, substituteName, arrivedAt, leftAt } of people)
      if (state !== null) presence.push({ state, name, post, substituteName, arrivedAt, leftAt });
  return presence;
};

/** The dates of the meetings whose relevé a meeting approved. */
const approvedAt = (db: ReadHandle, meetingId: number): string[] =>
  db
    .select({ date: meetingTable.date })
    .from(decisionRecordTable)
    .innerJoin(meetingTable, eq(decisionRecordTable.meetingId, meetingTable.id))
    .where(eq(decisionRecordTable.approvedAtId, meetingId))
    .orderBy(asc(meetingTable.date))
    .all()
    .map(({ date }) => date);

/** Wall times at which a meeting was opened and closed that day; as planned when nobody noted it then. */
const heldTimes = (
  db: ReadHandle,
  meeting: { id: number; date: string; startTime: string; endTime: string },
) => {
  const sitting = db.select().from(sittingTable).where(eq(sittingTable.meetingId, meeting.id)).get();
  const timeOf = (instant: string | null | undefined, planned: string): string => {
    const moment = instant ? fromInstant(instant) : null;
    return moment?.date === meeting.date ? moment.time : planned;
  };
  return {
    startTime: timeOf(sitting?.openedAt, meeting.startTime),
    endTime: timeOf(sitting?.closedAt, meeting.endTime),
  };
};

/** What the relevé of a meeting says, read from its sitting. `now` is an instant. @throws Failure `not-found` */
export const draftRecord = (db: ReadHandle, meetingId: number, now: string): DecisionRecord => {
  const meeting = getMeeting(db, meetingId, now);
  const today = fromInstant(now).date;
  const points = meeting.items.filter(({ nature }) => nature === 'point');
  const ids = points.map(({ id }) => id);
  const isHere = (itemId: number | null | undefined): boolean =>
    itemId !== null && itemId !== undefined && ids.includes(itemId);
  const decisions = decisionsOf(db, meetingId);
  const actions = readActions(db, eq(actionTable.meetingId, meetingId), today, true);
  const notes = new Map(
    db
      .select()
      .from(itemRecordTable)
      .where(inArray(itemRecordTable.itemId, ids))
      .all()
      .map((row) => [row.itemId, row.notes]),
  );
  const approved = approvedAt(db, meetingId);
  const stands = standing(db);
  const before = meetings(db).filter((other) => isAfter(meeting, other));
  const lastDate = stands.findLast((other) => isAfter(meeting, other))?.date;
  const next = stands.find((other) => isAfter(other, meeting));
  const earlier = and(
    eq(actionTable.state, 'open'),
    lte(actionTable.createdOn, meeting.date > today ? today : meeting.date),
    or(
      isNull(actionTable.meetingId),
      inArray(
        actionTable.meetingId,
        before.map(({ id }) => id),
      ),
    ),
  );
  return {
    date: meeting.date,
    ...heldTimes(db, meeting),
    place: meetingPlace(meeting),
    facilitator: meeting.facilitator,
    opening: recordRow(db, meetingId)?.opening ?? '',
    presence: presenceOf(db, meeting),
    items: points.map(({ id, parentId, number, title, kind, state, councilItemId }) => ({
      itemId: id,
      number,
      title,
      isPart: parentId !== null,
      state,
      takenUpOn: takenUpBy(db, id)?.date ?? '',
      approved: approved.filter((date) =>
        approves({ kind, title }, { date, isJustBefore: date === lastDate }),
      ),
      decisions: decisions.filter(({ itemId }) => itemId === id).map(({ decision }) => decision),
      opinion: opinionOf(db, councilItemId, now),
      actions: actions.filter(({ item }) => item?.id === id).map(recorded),
      notes: notes.get(id) ?? '',
    })),
    others: {
      decisions: decisions.filter(({ itemId }) => !isHere(itemId)).map(({ decision }) => decision),
      actions: actions.filter(({ item }) => !isHere(item?.id)).map(recorded),
    },
    before: readActions(db, earlier, today).map((line) => ({
      ...recorded(line),
      agreedOn: line.meeting?.date ?? line.createdOn,
    })),
    next: next
      ? { date: next.date, startTime: next.startTime, place: meetingPlace(getMeeting(db, next.id, now)) }
      : null,
  };
};

type Meeting = ReturnType<typeof meetings>[number];

/** Items that put a relevé up for approval, by their meeting, in the order of their agenda. */
const approvalItems = (db: ReadHandle) =>
  Map.groupBy(
    db
      .select({
        id: agendaItemTable.id,
        title: agendaItemTable.title,
        kind: agendaSectionTable.kind,
        meetingId: agendaItemTable.meetingId,
      })
      .from(agendaItemTable)
      .innerJoin(agendaSectionTable, eq(agendaItemTable.sectionId, agendaSectionTable.id))
      .where(and(eq(agendaSectionTable.kind, 'approval'), ne(agendaItemTable.nature, 'break')))
      .orderBy(asc(agendaItemTable.position))
      .all(),
    ({ meetingId }) => meetingId,
  );

/** The first of the meetings after one, which come in order, whose agenda puts its relevé up for approval. */
const approvalAmong = (
  { date }: Meeting,
  later: readonly Meeting[],
  items: ReturnType<typeof approvalItems>,
  now: string,
) => {
  for (const [offset, other] of later.entries()) {
    const point = items.get(other.id)?.find((item) => approves(item, { date, isJustBefore: offset === 0 }));
    if (point) return { itemId: point.id, meetingId: other.id, date: other.date, isHeld: isHeld(other, now) };
  }
  return null;
};

/** Where the relevé of a meeting is put up for approval: the first later agenda that says so. */
export const approvalPoint = (db: ReadHandle, meetingId: number, now: string) => {
  const all = standing(db, meetingId);
  const index = all.findIndex(({ id }) => id === meetingId);
  const meeting = all[index];
  return meeting ? approvalAmong(meeting, all.slice(index + 1), approvalItems(db), now) : null;
};

/** What the items of a meeting put up for approval: the relevé of which meeting before it. */
export const recordsUpAt = (db: ReadHandle, meetingId: number) => {
  const items = approvalItems(db).get(meetingId) ?? [];
  const all = items.length === 0 ? [] : standing(db, meetingId);
  const before = all.slice(
    0,
    all.findIndex(({ id }) => id === meetingId),
  );
  return new Map(
    items.flatMap((item) => {
      const found = before
        .toReversed()
        .find(({ date }, offset) => approves(item, { date, isJustBefore: offset === 0 }));
      if (!found) return [];
      const { id, date } = found;
      return [
        [item.id, { meetingId: id, date, isApproved: (recordRow(db, id)?.approvedOn ?? '') !== '' }] as const,
      ];
    }),
  );
};

/** The meeting that comes next after another and is not held yet; null when none is planned. */
export const nextAgenda = (db: ReadHandle, meetingId: number, now: string) => {
  const all = standing(db, meetingId);
  const isBegun = heldAt(now);
  const meeting = all.find(({ id }) => id === meetingId);
  const next = meeting && all.find((other) => isAfter(other, meeting) && !isBegun(other));
  return next ? { id: next.id, date: next.date } : null;
};

/** The meetings that have begun since, the first one first: one of them may have approved it. */
const meetingsSince = (db: ReadHandle, meetingId: number, now: string) => {
  const all = standing(db, meetingId);
  const meeting = all.find(({ id }) => id === meetingId);
  return all
    .filter((other) => meeting && isAfter(other, meeting) && isHeld(other, now))
    .map(({ id, date }) => ({ id, date }));
};

/** Whether it was held in the application: decisions are written only then. */
const isOpened = (db: ReadHandle, meetingId: number): boolean =>
  db.select().from(sittingTable).where(eq(sittingTable.meetingId, meetingId)).get() !== undefined;

/** Lines that were being typed in meeting and never entered, by item. */
const unnotedLines = (db: ReadHandle, meetingId: number): ReadonlyMap<number, string> =>
  new Map(
    db
      .select({ itemId: itemRecordTable.itemId, line: itemRecordTable.line })
      .from(itemRecordTable)
      .innerJoin(agendaItemTable, eq(itemRecordTable.itemId, agendaItemTable.id))
      .where(and(eq(agendaItemTable.meetingId, meetingId), ne(itemRecordTable.line, '')))
      .all()
      .map(({ itemId, line }) => [itemId, line]),
  );

const correctionsOf = (db: ReadHandle, meetingId: number) =>
  db
    .select({
      id: recordCorrectionTable.id,
      correctedOn: recordCorrectionTable.correctedOn,
      text: recordCorrectionTable.text,
    })
    .from(recordCorrectionTable)
    .where(eq(recordCorrectionTable.meetingId, meetingId))
    .orderBy(asc(recordCorrectionTable.correctedOn), asc(recordCorrectionTable.id))
    .all();

const approvalOf = (db: ReadHandle, meetingId: number) => {
  const row = recordRow(db, meetingId);
  if (!row || row.approvedOn === '') return null;
  const { approvedAtId, approvedOn, content, contentHash } = row;
  const record = readRecord(content);
  if (!record)
    throw new Failure(
      'unavailable',
      'Le relevé approuvé ne peut pas être lu\u00a0: il vient peut-être d’une version plus récente. Rien n’est perdu.',
    );
  return {
    record,
    approval: {
      meetingId: approvedAtId,
      approvedOn,
      hash: contentHash,
      isIntact: recordHash(content) === contentHash,
    },
  };
};

/**
 * The relevé de décisions of a meeting: what was approved, word for word, or what it says as it stands, with what a
 * reader would miss. `now` is an instant. @throws Failure `not-found`
 */
export const getRecord = (db: ReadHandle, meetingId: number, now: string) => {
  const row = db.select().from(meetingTable).where(eq(meetingTable.id, meetingId)).get();
  if (!row) throw new Failure('not-found', 'Cette réunion n’existe plus.');
  const approved = approvalOf(db, meetingId);
  const record = approved?.record ?? draftRecord(db, meetingId, now);
  return {
    meetingId,
    isHeld: isHeld(row, now),
    isOpened: isOpened(db, meetingId),
    record,
    approval: approved?.approval ?? null,
    sentAt: recordSentAt(db, meetingId),
    corrections: correctionsOf(db, meetingId),
    warnings: approved ? [] : recordWarnings(record, unnotedLines(db, meetingId)),
    /** Where it is put up for approval, and the agenda it could be put on. */
    proposed: approved ? null : approvalPoint(db, meetingId, now),
    nextAgenda: approved ? null : nextAgenda(db, meetingId, now),
    since: approved ? [] : meetingsSince(db, meetingId, now),
    /** Actions as they are now, by their id: what became of them goes on after approval. */
    actions: readActions(db, eq(actionTable.meetingId, meetingId), fromInstant(now).date, true),
  };
};

/**
 * The relevés that wait for a gesture, the oldest first: of meetings held in the application and over, to be put on the
 * agenda of the next one, or approved by the one that has it. `now` is an instant.
 */
export const recordsWaiting = (db: ReadHandle, now: string) => {
  const approved = db
    .select({ id: decisionRecordTable.meetingId })
    .from(decisionRecordTable)
    .where(ne(decisionRecordTable.approvedOn, ''));
  const opened = new Set(
    db
      .select({ id: sittingTable.meetingId })
      .from(sittingTable)
      .where(and(notInArray(sittingTable.meetingId, approved), isNotNull(sittingTable.closedAt)))
      .all()
      .map(({ id }) => id),
  );
  if (opened.size === 0) return [];
  const all = standing(db);
  const isBegun = heldAt(now);
  const items = approvalItems(db);
  const isNextPlanned = all.some((meeting) => !isBegun(meeting));
  return all.flatMap((meeting, index): { id: number; date: string; gesture: 'approve' | 'propose' }[] => {
    if (!opened.has(meeting.id) || !isBegun(meeting)) return [];
    const point = approvalAmong(meeting, all.slice(index + 1), items, now);
    const { id, date } = meeting;
    if (point?.isHeld) return [{ id, date, gesture: 'approve' }];
    return !point && isNextPlanned ? [{ id, date, gesture: 'propose' }] : [];
  });
};
