import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { servePaper } from './scheme.ts';
import { openPaperWindow } from './window.ts';

/** Opens the paper in a hidden window, lends it to `use`, and closes it whatever happens. */
const withPaper = async <T>(html: string, use: (window: BrowserWindow) => Promise<T>): Promise<T> => {
  const { url, forget } = servePaper(randomUUID(), html);
  const window = openPaperWindow();
  try {
    // Resolves at `load`, which waits for the style sheet; printing itself waits for the fonts it uses.
    await window.loadURL(url);
    return await use(window);
  } finally {
    forget();
    window.destroy();
  }
};

/** The PDF of a document: A4 by its own style sheet, tagged, with bookmarks from its headings. */
export const pdfOf = (html: string): Promise<Buffer> =>
  withPaper(html, (window) =>
    window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  );

/** Opens the system's print dialog on a document. Resolves false when she gave up; throws the printer's own reason. */
export const printPaper = (html: string): Promise<boolean> =>
  withPaper(
    html,
    (window) =>
      new Promise((resolve, reject) => {
        window.webContents.print({ silent: false, printBackground: true }, (success, reason) => {
          if (success) resolve(true);
          else if (reason === '' || /cancel/i.test(reason)) resolve(false);
          else reject(new Error(reason));
        });
      }),
  );
