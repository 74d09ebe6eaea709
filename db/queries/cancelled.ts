import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { readSnapshot } from '../domain/agenda-snapshot.ts';
import { isCancelledBy, type LeftWord, meetingKinds } from '../domain/sending.ts';
import type { ReadHandle } from '../handles.ts';
import { sendingTable } from '../schema/sending.ts';
import { sittingTable } from '../schema/sitting.ts';

type MeetingRow = { id: number; date: string };

/** Tells whether a meeting is cancelled, read once for a list. One that was opened all the same is held. */
export const cancelledReader = (
  db: ReadHandle,
  meetingId: number | null = null,
): ((meeting: MeetingRow) => boolean) => {
  const rows = db
    .select({ meetingId: sendingTable.meetingId, kind: sendingTable.kind, id: sendingTable.id })
    .from(sendingTable)
    .where(
      and(
        isNotNull(sendingTable.sentAt),
        inArray(sendingTable.kind, [...meetingKinds]),
        meetingId === null ? undefined : eq(sendingTable.meetingId, meetingId),
      ),
    )
    .orderBy(asc(sendingTable.sentAt), asc(sendingTable.id))
    .all();
  const last = new Map(rows.map(({ meetingId: of, ...row }) => [of, row]));
  const cancelling = [...last.values()].filter(({ kind }) => kind === 'cancellation');
  if (cancelling.length === 0) return () => false;
  // What they say is read of those alone: the words of every ordre du jour that ever left would weigh.
  const dates = new Map(
    db
      .select({ id: sendingTable.id, content: sendingTable.content })
      .from(sendingTable)
      .where(
        inArray(
          sendingTable.id,
          cancelling.map(({ id }) => id),
        ),
      )
      .all()
      .map(({ id, content }) => [id, readSnapshot(content)?.date ?? '']),
  );
  const opened = new Set(
    db
      .select({ id: sittingTable.meetingId })
      .from(sittingTable)
      .all()
      .map(({ id }) => id),
  );
  return ({ id, date }) => {
    const found = last.get(id);
    const word: LeftWord | null = found ? { kind: found.kind, date: dates.get(found.id) ?? '' } : null;
    return !opened.has(id) && isCancelledBy(word, { date });
  };
};
