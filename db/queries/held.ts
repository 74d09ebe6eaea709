import { isHeld } from '../domain/carry-over.ts';
import type { ReadHandle } from '../handles.ts';
import { sittingTable } from '../schema/sitting.ts';

type Meeting = { id: number; date: string; startTime: string };

/** Tells whether a meeting has begun: at its hour, or as soon as it is opened, read once for a list. */
export const heldReader = (db: ReadHandle, now: string): ((meeting: Meeting) => boolean) => {
  const opened = new Set(
    db
      .select({ id: sittingTable.meetingId })
      .from(sittingTable)
      .all()
      .map(({ id }) => id),
  );
  return (meeting) => opened.has(meeting.id) || isHeld(meeting, now);
};
