import type { ComparedVersion, VersionArticle, VersionChapter } from './charter-comparison.ts';
import { charterRuleLabels, ruleSentence, type CharterRule } from './charter-rules.ts';

type Pair = { from: VersionArticle; to: VersionArticle };
type Chapters = { from: VersionChapter | undefined; to: VersionChapter | undefined };

const former = ({ number }: VersionArticle): string =>
  number === '' ? 'ancien préambule' : `ancien article\u00a0${number}`;

/** Where an article that moved was before. */
export const moveSentence = ({ from }: Pair, chapters: Chapters): string => {
  if (!chapters.from)
    return `Autrefois préambule, devenu un article du chapitre\u00a0${chapters.to?.number}.`;
  if (!chapters.to) return `Article du chapitre\u00a0${chapters.from.number} devenu le préambule.`;
  const { number: before, title } = chapters.from;
  const { number: after } = chapters.to;
  if (before !== after) return `Déplacé du chapitre\u00a0${before} au chapitre\u00a0${after}.`;
  // Its chapter is gone, or came from elsewhere: the number alone would say that nothing moved.
  return title === chapters.to.title
    ? `Déplacé dans le chapitre\u00a0${after}\u00a0: article\u00a0${from.number} auparavant.`
    : `Déplacé de l’ancien chapitre\u00a0${before}, «\u00a0${title}\u00a0».`;
};

/** A chapter that is no longer in the order of the others. */
export const chapterMoveSentence = ({ number }: VersionChapter): string =>
  `Chapitre déplacé\u00a0: chapitre\u00a0${number} auparavant.`;

/** An article that is made of a part of another, or was made one with it. */
export const partSentences = {
  splitFrom: (from: VersionArticle): string => `Scindé de l’${former(from)}.`,
  gaveTo: ({ number }: VersionArticle): string =>
    number === ''
      ? 'Une partie forme désormais le préambule.'
      : `Une partie forme désormais l’article\u00a0${number}.`,
  mergedInto: ({ number }: VersionArticle): string =>
    number === '' ? 'Repris dans le préambule.' : `Repris dans l’article\u00a0${number}.`,
  tookIn: (from: VersionArticle): string => `Reprend le texte de l’${former(from)}.`,
};

const rulesOn = ({ rules }: ComparedVersion, article: VersionArticle | null): CharterRule[] =>
  rules.filter(({ articleId }) => articleId === article?.id).map(({ rule }) => rule);
const ruleOf = ({ rules }: ComparedVersion, { kind }: CharterRule): CharterRule | undefined =>
  rules.find(({ rule }) => rule.kind === kind)?.rule;

/** What the rules an article says have become: they act, even where its words do not name them. */
export const ruleSentences = (
  versions: { from: ComparedVersion; to: ComparedVersion },
  articles: { from: VersionArticle | null; to: VersionArticle | null },
): string[] => [
  ...rulesOn(versions.to, articles.to).flatMap((rule) => {
    const label = charterRuleLabels[rule.kind];
    const before = ruleOf(versions.from, rule);
    const [was, is] = [before && ruleSentence(before), ruleSentence(rule)];
    if (was === is) return [];
    return [
      was === undefined
        ? `Règle nouvelle. ${label}\u00a0: ${is}.`
        : `${label}\u00a0: ${is}, au lieu de\u00a0: ${was}.`,
    ];
  }),
  ...rulesOn(versions.from, articles.from)
    .filter((rule) => !ruleOf(versions.to, rule))
    .map((rule) => `Règle retirée. ${charterRuleLabels[rule.kind]}\u00a0: ${ruleSentence(rule)}.`),
];
