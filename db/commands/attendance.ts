import { and, asc, eq } from 'drizzle-orm';
import {
  type Attendance,
  blankAttendance,
  type Guest,
  settledAttendance,
  takesPart,
} from '../domain/attendance.ts';
import { Failure } from '../domain/failure.ts';
import { memberName, postsLabel } from '../domain/member.ts';
import { fromInstant } from '../domain/paris-time.ts';
import { patched, type Patch } from '../domain/patch.ts';
import { isHeldOn } from '../domain/post.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { postsByMember } from '../queries/posts.ts';
import { memberTable } from '../schema/collective.ts';
import type { meetingTable } from '../schema/meeting.ts';
import { meetingReplyTable } from '../schema/sending.ts';
import { attendanceTable } from '../schema/sitting.ts';
import { meetingOf } from './agenda.ts';
import { refuseApproved } from './record-lock.ts';
import { sittingOf } from './sitting-rows.ts';

type MeetingRow = typeof meetingTable.$inferSelect;
type AttendanceRow = typeof attendanceTable.$inferSelect;

/** One of the collective by its member, or a line already noted by its own id: a guest, somebody removed since. */
export type Who = { memberId: number } | { attendanceId: number };

/** Name and post as they are on the day of the meeting. @throws Failure `not-found` */
const asOfThatDay = (tx: WriteHandle, memberId: number, date: string) => {
  const member = tx.select().from(memberTable).where(eq(memberTable.id, memberId)).get();
  if (!member) throw new Failure('not-found', 'Ce membre n’existe plus.');
  const held = (postsByMember(tx).get(memberId) ?? []).filter((post) => isHeldOn(post, date));
  return { name: memberName(member), post: postsLabel(held) };
};

const rowOf = (tx: WriteHandle, meetingId: number, who: Who): AttendanceRow | undefined =>
  tx
    .select()
    .from(attendanceTable)
    .where(
      and(
        eq(attendanceTable.meetingId, meetingId),
        'memberId' in who
          ? eq(attendanceTable.memberId, who.memberId)
          : eq(attendanceTable.id, who.attendanceId),
      ),
    )
    .get();

const replyOf = (tx: WriteHandle, meetingId: number, memberId: number) =>
  tx
    .select()
    .from(meetingReplyTable)
    .where(and(eq(meetingReplyTable.meetingId, meetingId), eq(meetingReplyTable.memberId, memberId)))
    .get();

const change = (tx: WriteHandle, { date, id }: MeetingRow, who: Who, patch: Patch<Attendance>): void => {
  const row = rowOf(tx, id, who);
  const reply = !row && 'memberId' in who ? replyOf(tx, id, who.memberId) : undefined;
  // The substitute announced is the one who comes, until another name is given.
  const announced = { ...blankAttendance, substituteName: reply?.substituteName ?? '' };
  const next = settledAttendance(patched(row ?? announced, patch));
  if (row) {
    tx.update(attendanceTable).set(next).where(eq(attendanceTable.id, row.id)).run();
    return;
  }
  if (!('memberId' in who)) throw new Failure('not-found', 'Cette personne n’est plus sur la liste.');
  tx.insert(attendanceTable)
    .values({ meetingId: id, memberId: who.memberId, ...asOfThatDay(tx, who.memberId, date), ...next })
    .run();
};

const writable = (tx: WriteHandle, meetingId: number): MeetingRow => {
  sittingOf(tx, meetingId);
  refuseApproved(tx, meetingId);
  return meetingOf(tx, meetingId);
};

/**
 * Notes whether somebody is there; what is not said stays as it was.
 * @throws Failure `refused` before the meeting is opened; `not-found`; `invalid` on hours
 */
export const noteAttendance = (
  tx: WriteHandle,
  meetingId: number,
  who: Who,
  patch: Patch<Attendance>,
): void => change(tx, writable(tx, meetingId), who, patch);

/** One enters or leaves at this very moment; who enters is present, unless heard from elsewhere. */
export const stampAttendance = (
  tx: WriteHandle,
  meetingId: number,
  who: Who,
  what: 'arrives' | 'leaves',
  { now }: CommandContext,
): void => {
  const meeting = writable(tx, meetingId);
  const { time } = fromInstant(now);
  const known = rowOf(tx, meetingId, who)?.state;
  const state = known !== undefined && takesPart(known) ? known : 'present';
  const hours = what === 'arrives' ? { arrivedAt: time, leftAt: '' } : { leftAt: time };
  change(tx, meeting, who, { state, ...hours });
};

/** Takes back what was noted of somebody; a guest goes off the list. @throws Failure `refused` */
export const clearAttendance = (tx: WriteHandle, meetingId: number, who: Who): void => {
  writable(tx, meetingId);
  const row = rowOf(tx, meetingId, who);
  if (row) tx.delete(attendanceTable).where(eq(attendanceTable.id, row.id)).run();
};

/** @throws Failure `refused` before the meeting is opened */
export const addGuest = (tx: WriteHandle, meetingId: number, guest: Guest): void => {
  writable(tx, meetingId);
  tx.insert(attendanceTable)
    .values({ meetingId, memberId: null, ...guest, ...blankAttendance })
    .run();
};

const repliesTo = (tx: WriteHandle, meetingId: number) =>
  tx
    .select()
    .from(meetingReplyTable)
    .where(eq(meetingReplyTable.meetingId, meetingId))
    .orderBy(asc(meetingReplyTable.id))
    .all()
    .filter(({ memberId }) => rowOf(tx, meetingId, { memberId }) === undefined);

/** Who said not to come is excused from the start; who said to come is noted once seen. */
export const noteExcused = (tx: WriteHandle, meeting: MeetingRow): void => {
  for (const { memberId, reply } of repliesTo(tx, meeting.id))
    if (reply === 'excused') change(tx, meeting, { memberId }, { state: 'excused' });
};

/** Notes at once, as they announced it, those of whom nothing is noted yet. Returns how many. */
export const noteAsAnnounced = (tx: WriteHandle, meetingId: number): number => {
  const meeting = writable(tx, meetingId);
  const replies = repliesTo(tx, meetingId);
  for (const { memberId, reply } of replies) change(tx, meeting, { memberId }, { state: reply });
  return replies.length;
};
