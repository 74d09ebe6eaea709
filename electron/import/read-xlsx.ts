import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { checkedTable, maxRows, refused, type Sheet } from './sheet.ts';
import { unzipParts } from './zip-safety.ts';

const isWanted = (name: string): boolean =>
  /^(\[content_types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedstrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i.test(
    name,
  );

const two = (n: number): string => String(n).padStart(2, '0');

/** A date as Excel means it, without a time zone: « 2026-12-16 », « 2026-12-16 18:30 », or « 18:30 » for an hour alone. */
const dateText = (date: Date): string => {
  if (Number.isNaN(date.getTime())) return '';
  const minutes = Math.round(date.getTime() / 60_000);
  const near = new Date(minutes * 60_000);
  const time = `${two(near.getUTCHours())}:${two(near.getUTCMinutes())}`;
  const day = near.toISOString().slice(0, 10);
  if (near.getUTCFullYear() < 1905) return time;
  return time === '00:00' ? day : `${day} ${time}`;
};

const cellText = (cell: unknown): string => {
  if (typeof cell === 'string') return cell;
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  return typeof cell === 'number' ? String(cell) : '';
};

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:[a-z]+:)?${name}="([^"]*)"`, 'i').exec(tag)?.[1];

const textOf = (part: Uint8Array | undefined): string => (part ? new TextDecoder().decode(part) : '');

/** The XML of each sheet, in the order of the workbook's tabs. */
const sheetXml = (parts: Record<string, Uint8Array>): string[] => {
  const relations = new Map(
    [...textOf(parts['xl/_rels/workbook.xml.rels']).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(
      ([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? ''],
    ),
  );
  return [...textOf(parts['xl/workbook.xml']).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    const target = (relations.get(/\s\w+:id="([^"]*)"/i.exec(tag)?.[1]) ?? '').replace(/^\/?(xl\/)?/, 'xl/');
    return textOf(parts[target]);
  });
};

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Ranges merged down several rows: their value holds for each. A heading merged across columns stays where it is. */
const mergedDown = (xml: string): { column: number; from: number; to: number }[] =>
  [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g)]
    .map(([, left = '', top = '', , bottom = '']) => ({
      column: columnOf(left),
      from: Number(top) - 1,
      to: Math.min(Number(bottom) - 1, maxRows),
    }))
    .filter(({ from, to }) => to > from);

const filledDown = (rows: string[][], xml: string): { rows: string[][]; isFilled: boolean } => {
  let isFilled = false;
  for (const { column, from, to } of mergedDown(xml)) {
    const value = rows[from]?.[column] ?? '';
    if (value === '') continue;
    for (let row = from + 1; row <= to; row++) {
      const cells = rows[row];
      if (!cells || (cells[column] ?? '') !== '') continue;
      // A merge below the last row of the list belongs to nobody.
      if (cells.every((cell) => cell === '')) continue;
      while (cells.length <= column) cells.push('');
      cells[column] = value;
      isFilled = true;
    }
  }
  return { rows, isFilled };
};

const maxCells = 4_000_000;

/** A cell may be said to be in the millionth row of column XFD: what is stated is measured before it is unfolded. */
const checkStatedSize = (xml: string): void => {
  let rows = 0;
  let lastRow = 0;
  for (const [, row] of xml.matchAll(/<(?:\w+:)?row(?:\s[^>]*?\br="(\d+)")?/g)) {
    rows += 1;
    lastRow = Math.max(lastRow, Number(row ?? 0), rows);
  }
  let lastColumn = 0;
  for (const [, column = ''] of xml.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]+)\d+"/g))
    lastColumn = Math.max(lastColumn, columnOf(column) + 1);
  if (rows > maxRows * 2 || lastRow > 1_048_576 || lastRow * lastColumn > maxCells) {
    throw refused(
      'Cette feuille est trop grande, peut-être de lignes vides mais mises en forme\u00a0: elle n’a pas été lue. Copiez les seules lignes utiles dans un nouveau classeur, ou collez-les ici.',
    );
  }
};

/**
 * Every sheet of an .xlsx workbook that holds something.
 * @throws Failure `refused` when it is damaged, empty, or unfolds beyond measure
 */
export const readXlsx = async (bytes: Uint8Array): Promise<Sheet[]> => {
  const parts = unzipParts(bytes, isWanted);
  const xml = sheetXml(parts);
  for (const sheet of xml) checkStatedSize(sheet);
  // The reader unzips by itself, without measure: it is given the checked parts, as they are.
  const safe = zipSync(parts, { level: 0 });
  const read = await readXlsxFile(safe.slice().buffer).catch(() => {
    throw refused(
      'Ce classeur n’a pas pu être lu\u00a0: il est abîmé, ou n’a pas été écrit par Excel. Ouvrez-le dans Excel, enregistrez-le de nouveau en .xlsx, puis recommencez.',
    );
  });
  const sheets = read.map(({ sheet: name, data }, index) => {
    const { rows, isFilled } = filledDown(
      data.map((row) => row.map(cellText)),
      xml[index] ?? '',
    );
    const notices = isFilled
      ? [
          'Des cellules sont fusionnées dans ce classeur\u00a0: leur texte a été repris sur chacune de leurs lignes.',
        ]
      : [];
    return { name, table: checkedTable(rows), notices };
  });
  const filled = sheets.filter(({ table }) => table.some((row) => row.some((cell) => cell.trim() !== '')));
  if (filled.length === 0) throw refused('Ce classeur est vide\u00a0: choisissez-en un autre.');
  return filled;
};
