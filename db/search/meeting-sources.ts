import { asc, eq, inArray } from 'drizzle-orm';
import { formatDate, formatTime } from '../domain/french-dates.ts';
import { joined, storedWords } from '../domain/searched-text.ts';
import { agendaItemTable, agendaPresenterTable } from '../schema/agenda.ts';
import { annexTable, annexVersionTable, storedFileTable } from '../schema/annex.ts';
import { meetingTable } from '../schema/meeting.ts';
import {
  meetingReplyTable,
  sendingFileTable,
  sendingRecipientTable,
  sendingTable,
} from '../schema/sending.ts';
import { attendanceTable } from '../schema/sitting.ts';
import { blankDoc, byColumn, grouped, type SearchSource } from './source.ts';

/** « réunion du 8 décembre 2026 » */
export const meetingInWords = (date: string): string => `réunion du ${formatDate(date, 'long')}`;

const meetings: SearchSource = {
  kind: 'meeting',
  table: 'meeting',
  key: 'id',
  watched: [byColumn('attendance', 'meeting_id'), byColumn('meeting_reply', 'meeting_id')],
  read: (db, ids) => {
    const present = grouped(
      db
        .select()
        .from(attendanceTable)
        .where(inArray(attendanceTable.meetingId, [...ids]))
        .all(),
      ({ meetingId }) => meetingId,
    );
    const replies = grouped(
      db
        .select()
        .from(meetingReplyTable)
        .where(inArray(meetingReplyTable.meetingId, [...ids]))
        .all(),
      ({ meetingId }) => meetingId,
    );
    return db
      .select()
      .from(meetingTable)
      .where(inArray(meetingTable.id, [...ids]))
      .all()
      .map(({ id, date, startTime, place, facilitatorName }) => ({
        ...blankDoc,
        id,
        label: 'Réunion',
        title: `Réunion du ${formatDate(date, 'full')}, ${formatTime(startTime)}`,
        text: joined(
          place,
          facilitatorName,
          ...present(id).map(({ name, post, substituteName }) =>
            [name, post, substituteName].filter((part) => part !== '').join(', '),
          ),
          ...replies(id).map(({ substituteName }) => substituteName),
        ),
        words: joined(formatDate(date, 'numeric'), 'ordre du jour'),
        date,
        target: { place: 'meeting' as const, id, itemId: null },
      }));
  },
};

const items: SearchSource = {
  kind: 'item',
  table: 'agenda_item',
  key: 'id',
  watched: [byColumn('agenda_presenter', 'item_id')],
  read: (db, ids) => {
    const presenters = grouped(
      db
        .select()
        .from(agendaPresenterTable)
        .where(inArray(agendaPresenterTable.itemId, [...ids]))
        .orderBy(asc(agendaPresenterTable.position))
        .all(),
      ({ itemId }) => itemId,
    );
    return db
      .select({ item: agendaItemTable, date: meetingTable.date })
      .from(agendaItemTable)
      .leftJoin(meetingTable, eq(agendaItemTable.meetingId, meetingTable.id))
      .where(inArray(agendaItemTable.id, [...ids]))
      .all()
      .map(({ item, date }) => ({
        ...blankDoc,
        id: item.id,
        label: item.meetingId === null ? 'Point en réserve' : 'Point de l’ordre du jour',
        title: item.title,
        text: joined(
          item.question,
          item.expectedOutcome,
          storedWords(item.note),
          ...presenters(item.id).map(({ name }) => name),
        ),
        restricted: storedWords(item.restrictedNote),
        context: date === null ? '' : meetingInWords(date),
        date: date ?? '',
        target:
          item.meetingId === null
            ? { place: 'reserve' as const, id: item.id }
            : { place: 'meeting' as const, id: item.meetingId, itemId: item.id },
      }));
  },
};

const annexes: SearchSource = {
  kind: 'annex',
  table: 'annex',
  key: 'id',
  // The text of a file is written with it, before an annexe refers to it, and never again.
  watched: [byColumn('annex_version', 'annex_id')],
  read: (db, ids) => {
    const versions = grouped(
      db
        .select({
          annexId: annexVersionTable.annexId,
          fileName: annexVersionTable.fileName,
          text: storedFileTable.text,
        })
        .from(annexVersionTable)
        .innerJoin(storedFileTable, eq(annexVersionTable.hash, storedFileTable.hash))
        .where(inArray(annexVersionTable.annexId, [...ids]))
        .orderBy(asc(annexVersionTable.number))
        .all()
        .toReversed(),
      ({ annexId }) => annexId,
    );
    return db
      .select({
        id: annexTable.id,
        title: annexTable.title,
        itemId: annexTable.itemId,
        itemTitle: agendaItemTable.title,
        meetingId: agendaItemTable.meetingId,
        date: meetingTable.date,
      })
      .from(annexTable)
      .innerJoin(agendaItemTable, eq(annexTable.itemId, agendaItemTable.id))
      .leftJoin(meetingTable, eq(agendaItemTable.meetingId, meetingTable.id))
      .where(inArray(annexTable.id, [...ids]))
      .all()
      .map(({ id, title, itemId, itemTitle, meetingId, date }) => ({
        ...blankDoc,
        id,
        label: 'Annexe',
        title,
        // The current version first; former ones are still found.
        text: joined(...versions(id).flatMap(({ fileName, text }) => [fileName, text])),
        context:
          date === null
            ? `«\u00a0${itemTitle}\u00a0»`
            : `«\u00a0${itemTitle}\u00a0», ${meetingInWords(date)}`,
        date: date ?? '',
        target:
          meetingId === null
            ? { place: 'reserve' as const, id: itemId }
            : { place: 'meeting' as const, id: meetingId, itemId },
      }));
  },
};

const sendings: SearchSource = {
  kind: 'sending',
  table: 'sending',
  key: 'id',
  watched: [byColumn('sending_recipient', 'sending_id'), byColumn('sending_file', 'sending_id')],
  read: (db, ids) => {
    const recipients = grouped(
      db
        .select()
        .from(sendingRecipientTable)
        .where(inArray(sendingRecipientTable.sendingId, [...ids]))
        .all(),
      ({ sendingId }) => sendingId,
    );
    const files = grouped(
      db
        .select()
        .from(sendingFileTable)
        .where(inArray(sendingFileTable.sendingId, [...ids]))
        .all(),
      ({ sendingId }) => sendingId,
    );
    return db
      .select()
      .from(sendingTable)
      .where(inArray(sendingTable.id, [...ids]))
      .all()
      .map((sending) => ({
        ...blankDoc,
        id: sending.id,
        label: 'Envoi',
        title: sending.subject,
        text: joined(
          sending.body,
          ...files(sending.id).map(({ fileName }) => fileName),
          ...recipients(sending.id).map(({ name }) => name),
        ),
        restricted: joined(...recipients(sending.id).map(({ email }) => email)),
        date: (sending.sentAt ?? sending.preparedAt).slice(0, 10),
        target: { place: 'sending' as const, id: sending.id },
      }));
  },
};

export const meetingSources = [meetings, items, annexes, sendings] as const;
