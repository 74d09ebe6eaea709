import { and, eq, inArray, isNotNull, min } from 'drizzle-orm';
import { agendaKinds } from '../domain/sending.ts';
import type { ReadHandle } from '../handles.ts';
import { sendingTable } from '../schema/sending.ts';

type MeetingRow = { id: number; agendaSentAt: string | null };

/**
 * Since when the ordre du jour of a meeting is out, an instant: the first message that left, or the day she noted by
 * hand. Read once for a list. The proof is the sending itself: undoing what was written before it takes nothing away.
 */
export const agendaSentReader = (
  db: ReadHandle,
  meetingId: number | null = null,
): ((meeting: MeetingRow) => string | null) => {
  const rows = db
    .select({ meetingId: sendingTable.meetingId, at: min(sendingTable.sentAt) })
    .from(sendingTable)
    .where(
      and(
        isNotNull(sendingTable.sentAt),
        inArray(sendingTable.kind, [...agendaKinds]),
        meetingId === null ? undefined : eq(sendingTable.meetingId, meetingId),
      ),
    )
    .groupBy(sendingTable.meetingId)
    .all();
  const first = new Map(rows.map(({ meetingId: id, at }) => [id, at]));
  return ({ id, agendaSentAt }) => {
    const instants = [agendaSentAt, first.get(id) ?? null].filter((at) => at !== null);
    return instants.toSorted()[0] ?? null;
  };
};
