import { carryItem } from '../../db/commands/agenda-life.ts';
import { addAgendaItem, nestAgendaItem } from '../../db/commands/agenda.ts';
import { createMeeting } from '../../db/commands/meeting.ts';
import type { AgendaItemKind } from '../../db/domain/agenda-item-kind.ts';
import type { CarryWay } from '../../db/domain/carry-over.ts';
import type { WriteHandle } from '../../db/handles.ts';
import type { OpenData } from '../../db/open.ts';
import { annexTable, annexVersionTable, storedFileTable } from '../../db/schema/annex.ts';
import { write } from '../../db/write.ts';
import { testNow } from './app.ts';
import { draftItem } from './draft-item.ts';

/** Held on 3 November 2026, to come on 8 December and on 12 January. */
export const days = { held: '2026-11-03', next: '2026-12-08', later: '2027-01-12' };

export const context = { now: testNow };

export const preparation =
  '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Préparé"}]}]}';

export type ItemRow = {
  id: number;
  meeting_id: number | null;
  parent_id: number | null;
  position: number;
  title: string;
  note: string;
  state: string;
};

/** What tests of an item's life do and look at, on open data. */
export const itemLifeIn = (data: OpenData) => {
  const run = <T>(command: (tx: WriteHandle) => T): T => write(data, { label: 'x' }, command);
  const rows = (): ItemRow[] =>
    data.sqlite.prepare<[], ItemRow>('SELECT * FROM agenda_item ORDER BY meeting_id, position, id').all();
  const add = (meetingId: number, title: string, kind: AgendaItemKind = 'exchange'): number => {
    const texts = { question: `${title}\u202f?`, note: preparation, restrictedNote: preparation };
    const item = draftItem({ title, kind, ...texts, presenter: 'M. Roy' });
    return run((tx) => addAgendaItem(tx, meetingId, item));
  };
  return {
    run,
    rows,
    add,
    newMeeting: (date: string, sessionId: number | null = null): number => {
      const nobody = { hostId: null, facilitatorId: null, facilitatorName: '', facilitatorForId: null };
      const times = { startTime: '09:30', endTime: '12:00', place: '' };
      return run((tx) => createMeeting(tx, { date, ...times, ...nobody, sessionId }));
    },
    /** A part of the point just before it. */
    addPart: (meetingId: number, title: string): number => {
      const id = add(meetingId, title);
      run((tx) => nestAgendaItem(tx, id));
      return id;
    },
    /** An annexe of the item, of one same stored file. */
    annex: (itemId: number): void =>
      run((tx) => {
        const hash = 'a'.repeat(64);
        const read = { mediaType: 'application/pdf', reading: 'pdf', pageCount: 1, text: '' } as const;
        tx.insert(storedFileTable)
          .values({ hash, size: 3, ...read, addedAt: testNow })
          .onConflictDoNothing()
          .run();
        const row = { itemId, position: 1, title: 'Plan', printed: true };
        const { id } = tx.insert(annexTable).values(row).returning({ id: annexTable.id }).get();
        const version = { annexId: id, number: 1, hash, fileName: 'plan.pdf', addedAt: testNow };
        tx.insert(annexVersionTable).values(version).run();
      }),
    titlesIn: (place: number | null): string[] =>
      rows()
        .filter((row) => row.meeting_id === place)
        .map(({ title }) => title),
    rowOf: (id: number): ItemRow | undefined => rows().find((row) => row.id === id),
    /** The number a query gives as `n`. */
    one: (sql: string): number => data.sqlite.prepare<[], { n: number }>(sql).get()?.n ?? 0,
    send: (id: number, to: number | null, way: CarryWay): void =>
      run((tx) => carryItem(tx, { id, to, way }, context)),
  };
};
