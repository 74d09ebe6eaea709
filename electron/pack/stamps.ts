import { PDFArray, PDFDict, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import type { PageFrame } from './page-frame.ts';
import { sheet } from './sheet.ts';
import type { StampFont } from './stamp-font.ts';

/** A line written on a page by us: top right, or bottom right. */
export type Stamp = { text: string; at: 'head' | 'foot' | 'annexFoot' };

const fontName = 'CoDirStamp';

const heights: Record<Stamp['at'], (frame: PageFrame) => number> = {
  head: ({ height }) => height - sheet.head,
  foot: () => sheet.foot,
  annexFoot: () => sheet.annexFoot,
};

/** Inside an artifact: a reader that says the page aloud passes over it. */
const stampOperators = ({ text, at }: Stamp, frame: PageFrame, font: StampFont): string => {
  const x = frame.width - sheet.side - font.width(text, sheet.stampSize);
  const kind = at === 'head' ? 'Header' : 'Footer';
  return (
    `/Artifact <</Type /Pagination /Subtype /${kind}>> BDC q ${frame.toPage} cm 0.2 g ` +
    `BT /${fontName} ${sheet.stampSize} Tf ${x.toFixed(2)} ${heights[at](frame).toFixed(2)} Td ` +
    `${font.encode(text)} Tj ET Q EMC\n`
  );
};

const useFont = (page: PDFPage, font: StampFont): void => {
  const { context } = page.doc;
  // Resources may be inherited, or another page's too: this page takes its own, with the font added.
  const inherited = page.node.Resources();
  const resources = inherited ? inherited.clone(context) : context.obj({});
  const fonts = resources.lookup(PDFName.of('Font'));
  const own = fonts instanceof PDFDict ? fonts.clone(context) : context.obj({});
  own.set(PDFName.of(fontName), font.ref);
  resources.set(PDFName.of('Font'), own);
  page.node.set(PDFName.of('Resources'), resources);
};

/** Stamps come before what the page draws, which is kept inside its frame: neither covers the other. */
export const stampPage = (
  page: PDFPage,
  frame: PageFrame,
  stamps: readonly Stamp[],
  font: StampFont,
): void => {
  useFont(page, font);
  const { context } = page.doc;
  const before = stamps.map((stamp) => stampOperators(stamp, frame, font)).join('') + frame.opening;
  const drawn = page.node.get(PDFName.of('Contents'));
  const resolved = context.lookup(drawn);
  const contents = resolved instanceof PDFArray ? resolved.asArray() : drawn ? [drawn] : [];
  page.node.set(
    PDFName.of('Contents'),
    context.obj([
      context.register(context.flateStream(before)),
      ...contents,
      context.register(context.stream('\nQ\n')),
    ]),
  );
};
