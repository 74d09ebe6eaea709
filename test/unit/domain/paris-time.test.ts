import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '../../../db/domain/civil-date.ts';
import { addMinutes } from '../../../db/domain/clock-time.ts';
import { compareInstants, fromInstant, hoursBefore, toInstant } from '../../../db/domain/paris-time.ts';
import { anyTime, meetingDate, nearDate } from './arbitraries.ts';

const HOUR_MS = 3_600_000;

describe('Paris time', () => {
  it.each([
    ['2026-12-16', '18:30', '2026-12-16T17:30:00Z'],
    ['2026-07-14', '09:00', '2026-07-14T07:00:00Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
    ['2026-10-25', '01:59', '2026-10-24T23:59:00Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
    ['2027-01-01', '00:30', '2026-12-31T23:30:00Z'],
  ])('%s %s in Paris is %s', (date, time, instant) => {
    expect(toInstant(date, time)).toBe(instant);
    expect(fromInstant(instant)).toEqual({ date, time });
  });

  it('reads the repeated hour of October as its first passage', () => {
    expect(toInstant('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00Z');
    expect(fromInstant('2026-10-25T01:30:00Z')).toEqual({ date: '2026-10-25', time: '02:30' });
  });

  it('reads the skipped hour of March as one hour earlier', () => {
    expect(toInstant('2026-03-29', '02:30')).toBe('2026-03-29T00:30:00Z');
    expect(fromInstant('2026-03-29T00:30:00Z')).toEqual({ date: '2026-03-29', time: '01:30' });
  });

  it('drops seconds below the minute and accepts milliseconds', () => {
    expect(fromInstant('2026-12-16T17:30:59.999Z')).toEqual({ date: '2026-12-16', time: '18:30' });
  });

  it('orders instants written with and without milliseconds', () => {
    expect(compareInstants('2026-12-16T17:30:00.500Z', '2026-12-16T17:30:00Z')).toBeGreaterThan(0);
    expect(compareInstants('2026-12-16T17:30:00.000Z', '2026-12-16T17:30:00Z')).toBe(0);
  });

  it('refuses what is not a moment', () => {
    expect(() => toInstant('2026-02-31', '10:00')).toThrow(RangeError);
    expect(() => fromInstant('hier')).toThrow(RangeError);
  });

  it('agrees with the time zone data of the platform', () => {
    const platform = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Paris',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    fc.assert(
      fc.property(nearDate, anyTime, (date, time) => {
        const instant = `${date}T${time}:00Z`;
        const local = fromInstant(instant);
        expect(`${local.date} ${local.time}`).toBe(platform.format(new Date(instant)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('hours before a moment', () => {
  it.each([
    ['an ordinary week', '2026-12-16', '18:30', 48, '2026-12-14', '18:30', '2026-12-14T17:30:00Z'],
    [
      'October: the clock says 48 h, 49 have passed',
      '2026-10-26',
      '09:00',
      48,
      '2026-10-24',
      '09:00',
      '2026-10-24T07:00:00Z',
    ],
    ['October, 24 h', '2026-10-25', '12:00', 24, '2026-10-24', '12:00', '2026-10-24T10:00:00Z'],
    [
      'March: 48 elapsed hours are 49 on the clock',
      '2027-03-29',
      '09:00',
      48,
      '2027-03-27',
      '08:00',
      '2027-03-27T07:00:00Z',
    ],
    ['March 2026, evening', '2026-03-30', '18:30', 48, '2026-03-28', '17:30', '2026-03-28T16:30:00Z'],
    [
      'falling into the skipped hour',
      '2026-03-31',
      '02:30',
      48,
      '2026-03-29',
      '01:30',
      '2026-03-29T00:30:00Z',
    ],
    [
      'falling into the repeated hour',
      '2026-10-26',
      '02:30',
      24,
      '2026-10-25',
      '02:30',
      '2026-10-25T00:30:00Z',
    ],
    ['29 February', '2028-03-01', '18:00', 48, '2028-02-28', '18:00', '2028-02-28T17:00:00Z'],
    ['no 29 February', '2027-03-01', '18:00', 48, '2027-02-27', '18:00', '2027-02-27T17:00:00Z'],
    ['over the new year', '2027-01-01', '10:00', 48, '2026-12-30', '10:00', '2026-12-30T09:00:00Z'],
    ['one hour', '2026-12-16', '00:30', 1, '2026-12-15', '23:30', '2026-12-15T22:30:00Z'],
    [
      'thirty days, over a clock change',
      '2026-04-15',
      '09:00',
      720,
      '2026-03-16',
      '08:00',
      '2026-03-16T07:00:00Z',
    ],
  ])('%s', (_case, date, time, hours, dueDate, dueTime, instant) => {
    expect(hoursBefore(date, time, hours)).toEqual({ instant, date: dueDate, time: dueTime });
  });

  it('is never later than the hours elapsed nor than the hours on the clock', () => {
    fc.assert(
      fc.property(meetingDate, anyTime, fc.integer({ min: 1, max: 720 }), (date, time, hours) => {
        const due = hoursBefore(date, time, hours);
        const elapsed = Date.parse(toInstant(date, time)) - Date.parse(due.instant);
        expect(elapsed).toBeGreaterThanOrEqual(hours * HOUR_MS);
        // One clock change at most lies in 30 days: the prudence never costs more than its hour.
        expect(elapsed).toBeLessThanOrEqual((hours + 1) * HOUR_MS);
        const wall = addMinutes(time, -hours * 60);
        const onTheClock = `${addDays(date, wall.dayOffset)} ${wall.time}`;
        expect(`${due.date} ${due.time}` <= onTheClock).toBe(true);
        expect(fromInstant(due.instant)).toEqual({ date: due.date, time: due.time });
      }),
      { numRuns: 500 },
    );
  });

  it('moves earlier with more hours and later with a later day', () => {
    fc.assert(
      fc.property(meetingDate, anyTime, fc.integer({ min: 1, max: 719 }), (date, time, hours) => {
        const due = hoursBefore(date, time, hours).instant;
        expect(compareInstants(hoursBefore(date, time, hours + 1).instant, due)).toBeLessThanOrEqual(0);
        expect(compareInstants(hoursBefore(addDays(date, 1), time, hours).instant, due)).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answers whatever the time zone of the machine', () => {
    // The whole suite is also meant to be run so: TZ=America/New_York and TZ=Pacific/Auckland.
    const before = process.env['TZ'];
    try {
      const seen = ['Europe/Paris', 'America/New_York', 'Pacific/Auckland', 'Pacific/Kiritimati'].map(
        (zone) => {
          process.env['TZ'] = zone;
          return {
            hour: new Date('2026-12-16T12:00:00Z').getHours(),
            due: hoursBefore('2026-10-26', '09:00', 48),
            next: addDays('2026-03-28', 1),
            day: weekday('2026-12-16'),
          };
        },
      );
      // Control: the zones really were taken up.
      expect(new Set(seen.map(({ hour }) => hour)).size).toBe(4);
      expect(new Set(seen.map(({ hour: _hour, ...answers }) => JSON.stringify(answers))).size).toBe(1);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});
