import {
  readArticleText,
  type ArticleFlow,
  type ArticleInline,
  type ArticleList,
  type ArticleTable,
} from './article-text.ts';
import { ruleWords, type CharterRule } from './charter-rules.ts';
import { assertNever } from './failure.ts';
import type { Piece } from './word-diff.ts';

/** What both kinds of line have. */
type Line = {
  pieces: Piece[];
  /** How it looks: two lines that say the same and differ here differ by their form alone. */
  form: string;
};

/** A line of words, as a comparison reads it: a paragraph, an item or a heading. */
export type TextLine = Line & {
  look: 'heading' | 'paragraph' | 'item';
  /** How many lists it stands within. */
  level: number;
  /** What the paper writes before an item (« • », « – », « 2. »); '' before any other line. */
  mark: string;
};

/** The cells of a table, row by row, each with its lines. */
export type TableCells = readonly (readonly (readonly TextLine[])[])[];

/** The row of a table; `pieces` are the words of all its cells. */
export type RowLine = Line & {
  look: 'row';
  isHead: boolean;
  cells: readonly (readonly TextLine[])[];
  /** The table it is of, one object for all its rows. */
  table: TableCells;
};

export type ArticleLine = TextLine | RowLine;

/** How the words of a version are found: the article each link leads to, and its rules. */
export type Wording = {
  /** What tells a link from another in both versions, and what it reads here. */
  link: (key: string) => { key: string; text: string };
  rules: readonly CharterRule[];
};

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

const writtenOf = (content: readonly ArticleInline[] = [], wording: Wording): Line => ({
  pieces: content.map((node) => pieceOf(node, wording)),
  form: formOf(content),
});

const isBlank = ({ pieces }: Line): boolean =>
  pieces.every((piece) => typeof piece === 'string' && piece.trim() === '');

/** Where a line stands: within how many lists, and how those look; its mark, when it opens an item. */
type Place = { level: number; mark: string; path: string };
const outside: Place = { level: 0, mark: '', path: '' };

/** Dots and dashes by turns, as papers have them, whether what is above is numbered or not. */
const markOf = (list: ArticleList['type'], level: number, index: number): string =>
  list === 'orderedList' ? `${index + 1}.` : level % 2 === 1 ? '•' : '–';

const flowLines = (block: ArticleFlow, wording: Wording, place: Place): TextLine[] => {
  const { level, mark, path } = place;
  if (block.type === 'paragraph') {
    const { pieces, form } = writtenOf(block.content, wording);
    if (isBlank({ pieces, form })) return [];
    return [{ look: mark === '' ? 'paragraph' : 'item', level, mark, pieces, form: `${path} ${form}` }];
  }
  const under = level + 1;
  const inside = `${path}>${block.type}`;
  return block.content.flatMap(({ content }, item) =>
    content.flatMap((each, index) =>
      flowLines(each, wording, {
        level: under,
        mark: index === 0 ? markOf(block.type, under, item) : '',
        path: inside,
      }),
    ),
  );
};

const parted = (lines: readonly (readonly Piece[])[], between: string): Piece[] =>
  lines.flatMap((pieces, index) => (index === 0 ? pieces : [between, ...pieces]));

const rowLines = ({ content: rows }: ArticleTable, wording: Wording): RowLine[] => {
  const table = rows.map(({ content: cells }) =>
    cells.map(({ content }) => content.flatMap((block) => flowLines(block, wording, outside))),
  );
  return table.map((cells, index) => {
    const types = rows[index]?.content.map(({ type }) => type) ?? [];
    return {
      look: 'row',
      isHead: types.every((type) => type === 'tableHeader'),
      cells,
      table,
      pieces: parted(
        cells.map((lines) =>
          parted(
            lines.map(({ pieces }) => pieces),
            ', ',
          ),
        ),
        ' | ',
      ),
      form: cells
        .map((lines, column) => `${types[column]} ${lines.map(({ form }) => form).join('/')}`)
        .join('|'),
    };
  });
};

/** The lines of an article, empty paragraphs left out. */
export const articleLines = (body: string, wording: Wording): ArticleLine[] =>
  (readArticleText(body)?.content ?? []).flatMap((block): ArticleLine[] => {
    if (block.type === 'table') return rowLines(block, wording);
    if (block.type !== 'heading') return flowLines(block, wording, outside);
    const { pieces, form } = writtenOf(block.content, wording);
    return isBlank({ pieces, form })
      ? []
      : [{ look: 'heading', level: 0, mark: '', pieces, form: `heading ${form}` }];
  });
