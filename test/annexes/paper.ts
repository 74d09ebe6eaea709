import path from 'node:path';
import { chromium } from 'playwright-core';
import { paperSheet } from '../../build/paper-files.ts';
import { findChromium } from '../../build/run/chromium.ts';
import type { PaperPort } from '../../electron/ipc/handlers/services.ts';

const css = paperSheet(path.resolve(import.meta.dirname, '../..'));

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
