import { z } from 'zod';
import { attendanceReplies } from './attendance.ts';
import { idSchema } from './ids.ts';
import { optionalLine } from './text-rules.ts';

/** What a member answered to an invitation; a suppléant has a name when it is known. */
export const meetingReplySchema = z.object({
  meetingId: idSchema,
  memberId: idSchema,
  /** Null takes the answer back. */
  reply: z.enum(attendanceReplies).nullable(),
  substituteName: optionalLine('Le nom du suppléant', 160),
});
export type MeetingReply = z.infer<typeof meetingReplySchema>;
