import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as rest } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findChromium, findHeadlessShell } from '../../build/run/chromium.ts';
import type { CharterText } from '../../db/queries/charter-text.ts';
import { serveRenderer } from '../screens/serve-renderer.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { mixedCharter } from '../support/long-charter.ts';
import { writeCharter } from '../support/written-charter.ts';
import { type Effort, type Row, ratioRow, runsFor } from './row.ts';

/** Milliseconds between two keys: some follow at once, others fall while what was typed is saved and laid out. */
const gaps = [90, 140, 420, 450, 480, 520, 110, 560, 600, 650];

const dictated = 'Dictée';
const sentence = 'Le collectif prépare ensemble les décisions qui engagent le territoire. ';

/** A charter whose article in the middle is always the same one: what is typed in it costs what the rest does. */
const charterOf = (articles: number): Pick<CharterText, 'chapters' | 'articles'> => {
  const { chapters, articles: all } = mixedCharter(articles, 1);
  const middle = Math.floor(articles / 2);
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: sentence.repeat(6).trim() }] }];
  const body = JSON.stringify({ type: 'doc', content });
  return {
    chapters,
    articles: all.map((each, index) => (index === middle ? { ...each, title: dictated, body } : each)),
  };
};

/** From here on, every key tells how long it took until what it changed was painted. */
const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = [];
    Object.defineProperty(window, 'keyTimes', { value: times });
    document.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // Comes after the frame that begins now.
          port1.addEventListener('message', () => times.push(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(null);
        }),
      { capture: true },
    );
  });

const takeTimes = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const times: number[] = Reflect.get(window, 'keyTimes');
    return times.splice(0);
  });

/**
 * The bridge of a window over `app`, by a local address: an answer costs the window what a message of Electron's does.
 * Playwright's own way there has the window read every answer as a script, 80 ms for the HTML of a long charter.
 */
export const bridge = async (page: Page, app: Pick<TestApp, 'raw'>): Promise<() => void> => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { route, input }: { route: string; input: unknown } = JSON.parse(await text(request));
    const said = JSON.stringify(await app.raw(route, input));
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end(said);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await page.addInitScript((url) => {
    const codir = {
      call: async (route: string, input: unknown) =>
        (await fetch(url, { method: 'POST', body: JSON.stringify({ route, input }) })).json(),
      tell: () => {},
      on: () => () => {},
    };
    Object.defineProperty(window, 'codir', { value: codir });
  }, `http://127.0.0.1:${port}/`);
  return () => void server.close();
};

/** The editor of that article, its page beside it, with the cursor at its end. */
const editorOf = async (browser: Browser, url: string, articles: number) => {
  const app = await startTestApp();
  await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
  await writeCharter(app.call, charterOf(articles));
  // Without the policy, which lets nothing out: the bridge must go through.
  const page = await browser.newPage({ bypassCSP: true, viewport: { width: 1920, height: 1080 } });
  const unbridge = await bridge(page, app);
  await page.goto(`${url}#/charte`);
  await page.getByRole('row', { name: dictated }).click();
  const editor = page.getByRole('textbox', { name: 'Texte de l’article' });
  await editor.filter({ hasText: sentence.trim() }).click();
  await page.keyboard.press('Control+End');
  await page.frameLocator('iframe').locator('.sheet .current').first().waitFor();
  const pages = await page.frameLocator('iframe').locator('.sheet').count();
  await watchKeys(page);
  const type = async (): Promise<number[]> => {
    for (const gap of gaps) {
      await page.keyboard.press('e');
      await rest(gap);
    }
    return takeTimes(page);
  };
  const close = () => {
    unbridge();
    app.remove();
  };
  return { pages, type, close };
};

/** A key in an article of a long charter, until it is painted, against the same in a charter that is that article. */
export const typingRows = async (effort: Effort): Promise<Row[]> => {
  const server = await serveRenderer();
  const browser = await chromium.launch({
    // Debian's own has the processor play a graphics card, which takes longer than drawing does.
    executablePath: findHeadlessShell() ?? findChromium() ?? '/usr/bin/chromium',
  });
  const [short, long] = [await editorOf(browser, server.url, 1), await editorOf(browser, server.url, 66)];
  const samples: { ours: number[]; limit: number[] } = { ours: [], limit: [] };
  try {
    const warming = 2;
    for (let run = -warming; run < runsFor(effort, 16, 5); run += 1) {
      const [limit, ours] = [await short.type(), await long.type()];
      if (run < 0) continue;
      samples.limit.push(...limit);
      samples.ours.push(...ours);
    }
  } finally {
    await browser.close();
    server.close();
    short.close();
    long.close();
  }
  const metric = `key to paint in a charter of ${long.pages} pages / of ${short.pages}`;
  return [
    ratioRow(`${metric}, median`, 'ms', 1.3, samples),
    ratioRow(`${metric}, slowest 5 %`, 'ms', 2, samples, 0.95),
  ];
};
