import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  ImageRun,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { contentWidth, mm } from './docx-measures.ts';
import { closeLinesStyle, gridStyle, linesStyle } from './docx-table-styles.ts';
import { lines, paragraph, runs } from './docx-text.ts';
import { logoSize } from './logo-size.ts';
import type { Cell, DayMark, Letterhead, Months, Table } from './model.ts';
import { dayInitials, monthName, monthWeeks } from './month-grid.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const dxa = (size: number) => ({ size, type: WidthType.DXA });

/**
 * Name and lines at the left, address at the right, the logo before them. A table opens a page by the first paragraph
 * of its first cell.
 */
export const letterhead = (
  { name, lines: texts, address, logo }: Letterhead,
  accent: string,
  opening: { pageBreakBefore?: true } = {},
): WordTable => {
  const size = logo && logoSize(logo);
  const logoWidth = size ? mm((size.width / 96) * 25.4 + 6) : 0;
  const addressWidth = address.length > 0 ? mm(60) : 0;
  const widths = [logoWidth, contentWidth - logoWidth - addressWidth, addressWidth].filter((w) => w > 0);
  const image =
    logo && size
      ? [
          new Paragraph({
            ...opening,
            children: [
              new ImageRun({
                type: logo.mediaType === 'image/png' ? 'png' : 'jpg',
                data: logo.data,
                transformation: size,
                altText: { name: 'Logo', description: '', title: '' },
              }),
            ],
          }),
        ]
      : null;
  const identity = [
    paragraph(name, { style: 'CoDirNom', ...(image === null && opening) }),
    new Paragraph({ style: 'CoDirEnTete', children: lines(texts) }),
  ];
  const where = new Paragraph({
    style: 'CoDirAdresse',
    children: lines(address),
  });
  const cells = [image, identity, address.length > 0 ? [where] : null].filter((cell) => cell !== null);
  return new WordTable({
    width: dxa(contentWidth),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, bottom: { style: BorderStyle.SINGLE, size: 8, color: accent } },
    margins: { left: 0, right: 0, bottom: mm(3) },
    rows: [
      new TableRow({
        children: cells.map(
          (children, index) =>
            new TableCell({ children, width: dxa(widths[index] ?? 0), margins: { bottom: mm(3) } }),
        ),
      }),
    ],
  });
};

type CellLook = { text: string; detail: string; keepNext: boolean };

const cellParagraphs = ({ text, detail = '' }: Cell, look: CellLook): Paragraph[] => {
  const { keepNext } = look;
  return [
    ...(text !== '' || detail === '' ? [paragraph(text, { style: look.text, keepNext })] : []),
    ...(detail === '' ? [] : [paragraph(detail, { style: look.detail, keepNext })]),
  ];
};

/** Rows that a page never parts from the next: the first from its second, and the last from the one before it. */
export const keepsNextRow = (index: number, rows: number): boolean =>
  index < rows - 1 && (index === 0 || index === rows - 2);

/** A table whose head comes back on every page, and whose rows are never cut; `width` in twips. */
export const wordTable = (block: Table, width: number): WordTable => {
  const { columns, rows, isForSigning, isForStamp = false, isDense = false } = block;
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((width * share) / whole));
  const cell = (children: Paragraph[], index: number, isHead: boolean) =>
    new TableCell({
      children,
      width: dxa(widths[index] ?? 0),
      ...(isForSigning && !isHead && { verticalAlign: VerticalAlignTable.CENTER }),
    });
  const words = isDense ? 'CoDirCelluleSerree' : 'CoDirCellule';
  const detail = isDense ? 'CoDirCelluleSerreeDetail' : 'CoDirCelluleDetail';
  const cellStyle = (column: number) => (isForSigning && column === 1 ? 'CoDirCelluleNom' : words);
  const listStyle = isDense ? closeLinesStyle : linesStyle;
  return new WordTable({
    style: isForSigning ? gridStyle : listStyle,
    width: dxa(width),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, index) =>
          cell([paragraph(label, { style: 'CoDirCelluleTitre' })], index, true),
        ),
      }),
      ...rows.map(
        (cells, row) =>
          new TableRow({
            cantSplit: true,
            ...(isForSigning && { height: { value: mm(isForStamp ? 26 : 11), rule: HeightRule.ATLEAST } }),
            children: cells.map((each, index) => {
              const keepNext = keepsNextRow(row, rows.length);
              return cell(cellParagraphs(each, { text: cellStyle(index), detail, keepNext }), index, false);
            }),
          }),
      ),
    ],
  });
};

type Look = { fill?: string; color?: string; isFramed?: boolean };

/** Like paper.css: told apart by shape and weight before colour. */
const markLook = (mark: DayMark, accent: string): Look =>
  ({
    council: { fill: accent, color: 'FFFFFF' },
    meeting: { color: accent, isFramed: true },
    both: { fill: accent, color: 'FFFFFF', isFramed: true },
    closed: { fill: 'ECECEC', color: '555555' },
    holiday: { color: '555555' },
  })[mark];

const dayCell = (day: number | null, mark: DayMark | null, width: number, accent: string): TableCell => {
  const look: Look = mark ? markLook(mark, accent) : {};
  const edge = { style: BorderStyle.SINGLE, size: 10, color: accent };
  return new TableCell({
    width: dxa(width),
    ...(look.fill !== undefined && { shading: { fill: look.fill } }),
    ...(look.isFramed && { borders: { top: edge, bottom: edge, left: edge, right: edge } }),
    children: [
      new Paragraph({
        style: 'CoDirCellule',
        alignment: AlignmentType.CENTER,
        children:
          day === null
            ? []
            : [
                new TextRun({
                  text: String(day),
                  size: 17,
                  ...(mark !== null && mark !== 'closed' && mark !== 'holiday' && { bold: true }),
                  ...(mark === 'holiday' && { underline: {} }),
                  ...(look.color !== undefined && { color: look.color }),
                }),
              ],
      }),
    ],
  });
};

const monthTable = (month: Months['months'][number], width: number, accent: string): WordTable => {
  const column = Math.floor(width / 7);
  const head = dayInitials.map(
    ({ letter }) =>
      new TableCell({
        width: dxa(column),
        children: [
          paragraph(
            letter,
            { style: 'CoDirCellule', alignment: AlignmentType.CENTER },
            { size: 17, color: '555555' },
          ),
        ],
      }),
  );
  const weeks = monthWeeks(month).map(
    (week) =>
      new TableRow({
        children: week.map((day) => dayCell(day?.day ?? null, day?.mark ?? null, column, accent)),
      }),
  );
  return new WordTable({
    width: dxa(column * 7),
    columnWidths: Array.from({ length: 7 }, () => column),
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: [new TableRow({ children: head }), ...weeks],
  });
};

/** Months three by three, each a small table, then what the marks mean. */
export const monthGrids = ({ months, legend }: Months, accent: string): (WordTable | Paragraph)[] => {
  const width = Math.floor(contentWidth / 3);
  const gap = mm(6);
  const cell = (month: Months['months'][number]) =>
    new TableCell({
      width: dxa(width),
      margins: { right: gap, bottom: mm(2) },
      children: [
        paragraph(monthName(month), { spacing: { before: mm(2) } }, { bold: true, color: accent }),
        monthTable(month, width - gap, accent),
        // A cell must end with a paragraph.
        new Paragraph({ style: 'CoDirCellule', children: [new TextRun({ text: '', size: 8 })] }),
      ],
    });
  const rows: TableRow[] = [];
  for (let index = 0; index < months.length; index += 3)
    rows.push(new TableRow({ cantSplit: true, children: months.slice(index, index + 3).map(cell) }));
  const grid = new WordTable({
    width: dxa(contentWidth),
    columnWidths: [width, width, width],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows,
  });
  const swatch = (mark: DayMark) => {
    const { fill, color = '555555', isFramed = false } = markLook(mark, accent);
    return new TextRun({
      text: '\u00a0\u00a0\u00a0\u00a0',
      ...(fill !== undefined && { shading: { fill } }),
      ...(isFramed && { border: { style: BorderStyle.SINGLE, size: 8, color } }),
      ...(mark === 'holiday' && { underline: {} }),
    });
  };
  const words = legend.map(
    ({ mark, label }) =>
      new Paragraph({
        style: 'CoDirCellule',
        spacing: { before: mm(1) },
        children: [swatch(mark), new TextRun('\u2002'), ...runs(label)],
      }),
  );
  return rows.length > 0 ? [grid, ...words] : words;
};
