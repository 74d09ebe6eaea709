import { fold } from './fold.ts';
import { similarity, type Bag } from './word-bag.ts';

type Keyed = { key: string; title: string };
type Chapter = Keyed & { id: number };
type Article = Keyed & { chapterId: number | null };

/** A thing of one version and what became of it; null where there is none. */
export type Match<T> = { from: T | null; to: T | null };

/** From here on, two articles without a common key are one article, found again by its words. */
const likeness = 0.5;
/** The same title asks for less. */
const likenessUnderOneTitle = 0.2;

type Candidate<T> = { from: T; to: T; score: number };

// Ties are told apart by what the two sides have, not by which side is which: swapping them changes no pair.
const tieKey = <T extends Keyed>({ from, to }: Candidate<T>): string =>
  [from.key, to.key].toSorted().join(' ');
const best = <T extends Keyed>(candidates: readonly Candidate<T>[]): Candidate<T>[] => {
  const taken = new Set<T>();
  return candidates
    .toSorted((a, b) => b.score - a.score || (tieKey(a) < tieKey(b) ? -1 : 1))
    .filter(({ from, to }) => {
      if (taken.has(from) || taken.has(to)) return false;
      taken.add(from).add(to);
      return true;
    });
};

const withKeys = <T extends Keyed>(from: readonly T[], to: readonly T[]) => {
  const byKey = new Map(to.map((each) => [each.key, each]));
  const pairs = from.flatMap((each) => {
    const other = byKey.get(each.key);
    return other ? [{ from: each, to: other }] : [];
  });
  const matched = new Set(pairs.flatMap((pair) => [pair.from, pair.to]));
  const left = {
    from: from.filter((each) => !matched.has(each)),
    to: to.filter((each) => !matched.has(each)),
  };
  return { pairs, left };
};

/**
 * Which article of `to` is which of `from`: by key, then, for texts that came from elsewhere, by their words.
 * `wordsOf` is asked only of articles whose key is in one version.
 */
export const matchArticles = <A extends Article>(
  from: readonly A[],
  to: readonly A[],
  wordsOf: (article: A, side: 'from' | 'to') => Bag,
): Match<A>[] => {
  const { pairs, left } = withKeys(from, to);
  const bags = new Map([
    ...left.from.map((each) => [each, wordsOf(each, 'from')] as const),
    ...left.to.map((each) => [each, wordsOf(each, 'to')] as const),
  ]);
  const nothing = new Int32Array();
  const candidates = left.from.flatMap((a) =>
    left.to.flatMap((b) => {
      const isTitled = fold(a.title) === fold(b.title);
      const score = similarity(bags.get(a) ?? nothing, bags.get(b) ?? nothing);
      return score >= (isTitled ? likenessUnderOneTitle : likeness)
        ? [{ from: a, to: b, score: score + (isTitled ? 0.3 : 0) }]
        : [];
    }),
  );
  const alike = best(candidates);
  const matched = new Set(alike.flatMap((pair) => [pair.from, pair.to]));
  return [
    ...pairs,
    ...alike.map((pair) => ({ from: pair.from, to: pair.to })),
    ...left.from.filter((each) => !matched.has(each)).map((each) => ({ from: each, to: null })),
    ...left.to.filter((each) => !matched.has(each)).map((each) => ({ from: null, to: each })),
  ];
};

/** Which chapter of `to` is which of `from`: by key, by title, then by the articles they have in common. */
export const matchChapters = <C extends Chapter, A extends Article>(
  from: readonly C[],
  to: readonly C[],
  articles: readonly Match<A>[],
): Match<C>[] => {
  const { pairs, left } = withKeys(from, to);
  const common = (a: C, b: C): number =>
    articles.filter((pair) => pair.from?.chapterId === a.id && pair.to?.chapterId === b.id).length;
  const candidates = left.from.flatMap((a) =>
    left.to.flatMap((b) => {
      const score = common(a, b) + (fold(a.title) === fold(b.title) ? 1000 : 0);
      return score > 0 ? [{ from: a, to: b, score }] : [];
    }),
  );
  const alike = best(candidates);
  const matched = new Set(alike.flatMap((pair) => [pair.from, pair.to]));
  return [
    ...pairs,
    ...alike.map((pair) => ({ from: pair.from, to: pair.to })),
    ...left.from.filter((each) => !matched.has(each)).map((each) => ({ from: each, to: null })),
    ...left.to.filter((each) => !matched.has(each)).map((each) => ({ from: null, to: each })),
  ];
};
