import { unzipParts } from './zip-safety.ts';
import { refused } from './sheet.ts';

export type FileKind = 'xlsx' | 'text' | 'calendar';

const has = (bytes: Uint8Array, mark: string, at = 0): boolean =>
  Array.from(mark).every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

const hasWide = (bytes: Uint8Array, word: string): boolean =>
  latin(bytes.subarray(0, 1 << 20)).includes(Array.from(word).join('\u0000'));

const other =
  'Ce fichier n’est pas une liste. Choisissez un fichier CSV ou Excel (.xlsx), ou copiez le tableau et collez-le ici.';

/** Formats met under any name, and what to do with each. */
const sentences = {
  pdf: 'Ce fichier est un PDF, quel que soit son nom. Demandez le tableau d’origine (Excel ou CSV), ou copiez les lignes et collez-les ici.',
  xls: 'Ce classeur est à l’ancien format d’Excel (.xls). Ouvrez-le dans Excel et enregistrez-le en .xlsx, puis choisissez ce nouveau fichier.',
  locked:
    'Ce classeur est protégé par un mot de passe\u00a0: il n’a pas été lu. Enregistrez-en une copie sans mot de passe, puis recommencez.',
  word: 'Ce fichier est un document Word. Ouvrez-le, copiez le tableau et collez-le ici.',
  ods: 'Ce classeur est au format de LibreOffice (.ods). Ouvrez-le et enregistrez-le en .xlsx ou en .csv, puis choisissez ce nouveau fichier.',
  html: 'Ce fichier est une page web, quel que soit son nom. Ouvrez-le dans Excel et enregistrez-le en .xlsx, ou copiez le tableau et collez-le ici.',
} as const;

const zipKind = (bytes: Uint8Array): FileKind => {
  const names: string[] = [];
  const parts = unzipParts(bytes, (name) => {
    names.push(name);
    return name === 'mimetype';
  });
  if (names.some((name) => /^xl\/workbook\.xml$/i.test(name))) return 'xlsx';
  if (names.some((name) => name.startsWith('word/'))) throw refused(sentences.word);
  const type = parts['mimetype'];
  if (type && latin(type).includes('opendocument.spreadsheet')) throw refused(sentences.ods);
  throw refused(other);
};

const isBinary = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 4000);
  const isMarkedWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const [even = 0, odd = 0] = [0, 1].map(
    (side) => head.filter((byte, at) => at % 2 === side && byte === 0).length,
  );
  // UTF-16 without its mark: Latin letters have a zero in two, always on the same side.
  const isWide = Math.max(even, odd) > head.length / 4 && Math.min(even, odd) < head.length / 40;
  return !isMarkedWide && !isWide && head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
};

/**
 * What a file is by its bytes; its name is never believed.
 * @throws Failure `refused`, saying what the file is and what to do
 */
export const fileKind = (bytes: Uint8Array): FileKind => {
  if (bytes.length === 0) throw refused('Ce fichier est vide\u00a0: choisissez-en un autre.');
  if (has(bytes.subarray(0, 1024), '%PDF') || latin(bytes.subarray(0, 1024)).includes('%PDF-'))
    throw refused(sentences.pdf);
  if (has(bytes, '\u00d0\u00cf\u0011\u00e0'))
    throw refused(hasWide(bytes, 'EncryptedPackage') ? sentences.locked : sentences.xls);
  if (has(bytes, 'PK\u0003\u0004') || has(bytes, 'PK\u0005\u0006')) return zipKind(bytes);
  if (isBinary(bytes)) throw refused(other);
  const head = latin(bytes.subarray(0, 2000))
    .replaceAll('\u0000', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .trimStart();
  if (/^BEGIN:VCALENDAR/i.test(head)) return 'calendar';
  if (/^(<!doctype html|<html|<\?xml[^>]*>\s*<html|<table)/i.test(head)) throw refused(sentences.html);
  return 'text';
};
