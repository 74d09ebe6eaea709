import { and, eq } from 'drizzle-orm';
import { Failure } from '../domain/failure.ts';
import type { MeetingReply } from '../domain/meeting-reply.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { memberTable } from '../schema/collective.ts';
import { meetingReplyTable } from '../schema/sending.ts';
import { meetingOf } from './agenda.ts';

/** Notes what a member answered, or takes it back. @throws Failure `not-found` */
export const noteReply = (
  tx: WriteHandle,
  { meetingId, memberId, reply, substituteName }: MeetingReply,
  { now }: CommandContext,
): void => {
  meetingOf(tx, meetingId);
  if (!tx.select().from(memberTable).where(eq(memberTable.id, memberId)).get())
    throw new Failure('not-found', 'Ce membre n’existe plus.');
  const isIt = and(eq(meetingReplyTable.meetingId, meetingId), eq(meetingReplyTable.memberId, memberId));
  if (reply === null) {
    tx.delete(meetingReplyTable).where(isIt).run();
    return;
  }
  const said = { reply, substituteName: reply === 'substitute' ? substituteName : '' };
  const before = tx.select().from(meetingReplyTable).where(isIt).get();
  if (before) tx.update(meetingReplyTable).set(said).where(isIt).run();
  else
    tx.insert(meetingReplyTable)
      .values({ meetingId, memberId, ...said, notedAt: now })
      .run();
};
