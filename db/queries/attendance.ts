import { asc, eq } from 'drizzle-orm';
import { memberName, postsLabel } from '../domain/member.ts';
import { isDirecting, isHeldOn } from '../domain/post.ts';
import type { ReadHandle } from '../handles.ts';
import { meetingReplyTable } from '../schema/sending.ts';
import { attendanceTable } from '../schema/sitting.ts';
import { listCollectivities, listMembers } from './collective.ts';

type AttendanceRow = typeof attendanceTable.$inferSelect;

const noted = (row: AttendanceRow | undefined) => ({
  attendanceId: row?.id ?? null,
  state: row?.state ?? null,
  substituteName: row?.substituteName ?? '',
  arrivedAt: row?.arrivedAt ?? '',
  leftAt: row?.leftAt ?? '',
});

/**
 * Who may be at a meeting: every member with a post that day, by collectivity in the order papers use, a person shared
 * between two once; then guests, and those noted who have no post any more. `state` null: nothing noted yet.
 */
export const readAttendance = (db: ReadHandle, meetingId: number, date: string) => {
  const rows = db
    .select()
    .from(attendanceTable)
    .where(eq(attendanceTable.meetingId, meetingId))
    .orderBy(asc(attendanceTable.id))
    .all();
  const replies = new Map(
    db
      .select()
      .from(meetingReplyTable)
      .where(eq(meetingReplyTable.meetingId, meetingId))
      .all()
      .map((row) => [row.memberId, row]),
  );
  const day = `${date}T12:00:00Z`;
  const members = listMembers(db, day)
    .map((member) => ({ member, held: member.posts.filter((post) => isHeldOn(post, date)) }))
    .filter(({ held }) => held.length > 0);
  const placed = new Set<number>();
  const line = ({ member, held }: (typeof members)[number]) => {
    placed.add(member.id);
    const row = rows.find(({ memberId }) => memberId === member.id);
    const reply = replies.get(member.id);
    return {
      memberId: member.id,
      name: row?.name ?? memberName(member),
      post: row?.post ?? postsLabel(held),
      reply: reply?.reply ?? null,
      announcedSubstitute: reply?.substituteName ?? '',
      ...noted(row),
    };
  };
  const inPlace = (collectivityId: number | null) =>
    members
      .filter(
        ({ member, held }) =>
          !placed.has(member.id) && held.some((post) => post.collectivityId === collectivityId),
      )
      // Who directs the services comes first, as on the sheet to sign.
      .toSorted((a, b) => Number(b.held.some(isDirecting)) - Number(a.held.some(isDirecting)))
      .map(line);
  const groups = listCollectivities(db, day).map(({ id, name }) => ({
    name,
    people: inPlace(id),
    /** Those who have a post there too, and whose line is under another collectivity. */
    alsoHere: members
      .filter(({ held }) => held.some((post) => post.collectivityId === id))
      .map(({ member }) => memberName(member)),
  }));
  const elsewhere = inPlace(null);
  const others = rows
    .filter(({ memberId }) => memberId === null || !placed.has(memberId))
    .map((row) => ({
      memberId: row.memberId,
      name: row.name,
      post: row.post,
      reply: null,
      announcedSubstitute: '',
      ...noted(row),
    }));
  return {
    groups: [
      ...groups,
      ...(elsewhere.length > 0 ? [{ name: 'Autres membres', people: elsewhere, alsoHere: [] }] : []),
      ...(others.length > 0 ? [{ name: 'Invités', people: others, alsoHere: [] }] : []),
    ],
    /** How many announced something and are not noted yet. */
    announced: groups
      .flatMap(({ people }) => people)
      .concat(elsewhere)
      .filter(({ reply, state }) => reply !== null && state === null).length,
  };
};
