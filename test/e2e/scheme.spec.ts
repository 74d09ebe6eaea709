import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { root } from '../../build/run/root.ts';
import { expect, test } from './app-test.ts';
import { spyOnPrint } from './desk.ts';
import { openMeeting } from './places.ts';

// These tests ask for what must be refused.
test.use({ provokes: true });

type Answer = { status: number | 'refused'; policy: string; type: string };

/** What the scheme answers, as main itself can ask it. */
const askScheme = (app: ElectronApplication, addresses: string[], method = 'GET'): Promise<Answer[]> =>
  app.evaluate(
    ({ net }, asked) =>
      Promise.all(
        asked.addresses.map(async (address) => {
          try {
            const { status, headers } = await net.fetch(address, { method: asked.method });
            return {
              status,
              policy: headers.get('content-security-policy') ?? '',
              type: headers.get('content-type') ?? '',
            };
          } catch {
            return { status: 'refused' as const, policy: '', type: '' };
          }
        }),
      ),
    { addresses, method },
  );

test('every answer of the scheme carries the policy, and nothing outside the page is served', async ({
  start,
}) => {
  const { app } = await start();
  const renderer = path.join(root, 'out', 'renderer');
  const files = readdirSync(renderer, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(renderer, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  expect(files.length).toBeGreaterThan(10);
  const served = await askScheme(app, ['app://codir/', ...files.map((file) => `app://codir/${file}`)]);
  for (const [index, { status, policy }] of served.entries()) {
    expect([files[index - 1] ?? '/', status]).toEqual([files[index - 1] ?? '/', 200]);
    expect(policy).toContain("default-src 'none'; script-src 'self'");
  }
  const outside = [
    '../main/main.js',
    '%2e%2e/main/main.js',
    '..%2fmain%2fmain.js',
    '%2e%2e%2f%2e%2e%2fpackage.json',
    '..%5c..%5cpackage.json',
    'assets/..%2f..%2fmain%2fmain.js',
    '/etc/passwd',
    'C:%5cWindows%5cwin.ini',
    'assets',
    'index.html%00.png',
    '%zz',
    'print/00000000-0000-0000-0000-000000000000',
  ].map((place) => `app://codir/${place}`);
  for (const [index, { status, policy }] of (await askScheme(app, outside)).entries()) {
    expect([outside[index], status]).toEqual([outside[index], 404]);
    expect(policy, outside[index]).toContain("default-src 'none'");
  }
  for (const { status } of await askScheme(app, ['app://autre/index.html', 'app://codir.autre/']))
    expect([404, 'refused']).toContain(status);
  for (const { status } of await askScheme(app, ['app://codir/index.html'], 'POST'))
    expect([404, 'refused']).toContain(status);
});

test('the preview and the printed page run no script and reach no bridge', async ({ start, dossier }) => {
  const { app, page } = await start();
  await openMeeting(page, dossier.meetingId);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  expect(
    await page.evaluate(() => {
      const frame = document.querySelector('iframe');
      const inside = frame?.contentDocument?.createElement('script');
      if (!frame?.contentWindow || !inside) return null;
      inside.textContent = 'parent.taken = "by the preview"';
      frame.contentDocument?.body.append(inside);
      return {
        bridge: Reflect.get(frame.contentWindow, 'codir') === undefined,
        taken: Reflect.get(window, 'taken'),
      };
    }),
  ).toEqual({ bridge: true, taken: undefined });

  const prints = await spyOnPrint(app, { success: true, reason: '' });
  await page.getByRole('button', { name: 'Imprimer' }).click();
  await expect.poll(async () => (await prints()).length).toBe(1);
  const [print] = await prints();
  expect(print?.policy).toContain("script-src 'none'; style-src 'self' 'sha256-");
});
