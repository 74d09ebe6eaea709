import { printedHeadings, printedTitles } from './agenda-of-twelve.ts';
import { expect } from './app-test.ts';
import { bare, bookmarksOf, expectSound, infoOf, objectsOf, pagesOf, plain, structureOf } from './pdf.ts';

/** Fails unless `text` has the pieces one after the other; blanks are not compared. */
const expectInOrder = (text: string, pieces: readonly string[]): void => {
  const whole = bare(text);
  let from = 0;
  for (const piece of pieces) {
    const at = whole.indexOf(bare(piece), from);
    expect(at, `« ${piece} » after what precedes it, in:\n${text}`).toBeGreaterThanOrEqual(0);
    from = at + bare(piece).length;
  }
};

/** Poppler, when it reads by the tags, loses what follows a text that stands for another. */
const untilFixedBlank = (text: string): string => text.split(/[\u00a0\u202f]/u)[0] ?? '';

/** Spaces before `;`, `!` and `?` that the paper must carry: Chromium writes each as the text it stands for. */
const narrowSpaces = printedTitles.join('').split('\u202f').length - 1;

/** The PDF of the twelve points: what it is, what it says and in which order. */
export const expectPaperOfTwelve = (file: string): void => {
  expectSound(file);
  const info = infoOf(file);
  expect(info['Tagged']).toBe('yes');
  expect(plain(info['Title'] ?? '')).toBe('Ordre du jour – CoDir du Pays de Mortagne – 8 décembre 2026');
  expect(info['Page size']).toContain('A4');
  expect(info['Pages']).toBe('1');

  expect(bookmarksOf(file).map(plain)).toEqual(printedHeadings.map(plain));
  const text = pagesOf(file).join('\n');
  expectInOrder(text, printedHeadings);
  expectInOrder(structureOf(file), printedHeadings.map(untilFixedBlank));
  expect(plain(text)).toContain('Réunion du mardi 8 décembre 2026, de 9 h 30 à 12 h 00');
  expect(plain(text)).toContain('conseil communautaire du mercredi 16 décembre 2026 à 18 h 30');
  expect(plain(text)).toContain('des 11 communes et de la communauté de communes');
  expect(text).toMatch(/^1\/1$/m);

  const objects = objectsOf(file);
  expect(objects).toMatch(/\/Lang \(fr\)/);
  expect(objects.match(/\/ActualText <feff202f>/gi)?.length).toBe(narrowSpaces);
};
