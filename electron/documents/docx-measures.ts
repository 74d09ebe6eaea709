/** Twips (twentieths of a point) in a millimetre. */
const twips = 1440 / 25.4;
export const mm = (length: number): number => Math.round(length * twips);

/** A4 within margins of 20, 20 and 22 mm, like paper.css. In twips, as every measure of Word's. */
export const pageSize = { width: mm(210), height: mm(297) };
export const pageMargins = {
  top: mm(20),
  left: mm(20),
  right: mm(20),
  bottom: mm(22),
  header: mm(9),
  footer: mm(11),
};
export const contentWidth = mm(170);
/** Where the words of a point begin, and those of one of its parts. */
export const bodyIndent = mm(14);
export const partIndent = mm(24);

/** The paper's own fonts are not on office machines: Calibri is, and LibreOffice draws it as Carlito, of the same widths. */
export const font = 'Calibri';
