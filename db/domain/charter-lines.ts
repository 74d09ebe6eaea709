import { readArticleText, type ArticleFlow, type ArticleInline, type ArticleTable } from './article-text.ts';
import { ruleWords, type CharterRule } from './charter-rules.ts';
import { assertNever } from './failure.ts';
import type { Piece } from './word-diff.ts';

/** A line of an article, as a comparison reads it: a paragraph, an item, a heading, or the row of a table. */
export type ArticleLine = {
  look: 'heading' | 'paragraph' | 'item';
  pieces: Piece[];
  /** How it looks: two lines that say the same and differ here differ by their form alone. */
  form: string;
};

/** How the words of a version are found: the article each link leads to, and its rules. */
export type Wording = {
  /** What tells a link from another in both versions, and what it reads here. */
  link: (key: string) => { key: string; text: string };
  rules: readonly CharterRule[];
};

type Written = Pick<ArticleLine, 'pieces' | 'form'>;

const pieceOf = (node: ArticleInline, { link, rules }: Wording): Piece => {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'hardBreak':
      return ' ';
    case 'note':
      return ` [note\u00a0: ${node.attrs.text}]`;
    case 'articleLink':
      return link(node.attrs.key);
    case 'ruleValue':
      return ruleWords(node.attrs.part, rules);
    default:
      return assertNever(node);
  }
};

const markLetters = { bold: 'b', italic: 'i', underline: 'u' } as const;
const marksOf = (node: ArticleInline): string =>
  node.type === 'text'
    ? (['bold', 'italic', 'underline'] as const)
        .filter((mark) => node.marks?.some(({ type }) => type === mark))
        .map((mark) => markLetters[mark])
        .join('')
    : '';

/** Which letters are bold, italic or underlined, '' when none is; blanks and apostrophes may change with typography. */
const formOf = (content: readonly ArticleInline[]): string => {
  if (!content.some((node) => marksOf(node) !== '')) return '';
  let form = '';
  let [at, marks, since] = [0, '', 0];
  const close = (next: string): void => {
    if (marks !== '' && at > since) form += `${marks}${since}-${at} `;
    [marks, since] = [next, at];
  };
  for (const node of content) {
    if (marksOf(node) !== marks) close(marksOf(node));
    at += node.type === 'text' ? (node.text.match(/[\p{L}\p{N}]/gu) ?? []).length : 0;
  }
  close('');
  return form;
};

const writtenOf = (content: readonly ArticleInline[] = [], wording: Wording): Written => ({
  pieces: content.map((node) => pieceOf(node, wording)),
  form: formOf(content),
});

const isBlank = ({ pieces }: Written): boolean =>
  pieces.every((piece) => typeof piece === 'string' && piece.trim() === '');

const flowLines = (
  block: ArticleFlow,
  wording: Wording,
  look: 'paragraph' | 'item',
  path: string,
): ArticleLine[] => {
  if (block.type === 'paragraph') {
    const written = writtenOf(block.content, wording);
    return isBlank(written) ? [] : [{ look, pieces: written.pieces, form: `${path} ${written.form}` }];
  }
  const inside = `${path}>${block.type}`;
  return block.content.flatMap(({ content }) =>
    content.flatMap((each, index) => flowLines(each, wording, index === 0 ? 'item' : 'paragraph', inside)),
  );
};

const parted = (lines: readonly ArticleLine[], between: string): Piece[] =>
  lines.flatMap(({ pieces }, index) => (index === 0 ? pieces : [between, ...pieces]));

const rowLines = (table: ArticleTable, wording: Wording): ArticleLine[] =>
  table.content.map(({ content: cells }) => {
    const read = cells.map(({ type, content }) => ({
      type,
      lines: content.flatMap((block) => flowLines(block, wording, 'paragraph', '')),
    }));
    return {
      look: 'paragraph',
      pieces: read.flatMap(({ lines }, index) => [...(index === 0 ? [] : [' | ']), ...parted(lines, ', ')]),
      form: read.map(({ type, lines }) => `${type} ${lines.map(({ form }) => form).join('/')}`).join('|'),
    };
  });

/** The lines of an article, empty paragraphs left out. */
export const articleLines = (body: string, wording: Wording): ArticleLine[] =>
  (readArticleText(body)?.content ?? []).flatMap((block): ArticleLine[] => {
    if (block.type === 'table') return rowLines(block, wording);
    if (block.type !== 'heading') return flowLines(block, wording, 'paragraph', '');
    const written = writtenOf(block.content, wording);
    return isBlank(written)
      ? []
      : [{ look: 'heading', pieces: written.pieces, form: `heading ${written.form}` }];
  });
