import { asc, eq } from 'drizzle-orm';
import { canonicalRecord } from '../domain/decision-record.ts';
import { Failure } from '../domain/failure.ts';
import { fromInstant } from '../domain/paris-time.ts';
import { checkApproval } from '../domain/record-approval.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { approvalPoint, draftRecord, nextAgenda, recordHash, recordRow } from '../queries/decision-record.ts';
import { decisionRecordTable, recordCorrectionTable } from '../schema/decision-record.ts';
import { actionTable, decisionTable } from '../schema/sitting.ts';
import { meetingOf } from './agenda.ts';
import { markItem, putUpForApproval } from './agenda-life.ts';
import { refuseApproved } from './record-lock.ts';

const saveRow = (
  tx: WriteHandle,
  meetingId: number,
  fields: Partial<Omit<typeof decisionRecordTable.$inferInsert, 'meetingId'>>,
): void => {
  const blank = { opening: '', approvedAtId: null, approvedOn: '', content: '', contentHash: '' };
  if (recordRow(tx, meetingId))
    tx.update(decisionRecordTable).set(fields).where(eq(decisionRecordTable.meetingId, meetingId)).run();
  else
    tx.insert(decisionRecordTable)
      .values({ ...blank, ...fields, meetingId })
      .run();
};

/** Writes the line above the points. @throws Failure `not-found`; `refused` once approved */
export const saveOpening = (tx: WriteHandle, meetingId: number, opening: string): void => {
  meetingOf(tx, meetingId);
  refuseApproved(tx, meetingId);
  saveRow(tx, meetingId, { opening });
};

/**
 * Puts the relevé up for approval on the agenda of the next meeting. Returns that meeting's id.
 * @throws Failure `not-found`; `refused` when it is there already, approved, or when no meeting is planned
 */
export const proposeRecord = (tx: WriteHandle, meetingId: number, { now }: CommandContext): number => {
  meetingOf(tx, meetingId);
  refuseApproved(tx, meetingId);
  if (approvalPoint(tx, meetingId, now)?.isHeld === false)
    throw new Failure('refused', 'Ce relevé est déjà à l’ordre du jour d’une réunion à venir.');
  const next = nextAgenda(tx, meetingId, now);
  if (!next)
    throw new Failure(
      'refused',
      'Aucune réunion n’est prévue après celle-ci\u00a0: créez la prochaine, le relevé y sera proposé.',
    );
  putUpForApproval(tx, { meetingId: next.id, ofId: meetingId });
  return next.id;
};

/**
 * Notes that a later meeting approved it: what it says is kept as it stands, under its hash, and nothing of it changes
 * any more. The item that put it up for approval is treated.
 * @throws Failure `not-found`; `refused` when approved already, or not by that meeting
 */
export const approveRecord = (
  tx: WriteHandle,
  { meetingId, atId }: { meetingId: number; atId: number },
  { now }: CommandContext,
): void => {
  const meeting = meetingOf(tx, meetingId);
  const at = meetingOf(tx, atId);
  refuseApproved(tx, meetingId);
  checkApproval(meeting, at, now);
  const content = canonicalRecord(draftRecord(tx, meetingId, now));
  const point = approvalPoint(tx, meetingId, now);
  saveRow(tx, meetingId, {
    approvedAtId: atId,
    approvedOn: at.date,
    content,
    contentHash: recordHash(content),
  });
  if (point?.meetingId === atId) markItem(tx, point.itemId, 'treated');
};

/** Corrects it, dated today; what was approved stays. @throws Failure `not-found`; `refused` before approval */
export const correctRecord = (
  tx: WriteHandle,
  meetingId: number,
  text: string,
  { now }: CommandContext,
): void => {
  meetingOf(tx, meetingId);
  if ((recordRow(tx, meetingId)?.approvedOn ?? '') === '')
    throw new Failure('refused', 'Ce relevé n’est pas encore approuvé\u00a0: corrigez-le directement.');
  tx.insert(recordCorrectionTable)
    .values({ meetingId, correctedOn: fromInstant(now).date, text })
    .run();
};

/**
 * Takes a decision, or an action, before or after the one beside it under the same item; numbers stay. Nothing moves
 * past either end. @throws Failure `not-found`; `refused` once approved
 */
export const moveEntry = (
  tx: WriteHandle,
  meetingId: number,
  { kind, id }: { kind: 'decision' | 'action'; id: number },
  to: 'up' | 'down',
): void => {
  meetingOf(tx, meetingId);
  refuseApproved(tx, meetingId);
  const table = kind === 'decision' ? decisionTable : actionTable;
  const rows = tx
    .select({ id: table.id, itemId: table.itemId, position: table.position })
    .from(table)
    .where(eq(table.meetingId, meetingId))
    .orderBy(asc(table.position), asc(table.id))
    .all();
  const row = rows.find((each) => each.id === id);
  if (!row)
    throw new Failure(
      'not-found',
      kind === 'decision' ? 'Cette décision n’existe plus.' : 'Cette action n’existe plus.',
    );
  const beside = rows.filter(({ itemId }) => itemId === row.itemId);
  const other = beside[beside.indexOf(row) + (to === 'up' ? -1 : 1)];
  if (!other) return;
  for (const [one, position] of [
    [row, other.position],
    [other, row.position],
  ] as const)
    tx.update(table).set({ position }).where(eq(table.id, one.id)).run();
};
