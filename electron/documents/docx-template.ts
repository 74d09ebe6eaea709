import { Failure } from '../../db/domain/failure.ts';
import { contentWidth, mm } from './docx-measures.ts';
import { openDocx } from './docx-package.ts';
import { broughtInto } from './docx-template-content.ts';
import { childOf, element, elementsOf, walk, type XmlElement } from './xml-tree.ts';

const marker = /\{\{\s*charte\s*\}\}/i;

/** A template ready to be written into. */
export type DocxTemplate = {
  /** Of the text where the document goes, in twips. */
  width: number;
  /** The bytes of the template with the content of `ours`, a document of the library's, in it. */
  filled(ours: Uint8Array): Uint8Array;
};

const misplaced = (): Failure =>
  new Failure(
    'refused',
    'Dans le modèle Word de la charte, «\u00a0{{charte}}\u00a0» doit être seul dans un paragraphe, hors de tout tableau et de toute zone de texte\u00a0: déplacez-le dans Word, enregistrez le modèle, puis choisissez-le de nouveau.',
  );

const textOf = (paragraph: XmlElement): string =>
  elementsOf(paragraph)
    .map((child) => {
      if (child.name === 'w:t') return child.children.filter((each) => typeof each === 'string').join('');
      return child.name === 'w:txbxContent' ? '' : textOf(child);
    })
    .join('');

/** Where the document goes: in place of the paragraph at `index`, or before it. */
type Place = { parent: XmlElement; index: number; replaced: XmlElement | null };

/** Containers a paragraph of the body may stand in without being in a table or a text box. */
const blockContainers = ['w:body', 'w:sdt', 'w:sdtContent'];

const placesIn = (parent: XmlElement): Place[] =>
  elementsOf(parent).flatMap((child): Place[] => {
    if (child.name === 'w:p')
      return marker.test(textOf(child))
        ? [{ parent, index: parent.children.indexOf(child), replaced: child }]
        : [];
    return blockContainers.includes(child.name) ? placesIn(child) : [];
  });

const hasMarker = (root: XmlElement): boolean =>
  [...walk(root)].some((each) => each.name === 'w:p' && marker.test(textOf(each)));

const isEmptyParagraph = (node: XmlElement): boolean =>
  node.name === 'w:p' &&
  elementsOf(node).every(({ name }) =>
    ['w:pPr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr'].includes(name),
  ) &&
  !childOf(childOf(node, 'w:pPr'), 'w:sectPr');

const placeOf = (body: XmlElement): Place => {
  const [found, ...others] = placesIn(body);
  if (found?.replaced && others.length === 0 && textOf(found.replaced).trim().replace(marker, '') === '')
    return found;
  if (found || hasMarker(body)) throw misplaced();
  // The paragraphs a letterhead leaves for what is written under it.
  const blocks = elementsOf(body).filter(({ name }) => name !== 'w:sectPr');
  while (blocks.length > 0 && isEmptyParagraph(blocks.at(-1) ?? body)) blocks.pop();
  const section = childOf(body, 'w:sectPr');
  body.children = section ? [...blocks, section] : blocks;
  return { parent: body, index: blocks.length, replaced: null };
};

/** The section a place is in: the first that ends after it. */
const sectionAt = (body: XmlElement, { parent, replaced }: Place): XmlElement | undefined => {
  const all = [...walk(body)];
  const from = replaced ? all.indexOf(replaced) : all.length;
  return (
    all.slice(from).find(({ name }) => name === 'w:sectPr') ??
    (parent === body ? childOf(body, 'w:sectPr') : all.findLast(({ name }) => name === 'w:sectPr'))
  );
};

const lengthOf = (text: string | undefined): number => Number(text) || 0;

const widthOf = (section: XmlElement | undefined): number => {
  const size = childOf(section, 'w:pgSz')?.attributes ?? {};
  const margins = childOf(section, 'w:pgMar')?.attributes ?? {};
  const columns = Math.max(1, lengthOf(childOf(section, 'w:cols')?.attributes['w:num']));
  const width =
    (lengthOf(size['w:w']) -
      lengthOf(margins['w:left']) -
      lengthOf(margins['w:right']) -
      lengthOf(margins['w:gutter'])) /
    columns;
  return width > mm(40) ? Math.floor(width) : contentWidth;
};

/**
 * The collective's own Word document, to be written into: its styles, margins, head and foot stay as they are.
 * @throws Failure `refused` when it cannot be, with what to do
 */
export const openTemplate = (bytes: Uint8Array): DocxTemplate => {
  const template = openDocx(bytes);
  const body = childOf(template.document, 'w:body') ?? element('w:body');
  const place = placeOf(body);
  return {
    width: widthOf(sectionAt(body, place)),
    filled(ours) {
      const content = broughtInto(template, openDocx(ours));
      // A paragraph that ends a section stays, to end it.
      const { replaced } = place;
      const ends = replaced && childOf(childOf(replaced, 'w:pPr'), 'w:sectPr');
      const after = replaced && ends ? [element('w:p', {}, element('w:pPr', {}, ends))] : [];
      place.parent.children.splice(place.index, replaced ? 1 : 0, ...content, ...after);
      return template.write();
    },
  };
};
