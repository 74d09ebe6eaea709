import { expect, type Page } from '@playwright/test';
import { startTestApp, type TestApp } from '../support/app.ts';
import { test as base } from './one-page.ts';
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
  /** Who answers the page: the router of the test that goes on. */
  bridge: { answer: Answer };
};

const nobody: Answer = async () => {
  throw new Error('no test goes on');
};

/** Screens in Chromium over the real router, without Electron: quick, and each test has its own data. */
export const test = base.extend<Omit<Screens, 'server' | 'bridge'>, Pick<Screens, 'server' | 'bridge'>>({
  server: [
    async ({ browserName: _browser }, use) => {
      const server = await serveRenderer();
      await use(server);
      server.close();
    },
    { scope: 'worker' },
  ],
  bridge: [
    async ({ reused: { page } }, use) => {
      const bridge = { answer: nobody };
      await page.exposeFunction('codirTestCall', (route: string, input: unknown) =>
        bridge.answer(route, input),
      );
      await page.addInitScript(() => {
        const codir = {
          call: (route: string, input: unknown) => Reflect.get(window, 'codirTestCall')(route, input),
          tell: () => {},
          on: () => () => {},
        };
        Object.defineProperty(window, 'codir', { value: codir });
      });
      await use(bridge);
    },
    { scope: 'worker' },
  ],
  app: async ({ browserName: _browser }, use) => {
    const app = await startTestApp();
    await use(app);
    app.remove();
    expect(app.unexpected).toEqual([]);
  },
  openOver: async ({ page, server, bridge }, use) => {
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    page.on('pageerror', (error) => violations.push(error.message));
    await use(async (answer, place) => {
      bridge.answer = answer;
      await page.goto(`${server.url}#${place}`);
      return page;
    });
    // Before its router goes, the page does: nothing is asked of one that is closed.
    await page.goto('about:blank');
    bridge.answer = nobody;
    expect(violations).toEqual([]);
  },
  open: async ({ app, openOver }, use) => {
    await use((place) => openOver(app.raw, place));
  },
});

export { expect };
