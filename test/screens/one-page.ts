import { test as base, type Page } from '@playwright/test';

type Reused = {
  /** The window of this worker, and what it is before a test. */
  reused: { page: Page; restore: () => Promise<void> };
};

/** What a test may listen to, and the next one must not hear. */
const heard = ['console', 'pageerror', 'request', 'dialog'] as const;

/**
 * One page for all the tests of a worker: opening one, with a process of its own that compiles everything anew, took
 * a fifth of the time. Every test finds it blank, of the size of the config, in light colours and heard by nobody; the
 * application keeps nothing in its page (no storage, no cookie). A worker that failed a test goes, and its page with it.
 */
export const test = base.extend<object, Reused>({
  reused: [
    async ({ browser }, use, { project }) => {
      const { baseURL, locale, timezoneId, viewport } = project.use;
      if (!viewport) throw new Error('the config says no size');
      const context = await browser.newContext({
        ...(baseURL ? { baseURL } : {}),
        ...(locale ? { locale } : {}),
        ...(timezoneId ? { timezoneId } : {}),
        viewport,
      });
      const page = await context.newPage();
      const restore = async () => {
        for (const event of heard) page.removeAllListeners(event);
        const others = context.pages().filter((other) => other !== page);
        await Promise.all(others.map((other) => other.close()));
        await page.goto('about:blank');
        await page.emulateMedia({
          media: null,
          colorScheme: 'light',
          contrast: null,
          forcedColors: null,
          reducedMotion: null,
        });
        await page.setViewportSize(viewport);
        await page.mouse.move(0, 0);
      };
      await use({ page, restore });
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ reused }, use) => {
    await use(reused.page);
    await reused.restore();
  },
});
