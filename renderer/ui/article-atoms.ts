import { mergeAttributes, Node } from '@tiptap/core';
import type { Node as TextNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { ruleParts, type RulePart } from '../../db/domain/charter-rules.ts';
import type { ArticleWords, AtomLabel } from './article-words.ts';

const inAtom = { group: 'inline', inline: true, atom: true, selectable: true, draggable: false } as const;

/** An atom whose words come from outside the text, and change without it. */
class AtomView implements NodeView {
  readonly dom = document.createElement('span');
  readonly #label: (node: TextNode) => AtomLabel;
  readonly #leave: () => void;
  #node: TextNode;

  constructor(node: TextNode, look: string, words: ArticleWords, label: (node: TextNode) => AtomLabel) {
    this.#node = node;
    this.#label = label;
    this.dom.className = look;
    this.#leave = words.listen(() => this.#show());
    this.#show();
  }

  update(node: TextNode): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#show();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#leave();
  }

  #show(): void {
    const { words, title, isMissing } = this.#label(this.#node);
    this.dom.textContent = words;
    this.dom.title = title;
    this.dom.classList.toggle('is-missing', isMissing);
  }
}

/** A note: its words are kept in the text and edited beside it; a numbered mark calls them. */
export const NoteNode = Node.create({
  ...inAtom,
  name: 'note',
  addAttributes: () => ({
    text: { default: '', parseHTML: (element) => element.getAttribute('data-note') ?? '', rendered: false },
  }),
  parseHTML: () => [{ tag: 'span[data-note]' }],
  renderHTML: ({ node }) => ['span', { class: 'article-note', 'data-note': String(node.attrs['text']) }],
  renderText: ({ node }) => ` (${String(node.attrs['text'])})`,
});

const linkLabel = (words: ArticleWords, node: TextNode): AtomLabel => words.link(String(node.attrs['key']));

/** « article 2.3 »: only the key is kept, so that the number follows. */
export const ArticleLinkNode = Node.create<{ words: ArticleWords | null }>({
  ...inAtom,
  name: 'articleLink',
  addOptions: () => ({ words: null }),
  addAttributes: () => ({
    key: { default: '', parseHTML: (element) => element.getAttribute('data-article') ?? '', rendered: false },
  }),
  parseHTML: () => [{ tag: 'span[data-article]' }],
  renderHTML({ node, HTMLAttributes }) {
    const words = this.options.words ? linkLabel(this.options.words, node).words : '';
    return ['span', mergeAttributes(HTMLAttributes, { 'data-article': String(node.attrs['key']) }), words];
  },
  renderText({ node }) {
    return this.options.words ? linkLabel(this.options.words, node).words : '';
  },
  addNodeView() {
    const { words } = this.options;
    if (!words) return null;
    return ({ node }) => new AtomView(node, 'article-link', words, (now) => linkLabel(words, now));
  },
});

const partOf = (value: unknown): RulePart => ruleParts.find((part) => part === value) ?? ruleParts[0];

const valueLabel = (words: ArticleWords, node: TextNode): AtomLabel =>
  words.value(partOf(node.attrs['part']));

/** The value of a rule that acts: the text and the rule cannot disagree. */
export const RuleValueNode = Node.create<{ words: ArticleWords | null }>({
  ...inAtom,
  name: 'ruleValue',
  addOptions: () => ({ words: null }),
  addAttributes: () => ({
    part: {
      default: ruleParts[0],
      parseHTML: (element) => partOf(element.getAttribute('data-rule')),
      rendered: false,
    },
  }),
  parseHTML: () => [{ tag: 'span[data-rule]' }],
  renderHTML({ node, HTMLAttributes }) {
    const words = this.options.words ? valueLabel(this.options.words, node).words : '';
    return ['span', mergeAttributes(HTMLAttributes, { 'data-rule': String(node.attrs['part']) }), words];
  },
  renderText({ node }) {
    return this.options.words ? valueLabel(this.options.words, node).words : '';
  },
  addNodeView() {
    const { words } = this.options;
    if (!words) return null;
    return ({ node }) => new AtomView(node, 'article-value', words, (now) => valueLabel(words, now));
  },
});
