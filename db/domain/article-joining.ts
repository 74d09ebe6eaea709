import { maxArticleLength, readArticleText, type ArticleBlock } from './article-text.ts';
import type { Article } from './charter.ts';
import { Failure } from './failure.ts';
import { fold } from './fold.ts';

const blocksOf = (stored: string): ArticleBlock[] => readArticleText(stored)?.content ?? [];

const stored = (content: ArticleBlock[]): string =>
  content.length === 0 ? '' : JSON.stringify({ type: 'doc', content });

const titleHeading = (title: string): ArticleBlock => ({
  type: 'heading',
  attrs: { level: 3 },
  content: [{ type: 'text', text: title }],
});

/**
 * The text of two articles as one. The title of the second stays, as a heading within the text: not a word is lost.
 * @throws Failure `refused` when the whole would be too long
 */
export const joinedBody = (first: Article, second: Article): string => {
  const heading = fold(first.title) === fold(second.title) ? [] : [titleHeading(second.title)];
  const joined = stored([...blocksOf(first.body), ...heading, ...blocksOf(second.body)]);
  if (joined.length > maxArticleLength)
    throw new Failure(
      'refused',
      'Ces deux articles sont trop longs pour n’en faire qu’un\u00a0: laissez-les séparés, ou joignez-en une partie en annexe.',
    );
  return joined;
};

const maxTitle = 200;

/**
 * The article that the end of another one becomes: titled by the heading it begins with, else as the first goes on.
 */
export const splitOff = (title: string, after: string): Article => {
  const [head, ...rest] = blocksOf(after);
  const words =
    head?.type === 'heading'
      ? (head.content ?? [])
          .map((node) => (node.type === 'text' ? node.text : ' '))
          .join('')
          .replace(/\s+/g, ' ')
          .trim()
      : '';
  const isTitle =
    head?.type === 'heading' &&
    words !== '' &&
    words.length <= maxTitle &&
    (head.content ?? []).every(({ type }) => type === 'text' || type === 'hardBreak');
  if (isTitle) return { title: words, body: stored(rest) };
  const suffix = ' (suite)';
  const base = title.endsWith(suffix) ? title.slice(0, -suffix.length) : title;
  return { title: `${base.slice(0, maxTitle - suffix.length)}${suffix}`, body: after };
};

type Node = { type?: unknown; attrs?: { key?: unknown } };

const isLinkTo = (value: unknown, key: string): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { type, attrs }: Node = value;
  return type === 'articleLink' && attrs?.key === key;
};

/** A text in which links to one article lead to another. */
export const relinked = (body: string, from: string, to: string): string => {
  if (!body.includes(from)) return body;
  return JSON.stringify(
    JSON.parse(body, (_, value: unknown) =>
      isLinkTo(value, from) ? { type: 'articleLink', attrs: { key: to } } : value,
    ),
  );
};
