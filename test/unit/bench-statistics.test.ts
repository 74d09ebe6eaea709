import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetRow, ratioRow } from '../bench/row.ts';
import { alternate, compare, discarded, median, quantile } from '../bench/statistics.ts';

const around = (middle: number, count = 30): number[] =>
  Array.from({ length: count }, (_, i) => middle * (1 + ((i % 7) - 3) / 100));

const verdict = (target: number | null, ours: number[]) =>
  ratioRow('m', 'ms', target, { ours, limit: around(10) }).verdict;

describe('a median and a quantile', () => {
  test.each([
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 2, 3], 0.5, 2.5],
    [[10, 20], 0.95, 19.5],
    [[7], 0.95, 7],
  ])('of %j at %d is %d', (values, at, expected) => {
    expect(quantile(values, at)).toBeCloseTo(expected, 10);
  });

  test('lie between the least and the greatest value', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        expect(median(values)).toBeGreaterThanOrEqual(Math.min(...values));
        expect(median(values)).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  test('refuse to be taken of nothing', () => {
    expect(() => median([])).toThrow('no value');
  });
});

describe('a comparison', () => {
  test('gives the ratio of medians inside its interval, the same at every reading', () => {
    const samples = { ours: around(24), limit: around(12) };
    const once = compare(samples);
    expect(once.ratio).toBeCloseTo(2, 2);
    expect(once.low).toBeLessThanOrEqual(once.ratio);
    expect(once.high).toBeGreaterThanOrEqual(once.ratio);
    expect(compare(samples)).toEqual(once);
  });

  test('is not moved by one run the machine spoilt', () => {
    expect(compare({ ours: [...around(24), 9000], limit: around(12) }).ratio).toBeCloseTo(2, 1);
  });

  test('has no width when every run took as long', () => {
    const { low, high } = compare({ ours: [3, 3, 3], limit: [2, 2, 2] });
    expect([low, high]).toEqual([1.5, 1.5]);
  });
});

describe('runs taken in turn', () => {
  test('alternate, and drop the first ones of both sides', async () => {
    const order: string[] = [];
    const count = (name: string) => () => order.push(name);
    const { ours, limit } = await alternate(3, count('ours'), count('limit'));
    expect(order).toHaveLength(2 * (3 + discarded));
    expect(order.slice(0, 4)).toEqual(['limit', 'ours', 'limit', 'ours']);
    expect(ours).toEqual([10, 12, 14]);
    expect(limit).toEqual([9, 11, 13]);
  });
});

describe('a verdict', () => {
  test('passes at the target or under it', () => {
    expect(verdict(2, around(15))).toBe('pass');
  });

  test('fails only when the whole interval is over the target', () => {
    expect(verdict(2, around(30))).toBe('fail');
    expect(verdict(2, [...around(5, 14), ...around(40, 16)])).toBe('unclear');
  });

  test('of a figure without target is information, however slow', () => {
    expect(verdict(null, around(900))).toBe('info');
  });

  test('of a budget is clear, since it is measured once', () => {
    const options = { runs: 1, binding: true };
    expect(budgetRow('weight', 'kB', 133, 250, options).verdict).toBe('pass');
    expect(budgetRow('weight', 'kB', 251, 250, options).verdict).toBe('fail');
    expect(budgetRow('weight', 'kB', 251, 250, { runs: 1, binding: false }).verdict).toBe('info');
  });
});
