import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { AppWindow } from './app-window.ts';
import { keepFile } from './camera.ts';

/** The first page of a PDF as a PNG beside it. */
const firstPage = (pdf: string, pixels: number): string => {
  const base = pdf.replace(/\.pdf$/, '');
  const made = spawnSync('pdftoppm', ['-png', '-scale-to', `${pixels}`, '-f', '1', '-singlefile', pdf, base]);
  if (made.status !== 0) throw new Error('pdftoppm (poppler-utils) is needed to draw the first page');
  return `${base}.png`;
};

type Export = {
  name: string;
  folder: string;
  /** The first page's longer side, in pixels. */
  pixels: number;
  /** What asks for the PDF. */
  press: () => Promise<void>;
};

/** Has the application write a PDF, as one does from the screen, and keeps a picture of its first page. */
export const keepExport = async (
  { app, page }: AppWindow,
  { name, folder, pixels, press }: Export,
): Promise<void> => {
  const pdf = path.join(folder, `${path.basename(name)}.pdf`);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdf);
  await press();
  await page
    .getByText(`${path.basename(name)}.pdf`)
    .first()
    .waitFor();
  keepFile(name, firstPage(pdf, pixels));
};
