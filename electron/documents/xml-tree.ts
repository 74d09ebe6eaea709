import { Parser } from 'saxen';

/** An element as it is written: attributes and texts keep their entities, so that it is written back the same. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
};

export const element = (
  name: string,
  attributes: Record<string, string> = {},
  ...children: (XmlElement | string)[]
): XmlElement => ({ name, attributes, children });

/** The tree of a document; comments and declarations are left out. @throws when it is not well formed */
export const parseXml = (text: string): XmlElement => {
  const above = element('');
  const open = [above];
  const into = (child: XmlElement | string): void => void open.at(-1)?.children.push(child);
  new Parser()
    .on('openTag', (name, attributes) => {
      const opened = element(name, { ...attributes() });
      into(opened);
      open.push(opened);
    })
    // Said of empty elements too.
    .on('closeTag', () => void open.pop())
    .on('text', into)
    .on('cdata', (words) => into(`<![CDATA[${words}]]>`))
    .on('error', (problem) => {
      throw problem;
    })
    .parse(text);
  const root = above.children.find((child) => typeof child !== 'string');
  if (!root) throw new Error('no element');
  return root;
};

const written = (node: XmlElement | string): string => {
  if (typeof node === 'string') return node;
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`)
    .join('');
  return node.children.length === 0
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${node.children.map(written).join('')}</${node.name}>`;
};

export const writeXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`;

const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export const elementsOf = ({ children }: XmlElement): XmlElement[] => children.filter(isElement);

export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent && elementsOf(parent).find((child) => child.name === name);

export const childrenOf = (parent: XmlElement, name: string): XmlElement[] =>
  elementsOf(parent).filter((child) => child.name === name);

/** An element and all under it, in the order of the document. */
export const walk = function* (root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of elementsOf(root)) yield* walk(child);
};
