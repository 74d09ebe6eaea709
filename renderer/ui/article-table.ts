import { mergeAttributes, Node } from '@tiptap/core';
import type { Node as TextNode } from '@tiptap/pm/model';
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { isInTable, selectedRect, tableEditing } from '@tiptap/pm/tables';
import { flowContent } from './article-lists.ts';

/** What prosemirror-tables calls the parts of a table. */
const roles: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableHeader: 'header_cell',
  tableCell: 'cell',
};

const isHead = (cell: TextNode): boolean => cell.type.name === 'tableHeader';

const cellsOf = (row: TextNode): readonly TextNode[] => row.children;

/** A head fills the first row, or there is none; a pasted column of headings is no head. */
const hasHead = (table: TextNode): boolean => {
  const [first, ...others] = table.children;
  if (!first || !cellsOf(first).some(isHead)) return false;
  return cellsOf(first).every(isHead) || !others.some((row) => cellsOf(row).some(isHead));
};

/** Gives the first row of a table to its head, or takes it back; every other cell is a plain one. */
const setHead = (tr: Transaction, table: TextNode, at: number, wanted: boolean): void => {
  const { tableHeader, tableCell } = table.type.schema.nodes;
  table.forEach((row, rowAt, index) => {
    row.forEach((cell, cellAt) => {
      const type = wanted && index === 0 ? tableHeader : tableCell;
      // A cell takes as much room as the one it replaces: positions hold.
      if (type && cell.type !== type) tr.setNodeMarkup(at + 1 + rowAt + 1 + cellAt, type);
    });
  });
};

const evenHeads = (state: EditorState): Transaction | null => {
  const { tr } = state;
  state.doc.forEach((node, at) => {
    if (node.type.name === 'table') setHead(tr, node, at, hasHead(node));
  });
  return tr.docChanged ? tr : null;
};

export const TableNode = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: ({ name }) => ({ tableRole: roles[name] }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-9': () => this.editor.commands.command(({ state, tr }) => insertTable(state, tr)) };
  },
  addProseMirrorPlugins: () => [
    tableEditing(),
    new Plugin({
      appendTransaction: (all, _before, state) =>
        all.some(({ docChanged }) => docChanged) ? evenHeads(state) : null,
    }),
  ],
});

export const RowNode = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', mergeAttributes(HTMLAttributes), 0],
});

/** Cells never span: prosemirror-tables asks for the attributes, a paste may not set them. */
const one = { default: 1, rendered: false, parseHTML: () => 1 };
const cell = (name: 'tableHeader' | 'tableCell', tag: 'th' | 'td') =>
  Node.create({
    name,
    content: flowContent,
    isolating: true,
    addAttributes: () => ({
      colspan: one,
      rowspan: one,
      colwidth: { default: null, rendered: false, parseHTML: () => null },
    }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
  });

export const HeadCellNode = cell('tableHeader', 'th');
export const CellNode = cell('tableCell', 'td');

/** Where a block goes when the cursor is in `state`: in place of an empty paragraph, or after the block it is in. */
const placeForBlock = (state: EditorState): { from: number; to: number } => {
  const { $from } = state.selection;
  const block = $from.depth === 0 ? null : $from.node(1);
  if (!block) return { from: $from.pos, to: $from.pos };
  const isFree = block.type.name === 'paragraph' && block.content.size === 0;
  return { from: isFree ? $from.before(1) : $from.after(1), to: $from.after(1) };
};

/** Puts a table of three columns, a head and two rows, and the cursor in its first cell; never in another table. */
export const insertTable = (state: EditorState, tr: Transaction): boolean => {
  const { table, tableRow, tableHeader, tableCell, paragraph } = state.schema.nodes;
  if (!table || !tableRow || !tableHeader || !tableCell || !paragraph || isInTable(state)) return false;
  const row = (type: typeof tableCell) =>
    tableRow.create(
      null,
      [1, 2, 3].map(() => type.create(null, paragraph.create())),
    );
  const made = table.create(null, [row(tableHeader), row(tableCell), row(tableCell)]);
  const { from, to } = placeForBlock(state);
  const isLast = to === state.doc.content.size;
  tr.replaceWith(from, to, isLast ? [made, paragraph.create()] : made);
  tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1))).scrollIntoView();
  return true;
};

export type TableState = { rows: number; columns: number; row: number; hasHead: boolean };

/** The table the cursor is in, null outside. */
export const tableAt = (state: EditorState): TableState | null => {
  if (!isInTable(state)) return null;
  const { map, table, top } = selectedRect(state);
  return { rows: map.height, columns: map.width, row: top, hasHead: hasHead(table) };
};

/** Makes the first row a head, or a row like the others. */
export const toggleHead = (state: EditorState, tr: Transaction): boolean => {
  if (!isInTable(state)) return false;
  const { table, tableStart } = selectedRect(state);
  setHead(tr, table, tableStart - 1, !hasHead(table));
  return true;
};
