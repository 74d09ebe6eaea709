import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

const name = PDFName.of;

/** What a link may still do in the dossier: go to a page of it, or to a web or mail address. */
const isHarmless = (action: PDFDict): boolean => {
  const kind = action.lookup(name('S'));
  if (kind === name('GoTo')) return true;
  const address = action.lookup(name('URI'));
  const isText = address instanceof PDFString || address instanceof PDFHexString;
  return kind === name('URI') && isText && /^(https?:|mailto:)/i.test(address.decodeText());
};

// These carry files, films or programs, which paper does not show.
const carriers = new Set(
  ['FileAttachment', 'RichMedia', 'Screen', 'Movie', 'Sound', '3D'].map((kind) => name(kind)),
);

const cleansePage = (page: PDFDict): void => {
  page.delete(name('AA'));
  const annotations = page.lookup(name('Annots'));
  if (!(annotations instanceof PDFArray)) return;
  const kept = annotations.asArray().filter((ref) => {
    const annotation = page.context.lookup(ref);
    if (!(annotation instanceof PDFDict)) return false;
    const kind = annotation.lookup(name('Subtype'));
    if (kind instanceof PDFName && carriers.has(kind)) return false;
    annotation.delete(name('AA'));
    const action = annotation.lookup(name('A'));
    if (action instanceof PDFDict) {
      action.delete(name('Next'));
      if (!isHarmless(action)) annotation.delete(name('A'));
    }
    return true;
  });
  page.set(name('Annots'), page.context.obj(kept));
};

const referencesIn = (object: PDFObject | undefined): PDFObject[] => {
  if (object instanceof PDFArray) return object.asArray();
  if (object instanceof PDFStream) return object.dict.values();
  return object instanceof PDFDict ? object.values() : [];
};

/** Deletes what nothing in the file leads to any more: the library would write it all the same. */
const dropUnreachable = ({ context }: PDFDocument): void => {
  const seen = new Set<PDFRef>();
  const waiting: PDFObject[] = Object.values(context.trailerInfo).filter((value) => value !== undefined);
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (!(object instanceof PDFRef)) {
      waiting.push(...referencesIn(object));
    } else if (!seen.has(object)) {
      seen.add(object);
      const target = context.lookup(object);
      if (target) waiting.push(target);
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!seen.has(ref)) context.delete(ref);
};

/** Takes out of a merged file what acts by itself or hides: scripts, programs to start, files inside. */
export const cleanse = (pdf: PDFDocument): void => {
  const { catalog } = pdf;
  for (const key of ['OpenAction', 'AA', 'AF', 'Collection', 'Outlines', 'Metadata'])
    catalog.delete(name(key));
  const names = catalog.lookup(name('Names'));
  if (names instanceof PDFDict)
    for (const key of ['JavaScript', 'EmbeddedFiles', 'AlternatePresentations', 'Renditions'])
      names.delete(name(key));
  for (const page of pdf.getPages()) cleansePage(page.node);
  dropUnreachable(pdf);
};
