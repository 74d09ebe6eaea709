import { eq } from 'drizzle-orm';
import { Failure } from '../domain/failure.ts';
import type { ReadHandle } from '../handles.ts';
import { meetingTable } from '../schema/meeting.ts';
import { meetingReplyTable } from '../schema/sending.ts';
import { peopleOn } from './sending.ts';

/** What each member answered to the invitation of a meeting, null while nothing is known. @throws Failure `not-found` */
export const repliesOf = (db: ReadHandle, meetingId: number) => {
  const meeting = db.select().from(meetingTable).where(eq(meetingTable.id, meetingId)).get();
  if (!meeting) throw new Failure('not-found', 'Cette réunion n’existe plus.');
  const said = new Map(
    db
      .select()
      .from(meetingReplyTable)
      .where(eq(meetingReplyTable.meetingId, meetingId))
      .all()
      .map((row) => [row.memberId, row]),
  );
  return {
    meetingId,
    date: meeting.date,
    people: peopleOn(db, meeting.date).map(({ memberId, name, post }) => ({
      memberId,
      name,
      post,
      reply: said.get(memberId)?.reply ?? null,
      substituteName: said.get(memberId)?.substituteName ?? '',
    })),
  };
};
