import type { RulePart } from './charter-rules.ts';

type Node = {
  type?: unknown;
  text?: unknown;
  attrs?: { text?: unknown; part?: unknown } | undefined;
  content?: unknown;
};

const asNode = (value: unknown): Node => (typeof value === 'object' && value !== null ? value : {});

const isInline = (node: Node): boolean =>
  ['text', 'hardBreak', 'note', 'articleLink', 'ruleValue'].includes(String(node.type));

const nodeText = (value: unknown, ruleWords: (part: RulePart) => string): string => {
  const node = asNode(value);
  if (node.type === 'text') return typeof node.text === 'string' ? node.text : '';
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'note') return ` (${String(node.attrs?.text ?? '')}) `;
  if (node.type === 'ruleValue') return ruleWords(String(node.attrs?.part ?? '') as RulePart);
  const children = Array.isArray(node.content) ? (node.content as unknown[]) : [];
  const parts = children.map((child) => nodeText(child, ruleWords));
  return parts.join(children.some((child) => isInline(asNode(child))) ? '' : '\n');
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
export const joined = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n');
