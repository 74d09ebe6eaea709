import type { PrintToPDFOptions } from 'electron';
import type { Commands } from '../chromium/protocol.ts';

/** Width and height of named papers, in inches, as Electron knows them. */
const PAPERS: Record<string, [number, number]> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
};
/** One centimetre, Electron's default margin, in inches. */
const MARGIN = 0.4;

/** Electron's print options as the DevTools command wants them; lengths in inches. */
export function pdfCommand(options: PrintToPDFOptions): Commands['Page.printToPDF'] {
  const { pageSize = 'Letter', margins = {} } = options;
  const size = typeof pageSize === 'object' ? [pageSize.width, pageSize.height] : PAPERS[pageSize];
  const [paperWidth, paperHeight] = size ?? [];
  if (paperWidth === undefined || paperHeight === undefined) {
    throw new Error(`Invalid pageSize ${JSON.stringify(pageSize)}`);
  }
  return {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: margins.top ?? MARGIN,
    marginBottom: margins.bottom ?? MARGIN,
    marginLeft: margins.left ?? MARGIN,
    marginRight: margins.right ?? MARGIN,
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  };
}
