import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { decisionLabel } from '../domain/decision.ts';
import type { ReadHandle } from '../handles.ts';
import { agendaItemTable } from '../schema/agenda.ts';
import { meetingTable } from '../schema/meeting.ts';
import { actionTable, decisionTable, itemRecordTable } from '../schema/sitting.ts';

/** What was said of an item at a meeting: notes, decisions and actions, in its words. */
export type Said = {
  meetingId: number;
  date: string;
  notes: string;
  decisions: { label: string; text: string }[];
  actions: string[];
};

/** What was said of some items, by item; an item of which nothing was said has no entry. */
export const saidOf = (db: ReadHandle, itemIds: readonly number[]): Map<number, Said> => {
  const ids = [...itemIds];
  if (ids.length === 0) return new Map();
  const notes = new Map(
    db
      .select({ itemId: itemRecordTable.itemId, notes: itemRecordTable.notes })
      .from(itemRecordTable)
      .where(and(inArray(itemRecordTable.itemId, ids), ne(itemRecordTable.notes, '')))
      .all()
      .map((row) => [row.itemId, row.notes]),
  );
  const decisions = Map.groupBy(
    db
      .select()
      .from(decisionTable)
      .where(inArray(decisionTable.itemId, ids))
      .orderBy(asc(decisionTable.position), asc(decisionTable.id))
      .all(),
    ({ itemId }) => itemId,
  );
  const actions = Map.groupBy(
    db
      .select({ itemId: actionTable.itemId, text: actionTable.text })
      .from(actionTable)
      .where(inArray(actionTable.itemId, ids))
      .orderBy(asc(actionTable.position), asc(actionTable.id))
      .all(),
    ({ itemId }) => itemId,
  );
  const meetings = db
    .select({ itemId: agendaItemTable.id, meetingId: meetingTable.id, date: meetingTable.date })
    .from(agendaItemTable)
    .innerJoin(meetingTable, eq(agendaItemTable.meetingId, meetingTable.id))
    .where(inArray(agendaItemTable.id, ids))
    .all();
  return new Map(
    meetings
      .filter(({ itemId }) => notes.has(itemId) || decisions.has(itemId) || actions.has(itemId))
      .map(({ itemId, meetingId, date }) => [
        itemId,
        {
          meetingId,
          date,
          notes: notes.get(itemId) ?? '',
          decisions: (decisions.get(itemId) ?? []).map(({ year, number, text }) => ({
            label: decisionLabel({ year, number }),
            text,
          })),
          actions: (actions.get(itemId) ?? []).map(({ text }) => text),
        },
      ]),
  );
};
