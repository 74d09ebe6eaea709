import { describe, expect, it } from 'vitest';
import { addMinutes, clockTime, isClockTime, minutesOf } from '../../../db/domain/clock-time.ts';

describe('clock times', () => {
  it.each([
    ['00:00', true],
    ['09:30', true],
    ['23:59', true],
    ['24:00', false],
    ['9:30', false],
    ['18:60', false],
    ['18h30', false],
    ['18:30:00', false],
    ['', false],
  ])('%j is a time: %j', (text, expected) => {
    expect(isClockTime(text)).toBe(expected);
  });

  it.each([
    ['09:30', 25, '09:55', 0],
    ['23:50', 20, '00:10', 1],
    ['00:10', -20, '23:50', -1],
    ['12:00', 0, '12:00', 0],
    ['12:00', 2880, '12:00', 2],
    ['00:00', -1440, '00:00', -1],
  ])('%s plus %i minutes is %s, %i midnights on', (time, minutes, expected, dayOffset) => {
    expect(addMinutes(time, minutes)).toEqual({ time: expected, dayOffset });
  });

  it('counts minutes since midnight', () => {
    expect(minutesOf('18:30')).toBe(1110);
    expect(clockTime(1110)).toBe('18:30');
    expect(() => minutesOf('25:00')).toThrow(RangeError);
  });
});
