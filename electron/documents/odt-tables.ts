import { logoSize } from './logo-size.ts';
import type { Cell, DayMark, Letterhead, Months, Table } from './model.ts';
import { dayInitials, monthName, monthWeeks } from './month-grid.ts';
import { contentWidth } from './odt-named-style.ts';
import type { Look, OdtText } from './odt-text.ts';

/** Where the image of the letterhead stands in the archive. */
export const logoPath = (mediaType: string): string =>
  `Pictures/logo.${mediaType === 'image/png' ? 'png' : 'jpg'}`;

const millimetres = (pixels: number): number => Math.round((pixels / 96) * 254) / 10;

type Frame = {
  widths: readonly number[];
  heads?: readonly (readonly string[])[];
  rows: readonly (readonly string[])[];
};

const line = (cells: readonly string[], look: string): string =>
  `<table:table-row table:style-name="${look}">${cells.join('')}</table:table-row>`;

export type OdtTables = ReturnType<typeof odtTables>;

/** Tables of one document, numbered for their names; widths in millimetres. */
export const odtTables = ({ styles, words, paragraph }: OdtText, accent: string) => {
  let count = 0;

  const cell = (content: string, properties: string): string => {
    const name = styles.name('table-cell', `<style:table-cell-properties ${properties}/>`);
    return `<table:table-cell table:style-name="${name}" office:value-type="string">${content}</table:table-cell>`;
  };
  const table = ({ widths, heads = [], rows }: Frame, rowProperties = '', above = ''): string => {
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const name = styles.name(
      'table',
      `<style:table-properties style:width="${whole}mm" table:align="left"${above} table:border-model="collapsing"/>`,
    );
    const columns = widths.map((width) => {
      const column = styles.name(
        'table-column',
        `<style:table-column-properties style:column-width="${width}mm"/>`,
      );
      return `<table:table-column table:style-name="${column}"/>`;
    });
    const row = styles.name(
      'table-row',
      `<style:table-row-properties fo:keep-together="always"${rowProperties === '' ? '' : ` ${rowProperties}`}/>`,
    );
    const heading = styles.name('table-row', '<style:table-row-properties fo:keep-together="always"/>');
    const top =
      heads.length > 0
        ? `<table:table-header-rows>${heads.map((cells) => line(cells, heading)).join('')}</table:table-header-rows>`
        : '';
    count += 1;
    return `<table:table table:name="Tableau${count}" table:style-name="${name}">${columns.join('')}${top}${rows.map((cells) => line(cells, row)).join('')}</table:table>`;
  };

  const letterhead = ({ name, lines, address, logo }: Letterhead, opening = ''): string => {
    const size = logo && logoSize(logo);
    const logoWidth = size ? millimetres(size.width) + 6 : 0;
    const addressWidth = address.length > 0 ? 60 : 0;
    const border = `fo:padding="0mm" fo:padding-bottom="3mm" fo:border="none" fo:border-bottom="1pt solid #${accent}"`;
    const grey: Look = { size: 9, color: '333333' };
    const stacked = (texts: readonly string[]): string =>
      texts.map((text) => words(text, grey)).join('<text:line-break/>');
    const image =
      logo && size
        ? [
            cell(
              paragraph(
                'Cellule',
                `<draw:frame draw:name="Logo" text:anchor-type="as-char" svg:width="${millimetres(size.width)}mm" svg:height="${millimetres(size.height)}mm"><draw:image xlink:href="${logoPath(logo.mediaType)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>`,
              ),
              border,
            ),
          ]
        : [];
    const identity = cell(
      paragraph('Cellule', words(name, { bold: true, size: 12, color: accent })) +
        paragraph('Cellule', stacked(lines)),
      border,
    );
    const where = address.length > 0 ? [cell(paragraph('Droite', stacked(address)), border)] : [];
    const widths = [logoWidth, contentWidth - logoWidth - addressWidth, addressWidth];
    return table(
      { widths: widths.filter((width) => width > 0), rows: [[...image, identity, ...where]] },
      '',
      opening,
    );
  };

  const cellText = ({ text, detail = '' }: Cell, looks: { text: Look; detail: Look }): string =>
    (text !== '' || detail === '' ? paragraph('Cellule', words(text, looks.text)) : '') +
    (detail === '' ? '' : paragraph('Cellule', words(detail, looks.detail)));

  const dataTable = ({ columns, rows, isForSigning, isForStamp = false, isDense = false }: Table): string => {
    const whole = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => Math.round((contentWidth * share * 10) / whole) / 10);
    const rule = '0.5pt solid #999999';
    const padding = isForSigning
      ? 'fo:padding="0.6mm" fo:padding-left="2mm"'
      : `fo:padding="${isDense ? 0.4 : 1}mm" fo:padding-left="0mm" fo:padding-right="2mm"`;
    const body = isForSigning
      ? `${padding} fo:border="${rule}" style:vertical-align="middle"`
      : `${padding} fo:border="none" fo:border-bottom="${rule}"`;
    const top = isForSigning
      ? `${padding} fo:border="${rule}" fo:border-bottom="1pt solid #${accent}"`
      : `${padding} fo:border="none" fo:border-bottom="1pt solid #${accent}"`;
    const textLook = (index: number): Look => ({
      ...(isForSigning && index === 1 && { bold: true }),
      ...(isDense && { size: 9 }),
    });
    const detail: Look = { size: isDense ? 8.5 : 9, color: '444444' };
    return table(
      {
        widths,
        heads: [columns.map(({ label }) => cell(paragraph('Cellule_20_titre', words(label)), top))],
        rows: rows.map((cells) =>
          cells.map((each, index) => cell(cellText(each, { text: textLook(index), detail }), body)),
        ),
      },
      isForSigning ? `style:min-row-height="${isForStamp ? 26 : 11}mm"` : '',
      ` fo:margin-top="${isDense ? 0 : 3}mm"`,
    );
  };

  /**
   * A grid of cells already written, its columns as wide as their `shares`; the first rows, so many as `heads`, come
   * back on every page. `edges` are lines of their own at the left of rows.
   */
  const cellGrid = (
    shares: readonly number[],
    rows: readonly (readonly string[])[],
    heads: number,
    edges: readonly string[] = [],
  ): string => {
    const whole = shares.reduce((sum, share) => sum + share, 0);
    const widths = shares.map((share) => Math.round((contentWidth * share * 10) / whole) / 10);
    const body = 'fo:padding="0.8mm" fo:padding-left="2mm" fo:border="0.5pt solid #999999"';
    const top = `${body} fo:border-bottom="1pt solid #${accent}"`;
    const set = rows.map((row, index) => {
      const look = index < heads ? top : body;
      return row.map((each, column) => cell(each, column === 0 ? `${look}${edges[index] ?? ''}` : look));
    });
    return table({
      widths,
      ...(heads > 0 && { heads: set.slice(0, heads) }),
      rows: set.slice(heads),
    });
  };

  /** Like paper.css: told apart by shape and weight before colour. */
  const marks: Record<DayMark, { look: Look; cell: string }> = {
    council: { look: { bold: true, color: 'FFFFFF' }, cell: `fo:background-color="#${accent}"` },
    meeting: { look: { bold: true, color: accent }, cell: `fo:border="1.2pt solid #${accent}"` },
    both: {
      look: { bold: true, color: 'FFFFFF' },
      cell: `fo:background-color="#${accent}" fo:border="1.2pt solid #${accent}"`,
    },
    closed: { look: { color: '555555' }, cell: 'fo:background-color="#ececec"' },
    holiday: { look: { underline: true, color: '555555' }, cell: '' },
  };
  const small: Look = { size: 8.5 };

  const monthTable = (month: Months['months'][number], width: number): string => {
    const initials = dayInitials.map(({ letter }) =>
      cell(paragraph('Centre', words(letter, { ...small, color: '555555' })), 'fo:padding="0.2mm"'),
    );
    const weeks = monthWeeks(month).map((week) =>
      week.map((day) => {
        const mark = day?.mark ? marks[day.mark] : null;
        const text = day ? words(String(day.day), { ...small, ...mark?.look }) : '';
        return cell(paragraph('Centre', text), `fo:padding="0.2mm" ${mark?.cell ?? ''}`);
      }),
    );
    const column = Math.floor((width * 10) / 7) / 10;
    return table({ widths: Array.from({ length: 7 }, () => column), rows: [initials, ...weeks] });
  };

  const swatch = (mark: DayMark): string => {
    const { look } = marks[mark];
    const fill = mark === 'closed' ? 'ECECEC' : accent;
    const shown: Look = mark === 'council' || mark === 'both' || mark === 'closed' ? { fill } : look;
    const sign = mark === 'meeting' ? '[\u00a0\u00a0]' : '\u00a0\u00a0\u00a0\u00a0';
    return `${words(sign, shown)}\u2002`;
  };

  const monthGrids = ({ months, legend }: Months): string => {
    const width = Math.floor((contentWidth * 10) / 3) / 10;
    const rows: string[][] = [];
    for (let index = 0; index < months.length; index += 3)
      rows.push(
        months.slice(index, index + 3).map((month) =>
          cell(
            paragraph('Paragraphe', words(monthName(month), { bold: true, color: accent })) +
              monthTable(month, width - 6) +
              // LibreOffice wants a paragraph after a table, in a cell too.
              paragraph('Cellule', ''),
            'fo:padding="0mm"',
          ),
        ),
      );
    const grid = rows.length > 0 ? table({ widths: [width, width, width], rows }) : '';
    const meanings = legend.map(({ mark, label }) => paragraph('Cellule', `${swatch(mark)}${words(label)}`));
    return grid + meanings.join('');
  };

  /** A table without a line but those its cells draw, `height` the least of its rows; measures in millimetres. */
  const frame = (widths: readonly number[], rows: readonly (readonly string[])[], height = 0): string =>
    table({ widths, rows }, height === 0 ? '' : `style:min-row-height="${height}mm"`);

  return { letterhead, dataTable, cellGrid, monthGrids, frame, cell };
};
