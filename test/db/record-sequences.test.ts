import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeAction, removeAction, saveAction } from '../../db/commands/action.ts';
import { meetingOf as heldMeeting, updateAgendaItem } from '../../db/commands/agenda.ts';
import {
  approveRecord,
  correctRecord,
  proposeRecord,
  saveOpening,
} from '../../db/commands/decision-record.ts';
import { removeMeeting, updateMeeting } from '../../db/commands/meeting.ts';
import { removeMember } from '../../db/commands/member.ts';
import { addDays } from '../../db/domain/civil-date.ts';
import { Failure } from '../../db/domain/failure.ts';
import type { WriteHandle } from '../../db/handles.ts';
import type { OpenData } from '../../db/open.ts';
import { getRecord } from '../../db/queries/decision-record.ts';
import { undo, write } from '../../db/write.ts';
import { temporaryFolder } from '../support/app.ts';
import { dump, openIn } from '../support/data-file.ts';
import { fillActions, fillRecords } from '../support/random-actions.ts';
import { agree, attend, noteItem } from '../support/record-dossier.ts';
import { anyText, fillForRandomWrites } from '../support/random-writes.ts';

const firstDay = '2026-12-09';
let data: OpenData;
let day: string;
let number: number;
const now = (): string => `${day}T11:00:00Z`;
const context = () => ({ now: now() });

beforeEach(() => {
  data = openIn(temporaryFolder());
  data.sqlite.pragma('synchronous = OFF');
  fillForRandomWrites(data);
  write(data, { label: 'départ', undoable: false }, (tx) => {
    fillActions(tx);
    fillRecords(tx);
    attend(tx, 1, [{ name: 'Nom 0', state: 'present', memberId: 1 }]);
    noteItem(tx, 1, 'Une note.');
  });
});
afterEach(() => data.close());

type Step = { what: string; a: number; b: number; text: string };
type Act = (tx: WriteHandle, step: Step) => unknown;
/** One of the seven meetings: two to come at first, five held. */
const meetingOf = (n: number): number => (n % 7) + 1;

const acts: Record<string, Act> = {
  agree: (tx, { a, text }) => {
    // Rows are written by hand here: as any command would, of a meeting that is still there.
    heldMeeting(tx, meetingOf(a));
    number += 1;
    agree(tx, { meetingId: meetingOf(a), itemId: null, number, text });
  },
  action: (tx, { a, b, text }) =>
    saveAction(
      tx,
      b % 2 === 0 ? null : (b % 4) + 1,
      {
        text: `A${text}`,
        dueOn: '',
        owners: [{ memberId: 1, collectivityId: null, name: text }],
        meetingId: meetingOf(a),
        itemId: null,
      },
      context(),
    ),
  close: (tx, { a, text }) => closeAction(tx, (a % 4) + 1, { state: 'done', outcome: text }, context()),
  removeAction: (tx, { a }) => removeAction(tx, (a % 4) + 1),
  opening: (tx, { a, text }) => saveOpening(tx, meetingOf(a), text),
  propose: (tx, { a }) => proposeRecord(tx, meetingOf(a), context()),
  approve: (tx, { a, b }) => approveRecord(tx, { meetingId: meetingOf(a), atId: meetingOf(b) }, context()),
  correct: (tx, { a, text }) => correctRecord(tx, meetingOf(a), `C${text}`, context()),
  title: (tx, { a, text }) => updateAgendaItem(tx, (a % 5) + 1, { title: text }),
  member: (tx, { a }) => a % 9 === 0 && removeMember(tx, 1),
  moveMeeting: (tx, { a, b }) =>
    updateMeeting(tx, meetingOf(a), { date: addDays(firstDay, (b % 40) - 30), sessionId: null }),
  removeMeeting: (tx, { a, b }) => b % 7 === 0 && removeMeeting(tx, meetingOf(a)),
  // Not a write: time passes.
  wait: (_tx, { a }) => {
    day = addDays(day, 1 + (a % 9));
  },
};

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('approve', 'approve', 'propose', 'agree', ...Object.keys(acts)),
  a: fc.nat(70),
  b: fc.nat(70),
  text: anyText,
});

const meetingIds = (): number[] =>
  data.sqlite
    .prepare<[], { id: number }>('SELECT id FROM meeting ORDER BY id')
    .all()
    .map(({ id }) => id);

/** What was approved, by meeting. */
const approvedNow = (): Map<number, string> => {
  const kept = new Map<number, string>();
  for (const id of meetingIds()) {
    const { approval, record, corrections } = getRecord(data.db, id, now());
    expect(approval?.isIntact ?? true).toBe(true);
    expect(approval !== null || corrections.length === 0).toBe(true);
    if (approval) kept.set(id, JSON.stringify(record));
  }
  return kept;
};

it('what was approved reads the same for ever, whatever is done; each step is undone to the byte', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 25, size: 'max' }), (steps) => {
      day = firstDay;
      number = 10;
      const start = dump(data.sqlite);
      try {
        let known = approvedNow();
        for (const each of steps) {
          try {
            write(data, { label: 'pas' }, (tx) => acts[each.what]?.(tx, each));
          } catch (error) {
            if (!(error instanceof Failure)) throw error;
          }
          expect(data.sqlite.pragma('foreign_key_check')).toEqual([]);
          const after = approvedNow();
          for (const [id, text] of known) expect(after.get(id)).toBe(text);
          known = after;
        }
      } finally {
        // A life that fails leaves the next one its start.
        while (data.journal.state().undo === 'pas') undo(data);
      }
      expect(dump(data.sqlite)).toEqual(start);
    }),
    { numRuns: 25 },
  );
}, 180_000);
