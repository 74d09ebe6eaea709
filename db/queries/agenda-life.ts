import { asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { proposalsFrom, type Proposal } from '../domain/agenda-proposals.ts';
import { Failure } from '../domain/failure.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { ReadHandle } from '../handles.ts';
import {
  agendaItemTable,
  agendaSectionTable,
  itemHistoryTable,
  recurringItemTable,
} from '../schema/agenda.ts';
import { collectivityTable } from '../schema/collective.ts';
import { councilSessionTable } from '../schema/council.ts';
import { meetingTable } from '../schema/meeting.ts';
import { presentersOf } from './agenda.ts';
import { pointsWaiting } from './council-points.ts';
import { heldReader } from './held.ts';

type ItemRow = typeof agendaItemTable.$inferSelect;
type MeetingRow = typeof meetingTable.$inferSelect;

const moment = ({ date, startTime }: MeetingRow): string => `${date} ${startTime}`;

/** The meetings before this one, oldest first. */
const meetingsBefore = (db: ReadHandle, meeting: MeetingRow): MeetingRow[] =>
  db
    .select()
    .from(meetingTable)
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime), asc(meetingTable.id))
    .all()
    .filter((other) => other.id !== meeting.id && moment(other) < moment(meeting));

/** Ids of the items that another takes up again. */
const carriedIds = (db: ReadHandle): Set<number | null> =>
  new Set(
    db
      .select({ id: agendaItemTable.carriedFromId })
      .from(agendaItemTable)
      .where(isNotNull(agendaItemTable.carriedFromId))
      .all()
      .map(({ id }) => id),
  );

const isLeft = (row: ItemRow): row is ItemRow & { state: 'not-reached' | 'postponed' } =>
  row.nature === 'point' && (row.state === 'not-reached' || row.state === 'postponed');

/** Items that a meeting left, a part by itself only when its point was not left with it. */
const leftAt = (db: ReadHandle, meeting: MeetingRow) => {
  const carried = carriedIds(db);
  const rows = db
    .select()
    .from(agendaItemTable)
    .where(eq(agendaItemTable.meetingId, meeting.id))
    .orderBy(asc(agendaItemTable.position), asc(agendaItemTable.id))
    .all()
    .filter(isLeft);
  const ids = new Set<number | null>(rows.map(({ id }) => id));
  return rows.filter(({ id, parentId }) => !carried.has(id) && !(parentId !== null && ids.has(parentId)));
};

/** For each recurring item, the meetings that took it; not those that did not reach it, nor put it off. */
const occurrences = (db: ReadHandle): Map<number | null, Set<number | null>> => {
  const rows = db
    .select()
    .from(agendaItemTable)
    .where(isNotNull(agendaItemTable.recurringId))
    .all()
    .filter((row) => !isLeft(row));
  return new Map(
    [...Map.groupBy(rows, ({ recurringId }) => recurringId)].map(([id, group]) => [
      id,
      new Set(group.map(({ meetingId }) => meetingId)),
    ]),
  );
};

/** Since when an item is in the reserve, as a day in Paris; '' when not known. */
const waitingSince = (db: ReadHandle, ids: readonly number[]): Map<number, string> => {
  const rows = db
    .select()
    .from(itemHistoryTable)
    .where(inArray(itemHistoryTable.itemId, [...ids]))
    .orderBy(asc(itemHistoryTable.at), asc(itemHistoryTable.id))
    .all();
  return new Map(rows.map(({ itemId, at }) => [itemId, fromInstant(at).date]));
};

const reserveRows = (db: ReadHandle) =>
  db
    .select({ item: agendaItemTable, section: agendaSectionTable.title, originName: collectivityTable.name })
    .from(agendaItemTable)
    .innerJoin(agendaSectionTable, eq(agendaItemTable.sectionId, agendaSectionTable.id))
    .leftJoin(collectivityTable, eq(agendaItemTable.originId, collectivityTable.id))
    .where(isNull(agendaItemTable.meetingId))
    .orderBy(asc(agendaItemTable.position), asc(agendaItemTable.id))
    .all();

/** What waits in the reserve for a meeting, in its order, with what it came from and since when. */
export const listReserve = (db: ReadHandle) => {
  const rows = reserveRows(db);
  const ids = rows.map(({ item }) => item.id);
  const since = waitingSince(db, ids);
  const presenters = presentersOf(db, ids);
  return rows
    .filter(({ item }) => item.parentId === null)
    .map(({ item, section, originName }) => {
      const { meetingId: _, position: __, parentId: ___, state: ____, ...fields } = item;
      const named = presenters.get(item.id) ?? [];
      return {
        ...fields,
        section,
        originName: originName ?? '',
        presenters: named.map(({ memberId, collectivityId, name }) => ({ memberId, collectivityId, name })),
        since: since.get(item.id) ?? '',
        parts: rows.filter(({ item: part }) => part.parentId === item.id).map(({ item: part }) => part.title),
      };
    });
};

/** @throws Failure `not-found` */
const meetingAt = (db: ReadHandle, id: number): MeetingRow => {
  const meeting = db.select().from(meetingTable).where(eq(meetingTable.id, id)).get();
  if (!meeting) throw new Failure('not-found', 'Cette réunion n’existe plus.');
  return meeting;
};

export type MeetingProposals = {
  proposals: Proposal[];
  /** The day of the conseil prepared, and of the last meeting held: they head their proposals. */
  councilDate: string | null;
  lastDate: string | null;
};

/**
 * What could join the agenda of a meeting; nothing once it is held.
 * @throws Failure `not-found`
 */
export const readProposals = (db: ReadHandle, meetingId: number, now: string): MeetingProposals => {
  const meeting = meetingAt(db, meetingId);
  const isHeld = heldReader(db, now);
  if (isHeld(meeting)) return { proposals: [], councilDate: null, lastDate: null };
  const { sessionId } = meeting;
  const session =
    sessionId === null
      ? undefined
      : db.select().from(councilSessionTable).where(eq(councilSessionTable.id, sessionId)).get();
  const points = session ? pointsWaiting(db, session.id) : [];
  const agenda = db
    .select({
      councilItemId: agendaItemTable.councilItemId,
      recurringId: agendaItemTable.recurringId,
      kind: agendaSectionTable.kind,
      nature: agendaItemTable.nature,
    })
    .from(agendaItemTable)
    .innerJoin(agendaSectionTable, eq(agendaItemTable.sectionId, agendaSectionTable.id))
    .where(eq(agendaItemTable.meetingId, meetingId))
    .all();
  const before = meetingsBefore(db, meeting);
  const lastHeld = before.findLast(isHeld);
  const previous = before.at(-1);
  const took = occurrences(db);
  const recurring = db.select().from(recurringItemTable).orderBy(asc(recurringItemTable.id)).all();
  return {
    proposals: proposalsFrom({
      date: meeting.date,
      agenda: agenda.map(({ kind, nature, ...item }) => ({
        ...item,
        isApproval: kind === 'approval' && nature === 'point',
      })),
      previous: previous ? { id: previous.id, date: previous.date } : null,
      councilPoints: points,
      left: lastHeld ? leftAt(db, lastHeld) : [],
      recurring: recurring.map((item) => ({
        ...item,
        before: before.map(({ id, date }) => ({ date, had: took.get(item.id)?.has(id) ?? false })),
      })),
      reserve: listReserve(db),
    }),
    councilDate: session?.date ?? null,
    lastDate: lastHeld?.date ?? null,
  };
};

/** Recurring items in the order they were written, each with the meetings that have it. */
export const listRecurring = (db: ReadHandle) => {
  const meetings = new Map(
    db
      .select()
      .from(meetingTable)
      .all()
      .map(({ id, date }) => [id, date]),
  );
  const took = occurrences(db);
  return db
    .select({ item: recurringItemTable, section: agendaSectionTable.title })
    .from(recurringItemTable)
    .innerJoin(agendaSectionTable, eq(recurringItemTable.sectionId, agendaSectionTable.id))
    .orderBy(asc(recurringItemTable.id))
    .all()
    .map(({ item, section }) => {
      const dates = [...(took.get(item.id) ?? [])].flatMap((id) =>
        id === null ? [] : [meetings.get(id) ?? ''],
      );
      return { ...item, section, lastDate: dates.toSorted().at(-1) ?? '' };
    });
};
