import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib';
import { sheet } from './sheet.ts';

type Box = { x: number; y: number; width: number; height: number };

/** A page as one looks at it: upright, its lower left corner at 0, 0. `toPage` is the matrix from there to the page. */
export type PageFrame = {
  width: number;
  height: number;
  toPage: string;
  /** Opens what the page drew, so that it falls in its new place and nowhere else; to be closed by `Q`. */
  opening: string;
};

const number = (n: number): string => String(Math.round(n * 10_000) / 10_000);
const numbers = (...values: number[]): string => values.map(number).join(' ');

/** Quarter turns clockwise, 0 to 3. */
const turnsOf = (page: PDFPage): number => ((Math.round(page.getRotation().angle / 90) % 4) + 4) % 4;

/** From the page as it is looked at to its own axes, for each number of quarter turns; `w`, `h` are the page's own. */
const uprightToPage = (turns: number, w: number, h: number): string =>
  [
    numbers(1, 0, 0, 1, 0, 0),
    numbers(0, 1, -1, 0, w, 0),
    numbers(-1, 0, 0, -1, w, h),
    numbers(0, -1, 1, 0, 0, h),
  ][turns] ?? '';

const visibleBox = (page: PDFPage): Box => {
  const [media, crop] = [page.getMediaBox(), page.getCropBox()];
  const [x, y] = [Math.max(media.x, crop.x), Math.max(media.y, crop.y)];
  const width = Math.min(media.x + media.width, crop.x + crop.width) - x;
  const height = Math.min(media.y + media.height, crop.y + crop.height) - y;
  return width > 1 && height > 1 ? { x, y, width, height } : media;
};

const userUnit = (page: PDFPage): number => {
  const unit = page.node.lookup(PDFName.of('UserUnit'));
  return unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1;
};

const numbersOf = (context: PDFContext, array: PDFArray): number[] =>
  array.asArray().map((entry) => {
    const value = context.lookup(entry);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  });

/** Links and fields are placed on the page, not drawn with it: they move by themselves. */
const moveAnnotations = (page: PDFPage, move: (x: number, y: number) => [number, number]): void => {
  const { context } = page.doc;
  for (const ref of page.node.Annots()?.asArray() ?? []) {
    const annotation = context.lookup(ref);
    if (!(annotation instanceof PDFDict)) continue;
    for (const key of ['Rect', 'QuadPoints']) {
      const points = annotation.lookup(PDFName.of(key));
      if (!(points instanceof PDFArray)) continue;
      const values = numbersOf(context, points);
      const moved = values.map((value, index) => (index % 2 === 0 ? move(value, 0)[0] : move(0, value)[1]));
      annotation.set(PDFName.of(key), context.obj(moved));
    }
  }
};

/** A page printed by us: A4 already, left as it is. */
export const ownFrame = (page: PDFPage): PageFrame => {
  const { width, height } = page.getSize();
  return { width, height, toPage: numbers(1, 0, 0, 1, 0, 0), opening: 'q\n' };
};

/**
 * Brings a page of any size to A4, upright or on its side as it is looked at, with the bands of the stamps left clear.
 * Never enlarged: a receipt stays a receipt.
 */
export const fitToSheet = (page: PDFPage): PageFrame => {
  const box = visibleBox(page);
  const unit = userUnit(page);
  const turns = turnsOf(page);
  const onSide = turns % 2 === 1;
  const [seenWidth, seenHeight] = onSide ? [box.height, box.width] : [box.width, box.height];
  const seen = seenWidth > seenHeight ? sheet.landscape : sheet.portrait;
  const scale = Math.min(unit, seen.width / seenWidth, (seen.height - 2 * sheet.band) / seenHeight);
  const [width, height] = onSide ? [seen.height, seen.width] : [seen.width, seen.height];
  const dx = width / 2 - (box.x + box.width / 2) * scale;
  const dy = height / 2 - (box.y + box.height / 2) * scale;
  moveAnnotations(page, (x, y) => [x * scale + dx, y * scale + dy]);
  for (const key of ['CropBox', 'BleedBox', 'TrimBox', 'ArtBox', 'UserUnit'])
    page.node.delete(PDFName.of(key));
  page.setMediaBox(0, 0, width, height);
  return {
    ...seen,
    toPage: uprightToPage(turns, width, height),
    opening:
      `q ${numbers(scale, 0, 0, scale, dx, dy)} cm ` +
      `${numbers(box.x, box.y, box.width, box.height)} re W n\n`,
  };
};
