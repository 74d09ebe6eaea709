import { open, readFile } from 'node:fs/promises';
import { type FileReading, largestPrinted } from '../../db/domain/annex.ts';
import { imagePage } from '../pack/image-page.ts';
import { headLength, mediaTypeOf } from './media-type.ts';
import { UnreadablePdf, withPdf } from './pdfjs.ts';

export type FileRead = { mediaType: string; reading: FileReading; pageCount: number | null; text: string };

/** Characters of a PDF's text that are kept: some 300 dense pages; search finds nothing more in what follows. */
const longestText = 1_000_000;

const tidied = (text: string): string =>
  text
    .replaceAll('\0', '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();

const readPdf = (bytes: Uint8Array): Promise<Pick<FileRead, 'pageCount' | 'text'>> =>
  withPdf(bytes, async (document) => {
    let text = '';
    for (let n = 1; n <= document.numPages; n += 1) {
      // A page that is not there is found here; one that shows nothing is no reason to refuse the others.
      const page = await document.getPage(n);
      if (text.length < longestText) {
        const { items } = await page.getTextContent();
        const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''));
        text += `${tidied(words.join(''))}\n`;
      }
      page.cleanup();
    }
    return { pageCount: document.numPages, text: text.trim().slice(0, longestText).toWellFormed() };
  });

const headOf = async (file: string): Promise<{ head: Uint8Array; size: number }> => {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
    return { head: buffer.subarray(0, bytesRead), size };
  } finally {
    await handle.close();
  }
};

const unread = (mediaType: string, reading: FileReading): FileRead => ({
  mediaType,
  reading,
  pageCount: null,
  text: '',
});

/** What a file is, by its content; the text of a PDF. Never throws for what the file holds. */
export const readFileContent = async (file: string): Promise<FileRead> => {
  const { head, size } = await headOf(file);
  const mediaType = mediaTypeOf(head);
  if (size === 0) return unread(mediaType, 'empty');
  const isPdf = mediaType === 'application/pdf';
  const isImage = mediaType === 'image/png' || mediaType === 'image/jpeg';
  if (!isPdf && !isImage) return unread(mediaType, 'other');
  if (size > largestPrinted) return unread(mediaType, 'too-large');
  const bytes = await readFile(file);
  try {
    if (isPdf) return { mediaType, reading: 'pdf', ...(await readPdf(bytes)) };
    await imagePage(bytes, '');
    return { mediaType, reading: 'image', pageCount: 1, text: '' };
  } catch (error) {
    return unread(mediaType, error instanceof UnreadablePdf ? error.reading : 'damaged');
  }
};
