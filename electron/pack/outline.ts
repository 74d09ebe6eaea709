import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** `page` counts from 0 in its own file; `top` in points from the foot of that page, null for the whole page. */
export type Bookmark = { title: string; page: number; top: number | null; children: Bookmark[] };

const longestTitle = 240;
/** Of the bookmarks an annexe brings: a few give its plan, thousands would bury the agenda's. */
const most = 200;

type OutlineNode = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>[number];

const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longestTitle);

const bookmarkOf = async (
  document: PDFDocumentProxy,
  node: OutlineNode,
  budget: { left: number },
  depth: number,
): Promise<Bookmark[]> => {
  if (budget.left <= 0 || depth > 4) return [];
  budget.left -= 1;
  const dest = typeof node.dest === 'string' ? await document.getDestination(node.dest) : node.dest;
  const target: unknown = dest?.[0];
  const page =
    typeof target === 'number'
      ? target
      : typeof target === 'object' && target !== null && 'num' in target && 'gen' in target
        ? await document.getPageIndex(target as { num: number; gen: number }).catch(() => null)
        : null;
  const top: unknown = dest?.[3];
  const children: Bookmark[] = [];
  for (const child of node.items as OutlineNode[])
    children.push(...(await bookmarkOf(document, child, budget, depth + 1)));
  const title = oneLine(node.title);
  if (page === null || title === '' || page >= document.numPages) return children;
  return [{ title, page, top: typeof top === 'number' ? top : null, children }];
};

/** A file's own bookmarks; those that lead nowhere are left out. */
export const bookmarksIn = async (document: PDFDocumentProxy): Promise<Bookmark[]> => {
  const nodes = (await document.getOutline().catch(() => null)) ?? [];
  const budget = { left: most };
  const found: Bookmark[] = [];
  for (const node of nodes) found.push(...(await bookmarkOf(document, node, budget, 0)));
  return found;
};

const name = PDFName.of;

/** Writes one level and what is under it; returns the first and last of the level and how many there are in all. */
const writeLevel = (
  pdf: PDFDocument,
  parent: PDFRef,
  bookmarks: readonly Bookmark[],
): { first: PDFRef; last: PDFRef; total: number } | null => {
  const { context } = pdf;
  const refs = bookmarks.map(() => context.nextRef());
  const [first, last] = [refs[0], refs.at(-1)];
  if (!first || !last) return null;
  let total = 0;
  bookmarks.forEach(({ title, page, top, children }, index) => {
    const [ref, target] = [refs[index], pdf.getPages()[page]];
    if (!ref || !target) return;
    const entry = context.obj({ Title: PDFHexString.fromText(title), Parent: parent });
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    if (previous) entry.set(name('Prev'), previous);
    if (next) entry.set(name('Next'), next);
    entry.set(
      name('Dest'),
      context.obj(top === null ? [target.ref, 'Fit'] : [target.ref, 'XYZ', null, top, null]),
    );
    const under = writeLevel(pdf, ref, children);
    if (under) {
      entry.set(name('First'), under.first);
      entry.set(name('Last'), under.last);
      // Negative: shown closed, so that the list of annexes is seen whole.
      entry.set(name('Count'), PDFNumber.of(-under.total));
    }
    total += 1 + (under?.total ?? 0);
    context.assign(ref, entry);
  });
  return { first, last, total };
};

/** Gives the file its bookmarks, and has readers open with them in sight. Pages are those of the file. */
export const writeOutline = (pdf: PDFDocument, bookmarks: readonly Bookmark[]): void => {
  const { context, catalog } = pdf;
  const root = context.nextRef();
  const level = writeLevel(pdf, root, bookmarks);
  if (!level) return;
  const outline = PDFDict.withContext(context);
  outline.set(name('Type'), name('Outlines'));
  outline.set(name('First'), level.first);
  outline.set(name('Last'), level.last);
  outline.set(name('Count'), PDFNumber.of(bookmarks.length));
  context.assign(root, outline);
  catalog.set(name('Outlines'), root);
  catalog.set(name('PageMode'), name('UseOutlines'));
};
