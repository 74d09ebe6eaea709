import { assertNever } from '../../db/domain/failure.ts';
import {
  readArticleText,
  type ArticleBlock,
  type ArticleFlow,
  type ArticleInline,
} from '../../db/domain/article-text.ts';

const marks = { bold: '**', italic: '_', underline: '~' } as const;

const inline = (node: ArticleInline): string => {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduceRight(
        (text, { type }) => `${marks[type]}${text}${marks[type]}`,
        node.text,
      );
    case 'hardBreak':
      return '⏎';
    case 'note':
      return `[^${node.attrs.text}]`;
    case 'articleLink':
      return `[${node.attrs.key}]`;
    case 'ruleValue':
      return `{${node.attrs.part}}`;
    default:
      return assertNever(node);
  }
};
const inlines = (content: readonly ArticleInline[] = []): string => content.map(inline).join('');

const flow = (block: ArticleFlow, indent = ''): string[] => {
  if (block.type === 'paragraph') return [`${indent}${inlines(block.content)}`];
  return block.content.flatMap(({ content }, index) => {
    const sign = block.type === 'bulletList' ? '• ' : `${index + 1}. `;
    const [first = '', ...others] = content.flatMap((each) => flow(each, `${indent}  `));
    return [`${indent}${sign}${first.trimStart()}`, ...others];
  });
};

const sketched = (block: ArticleBlock): string[] => {
  if (block.type === 'heading') return [`# ${inlines(block.content)}`];
  if (block.type !== 'table') return flow(block);
  return block.content.map(({ content }) => {
    const bar = content[0]?.type === 'tableHeader' ? '‖' : '|';
    return `${bar} ${content.map((cell) => cell.content.flatMap((each) => flow(each)).join(' / ')).join(` ${bar} `)} ${bar}`;
  });
};

/** The blocks of an article in a few signs, a line each, for tests to read. */
export const articleSketch = (blocks: readonly ArticleBlock[]): string[] => blocks.flatMap(sketched);

/** The same of a text as it is stored. */
export const storedSketch = (stored: string): string[] =>
  articleSketch(readArticleText(stored)?.content ?? []);
