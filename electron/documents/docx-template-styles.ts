import type { DocxPackage } from './docx-package.ts';
import { childOf, childrenOf, element, elementsOf, walk, type XmlElement } from './xml-tree.ts';

/** Ids of our styles, each with the id it has in the template. */
export type StyleIds = {
  of(ours: string): string;
  /** Styles of ours that the template did not have: their elements, as they now are in it. */
  added: readonly XmlElement[];
  /** Whether a style of ours is used at all. */
  has(ours: string): boolean;
  /** Whether the template had it already, and keeps its own. */
  keeps(ours: string): boolean;
};

const valueOf = (style: XmlElement, name: string): string => childOf(style, name)?.attributes['w:val'] ?? '';
const roleOf = (style: XmlElement): string =>
  `${style.attributes['w:type']} ${valueOf(style, 'w:name').toLowerCase()}`;
const isDefault = ({ attributes }: XmlElement): boolean =>
  ['1', 'true', 'on'].includes(attributes['w:default'] ?? '');

/** Word names its own styles in English whatever its language; other programs may not. */
const frenchNames: Record<string, string> = {
  'paragraph title': 'paragraph titre',
  'paragraph subtitle': 'paragraph sous-titre',
  'paragraph heading 1': 'paragraph titre 1',
  'paragraph heading 2': 'paragraph titre 2',
  'paragraph heading 3': 'paragraph titre 3',
  'paragraph body text': 'paragraph corps de texte',
};

export const copyOf = ({ name, attributes, children }: XmlElement): XmlElement => ({
  name,
  // Names of another vocabulary (w14, w15…) may not be known there, and none of ours is needed.
  attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => /^(w|xml):/.test(key))),
  children: children.map((child) => (typeof child === 'string' ? child : copyOf(child))),
});

const styleReferences = ['w:pStyle', 'w:rStyle', 'w:tblStyle'];

/** Where an element names a style. */
export const namesStyle = ({ name }: XmlElement): boolean => styleReferences.includes(name);

const usedStyles = (ours: DocxPackage): Set<string> => {
  const byId = new Map(
    childrenOf(ours.styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const used = new Set<string>();
  const use = (id: string): void => {
    const style = byId.get(id);
    if (!style || used.has(id)) return;
    used.add(id);
    for (const name of ['w:basedOn', 'w:link', 'w:next']) use(valueOf(style, name));
  };
  for (const part of [ours.document, ours.footnotes])
    if (part) for (const each of walk(part)) if (namesStyle(each)) use(each.attributes['w:val'] ?? '');
  return used;
};

/**
 * Gives the template the styles of ours it lacks, and says what each is called there. A style is known by its role,
 * which is its name: « heading 1 » is « Titre1 » in a template of a French Word, and keeps the look it has there.
 */
export const mergeStyles = (ours: DocxPackage, template: DocxPackage): StyleIds => {
  const theirs = childrenOf(template.styles, 'w:style');
  const byRole = new Map(theirs.map((style) => [roleOf(style), style]));
  const defaults = new Map(theirs.filter(isDefault).map((style) => [style.attributes['w:type'], style]));
  const taken = new Set(theirs.map(({ attributes }) => attributes['w:styleId'] ?? ''));
  const used = usedStyles(ours);
  const ids = new Map<string, string>();
  const missing: XmlElement[] = [];
  for (const style of childrenOf(ours.styles, 'w:style')) {
    const id = style.attributes['w:styleId'] ?? '';
    if (!used.has(id)) continue;
    const role = roleOf(style);
    const found =
      (isDefault(style) ? defaults.get(style.attributes['w:type']) : undefined) ??
      byRole.get(role) ??
      byRole.get(frenchNames[role] ?? '');
    if (found) {
      ids.set(id, found.attributes['w:styleId'] ?? '');
      continue;
    }
    let free = id;
    while (taken.has(free)) free += 'CoDir';
    taken.add(free);
    ids.set(id, free);
    missing.push(style);
  }
  const added = missing.map((style) => {
    const copy = copyOf(style);
    copy.attributes['w:styleId'] = ids.get(style.attributes['w:styleId'] ?? '') ?? '';
    delete copy.attributes['w:default'];
    copy.children = elementsOf(copy).filter((child) => {
      if (!['w:basedOn', 'w:next', 'w:link'].includes(child.name)) return true;
      const id = ids.get(child.attributes['w:val'] ?? '');
      if (id !== undefined) child.attributes['w:val'] = id;
      return id !== undefined;
    });
    return copy;
  });
  template.styles.children.push(...added);
  const addedIds = new Set(missing.map(({ attributes }) => attributes['w:styleId']));
  return {
    of: (id) => ids.get(id) ?? id,
    added,
    has: (id) => ids.has(id),
    keeps: (id) => ids.has(id) && !addedIds.has(id),
  };
};

// What comes before the list of a paragraph in the order of the schema.
const beforeList = [
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:widowControl',
];
// What comes after the properties of a paragraph in a style.
const afterParagraph = ['w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr'];

const comesBefore = ({ name }: XmlElement): boolean => beforeList.includes(name);

/** Puts a paragraph, by its properties, at a level of a list. */
export const putInList = (properties: XmlElement, numId: string, level: number): void => {
  const kept = elementsOf(properties).filter(({ name }) => name !== 'w:numPr');
  const list = element(
    'w:numPr',
    {},
    element('w:ilvl', { 'w:val': String(level) }),
    element('w:numId', { 'w:val': numId }),
  );
  properties.children = [...kept.filter(comesBefore), list, ...kept.filter((child) => !comesBefore(child))];
};

/** Makes a style of the template number its paragraphs at a level of a list. */
export const numberStyle = (style: XmlElement, numId: string, level: number): void => {
  let properties = childOf(style, 'w:pPr');
  if (!properties) {
    properties = element('w:pPr');
    const next = elementsOf(style).find(({ name }) => afterParagraph.includes(name));
    style.children.splice(next ? style.children.indexOf(next) : style.children.length, 0, properties);
  }
  putInList(properties, numId, level);
};

export const styleOf = (styles: XmlElement, id: string): XmlElement | undefined =>
  childrenOf(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
