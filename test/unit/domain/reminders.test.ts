import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueWords } from '../../../db/domain/agenda-due.ts';
import { addDays } from '../../../db/domain/civil-date.ts';
import { clockTime } from '../../../db/domain/clock-time.ts';
import { agendaDeadline } from '../../../db/domain/deadlines.ts';
import { isWorkingDay } from '../../../db/domain/holidays.ts';
import { compareInstants, fromInstant, toInstant } from '../../../db/domain/paris-time.ts';
import {
  isPressing,
  momentsOf,
  type Reminder,
  remindersDue,
  type ToRemind,
} from '../../../db/domain/reminders.ts';
import { anyTime, meetingDate } from './arbitraries.ts';

const rest = { alsaceMoselle: false };
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');

/** A meeting whose ordre du jour is due `hours` before it. */
const meetingOn = (
  date: string,
  startTime: string,
  over: { id?: number; itemCount?: number; hours?: number } = {},
) => {
  const { id = 7, itemCount = 4, hours = 48 } = over;
  const deadline = agendaDeadline({
    council: null,
    meeting: { date, time: startTime },
    rule: { hours, reference: 'meeting' },
    ...rest,
  });
  if (!deadline) throw new Error('no deadline');
  return { id, date, startTime, itemCount, deadline } satisfies ToRemind;
};

/** Tuesday: due on Sunday 6 December at 9.30, Friday advised. */
const onTuesday = meetingOn('2026-12-08', '09:30');
/** Thursday: due on Tuesday 8 December at 14.00. */
const onThursday = meetingOn('2026-12-10', '14:00');

const at = (date: string, time: string): string => toInstant(date, time);
const wall = (instant: string): string => Object.values(fromInstant(instant)).join(' ');
const due = (meeting: ToRemind, now: string, shown: readonly string[] = []): Reminder[] =>
  remindersDue([meeting], new Set(shown), now, rest);

describe('the moments of a reminder', () => {
  it.each<[string, ToRemind, string[]]>([
    ['a working day', onThursday, ['2026-12-07 09:00', '2026-12-08 08:30', '2026-12-08 11:00']],
    ['a Sunday: the Friday advised', onTuesday, ['2026-12-03 09:00', '2026-12-04 08:30', '2026-12-06 08:00']],
    [
      'a Monday: its eve is a Friday',
      meetingOn('2026-12-09', '15:00'),
      ['2026-12-04 09:00', '2026-12-07 08:30', '2026-12-07 12:00'],
    ],
    [
      'an evening: the office is closed, the last call comes before',
      meetingOn('2026-12-10', '21:00'),
      ['2026-12-07 09:00', '2026-12-08 08:30', '2026-12-08 17:00'],
    ],
    [
      'late in the morning: what that morning says is the last call',
      meetingOn('2026-12-10', '11:30'),
      ['2026-12-07 09:00', '2026-12-08 08:30'],
    ],
    [
      'early in the morning: the last call comes the afternoon before',
      meetingOn('2026-12-10', '09:00'),
      ['2026-12-07 09:00', '2026-12-07 16:00', '2026-12-08 08:30'],
    ],
    [
      'before the office opens: nothing is left for that morning',
      meetingOn('2026-12-10', '08:00'),
      ['2026-12-07 09:00', '2026-12-07 16:00'],
    ],
    [
      'the night of a Sunday: nothing on that day',
      meetingOn('2026-12-08', '05:00'),
      ['2026-12-03 09:00', '2026-12-04 08:30'],
    ],
    [
      // 1 and 11 November 2027 are holidays; the 11th is a Thursday.
      'a public holiday',
      meetingOn('2027-11-13', '16:00'),
      ['2027-11-09 09:00', '2027-11-10 08:30', '2027-11-11 13:00'],
    ],
    [
      'the Sunday when clocks go forward',
      meetingOn('2027-03-30', '14:00'),
      ['2027-03-25 09:00', '2027-03-26 08:30', '2027-03-28 11:00'],
    ],
    [
      'the Sunday when clocks go back',
      meetingOn('2027-11-02', '14:00'),
      ['2027-10-28 09:00', '2027-10-29 08:30', '2027-10-31 11:00'],
    ],
  ])('due on %s', (_what, meeting, expected) => {
    expect(momentsOf(meeting, rest).map((moment) => wall(moment.at))).toEqual(expected);
  });
});

describe('a reminder', () => {
  it.each<[string, ToRemind, string, string | null]>([
    ['long before', onThursday, at('2026-12-01', '10:00'), null],
    ['a minute before the eve', onThursday, at('2026-12-07', '08:59'), null],
    ['the eve', onThursday, at('2026-12-07', '09:00'), 'échéance demain à 14 h 00'],
    ['the morning', onThursday, at('2026-12-08', '08:30'), 'échéance aujourd’hui avant 14 h 00'],
    ['the deadline itself', onThursday, at('2026-12-08', '14:00'), 'échéance aujourd’hui avant 14 h 00'],
    ['once it is past', onThursday, at('2026-12-08', '14:01'), null],
    [
      'the eve of the advised day',
      onTuesday,
      at('2026-12-03', '09:00'),
      'échéance dans 3 jours, envoi conseillé demain avant 9 h 30',
    ],
    [
      'the morning of the advised day',
      onTuesday,
      at('2026-12-04', '08:30'),
      'échéance dans 2 jours, envoi conseillé aujourd’hui avant 9 h 30',
    ],
    [
      'later that day, seen for the first time',
      onTuesday,
      at('2026-12-04', '15:00'),
      'échéance dans 2 jours',
    ],
    ['in the evening', onTuesday, at('2026-12-04', '20:00'), null],
    ['on the Saturday between', onTuesday, at('2026-12-05', '10:00'), null],
    [
      'on the Sunday when it is due',
      onTuesday,
      at('2026-12-06', '08:00'),
      'échéance aujourd’hui avant 9 h 30',
    ],
    ['that Sunday before eight', onTuesday, at('2026-12-06', '07:59'), null],
  ])('%s', (_when, meeting, now, words) => {
    const found = due(meeting, now);
    const date = meeting === onTuesday ? '8' : '10';
    expect(found.map(({ title, body }) => `${title} · ${plain(body)}`)).toEqual(
      words === null ? [] : [`Ordre du jour à envoyer · Réunion du ${date} décembre 2026 : ${words}.`],
    );
  });

  it('is one for all that was missed, and none of it comes back', () => {
    const now = at('2026-12-08', '11:30');
    const [reminder, ...others] = due(onThursday, now);
    expect(others).toEqual([]);
    expect(reminder?.keys).toEqual(['7-veille-2026-12-07', '7-jour-2026-12-08', '7-heures-2026-12-08']);
    expect(due(onThursday, at('2026-12-08', '13:59'), reminder?.keys)).toEqual([]);
  });

  it('leads to where it is sent, or composed while it is empty', () => {
    const now = at('2026-12-08', '08:30');
    expect(due(onThursday, now)[0]?.target).toEqual({ place: 'sending', id: 7 });
    const [empty] = due({ ...onThursday, itemCount: 0 }, now);
    expect(empty).toMatchObject({ title: 'Ordre du jour à composer', target: { place: 'meeting', id: 7 } });
  });

  it('says nothing of a meeting that has begun, though its conseil gives it more time', () => {
    const council = { date: '2026-12-16', time: '18:30' };
    const deadline = agendaDeadline({
      council,
      meeting: { date: '2026-12-14', time: '09:30' },
      rule: { hours: 48, reference: 'council' },
      ...rest,
    })!;
    const meeting = { ...onThursday, date: '2026-12-14', startTime: '09:30', deadline };
    expect(due(meeting, at('2026-12-14', '09:29'))).toHaveLength(1);
    expect(due(meeting, at('2026-12-14', '09:30'))).toEqual([]);
  });

  it('comes anew when the meeting is moved to another day, not when it is moved within its day', () => {
    const now = at('2026-12-08', '08:30');
    const shown = due(onThursday, now).flatMap(({ keys }) => keys);
    expect(due(meetingOn('2026-12-10', '15:00'), now, shown)).toEqual([]);
    const moved = due(meetingOn('2026-12-11', '15:00'), at('2026-12-08', '09:00'), shown);
    expect(plain(moved[0]?.body ?? '')).toContain('échéance demain à 15 h 00');
  });

  it('says each meeting apart', () => {
    const other = meetingOn('2026-12-10', '15:00', { id: 8 });
    const found = remindersDue([onThursday, other], new Set(), at('2026-12-08', '09:00'), rest);
    expect(found.map(({ meetingId }) => meetingId)).toEqual([7, 8]);
  });
});

describe('words of a deadline', () => {
  it('name an advised day by its date when it is neither today nor tomorrow', () => {
    expect(plain(dueWords(onTuesday.deadline, at('2026-11-30', '10:00')))).toBe(
      'échéance dans 6 jours, envoi conseillé vendredi 4 décembre 2026 avant 9 h 30',
    );
  });

  it('advise nothing any more once it is late', () => {
    expect(dueWords(onTuesday.deadline, at('2026-12-07', '10:00'))).toBe('échéance dépassée depuis hier');
  });
});

const hour = fc.oneof(
  anyTime,
  fc.constantFrom('08:00', '08:30', '11:29', '11:30', '13:30', '20:00', '23:59'),
);
const anyMeeting = fc
  .tuple(meetingDate, hour, fc.integer({ min: 1, max: 240 }))
  .map(([date, time, hours]) => meetingOn(date, time, { hours }));

describe('whatever the meeting, its delay and the clock changes', () => {
  it('every moment is before the deadline, in the hours of the office, on a working day or the deadline’s own', () => {
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        const moments = momentsOf(meeting, rest);
        expect(moments.length).toBeGreaterThan(0);
        expect(new Set(moments.map(({ key }) => key)).size).toBe(moments.length);
        for (const [index, { at: next }] of moments.slice(1).entries())
          expect(Date.parse(next) - Date.parse(moments[index]!.at)).toBeGreaterThanOrEqual(2 * 3_600_000);
        for (const moment of moments) {
          const { date, time } = fromInstant(moment.at);
          expect(compareInstants(moment.at, meeting.deadline.instant)).toBeLessThan(0);
          expect(time >= '08:00' && time <= '17:00').toBe(true);
          expect(isWorkingDay(date, rest) || date === meeting.deadline.date).toBe(true);
        }
      }),
    );
  });

  it('looked at again and again it speaks at most three times, never twice of a moment, never too late nor at night', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(anyMeeting, steps, (meeting, minutes) => {
        const shown = new Set<string>();
        let told = 0;
        let now = Date.parse(toInstant(addDays(meeting.deadline.date, -12), clockTime(0)));
        for (const step of minutes) {
          now += step * 60_000;
          const instant = new Date(now).toISOString();
          for (const { keys } of remindersDue([meeting], shown, instant, rest)) {
            told += 1;
            const { time } = fromInstant(instant);
            expect(time >= '08:00' && time < '20:00').toBe(true);
            expect(compareInstants(instant, meeting.deadline.instant)).toBeLessThanOrEqual(0);
            // What home shows whatever else it shows.
            expect(isPressing(meeting, instant)).toBe(true);
            for (const key of keys) {
              expect(shown.has(key)).toBe(false);
              shown.add(key);
            }
          }
          expect(remindersDue([meeting], shown, instant, rest)).toEqual([]);
        }
        expect(told).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('a machine that runs all along tells every moment', () => {
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        const shown = new Set<string>();
        for (const moment of momentsOf(meeting, rest)) {
          const [reminder] = remindersDue([meeting], shown, moment.at, rest);
          expect(reminder?.keys).toEqual([moment.key]);
          shown.add(moment.key);
        }
      }),
    );
  });
});
