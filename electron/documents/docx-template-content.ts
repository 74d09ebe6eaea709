import type { DocxPackage } from './docx-package.ts';
import { mergeNumbering } from './docx-template-numbering.ts';
import { copyOf, mergeStyles, namesStyle } from './docx-template-styles.ts';
import { childOf, childrenOf, element, elementsOf, walk, type XmlElement } from './xml-tree.ts';

const largestId = (elements: readonly XmlElement[]): number =>
  Math.max(0, ...elements.map(({ attributes }) => Number(attributes['w:id']) || 0));

type Rename = (old: string) => string;

/** Numbers and names of bookmarks that the template does not use: it may be a charter exported before. */
const freshBookmarks = (template: XmlElement): { id: Rename; name: Rename } => {
  const starts = [...walk(template)].filter(({ name }) => name === 'w:bookmarkStart');
  const last = largestId(starts);
  const names = starts.map(({ attributes }) => attributes['w:name'] ?? '');
  const series = [1, 2, 3, 4, 5, 6, 7, 8, 9].find(
    (digit) => !names.some((name) => new RegExp(`^_(?:Toc|Ref)${digit}\\d{8}$`).test(name)),
  );
  return {
    id: (id) => String(Number(id) + last),
    name: (text) => text.replace(/(_(?:Toc|Ref))1(\d{8})\b/g, `$1${series ?? 1}$2`),
  };
};

const isSeparator = ({ attributes }: XmlElement): boolean => attributes['w:type'] !== undefined;

const mergeFootnotes = (
  mine: XmlElement | undefined,
  template: DocxPackage,
): { notes: XmlElement[]; id: Rename } => {
  const all = mine ? childrenOf(mine, 'w:footnote').map(copyOf) : [];
  const notes = all.filter((note) => !isSeparator(note));
  if (notes.length === 0) return { notes, id: (id) => id };
  if (!template.footnotes) {
    const names = { 'xmlns:w': template.document.attributes['xmlns:w'] ?? '' };
    template.footnotes = element('w:footnotes', names, ...all.filter(isSeparator));
    template.add('footnotes', template.footnotes);
  }
  const last = largestId(elementsOf(template.footnotes));
  const id: Rename = (old) => String(Number(old) + last);
  for (const note of notes) note.attributes['w:id'] = id(note.attributes['w:id'] ?? '');
  template.footnotes.children.push(...notes);
  return { notes, id };
};

const rename = ({ attributes }: XmlElement, name: string, to: Rename): void => {
  const old = attributes[name];
  if (old !== undefined) attributes[name] = to(old);
};

/**
 * The content of `ours`, a document of the library's, as it reads in the template: styles, lists, notes and bookmarks
 * are given to the template first, under names and numbers that are free there.
 */
export const broughtInto = (template: DocxPackage, ours: DocxPackage): XmlElement[] => {
  const body = childOf(ours.document, 'w:body');
  const content = body
    ? elementsOf(body)
        .filter(({ name }) => name !== 'w:sectPr')
        .map(copyOf)
    : [];
  const styles = mergeStyles(ours, template);
  const list = mergeNumbering(ours, template, styles, content);
  const bookmarks = freshBookmarks(template.document);
  const footnotes = mergeFootnotes(ours.footnotes, template);
  const style: Rename = (id) => styles.of(id);
  for (const part of [...content, ...footnotes.notes, ...styles.added])
    for (const each of walk(part)) {
      if (namesStyle(each)) rename(each, 'w:val', style);
      switch (each.name) {
        case 'w:numId':
          rename(each, 'w:val', list);
          break;
        case 'w:footnoteReference':
          rename(each, 'w:id', footnotes.id);
          break;
        case 'w:bookmarkStart':
        case 'w:bookmarkEnd':
          rename(each, 'w:id', bookmarks.id);
          rename(each, 'w:name', bookmarks.name);
          break;
        case 'w:hyperlink':
          rename(each, 'w:anchor', bookmarks.name);
          break;
        case 'w:fldSimple':
          rename(each, 'w:instr', bookmarks.name);
          break;
        case 'w:instrText':
          each.children = each.children.map((text) =>
            typeof text === 'string' ? bookmarks.name(text) : text,
          );
          break;
        default:
      }
    }
  return content;
};
