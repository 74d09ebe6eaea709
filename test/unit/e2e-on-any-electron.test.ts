import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../e2e');

// Where Electron is installed the same tests drive it: none may lean on what plays it elsewhere, nor on a delay.
// (Skipped tests and Playwright’s own delay are refused in every test by test/lint/house.test.ts.)
test('the e2e suite drives Electron, whatever plays it, and waits for facts only', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(5);
  const found = files.flatMap((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const words = text.match(/stand-?in|setTimeout\(/gi) ?? [];
    return words.map((word) => `${name}: ${word}`);
  });
  expect(found).toEqual([]);
});
