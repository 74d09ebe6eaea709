import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const renderer = path.resolve(import.meta.dirname, '../../out/renderer');
const maximum = 250 * 1024;

/** The entry and all that it imports before anything can be shown; what is imported later has its own moment. */
const startFiles = (): string[] => {
  const html = readFileSync(path.join(renderer, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/<script[^>]+src="\.\/([^"]+)"/g)].map(([, src]) => String(src));
  const found = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const source = readFileSync(path.join(renderer, file), 'utf8');
    const folder = path.posix.dirname(file);
    for (const [, target] of source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g)) {
      waiting.push(path.posix.join(folder, String(target)));
    }
  }
  return [...found];
};

test('the window opens on at most 250 kB of compressed code', () => {
  const files = startFiles();
  expect(files.length).toBeGreaterThan(1);
  const weight = files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(renderer, file))).length,
    0,
  );
  expect(weight).toBeLessThan(maximum);
});

test('no place shows without its code having come, and the calendar waits for its button', async () => {
  const sources = startFiles().map((file) => readFileSync(path.join(renderer, file), 'utf8'));
  for (const words of ['Reprendre ', 'Bienvenue dans CoDir', 'Mois précédent']) {
    expect(
      sources.some((source) => source.includes(words)),
      words,
    ).toBe(false);
  }
});
