import type { ComparedVersion, VersionArticle } from './charter-comparison.ts';
import type { Wording } from './charter-lines.ts';
import type { Match } from './charter-matching.ts';
import { PREAMBLE_TITLE } from './charter.ts';

/** Words alone, for texts whose articles are not yet matched. */
export const bareWording: Wording = { link: (key) => ({ key, text: '' }), rules: [] };

const linkText = ({ number }: VersionArticle): string =>
  number === '' ? PREAMBLE_TITLE.toLowerCase() : `article\u00a0${number}`;

const wordingOf = (
  { articles, rules }: ComparedVersion,
  nameOf: (article: VersionArticle) => string,
): Wording => {
  const byKey = new Map(articles.map((article) => [article.key, article]));
  return {
    link: (key) => {
      const target = byKey.get(key);
      return target
        ? { key: nameOf(target), text: linkText(target) }
        : { key: 'article supprimé', text: 'article supprimé' };
    },
    rules: rules.map(({ rule }) => rule),
  };
};

/** How each version reads: a link is the same in both when it leads to one article, whatever number it bears. */
export const wordingsOf = (
  from: ComparedVersion,
  to: ComparedVersion,
  matches: readonly Match<VersionArticle>[],
): { from: Wording; to: Wording } => {
  const later = new Map(matches.flatMap((match) => (match.from && match.to ? [[match.from, match.to]] : [])));
  return {
    from: wordingOf(from, (article) => (later.get(article) ?? article).key),
    to: wordingOf(to, ({ key }) => key),
  };
};
