import { asc, eq } from 'drizzle-orm';
import type { MessagePart } from '../domain/sending.ts';
import type { ReadHandle } from '../handles.ts';
import { sendingTable } from '../schema/sending.ts';

/** Which of how many each message of annexes is, among those made by one gesture, by its id. */
export const annexMessageParts = (db: ReadHandle): Map<number, MessagePart> => {
  const rows = db
    .select({
      id: sendingTable.id,
      meetingId: sendingTable.meetingId,
      preparedAt: sendingTable.preparedAt,
      eventSequence: sendingTable.eventSequence,
    })
    .from(sendingTable)
    .where(eq(sendingTable.kind, 'annexes'))
    .orderBy(asc(sendingTable.id))
    .all();
  // Their number in calendars rises with each gesture; their meeting may have been removed.
  const gestures = Map.groupBy(rows, ({ meetingId, preparedAt, eventSequence }) =>
    [meetingId, preparedAt, eventSequence].join(' '),
  );
  return new Map(
    [...gestures.values()].flatMap((made) =>
      made.map(({ id }, index) => [id, { rank: index + 1, total: made.length }] as const),
    ),
  );
};
