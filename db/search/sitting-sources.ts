import { asc, eq, inArray } from 'drizzle-orm';
import { decisionLabel } from '../domain/decision.ts';
import { actionStateLabels } from '../domain/action.ts';
import { joined, storedWords } from '../domain/searched-text.ts';
import { agendaItemTable } from '../schema/agenda.ts';
import { decisionRecordTable, recordCorrectionTable } from '../schema/decision-record.ts';
import { meetingTable } from '../schema/meeting.ts';
import { actionOwnerTable, actionTable, decisionTable, itemRecordTable } from '../schema/sitting.ts';
import { meetingInWords } from './meeting-sources.ts';
import { blankDoc, byColumn, grouped, type SearchSource } from './source.ts';

/** A rich text, or a plain one: whichever the notes of a sitting are. */
const anyWords = (stored: string): string =>
  stored.startsWith('{"type":"doc"') ? storedWords(stored) : stored;

const notes: SearchSource = {
  kind: 'sittingNote',
  table: 'item_record',
  key: 'item_id',
  watched: [],
  read: (db, ids) =>
    db
      .select({
        id: itemRecordTable.itemId,
        notes: itemRecordTable.notes,
        title: agendaItemTable.title,
        meetingId: agendaItemTable.meetingId,
        date: meetingTable.date,
      })
      .from(itemRecordTable)
      .innerJoin(agendaItemTable, eq(itemRecordTable.itemId, agendaItemTable.id))
      .leftJoin(meetingTable, eq(agendaItemTable.meetingId, meetingTable.id))
      .where(inArray(itemRecordTable.itemId, [...ids]))
      .all()
      .map(({ id, notes: written, title, meetingId, date }) => ({
        ...blankDoc,
        id,
        label: 'Notes de séance',
        title: '',
        restricted: anyWords(written),
        context: date === null ? `«\u00a0${title}\u00a0»` : `«\u00a0${title}\u00a0», ${meetingInWords(date)}`,
        date: date ?? '',
        target:
          meetingId === null
            ? { place: 'reserve' as const, id }
            : { place: 'sitting' as const, id: meetingId, itemId: id },
      })),
};

const decisions: SearchSource = {
  kind: 'decision',
  table: 'decision',
  key: 'id',
  watched: [],
  read: (db, ids) =>
    db
      .select({ decision: decisionTable, date: meetingTable.date })
      .from(decisionTable)
      .innerJoin(meetingTable, eq(decisionTable.meetingId, meetingTable.id))
      .where(inArray(decisionTable.id, [...ids]))
      .all()
      .map(({ decision: { id, year, number, text, reason, meetingId }, date }) => ({
        ...blankDoc,
        id,
        label: `Décision ${decisionLabel({ year, number })}`,
        title: text,
        text: reason,
        // As it is printed, and as it is said.
        words: `décision ${decisionLabel({ year, number })} ${year}-${number}`,
        context: meetingInWords(date),
        date,
        target: { place: 'decision' as const, id, meetingId },
      })),
};

const actions: SearchSource = {
  kind: 'action',
  table: 'action',
  key: 'id',
  watched: [byColumn('action_owner', 'action_id')],
  read: (db, ids) => {
    const owners = grouped(
      db
        .select()
        .from(actionOwnerTable)
        .where(inArray(actionOwnerTable.actionId, [...ids]))
        .orderBy(asc(actionOwnerTable.position))
        .all(),
      ({ actionId }) => actionId,
    );
    return db
      .select({ action: actionTable, date: meetingTable.date })
      .from(actionTable)
      .leftJoin(meetingTable, eq(actionTable.meetingId, meetingTable.id))
      .where(inArray(actionTable.id, [...ids]))
      .all()
      .map(({ action, date }) => ({
        ...blankDoc,
        id: action.id,
        label: 'Action',
        title: action.text,
        text: joined(action.outcome, ...owners(action.id).map(({ name }) => name)),
        context: [actionStateLabels[action.state].toLowerCase(), date === null ? '' : meetingInWords(date)]
          .filter((part) => part !== '')
          .join(', '),
        date: action.createdOn,
        target: { place: 'action' as const, id: action.id },
      }));
  },
};

const records: SearchSource = {
  kind: 'record',
  table: 'decision_record',
  key: 'meeting_id',
  watched: [byColumn('record_correction', 'meeting_id')],
  read: (db, ids) => {
    const corrections = grouped(
      db
        .select()
        .from(recordCorrectionTable)
        .where(inArray(recordCorrectionTable.meetingId, [...ids]))
        .orderBy(asc(recordCorrectionTable.correctedOn), asc(recordCorrectionTable.id))
        .all(),
      ({ meetingId }) => meetingId,
    );
    return db
      .select({
        id: decisionRecordTable.meetingId,
        opening: decisionRecordTable.opening,
        date: meetingTable.date,
      })
      .from(decisionRecordTable)
      .innerJoin(meetingTable, eq(decisionRecordTable.meetingId, meetingTable.id))
      .where(inArray(decisionRecordTable.meetingId, [...ids]))
      .all()
      .map(({ id, opening, date }) => ({
        ...blankDoc,
        id,
        label: 'Relevé de décisions',
        title: `Relevé de décisions, ${meetingInWords(date)}`,
        text: joined(opening, ...corrections(id).map(({ text }) => text)),
        date,
        target: { place: 'record' as const, id },
      }));
  },
};

export const sittingSources = [notes, decisions, actions, records] as const;
