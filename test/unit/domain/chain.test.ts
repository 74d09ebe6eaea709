import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../db/domain/civil-date.ts';
import { buildChain, type ChainInput } from '../../../db/domain/chain.ts';
import { toInstant } from '../../../db/domain/paris-time.ts';
import { anyTime, meetingDate } from './arbitraries.ts';

const BASE: ChainInput = {
  council: { date: '2026-12-16', time: '18:30' },
  meeting: { date: '2026-12-08', time: '09:30' },
  agendaSentAt: null,
  rule: { hours: 48, reference: 'rule' },
  alsaceMoselle: false,
  now: '2026-11-22T12:00:00Z',
  itemCount: 7,
};

/** The chain as one reads it, unbreakable blanks written plainly. */
const read = (over: Partial<ChainInput>) =>
  buildChain({ ...BASE, ...over }).map(({ label, when, stateLabel, tone }) =>
    `${label} | ${when} | ${stateLabel} | ${tone}`.replaceAll('\u00a0', ' '),
  );

const step = (kind: string, over: Partial<ChainInput>) =>
  buildChain({ ...BASE, ...over }).find((candidate) => candidate.kind === kind);

describe('the calendar chain', () => {
  it('reads as the picture of the home screen', () => {
    expect(read({})).toEqual([
      'Envoi de l’ordre du jour | dim. 6 déc. · 9 h 30 | 48 h avant | soon',
      'Réunion du CoDir | mar. 8 déc. · 9 h 30 | à préparer | now',
      'Convocation du conseil | au plus tard jeu. 10 déc. | à venir | neutral',
      'Conseil | mer. 16 déc. · 18 h 30 | à venir | neutral',
      'Suites données | dès le 17 déc. | à venir | neutral',
    ]);
  });

  it('gives each step its date and, where there is one, its time', () => {
    expect(buildChain(BASE).map(({ kind, date, time }) => [kind, date, time])).toEqual([
      ['dispatch', '2026-12-06', '09:30'],
      ['meeting', '2026-12-08', '09:30'],
      ['convocation', '2026-12-10', null],
      ['council', '2026-12-16', '18:30'],
      ['followUp', '2026-12-17', null],
    ]);
  });

  it('puts a CoDir held after the convocation at its place', () => {
    const kinds = buildChain({ ...BASE, meeting: { date: '2026-12-15', time: '10:00' } }).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['convocation', 'dispatch', 'meeting', 'council', 'followUp']);
  });

  it('puts a CoDir held after the conseil last, the suites opening the same day', () => {
    const kinds = buildChain({ ...BASE, meeting: { date: '2026-12-17', time: '09:30' } }).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['convocation', 'dispatch', 'council', 'followUp', 'meeting']);
  });

  it.each([
    ['far ahead', '2026-11-10T12:00:00Z', null, 7, 'upcoming', '48\u00a0h avant', 'neutral'],
    ['within the fortnight', '2026-11-22T12:00:00Z', null, 7, 'todo', '48\u00a0h avant', 'soon'],
    [
      'within the fortnight, nothing on the agenda yet',
      '2026-11-22T12:00:00Z',
      null,
      0,
      'upcoming',
      '48\u00a0h avant',
      'soon',
    ],
    ['on the day', '2026-12-06T07:00:00Z', null, 7, 'todo', 'à faire', 'soon'],
    ['past the hour', '2026-12-06T09:00:00Z', null, 7, 'late', 'en retard', 'late'],
    ['sent', '2026-12-05T12:00:00Z', '2026-12-04T08:00:00Z', 7, 'done', 'fait', 'ok'],
    ['sent late is sent', '2026-12-07T12:00:00Z', '2026-12-07T08:00:00Z', 7, 'done', 'fait', 'ok'],
    ['the meeting has begun', '2026-12-08T08:30:00Z', null, 7, 'notApplicable', 'sans objet', 'neutral'],
  ])('dispatch: %s', (_case, now, agendaSentAt, itemCount, state, stateLabel, tone) => {
    expect(step('dispatch', { now, agendaSentAt, itemCount })).toMatchObject({ state, stateLabel, tone });
  });

  it.each([
    ['before, agenda not sent', '2026-12-07T12:00:00Z', null, 'todo', 'à préparer'],
    ['before, agenda sent', '2026-12-07T12:00:00Z', '2026-12-04T08:00:00Z', 'upcoming', 'à venir'],
    ['on the day, from midnight in Paris', '2026-12-07T23:30:00Z', null, 'todo', 'aujourd’hui'],
    ['the day after', '2026-12-09T12:00:00Z', '2026-12-04T08:00:00Z', 'done', 'fait'],
    ['the day after, of one for which nothing left', '2026-12-09T12:00:00Z', null, 'done', 'passée'],
  ])('meeting: %s', (_case, now, agendaSentAt, state, stateLabel) => {
    expect(step('meeting', { now, agendaSentAt })).toMatchObject({ state, stateLabel });
  });

  it.each([
    ['convocation', '2026-12-10T12:00:00Z', 'todo', 'dernier jour'],
    ['convocation', '2026-12-11T12:00:00Z', 'done', 'date passée'],
    ['council', '2026-12-16T12:00:00Z', 'todo', 'aujourd’hui'],
    ['council', '2026-12-17T12:00:00Z', 'done', 'fait'],
    ['followUp', '2026-12-16T12:00:00Z', 'upcoming', 'à venir'],
    ['followUp', '2026-12-17T12:00:00Z', 'todo', 'à faire'],
  ])('%s at %s: %s', (kind, now, state, stateLabel) => {
    expect(step(kind, { now })).toMatchObject({ state, stateLabel });
  });

  it('without a meeting says until when it can usefully be fixed', () => {
    expect(read({ meeting: null })).toEqual([
      'Envoi de l’ordre du jour | 48 h avant la réunion | à préciser | neutral',
      'Réunion du CoDir | avant jeu. 10 déc. | à fixer | now',
      'Convocation du conseil | au plus tard jeu. 10 déc. | à venir | neutral',
      'Conseil | mer. 16 déc. · 18 h 30 | à venir | neutral',
      'Suites données | dès le 17 déc. | à venir | neutral',
    ]);
  });

  it.each([
    ['2026-12-10T12:00:00Z', 'avant le conseil', 'à fixer'],
    ['2026-12-17T12:00:00Z', 'pas de réunion', 'sans objet'],
  ])('without a meeting, at %s: « %s », %s', (now, when, stateLabel) => {
    expect(step('meeting', { meeting: null, now })).toMatchObject({ when, stateLabel });
  });

  it('without a meeting once the convocation is due, says the latest day, the meeting before its conseil', () => {
    expect(read({ meeting: null, now: '2026-12-11T12:00:00Z', itemCount: 0 })).toEqual([
      'Convocation du conseil | au plus tard jeu. 10 déc. | date passée | neutral',
      'Envoi de l’ordre du jour | au plus tard lun. 14 déc. | à préciser | soon',
      'Réunion du CoDir | avant le conseil | à fixer | now',
      'Conseil | mer. 16 déc. · 18 h 30 | à venir | neutral',
      'Suites données | dès le 17 déc. | à venir | neutral',
    ]);
  });

  it('keeps the date of a delay that is counted from the conseil alone', () => {
    const rule = { hours: 48, reference: 'council' as const };
    expect(step('dispatch', { meeting: null, rule })).toMatchObject({
      date: '2026-12-14',
      time: '18:30',
      stateLabel: '48\u00a0h avant',
    });
  });

  it('without a conseil keeps the dispatch and the meeting', () => {
    expect(read({ council: null })).toEqual([
      'Envoi de l’ordre du jour | dim. 6 déc. · 9 h 30 | 48 h avant | soon',
      'Réunion du CoDir | mar. 8 déc. · 9 h 30 | à préparer | now',
    ]);
  });

  it('without either draws nothing', () => {
    expect(buildChain({ ...BASE, council: null, meeting: null })).toEqual([]);
  });

  it('writes the first of the month as French does', () => {
    const chain = read({ council: { date: '2027-01-31', time: '18:30' }, meeting: null });
    expect(chain.at(-1)).toBe('Suites données | dès le 1er févr. | à venir | neutral');
  });

  it('is in the order of dates, each kind at most once, whatever the dates and the hour', () => {
    const sitting = fc.record({ date: meetingDate, time: anyTime });
    fc.assert(
      fc.property(
        fc.option(sitting),
        fc.option(fc.tuple(fc.integer({ min: -20, max: 40 }), anyTime)),
        meetingDate,
        anyTime,
        fc.boolean(),
        fc.constantFrom('rule', 'council', 'meeting'),
        (council, shift, today, hour, sent, reference) => {
          const meeting = shift && { date: addDays(council?.date ?? today, -shift[0]), time: shift[1] };
          const now = toInstant(today, hour);
          const chain = buildChain({
            ...BASE,
            council,
            meeting,
            now,
            agendaSentAt: sent ? now : null,
            rule: { hours: 48, reference },
          });
          const dates = chain.map(({ date }) => date);
          expect(dates).toEqual(dates.toSorted());
          expect(new Set(chain.map(({ kind }) => kind)).size).toBe(chain.length);
          expect(chain.length).toBe(council ? 5 : meeting ? 2 : 0);
          for (const { when, stateLabel } of chain) expect(when !== '' && stateLabel !== '').toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
