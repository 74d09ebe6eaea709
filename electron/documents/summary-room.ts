import { logoSize } from './logo-size.ts';
import type { Letterhead, Table } from './model.ts';

/**
 * How much of one A4 page a summary takes, in millimetres, estimated on the safe side from paper.css: a paper is built
 * before it is drawn, and a summary that runs to a second page is none.
 */
const page = 297 - 20 - 22;
const safety = 4;

export const linesIn = (text: string, perLine: number): number =>
  Math.max(1, Math.ceil(text.length / perLine));

const pixel = 25.4 / 96;

export const letterheadHeight = ({ lines, address, logo }: Letterhead): number => {
  const image = logo ? logoSize(logo).height * pixel : 0;
  return Math.max(5.3 + lines.length * 4.3, address.length * 4.3, image) + 5;
};

export const titleHeight = (title: string, subtitle: string): number =>
  7.5 + linesIn(title, 42) * 8.6 + 1.5 + linesIn(subtitle, 85) * 6 + 5;

export const paragraphHeight = (text: string): number => linesIn(text, 98) * 5.3 + 2;

export const headingHeight = 12.3;

/** Characters a line of a dense table holds on its whole width: of its text, and of its smaller second line. */
const textWidth = 124;
const detailWidth = 134;

/** A dense table, its head included. */
export const tableHeight = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): number => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const heights = rows.map((cells) =>
    cells.map(({ text, detail = '' }, index) => {
      const part = (columns[index]?.share ?? 0) / whole;
      const [words, small] = [
        text === '' ? 0 : linesIn(text, part * textWidth),
        detail === '' ? 0 : linesIn(detail, part * detailWidth),
      ];
      return words * 4 + small * 3.8;
    }),
  );
  return 5.2 + heights.reduce((sum, cells) => sum + Math.max(...cells, 0) + 1.2, 0);
};

/** What is left of the page under blocks of these heights. */
export const roomUnder = (...heights: readonly number[]): number =>
  page - safety - heights.reduce((sum, height) => sum + height, 0);
