import {
  type ArticleBlock,
  type ArticleFlow,
  type ArticleInline,
  type ArticleParagraph,
  type ArticleTable,
  maxTextLength,
  withoutHidden,
} from './article-text.ts';
import { ListNester, type ListPlace } from './imported-lists.ts';
import { type Grid, type ImportedTable, spreadTable } from './imported-tables.ts';

/**
 * What word processors write, on its way to the text of an article: lines one after the other, each with its place in
 * a list, and tables. A Word file and a paste both come through here.
 */
export type ImportedLine = {
  type: 'line';
  content: readonly ArticleInline[];
  isHeading: boolean;
  place: ListPlace | null;
};
export type ImportedBlock = ImportedLine | ImportedTable;

// Invisible, and lost on whoever searches: hyphens to come, blanks of no width, places of objects.
const invisible = /[\u00ad\u200b\ufffc]/g;
const raised: Record<string, string> = { super: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };

/** Words of a run, clean; `raise` turns a figure or two into the same raised or lowered: « m² », « CO₂ ». */
export const importedWords = (text: string, raise: 'super' | 'sub' | null = null): string => {
  const words = withoutHidden(text.replace(/\r\n?/g, '\n')).replace(invisible, '');
  return raise && /^\d{1,2}$/.test(words)
    ? words.replace(/\d/g, (digit) => raised[raise]?.[Number(digit)] ?? digit)
    : words;
};

const markNames = (node: ArticleInline): string =>
  node.type === 'text' ? (node.marks ?? []).map(({ type }) => type).join() : '';

const joined = (content: readonly ArticleInline[]): ArticleInline[] => {
  const nodes: ArticleInline[] = [];
  for (const node of content) {
    const last = nodes.at(-1);
    const joins = node.type === 'text' && last?.type === 'text' && markNames(node) === markNames(last);
    if (!joins) nodes.push(node);
    else if (last.text.length + node.text.length <= maxTextLength)
      nodes[nodes.length - 1] = { ...last, text: last.text + node.text };
    else nodes.push({ type: 'hardBreak' }, node);
  }
  return nodes;
};

/** A text longer than a node may be, cut between two characters. */
const cut = (node: ArticleInline): ArticleInline[] => {
  if (node.type !== 'text' || node.text.length <= maxTextLength) return [node];
  const parts: ArticleInline[] = [];
  for (let rest = node.text; rest !== ''; ) {
    const end = /[\ud800-\udbff]/.test(rest.charAt(maxTextLength - 1)) ? maxTextLength - 1 : maxTextLength;
    if (parts.length > 0) parts.push({ type: 'hardBreak' });
    parts.push({ ...node, text: rest.slice(0, end) });
    rest = rest.slice(end);
  }
  return parts;
};

const trimmedAt = (nodes: ArticleInline[], end: 'start' | 'end'): ArticleInline[] => {
  const at = end === 'start' ? 0 : -1;
  for (let node = nodes.at(at); node; node = nodes.at(at)) {
    if (node.type !== 'text' && node.type !== 'hardBreak') break;
    const text = node.type !== 'text' ? '' : end === 'start' ? node.text.trimStart() : node.text.trimEnd();
    if (text !== '' && node.type === 'text') {
      nodes.splice(at, 1, { ...node, text });
      break;
    }
    nodes.splice(at, 1);
  }
  return nodes;
};

/** The content of a line: runs of one look in one piece, nothing blank at its ends. */
export const tidyLine = (content: readonly ArticleInline[]): ArticleInline[] =>
  trimmedAt(trimmedAt(joined(content.flatMap(cut)), 'start'), 'end');

const paragraph = (content: readonly ArticleInline[]): ArticleParagraph =>
  content.length > 0 ? { type: 'paragraph', content: [...content] } : { type: 'paragraph' };

/** A heading has its own look: what is bold within it says nothing more. */
const plain = (content: readonly ArticleInline[]): ArticleInline[] =>
  joined(
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

const flowOf = (lines: readonly ImportedLine[]): ArticleFlow[] => {
  const flow: ArticleFlow[] = [];
  const lists = new ListNester((each) => flow.push(each));
  for (const { content, isHeading, place } of lines)
    if (content.length > 0) lists.add(paragraph(isHeading ? bold(content) : content), place);
  return flow.length > 0 ? flow : [paragraph([])];
};

const tableOf = ({ hasHead, rows }: { hasHead: boolean; rows: Grid }): ArticleTable => ({
  type: 'table',
  content: rows.map((cells, row) => ({
    type: 'tableRow',
    content: cells.map((lines) => ({
      type: hasHead && row === 0 ? 'tableHeader' : 'tableCell',
      content: flowOf(lines),
    })),
  })),
});

/** The blocks of an article: lists nested, tables rectangular, empty lines gone. */
export const articleBlocks = (imported: readonly ImportedBlock[]): ArticleBlock[] => {
  const blocks: ArticleBlock[] = [];
  const lists = new ListNester((flow) => blocks.push(flow));
  const add = (line: ImportedLine): void => {
    if (line.content.length === 0) return;
    if (!line.isHeading || line.place !== null) {
      lists.add(paragraph(line.isHeading ? bold(line.content) : line.content), line.place);
      return;
    }
    lists.close();
    blocks.push({ type: 'heading', attrs: { level: 3 }, content: plain(line.content) });
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
      blocks.push(...spread.tables.map(tableOf));
    }
  }
  return blocks;
};
