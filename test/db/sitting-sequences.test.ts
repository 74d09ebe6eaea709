import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { carryItem, markItem } from '../../db/commands/agenda-life.ts';
import { removeAgendaItem } from '../../db/commands/agenda.ts';
import {
  addGuest,
  clearAttendance,
  noteAsAnnounced,
  noteAttendance,
  stampAttendance,
} from '../../db/commands/attendance.ts';
import { addEntry, editEntry, type EntryId, removeEntry } from '../../db/commands/decision.ts';
import { removeMember } from '../../db/commands/member.ts';
import { removeMeeting } from '../../db/commands/meeting.ts';
import {
  closeSitting,
  goToItem,
  openSitting,
  reopenSitting,
  saveWriting,
} from '../../db/commands/sitting.ts';
import { attendanceStates } from '../../db/domain/attendance.ts';
import type { Entry } from '../../db/domain/decision.ts';
import { Failure } from '../../db/domain/failure.ts';
import { toInstant } from '../../db/domain/paris-time.ts';
import type { WriteHandle } from '../../db/handles.ts';
import type { OpenData } from '../../db/open.ts';
import { getSitting } from '../../db/queries/sitting.ts';
import { undo, write } from '../../db/write.ts';
import { temporaryFolder } from '../support/app.ts';
import { dump, openIn } from '../support/data-file.ts';
import { fillSitting } from '../support/random-sittings.ts';
import { fillForRandomWrites } from '../support/random-writes.ts';

let data: OpenData;
/** Minutes since the meetings of 8 December began. */
let minutes: number;
const begun = Date.parse(toInstant('2026-12-08', '09:30'));
const now = (): string => new Date(begun + minutes * 60_000).toISOString().replace('.000Z', 'Z');
const context = () => ({ now: now() });

beforeEach(() => {
  data = openIn(temporaryFolder());
  data.sqlite.pragma('synchronous = OFF');
  minutes = 0;
  fillForRandomWrites(data);
  write(data, { label: 'séance', undoable: false }, fillSitting);
});
afterEach(() => data.close());

type Chosen = { meetingId: number; itemId: number; a: number; b: number };
type Act = (tx: WriteHandle, chosen: Chosen) => unknown;
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

const entryFrom = (a: number, b: number): Entry =>
  a % 2 === 0
    ? { kind: 'decision', text: `Décision ${b}`, reason: b % 3 === 0 ? 'Parce que' : '' }
    : {
        kind: 'action',
        text: `Action ${b}`,
        dueOn: b % 2 === 0 ? '' : '2027-01-15',
        owners: [{ memberId: 1 + (b % 3), collectivityId: null, name: '' }],
      };

const whichFrom = (a: number, b: number): EntryId => ({
  kind: a % 2 === 0 ? 'decision' : 'action',
  id: 1 + (b % 5),
});

const acts: Record<string, Act> = {
  open: (tx, { meetingId }) => openSitting(tx, meetingId, context()),
  go: (tx, { meetingId, itemId, a }) => goToItem(tx, { meetingId, itemId, marks: a % 3 !== 0 }, context()),
  pause: (tx, { meetingId, a }) =>
    a % 4 === 0 && goToItem(tx, { meetingId, itemId: null, marks: false }, context()),
  notes: (tx, { meetingId, itemId, a }) => saveWriting(tx, { meetingId, itemId }, { notes: `Dit ${a}` }),
  line: (tx, { meetingId, itemId, a }) => saveWriting(tx, { meetingId, itemId }, { line: `Ligne ${a}` }),
  enter: (tx, { meetingId, itemId, a, b }) =>
    addEntry(tx, { meetingId, itemId: b % 7 === 0 ? null : itemId }, entryFrom(a, b), context()),
  edit: (tx, { meetingId, a, b }) => editEntry(tx, meetingId, whichFrom(a, b), entryFrom(b, a), context()),
  takeOut: (tx, { meetingId, a, b }) => removeEntry(tx, meetingId, whichFrom(a, b)),
  attend: (tx, { meetingId, a, b }) =>
    noteAttendance(
      tx,
      meetingId,
      { memberId: 1 + (a % 3) },
      { state: pick(attendanceStates, b), substituteName: 'M. Roy' },
    ),
  stamp: (tx, { meetingId, a, b }) =>
    stampAttendance(tx, meetingId, { memberId: 1 + (a % 2) }, b % 2 === 0 ? 'arrives' : 'leaves', context()),
  clear: (tx, { meetingId, a }) => clearAttendance(tx, meetingId, { memberId: 1 + (a % 2) }),
  announced: (tx, { meetingId }) => noteAsAnnounced(tx, meetingId),
  guest: (tx, { meetingId, a }) => addGuest(tx, meetingId, { name: `Invité ${a}`, post: '' }),
  unreached: (tx, { itemId }) => markItem(tx, itemId, 'not-reached'),
  postpone: (tx, { itemId, b }) =>
    carryItem(tx, { id: itemId, to: b % 2 === 0 ? null : 1, way: 'postpone' }, context()),
  close: (tx, { meetingId, itemId, b }) =>
    closeSitting(tx, meetingId, b % 2 === 0 ? [itemId] : [], context()),
  reopen: (tx, { meetingId }) => reopenSitting(tx, meetingId),
  removeItem: (tx, { itemId, b }) => b % 6 === 0 && removeAgendaItem(tx, itemId),
  removeMember: (tx, { a, b }) => b % 8 === 0 && removeMember(tx, 1 + (a % 2)),
  removeMeeting: (tx, { meetingId, b }) => b % 12 === 0 && removeMeeting(tx, meetingId),
  wait: (_tx, { a }) => {
    minutes += a % 30;
  },
};

const life = ['go', 'go', 'go', 'notes', 'line', 'enter', 'enter', 'edit', 'attend', 'wait'];
const step = fc.record({
  what: fc.constantFrom(...life, ...Object.keys(acts)),
  a: fc.nat(60),
  b: fc.nat(60),
});

type View = ReturnType<typeof getSitting>;

const views = (): Map<number, View> =>
  new Map(
    data.sqlite
      .prepare<[], { id: number }>('SELECT id FROM meeting ORDER BY id')
      .all()
      .map(({ id }) => [id, getSitting(data.db, id, now())]),
  );

/** What holds of every meeting, whatever was done. */
const expectSound = (): void => {
  expect(data.sqlite.pragma('foreign_key_check')).toEqual([]);
  const positions = data.sqlite
    .prepare<[], { n: number; last: number }>(
      'SELECT count(*) AS n, max(position) AS last FROM decision GROUP BY meeting_id',
    )
    .all();
  for (const { n, last } of positions) expect(last).toBe(n);
  for (const view of views().values()) {
    if (view.state !== 'open') expect(view.currentItemId).toBeNull();
    if (view.currentItemId !== null) expect(view.items.map(({ id }) => id)).toContain(view.currentItemId);
    for (const item of view.items) expect(item.seconds).toBeGreaterThanOrEqual(0);
    const labels = view.entries.map(({ label }) => label).filter((label) => label !== '');
    expect(new Set(labels).size).toBe(labels.length);
    for (const { people } of view.attendance.groups)
      for (const { state, arrivedAt, leftAt, substituteName } of people) {
        if (state !== 'substitute') expect(substituteName).toBe('');
        if (state === null || state === 'excused' || state === 'absent')
          expect([arrivedAt, leftAt]).toEqual(['', '']);
      }
  }
};

it('holds together whatever is done in a meeting, and each step is undone to the byte', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 12, maxLength: 30, size: 'max' }), (steps) => {
      minutes = 0;
      const start = dump(data.sqlite);
      for (const { what, a, b } of steps) {
        const rows = data.sqlite
          .prepare<[], { id: number; meeting: number }>(
            'SELECT id, meeting_id AS meeting FROM agenda_item WHERE meeting_id IS NOT NULL ORDER BY id',
          )
          .all();
        const row = rows.length > 0 ? pick(rows, a) : { id: 99_999, meeting: 2 };
        // Most often the meeting that is open, and an item of it.
        const open = rows.filter(({ meeting }) => meeting === 2);
        const item = b % 4 !== 0 && open.length > 0 ? pick(open, a) : row;
        try {
          write(data, { label: 'pas' }, (tx) =>
            acts[what]?.(tx, { meetingId: item.meeting, itemId: item.id, a, b }),
          );
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
        }
        expectSound();
      }
      while (data.journal.state().undo === 'pas') undo(data);
      expect(dump(data.sqlite)).toEqual(start);
    }),
    { numRuns: 20 },
  );
}, 120_000);

it('spends no minute twice: what items took together is never more than the meeting lasted', () => {
  const pieces = fc.array(fc.record({ item: fc.constantFrom(3, 4, null), wait: fc.nat(20) }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(pieces, (moves) => {
      minutes = 0;
      const before = dump(data.sqlite);
      const kept = () =>
        data.sqlite.prepare<[], { n: number | null }>('SELECT sum(seconds) AS n FROM item_record').get()?.n ??
        0;
      write(data, { label: 'pas' }, (tx) =>
        goToItem(tx, { meetingId: 2, itemId: null, marks: false }, context()),
      );
      const known = kept();
      let expected = 0;
      let at: number | null = null;
      for (const { item, wait } of moves) {
        write(data, { label: 'pas' }, (tx) =>
          goToItem(tx, { meetingId: 2, itemId: item, marks: false }, context()),
        );
        at = item;
        minutes += wait;
        if (at !== null) expected += wait * 60;
      }
      write(data, { label: 'pas' }, (tx) => closeSitting(tx, 2, [], context()));
      expect(kept() - known).toBe(expected);
      while (data.journal.state().undo === 'pas') undo(data);
      expect(dump(data.sqlite)).toEqual(before);
    }),
    { numRuns: 40 },
  );
}, 60_000);
