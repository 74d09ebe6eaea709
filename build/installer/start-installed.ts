/**
 * `node build/installer/start-installed.ts PATH_OF_CODIR_EXE`: starts an installed CoDir on a scratch folder, waits
 * for its first screen and its data file, and closes it. Playwright's own Electron launcher needs `--inspect`, which the
 * shipped fuses forbid; Chromium's DevTools port stays usable.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const [executable] = process.argv.slice(2);
if (!executable) throw new Error('Name the executable to start');
const folder = mkdtempSync(path.join(tmpdir(), 'codir-installed-'));
const application = spawn(executable, ['--remote-debugging-port=0', `--user-data-dir=${folder}`], {
  stdio: ['ignore', 'ignore', 'pipe'],
});
const exited = new Promise<void>((resolve) => application.once('exit', () => resolve()));

async function devToolsAddress(): Promise<string> {
  for await (const line of createInterface({ input: application.stderr })) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error(`${executable} ended without opening`);
}

const limit = setTimeout(() => application.kill(), 90_000);
try {
  const browser = await chromium.connectOverCDP(await devToolsAddress());
  const [context] = browser.contexts();
  if (!context) throw new Error('No window context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  const heading = page.getByRole('heading', { level: 1 });
  await heading.waitFor();
  const language = await page.locator('html').getAttribute('lang');
  if (language !== 'fr') throw new Error(`The page speaks ${language}`);
  if (!existsSync(path.join(folder, 'donnees'))) throw new Error('No data folder was made');
  console.log(`${executable} opened on: ${await heading.textContent()}`);
  // Closing its only window ends the application as a person would.
  await page.close();
  await exited;
} finally {
  clearTimeout(limit);
  application.kill();
  await exited;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
