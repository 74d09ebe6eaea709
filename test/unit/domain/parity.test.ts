import { describe, expect, it } from 'vitest';
import { parityOf, paritySentence } from '../../../db/domain/parity.ts';
import type { CollectivityKind } from '../../../db/domain/collectivity.ts';

const kinds: Record<number, CollectivityKind> = { 1: 'epci', 2: 'commune', 3: 'commune', 4: 'other' };
const kindOf = (id: number) => kinds[id];

let id = 0;
const asked = (originId: number | null, parentId: number | null = null) => ({
  id: ++id,
  parentId,
  nature: 'point' as const,
  originId,
});

describe('where the points of an agenda come from', () => {
  it('is counted by those who asked, a commune once among the communes', () => {
    const items = [asked(1), asked(2), asked(2), asked(3), asked(4), asked(null), asked(99)];
    expect(parityOf(items, kindOf)).toEqual({ epci: 1, commune: 3, communes: 2, other: 1, collective: 2 });
  });

  it('counts the parts of a point instead of the point, and no break', () => {
    const tour = asked(null);
    const items = [tour, asked(2, tour.id), asked(3, tour.id), { ...asked(1), nature: 'break' as const }];
    expect(parityOf(items, kindOf)).toEqual({ epci: 0, commune: 2, communes: 2, other: 0, collective: 0 });
  });

  it.each([
    [
      { epci: 3, commune: 5, communes: 4, other: 0, collective: 4 },
      '3\u00a0points de l’intercommunalité, 5\u00a0de 4\u00a0communes et 4\u00a0du collectif',
    ],
    [{ epci: 0, commune: 1, communes: 1, other: 0, collective: 0 }, '1\u00a0point d’une commune'],
    [
      { epci: 0, commune: 2, communes: 1, other: 1, collective: 0 },
      '2\u00a0points d’une commune et 1\u00a0d’une autre structure',
    ],
    [{ epci: 0, commune: 0, communes: 0, other: 0, collective: 0 }, ''],
  ])('is said in a sentence: %j', (parity, sentence) => {
    expect(paritySentence(parity)).toBe(sentence);
  });
});
