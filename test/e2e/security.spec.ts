import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';

// These tests do what the page must refuse, and say that it refuses.
test.use({ provokes: true });

/** Runs `attempt` in the page as any script of it could; what it throws comes back as « refused ». */
const inPage = (page: Page, attempt: string): Promise<unknown> => page.evaluate(attempt);

const outcomeOf = (promise: string) => `(${promise}).then(() => 'granted', () => 'refused')`;

test('the page holds its bridge and nothing of the machine', async ({ start }) => {
  const { page } = await start();
  expect(
    await page.evaluate(() => ({
      reach: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
      bridge: Object.keys(window.codir).toSorted(),
      isFrozen: Object.isFrozen(window.codir),
    })),
  ).toEqual({ reach: [], bridge: ['call', 'on', 'tell'], isFrozen: true });
  expect(
    await page.evaluate(async () => {
      try {
        Object.defineProperty(window, 'codir', { value: null });
      } catch {
        // It cannot be put aside.
      }
      const result = await window.codir.call('app.status', {});
      return (result as { ok: boolean }).ok;
    }),
  ).toBe(true);
});

test('scripts, the network and permissions are closed', async ({ start }) => {
  const { page, complaints } = await start();
  for (const address of [
    'https://example.org/',
    'http://127.0.0.1:80/',
    'http://localhost/',
    'file:///etc/hosts',
    'app://codir/index.html',
  ])
    expect(await inPage(page, outcomeOf(`fetch('${address}')`)), address).toBe('refused');
  expect(await inPage(page, outcomeOf(`navigator.clipboard.readText()`))).toBe('refused');
  expect(await inPage(page, outcomeOf(`navigator.mediaDevices.getUserMedia({ audio: true })`))).toBe(
    'refused',
  );
  expect(await inPage(page, `Notification.requestPermission()`)).toBe('denied');
  expect(
    await inPage(
      page,
      `new Promise((done) => navigator.geolocation.getCurrentPosition(() => done(0), ({ code }) => done(code)))`,
    ),
  ).toBe(1);

  expect(
    await page.evaluate(() => {
      const inline = document.createElement('script');
      inline.textContent = 'window.taken = "inline"';
      document.body.append(inline);
      const handler = document.createElement('button');
      handler.setAttribute('onclick', 'window.taken = "handler"');
      document.body.append(handler);
      handler.click();
      return Reflect.get(window, 'taken');
    }),
  ).toBeUndefined();
  expect(
    await page.evaluate(async () => {
      // A debugger's own script may evaluate; what runs after it, as any callback, may not.
      await window.codir.call('app.status', {});
      try {
        return Reflect.construct(Function, ['return 1'])();
      } catch (error) {
        return error instanceof Error ? error.name : error;
      }
    }),
  ).toBe('EvalError');
  expect(
    await page.evaluate(
      () =>
        new Promise((done) => {
          document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
            done([violatedDirective, blockedURI]),
          );
          const image = new Image();
          image.src = 'https://example.org/pixel.png';
        }),
    ),
  ).toEqual(['img-src', 'https://example.org/pixel.png']);
  // The same words would fail every test that provokes nothing.
  await expect.poll(() => complaints.join('\n')).toContain('Content Security Policy');
});

test('no address takes the window elsewhere', async ({ start }) => {
  const { app, page } = await start();
  await app.evaluate(({ BrowserWindow, shell }) => {
    const outside: string[] = [];
    const refused: string[] = [];
    Reflect.set(globalThis, 'codirLeft', { outside, refused });
    shell.openExternal = async (url) => void outside.push(url);
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event) => {
      if (event.defaultPrevented) refused.push(event.url);
    });
  });
  const left = () =>
    app.evaluate(() => Reflect.get(globalThis, 'codirLeft') as { outside: string[]; refused: string[] });

  expect(await page.evaluate(() => window.open('https://example.org/aide'))).toBeNull();
  await expect.poll(async () => (await left()).outside).toEqual(['https://example.org/aide']);
  for (const url of [
    'file:///etc/hosts',
    'ms-msdt:/id',
    'javascript:alert(1)',
    'app://codir/',
    'http://example.org/',
  ])
    expect(await page.evaluate((address) => window.open(address), url), url).toBeNull();
  await expect.poll(() => app.windows().length).toBe(1);

  await page.evaluate(() => Reflect.set(window, 'still', 'here'));
  await page.evaluate(() => {
    window.location.href = 'https://example.org/ailleurs';
  });
  await expect.poll(async () => (await left()).refused).toEqual(['https://example.org/ailleurs']);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'file:///etc/hosts';
    document.body.append(link);
    link.click();
  });
  await page.evaluate(() => {
    window.location.href = 'https://example.org/encore';
  });
  await expect.poll(async () => (await left()).refused).toContain('https://example.org/encore');
  expect(await page.evaluate(() => Reflect.get(window, 'still'))).toBe('here');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect((await left()).outside).toEqual(['https://example.org/aide']);
});
