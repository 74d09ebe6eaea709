import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';

const run = (program: string, ...parameters: string[]): string =>
  execFileSync(program, parameters, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** The fields of `pdfinfo`, by name. */
export const infoOf = (file: string): Record<string, string> =>
  Object.fromEntries(
    run('pdfinfo', '-enc', 'UTF-8', file)
      .split(/\r?\n/)
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1).trim()];
      }),
  );

/** The text of each page, in the order it was written: what a program that copies it gets. */
export const pagesOf = (file: string): string[] =>
  run('pdftotext', '-raw', '-enc', 'UTF-8', '-eol', 'unix', file, '-')
    .split('\f')
    .filter((page) => page.trim() !== '');

/** The text by its tags: what a screen reader says, and in which order. */
export const structureOf = (file: string): string =>
  [...run('pdfinfo', '-enc', 'UTF-8', '-struct-text', file).matchAll(/^ *"(.*)"\r?$/gm)]
    .map(([, words]) => words)
    .join('\n');

/** What a text says, whatever its blanks: where lines end and which blank stands is the reader's affair. */
export const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Without any blank: a narrow one is an empty glyph, which not every reader gives back. */
export const bare = (text: string): string => text.replace(/\s+/gu, '');

type Outline = { title: string; kids: Outline[] };
const flat = (outlines: Outline[]): string[] => outlines.flatMap(({ title, kids }) => [title, ...flat(kids)]);

/** The bookmarks, in their order, whatever their depth. */
export const bookmarksOf = (file: string): string[] => {
  const json = run('qpdf', '--json=2', '--json-key=outlines', file);
  return flat((JSON.parse(json) as { outlines: Outline[] }).outlines);
};

/** The file's objects, decompressed: what its text is said to be (ActualText) can be read there. */
export const objectsOf = (file: string): string =>
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
    encoding: 'latin1',
    maxBuffer: 64 * 1024 * 1024,
  });

/** Fails where qpdf finds the file unsound, or where a font is not in it. */
export const expectSound = (file: string): void => {
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  const fonts = run('pdffonts', file)
    .split(/\r?\n/)
    .slice(2)
    .filter((line) => line !== '');
  expect(fonts.length).toBeGreaterThan(0);
  // Columns: name, type, encoding, embedded, subset, Unicode, object.
  for (const font of fonts) expect(font).toMatch(/ yes +(?:yes|no) +yes +\d+ +\d+ *$/);
};
