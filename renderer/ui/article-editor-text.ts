import type { Editor, JSONContent } from '@tiptap/react';
import type { Node as TextNode, ResolvedPos, Schema } from '@tiptap/pm/model';
import { liftListItem, sinkListItem } from '@tiptap/pm/schema-list';
import { type EditorState, NodeSelection, type Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { deepestList, readArticleText } from '../../db/domain/article-text.ts';
import { storedArticleText } from '../../db/domain/stored-article.ts';

/** What a stored text gives the editor, which has its own name for the same nodes. */
export const contentOf = (stored: string): JSONContent | '' =>
  readArticleText(stored) ? (JSON.parse(stored) as JSONContent) : '';

const docOf = (schema: Schema, stored: string): TextNode | null => {
  const content = contentOf(stored);
  return content === '' ? (schema.topNodeType.createAndFill() ?? null) : schema.nodeFromJSON(content);
};

/** Takes in a newer text from elsewhere: only what differs is changed, so that the cursor stays where it was. */
export const takeIn = (editor: Editor, stored: string): void => {
  const { doc, tr, schema } = editor.state;
  const next = docOf(schema, stored);
  const start = next ? doc.content.findDiffStart(next.content) : null;
  const end = next ? doc.content.findDiffEnd(next.content) : null;
  if (!next || start === null || !end) return;
  // « aa » within « aaa »: what is found from both ends may overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  if (!tr.doc.eq(next)) tr.replaceWith(0, tr.doc.content.size, next.content);
  editor.view.dispatch(tr.setMeta('addToHistory', false).setMeta('preventUpdate', true));
};

/** From the edge of a paragraph to the edge of all that begins, or ends, with it: no empty item is left behind. */
const edgeOf = ($from: ResolvedPos, side: 'before' | 'after'): number => {
  let { depth } = $from;
  const isAtEdge = (at: number): boolean =>
    side === 'before' ? $from.index(at) === 0 : $from.index(at) === $from.node(at).childCount - 1;
  const isAtTextEdge =
    side === 'before' ? $from.parentOffset === 0 : $from.parentOffset === $from.parent.content.size;
  if (depth === 0 || !isAtTextEdge) return $from.pos;
  while (depth > 1 && isAtEdge(depth - 1)) depth -= 1;
  return $from[side](depth);
};

/** The text on either side of the cursor; a table is not parted, and goes with what is before. */
export const partsAround = (editor: Editor): { before: string; after: string } | null => {
  const { doc, selection } = editor.state;
  const { $from } = selection;
  const isInTable = $from.depth > 0 && $from.node(1).type.name === 'table';
  const [end, start] = isInTable
    ? [$from.after(1), $from.after(1)]
    : [edgeOf($from, 'before'), edgeOf($from, 'after')];
  const before = storedArticleText(doc.cut(0, end).toJSON());
  const after = storedArticleText(doc.cut(start).toJSON());
  return before === '' || after === '' ? null : { before, after };
};

/** The link, value or note that is chosen as a whole. */
export const chosenAtom = (selection: Selection): { node: TextNode; at: number } | null =>
  selection instanceof NodeSelection && selection.node.isInline
    ? { node: selection.node, at: selection.from }
    : null;

/** How many lists the cursor is in, one within the other. */
export const listDepth = ({ selection: { $from }, schema }: EditorState): number => {
  let depth = 0;
  for (let at = $from.depth; at > 0; at--) if ($from.node(at).type === schema.nodes['listItem']) depth += 1;
  return depth;
};

/** Puts an item of a list one level further in, down to the deepest a paper shows, or back out. */
export const changeLevel = (view: EditorView, direction: 'in' | 'out'): void => {
  const item = view.state.schema.nodes['listItem'];
  const depth = listDepth(view.state);
  if (!item || depth === 0 || (direction === 'in' && depth === deepestList)) return;
  (direction === 'in' ? sinkListItem : liftListItem)(item)(view.state, view.dispatch);
};
