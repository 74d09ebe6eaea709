import type { DocxPackage } from './docx-package.ts';
import { copyOf, numberStyle, putInList, styleOf, type StyleIds } from './docx-template-styles.ts';
import { childOf, childrenOf, element, elementsOf, walk, type XmlElement } from './xml-tree.ts';

const wordMain = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const value = (parent: XmlElement | undefined, name: string): string =>
  childOf(parent, name)?.attributes['w:val'] ?? '';

const largest = (elements: readonly XmlElement[], attribute: string): number =>
  Math.max(0, ...elements.map(({ attributes }) => Number(attributes[attribute]) || 0));

const levelOf = (abstract: XmlElement | undefined, level: number): XmlElement | undefined =>
  abstract && childrenOf(abstract, 'w:lvl').find(({ attributes }) => attributes['w:ilvl'] === String(level));

const abstractOf = (numbering: XmlElement, numId: string): XmlElement | undefined => {
  const num = childrenOf(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === numId);
  const id = value(num, 'w:abstractNumId');
  return childrenOf(numbering, 'w:abstractNum').find(
    ({ attributes }) => attributes['w:abstractNumId'] === id,
  );
};

/**
 * Whether the headings of the template number themselves « 1 » and « 1.1 », with whatever signs stand around: then its
 * numbers are ours, and keep their look. A word there (« Article 1.1 ») would come back in every reference.
 */
const numbersAlike = ({ styles, numbering }: DocxPackage, headings: readonly string[]): boolean => {
  if (!numbering) return false;
  const lists = headings.map((id) => childOf(childOf(styleOf(styles, id), 'w:pPr'), 'w:numPr'));
  const [first, second] = lists.map((list) => abstractOf(numbering, value(list, 'w:numId')));
  if (!first || first !== second) return false;
  return headings.every((id, level) => {
    const found = levelOf(first, level);
    const asked = level === 0 ? /^[^%\p{L}]*%1[^%\p{L}]*$/u : /^[^%\p{L}]*%1\.%2[^%\p{L}]*$/u;
    return (
      value(found, 'w:numFmt') === 'decimal' &&
      value(found, 'w:pStyle') === id &&
      asked.test(value(found, 'w:lvlText'))
    );
  });
};

const paragraphStyle = (paragraph: XmlElement): string => value(childOf(paragraph, 'w:pPr'), 'w:pStyle');

/** Paragraphs of these styles, wherever they stand in a part. */
const paragraphsOf = (part: XmlElement, styles: readonly string[]): XmlElement[] =>
  [...walk(part)].filter((each) => each.name === 'w:p' && styles.includes(paragraphStyle(each)));

const usedLists = (parts: readonly XmlElement[]): Set<string> => {
  const used = new Set<string>();
  for (const part of parts)
    for (const each of walk(part)) if (each.name === 'w:numId') used.add(each.attributes['w:val'] ?? '');
  used.delete('0');
  return used;
};

/** The level of a list of the template no longer numbers this style. */
const unlink = (numbering: XmlElement, id: string): void => {
  for (const abstract of childrenOf(numbering, 'w:abstractNum'))
    for (const level of childrenOf(abstract, 'w:lvl'))
      level.children = level.children.filter(
        (child) => typeof child === 'string' || child.name !== 'w:pStyle' || child.attributes['w:val'] !== id,
      );
};

type Numbers = (numId: string) => string;

/** Our lists as they become lists of the template, and the number each has there. */
const importLists = (
  mine: XmlElement,
  numbering: XmlElement,
  used: ReadonlySet<string>,
  ids: StyleIds,
  links: (style: string) => boolean,
) => {
  const firstAbstract = largest(childrenOf(numbering, 'w:abstractNum'), 'w:abstractNumId') + 1;
  const firstNum = largest(childrenOf(numbering, 'w:num'), 'w:numId') + 1;
  const lists = childrenOf(mine, 'w:num').filter(({ attributes }) => used.has(attributes['w:numId'] ?? ''));
  const kinds = [...new Set(lists.map((list) => value(list, 'w:abstractNumId')))];
  const numbers = new Map(
    lists.map(({ attributes }, index) => [attributes['w:numId'] ?? '', String(firstNum + index)]),
  );
  const abstracts = kinds.flatMap((kind, index) => {
    const found = childrenOf(mine, 'w:abstractNum').find(
      ({ attributes }) => attributes['w:abstractNumId'] === kind,
    );
    if (!found) return [];
    const copy = copyOf(found);
    copy.attributes['w:abstractNumId'] = String(firstAbstract + index);
    for (const level of childrenOf(copy, 'w:lvl'))
      level.children = elementsOf(level).filter((child) => {
        if (child.name !== 'w:pStyle') return true;
        const style = child.attributes['w:val'] ?? '';
        child.attributes['w:val'] = ids.of(style);
        return links(style);
      });
    return [copy];
  });
  const nums = lists.map((list) => {
    const copy = copyOf(list);
    copy.attributes['w:numId'] = numbers.get(list.attributes['w:numId'] ?? '') ?? '';
    const kind = childOf(copy, 'w:abstractNumId');
    if (kind)
      kind.attributes['w:val'] = String(firstAbstract + kinds.indexOf(kind.attributes['w:val'] ?? ''));
    return copy;
  });
  return { abstracts, nums, numbers };
};

const isKind = ({ name }: XmlElement): boolean => ['w:numPicBullet', 'w:abstractNum'].includes(name);
const isList = ({ name }: XmlElement): boolean => name === 'w:num';

/** The schema wants every kind of list before the first list. */
const place = (
  numbering: XmlElement,
  abstracts: readonly XmlElement[],
  nums: readonly XmlElement[],
): void => {
  const own = elementsOf(numbering);
  numbering.children = [
    ...own.filter(isKind),
    ...abstracts,
    ...own.filter(isList),
    ...nums,
    ...own.filter((child) => !isKind(child) && !isList(child)),
  ];
};

/**
 * Gives the template our lists, under numbers it has not given, and has its headings numbered as ours are; where it
 * has headings of its own, ours are numbered one by one and its own stay as they are. `content` is ours, to be placed.
 */
export const mergeNumbering = (
  ours: DocxPackage,
  template: DocxPackage,
  ids: StyleIds,
  content: readonly XmlElement[],
): Numbers => {
  const mine = ours.numbering;
  if (!mine) return (numId) => numId;
  const headings = ['Heading1', 'Heading2'];
  const there = headings.map((style) => ids.of(style));
  const hasHeadings = paragraphsOf(template.document, there).length > 0;
  const headingList = value(
    childOf(childOf(styleOf(ours.styles, 'Heading1'), 'w:pPr'), 'w:numPr'),
    'w:numId',
  );
  const isAlike = !hasHeadings && numbersAlike(template, there);
  const toNumber = isAlike || hasHeadings ? [] : headings.filter((style) => ids.keeps(style));

  if (!template.numbering) {
    template.numbering = element('w:numbering', { 'xmlns:w': wordMain });
    template.add('numbering', template.numbering);
  }
  const used = usedLists([...content, ...ids.added]);
  if (!isAlike) used.add(headingList);
  const links = (style: string): boolean => ids.has(style) && (!ids.keeps(style) || toNumber.includes(style));
  const { abstracts, nums, numbers } = importLists(mine, template.numbering, used, ids, links);

  const list = numbers.get(headingList) ?? '';
  for (const heading of toNumber) {
    unlink(template.numbering, ids.of(heading));
    const style = styleOf(template.styles, ids.of(heading));
    if (style) numberStyle(style, list, headings.indexOf(heading));
  }
  if (hasHeadings)
    for (const part of content)
      for (const paragraph of paragraphsOf(part, headings)) {
        const properties = childOf(paragraph, 'w:pPr');
        // Numbers of ours as they are: the others are changed with the rest of the content.
        if (properties) putInList(properties, headingList, headings.indexOf(paragraphStyle(paragraph)));
      }
  place(template.numbering, abstracts, nums);
  return (numId) => numbers.get(numId) ?? numId;
};
