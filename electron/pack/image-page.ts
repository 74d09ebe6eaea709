import { PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { imageFrame } from '../annexes/image-size.ts';
import { mediaTypeOf } from '../annexes/media-type.ts';
import { sheet } from './sheet.ts';

type Box = { x: number; y: number; width: number; height: number };

/** The matrix that lays an image in a box the way its EXIF orientation says it is looked at. */
const matrices: Record<number, (box: Box) => number[]> = {
  1: ({ x, y, width, height }) => [width, 0, 0, height, x, y],
  2: ({ x, y, width, height }) => [-width, 0, 0, height, x + width, y],
  3: ({ x, y, width, height }) => [-width, 0, 0, -height, x + width, y + height],
  4: ({ x, y, width, height }) => [width, 0, 0, -height, x, y + height],
  5: ({ x, y, width, height }) => [0, -height, -width, 0, x + width, y + height],
  6: ({ x, y, width, height }) => [0, -height, width, 0, x, y + height],
  7: ({ x, y, width, height }) => [0, height, width, 0, x, y],
  8: ({ x, y, width, height }) => [0, height, -width, 0, x + width, y],
};

/** Largest box of the image's shape in the middle of the page, no wider than 96 pixels to the inch would make it. */
const placed = (frame: { width: number; height: number }, page: { width: number; height: number }): Box => {
  const scale = Math.min(
    (page.width - 2 * sheet.imageMargin) / frame.width,
    (page.height - 2 * sheet.imageMargin) / frame.height,
    72 / 96,
  );
  const [width, height] = [frame.width * scale, frame.height * scale];
  return { x: (page.width - width) / 2, y: (page.height - height) / 2, width, height };
};

/**
 * A PNG or JPEG as a PDF of one A4 page, upright or on its side as the picture is, tagged as a figure that `alt` tells.
 * @throws when the image is damaged
 */
export const imagePage = async (bytes: Uint8Array, alt: string): Promise<Uint8Array> => {
  const mediaType = mediaTypeOf(bytes.subarray(0, 64));
  const frame = imageFrame(bytes, mediaType);
  if (!frame) throw new Error('no printable image');
  const pdf = await PDFDocument.create();
  const image = mediaType === 'image/png' ? await pdf.embedPng(bytes) : await pdf.embedJpg(bytes);
  const size = frame.width > frame.height ? sheet.landscape : sheet.portrait;
  const page = pdf.addPage([size.width, size.height]);
  const matrix = matrices[frame.orientation]?.(placed(frame, size)) ?? [];
  const { context, catalog } = pdf;
  page.node.setXObject(PDFName.of('Image'), image.ref);
  const drawing = `/Figure <</MCID 0>> BDC q ${matrix.map((n) => n.toFixed(3)).join(' ')} cm /Image Do Q EMC`;
  page.node.set(PDFName.of('Contents'), context.register(context.stream(drawing)));
  page.node.set(PDFName.of('StructParents'), PDFNumber.of(0));

  const root = context.nextRef();
  const figure = context.nextRef();
  context.assign(
    figure,
    context.obj({
      Type: 'StructElem',
      S: 'Figure',
      P: root,
      Pg: page.ref,
      K: 0,
      Alt: PDFHexString.fromText(alt),
    }),
  );
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: [figure],
      ParentTree: { Nums: [0, [figure]] },
      ParentTreeNextKey: 1,
    }),
  );
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  return pdf.save();
};
