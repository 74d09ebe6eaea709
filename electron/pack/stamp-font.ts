import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFRawStream,
  type PDFRef,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { stampCharacters } from './pack-part.ts';

/** The font of the stamps: how a text is written in it, and how wide it then is, in points. */
export type StampFont = {
  ref: PDFRef;
  /** A PDF string with its delimiters. */
  encode: (text: string) => string;
  width: (text: string, size: number) => number;
};

const name = PDFName.of;

const hex = (text: string | undefined): number => Number.parseInt(text ?? '', 16);

/** Codes by character, as a font's ToUnicode table gives them. */
const codesIn = (table: string): Map<string, number> => {
  const codes = new Map<string, number>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code, character] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]{4})>/gi))
      codes.set(String.fromCharCode(hex(character)), hex(code));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, first] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]{4})>/gi))
      for (let code = hex(from); code <= hex(to) && code - hex(from) < 65_536; code += 1)
        codes.set(String.fromCharCode(hex(first) + code - hex(from)), code);
  return codes;
};

/** Widths by code, in thousandths of the size: `c [w1 w2…]` or `first last w`, and one for all those not listed. */
const widthsIn = (list: PDFArray, descendant: PDFDict): ((code: number) => number) => {
  const others = descendant.lookup(name('DW'));
  const other = others instanceof PDFNumber ? others.asNumber() : 1000;
  const widths = new Map<number, number>();
  const numberAt = (index: number): number => {
    const value = index < list.size() ? list.lookup(index) : undefined;
    return value instanceof PDFNumber ? value.asNumber() : 0;
  };
  for (let at = 0; at < list.size(); ) {
    const second = list.lookup(at + 1);
    if (second instanceof PDFArray) {
      const first = numberAt(at);
      second.asArray().forEach((width, index) => {
        if (width instanceof PDFNumber) widths.set(first + index, width.asNumber());
      });
      at += 2;
    } else {
      for (let code = numberAt(at); code <= numberAt(at + 1); code += 1) widths.set(code, numberAt(at + 2));
      at += 3;
    }
  }
  return (code) => widths.get(code) ?? other;
};

type Glyphs = { font: PDFDict; codes: Map<string, number>; widthOf: (code: number) => number };

/** A font of the page that has every character of the stamps; null when none does. */
const fontIn = (printed: PDFDocument): Glyphs | null => {
  const fonts = printed.getPages()[0]?.node.Resources()?.lookup(name('Font'));
  for (const key of fonts instanceof PDFDict ? fonts.keys() : []) {
    const font = fonts instanceof PDFDict ? fonts.lookup(key) : undefined;
    if (!(font instanceof PDFDict) || font.lookup(name('Encoding')) !== name('Identity-H')) continue;
    const table = font.lookup(name('ToUnicode'));
    const descendants = font.lookup(name('DescendantFonts'));
    const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
    if (!(descendant instanceof PDFDict) || !(table instanceof PDFRawStream)) continue;
    const list = descendant.lookup(name('W'));
    if (!(list instanceof PDFArray)) continue;
    const codes = codesIn(Buffer.from(decodePDFRawStream(table).decode()).toString('latin1'));
    if (Array.from(stampCharacters).every((character) => codes.has(character)))
      return { font, codes, widthOf: widthsIn(list, descendant) };
  }
  return null;
};

/** The font that is in every reader, for want of ours: it is not in the file. */
const standardFont = async (pdf: PDFDocument): Promise<StampFont> => {
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  return {
    ref: font.ref,
    encode: (text) => font.encodeText(text).toString(),
    width: (text, size) => font.widthOfTextAtSize(text, size),
  };
};

/**
 * The font of the papers, taken from `typeCase`, a page our printer made that shows every character of the stamps: the
 * printer has put in it the very glyphs that are needed. Without it, or should it lack one, the standard font.
 */
export const stampFont = async (pdf: PDFDocument, typeCase: Uint8Array | null): Promise<StampFont> => {
  if (typeCase === null) return standardFont(pdf);
  const printed = await PDFDocument.load(typeCase, { updateMetadata: false });
  const found = fontIn(printed);
  if (!found) return standardFont(pdf);
  const { codes, widthOf } = found;
  const ref = pdf.context.register(PDFObjectCopier.for(printed.context, pdf.context).copy(found.font));
  const codesOf = (text: string) => Array.from(text).map((character) => codes.get(character) ?? 0);
  return {
    ref,
    encode: (text) =>
      `<${codesOf(text)
        .map((code) => code.toString(16).padStart(4, '0'))
        .join('')}>`,
    width: (text, size) => (codesOf(text).reduce((sum, code) => sum + widthOf(code), 0) * size) / 1000,
  };
};
