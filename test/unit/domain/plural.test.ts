import { describe, expect, it } from 'vitest';
import { count, formatNumber } from '../../../db/domain/plural.ts';

describe('numbers and their words', () => {
  it.each([
    [0, '0\u00a0commune'],
    [1, '1\u00a0commune'],
    [1.5, '1,5\u00a0commune'],
    [2, '2\u00a0communes'],
    [11, '11\u00a0communes'],
    [34_969, '34\u202f969\u00a0communes'],
  ])('%d: « %s »', (n, expected) => {
    expect(count(n, 'commune', 'communes')).toBe(expected);
  });

  it.each([
    [999, '999'],
    [1000, '1\u202f000'],
    [28_234, '28\u202f234'],
    [1_234_567, '1\u202f234\u202f567'],
    [-1200, '\u22121\u202f200'],
    [1234.5, '1\u202f234,5'],
  ])('%d prints as « %s »', (n, expected) => {
    expect(formatNumber(n)).toBe(expected);
  });
});
