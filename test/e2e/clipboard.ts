import type { Page } from '@playwright/test';

/**
 * Puts on the clipboard what another program would have put there, in its two forms. The permission is closed to the
 * page, as it must be: the clipboard is written by a true Ctrl+C, whose contents are given here.
 */
export const copyElsewhere = async (page: Page, copied: { text: string; html: string }): Promise<void> => {
  await page.evaluate(({ text, html }) => {
    const give = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.clipboardData?.setData('text/html', html);
      event.preventDefault();
    };
    document.addEventListener('copy', give, { once: true, capture: true });
  }, copied);
  await page.keyboard.press('Control+c');
};
