import { annexMessageParts } from './annex-messages.ts';
import { asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { itemNumbers } from '../domain/item-numbers.ts';
import { postsLabel } from '../domain/member.ts';
import { fromInstant } from '../domain/paris-time.ts';
import { isHeldOn } from '../domain/post.ts';
import { hasLeft } from '../domain/sending.ts';
import type { ReadHandle } from '../handles.ts';
import { agendaItemTable, agendaSectionTable } from '../schema/agenda.ts';
import { charterVersionTable } from '../schema/charter.ts';
import {
  collectivityTable,
  memberTable,
  postTable,
  roleHolderTable,
  roleTable,
} from '../schema/collective.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import { decisionRecordTable } from '../schema/decision-record.ts';
import { meetingTable } from '../schema/meeting.ts';
import { councilDecisionTable, opinionTable } from '../schema/opinion.ts';
import { sendingRecipientTable, sendingTable } from '../schema/sending.ts';
import { attendanceTable, itemRecordTable, sittingTable } from '../schema/sitting.ts';
import { presentersOf } from './agenda.ts';
import { annexesOfItem, annexesOfMeeting } from './annex.ts';
import { postsByMember } from './posts.ts';

/** Everything a readable copy lists; what is reserved is only told to be there, never read here. */

export const archivedMeetings = (db: ReadHandle) => {
  const withNotes = new Set(
    db
      .select({ meetingId: agendaItemTable.meetingId })
      .from(itemRecordTable)
      .innerJoin(agendaItemTable, eq(itemRecordTable.itemId, agendaItemTable.id))
      .where(ne(itemRecordTable.notes, ''))
      .all()
      .map(({ meetingId }) => meetingId),
  );
  const withRestricted = new Set(
    db
      .select({ meetingId: agendaItemTable.meetingId })
      .from(agendaItemTable)
      .where(ne(agendaItemTable.restrictedNote, ''))
      .all()
      .map(({ meetingId }) => meetingId),
  );
  const withItems = new Set(
    db
      .selectDistinct({ meetingId: agendaItemTable.meetingId })
      .from(agendaItemTable)
      .all()
      .map(({ meetingId }) => meetingId),
  );
  return db
    .select({
      meeting: meetingTable,
      hostName: collectivityTable.name,
      councilDate: councilSessionTable.date,
      openedAt: sittingTable.openedAt,
      closedAt: sittingTable.closedAt,
      approvedOn: decisionRecordTable.approvedOn,
    })
    .from(meetingTable)
    .leftJoin(collectivityTable, eq(meetingTable.hostId, collectivityTable.id))
    .leftJoin(councilSessionTable, eq(meetingTable.sessionId, councilSessionTable.id))
    .leftJoin(sittingTable, eq(sittingTable.meetingId, meetingTable.id))
    .leftJoin(decisionRecordTable, eq(decisionRecordTable.meetingId, meetingTable.id))
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime), asc(meetingTable.id))
    .all()
    .map(({ meeting, approvedOn, ...more }) => ({
      ...meeting,
      ...more,
      /** Whether there is a relevé, and whether it is approved. */
      hasRecord: more.openedAt !== null || (approvedOn ?? '') !== '',
      isApproved: (approvedOn ?? '') !== '',
      hasAgenda: withItems.has(meeting.id),
      hasNotes: withNotes.has(meeting.id),
      hasRestricted: withRestricted.has(meeting.id),
    }));
};
export type ArchivedMeeting = ReturnType<typeof archivedMeetings>[number];

/** The points of a meeting, or of the reserve (null), without what is reserved. */
export const archivedItems = (db: ReadHandle, meetingId: number | null) => {
  const rows = db
    .select({ item: agendaItemTable, section: agendaSectionTable.title, origin: collectivityTable.name })
    .from(agendaItemTable)
    .innerJoin(agendaSectionTable, eq(agendaItemTable.sectionId, agendaSectionTable.id))
    .leftJoin(collectivityTable, eq(agendaItemTable.originId, collectivityTable.id))
    .where(meetingId === null ? isNull(agendaItemTable.meetingId) : eq(agendaItemTable.meetingId, meetingId))
    .orderBy(asc(agendaItemTable.position), asc(agendaItemTable.id))
    .all();
  const presenters = presentersOf(
    db,
    rows.map(({ item }) => item.id),
  );
  const numbers = meetingId === null ? [] : itemNumbers(rows.map(({ item }) => item));
  return rows.map(({ item: { restrictedNote: _reserved, ...item }, section, origin }, index) => ({
    ...item,
    section,
    origin: origin ?? '',
    number: numbers[index] ?? '',
    presenters: (presenters.get(item.id) ?? []).map(({ label }) => label),
  }));
};

/** Annexes of a meeting, or of the points that wait for one. */
export const archivedAnnexes = (db: ReadHandle, meetingId: number | null) =>
  meetingId === null
    ? archivedItems(db, null).flatMap(({ id }) => annexesOfItem(db, id))
    : annexesOfMeeting(db, meetingId);

export const archivedMembers = (db: ReadHandle) =>
  db
    .select({ member: memberTable, post: postTable, collectivity: collectivityTable.name })
    .from(memberTable)
    .leftJoin(postTable, eq(postTable.memberId, memberTable.id))
    .leftJoin(collectivityTable, eq(postTable.collectivityId, collectivityTable.id))
    .orderBy(
      asc(memberTable.lastName),
      asc(memberTable.firstName),
      asc(memberTable.id),
      asc(postTable.startDate),
    )
    .all();

export const archivedCollectivities = (db: ReadHandle) =>
  db.select().from(collectivityTable).orderBy(asc(collectivityTable.kind), asc(collectivityTable.name)).all();

export const archivedRoles = (db: ReadHandle) =>
  db
    .select({
      role: roleTable,
      holder: roleHolderTable,
      member: memberTable,
      collectivity: collectivityTable.name,
    })
    .from(roleTable)
    .leftJoin(roleHolderTable, eq(roleHolderTable.roleId, roleTable.id))
    .leftJoin(memberTable, eq(roleHolderTable.memberId, memberTable.id))
    .leftJoin(collectivityTable, eq(roleHolderTable.collectivityId, collectivityTable.id))
    .orderBy(asc(roleTable.position), asc(roleTable.id), asc(roleHolderTable.startDate))
    .all();

export const archivedAttendance = (db: ReadHandle) =>
  db
    .select({ meeting: { date: meetingTable.date }, attendance: attendanceTable })
    .from(attendanceTable)
    .innerJoin(meetingTable, eq(attendanceTable.meetingId, meetingTable.id))
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime), asc(attendanceTable.id))
    .all();

/** The conseils, with every avis that was asked for their points. */
export const archivedCouncils = (db: ReadHandle) => {
  const asked = Map.groupBy(
    db
      .select({ id: opinionTable.id, title: councilItemTable.title, sessionId: councilItemTable.sessionId })
      .from(opinionTable)
      .innerJoin(councilItemTable, eq(opinionTable.councilItemId, councilItemTable.id))
      .orderBy(asc(councilItemTable.position), asc(opinionTable.id))
      .all(),
    ({ sessionId }) => sessionId,
  );
  return db
    .select()
    .from(councilSessionTable)
    .orderBy(asc(councilSessionTable.date), asc(councilSessionTable.time), asc(councilSessionTable.id))
    .all()
    .map((session) => ({ ...session, opinions: asked.get(session.id) ?? [] }));
};

export const archivedCouncilPoints = (db: ReadHandle) =>
  db
    .select({ session: councilSessionTable, point: councilItemTable, decision: councilDecisionTable })
    .from(councilItemTable)
    .innerJoin(councilSessionTable, eq(councilItemTable.sessionId, councilSessionTable.id))
    .leftJoin(councilDecisionTable, eq(councilDecisionTable.councilItemId, councilItemTable.id))
    .orderBy(asc(councilSessionTable.date), asc(councilItemTable.position), asc(councilItemTable.id))
    .all();

/** Messages that left, or of which it is not known, the first one first. */
export const archivedSendings = (db: ReadHandle) => {
  const rows = db
    .select({ sending: sendingTable, meetingDate: meetingTable.date })
    .from(sendingTable)
    .leftJoin(meetingTable, eq(sendingTable.meetingId, meetingTable.id))
    .where(inArray(sendingTable.state, ['sent', 'partial', 'failed', 'unknown']))
    .orderBy(asc(sendingTable.sentAt), asc(sendingTable.id))
    .all();
  const recipients = Map.groupBy(
    db.select().from(sendingRecipientTable).orderBy(asc(sendingRecipientTable.position)).all(),
    ({ sendingId }) => sendingId,
  );
  const posts = postsByMember(db);
  const parts = annexMessageParts(db);
  /** What they were on the day it left. */
  const postOn = (memberId: number | null, instant: string): string => {
    const held = memberId === null ? [] : (posts.get(memberId) ?? []);
    const { date } = fromInstant(instant);
    return postsLabel(held.filter((post) => isHeldOn(post, date)));
  };
  return rows.map(({ sending: { content: _content, ...sending }, meetingDate }) => ({
    ...sending,
    part: parts.get(sending.id) ?? null,
    meetingDate: meetingDate ?? '',
    hasLeft: hasLeft(sending.state),
    recipients: (recipients.get(sending.id) ?? []).map((recipient) => ({
      ...recipient,
      // Asked of what is named by its readers alone: an ordre du jour goes to twenty, ten times a year.
      post:
        sending.kind === 'reminder' ? postOn(recipient.memberId, sending.sentAt ?? sending.preparedAt) : '',
    })),
  }));
};
export type ArchivedSending = ReturnType<typeof archivedSendings>[number];

/** The adopted versions of the charter, the first one first. */
export const archivedCharters = (db: ReadHandle) =>
  db
    .select({
      id: charterVersionTable.id,
      number: charterVersionTable.number,
      adoptedOn: charterVersionTable.adoptedOn,
      effectiveFrom: charterVersionTable.effectiveFrom,
    })
    .from(charterVersionTable)
    .orderBy(asc(charterVersionTable.number))
    .all()
    .flatMap(({ number, ...version }) => (number === null ? [] : [{ ...version, number }]));
