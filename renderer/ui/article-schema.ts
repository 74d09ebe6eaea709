import { type Extensions, mergeAttributes, Node, textblockTypeInputRule } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { ArticleLinkNode, NoteNode, RuleValueNode } from './article-atoms.ts';
import { BulletListNode, ListItemNode, OrderedListNode } from './article-lists.ts';
import { CellNode, HeadCellNode, RowNode, TableNode } from './article-table.ts';
import type { ArticleWords } from './article-words.ts';

/** What of TipTap's kit db/domain/article-text.ts admits as it is. */
const kit = StarterKit.configure({
  blockquote: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  dropcursor: false,
  heading: false,
  horizontalRule: false,
  link: false,
  listItem: false,
  orderedList: false,
  strike: false,
  trailingNode: false,
});

/** The one level of headings within an article. Every heading pasted is of that level. */
const HeadingNode = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 3, rendered: false, parseHTML: () => 3 } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
  renderHTML: ({ HTMLAttributes }) => ['h3', mergeAttributes(HTMLAttributes), 0],
  // Not Ctrl+Alt+3, which is « # » on a French keyboard.
  addKeyboardShortcuts() {
    return { 'Mod-Shift-6': () => this.editor.commands.toggleNode(this.name, 'paragraph') };
  },
  addInputRules() {
    return [textblockTypeInputRule({ find: /^#{1,3}\s$/, type: this.type })];
  },
});

/**
 * The text of an article as ProseMirror knows it: exactly the nodes of db/domain/article-text.ts. Touches no page until
 * an editor is made of it.
 */
export const articleExtensions = (words: ArticleWords | null): Extensions => [
  kit,
  HeadingNode,
  BulletListNode,
  OrderedListNode,
  ListItemNode,
  TableNode,
  RowNode,
  HeadCellNode,
  CellNode,
  NoteNode,
  ArticleLinkNode.configure({ words }),
  RuleValueNode.configure({ words }),
];
