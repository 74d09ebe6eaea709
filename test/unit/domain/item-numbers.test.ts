import { describe, expect, it } from 'vitest';
import { itemNumbers } from '../../../db/domain/item-numbers.ts';

const point = (id: number, parentId: number | null = null) => ({ id, parentId, nature: 'point' as const });
const pause = (id: number) => ({ id, parentId: null, nature: 'break' as const });

describe('the numbers of an agenda', () => {
  it.each([
    ['points', [point(1), point(2)], ['1', '2']],
    ['parts under their point', [point(5), point(6), point(7, 6), point(8, 6)], ['1', '2', '2.1', '2.2']],
    ['a break between them', [point(1), pause(2), point(3)], ['1', '', '2']],
    ['parts of two points', [point(1), point(2, 1), point(3), point(4, 3)], ['1', '1.1', '2', '2.1']],
    ['a part cut from its point', [point(1), point(2), point(3, 1)], ['1', '2', '3']],
    ['nothing', [], []],
  ])('%s', (_, items, numbers) => {
    expect(itemNumbers(items)).toEqual(numbers);
  });
});
