import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../db/domain/civil-date.ts';
import { isPastDue, opinionDeadline } from '../../../db/domain/opinion-deadline.ts';

const deadline = (askedOn: string, replyDays: number, councilDate: string) =>
  opinionDeadline({ askedOn, replyDays, councilDate, alsaceMoselle: false });

// The conseil of Wednesday 16 December 2026 is convened by Thursday 10 December: positions come by Wednesday 9.
it.each<[string, string, number, string, string, string, string | null]>([
  [
    'long before the conseil, the days left to answer',
    '2026-11-23',
    5,
    '2026-12-16',
    '2026-11-28',
    'replyDays',
    '2026-11-27',
  ],
  ['ending on the eve of the convocation', '2026-12-04', 5, '2026-12-16', '2026-12-09', 'replyDays', null],
  ['one day longer, stopped on that eve', '2026-12-05', 5, '2026-12-16', '2026-12-09', 'convocation', null],
  [
    'asked on that eve, on to the eve of the conseil',
    '2026-12-09',
    10,
    '2026-12-16',
    '2026-12-15',
    'council',
    null,
  ],
  [
    'asked once the convocation left, the plain days',
    '2026-12-11',
    3,
    '2026-12-16',
    '2026-12-14',
    'replyDays',
    null,
  ],
  [
    'asked on the eve of the conseil, that very day',
    '2026-12-15',
    5,
    '2026-12-16',
    '2026-12-15',
    'council',
    null,
  ],
  [
    'asked on the day of the conseil, the plain days',
    '2026-12-16',
    5,
    '2026-12-16',
    '2026-12-21',
    'replyDays',
    null,
  ],
  [
    'over the change to winter time, a day of 25 hours is one',
    '2026-10-23',
    3,
    '2026-11-30',
    '2026-10-26',
    'replyDays',
    null,
  ],
  [
    'over the change to summer time, a day of 23 hours is one',
    '2027-03-26',
    3,
    '2027-05-31',
    '2027-03-29',
    'replyDays',
    '2027-03-26',
  ],
  [
    'ending on a holiday, with the working day before advised',
    '2026-11-06',
    5,
    '2026-12-16',
    '2026-11-11',
    'replyDays',
    '2026-11-10',
  ],
])('%s', (_, askedOn, days, councilDate, dueOn, why, advisedOn) => {
  expect(deadline(askedOn, days, councilDate)).toMatchObject({ dueOn, why, advisedOn });
});

it('ends with its last day in Paris, whatever the offset of that night', () => {
  expect(isPastDue('2026-10-25', '2026-10-25T22:59:59Z')).toBe(false);
  expect(isPastDue('2026-10-25', '2026-10-25T23:00:00Z')).toBe(true);
  expect(isPastDue('2027-03-28', '2027-03-28T21:59:59Z')).toBe(false);
  expect(isPastDue('2027-03-28', '2027-03-28T22:00:00Z')).toBe(true);
});

it('never ends before the request, nor later than the days left; advised days stay between the two', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: -20, max: 90 }), (days, ahead) => {
      const asked = '2026-11-22';
      const { dueOn, advisedOn } = deadline(asked, days, addDays(asked, ahead));
      expect(daysBetween(asked, dueOn)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(asked, dueOn)).toBeLessThanOrEqual(days);
      expect(advisedOn === null || (advisedOn >= asked && advisedOn < dueOn)).toBe(true);
    }),
  );
});
