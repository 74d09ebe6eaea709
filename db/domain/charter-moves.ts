import type { ComparedVersion, VersionArticle } from './charter-comparison.ts';
import type { Match } from './charter-matching.ts';

export type Pair = { from: VersionArticle; to: VersionArticle };

/** What became of each thing of the earlier version, and what each thing of the later one was. */
export const counterparts = <T extends object>(matches: readonly Match<T>[]) => {
  const pairs = matches.flatMap(({ from, to }) => (from && to ? [{ from, to }] : []));
  const later = new Map(pairs.map(({ from, to }) => [from, to]));
  const earlier = new Map(pairs.map(({ from, to }) => [to, from]));
  return {
    later: (item: T): T | null => later.get(item) ?? null,
    earlier: (item: T): T | null => earlier.get(item) ?? null,
  };
};

export type Counterparts<T extends object> = ReturnType<typeof counterparts<T>>;

/** The places of a sequence that are in its longest run of growing numbers; the others have moved. */
export const keptInOrder = (sequence: readonly number[]): Set<number> => {
  // ends[l] is where the run of length l + 1 that ends lowest ends.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, value] of sequence.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sequence[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before[index]) kept.add(index);
  return kept;
};

/**
 * Pairs that left their chapter, or the order that their neighbours kept in it. `chapterLater` says what became of a
 * chapter, by id; pairs come in the order of the later version.
 */
export const movedPairs = (
  pairs: readonly Pair[],
  { articles }: ComparedVersion,
  chapterLater: (id: number | null) => number | null | undefined,
): Set<Pair> => {
  const order = new Map(articles.map((article, index) => [article, index]));
  const moved = new Set(pairs.filter(({ from, to }) => chapterLater(from.chapterId) !== to.chapterId));
  const stayed = pairs.filter((pair) => !moved.has(pair));
  for (const group of Map.groupBy(stayed, ({ to }) => to.chapterId).values()) {
    const kept = keptInOrder(group.map(({ from }) => order.get(from) ?? 0));
    for (const [index, pair] of group.entries()) if (!kept.has(index)) moved.add(pair);
  }
  return moved;
};

/** Puts what is gone at the place it had: after what stood before it and is still there, else at the head. */
export const woven = <T>(from: readonly T[], to: readonly T[], later: (item: T) => T | null): T[] => {
  const stays = new Set(to);
  const goneAfter = new Map<T | null, T[]>();
  let anchor: T | null = null;
  for (const item of from) {
    const other = later(item);
    if (other === null) goneAfter.set(anchor, [...(goneAfter.get(anchor) ?? []), item]);
    else if (stays.has(other)) anchor = other;
  }
  return [...(goneAfter.get(null) ?? []), ...to.flatMap((item) => [item, ...(goneAfter.get(item) ?? [])])];
};
