import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { UnreadablePdf, withPdf } from '../annexes/pdfjs.ts';
import { cleanse } from './cleanse.ts';
import { imagePage } from './image-page.ts';
import { type Bookmark, bookmarksIn, writeOutline } from './outline.ts';
import type { Measure, Pack, PackPart, PartSource } from './pack-part.ts';
import { fitToSheet, ownFrame } from './page-frame.ts';
import { stampFont } from './stamp-font.ts';
import { type Stamp, stampPage } from './stamps.ts';
import { gatherTags } from './tags.ts';

const bytesOf = async (source: PartSource): Promise<Uint8Array> => {
  if (source.from === 'bytes') return source.bytes;
  const bytes = await readFile(source.file);
  return source.reading === 'image' ? imagePage(bytes, source.alt) : bytes;
};

/** How many pages each source gives, or why it gives none. A source is read whole: what fails here fails alone. */
export const measureParts = async (sources: readonly PartSource[]): Promise<Measure[]> => {
  const measures: Measure[] = [];
  for (const source of sources) {
    try {
      const pages = await withPdf(await bytesOf(source), async (document) => {
        const copy = await document.extractPages([{ document: null }]);
        // A document of nothing but XFA, or whose pages are broken, loses them here.
        return copy === null ? 0 : document.numPages;
      });
      measures.push(pages > 0 ? { pages } : { reading: 'damaged' });
    } catch (error) {
      measures.push({ reading: error instanceof UnreadablePdf ? error.reading : 'damaged' });
    }
  }
  return measures;
};

type Loaded = { part: PackPart; bytes: Uint8Array; pages: number; bookmarks: Bookmark[] };

const load = async (part: PackPart): Promise<Loaded> => {
  const bytes = await bytesOf(part.source);
  return withPdf(bytes, async (document) => ({
    part,
    bytes,
    pages: document.numPages,
    bookmarks: await bookmarksIn(document),
  }));
};

/** The one library of those tried that keeps the tags of every part (docs: design, dependencies). */
const joined = async ([first, ...others]: readonly Loaded[]): Promise<Uint8Array> => {
  if (!first) throw new Error('no part to merge');
  return withPdf(first.bytes, (document) =>
    document.extractPages([
      { document: null },
      ...others.map(({ bytes }) => ({ document: new Uint8Array(bytes) })),
    ]),
  );
};

const shifted = (bookmarks: readonly Bookmark[], by: number, keepsTop: boolean): Bookmark[] =>
  bookmarks.map(({ title, page, top, children }) => ({
    title,
    page: page + by,
    top: keepsTop ? top : null,
    children: shifted(children, by, keepsTop),
  }));

/** A part's own bookmarks go under its own; a file that begins by one for itself gives what is under it. */
const bookmarkOf = ({ part, bookmarks }: Loaded, start: number): Bookmark => {
  const [only, ...rest] = bookmarks;
  const inner = part.kind === 'paper' && only && rest.length === 0 ? only.children : bookmarks;
  return {
    title: part.title,
    page: start,
    top: null,
    children: part.bookmarks === 'none' ? [] : shifted(inner, start, part.kind === 'paper'),
  };
};

const stampsOf = (part: PackPart, page: number, pages: number, place: number, total: number): Stamp[] => [
  ...(part.stamp === '' ? [] : [{ text: `${part.stamp} — ${page}/${pages}`, at: 'head' as const }]),
  { text: `${place}/${total}`, at: part.kind === 'annex' ? 'annexFoot' : 'foot' },
];

const describe = (pdf: PDFDocument, title: string): void => {
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage('fr');
  pdf.setProducer('CoDir');
  pdf.setCreator('CoDir');
};

/**
 * The parts in one PDF: tagged as they were, every page A4 and numbered « n/N » through, annexes stamped with their
 * letter, a bookmark for each part. Throws when a part that was measured no longer reads.
 */
export const mergePack = async ({ title, parts, typeCase }: Pack): Promise<Uint8Array> => {
  const loaded: Loaded[] = [];
  for (const part of parts) loaded.push(await load(part));
  const total = loaded.reduce((sum, { pages }) => sum + pages, 0);
  const pdf = await PDFDocument.load(await joined(loaded), { updateMetadata: false });
  const pages = pdf.getPages();
  if (pages.length !== total) throw new Error(`merged ${pages.length} pages instead of ${total}`);
  cleanse(pdf);
  const font = await stampFont(pdf, typeCase);
  const bookmarks: Bookmark[] = [];
  let start = 0;
  for (const one of loaded) {
    bookmarks.push(bookmarkOf(one, start));
    for (let n = 0; n < one.pages; n += 1) {
      const page = pages[start + n];
      if (!page) continue;
      const frame = one.part.kind === 'annex' ? fitToSheet(page) : ownFrame(page);
      stampPage(page, frame, stampsOf(one.part, n + 1, one.pages, start + n + 1, total), font);
    }
    start += one.pages;
  }
  writeOutline(pdf, bookmarks);
  gatherTags(pdf);
  describe(pdf, title);
  return pdf.save({ updateFieldAppearances: false });
};
