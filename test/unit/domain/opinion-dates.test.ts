import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../db/domain/civil-date.ts';
import { lastConvocationDate } from '../../../db/domain/clear-days.ts';
import { isPastDue, opinionDeadline } from '../../../db/domain/opinion-deadline.ts';
import { anyDate } from './arbitraries.ts';

describe('by when an avis is expected', () => {
  it.each([
    // Asked on, days, conseil: the plain delay, on the calendar.
    ['2026-11-22', 5, '2026-12-16', '2026-11-27', 'replyDays', null],
    // The day that ends the delay is a Sunday: the Friday before is advised.
    ['2026-11-24', 5, '2026-12-16', '2026-11-29', 'replyDays', '2026-11-27'],
    // Nine days would run over the convocation, which leaves on the 10th at the latest.
    ['2026-12-02', 9, '2026-12-16', '2026-12-09', 'convocation', null],
    // Asked once the convocation has left: the eve of the conseil at the most.
    ['2026-12-11', 9, '2026-12-16', '2026-12-15', 'council', null],
    // Across the change of clock, of 25 and of 23 hours: a day is a day.
    ['2026-10-23', 5, '2026-12-16', '2026-10-28', 'replyDays', null],
    ['2026-03-26', 5, '2026-06-17', '2026-03-31', 'replyDays', null],
  ] as const)(
    'asked on %s with %i days before %s: %s (%s)',
    (askedOn, replyDays, councilDate, dueOn, why, advisedOn) => {
      expect(opinionDeadline({ askedOn, replyDays, councilDate, alsaceMoselle: false })).toMatchObject({
        dueOn,
        why,
        advisedOn,
      });
    },
  );

  it('never ends before it was asked, nor after the convocation that it can still precede', () => {
    const days = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(anyDate, days, days, (askedOn, replyDays, ahead) => {
        const councilDate = addDays(askedOn, ahead);
        const { dueOn } = opinionDeadline({ askedOn, replyDays, councilDate, alsaceMoselle: false });
        expect(dueOn >= askedOn).toBe(true);
        const eve = addDays(lastConvocationDate(councilDate), -1);
        if (askedOn < eve) expect(dueOn <= eve).toBe(true);
      }),
    );
  });

  it.each([
    // The last day counts whole, in Paris: its midnight is at 23 h or 22 h of universal time.
    ['2026-11-27T22:59:59Z', false],
    ['2026-11-27T23:00:00Z', true],
  ])('at %s, the delay of 27 November is over: %s', (now, isOver) => {
    expect(isPastDue('2026-11-27', now)).toBe(isOver);
  });

  it.each([
    ['2026-10-25T22:59:59Z', false],
    ['2026-10-25T23:00:00Z', true],
    ['2027-03-28T21:59:59Z', false],
    ['2027-03-28T22:00:00Z', true],
  ])('on a day when clocks change, at %s, it is over: %s', (now, isOver) => {
    expect(isPastDue(now.slice(0, 10), now)).toBe(isOver);
  });
});
