import {
  type ArticleBlock,
  type ArticleFlow,
  type ArticleInline,
  type ArticleList,
  type ArticleListItem,
  type ArticleParagraph,
  type ArticleTable,
  type ArticleText,
  readArticleText,
} from './article-text.ts';
import type { RulePart } from './charter-rules.ts';

/** Article texts written in code: each function gives a piece of the stored document (article-text.ts). */

const textNode = (text: string): ArticleInline => ({ type: 'text', text });

/** A paragraph written as a template: its words, and between them notes, links, values and bold words. */
export const p = (words: TemplateStringsArray, ...between: ArticleInline[]): ArticleParagraph => ({
  type: 'paragraph',
  content: words.flatMap((text, index) => {
    const next = between[index];
    return [...(text === '' ? [] : [textNode(text)]), ...(next ? [next] : [])];
  }),
});

export const bold = (text: string): ArticleInline => ({ type: 'text', text, marks: [{ type: 'bold' }] });
export const note = (text: string): ArticleInline => ({ type: 'note', attrs: { text } });
/** The value of a rule, in its words. */
export const value = (part: RulePart): ArticleInline => ({ type: 'ruleValue', attrs: { part } });
/** A link to another clause of the plan. It stands alone in brackets, so that {@link keepLinks} can take it away. */
export const link = (key: string): ArticleInline => ({ type: 'articleLink', attrs: { key } });

type Words = string | ArticleParagraph;
const paragraph = (words: Words): ArticleParagraph =>
  typeof words === 'string' ? { type: 'paragraph', content: [textNode(words)] } : words;

type Item = Words | ArticleListItem;
const isItem = (item: Item): item is ArticleListItem => typeof item !== 'string' && item.type === 'listItem';
const list = (type: ArticleList['type'], items: readonly Item[]): ArticleList => ({
  type,
  content: items.map((item) => (isItem(item) ? item : { type: 'listItem', content: [paragraph(item)] })),
});

export const bullets = (...items: Item[]): ArticleList => list('bulletList', items);
export const steps = (...items: Item[]): ArticleList => list('orderedList', items);
/** An item with a list under it. */
export const item = (words: Words, under: ArticleList): ArticleListItem => ({
  type: 'listItem',
  content: [paragraph(words), under],
});

type Cell = Words | ArticleList;
const cell = (content: Cell): ArticleFlow =>
  typeof content !== 'string' && content.type !== 'paragraph' ? content : paragraph(content);

/** A table, its headings first. */
export const table = (headings: readonly string[], ...rows: readonly (readonly Cell[])[]): ArticleTable => ({
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: headings.map((heading) => ({ type: 'tableHeader', content: [paragraph(heading)] })),
    },
    ...rows.map((cells) => ({
      type: 'tableRow' as const,
      content: cells.map((each) => ({ type: 'tableCell' as const, content: [cell(each)] })),
    })),
  ],
});

export type Block = Words | Exclude<ArticleBlock, ArticleParagraph>;

/** An article as it is stored. */
export const body = (...blocks: Block[]): string => {
  const text: ArticleText = {
    type: 'doc',
    content: blocks.map((block) =>
      typeof block === 'string' || block.type === 'paragraph' ? paragraph(block) : block,
    ),
  };
  return JSON.stringify(text);
};

const isDead = (node: ArticleInline | undefined, keys: ReadonlySet<string>): boolean =>
  node?.type === 'articleLink' && !keys.has(node.attrs.key);

/** Without the links that lead nowhere, nor the brackets around them; what is left of the sentence in one piece. */
const liveInline = (content: readonly ArticleInline[], keys: ReadonlySet<string>): ArticleInline[] =>
  content.reduce<ArticleInline[]>((kept, node, index) => {
    if (isDead(node, keys)) return kept;
    if (node.type !== 'text') return [...kept, node];
    const closed = isDead(content[index - 1], keys) ? node.text.replace(/^\)/, '') : node.text;
    const text = isDead(content[index + 1], keys) ? closed.replace(/\s?\($/, '') : closed;
    const last = kept.at(-1);
    return last?.type === 'text' && isDead(content[index - 1], keys)
      ? [...kept.slice(0, -1), { ...last, text: last.text + text }]
      : [...kept, { ...node, text }];
  }, []);

const liveFlow = (flow: ArticleFlow, keys: ReadonlySet<string>): ArticleFlow =>
  flow.type === 'paragraph'
    ? { ...flow, content: liveInline(flow.content ?? [], keys) }
    : {
        ...flow,
        content: flow.content.map((each) => ({
          ...each,
          content: each.content.map((under) => liveFlow(under, keys)),
        })),
      };

const liveBlock = (block: ArticleBlock, keys: ReadonlySet<string>): ArticleBlock => {
  if (block.type === 'heading') return { ...block, content: liveInline(block.content ?? [], keys) };
  if (block.type !== 'table') return liveFlow(block, keys);
  return {
    ...block,
    content: block.content.map((row) => ({
      ...row,
      content: row.content.map((each) => ({
        ...each,
        content: each.content.map((flow) => liveFlow(flow, keys)),
      })),
    })),
  };
};

/** A clause of the plan, as it is stored beside the articles `keys` alone: its other links are taken away. */
export const keepLinks = (stored: string, keys: ReadonlySet<string>): string => {
  const text = readArticleText(stored);
  return text
    ? JSON.stringify({ ...text, content: text.content.map((block) => liveBlock(block, keys)) })
    : stored;
};
