import {
  BorderStyle,
  CheckBox,
  HeightRule,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { blankGroups } from './blank-groups.ts';
import { mm } from './docx-measures.ts';
import { paragraph, runs } from './docx-text.ts';
import type { Blank, Choice } from './model.ts';
import { setText } from './set-text.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noLines = { top: none, bottom: none, left: none, right: none };
const ruled = { ...noLines, bottom: { style: BorderStyle.SINGLE, size: 4, color: '777777' } };

/** A table without a line of its own; `widths` in twips. */
const frame = (widths: readonly number[], rows: TableRow[]): WordTable =>
  new WordTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...noLines, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: mm(2) },
    rows,
  });

const cell = (width: number, children: Paragraph[], isRuled = false): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: isRuled ? ruled : noLines,
    ...(isRuled && { verticalAlign: VerticalAlignTable.BOTTOM }),
    children,
  });

const apart = { style: 'CoDirCase', spacing: { after: mm(0.8) } };

/** Boxes that a click ticks in Word, and a pen on paper. */
export const wordChoices = (choices: readonly Choice[], width: number): WordTable => {
  const widths = [mm(7), mm(52), width - mm(59)] as const;
  const [box, name, detail] = widths;
  return frame(
    widths,
    choices.map(
      ({ label, description }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(box, [new Paragraph({ ...apart, children: [new CheckBox({ alias: setText(label) })] })]),
            cell(name, [paragraph(label, apart, { bold: true })]),
            cell(detail, [paragraph(description, apart, { size: 19 })]),
          ],
        }),
    ),
  );
};

const height = { value: mm(7.5), rule: HeightRule.ATLEAST };
const pairHeight = { value: mm(11.5), rule: HeightRule.ATLEAST };
const gap = mm(6);

/** A label over its line, in one cell: what is typed after it stays on the line. */
const over = ({ label, value }: Blank, width: number): TableCell =>
  cell(
    width,
    [
      paragraph(label, { style: 'CoDirCase' }, { size: 18, color: '333333' }),
      paragraph(value, { style: 'CoDirCase', spacing: { before: mm(1.5) } }, { bold: true }),
    ],
    true,
  );

/** Rows of two, parted by a column that has no line. */
const pairs = (rows: readonly (readonly Blank[])[], width: number): WordTable => {
  const half = Math.floor((width - gap) / 2);
  return frame(
    [half, gap, half],
    rows.map(
      ([one, other]) =>
        new TableRow({
          cantSplit: true,
          height: pairHeight,
          children: [
            ...(one ? [over(one, half)] : []),
            cell(gap, [paragraph('', { style: 'CoDirCase' })]),
            other ? over(other, half) : cell(half, [paragraph('', { style: 'CoDirCase' })]),
          ],
        }),
    ),
  );
};

const under = ({ label, value, lines }: Blank, width: number): (Paragraph | WordTable)[] => [
  new Paragraph({ style: 'CoDirCase', keepNext: true, spacing: { before: mm(2) }, children: runs(label) }),
  frame(
    [width],
    Array.from(
      { length: lines },
      (_, line) =>
        new TableRow({
          cantSplit: true,
          height,
          children: [cell(width, [paragraph(line === 0 ? value : '', { style: 'CoDirCase' })], true)],
        }),
    ),
  ),
];

const isTall = ([blank]: readonly Blank[]): boolean => (blank?.lines ?? 0) > 1;

/** Lines to write on: a row grows with what is typed in it. Rows of two that follow one another are one table. */
export const wordBlanks = (blanks: readonly Blank[], width: number): (Paragraph | WordTable)[] => {
  const rows = blankGroups(blanks);
  return rows.flatMap((row, index) => {
    if (isTall(row)) return row.flatMap((blank) => under(blank, width));
    const before = rows[index - 1];
    if (before && !isTall(before)) return [];
    const end = rows.findIndex((other, place) => place > index && isTall(other));
    // Word makes one table of two that touch.
    return [
      new Paragraph({ style: 'CoDirApresTableau' }),
      pairs(rows.slice(index, end < 0 ? rows.length : end), width),
    ];
  });
};
