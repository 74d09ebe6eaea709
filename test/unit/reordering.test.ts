import { describe, expect, it } from 'vitest';
import { movedBefore, movedBy, placementOf } from '../../renderer/ui/reordering.ts';

const order = ['1', '2', '3', '4', '5'];
const written = (ids: string[] | null) => ids?.join('') ?? null;

describe('a list put in order', () => {
  it.each([
    [['3'], -1, '13245'],
    [['3'], 1, '12435'],
    [['1'], -1, null],
    [['5'], 1, null],
    [['2', '3'], -1, '23145'],
    [['2', '3'], 1, '14235'],
    [['1', '2'], -1, null],
    [['1', '3'], -1, '13245'],
    [['2', '4'], 1, '13524'],
    [['4', '2'], -1, '24135'],
    [['1', '2', '3', '4', '5'], 1, null],
    [['9'], 1, null],
  ] as const)('moves %j by %i', (moving, offset, expected) => {
    expect(written(movedBy(order, moving, offset))).toBe(expected);
  });

  it.each([
    [['5'], '1', 'before', '51234'],
    [['1'], '5', 'after', '23451'],
    [['1'], '2', 'before', null],
    [['2', '4'], '5', 'after', '13524'],
    [['2', '4'], '2', 'after', null],
  ] as const)('drops %j by %s, %s', (moving, target, position, expected) => {
    expect(written(movedBefore(order, moving, target, position))).toBe(expected);
  });

  it('tells the place of those moved by a neighbour that did not', () => {
    expect(placementOf(['1', '3', '2', '4'], ['2'])).toEqual({ beside: 4, side: 'before' });
    expect(placementOf(['1', '3', '2'], ['3', '2'])).toEqual({ beside: 1, side: 'after' });
    expect(placementOf(['1', '2'], ['1', '2'])).toBeNull();
  });
});
