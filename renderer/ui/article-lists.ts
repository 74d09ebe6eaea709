import { mergeAttributes, Node, wrappingInputRule } from '@tiptap/core';

/** What a list item or a cell may hold: neither heading nor table, as db/domain/article-text.ts says. */
export const flowContent = '(paragraph | bulletList | orderedList)+';

type ListName = 'bulletList' | 'orderedList';

const list = (name: ListName, tag: 'ul' | 'ol', typed: RegExp, key: string) =>
  Node.create({
    name,
    group: 'block list',
    content: 'listItem+',
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
    addKeyboardShortcuts() {
      return { [key]: () => this.editor.commands.toggleList(name, 'listItem') };
    },
    // A list typed from « 3. » starts at 1 all the same, as it prints.
    addInputRules() {
      return [wrappingInputRule({ find: typed, type: this.type })];
    },
  });

/** Lists without the attributes of TipTap's own (first number, kind of number): the paper would not print them. */
export const BulletListNode = list('bulletList', 'ul', /^\s*([-+*•])\s$/, 'Mod-Shift-8');
export const OrderedListNode = list('orderedList', 'ol', /^\s*(\d{1,2})[.)]\s$/, 'Mod-Shift-7');

export const ListItemNode = Node.create({
  name: 'listItem',
  content: flowContent,
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', mergeAttributes(HTMLAttributes), 0],
  // Tab, and Alt with the arrows as in the plan beside, change the level: article-editor.tsx.
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});
