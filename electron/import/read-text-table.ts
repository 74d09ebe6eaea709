import Papa from 'papaparse';
import { checkedTable, refused, type Sheet } from './sheet.ts';

const separators = ['\t', ';', ',', '|'] as const;

const parsed = (text: string, delimiter: string, more: { preview?: number; quoteChar?: string } = {}) =>
  Papa.parse<string[]>(text, { delimiter, ...more });

/** The separator that cuts the first rows into the most columns, alike from row to row; none for a plain list. */
const separatorOf = (text: string): string => {
  const [, stated] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  if (stated !== undefined) return stated;
  const scores = separators.map((separator) => {
    const widths = parsed(text, separator, { preview: 40 })
      .data.map((row) => row.length)
      .filter((width) => width > 1);
    const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 1;
    const alike = widths.filter((width) => width === usual).length;
    return { separator, score: alike * Math.min(usual, 12) };
  });
  const best = scores.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.separator : '\t';
};

/**
 * A table in a text: a CSV file, or cells copied from Excel, Word or a mail.
 * @throws Failure `refused` when there is nothing in it, or it cannot be a list
 */
export const readTextTable = (text: string, name: string): Sheet => {
  const separator = separatorOf(text);
  const body = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
  if (body.trim() === '') throw refused('Il n’y a rien à lire\u00a0: ce fichier ou ce texte est vide.');
  const first = parsed(body, separator);
  const isBroken = first.errors.some(({ type }) => type === 'Quotes');
  // A quotation mark that is never closed would swallow the rest of the list: the marks are then plain text.
  const { data } = isBroken ? parsed(body, separator, { quoteChar: '\u0000' }) : first;
  const notices = isBroken
    ? ['Un guillemet n’est pas refermé dans ce texte\u00a0: les guillemets ont été lus comme du texte.']
    : [];
  return { name, table: checkedTable(data), notices };
};
