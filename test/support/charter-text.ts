import type { ArticleBlock, ArticleInline } from '../../db/domain/article-text.ts';
import type { RulePart } from '../../db/domain/charter-rules.ts';

/** Article texts for tests, as they are stored. */
export const words = (text: string): ArticleInline => ({ type: 'text', text });
export const link = (key: string): ArticleInline => ({ type: 'articleLink', attrs: { key } });
export const value = (part: RulePart): ArticleInline => ({ type: 'ruleValue', attrs: { part } });
export const note = (text: string): ArticleInline => ({ type: 'note', attrs: { text } });

type Inline = ArticleInline | string;

const inlines = (content: readonly Inline[]): ArticleInline[] =>
  content.map((node) => (typeof node === 'string' ? words(node) : node));

export const paragraph = (...content: Inline[]): ArticleBlock => ({
  type: 'paragraph',
  content: inlines(content),
});
export const heading = (...content: Inline[]): ArticleBlock => ({
  type: 'heading',
  attrs: { level: 3 },
  content: inlines(content),
});

/** A text of these blocks, each a paragraph when it is but words. */
export const textOf = (...blocks: (ArticleBlock | string)[]): string =>
  JSON.stringify({
    type: 'doc',
    content: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
  });
