import type {
  ArticleBlock,
  ArticleFlow,
  ArticleInline,
  ArticleParagraph,
  ArticleTable,
} from './article-text.ts';
import { type ImportedInline, joinedInlines, type LinkTo, resolvedLine } from './imported-inline.ts';
import { ListNester, type ListPlace } from './imported-lists.ts';
import { type Grid, type ImportedTable, spreadTable } from './imported-tables.ts';

/**
 * What word processors write, on its way to the text of an article: lines one after the other, each with its place in
 * a list, and tables. A Word file and a paste both come through here.
 */
export type ImportedLine = {
  type: 'line';
  content: readonly ImportedInline[];
  isHeading: boolean;
  place: ListPlace | null;
};
export type ImportedBlock = ImportedLine | ImportedTable;

const paragraph = (content: readonly ArticleInline[]): ArticleParagraph =>
  content.length > 0 ? { type: 'paragraph', content: [...content] } : { type: 'paragraph' };

/** A heading has its own look: what is bold within it says nothing more. */
const plain = (content: readonly ArticleInline[]): ArticleInline[] =>
  joinedInlines(
    content.map((node) => {
      if (node.type !== 'text') return node;
      const { marks, ...text } = node;
      const kept = marks?.filter(({ type }) => type !== 'bold') ?? [];
      return kept.length > 0 ? { ...text, marks: kept } : text;
    }),
  );

/** Where no heading can be, it is a line in bold. */
const bold = (content: readonly ArticleInline[]): ArticleInline[] =>
  plain(content).map((node) =>
    node.type === 'text' ? { ...node, marks: [{ type: 'bold' }, ...(node.marks ?? [])] } : node,
  );

const flowOf = (lines: readonly ImportedLine[], linkTo: LinkTo): ArticleFlow[] => {
  const flow: ArticleFlow[] = [];
  const lists = new ListNester((each) => flow.push(each));
  for (const { content, isHeading, place } of lines) {
    const line = resolvedLine(content, linkTo);
    if (line.length > 0) lists.add(paragraph(isHeading ? bold(line) : line), place);
  }
  return flow.length > 0 ? flow : [paragraph([])];
};

const tableOf = ({ hasHead, rows }: { hasHead: boolean; rows: Grid }, linkTo: LinkTo): ArticleTable => ({
  type: 'table',
  content: rows.map((cells, row) => ({
    type: 'tableRow',
    content: cells.map((lines) => ({
      type: hasHead && row === 0 ? 'tableHeader' : 'tableCell',
      content: flowOf(lines, linkTo),
    })),
  })),
});

/** The blocks of an article: lists nested, tables rectangular, empty lines gone, links to articles by their keys. */
export const articleBlocks = (
  imported: readonly ImportedBlock[],
  linkTo: LinkTo = () => null,
): ArticleBlock[] => {
  const blocks: ArticleBlock[] = [];
  const lists = new ListNester((flow) => blocks.push(flow));
  const add = ({ content, isHeading, place }: ImportedLine): void => {
    const line = resolvedLine(content, linkTo);
    if (line.length === 0) return;
    if (!isHeading || place !== null) return lists.add(paragraph(isHeading ? bold(line) : line), place);
    lists.close();
    blocks.push({ type: 'heading', attrs: { level: 3 }, content: plain(line) });
    return undefined;
  };
  for (const block of imported) {
    if (block.type === 'line') {
      add(block);
      continue;
    }
    const spread = spreadTable(block);
    if (spread.type === 'lines') spread.lines.forEach(add);
    else {
      lists.close();
      blocks.push(...spread.tables.map((table) => tableOf(table, linkTo)));
    }
  }
  return blocks;
};
