import { moveSentence, ruleSentences } from './charter-change-sentences.ts';
import { comparedChapters } from './charter-compared-chapters.ts';
import type {
  ChangeKind,
  ComparedArticle,
  ComparedVersion,
  Comparison,
  VersionArticle,
  VersionChapter,
} from './charter-comparison.ts';
import { articleLines } from './charter-lines.ts';
import { matchArticles, matchChapters, type Match } from './charter-matching.ts';
import { counterparts, movedPairs, woven, type Counterparts, type Pair } from './charter-moves.ts';
import { partsBetween } from './charter-parts.ts';
import { bareWording, wordingsOf } from './charter-wording.ts';
import { diffLines, diffTitles, sameLines } from './line-diff.ts';
import { createBags, type Bag } from './word-bag.ts';
import { plainText } from './word-diff.ts';

type Versions = { from: ComparedVersion; to: ComparedVersion };

const under = ({ articles }: ComparedVersion, id: number | null | undefined): VersionArticle[] =>
  id === undefined ? [] : articles.filter(({ chapterId }) => chapterId === id);

const chapterIn = ({ chapters }: ComparedVersion, id: number | null): VersionChapter | undefined =>
  chapters.find((chapter) => chapter.id === id);

/** The words of each article, read once. */
const wordsReader = () => {
  const bagOf = createBags();
  const read = new Map<VersionArticle, Bag>();
  return (article: VersionArticle): Bag => {
    const lines = () => articleLines(article.body, bareWording).map(({ pieces }) => plainText(pieces));
    const bag = read.get(article) ?? bagOf(lines().join('\n'));
    read.set(article, bag);
    return bag;
  };
};

const pairsOf = (matches: readonly Match<VersionArticle>[], { articles }: ComparedVersion): Pair[] => {
  const place = new Map(articles.map((article, index) => [article, index]));
  return matches
    .flatMap(({ from, to }) => (from && to ? [{ from, to }] : []))
    .toSorted((a, b) => (place.get(a.to) ?? 0) - (place.get(b.to) ?? 0));
};

/** The same in both, whatever its links and the values of its rules: it holds none. */
const isSameBody = ({ from, to }: Pair): boolean =>
  from.body === to.body && !/"(?:articleLink|ruleValue)"/.test(to.body);

const changeOf = (isMoved: boolean, isReworded: boolean): ChangeKind =>
  isMoved ? (isReworded ? 'moved-reworded' : 'moved') : isReworded ? 'reworded' : 'same';

/** Tells each article of either version what it was, and what it has become. */
const articleReader = (
  versions: Versions,
  matches: readonly Match<VersionArticle>[],
  chapterAt: Counterparts<VersionChapter>,
  words: (article: VersionArticle) => Bag,
) => {
  const { from, to } = versions;
  const wording = wordingsOf(from, to, matches);
  const pairs = pairsOf(matches, to);
  const moved = movedPairs(pairs, from, (id) => {
    const before = chapterIn(from, id);
    return id === null ? null : before && chapterAt.later(before)?.id;
  });
  const differences = new Map(
    pairs.map((pair) => {
      const title = diffTitles(pair.from.title, pair.to.title);
      const later = articleLines(pair.to.body, wording.to);
      const text = isSameBody(pair)
        ? sameLines(later)
        : diffLines(articleLines(pair.from.body, wording.from), later);
      return [pair.to, { pair, title, text }] as const;
    }),
  );
  const gone = new Set(matches.flatMap((match) => (match.from && !match.to ? [match.from] : [])));
  const parts = partsBetween(
    [...differences.values()].filter(({ text }) => !text.isSame).map(({ pair }) => pair),
    matches.flatMap((match) => (match.to && !match.from ? [match.to] : [])),
    [...gone],
    words,
  );

  const alone = (article: VersionArticle): ComparedArticle => {
    const isGone = gone.has(article);
    const { key, title, number } = article;
    const lines = articleLines(article.body, isGone ? wording.from : wording.to);
    const rules = ruleSentences(versions, {
      from: isGone ? article : null,
      to: isGone ? null : article,
    });
    return {
      key,
      change: isGone ? 'removed' : 'inserted',
      fromNumber: isGone ? number : '',
      toNumber: isGone ? '' : number,
      title,
      titleLine: isGone ? diffTitles(title, undefined) : diffTitles(undefined, title),
      lines: (isGone ? diffLines(lines, []) : diffLines([], lines)).lines,
      sentence: [...(parts.get(article) ?? []), ...rules].join(' '),
    };
  };

  return (article: VersionArticle): ComparedArticle => {
    const difference = differences.get(article);
    if (!difference) return alone(article);
    const { pair, title, text } = difference;
    const rules = ruleSentences(versions, pair);
    const isReworded = title.change !== 'same' || !text.isSame || rules.length > 0;
    const places = { from: chapterIn(from, pair.from.chapterId), to: chapterIn(to, pair.to.chapterId) };
    return {
      key: article.key,
      change: changeOf(moved.has(pair), isReworded),
      fromNumber: pair.from.number,
      toNumber: article.number,
      title: article.title,
      titleLine: title,
      lines: text.lines,
      sentence: [
        ...(moved.has(pair) ? [moveSentence(pair, places)] : []),
        ...(parts.get(article) ?? []),
        ...rules,
        ...(!isReworded && text.differsInForm ? ['Mise en forme modifiée, texte inchangé.'] : []),
      ].join(' '),
    };
  };
};

const countsOf = (sections: Comparison['sections']): Comparison['counts'] => {
  const counts = { same: 0, reworded: 0, moved: 0, 'moved-reworded': 0, inserted: 0, removed: 0 };
  for (const { articles } of sections) for (const { change } of articles) counts[change] += 1;
  return counts;
};

/**
 * What tells two versions apart, clause by clause: articles are found again by their key, else by their words. What is
 * typography alone (blanks, apostrophes, quotes) is no change.
 */
export const compareVersions = (from: ComparedVersion, to: ComparedVersion): Comparison => {
  const words = wordsReader();
  const matches = matchArticles(from.articles, to.articles, words);
  const chapterAt = counterparts(matchChapters(from.chapters, to.chapters, matches));
  const articleAt = counterparts(matches);
  const compared = articleReader({ from, to }, matches, chapterAt, words);
  const articlesOf = (
    before: number | null | undefined,
    after: number | null | undefined,
  ): ComparedArticle[] => woven(under(from, before), under(to, after), articleAt.later).map(compared);
  const preamble = articlesOf(null, null);
  const sections = [
    ...(preamble.length > 0 ? [{ chapter: null, articles: preamble }] : []),
    ...comparedChapters(from, to, chapterAt).map(({ before, after, chapter }) => ({
      chapter,
      articles: articlesOf(before?.id, after?.id),
    })),
  ];
  return { title: diffTitles(from.version.title, to.version.title), counts: countsOf(sections), sections };
};
