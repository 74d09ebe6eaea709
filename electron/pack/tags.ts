import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';

const name = PDFName.of;

/**
 * Puts the tags of all parts under one document, each part's own document becoming a part of it, and says the file
 * is tagged. Without tags in any part, nothing is said.
 */
export const gatherTags = ({ context, catalog }: PDFDocument): void => {
  const root = catalog.lookup(name('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return;
  const kids = root.get(name('K'));
  const resolved = context.lookup(kids);
  const parts = resolved instanceof PDFArray ? resolved.asArray() : kids ? [kids] : [];
  const rootRef = catalog.get(name('StructTreeRoot'));
  const whole: PDFRef = context.register(
    context.obj({ Type: 'StructElem', S: 'Document', P: rootRef, Lang: PDFString.of('fr'), K: parts }),
  );
  for (const ref of parts) {
    const part = context.lookup(ref);
    if (!(part instanceof PDFDict)) continue;
    part.set(name('P'), whole);
    if (part.lookup(name('S')) === name('Document')) part.set(name('S'), name('Part'));
  }
  root.set(name('K'), context.obj([whole]));
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
};
