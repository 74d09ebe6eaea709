import { test as base, expect, type Page } from '@playwright/test';
import { startTestApp, type TestApp } from '../support/app.ts';
import { serveRenderer } from './serve-renderer.ts';

type Screens = {
  /** The real router on a real, migrated file. */
  app: TestApp;
  /** Opens a place of the bundled renderer over it. */
  open: (place: string) => Promise<Page>;
  server: { url: string };
};

/** Screens in Chromium over the real router, without Electron: quick, and each test has its own data. */
export const test = base.extend<Omit<Screens, 'server'>, Pick<Screens, 'server'>>({
  server: [
    async ({}, use) => {
      const server = await serveRenderer();
      await use(server);
      server.close();
    },
    { scope: 'worker' },
  ],
  app: async ({}, use) => {
    const app = await startTestApp();
    await use(app);
    app.remove();
    expect(app.unexpected).toEqual([]);
  },
  open: async ({ page, app, server }, use) => {
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    page.on('pageerror', (error) => violations.push(error.message));
    await page.exposeFunction('codirTestCall', app.raw);
    await page.addInitScript(() => {
      const bridge = {
        call: (route: string, input: unknown) => Reflect.get(window, 'codirTestCall')(route, input),
        tell: () => {},
        on: () => () => {},
      };
      Object.defineProperty(window, 'codir', { value: bridge });
    });
    await use(async (place) => {
      await page.goto(`${server.url}#${place}`);
      return page;
    });
    expect(violations).toEqual([]);
  },
});

export { expect };
