import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { typeset } from '../../db/domain/typography.ts';

const root = path.resolve(import.meta.dirname, '../..');
const files = globSync('{renderer,db,electron}/**/*.{ts,tsx}', { cwd: root }).filter(
  // The rules of typography write what they mend.
  (file) => path.basename(file) !== 'typography.ts',
);

type Node = { type: string; start: number; [key: string]: unknown };
type Found = { text: string; start: number };

/** Stands for what the program puts there. */
const hole = '\uFFFC';

/** The names that templates give to the two spaces. */
const spaces: Record<string, string> = { NBSP: '\u00a0', NNBSP: '\u202f' };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const children = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));

/** JSX keeps the spaces of a line's inside, and drops those around line ends. */
const jsxText = (raw: string): string =>
  raw
    .split('\n')
    .map((line, index, lines) => {
      const left = index === 0 ? line : line.trimStart();
      return index === lines.length - 1 ? left : left.trimEnd();
    })
    .filter((line) => line !== '')
    .join(' ');

const literal = (node: unknown): string => {
  if (!isNode(node)) return '';
  if (node.type === 'JSXText') return jsxText(String(node['value']));
  const inside = node.type === 'JSXExpressionContainer' ? node['expression'] : node;
  return isNode(inside) && inside.type === 'Literal' && typeof inside['value'] === 'string'
    ? inside['value']
    : hole;
};

const texts = (node: Node, found: Found[] = []): Found[] => {
  const { type, start } = node;
  if (type === 'ImportDeclaration' || type === 'TSLiteralType' || type === 'ExportAllDeclaration')
    return found;
  const name = type === 'JSXAttribute' && isNode(node['name']) ? node['name']['name'] : null;
  if (name === 'className') return found;
  if (type === 'Literal' && typeof node['value'] === 'string') found.push({ text: node['value'], start });
  if (type === 'TemplateLiteral') {
    const quasis = (node['quasis'] as Node[]).map((part) => (part['value'] as { cooked: string }).cooked);
    const values = (node['expressions'] as Node[]).map((value) => spaces[String(value['name'])] ?? hole);
    found.push({ text: quasis.map((quasi, index) => quasi + (values[index] ?? '')).join(''), start });
  }
  if (type === 'JSXElement' || type === 'JSXFragment') {
    const parts = node['children'] as Node[];
    found.push({ text: parts.map(literal).join(''), start: parts[0]?.start ?? start });
  }
  for (const child of children(node)) texts(child, found);
  return found;
};

const french =
  /[àâçéèêëîïôùûüœÀÂÇÉÈÊÎÔŒ’«»]|(?<![\p{L}-])(?:le|la|les|un|une|des|du|de|et|ou|est|ne|pas|ce|votre|vous|pour|avec|sans)(?![\p{L}-])|[\p{L}\uFFFC] [:;!](?:\s|$)/iu;

/** As the markup means it. */
const decoded = (text: string): string => text.replaceAll('&nbsp;', '\u00a0').replaceAll('&#8239;', '\u202f');

const typed = (text: string): string =>
  typeset(text).replace(new RegExp(`(?<=${hole}) (?=(?:h|min)(?!\\p{L}))`, 'gu'), '\u00a0');

const visible = (text: string): string =>
  text.replaceAll('\u00a0', '⍽').replaceAll('\u202f', '⸱').replaceAll(hole, '…');

const faultsOf = (source: string, file: string): string[] => {
  const { program, errors } = parseSync(file, source);
  const tree: unknown = program;
  if (errors.length > 0 || !isNode(tree)) throw new Error(`${file} was not parsed`);
  return texts(tree)
    .map(({ text, start }) => ({ text: decoded(text), start }))
    .filter(({ text }) => french.test(text) && typed(text) !== text)
    .map(({ text, start }) => {
      const line = source.slice(0, start).split('\n').length;
      return `${file}:${line} « ${visible(text)} » should be « ${visible(typed(text))} »`;
    });
};

describe('the interface is written as French is printed', () => {
  test('in every text of the renderer, the domain and the main process', () => {
    const faults = files.flatMap((file) => faultsOf(readFileSync(path.join(root, file), 'utf8'), file));
    expect(faults).toEqual([]);
  });

  test.each([
    ["const a = 'Rien n’est perdu : recommencez.';", 'a space before a colon'],
    ["const a = 'L’écran est vide !';", 'a space before an exclamation mark'],
    ["const a = 'L\\'écran est vide';", 'a straight apostrophe'],
    ['const a = `« ${b}\u00a0» est là`;', 'a space inside quotes'],
    ["const a = 'Délai de 48 h au plus';", 'a space before a unit'],
    ['const a = <p>à envoyer {b} h avant le conseil</p>;', 'a unit after an expression'],
    ['const a = <p>Les communes : {b} ; {c}.</p>;', 'marks between expressions of the markup'],
  ])('sees the fault of %s (%s)', (source) => {
    expect(faultsOf(source, 'x.tsx').length).toBeGreaterThan(0);
  });
});
