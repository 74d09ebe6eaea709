import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hostFor,
  lifted,
  moved,
  nested,
  stepped,
  type Arrangement,
  type Placed,
} from '../../../db/domain/agenda-parts.ts';

/** « 1 2[3 4] - 5 »: points, the parts of one in brackets, and a break. */
const written = (wanted: Arrangement<Placed>): string => {
  const tops = wanted.filter(({ parentId }) => parentId === null);
  return tops
    .map(({ row }) => {
      const parts = wanted.filter(({ parentId }) => parentId === row.id).map((part) => part.row.id);
      const name = row.nature === 'break' ? '-' : String(row.id);
      return parts.length > 0 ? `${name}[${parts.join(' ')}]` : name;
    })
    .join(' ');
};

const point = (id: number, parentId: number | null = null): Placed => ({ id, parentId, nature: 'point' });
const pause: Placed = { id: 9, parentId: null, nature: 'break' };
const rows = [point(1), point(2), point(3, 2), point(4, 2), point(5), pause, point(6)];
const before = (beside: number) => ({ beside, side: 'before' as const });
const after = (beside: number) => ({ beside, side: 'after' as const });

describe('a move in an agenda with parts', () => {
  it.each([
    ['a point with its parts', [2], before(1), '2[3 4] 1 5 - 6'],
    ['a point into another: after the whole of it', [1], after(3), '2[3 4] 1 5 - 6'],
    ['a point before one that has parts', [5], before(2), '1 5 2[3 4] - 6'],
    ['a part among those of its point', [4], before(3), '1 2[4 3] 5 - 6'],
    ['a part where there are none: a point', [3], after(5), '1 2[4] 5 3 - 6'],
    ['a part before everything: a point', [3], before(1), '3 1 2[4] 5 - 6'],
    ['a part after a break: a point', [3], after(9), '1 2[4] 5 - 3 6'],
    ['a part just after its point: still its part', [4], before(5), '1 2[3 4] 5 - 6'],
    ['a point beside its own part: nothing', [2], after(4), '1 2[3 4] 5 - 6'],
    ['beside what is gone: nothing', [1], after(77), '1 2[3 4] 5 - 6'],
    ['several, apart', [1, 6], after(5), '2[3 4] 5 1 6 -'],
  ])('%s', (_, ids, placement, expected) => {
    expect(written(moved(rows, ids, placement))).toBe(expected);
  });

  it('lets a part join those of another point', () => {
    const two = [point(1), point(2, 1), point(3), point(4, 3), point(5, 3)];
    expect(written(moved(two, [4], after(2)))).toBe('1[2 4] 3[5]');
  });
});

describe('the level of an item', () => {
  it.each([
    [5, '1 2[3 4 5] - 6'],
    [2, '1[2 3 4] 5 - 6'],
    [1, '1 2[3 4] 5 - 6'],
    [6, '1 2[3 4] 5 - 6'],
    [9, '1 2[3 4] 5 - 6'],
    [3, '1 2[3 4] 5 - 6'],
  ])('of %d, under the point before: %s', (id, expected) => {
    expect(written(nested(rows, id))).toBe(expected);
    expect(hostFor(rows, id) === null).toBe(expected === '1 2[3 4] 5 - 6');
  });

  it.each([
    [3, '1 2[4] 3 5 - 6'],
    [4, '1 2[3] 4 5 - 6'],
    [5, '1 2[3 4] 5 - 6'],
  ])('of %d, back to the first: %s', (id, expected) => {
    expect(written(lifted(rows, id))).toBe(expected);
  });
});

describe('a step', () => {
  it('goes over the whole of a neighbour, and keeps a part among those of its point', () => {
    expect(stepped(rows, 5, -1)).toEqual(before(2));
    expect(stepped(rows, 1, 1)).toEqual(after(2));
    expect(stepped(rows, 3, 1)).toEqual(after(4));
    expect(stepped(rows, 4, 1)).toBeNull();
    expect(stepped(rows, 1, -1)).toBeNull();
    expect(stepped(rows, 6, 1)).toBeNull();
  });
});

/** Rows that are not right after their point, or are a part or a host and a break. */
const faultsOf = (now: readonly Placed[]): Placed[] =>
  now.filter((row, at) => {
    if (row.parentId === null) return false;
    const top = now.slice(0, at).findLast(({ parentId }) => parentId === null);
    return row.parentId !== top?.id || row.nature === 'break' || top.nature === 'break';
  });

describe('any sequence of moves and levels', () => {
  it('keeps every item once, its parts right after it, one level deep, and no break in them', () => {
    const act = fc.record({
      how: fc.constantFrom('move', 'nest', 'lift', 'up', 'down'),
      ids: fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 4 }),
      beside: fc.nat(11),
      side: fc.constantFrom('before' as const, 'after' as const),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let now: Placed[] = Array.from({ length: 12 }, (_, id) => ({
          id,
          parentId: null,
          nature: id % 5 === 4 ? 'break' : 'point',
        }));
        for (const { how, ids, beside, side } of acts) {
          const [id = 0] = ids;
          const step = how === 'up' ? stepped(now, id, -1) : how === 'down' ? stepped(now, id, 1) : null;
          const next =
            how === 'nest'
              ? nested(now, id)
              : how === 'lift'
                ? lifted(now, id)
                : moved(now, step ? [id] : ids, step ?? { beside, side });
          now = next.map(({ row, parentId }) => ({ ...row, parentId }));
          expect(now.map((row) => row.id).toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: 12 }, (_, n) => n),
          );
          expect(faultsOf(now)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
