import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { paperSheet } from '../../build/paper-files.ts';
import { findChromium } from '../../build/run/chromium.ts';
import type { PaperPort } from '../../electron/ipc/handlers/services.ts';

const require = createRequire(import.meta.url);

/** The sheet with its fonts in it: a page set from a text has no address that they could be found from. */
const css = paperSheet(path.resolve(import.meta.dirname, '../..')).replaceAll(
  /url\("\.\/((source-\w+-\d)-[\w-]+\.woff2)"\)/g,
  (_, file: string, family: string) =>
    `url("data:font/woff2;base64,${readFileSync(require.resolve(`@fontsource/${family}/files/${file}`), 'base64')}")`,
);

/** Papers printed by Chromium as the application prints them, tagged and with bookmarks, without Electron. */
export const startPaper = async (): Promise<PaperPort & { close: () => Promise<void> }> => {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  return {
    print: async () => true,
    pdf: async (html) => {
      const page = await browser.newPage();
      await page.setContent(html.replace(/<link [^>]*>/, () => `<style>${css}</style>`));
      await page.evaluate('document.fonts.ready');
      const bytes = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
      await page.close();
      return bytes;
    },
    close: () => browser.close(),
  };
};
