import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addAgendaItem,
  groupAgendaBySection,
  moveAgendaItems,
  removeAgendaItem,
  takeFromCouncil,
} from '../../db/commands/agenda.ts';
import { addCouncilItems, createCouncilSession, moveCouncilItems } from '../../db/commands/council.ts';
import { createMeeting } from '../../db/commands/meeting.ts';
import { type AgendaItemKind, agendaItemKinds } from '../../db/domain/agenda-item-kind.ts';
import type { WriteHandle } from '../../db/handles.ts';
import type { OpenData } from '../../db/open.ts';
import { write } from '../../db/write.ts';
import { temporaryFolder } from '../support/app.ts';
import { openIn } from '../support/data-file.ts';
import { draftItem } from '../support/draft-item.ts';

let data: OpenData;
beforeEach(() => {
  data = openIn(temporaryFolder());
  data.sqlite.pragma('synchronous = OFF');
});
afterEach(() => data.close());

const run = <T>(command: (tx: WriteHandle) => T): T => write(data, { label: 'x' }, command);

const newMeeting = (sessionId: number | null = null): number => {
  const times = { date: '2026-12-08', startTime: '09:30', endTime: '12:00', place: '' };
  return run((tx) =>
    createMeeting(tx, {
      ...times,
      hostId: null,
      facilitatorId: null,
      facilitatorName: '',
      facilitatorForId: null,
      sessionId,
    }),
  );
};

const add = (meetingId: number, title: string, kind: AgendaItemKind): number =>
  run((tx) => addAgendaItem(tx, meetingId, draftItem({ title, kind, minutes: 10 })));

type Row = { id: number; title: string; kind: AgendaItemKind; position: number };

const rowsOf = (meetingId: number): Row[] =>
  data.sqlite
    .prepare<[number], Row>(
      `SELECT i.id, i.title, s.kind, i.position FROM agenda_item i JOIN agenda_section s ON s.id = i.section_id
       WHERE meeting_id = ? ORDER BY i.position`,
    )
    .all(meetingId);
const titlesOf = (meetingId: number): string[] => rowsOf(meetingId).map(({ title }) => title);
const positionsOf = (meetingId: number): number[] => rowsOf(meetingId).map(({ position }) => position);
const oneToN = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

const kind = fc.constantFrom(...agendaItemKinds);

describe('an item that is added', () => {
  it('joins the last of its kind, else comes last but before the questions diverses', () => {
    const meeting = newMeeting();
    add(meeting, 'avis 1', 'opinion');
    add(meeting, 'échange 1', 'exchange');
    add(meeting, 'avis 2', 'opinion');
    add(meeting, 'divers 1', 'other');
    add(meeting, 'information 1', 'information');
    add(meeting, 'divers 2', 'other');
    add(meeting, 'échange 2', 'exchange');
    expect(titlesOf(meeting)).toEqual([
      'avis 1',
      'avis 2',
      'échange 1',
      'échange 2',
      'information 1',
      'divers 1',
      'divers 2',
    ]);
  });

  it('comes last when questions diverses were put elsewhere than at the end', () => {
    const meeting = newMeeting();
    const other = add(meeting, 'divers', 'other');
    const exchange = add(meeting, 'échange', 'exchange');
    run((tx) => moveAgendaItems(tx, [other], { beside: exchange, side: 'before' }));
    add(meeting, 'information', 'information');
    expect(titlesOf(meeting)).toEqual(['divers', 'échange', 'information']);
  });

  it('changes the order of no other item, whatever was there', () => {
    fc.assert(
      fc.property(fc.array(kind, { maxLength: 12 }), kind, (kinds, added) => {
        const meeting = newMeeting();
        kinds.forEach((each, n) => add(meeting, `${n}`, each));
        const before = rowsOf(meeting);
        const id = add(meeting, 'nouveau', added);
        const after = rowsOf(meeting);
        expect(after.filter((row) => row.id !== id).map((row) => row.id)).toEqual(
          before.map((row) => row.id),
        );
        expect(positionsOf(meeting)).toEqual(oneToN(kinds.length + 1));
        const at = after.findIndex((row) => row.id === id);
        const sameKindLater = after.slice(at + 1).some((row) => row.kind === added);
        expect(sameKindLater).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

const pointsOfAll = (): { id: number; title: string }[] =>
  data.sqlite
    .prepare<[], { id: number; title: string }>('SELECT id, title FROM council_item ORDER BY position')
    .all();

describe('moving items', () => {
  it('keeps every item, puts the moved ones together beside the target, and leaves the others in order', () => {
    const meeting = newMeeting();
    for (let n = 0; n < 9; n += 1) add(meeting, `point ${n}`, 'exchange');
    const placement = fc.record({
      moved: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 5 }),
      target: fc.nat(8),
      side: fc.constantFrom('before' as const, 'after' as const),
    });
    fc.assert(
      fc.property(placement, ({ moved, target, side }) => {
        const before = rowsOf(meeting).map(({ id }) => id);
        const ids = moved.map((index) => before[index] ?? 0);
        const beside = before[target] ?? 0;
        run((tx) => moveAgendaItems(tx, ids, { beside, side }));
        const after = rowsOf(meeting).map(({ id }) => id);
        expect(positionsOf(meeting)).toEqual(oneToN(9));
        const block = before.filter((id) => ids.includes(id));
        const rest = before.filter((id) => !ids.includes(id));
        const at = rest.indexOf(beside) + (side === 'after' ? 1 : 0);
        const expected = ids.includes(beside) ? before : [...rest.slice(0, at), ...block, ...rest.slice(at)];
        expect(after).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('never draws in an item of another meeting', () => {
    const [one, two] = [newMeeting(), newMeeting()];
    const [a, b] = [add(one, 'a', 'exchange'), add(one, 'b', 'exchange')];
    const stranger = add(two, 'étranger', 'exchange');
    run((tx) => moveAgendaItems(tx, [stranger, b], { beside: a, side: 'before' }));
    expect(titlesOf(one)).toEqual(['b', 'a']);
    expect(titlesOf(two)).toEqual(['étranger']);
  });

  it('orders the points of a conseil in the same way, even after some were removed', () => {
    const session = run((tx) => createCouncilSession(tx, { date: '2026-12-16', time: '18:30', place: '' }));
    run((tx) => addCouncilItems(tx, session, ['a', 'b', 'c', 'd']));
    const idOf = (title: string) => pointsOfAll().find((point) => point.title === title)?.id ?? 0;
    run((tx) => moveCouncilItems(tx, [idOf('d'), idOf('a')], { beside: idOf('b'), side: 'after' }));
    expect(pointsOfAll().map(({ title }) => title)).toEqual(['b', 'a', 'd', 'c']);
  });
});

describe('removing an item', () => {
  it('closes the numbering', () => {
    const meeting = newMeeting();
    const ids = ['a', 'b', 'c'].map((title) => add(meeting, title, 'exchange'));
    run((tx) => removeAgendaItem(tx, ids[1] ?? 0));
    expect(titlesOf(meeting)).toEqual(['a', 'c']);
    expect(positionsOf(meeting)).toEqual([1, 2]);
  });
});

describe('grouping by kind', () => {
  it('puts kinds in their usual order, keeps the order inside each, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(kind, { maxLength: 14 }), fc.infiniteStream(fc.nat(13)), (kinds, draws) => {
        const meeting = newMeeting();
        kinds.forEach((each, n) => add(meeting, `${n}`, each));
        for (let n = 0; n < Math.min(kinds.length, 5); n += 1) {
          const ids = rowsOf(meeting).map(({ id }) => id);
          const [moved, target] = [draws.next().value ?? 0, draws.next().value ?? 0];
          run((tx) =>
            moveAgendaItems(tx, [ids[moved % ids.length] ?? 0], {
              beside: ids[target % ids.length] ?? 0,
              side: 'before',
            }),
          );
        }
        const before = rowsOf(meeting);
        run((tx) => groupAgendaBySection(tx, meeting));
        const grouped = rowsOf(meeting);
        expect(grouped.map(({ id }) => id)).toEqual(
          agendaItemKinds.flatMap((each) => before.filter((row) => row.kind === each)).map(({ id }) => id),
        );
        run((tx) => groupAgendaBySection(tx, meeting));
        expect(rowsOf(meeting)).toEqual(grouped);
      }),
      { numRuns: 30 },
    );
  });
});

describe('taking the points of the conseil', () => {
  const titles = ['Tarification de l’eau', 'Fonds de concours', 'Marché de voirie'];

  it('takes each once, as an avis of 15 minutes, in the order of the conseil', () => {
    const session = run((tx) => createCouncilSession(tx, { date: '2026-12-16', time: '18:30', place: '' }));
    run((tx) => addCouncilItems(tx, session, titles));
    const meeting = newMeeting(session);
    add(meeting, 'Accueil', 'exchange');
    add(meeting, 'Divers', 'other');
    expect(run((tx) => takeFromCouncil(tx, meeting))).toBe(3);
    const taken = rowsOf(meeting);
    expect(taken.filter((row) => row.kind === 'opinion').map(({ title }) => title)).toEqual(titles);
    expect(positionsOf(meeting)).toEqual(oneToN(5));
    expect(taken.at(-1)?.title).toBe('Divers');

    expect(run((tx) => takeFromCouncil(tx, meeting))).toBe(0);
    expect(rowsOf(meeting)).toEqual(taken);

    run((tx) => addCouncilItems(tx, session, ['Vœu sur le rail']));
    expect(run((tx) => takeFromCouncil(tx, meeting))).toBe(1);
    expect(titlesOf(meeting)).toContain('Vœu sur le rail');
  });

  it('takes again a point that was removed from the agenda, and only that one', () => {
    const session = run((tx) => createCouncilSession(tx, { date: '2026-12-16', time: '18:30', place: '' }));
    run((tx) => addCouncilItems(tx, session, titles));
    const meeting = newMeeting(session);
    run((tx) => takeFromCouncil(tx, meeting));
    run((tx) => removeAgendaItem(tx, rowsOf(meeting)[1]?.id ?? 0));
    expect(run((tx) => takeFromCouncil(tx, meeting))).toBe(1);
    expect(titlesOf(meeting).toSorted()).toEqual(titles.toSorted());
  });

  it('is refused, in a sentence, to a meeting that prepares no conseil', () => {
    const meeting = newMeeting();
    expect(() => run((tx) => takeFromCouncil(tx, meeting))).toThrow(
      expect.objectContaining({ kind: 'refused', message: expect.stringMatching(/^Reliez d’abord.*\.$/) }),
    );
  });
});
