import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { RouteInput } from '../../electron/ipc/contract/contract.ts';
import type { TestApp } from '../support/app.ts';

/** The pages that Chromium prints of a document's HTML, each as its text. */
export const printedPages = async (
  page: Page,
  app: TestApp,
  url: string,
  document: RouteInput<'document.preview'>,
): Promise<string[]> => {
  const { html } = await app.call('document.preview', document);
  const printing = await page.context().newPage();
  await printing.route('**/document.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await printing.goto(`${url}document.html`);
  const file = path.join(app.folder, 'document.pdf');
  writeFileSync(file, await printing.pdf({ preferCSSPageSize: true, printBackground: true }));
  await printing.close();
  // A form feed ends each page.
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
};

/** What each sheet of the preview says; those out of sight are laid out for it. */
export const sheetTexts = (sheets: Locator): Promise<string[]> =>
  sheets.evaluateAll((all: HTMLElement[]) =>
    all.map((sheet) => {
      sheet.style.contentVisibility = 'visible';
      return sheet.innerText;
    }),
  );
