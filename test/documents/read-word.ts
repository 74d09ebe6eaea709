import { strFromU8, unzipSync } from 'fflate';
import { childOf, elementsOf, parseXml, walk, type XmlElement } from '../../electron/documents/xml-tree.ts';

/** A part of a Word document as a tree; its texts keep their entities. */
export const treeOf = (bytes: Uint8Array, part: string): XmlElement => {
  const found = unzipSync(bytes)[`word/${part}.xml`];
  if (!found) throw new Error(`word/${part}.xml is not in the document`);
  return parseXml(strFromU8(found));
};

export const allOf = (root: XmlElement, name: string): XmlElement[] =>
  [...walk(root)].filter((each) => each.name === name);

/** The value of a child of a child…: `valueAt(paragraph, 'w:pPr', 'w:pStyle')`. */
export const valueAt = (root: XmlElement | undefined, ...path: string[]): string | undefined =>
  path.reduce<XmlElement | undefined>((parent, name) => childOf(parent, name), root)?.attributes['w:val'];

export const wordsIn = (root: XmlElement): string =>
  allOf(root, 'w:t')
    .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
    .join('');

export type WordParagraph = {
  style: string | undefined;
  numId: string | undefined;
  level: string | undefined;
  text: string;
};

export const paragraphsOf = (bytes: Uint8Array, part = 'document'): WordParagraph[] =>
  allOf(treeOf(bytes, part), 'w:p').map((each) => ({
    style: valueAt(each, 'w:pPr', 'w:pStyle'),
    numId: valueAt(each, 'w:pPr', 'w:numPr', 'w:numId'),
    level: valueAt(each, 'w:pPr', 'w:numPr', 'w:ilvl'),
    text: wordsIn(each),
  }));

/** A style by its name, as Word's lists of styles show it. */
export const styleNamed = (bytes: Uint8Array, name: string): XmlElement => {
  const found = elementsOf(treeOf(bytes, 'styles')).find(
    (style) => valueAt(style, 'w:name')?.toLowerCase() === name.toLowerCase(),
  );
  if (!found) throw new Error(`no style named ${name}`);
  return found;
};
export const idOf = (style: XmlElement): string => style.attributes['w:styleId'] ?? '';

/** What a list writes at a level, and the style that takes it. */
export const levelOf = (
  bytes: Uint8Array,
  numId: string,
  level: number,
): { text: string | undefined; style: string | undefined } => {
  const numbering = treeOf(bytes, 'numbering');
  const num = allOf(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === numId);
  const abstract = allOf(numbering, 'w:abstractNum').find(
    ({ attributes }) => attributes['w:abstractNumId'] === valueAt(num, 'w:abstractNumId'),
  );
  const found =
    abstract && allOf(abstract, 'w:lvl').find(({ attributes }) => attributes['w:ilvl'] === String(level));
  return { text: valueAt(found, 'w:lvlText'), style: valueAt(found, 'w:pStyle') };
};

/** The page written already beside each line of the table of contents. */
export const contentsPages = (bytes: Uint8Array): string[] =>
  allOf(treeOf(bytes, 'document'), 'w:hyperlink')
    .filter(({ attributes }) => attributes['w:anchor']?.startsWith('_Toc'))
    .map((line) => wordsIn(allOf(line, 'w:r').at(-1) ?? line));
