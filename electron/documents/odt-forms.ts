import { blankGroups } from './blank-groups.ts';
import type { Blank, Choice } from './model.ts';
import { contentWidth } from './odt-named-style.ts';
import type { OdtTables } from './odt-tables.ts';
import type { OdtText } from './odt-text.ts';

const bare = 'fo:padding="0mm" fo:padding-right="2mm" fo:border="none"';
const apart = `${bare} fo:padding-bottom="0.8mm"`;
const low = `${bare} style:vertical-align="bottom"`;
const ruled = `${low} fo:border-bottom="0.5pt solid #777777"`;

/** A box that a click ticks in LibreOffice; other readers show its sign, which a cross may replace. */
const box =
  '<loext:content-control loext:checkbox="true" loext:checked="false" loext:checked-state="☒" loext:unchecked-state="☐">☐</loext:content-control>';

/** Between two blanks of a row, in millimetres. */
const gap = 6;

const isTall = (row: readonly Blank[] = []): boolean => (row[0]?.lines ?? 0) > 1;

/** Boxes to tick and lines to write on, of one document; measures in millimetres. */
export const odtForms = ({ words, paragraph }: OdtText, { frame, cell }: OdtTables) => {
  const choices = (all: readonly Choice[]): string =>
    frame(
      [7, 52, contentWidth - 59],
      all.map(({ label, description }) => [
        cell(paragraph('Case', box), apart),
        cell(paragraph('Case', words(label, { bold: true })), apart),
        cell(paragraph('Case', words(description, { size: 9.5 })), apart),
      ]),
    );

  const half = (contentWidth - gap) / 2;

  /** A label over its line, in one cell: what is typed after it stays on the line. */
  const over = ({ label, value }: Blank): string =>
    cell(
      paragraph('Case', words(label, { size: 9, color: '333333' })) +
        paragraph('Case', words(value, { bold: true })),
      ruled,
    );

  const empty = cell(paragraph('Case', ''), bare);

  /** A row of two, parted by a column that has no line. */
  const pair = ([one, other]: readonly Blank[]): string =>
    frame([half, gap, half], [[one ? over(one) : empty, empty, other ? over(other) : empty]], 11.5);

  const under = ({ label, value, lines }: Blank): string =>
    paragraph('Avant_20_lignes', words(label)) +
    frame(
      [contentWidth],
      Array.from({ length: lines }, (_, line) => [
        cell(paragraph('Case', line === 0 ? words(value) : ''), ruled),
      ]),
      7.5,
    );

  const blanks = (all: readonly Blank[]): string =>
    blankGroups(all)
      .map((row, index, rows) => {
        if (isTall(row)) return row.map(under).join('');
        return (isTall(rows[index - 1]) ? paragraph('Apres_20_tableau', '') : '') + pair(row);
      })
      .join('');

  return { choices, blanks };
};
