import { asc, eq, inArray } from 'drizzle-orm';
import { type Entry, decisionLabel } from '../domain/decision.ts';
import { Failure } from '../domain/failure.ts';
import { meetingPlace } from '../domain/meeting-place.ts';
import { memberName, postsLabel } from '../domain/member.ts';
import { isHeldOn } from '../domain/post.ts';
import { plannedEnd, secondsOn, type SittingState } from '../domain/sitting.ts';
import { namedPerson, namedPlace, type Nameable } from '../domain/sitting-names.ts';
import type { ReadHandle } from '../handles.ts';
import { agendaItemTable } from '../schema/agenda.ts';
import { collectivityTable } from '../schema/collective.ts';
import { councilItemTable } from '../schema/council.ts';
import { decisionRecordTable } from '../schema/decision-record.ts';
import { meetingTable } from '../schema/meeting.ts';
import { actionTable, decisionTable, itemRecordTable, sittingTable } from '../schema/sitting.ts';
import { readActions } from './action.ts';
import { readAgenda } from './agenda.ts';
import { recordsUpAt } from './decision-record.ts';
import { readAttendance } from './attendance.ts';
import { listCollectivities, listMembers } from './collective.ts';
import { saidBefore, takenUpBy } from './item-history.ts';
import { opinionLinesOf } from './opinion-register.ts';

type MeetingRow = typeof meetingTable.$inferSelect;

/** Whom a line may name after `@`: members in a post that day, and collectivities. */
const nameables = (db: ReadHandle, date: string): Nameable[] => {
  const day = `${date}T12:00:00Z`;
  const places = listCollectivities(db, day);
  const isOnlyEpci = places.filter(({ kind }) => kind === 'epci').length === 1;
  return [
    ...listMembers(db, day).flatMap(({ id, posts, ...member }) => {
      const held = posts.filter((post) => isHeldOn(post, date));
      if (held.length === 0) return [];
      return namedPerson({ ...member, memberId: id, name: memberName(member), detail: postsLabel(held) });
    }),
    ...places.map((place) => namedPlace(place, isOnlyEpci)),
  ];
};

/** The avis of the points of a conseil that are on the agenda, by point; the last asked holds. */
const opinionsOf = (db: ReadHandle, councilItemIds: readonly number[], now: string) => {
  const sessions = new Set(
    db
      .select({ id: councilItemTable.sessionId })
      .from(councilItemTable)
      .where(inArray(councilItemTable.id, [...councilItemIds]))
      .all()
      .map(({ id }) => id),
  );
  const lines = [...sessions].flatMap((id) => opinionLinesOf(db, id, now));
  return new Map(
    lines
      .filter(({ state }) => state !== 'superseded')
      .map(({ id, councilItemId, stateLabel, voices }) => [
        councilItemId,
        { id, stateLabel, given: voices.given, asked: voices.asked },
      ]),
  );
};

const entriesOf = (db: ReadHandle, meetingId: number, today: string) => {
  const decisions = db
    .select()
    .from(decisionTable)
    .where(eq(decisionTable.meetingId, meetingId))
    .orderBy(asc(decisionTable.position), asc(decisionTable.id))
    .all();
  return [
    ...decisions.map(({ id, itemId, text, reason, year, number }) => ({
      id,
      itemId,
      label: decisionLabel({ year, number }),
      entry: { kind: 'decision' as const, text, reason } satisfies Entry,
      ownerLabels: [] as string[],
    })),
    ...readActions(db, eq(actionTable.meetingId, meetingId), today, true).map(
      ({ id, item, text, dueOn, owners, ownerLabels }) => ({
        id,
        itemId: item?.id ?? null,
        label: '',
        entry: { kind: 'action' as const, text, dueOn, owners } satisfies Entry,
        ownerLabels,
      }),
    ),
  ];
};

/** Meetings after this one, the next one first: where a point may be put off to. */
const laterMeetings = (db: ReadHandle, { id, date, startTime }: MeetingRow) =>
  db
    .select({ id: meetingTable.id, date: meetingTable.date, startTime: meetingTable.startTime })
    .from(meetingTable)
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime), asc(meetingTable.id))
    .all()
    .filter((other) => other.id !== id && `${other.date} ${other.startTime}` > `${date} ${startTime}`);

/**
 * A meeting as it is held: who is there, the item under discussion and the time it takes, what was written of each,
 * and what a line may name. `now` is the instant the times are of. @throws Failure `not-found`
 */
export const getSitting = (db: ReadHandle, meetingId: number, now: string) => {
  const row = db
    .select({ meeting: meetingTable, hostName: collectivityTable.name })
    .from(meetingTable)
    .leftJoin(collectivityTable, eq(meetingTable.hostId, collectivityTable.id))
    .where(eq(meetingTable.id, meetingId))
    .get();
  if (!row) throw new Failure('not-found', 'Cette réunion n’existe plus.');
  const { meeting, hostName } = row;
  const sitting = db.select().from(sittingTable).where(eq(sittingTable.meetingId, meetingId)).get();
  const { items } = readAgenda(db, meeting);
  const ids = items.map(({ id }) => id);
  const records = new Map(
    db
      .select()
      .from(itemRecordTable)
      .where(inArray(itemRecordTable.itemId, ids))
      .all()
      .map((record) => [record.itemId, record]),
  );
  const opinions = opinionsOf(
    db,
    items.flatMap(({ councilItemId }) => councilItemId ?? []),
    now,
  );
  const up = recordsUpAt(db, meetingId);
  const running = {
    currentItemId: sitting?.currentItemId ?? null,
    currentSince: sitting?.currentSince ?? null,
  };
  const rows = new Map(
    db
      .select()
      .from(agendaItemTable)
      .where(eq(agendaItemTable.meetingId, meetingId))
      .all()
      .map((item) => [item.id, item]),
  );
  const approved = db
    .select({ approvedOn: decisionRecordTable.approvedOn })
    .from(decisionRecordTable)
    .where(eq(decisionRecordTable.meetingId, meetingId))
    .get();
  const state: SittingState = !sitting ? 'none' : sitting.closedAt === null ? 'open' : 'closed';
  return {
    id: meetingId,
    date: meeting.date,
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    place: meetingPlace({ place: meeting.place, hostName: hostName ?? '' }),
    state,
    now,
    openedAt: sitting?.openedAt ?? null,
    closedAt: sitting?.closedAt ?? null,
    /** When it is to end. */
    endsAt: sitting ? plannedEnd(meeting, sitting.openedAt) : null,
    isApproved: approved !== undefined && approved.approvedOn !== '',
    currentItemId: running.currentItemId,
    items: items.map((item) => {
      const record = records.get(item.id);
      const itemRow = rows.get(item.id);
      const takenUp = item.state === 'open' || item.state === 'treated' ? null : takenUpBy(db, item.id);
      return {
        id: item.id,
        parentId: item.parentId,
        nature: item.nature,
        number: item.number,
        section: item.section,
        title: item.title,
        question: item.question,
        expectedOutcome: item.expectedOutcome,
        presenter: item.presenter,
        minutes: item.minutes,
        state: item.state,
        seconds: secondsOn(item.id, record?.seconds ?? 0, running, now),
        notes: record?.notes ?? '',
        line: record?.line ?? '',
        opinion: item.councilItemId === null ? null : (opinions.get(item.councilItemId) ?? null),
        /** The relevé it puts up for approval. */
        approval: up.get(item.id) ?? null,
        /** The meeting that takes it up again, '' for the reserve; null while none does. */
        takenUpOn: takenUp?.date ?? null,
        before: itemRow?.carriedFromId == null ? [] : saidBefore(db, itemRow),
      };
    }),
    entries: entriesOf(db, meetingId, now.slice(0, 10)),
    attendance: readAttendance(db, meetingId, meeting.date),
    names: nameables(db, meeting.date),
    laterMeetings: laterMeetings(db, meeting),
  };
};
