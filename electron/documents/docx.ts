import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
  patchDocument,
  type PageNumberEstimator,
  type TemplatePageNumberEstimator,
} from 'docx';
import { letterheadAccentLooks } from '../../db/domain/letterhead.ts';
import { wordBlocks } from './docx-blocks.ts';
import { contentWidth, pageMargins, pageSize } from './docx-measures.ts';
import { numbering, styles } from './docx-styles.ts';
import { tableStyles } from './docx-table-styles.ts';
import { openTemplate } from './docx-template.ts';
import { runs } from './docx-text.ts';
import type { DocModel } from './model.ts';
import { setText } from './set-text.ts';

const foot = (model: DocModel): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [
          ...runs(model.foot),
          ...(model.isUnpaged === true
            ? []
            : [new TextRun({ children: [new Tab(), PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })]),
        ],
      }),
    ],
  });

/** The running head, on every page but the first: its foot is the same as everywhere. */
const withHead = (model: DocModel, head: string) => ({
  headers: {
    first: new Header({ children: [new Paragraph({ style: 'Header' })] }),
    default: new Header({ children: [new Paragraph({ style: 'Header', children: runs(head) })] }),
  },
  footers: { first: foot(model), default: foot(model) },
});

/** Lays the pages out as Word would, for a table of contents that shows its page numbers before Word is asked to. */
const pageNumbersFor = async ({
  blocks,
}: DocModel): Promise<(PageNumberEstimator & TemplatePageNumberEstimator) | null> =>
  blocks.some(({ type }) => type === 'contents')
    ? (await import('docx/layout')).estimatePageNumbersWith({ guess: true })
    : null;

/** `width` of the text, in twips. */
const written = async (model: DocModel, width: number, pageNumbers: PageNumberEstimator | null) => {
  const accent = letterheadAccentLooks[model.accent].colour;
  const { head, isBook = false } = model;
  const file = new Document({
    title: setText(model.title),
    creator: 'CoDir',
    lastModifiedBy: 'CoDir',
    externalStyles: tableStyles(accent),
    styles: styles(accent, model),
    numbering: numbering(isBook),
    ...(pageNumbers && { pageNumbers }),
    sections: [
      {
        properties: {
          ...(head !== undefined && { titlePage: true }),
          page: { size: pageSize, margin: pageMargins },
        },
        ...(head === undefined ? { footers: { default: foot(model) } } : withHead(model, head)),
        children: wordBlocks(model, accent, width),
      },
    ],
  });
  return Packer.toBuffer(file);
};

/**
 * The document for Word: real styles, numbers, page fields and repeated table heads. Loaded only when asked for:
 * the library is heavy. With a `template`, it is written into the collective's own Word document, which brings its
 * letterhead, styles, margins, head and foot.
 * @throws Failure `refused` when the template cannot be written into, with what to do
 */
export const documentDocx = async (model: DocModel, template?: Uint8Array): Promise<Uint8Array> => {
  const pageNumbers = await pageNumbersFor(model);
  if (!template) return written(model, contentWidth, pageNumbers);
  const opened = openTemplate(template);
  const blocks = model.blocks.filter(({ type }) => type !== 'letterhead');
  const data = opened.filled(await written({ ...model, isBook: true, blocks }, opened.width, null));
  return patchDocument({
    outputType: 'uint8array',
    data,
    patches: {},
    properties: { title: setText(model.title), creator: 'CoDir', lastModifiedBy: 'CoDir' },
    ...(pageNumbers && { pageNumbers }),
  });
};
