import { openSync, closeSync, ftruncateSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

type PageShape = { width?: number; height?: number; turn?: number };

const shapes = (pages: number | readonly PageShape[]): readonly PageShape[] =>
  typeof pages === 'number' ? Array.from({ length: pages }, () => ({})) : pages;

/** A PDF that says `words` and the number of the page on each of its pages. Not tagged. */
export const plainPdf = async (
  words: string,
  pages: number | readonly PageShape[] = 1,
  change: (pdf: PDFDocument) => void | Promise<void> = () => {},
): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  shapes(pages).forEach(({ width = 595.28, height = 841.89, turn = 0 }, index) => {
    const page = pdf.addPage([width, height]);
    page.setRotation(degrees(turn));
    page.drawText(`${words} ${index + 1}`, { x: 40, y: height / 2, size: 18, font });
  });
  await change(pdf);
  return pdf.save();
};

/** Asks for a password before it shows anything. */
export const encryptedPdf = (): Promise<Uint8Array> =>
  plainPdf('Secret', 2, (pdf) => {
    pdf.encrypt({ userPassword: 'sésame', ownerPassword: 'autre', permissions: {} });
  });

/** Begins like a PDF and ends in the middle of nothing. */
export const brokenPdf = (): Uint8Array =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\n'),
    Buffer.alloc(3000, 0xa7),
  ]);

export const png = (): Uint8Array =>
  readFileSync(path.resolve(import.meta.dirname, '../../build/icons/icon.png'));

/** 40 by 20 pixels. */
const jpegBase64 =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAUACgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAFxABAQEBAAAAAAAAAAAAAAAAABMBEv/EABYBAQEBAAAAAAAAAAAAAAAAAAAGBP/EABkRAAIDAQAAAAAAAAAAAAAAAAABEhVhUf/aAAwDAQACEQMRAD8AzVSqKpVuqMKe00tqVRVKlRgtNLaiKoVGC00l6060FvFcI+THWnWgRXBJjrQCK4JM/9k=';

/** A photograph; with an orientation, one that a telephone took held upright. */
export const jpeg = (orientation = 1): Uint8Array => {
  const bytes = Buffer.from(jpegBase64, 'base64');
  const exif = Buffer.from('ffe1002245786966000049492a000800000001001201030001000000', 'hex');
  const value = Buffer.from([orientation, 0, 0, 0, 0, 0, 0, 0]);
  return Buffer.concat([bytes.subarray(0, 2), exif, value, bytes.subarray(2)]);
};

/** A file of `size` bytes that begins by `head`, of which the disk holds next to nothing. */
export const hollowFile = (file: string, head: string, size: number): string => {
  const handle = openSync(file, 'w');
  writeSync(handle, head);
  ftruncateSync(handle, size);
  closeSync(handle);
  return file;
};
