import { test as base, expect, type Page } from '@playwright/test';
import { startTestApp, type TestApp } from '../support/app.ts';
import { serveRenderer } from './serve-renderer.ts';

type Answer = (route: string, input: unknown) => Promise<unknown>;

type Screens = {
  /** The real router on a real, migrated file. */
  app: TestApp;
  /** Opens a place of the bundled renderer over it. */
  open: (place: string) => Promise<Page>;
  /** The same over another router, for an application that could not open its data. */
  openOver: (answer: Answer, place: string) => Promise<Page>;
  server: { url: string };
};

/** Screens in Chromium over the real router, without Electron: quick, and each test has its own data. */
export const test = base.extend<Omit<Screens, 'server'>, Pick<Screens, 'server'>>({
  server: [
    async ({ browserName: _browser }, use) => {
      const server = await serveRenderer();
      await use(server);
      server.close();
    },
    { scope: 'worker' },
  ],
  app: async ({ browserName: _browser }, use) => {
    const app = await startTestApp();
    await use(app);
    app.remove();
    expect(app.unexpected).toEqual([]);
  },
  openOver: async ({ page, server }, use) => {
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    page.on('pageerror', (error) => violations.push(error.message));
    let isBridged = false;
    const bridge = async (answer: Answer) => {
      if (isBridged) return;
      isBridged = true;
      await page.exposeFunction('codirTestCall', answer);
      await page.addInitScript(() => {
        const codir = {
          call: (route: string, input: unknown) => Reflect.get(window, 'codirTestCall')(route, input),
          tell: () => {},
          on: () => () => {},
        };
        Object.defineProperty(window, 'codir', { value: codir });
      });
    };
    await use(async (answer, place) => {
      await bridge(answer);
      await page.goto(`${server.url}#${place}`);
      return page;
    });
    expect(violations).toEqual([]);
  },
  open: async ({ app, openOver }, use) => {
    await use((place) => openOver(app.raw, place));
  },
});

export { expect };
