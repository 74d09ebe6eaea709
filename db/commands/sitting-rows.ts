import { eq } from 'drizzle-orm';
import { Failure } from '../domain/failure.ts';
import type { WriteHandle } from '../handles.ts';
import { sittingTable } from '../schema/sitting.ts';
import { type AgendaRow, itemOf, meetingOf } from './agenda.ts';

export type SittingRow = typeof sittingTable.$inferSelect;

/** @throws Failure `refused` before it is opened */
export const sittingOf = (tx: WriteHandle, meetingId: number): SittingRow => {
  meetingOf(tx, meetingId);
  const sitting = tx.select().from(sittingTable).where(eq(sittingTable.meetingId, meetingId)).get();
  if (sitting) return sitting;
  throw new Failure('refused', 'La séance n’est pas ouverte\u00a0: ouvrez-la d’abord.');
};

/** @throws Failure `refused` before it is opened, and once it is closed */
export const openSittingOf = (tx: WriteHandle, meetingId: number): SittingRow => {
  const sitting = sittingOf(tx, meetingId);
  if (sitting.closedAt === null) return sitting;
  throw new Failure('refused', 'La séance est close\u00a0: rouvrez-la pour la reprendre.');
};

/** The item, of that very meeting. @throws Failure `not-found` */
export const itemIn = (tx: WriteHandle, meetingId: number, itemId: number): AgendaRow => {
  const item = itemOf(tx, itemId);
  if (item.meetingId === meetingId) return item;
  throw new Failure('not-found', 'Ce point n’est pas à l’ordre du jour de cette réunion.');
};
