import { eq } from 'drizzle-orm';
import { Failure } from '../domain/failure.ts';
import { approvedSentence } from '../domain/record-approval.ts';
import type { WriteHandle } from '../handles.ts';
import { decisionRecordTable } from '../schema/decision-record.ts';

/**
 * What an approved relevé says is kept apart, and what it was read from is kept as it was too.
 * @throws Failure `refused` once the relevé of the meeting is approved
 */
export const refuseApproved = (
  tx: WriteHandle,
  meetingId: number | null,
  sentence = approvedSentence,
): void => {
  if (meetingId === null) return;
  const row = tx
    .select({ approvedOn: decisionRecordTable.approvedOn })
    .from(decisionRecordTable)
    .where(eq(decisionRecordTable.meetingId, meetingId))
    .get();
  if (row && row.approvedOn !== '') throw new Failure('refused', sentence);
};
