import { deepestList, maxTableColumns, maxTableRows } from './article-text.ts';

/** A node as an editor gives it, of whatever type. */
type Loose = {
  type?: string | undefined;
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  marks?: readonly { type: string }[] | undefined;
  content?: readonly Loose[] | undefined;
};

/** A text node holds no more (article-text.ts): a longer one goes on in the next, and reads as one. */
const longestText = 50_000;

const kept: Record<string, string> = { note: 'text', articleLink: 'key', ruleValue: 'part' };

const textRuns = (text: string): string[] => {
  if (text.length <= longestText) return text === '' ? [] : [text];
  // Two halves of one character are never parted.
  const end = /[\ud800-\udbff]/.test(text.charAt(longestText - 1)) ? longestText - 1 : longestText;
  return [text.slice(0, end), ...textRuns(text.slice(end))];
};

const inlineOf = (node: Loose): Loose[] => {
  if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
  const attribute = kept[node.type ?? ''];
  if (attribute !== undefined) {
    return [{ type: node.type, attrs: { [attribute]: node.attrs?.[attribute] } }];
  }
  const text = node.text ?? '';
  const marks = node.marks?.map(({ type }) => ({ type })) ?? [];
  return textRuns(text).map((part) => ({ type: 'text', text: part, ...(marks.length > 0 && { marks }) }));
};

const childrenOf = ({ content = [] }: Loose): readonly Loose[] => content;

const isList = ({ type }: Loose): boolean => type === 'bulletList' || type === 'orderedList';

const line = (type: 'paragraph' | 'heading', node: Loose): Loose => ({
  type,
  ...(type === 'heading' && { attrs: { level: 3 } }),
  ...(childrenOf(node).length > 0 && { content: childrenOf(node).flatMap(inlineOf) }),
});

/** Blocks of a list item or a cell; what is in lists deeper than `depth` joins the last one admitted. */
const flowOf = (nodes: readonly Loose[], depth: number): Loose[] =>
  nodes.flatMap((node) => {
    if (!isList(node)) return [line('paragraph', node)];
    if (depth === 0) return childrenOf(node).flatMap((item) => flowOf(childrenOf(item), 0));
    const items = childrenOf(node).map((item) => ({
      type: 'listItem',
      content: flowOf(childrenOf(item), depth - 1),
    }));
    return [{ type: node.type, content: items }];
  });

const runsOf = <T>(all: readonly T[], size: number): T[][] => {
  const runs: T[][] = [];
  for (let from = 0; from < all.length; from += size) runs.push(all.slice(from, from + size));
  return runs;
};

/** A table too wide or too long for an article goes on in the next one: no word of it is lost. */
const tablesOf = (table: Loose): Loose[] => {
  const rows = childrenOf(table).map((row) =>
    childrenOf(row).map((cell) => ({
      type: cell.type ?? 'tableCell',
      content: flowOf(childrenOf(cell), deepestList),
    })),
  );
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const filled = rows.map((row) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => ({
      type: row.at(-1)?.type ?? 'tableCell',
      content: [{ type: 'paragraph' }],
    })),
  ]);
  return runsOf(filled, maxTableRows).flatMap((some) => {
    const columns = some.map((row) => runsOf(row, maxTableColumns));
    return (columns[0] ?? []).map((_, part) => ({
      type: 'table',
      content: columns.map((row) => ({ type: 'tableRow', content: row[part] ?? [] })),
    }));
  });
};

const blocksOf = (node: Loose): Loose[] => {
  if (node.type === 'table') return tablesOf(node);
  return node.type === 'heading' ? [line('heading', node)] : flowOf([node], deepestList);
};

const isFilled = (node: Loose): boolean =>
  node.type === 'table' ||
  node.type === 'text' ||
  kept[node.type ?? ''] !== undefined ||
  childrenOf(node).some(isFilled);

/**
 * What an editor holds, as an article's form keeps it: without the editor's own attributes, and within the bounds of
 * article-text.ts. Quick, since it runs at each key; the field's own schema has the last word when it is saved.
 */
export const storedArticleText = (doc: Loose): string => {
  const content = childrenOf(doc).flatMap(blocksOf);
  return content.some(isFilled) ? JSON.stringify({ type: 'doc', content }) : '';
};
