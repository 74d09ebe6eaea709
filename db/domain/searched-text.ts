import { rulePartSchema, type RulePart } from './charter-rules.ts';

type Node = { type?: unknown; text?: unknown; attrs?: unknown; content?: unknown };

const asNode = (value: unknown): Node => (typeof value === 'object' && value !== null ? value : {});

const inlines: readonly unknown[] = ['text', 'hardBreak', 'note', 'articleLink', 'ruleValue'];

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const attribute = (node: Node, name: 'text' | 'part'): string =>
  typeof node.attrs === 'object' && node.attrs !== null && name in node.attrs
    ? asText(Reflect.get(node.attrs, name))
    : '';

const nodeText = (value: unknown, ruleWords: (part: RulePart) => string): string => {
  const node = asNode(value);
  if (node.type === 'text') return asText(node.text);
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'note') return ` (${attribute(node, 'text')}) `;
  if (node.type === 'ruleValue') {
    const part = rulePartSchema.safeParse(attribute(node, 'part')).data;
    return part ? ruleWords(part) : '';
  }
  const children = Array.isArray(node.content) ? (node.content as unknown[]) : [];
  const parts = children.map((child) => nodeText(child, ruleWords));
  return parts.join(children.some((child) => inlines.includes(asNode(child).type)) ? '' : '\n');
};

/**
 * All the words of a stored rich text, a line for each paragraph, notes and values of rules included: what an editor
 * shows, whichever of them wrote it. Nothing when it is no such text.
 */
export const storedWords = (stored: string, ruleWords: (part: RulePart) => string = () => ''): string => {
  if (stored === '') return '';
  try {
    return nodeText(JSON.parse(stored), ruleWords);
  } catch {
    return '';
  }
};

/** The parts of a text that say something, a line each. */
export const joined = (...parts: readonly string[]): string =>
  parts.filter((part) => part.trim() !== '').join('\n');
