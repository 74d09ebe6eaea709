import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../db/domain/civil-date.ts';
import { addMinutes } from '../../../db/domain/clock-time.ts';
import { type DeadlineRule, deadlineRuleSchema } from '../../../db/domain/deadline-rule.ts';
import {
  agendaDeadline,
  deadlineStatus,
  influenceSentence,
  influenceWindow,
} from '../../../db/domain/deadlines.ts';
import { isWorkingDay } from '../../../db/domain/holidays.ts';
import { hoursBefore, toInstant } from '../../../db/domain/paris-time.ts';
import { anyTime, meetingDate } from './arbitraries.ts';

const RULE: DeadlineRule = { hours: 48, reference: 'rule' };
const COUNCIL = { date: '2026-12-16', time: '18:30' };
const MEETING = { date: '2026-12-08', time: '09:30' };

const due = (over: Partial<Parameters<typeof agendaDeadline>[0]>) =>
  agendaDeadline({ council: null, meeting: null, rule: RULE, alsaceMoselle: false, ...over });

describe('the deadline of the ordre du jour', () => {
  it('is 48 h before the CoDir meeting when it meets earlier than 48 h before the conseil', () => {
    expect(due({ council: COUNCIL, meeting: MEETING })).toEqual({
      instant: '2026-12-06T08:30:00Z',
      date: '2026-12-06',
      time: '09:30',
      anchor: 'meeting',
      fallback: false,
      hours: 48,
      advised: { date: '2026-12-04', time: '09:30', why: 'dimanche', holiday: null },
    });
  });

  it('is 48 h before the conseil when the CoDir meets within those 48 h', () => {
    expect(due({ council: COUNCIL, meeting: { date: '2026-12-15', time: '10:00' } })).toEqual({
      instant: '2026-12-14T17:30:00Z',
      date: '2026-12-14',
      time: '18:30',
      anchor: 'council',
      fallback: false,
      hours: 48,
      advised: null,
    });
  });

  it.each([
    ['at that very instant', '18:30', 'council', '2026-12-14 18:30'],
    ['one minute before it', '18:29', 'meeting', '2026-12-12 18:29'],
    ['one minute after it', '18:31', 'council', '2026-12-14 18:30'],
  ])('decides when the CoDir meets %s', (_case, time, anchor, expected) => {
    const found = due({ council: COUNCIL, meeting: { date: '2026-12-14', time } });
    expect(`${found?.date} ${found?.time}`).toBe(expected);
    expect(found?.anchor).toBe(anchor);
  });

  it('follows the example of the charter: a CoDir on the eve of the convocation', () => {
    const found = due({ council: COUNCIL, meeting: { date: '2026-12-09', time: '09:30' } });
    expect(found).toMatchObject({ date: '2026-12-07', time: '09:30', anchor: 'meeting', advised: null });
  });

  it.each([
    ['council', COUNCIL, MEETING, '2026-12-14', 'council', false],
    ['meeting', COUNCIL, { date: '2026-12-15', time: '10:00' }, '2026-12-13', 'meeting', false],
    ['council', null, MEETING, '2026-12-06', 'meeting', true],
    ['meeting', COUNCIL, null, '2026-12-14', 'council', true],
    ['rule', COUNCIL, null, '2026-12-14', 'council', true],
    ['rule', null, MEETING, '2026-12-06', 'meeting', true],
  ] as const)('reference %s, conseil %o, CoDir %o', (reference, council, meeting, date, anchor, fallback) => {
    const found = due({ council, meeting, rule: { hours: 48, reference } });
    expect(found).toMatchObject({ date, anchor, fallback });
  });

  it('has no answer without a conseil nor a meeting', () => {
    expect(due({})).toBeNull();
  });

  it.each([
    ['Monday 09:00 after the clocks went back', '2026-10-26', '09:00', '2026-10-24 09:00'],
    ['Monday 09:00 after the clocks went forward', '2027-03-29', '09:00', '2027-03-27 08:00'],
    ['Monday evening after the clocks went forward', '2026-03-30', '18:30', '2026-03-28 17:30'],
    ['Sunday of the change, noon', '2026-10-25', '12:00', '2026-10-23 12:00'],
    ['1 March of a leap year', '2028-03-01', '18:00', '2028-02-28 18:00'],
    ['1 March of another year', '2027-03-01', '18:00', '2027-02-27 18:00'],
  ])('%s', (_case, date, time, expected) => {
    const found = due({ meeting: { date, time } });
    expect(`${found?.date} ${found?.time}`).toBe(expected);
  });
});

describe('the advised day', () => {
  it.each([
    // due on, hours after it the meeting stands, what is advised
    [
      'a Monday conseil in the evening',
      '2026-10-26',
      '18:30',
      48,
      false,
      '2026-10-23',
      '12:00',
      'samedi',
      null,
    ],
    ['a Monday morning', '2026-12-14', '09:00', 48, false, '2026-12-11', '09:00', 'samedi', null],
    ['a Tuesday morning', '2026-12-15', '09:00', 48, false, '2026-12-11', '09:00', 'dimanche', null],
    [
      '1 November, a Sunday',
      '2026-11-03',
      '18:00',
      48,
      false,
      '2026-10-30',
      '18:00',
      'dimanche',
      'Toussaint',
    ],
    ['1 November, a Monday', '2027-11-03', '10:00', 48, false, '2027-10-29', '10:00', 'férié', 'Toussaint'],
    ['11 November', '2026-11-13', '18:30', 48, false, '2026-11-10', '12:00', 'férié', 'Armistice de 1918'],
    ['25 December', '2026-12-28', '10:00', 72, false, '2026-12-24', '10:00', 'férié', 'Noël'],
    ['26 December', '2026-12-28', '10:00', 48, false, '2026-12-24', '10:00', 'samedi', null],
    [
      '26 December in Moselle',
      '2026-12-28',
      '10:00',
      48,
      true,
      '2026-12-24',
      '10:00',
      'samedi',
      'Second jour de Noël',
    ],
    [
      'Good Friday in Moselle',
      '2027-03-28',
      '10:00',
      48,
      true,
      '2027-03-25',
      '09:00',
      'férié',
      'Vendredi saint',
    ],
    [
      'Easter week-end, 08:00 is an office hour',
      '2027-03-29',
      '09:00',
      48,
      false,
      '2027-03-26',
      '08:00',
      'samedi',
      null,
    ],
    ['too early in the morning', '2026-12-14', '07:59', 48, false, '2026-12-11', '12:00', 'samedi', null],
    ['one minute past office hours', '2026-12-14', '18:01', 48, false, '2026-12-11', '12:00', 'samedi', null],
  ] as const)('%s', (_case, date, time, hours, alsaceMoselle, day, at, why, holiday) => {
    const found = due({ meeting: { date, time }, rule: { hours, reference: 'rule' }, alsaceMoselle });
    expect(found?.advised).toEqual({ date: day, time: at, why, holiday });
  });

  it('is silent on a working day, Good Friday outside Alsace-Moselle among them', () => {
    expect(due({ meeting: { date: '2026-12-18', time: '10:00' } })?.advised).toBeNull();
    expect(due({ meeting: { date: '2026-04-05', time: '10:00' } })).toMatchObject({
      date: '2026-04-03',
      advised: null,
    });
  });
});

describe('the rule over random dates', () => {
  const sitting = fc.record({ date: meetingDate, time: anyTime });
  // Within a month of one another, as a CoDir and its conseil are.
  const pair = fc
    .tuple(sitting, fc.integer({ min: -3, max: 30 }), anyTime)
    .map(([council, days, time]) => ({ council, meeting: { date: addDays(council.date, -days), time } }));
  const hoursArb = fc.oneof(fc.constant(48), fc.integer({ min: 1, max: 720 }));
  const ruleArb = fc.record({ hours: hoursArb, reference: fc.constantFrom('rule', 'council', 'meeting') });

  it('is never later than its hours before the anchor, elapsed or on the clock', () => {
    fc.assert(
      fc.property(pair, ruleArb, fc.boolean(), ({ council, meeting }, rule, alsaceMoselle) => {
        const found = agendaDeadline({ council, meeting, rule, alsaceMoselle });
        const anchor = found?.anchor === 'council' ? council : meeting;
        const elapsed = Date.parse(toInstant(anchor.date, anchor.time)) - Date.parse(found?.instant ?? '');
        expect(elapsed).toBeGreaterThanOrEqual(rule.hours * 3_600_000);
        const wall = addMinutes(anchor.time, -rule.hours * 60);
        expect(
          `${found?.date} ${found?.time}` <= `${addDays(anchor.date, wall.dayOffset)} ${wall.time}`,
        ).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('under the house rule is never after the CoDir nor after 48 h before the conseil', () => {
    fc.assert(
      fc.property(pair, hoursArb, ({ council, meeting }, hours) => {
        const found = agendaDeadline({
          council,
          meeting,
          rule: { hours, reference: 'rule' },
          alsaceMoselle: false,
        });
        const instant = Date.parse(found?.instant ?? '');
        expect(instant).toBeLessThanOrEqual(Date.parse(toInstant(meeting.date, meeting.time)));
        expect(instant).toBeLessThanOrEqual(
          Date.parse(hoursBefore(council.date, council.time, hours).instant),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('advises an earlier working day in office hours, exactly when the deadline is not on one', () => {
    fc.assert(
      fc.property(pair, ruleArb, fc.boolean(), ({ council, meeting }, rule, alsaceMoselle) => {
        const found = agendaDeadline({ council, meeting, rule, alsaceMoselle });
        const date = found?.date ?? '';
        const advised = found?.advised ?? null;
        expect(advised === null).toBe(isWorkingDay(date, { alsaceMoselle }));
        if (!advised) return;
        expect(advised.date < date).toBe(true);
        expect(isWorkingDay(advised.date, { alsaceMoselle })).toBe(true);
        expect(advised.time >= '08:00' && advised.time <= '18:00').toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('with one reference, moves with it: a later sitting never has an earlier deadline', () => {
    fc.assert(
      fc.property(sitting, hoursArb, fc.integer({ min: 1, max: 60 }), (council, hours, days) => {
        const at = (date: string) =>
          due({ council: { ...council, date }, rule: { hours, reference: 'council' } });
        const [first, second] = [at(council.date), at(addDays(council.date, days))];
        expect(Date.parse(second?.instant ?? '')).toBeGreaterThan(Date.parse(first?.instant ?? ''));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the setting', () => {
  it.each([1, 48, 720])('takes %i hours', (hours) => {
    expect(deadlineRuleSchema.safeParse({ hours, reference: 'rule' }).success).toBe(true);
  });

  it.each([
    [{ hours: 0, reference: 'rule' }, 'Indiquez au moins 1 heure.'],
    [{ hours: 721, reference: 'rule' }, 'Indiquez 720 heures (30 jours) au plus.'],
    [{ hours: 47.5, reference: 'rule' }, 'Indiquez un nombre entier d’heures, par exemple 48.'],
    [{ hours: '48', reference: 'rule' }, 'Indiquez un nombre entier d’heures, par exemple 48.'],
    [{ hours: Number.NaN, reference: 'rule' }, 'Indiquez un nombre entier d’heures, par exemple 48.'],
    [{ hours: 48, reference: 'bureau' }, 'Choisissez à partir de quoi le délai se compte.'],
  ])('refuses %o in French', (value, message) => {
    expect(deadlineRuleSchema.safeParse(value).error?.issues.map((issue) => issue.message)).toEqual([
      message,
    ]);
  });
});

describe('the window of influence', () => {
  it.each([
    ['2026-12-08', '09:30', undefined, 'before-convocation'],
    ['2026-12-09', '23:00', undefined, 'before-convocation'],
    ['2026-12-10', '08:00', undefined, 'after-convocation'],
    ['2026-12-16', '10:00', '18:30', 'after-convocation'],
    ['2026-12-16', '20:00', undefined, 'after-convocation'],
    ['2026-12-16', '18:30', '18:30', 'after-council'],
    ['2026-12-17', '09:30', undefined, 'after-council'],
  ])('a CoDir on %s at %s (conseil on 16 December, at %s): %s', (date, time, councilTime, expected) => {
    const input = { meetingDate: date, meetingTime: time, councilDate: '2026-12-16' };
    expect(influenceWindow(councilTime ? { ...input, councilTime } : input)).toBe(expected);
  });

  it('is said in a sentence', () => {
    expect(influenceSentence('before-convocation')).toBe(
      'Le CoDir se tient avant la convocation\u00a0: ses avis peuvent encore faire évoluer les dossiers du conseil.',
    );
    expect(influenceSentence('after-convocation')).toContain('la convocation doit être partie');
    expect(influenceSentence('after-council')).toContain('après le conseil');
  });
});

describe('where one stands against the deadline', () => {
  // Sunday 6 December 2026, 09:30 in Paris.
  const deadline = { instant: '2026-12-06T08:30:00Z', date: '2026-12-06', time: '09:30' };

  it.each([
    ['2026-11-21T12:00:00Z', 'ahead', 'dans 15\u00a0jours'],
    ['2026-11-22T12:00:00Z', 'soon', 'dans 14\u00a0jours'],
    ['2026-12-04T12:00:00Z', 'soon', 'dans 2\u00a0jours'],
    ['2026-12-05T22:59:00Z', 'soon', 'demain à 9\u00a0h\u00a030'],
    ['2026-12-05T23:01:00Z', 'today', 'aujourd’hui avant 9\u00a0h\u00a030'],
    ['2026-12-06T08:30:00.000Z', 'today', 'aujourd’hui avant 9\u00a0h\u00a030'],
    ['2026-12-06T08:30:00.001Z', 'late', 'dépassée aujourd’hui à 9\u00a0h\u00a030'],
    ['2026-12-06T22:59:00Z', 'late', 'dépassée aujourd’hui à 9\u00a0h\u00a030'],
    ['2026-12-06T23:01:00Z', 'late', 'dépassée depuis hier'],
    ['2026-12-08T12:00:00Z', 'late', 'dépassée depuis 2\u00a0jours'],
  ])('at %s: %s, « %s »', (now, state, sentence) => {
    expect(deadlineStatus(deadline, now)).toEqual({ state, sentence });
  });
});
