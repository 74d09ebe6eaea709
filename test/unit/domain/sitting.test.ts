import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attendanceKeys,
  attendanceStates,
  presenceCounts,
  settledAttendance,
  stateOfKey,
} from '../../../db/domain/attendance.ts';
import { Failure } from '../../../db/domain/failure.ts';
import {
  closingWords,
  leftOpen,
  minutesAhead,
  plannedEnd,
  runningTime,
  secondsBetween,
  secondsLeft,
  secondsOn,
  shownState,
  stepFrom,
} from '../../../db/domain/sitting.ts';

const day = { date: '2026-12-09', startTime: '14:30', endTime: '17:00' };

describe('the time of a meeting', () => {
  it('counts from instants: a stop in between loses none of it', () => {
    const running = { currentItemId: 3, currentSince: '2026-12-09T13:30:00Z' };
    expect(secondsOn(3, 60, running, '2026-12-09T13:35:05Z')).toBe(365);
    expect(secondsOn(4, 60, running, '2026-12-09T13:35:05Z')).toBe(60);
  });

  it('never counts backwards when the machine’s clock is put back', () => {
    expect(secondsBetween('2026-12-09T13:30:00Z', '2026-12-09T13:29:00Z')).toBe(0);
  });

  it('ends at its hour on its day, and after the time it was given on another', () => {
    expect(plannedEnd(day, '2026-12-09T13:40:00Z')).toBe('2026-12-09T16:00:00Z');
    expect(plannedEnd(day, '2026-12-10T08:00:00Z')).toBe('2026-12-10T10:30:00Z');
  });

  it('tells what is left, and what is over', () => {
    expect(secondsLeft('2026-12-09T16:00:00Z', '2026-12-09T15:59:00Z')).toBe(60);
    expect(secondsLeft('2026-12-09T16:00:00Z', '2026-12-09T16:02:00Z')).toBe(-120);
  });

  it.each([
    [0, '0\u00a0min\u00a000'],
    [725, '12\u00a0min\u00a005'],
    [3599, '59\u00a0min\u00a059'],
    [3840, '1\u00a0h\u00a004'],
    [-90, '\u22121\u00a0min\u00a030'],
  ])('%i seconds are « %s »', (seconds, words) => {
    expect(runningTime(seconds)).toBe(words);
  });

  it('counts what the points to come still ask, not those that are over', () => {
    const item = { parentId: null, nature: 'point' as const, minutes: 10 };
    const items = [
      { ...item, id: 1, state: 'treated' as const },
      { ...item, id: 2, state: 'open' as const, nature: 'break' as const },
      { ...item, id: 3, state: 'open' as const },
      { ...item, id: 4, state: 'open' as const },
      { ...item, id: 5, state: 'open' as const, nature: 'break' as const },
      { ...item, id: 6, state: 'postponed' as const },
    ];
    expect(minutesAhead(items, { currentItemId: 3 }, 4 * 60 + 30)).toBe(6 + 10 + 10);
    expect(minutesAhead(items, { currentItemId: 3 }, 3600)).toBe(20);
    expect(minutesAhead(items, { currentItemId: null }, 0)).toBe(40);
    // On the screen, and said to be put off: it asks for nothing more.
    expect(minutesAhead(items, { currentItemId: 6 }, 0)).toBe(20);
    // Taken up again after it was treated.
    expect(minutesAhead(items, { currentItemId: 1 }, 60)).toBe(9 + 40);
  });
});

it('goes from one item to the next, and stops at either end', () => {
  const items = [{ id: 5 }, { id: 2 }, { id: 9 }];
  expect(stepFrom(items, null, 1)).toEqual({ id: 5 });
  expect(stepFrom(items, 5, 1)).toEqual({ id: 2 });
  expect(stepFrom(items, 9, 1)).toBeNull();
  expect(stepFrom(items, 5, -1)).toBeNull();
  expect(stepFrom(items, 404, 1)).toBeNull();
});

it('proposes as not reached what nothing was said of, and asks of the rest', () => {
  const item = {
    parentId: null,
    nature: 'point' as const,
    state: 'open' as const,
    wasHeard: false,
    isCurrent: false,
  };
  const left = leftOpen([
    { ...item, id: 1, state: 'treated' },
    { ...item, id: 2, wasHeard: true },
    { ...item, id: 3 },
    { ...item, id: 4, nature: 'break' },
    // Told by its parts.
    { ...item, id: 5 },
    { ...item, id: 6, parentId: 5, state: 'treated' },
    // One of whose parts is left.
    { ...item, id: 7 },
    { ...item, id: 8, parentId: 7 },
    // On the screen as the meeting ends.
    { ...item, id: 9, isCurrent: true },
  ]);
  expect(left.map(({ id, ticked }) => [id, ticked])).toEqual([
    [2, false],
    [3, true],
    [7, true],
    [8, true],
    [9, false],
  ]);
});

it('reads a point on the screen as under discussion, unless something else was said of it', () => {
  const states = ['open', 'treated', 'not-reached', 'postponed'] as const;
  expect(states.map((state) => shownState(state, true))).toEqual([
    'discussed',
    'discussed',
    'not-reached',
    'postponed',
  ]);
  expect(states.map((state) => shownState(state, false))).toEqual([...states]);
});

it('tells at the end what was said of the points it leaves', () => {
  const item = { nature: 'point' as const, state: 'treated' as const };
  const treated = { ...item, id: 1, number: '1' };
  const away = (id: number, state: 'not-reached' | 'postponed') => ({
    ...item,
    id,
    number: String(id),
    state,
  });
  expect(closingWords([treated], [])).toBe('Tous les points ont été abordés.');
  expect(closingWords([treated], [treated])).toBe('');
  expect(closingWords([treated, away(2, 'not-reached')], [])).toBe(
    'Non abordé\u00a0: point\u00a02. Tous les autres points ont été abordés.',
  );
  expect(closingWords([away(2, 'not-reached'), away(3, 'not-reached'), away(4, 'postponed')], [])).toBe(
    'Non abordés\u00a0: points\u00a02 et 3. Reporté\u00a0: point\u00a04.',
  );
  expect(closingWords([treated, away(4, 'postponed')], [treated])).toBe('Reporté\u00a0: point\u00a04.');
});

describe('a presence', () => {
  it('has a key of its own, whatever its case', () => {
    expect(attendanceStates.map((state) => stateOfKey(attendanceKeys[state].toLowerCase()))).toEqual([
      ...attendanceStates,
    ]);
    expect(new Set(Object.values(attendanceKeys)).size).toBe(attendanceStates.length);
    expect(stateOfKey('Enter')).toBeUndefined();
  });

  it('keeps hours of those who took part, and a name of a substitute', () => {
    const text = fc.constantFrom('', 'Mme Roy');
    const hour = fc.constantFrom('', '14:35', '16:10');
    const any = fc.record({
      state: fc.constantFrom(...attendanceStates),
      substituteName: text,
      arrivedAt: hour,
      leftAt: hour,
    });
    fc.assert(
      fc.property(any, (given) => {
        fc.pre(given.arrivedAt === '' || given.leftAt === '' || given.arrivedAt <= given.leftAt);
        const settled = settledAttendance(given);
        const isIn = ['present', 'remote', 'substitute'].includes(given.state);
        expect(settled).toEqual({
          state: given.state,
          substituteName: given.state === 'substitute' ? given.substituteName : '',
          arrivedAt: isIn ? given.arrivedAt : '',
          leftAt: isIn ? given.leftAt : '',
        });
      }),
    );
    const backwards = { state: 'present', substituteName: '', arrivedAt: '16:10', leftAt: '14:35' } as const;
    expect(() => settledAttendance(backwards)).toThrow(Failure);
  });

  it('is listed by state, those not noted last, without those nobody is in', () => {
    const rows = [
      { state: null },
      { state: 'absent' as const },
      { state: 'present' as const },
      { state: null },
    ];
    expect(presenceCounts(rows)).toEqual([
      { state: 'present', count: 1 },
      { state: 'absent', count: 1 },
      { state: null, count: 2 },
    ]);
  });
});
