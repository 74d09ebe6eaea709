import { strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/universal';
import type { RouteInput } from '../../electron/ipc/contract/contract.ts';
import type { TestApp } from './app.ts';

/** Bytes of a text as old Windows writes it; every character must be one of its own. */
export const windows1252 = (text: string): Uint8Array => {
  const decoder = new TextDecoder('windows-1252');
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
  );
  return Uint8Array.from(Array.from(text, (letter) => codes.get(letter) ?? 63));
};

export const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  Array.from(text).forEach((letter, at) =>
    bytes.set([letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8], 2 + at * 2),
  );
  return bytes;
};

export type XlsxCell = string | number | Date | null;

/** A real workbook; dates as Excel stores them. */
export const xlsx = async (rows: readonly (readonly XlsxCell[])[]): Promise<Uint8Array> => {
  const data = rows.map((row) =>
    row.map((cell) => (cell instanceof Date ? { value: cell, type: Date, format: 'dd/mm/yyyy' } : cell)),
  );
  const blob = await writeXlsxFile(data, { sheet: 'Feuil1' }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
};

/** The same workbook with its one sheet's XML changed. */
export const withSheetXml = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  const name = Object.keys(parts).find((part) => /worksheets\/[^/]+\.xml$/.test(part)) ?? '';
  const xml = new TextDecoder().decode(parts[name]);
  return zipSync({ ...parts, [name]: strToU8(change(xml)) });
};

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Gives a file to the application as a drop on its window does; its number. */
export const dropFile = async (app: TestApp, bytes: Uint8Array, name = 'membres.csv'): Promise<number> => {
  const read = await app.call('import.dropFile', { name, content: base64(bytes) });
  if (read.outcome !== 'read') throw new Error('the file was not read');
  return read.file;
};

export type MemberSource = RouteInput<'import.members'>['source'];

/** The way members are imported when nothing is chosen by hand. */
export const memberImport = (source: MemberSource, more: Partial<RouteInput<'import.members'>> = {}) => ({
  source,
  sheet: 0,
  hasHeadings: null,
  columns: null,
  places: [],
  allOrNothing: false,
  ...more,
});

export const planMembers = (
  app: TestApp,
  source: MemberSource,
  more: Partial<RouteInput<'import.planMembers'>> = {},
) => {
  const { allOrNothing: _, ...input } = memberImport(source);
  return app.call('import.planMembers', { ...input, show: 'all', from: 0, ...more });
};

export const councilImport = (source: MemberSource, more: Partial<RouteInput<'import.councils'>> = {}) => ({
  source,
  sheet: 0,
  time: '18:30',
  titleHolds: '',
  withPast: false,
  allOrNothing: false,
  ...more,
});

export const planCouncils = (
  app: TestApp,
  source: MemberSource,
  more: Partial<RouteInput<'import.planCouncils'>> = {},
) => {
  const { allOrNothing: _, ...input } = councilImport(source);
  return app.call('import.planCouncils', { ...input, show: 'all', from: 0, ...more });
};
