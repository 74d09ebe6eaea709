import { partSentences } from './charter-change-sentences.ts';
import type { VersionArticle } from './charter-comparison.ts';
import { sharedWords, wordsBeyond, type Bag } from './word-bag.ts';

type Reworded = { from: VersionArticle; to: VersionArticle };
type Words = (article: VersionArticle) => Bag;

/** From here on, an article is made of what another lost, or went into what another gained. */
const most = 0.6;
/** A shorter text has nothing of its own to be known by. */
const leastWords = 8;

/** Where most of the words of `bag` are; null when they are nowhere in particular. */
const homeOf = <T>(bag: Bag, places: readonly { place: T; bag: Bag }[]): T | null => {
  if (bag.length < leastWords) return null;
  let best: { place: T | null; shared: number } = { place: null, shared: most * bag.length };
  for (const { place, bag: other } of places) {
    const shared = sharedWords(bag, other);
    if (shared >= best.shared) best = { place, shared };
  }
  return best.place;
};

/** What is told of articles that were split or made one, by article, whichever version it is of. */
export const partsBetween = (
  reworded: readonly Reworded[],
  inserted: readonly VersionArticle[],
  removed: readonly VersionArticle[],
  words: Words,
): Map<VersionArticle, string[]> => {
  const said = new Map<VersionArticle, string[]>();
  const say = (article: VersionArticle, sentence: string): void => {
    said.set(article, [...(said.get(article) ?? []), sentence]);
  };
  if (inserted.length + removed.length === 0) return said;
  const bags = reworded.map((pair) => ({ place: pair, was: words(pair.from), is: words(pair.to) }));
  const lost = bags.map(({ place, was, is }) => ({ place, bag: wordsBeyond(was, is) }));
  const gained = bags.map(({ place, was, is }) => ({ place, bag: wordsBeyond(is, was) }));
  for (const article of inserted) {
    const home = homeOf(words(article), lost);
    if (!home) continue;
    say(article, partSentences.splitFrom(home.from));
    say(home.to, partSentences.gaveTo(article));
  }
  for (const article of removed) {
    const home = homeOf(words(article), gained);
    if (!home) continue;
    say(article, partSentences.mergedInto(home.to));
    say(home.to, partSentences.tookIn(article));
  }
  return said;
};
