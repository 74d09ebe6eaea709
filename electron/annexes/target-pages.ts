import { withPdf } from './pdfjs.ts';

/** A page of the file, as pdf.js names it in a destination. */
const isPage = (value: unknown): value is { num: number; gen: number } =>
  typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;

/** The page, counted from 1, of each place of a PDF that is named; those it does not have are left out. */
export const targetPages = (
  bytes: Uint8Array,
  names: readonly string[],
): Promise<[name: string, page: number][]> =>
  withPdf(bytes, async (document) => {
    const pages: [string, number][] = [];
    for (const name of names) {
      const page: unknown = (await document.getDestination(name))?.[0];
      if (isPage(page)) pages.push([name, (await document.getPageIndex(page)) + 1]);
    }
    return pages;
  });
