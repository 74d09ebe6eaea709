import { readArticleText, type ArticleBlock, type ArticleFlow, type ArticleInline } from './article-text.ts';
import type { RulePart } from './charter-rules.ts';

/** How the words of an article are found: where its links lead, and what its values say. */
export type Wording = { link: (key: string) => string; value: (part: RulePart) => string };

const inlineWords = (content: readonly ArticleInline[] | undefined, { link, value }: Wording): string =>
  (content ?? [])
    .map((node) => {
      if (node.type === 'text') return node.text;
      if (node.type === 'articleLink') return link(node.attrs.key);
      if (node.type === 'ruleValue') return value(node.attrs.part);
      return node.type === 'hardBreak' ? '\n' : '';
    })
    .join('');

const flowLines = (block: ArticleFlow, wording: Wording, indent: string): string[] => {
  if (block.type === 'paragraph') return [inlineWords(block.content, wording)];
  return block.content.flatMap(({ content }, index) => {
    const mark = block.type === 'bulletList' ? '–' : `${index + 1}.`;
    const [first = '', ...others] = content.flatMap((each) => flowLines(each, wording, `${indent}   `));
    return [`${indent}${mark}\u00a0${first.trimStart()}`, ...others];
  });
};

const blockLines = (block: ArticleBlock, wording: Wording): string[] => {
  if (block.type === 'heading') return [inlineWords(block.content, wording)];
  if (block.type !== 'table') return flowLines(block, wording, '');
  return block.content.map(({ content }) =>
    content.map((cell) => cell.content.flatMap((each) => flowLines(each, wording, '')).join(' ')).join(' · '),
  );
};

/** An article as plain lines, its notes left out: what a preview shows before it is taken. */
export const articleWords = (stored: string, wording: Wording): string =>
  (readArticleText(stored)?.content ?? [])
    .flatMap((block) => blockLines(block, wording))
    .filter((line) => line.trim() !== '')
    .join('\n');

const flowInlines = (block: ArticleFlow): ArticleInline[] =>
  block.type === 'paragraph'
    ? (block.content ?? [])
    : block.content.flatMap(({ content }) => content.flatMap(flowInlines));

const blockInlines = (block: ArticleBlock): ArticleInline[] => {
  if (block.type === 'heading') return block.content ?? [];
  if (block.type !== 'table') return flowInlines(block);
  return block.content.flatMap(({ content }) => content.flatMap((cell) => cell.content.flatMap(flowInlines)));
};

/** The articles that a text leads to, and the values that it says. */
export const articleReferences = (stored: string): { keys: Set<string>; parts: Set<RulePart> } => {
  const inlines = (readArticleText(stored)?.content ?? []).flatMap(blockInlines);
  return {
    keys: new Set(inlines.flatMap((node) => (node.type === 'articleLink' ? [node.attrs.key] : []))),
    parts: new Set(inlines.flatMap((node) => (node.type === 'ruleValue' ? [node.attrs.part] : []))),
  };
};
