import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OpinionAgreement, agreementOf, checkPosition } from '../../../db/domain/opinion-position.ts';
import { type OpinionStance, opinionStances } from '../../../db/domain/opinion-words.ts';
import { opinionResult, type VoiceDirection, voiceLines } from '../../../db/domain/opinion-voices.ts';
import { Failure } from '../../../db/domain/failure.ts';

/** The fields at fault; none when nothing is refused. */
const fieldsOf = (check: () => void): string[] => {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof Failure) return Object.keys(error.fields);
    throw error;
  }
};

describe('a position', () => {
  const given = {
    reason: '',
    reservations: '',
    speaker: '',
    onBehalfOf: '',
    channel: 'meeting' as const,
    saidOn: '2026-11-22',
  };
  const days = { askedOn: '2026-11-20', today: '2026-11-22' };

  it.each([
    ['favourable', {}, ''],
    ['noView', {}, ''],
    ['standsAside', {}, ''],
    ['withReservations', {}, 'reservations'],
    ['withReservations', { reservations: 'Le seuil.' }, ''],
    ['reserved', {}, 'reason'],
    ['unfavourable', {}, 'reason'],
    ['unfavourable', { reason: 'Le coût.' }, ''],
    ['favourable', { saidOn: '2026-11-23' }, 'saidOn'],
    ['favourable', { saidOn: '2026-11-19' }, 'saidOn'],
    ['favourable', { saidOn: '2026-11-20' }, ''],
  ] as const)('%s with %j is wanting in « %s »', (stance, more, field) => {
    const fields = fieldsOf(() => checkPosition({ ...given, stance, ...more }, days));
    expect(fields).toEqual(field === '' ? [] : [field]);
  });
});

describe('where voices stand together', () => {
  const cases: [OpinionStance[], OpinionAgreement][] = [
    [[], 'none'],
    [['noView', 'standsAside'], 'none'],
    [['favourable', 'favourable', 'noView'], 'shared'],
    [['unfavourable'], 'shared'],
    [['favourable', 'withReservations'], 'conditional'],
    [['favourable', 'reserved'], 'divided'],
    [['unfavourable', 'withReservations'], 'divided'],
  ];
  it.each(cases)('%j: %s', (stances, agreement) => {
    expect(agreementOf(stances.map((stance) => ({ stance })))).toBe(agreement);
  });

  it('is told by which positions were taken, never by how many took each', () => {
    const taken = fc.array(fc.constantFrom(...opinionStances), { minLength: 1 });
    fc.assert(
      fc.property(taken, fc.array(fc.nat(20)), (stances, again) => {
        const more = again.flatMap((index) => stances[index % stances.length] ?? []);
        const asGiven = stances.map((stance) => ({ stance }));
        const crowded = [...stances, ...more].map((stance) => ({ stance }));
        expect(agreementOf(crowded)).toBe(agreementOf(asGiven));
      }),
    );
  });
});

const place = (id: number, kind: 'commune' | 'epci' = 'commune') => ({
  collectivityId: id,
  name: `Commune ${id}`,
  kind,
  population: 900,
  department: '85',
});

const linesOf = (directions: VoiceDirection[], spoken: readonly number[], isOver: boolean) =>
  voiceLines({
    voices: directions.map((_direction, index) => place(index + 1, index === 0 ? 'epci' : 'commune')),
    positionOf: ({ collectivityId }) =>
      spoken.includes(collectivityId ?? 0)
        ? {
            stance: 'favourable',
            reason: '',
            reservations: '',
            speaker: 'Mme Bœuf',
            onBehalfOf: '',
            channel: 'mail',
            saidOn: '2026-11-22',
          }
        : null,
    directionOf: ({ collectivityId }) => directions[(collectivityId ?? 0) - 1] ?? 'unknown',
    dueOn: '2026-11-27',
    isOver,
  });

describe('one voice for each collectivity', () => {
  it.each([
    // A DGS shared by two collectivities speaks twice: once for each.
    [['held', 'held'], [1, 2], false, ['given', 'given'], 'given'],
    [['held', 'interim'], [1], false, ['given', 'awaited'], 'given'],
    // A vacant post keeps its line; over, its silence is an absence like another.
    [['held', 'vacant'], [], false, ['awaited', 'awaited'], 'awaited'],
    [['held', 'vacant'], [], true, ['absent', 'absent'], 'absent'],
    [['held', 'vacant'], [2], true, ['absent', 'given'], 'given'],
  ] as const)('%j, spoken by %j, over: %s', (directions, spoken, isOver, states, result) => {
    const lines = linesOf([...directions], spoken, isOver);
    expect(lines.map(({ state }) => state)).toEqual(states);
    expect(opinionResult(lines)).toBe(result);
  });
});
