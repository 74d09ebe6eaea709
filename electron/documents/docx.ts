import { Document, Footer, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { letterheadAccentLooks } from '../../db/domain/letterhead.ts';
import { wordBlocks } from './docx-blocks.ts';
import { mm, numbering, rightTab, styles } from './docx-styles.ts';
import { runs } from './docx-text.ts';
import type { DocModel } from './model.ts';
import { setText } from './set-text.ts';

const foot = (model: DocModel): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'CoDirPied',
        tabStops: rightTab,
        children: [
          ...runs(model.foot),
          new TextRun({ children: [new Tab(), PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

/**
 * The document for Word: real styles, numbers, page fields and repeated table heads. Loaded only when asked for:
 * the library is heavy.
 */
export const documentDocx = async (model: DocModel): Promise<Uint8Array> => {
  const accent = letterheadAccentLooks[model.accent].colour;
  const file = new Document({
    title: setText(model.title),
    creator: 'CoDir',
    lastModifiedBy: 'CoDir',
    styles: styles(accent),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), left: mm(20), right: mm(20), bottom: mm(22), footer: mm(11) },
          },
        },
        footers: { default: foot(model) },
        children: wordBlocks(model.blocks, accent),
      },
    ],
  });
  return Packer.toBuffer(file);
};
