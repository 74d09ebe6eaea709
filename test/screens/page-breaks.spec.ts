import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { TestApp } from '../support/app.ts';
import { agendaOf, found } from './cases.ts';
import { expect, test } from './screen-test.ts';

const firstNumber = (text: string): number =>
  Math.min(...[...text.matchAll(/Point (\d+)/g)].map(([, number]) => Number(number)));

/** The first point of each sheet of the preview. */
const previewStarts = async (page: Page, id: number, points: number): Promise<number[]> => {
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-item]')).toHaveCount(points);
  await expect(page).toHaveURL(new RegExp(`/reunions/${id}$`));
  const sheets = await frame.locator('.sheet').allInnerTexts();
  return sheets.map(firstNumber);
};

/** The first point of each page that Chromium prints of the same HTML. */
const printedStarts = async (page: Page, app: TestApp, url: string, id: number): Promise<number[]> => {
  const { html } = await app.call('document.preview', { kind: 'agenda', id });
  const printing = await page.context().newPage();
  await printing.route('**/document.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await printing.goto(`${url}document.html`);
  const file = path.join(app.folder, 'agenda.pdf');
  writeFileSync(file, await printing.pdf({ preferCSSPageSize: true, printBackground: true }));
  await printing.close();
  // A form feed ends each page.
  const pages = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  return pages.map(firstNumber);
};

// Mix 5 of nine points ends a tenth of a pixel beyond 255 mm: the printer, which rounds them, still takes it.
const mixes = [
  [9, 5],
  [12, 1],
  [12, 3],
  [30, 1],
  [30, 2],
  [60, 1],
  [60, 2],
] as const;

for (const [points, seed] of mixes) {
  test(`the preview breaks where the printer does, ${points} points, mix ${seed}`, async ({
    app,
    open,
    server,
  }) => {
    await found(app);
    const id = await agendaOf(app, points, seed);
    const page = await open(`/reunions/${id}`);
    const preview = await previewStarts(page, id, points);
    expect(preview).toEqual(await printedStarts(page, app, server.url, id));
  });
}
