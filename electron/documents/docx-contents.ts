import {
  FileChild,
  ImportedXmlComponent,
  InternalHyperlink,
  PageReference,
  Paragraph,
  Run,
  Tab,
  TextRun,
  type ParagraphChild,
  type XmlComponent,
} from 'docx';
import type { BookPlan } from './book-plan.ts';
import { chapterMark } from './chapter-mark.ts';
import { contentsBookmark } from './docx-bookmarks.ts';
import { mm } from './docx-measures.ts';
import { runs } from './docx-text.ts';
import type { Contents } from './model.ts';

const xml = (text: string): ImportedXmlComponent => ImportedXmlComponent.fromXmlString(text);
const mark = (type: 'begin' | 'separate' | 'end'): ImportedXmlComponent =>
  xml(`<w:fldChar w:fldCharType="${type}"/>`);

/** What Word runs again when the table is brought up to date: headings of two levels, those without a number too. */
const instruction = '<w:instrText xml:space="preserve">TOC \\o "1-2" \\h \\z \\u</w:instrText>';
const opening = () => new Run({ children: [mark('begin'), xml(instruction), mark('separate')] });
const closing = () => new Run({ children: [mark('end')] });

/** In Word's gallery of tables of contents: it offers to bring it up to date. */
const gallery =
  '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>';

class ContentsField extends FileChild {
  constructor(paragraphs: readonly XmlComponent[]) {
    super('w:sdt');
    const content = new ImportedXmlComponent('w:sdtContent');
    for (const paragraph of paragraphs) content.push(paragraph);
    this.root.push(xml(gallery), content);
  }
}

const numberTabs = { 1: mm(8), 2: mm(20) } as const;

/**
 * A true table of contents, its entries written already: it shows at once, without Word's question at opening, and
 * Word brings it up to date. `width` of the text, in twips.
 */
export const wordContents = ({ title, entries }: Contents, plan: BookPlan, width: number): FileChild[] => {
  const heading = new Paragraph({ style: 'TOCHeading', children: runs(title) });
  const lines = entries.map(({ level, number, title: words, target }, index) => {
    const place = plan.at(target);
    const said = [
      ...(number === '' ? [] : [...runs(chapterMark(level, number)), new TextRun({ children: [new Tab()] })]),
      ...runs(words),
    ];
    const children: ParagraphChild[] = place
      ? [
          new InternalHyperlink({
            anchor: contentsBookmark(place),
            children: [
              ...said,
              new TextRun({ children: [new Tab()] }),
              new PageReference(contentsBookmark(place), { hyperlink: true }),
            ],
          }),
        ]
      : said;
    return new Paragraph({
      style: `TOC${level}`,
      tabStops: [
        { type: 'left', position: numberTabs[level] },
        { type: 'right', position: width, leader: 'dot' },
      ],
      children: [
        ...(index === 0 ? [opening()] : []),
        ...children,
        ...(index === entries.length - 1 ? [closing()] : []),
      ],
    });
  });
  return [new ContentsField([heading, ...lines])];
};
