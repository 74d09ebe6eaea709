import { describe, expect, it } from 'vitest';
import { postsLabel } from '../../../db/domain/member.ts';
import {
  checkPost,
  directionOn,
  endedOn,
  hasLeft,
  isHeldOn,
  overlap,
  type Post,
} from '../../../db/domain/post.ts';

const spell = (startDate: string, endDate: string) => ({ startDate, endDate });

describe('a post on a day', () => {
  it.each([
    ['its first day', '2026-09-01', '2027-08-31', '2026-09-01', true],
    ['the day before', '2026-09-01', '2027-08-31', '2026-08-31', false],
    ['its last day', '2026-09-01', '2027-08-31', '2027-08-31', true],
    ['the day after', '2026-09-01', '2027-08-31', '2027-09-01', false],
    ['a post of one day', '2026-09-01', '2026-09-01', '2026-09-01', true],
    ['a start that is not known', '', '2027-08-31', '1950-01-01', true],
    ['an end that is not known', '2026-09-01', '', '2199-12-31', true],
    ['nothing known', '', '', '2026-01-01', true],
    ['29 February', '2024-02-29', '2024-02-29', '2024-02-29', true],
    ['1 March after a 29 February', '2024-01-01', '2024-02-29', '2024-03-01', false],
    ['the turn of a year', '2026-12-31', '2027-01-01', '2027-01-01', true],
  ])('%s', (_, startDate, endDate, day, held) => {
    expect(isHeldOn(spell(startDate, endDate), day)).toBe(held);
  });
});

it.each([
  ['no post at all', [], false],
  ['a post that goes on', [spell('', '')], false],
  ['a post that ends today', [spell('', '2026-11-22')], false],
  ['a post that ended yesterday', [spell('', '2026-11-21')], true],
  ['one ended, one to come', [spell('', '2026-01-31'), spell('2027-01-01', '')], false],
  ['all ended', [spell('', '2026-01-31'), spell('2026-02-01', '2026-03-31')], true],
])('has left, with %s', (_, posts, left) => {
  expect(hasLeft(posts, '2026-11-22')).toBe(left);
});

it.each([
  [spell('', ''), spell('2026-01-01', '2026-01-01'), true],
  [spell('2026-01-01', '2026-01-31'), spell('2026-01-31', ''), true],
  [spell('2026-01-01', '2026-01-30'), spell('2026-01-31', ''), false],
  [spell('', '2025-12-31'), spell('2026-01-01', ''), false],
])('overlaps the same both ways, %#', (one, other, expected) => {
  expect(overlap(one, other)).toBe(expected);
  expect(overlap(other, one)).toBe(expected);
});

it.each([
  ['goes on', spell('2020-01-01', ''), spell('2020-01-01', '2026-08-31')],
  ['would end later', spell('', '2026-12-31'), spell('', '2026-08-31')],
  ['had ended', spell('', '2021-12-31'), spell('', '2021-12-31')],
  ['begins that day', spell('2026-08-31', ''), spell('2026-08-31', '2026-08-31')],
  ['begins later', spell('2026-09-01', ''), null],
])('a departure on 31 August, from a post that %s', (_, post, after) => {
  expect(endedOn(post, '2026-08-31')).toEqual(after);
});

it('ends on its first day at the earliest', () => {
  expect(() => checkPost(spell('2026-09-01', '2026-09-01'))).not.toThrow();
  expect(() => checkPost(spell('', '2026-09-01'))).not.toThrow();
  expect(() => checkPost(spell('2026-09-01', '2026-08-31'))).toThrow(/avant l’arrivée/);
});

describe('the direction of services', () => {
  const held = { function: 'sg' as const, interim: false };

  type Directing = Pick<Post, 'function' | 'interim' | 'startDate' | 'endDate'>;
  it.each<[string, Directing[], object]>([
    ['nobody ever', [], { state: 'unknown', next: null }],
    ['a deputy alone', [{ ...held, function: 'dga', ...spell('', '') }], { state: 'unknown' }],
    ['a holder', [{ ...held, ...spell('2020-01-01', '') }], { state: 'held' }],
    ['an interim', [{ ...held, interim: true, ...spell('', '') }], { state: 'interim' }],
    [
      'an interim beside a holder who is away',
      [
        { ...held, ...spell('', '') },
        { ...held, interim: true, ...spell('2026-11-01', '') },
      ],
      { state: 'held' },
    ],
    [
      'a departure yesterday',
      [{ ...held, ...spell('', '2026-11-21') }],
      { state: 'vacant', since: '2026-11-22' },
    ],
    [
      'the last of two departures, at the end of a year',
      [
        { ...held, ...spell('', '2024-05-31') },
        { ...held, ...spell('2024-06-01', '2025-12-31') },
      ],
      { state: 'vacant', since: '2026-01-01' },
    ],
    [
      'the first of two arrivals',
      [
        { ...held, ...spell('2027-03-01', '') },
        { ...held, ...spell('2027-01-01', '') },
      ],
      { state: 'unknown', next: { startDate: '2027-01-01' } },
    ],
  ])('%s', (_, posts, direction) => {
    expect(directionOn(posts, '2026-11-22')).toMatchObject(direction);
  });
});

const post = (collectivityName: string, more = {}) => ({
  function: 'sg' as const,
  functionTitle: '',
  interim: false,
  collectivityName,
  ...more,
});

describe('what stands after a name', () => {
  it.each([
    [[], ''],
    [[post('')], 'SG'],
    [[post('Tiffauges')], 'SG, Tiffauges'],
    [[post('Tiffauges'), post('Mallièvre')], 'SG, Tiffauges et Mallièvre'],
    [[post('A'), post('B'), post('C')], 'SG, A, B et C'],
    [[post('A'), post('B', { interim: true })], 'SG, A\u202f; SG par intérim, B'],
    [[post('A', { functionTitle: 'Directrice' }), post('A')], 'Directrice, A\u202f; SG, A'],
  ])('%#', (posts, label) => {
    expect(postsLabel(posts)).toBe(label);
  });
});
