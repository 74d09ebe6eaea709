import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeAction, removeAction, reopenAction, saveAction } from '../../db/commands/action.ts';
import { removeAgendaItem } from '../../db/commands/agenda.ts';
import { removeCollectivity } from '../../db/commands/collectivity.ts';
import { removeMeeting } from '../../db/commands/meeting.ts';
import { removeMember } from '../../db/commands/member.ts';
import { allActions } from '../../db/domain/action.ts';
import { Failure } from '../../db/domain/failure.ts';
import type { WriteHandle } from '../../db/handles.ts';
import type { OpenData } from '../../db/open.ts';
import { listActions } from '../../db/queries/action.ts';
import { undo, write } from '../../db/write.ts';
import { temporaryFolder, testNow } from '../support/app.ts';
import { dump, openIn } from '../support/data-file.ts';
import { fillActions } from '../support/random-actions.ts';
import { anyText, fillForRandomWrites } from '../support/random-writes.ts';

let data: OpenData;
beforeEach(() => {
  data = openIn(temporaryFolder());
  data.sqlite.pragma('synchronous = OFF');
  fillForRandomWrites(data);
  write(data, { label: 'actions', undoable: false }, fillActions);
});
afterEach(() => data.close());

const context = { now: testNow };
type Step = { what: string; a: number; b: number; text: string };
type Act = (tx: WriteHandle, step: Step) => unknown;
const linked = (n: number): number | null => (n % 3 === 0 ? null : (n % 4) + 1);

const saved =
  (isNew: boolean): Act =>
  (tx, { a, b, text }) =>
    saveAction(
      tx,
      isNew ? null : (a % 5) + 1,
      {
        text: `A${text}`,
        dueOn: b % 2 === 0 ? '' : '2026-11-20',
        owners: [
          { memberId: linked(a), collectivityId: null, name: text },
          { memberId: null, collectivityId: linked(b), name: '' },
        ].slice(a % 3),
        meetingId: linked(a + b),
        itemId: linked(b),
      },
      context,
    );

const acts: Record<string, Act> = {
  add: saved(true),
  save: saved(false),
  close: (tx, { a, b, text }) =>
    closeAction(tx, (a % 6) + 1, { state: b % 2 === 0 ? 'done' : 'dropped', outcome: text }, context),
  reopen: (tx, { a }) => reopenAction(tx, (a % 6) + 1),
  remove: (tx, { a }) => removeAction(tx, (a % 6) + 1),
  member: (tx, { a }) => removeMember(tx, (a % 3) + 1),
  place: (tx, { a }) => removeCollectivity(tx, (a % 3) + 1),
  item: (tx, { a }) => removeAgendaItem(tx, (a % 5) + 1),
  meeting: (tx, { a }) => removeMeeting(tx, (a % 3) + 1),
};

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('add', 'save', 'close', ...Object.keys(acts)),
  a: fc.nat(60),
  b: fc.nat(60),
  text: anyText,
});

it('whatever is done, an end has its day, owners are named, and each step is undone to the byte', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 25, size: 'max' }), (steps) => {
      const start = dump(data.sqlite);
      for (const each of steps) {
        try {
          write(data, { label: 'pas' }, (tx) => acts[each.what]?.(tx, each));
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
        }
        expect(data.sqlite.pragma('foreign_key_check')).toEqual([]);
        for (const line of listActions(data.db, allActions, testNow).lines) {
          expect(line.closedOn === '').toBe(line.state === 'open');
          expect(line.ownerLabels).not.toContain('');
          expect(line.item === null || line.meeting !== null).toBe(true);
        }
      }
      while (data.journal.state().undo === 'pas') undo(data);
      expect(dump(data.sqlite)).toEqual(start);
    }),
    { numRuns: 60 },
  );
}, 120_000);
