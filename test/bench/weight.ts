import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { shipped } from './dossier.ts';
import { budgetRow, type Row } from './row.ts';

/** The code the window needs before it shows anything: the entry and what it imports at once, each gzipped. */
export const weightRows = async (): Promise<Row[]> => {
  const html = readFileSync(shipped('renderer', 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  if (files.length === 0) throw new Error('index.html names no script');
  const bytes = files.map((file) => gzipSync(readFileSync(shipped('renderer', file))).length);
  const total = bytes.reduce((sum, each) => sum + each, 0) / 1000;
  return [
    budgetRow('renderer code at the start, gzip / budget', 'kB', total, 250, { runs: 1, binding: true }),
  ];
};
