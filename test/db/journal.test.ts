import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAgendaItem, takeFromCouncil } from '../../db/commands/agenda.ts';
import { foundCollective, updateCollective } from '../../db/commands/collective.ts';
import { createCollectivity, removeCollectivity } from '../../db/commands/collectivity.ts';
import { addCouncilItems, createCouncilSession, removeCouncilSession } from '../../db/commands/council.ts';
import { createMeeting, removeMeeting } from '../../db/commands/meeting.ts';
import { Failure } from '../../db/domain/failure.ts';
import type { OpenData } from '../../db/open.ts';
import { write } from '../../db/write.ts';
import { testNow } from '../support/app.ts';
import { assertUntil } from '../support/assert-until.ts';
import { dump, expectSame, openIn, openNew } from '../support/data-file.ts';
import { anyText, commandNames, fillForRandomWrites, play, randomStep } from '../support/random-writes.ts';
import { draftItem } from '../support/draft-item.ts';

let data: OpenData;

/** A dossier of its own for each sequence: a failing one then shrinks by itself. */
const renew = () => {
  if (data?.sqlite.open) data.close();
  data = openNew();
  // What is tested here is what is undone, not what the disk keeps.
  data.sqlite.pragma('synchronous = OFF');
};

const renewFilled = () => {
  renew();
  fillForRandomWrites(data);
};
beforeEach(renew);
afterEach(() => data.close());

const undoAll = () => {
  while (data.journal.state().undo !== null) data.journal.undo();
};
const redoAll = () => {
  while (data.journal.state().redo !== null) data.journal.redo();
};

const council = { date: '2026-12-16', time: '18:30', place: 'Salle des fêtes' };
const meeting = {
  date: '2026-12-08',
  startTime: '09:30',
  endTime: '12:00',
  place: '',
  hostId: null,
  facilitatorId: null,
  facilitatorName: '',
  facilitatorForId: null,
  sessionId: null,
};

describe('undo and redo', () => {
  it('go back through any sequence of commands step by step, and forth again', {
    timeout: 240_000,
  }, async () => {
    const played = new Set<string>();
    await assertUntil(
      fc.property(fc.array(randomStep, { minLength: 5, maxLength: 45, size: 'max' }), (steps) => {
        renewFilled();
        const states = [dump(data.sqlite)];
        const labels: string[] = [];
        for (const step of steps) {
          const label = `pas ${labels.length}`;
          play(data, step, label);
          const now = dump(data.sqlite);
          if (data.journal.state().undo === label) {
            states.push(now);
            labels.push(label);
            played.add(step.command);
          }
          // Without a step (refused, or nothing to change), not a row was touched.
          expectSame(now, states.at(-1));
        }
        for (let back = labels.length - 1; back >= 0; back -= 1) {
          expect(data.journal.undo()).toBe(labels[back]);
          expectSame(dump(data.sqlite), states[back]);
        }
        expect(data.journal.state().undo).toBeNull();
        for (let on = 0; on < labels.length; on += 1) {
          expect(data.journal.redo()).toBe(labels[on]);
          expectSame(dump(data.sqlite), states[on + 1]);
        }
        expect(data.journal.redo()).toBeNull();
        expect(data.sqlite.pragma('foreign_key_check')).toEqual([]);
      }),
      { numRuns: 120 },
      () => commandNames.every((name) => played.has(name)),
    );
    // Every command succeeded at least once: none was only ever refused.
    expect([...played].toSorted()).toEqual(commandNames.toSorted());
  });

  it('give back start and end when writes of one key are merged', { timeout: 120_000 }, () => {
    const keys = fc.constantFrom(undefined, 'a', 'b');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(randomStep, keys), { minLength: 5, maxLength: 30, size: 'max' }),
        (steps) => {
          renew();
          const start = dump(data.sqlite);
          for (const [step, key] of steps) play(data, step, 'x', key);
          const end = dump(data.sqlite);
          undoAll();
          expectSame(dump(data.sqlite), start);
          redoAll();
          expectSame(dump(data.sqlite), end);
          undoAll();
          expect(dump(data.sqlite)).toEqual(start);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('restore a text to its last character, quotes, emoji and line ends included', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, secretariat) => {
        renew();
        write(data, { label: 'x', undoable: false }, (tx) =>
          foundCollective(tx, { name: 'CoDir', siren: null }, null, { now: testNow }),
        );
        const before = dump(data.sqlite);
        write(data, { label: 'réglages' }, (tx) =>
          updateCollective(tx, { name: `N${name}`, secretariat: `S ${secretariat}` }),
        );
        const after = dump(data.sqlite);
        expect(data.journal.undo()).toBe('réglages');
        expectSame(dump(data.sqlite), before);
        data.journal.redo();
        expectSame(dump(data.sqlite), after);
      }),
      { numRuns: 60 },
    );
  });
});

describe('undoing a removal', () => {
  it('puts back what hung on the row and the links that were cut', () => {
    const before = write(data, { label: 'x' }, (tx) => {
      const hostId = createCollectivity(tx, {
        kind: 'commune',
        name: 'Mortagne-sur-Sèvre',
        inseeCode: '85151',
        siren: '',
        population: 6000,
      });
      const sessionId = createCouncilSession(tx, council);
      addCouncilItems(tx, sessionId, ['Tarification de l’eau', 'Fonds de concours']);
      const meetingId = createMeeting(tx, { ...meeting, sessionId, hostId });
      takeFromCouncil(tx, meetingId);
      const item = draftItem({ title: 'Divers', kind: 'other', minutes: 5 });
      addAgendaItem(tx, meetingId, item);
      return { hostId, sessionId, meetingId, rows: null };
    });
    const rows = dump(data.sqlite);
    const removals = [
      [
        'conseil',
        () => write(data, { label: 'conseil' }, (tx) => removeCouncilSession(tx, before.sessionId)),
      ],
      ['réunion', () => write(data, { label: 'réunion' }, (tx) => removeMeeting(tx, before.meetingId))],
      ['accueil', () => write(data, { label: 'accueil' }, (tx) => removeCollectivity(tx, before.hostId))],
    ] as const;
    for (const [label, remove] of removals) {
      remove();
      const without = dump(data.sqlite);
      expect(without).not.toEqual(rows);
      expect(data.journal.undo()).toBe(label);
      expectSame(dump(data.sqlite), rows);
      expect(data.journal.redo()).toBe(label);
      expectSame(dump(data.sqlite), without);
      data.journal.undo();
    }
  });
});

const rename = (name: string, mergeKey?: string) =>
  write(data, mergeKey === undefined ? { label: name } : { label: name, mergeKey }, (tx) =>
    updateCollective(tx, { name }),
  );
const collectiveName = () =>
  data.sqlite.prepare<[], { name: string }>('SELECT name FROM collective').get()?.name;

describe('the journal', () => {
  beforeEach(() =>
    write(data, { label: 'fondation', undoable: false }, (tx) =>
      foundCollective(tx, { name: 'A', siren: null }, null, { now: testNow }),
    ),
  );

  it('never undoes the founding', () => {
    expect(data.journal.state()).toEqual({ undo: null, redo: null });
    expect(data.journal.undo()).toBeNull();
    expect(collectiveName()).toBe('A');
  });

  it('undoes the typing of one form at once, and stops at another form', () => {
    rename('AB', 'collective');
    write(data, { label: 'conseil', mergeKey: 'council:1' }, (tx) => createCouncilSession(tx, council));
    rename('ABC', 'collective');
    rename('ABCD', 'collective');
    data.journal.undo();
    expect(collectiveName()).toBe('AB');
    data.journal.undo();
    data.journal.undo();
    expect(collectiveName()).toBe('A');
    expect(data.journal.undo()).toBeNull();
  });

  it('does not merge what is typed after an undo with what was typed before', () => {
    rename('AB', 'collective');
    rename('ABC');
    data.journal.undo();
    rename('AX', 'collective');
    data.journal.undo();
    expect(collectiveName()).toBe('AB');
  });

  it('forgets what could be redone once something new is written', () => {
    rename('B');
    data.journal.undo();
    rename('C');
    expect(data.journal.state()).toEqual({ undo: 'C', redo: null });
    expect(data.journal.redo()).toBeNull();
    expect(collectiveName()).toBe('C');
  });

  it('keeps no step of a command that failed or changed nothing', () => {
    rename('B');
    const refused = () =>
      write(data, { label: 'x' }, (tx) => {
        createCouncilSession(tx, council);
        throw new Failure('refused', 'Non.');
      });
    expect(refused).toThrow('Non.');
    write(data, { label: 'rien' }, (tx) => removeMeeting(tx, 12));
    expect(data.journal.state()).toEqual({ undo: 'B', redo: null });
    data.journal.undo();
    expect(collectiveName()).toBe('A');
    expect(data.sqlite.prepare('SELECT * FROM council_session').all()).toEqual([]);
  });

  it('remembers the last 200 steps', () => {
    for (let n = 1; n <= 230; n += 1) rename(`n${n}`);
    undoAll();
    expect(collectiveName()).toBe('n30');
  });

  it('starts anew at each opening', () => {
    rename('B');
    const folder = data.file.replace(/[\\/][^\\/]+$/, '');
    data.close();
    data = openIn(folder);
    expect(data.journal.state()).toEqual({ undo: null, redo: null });
    expect(collectiveName()).toBe('B');
  });
});

describe('founding after something was undone', () => {
  it('leaves nothing to redo beside what was founded', () => {
    const place = { kind: 'commune', name: 'Mortagne', inseeCode: '', siren: '', population: null } as const;
    write(data, { label: 'collectivité' }, (tx) => createCollectivity(tx, place));
    data.journal.undo();
    write(data, { label: 'fondation', undoable: false }, (tx) =>
      foundCollective(tx, { name: 'A', siren: null }, null, { now: testNow }),
    );
    expect(data.journal.state()).toEqual({ undo: null, redo: null });
  });
});
