// What Electron's default app does: load the app's entry, and only then let `ready` happen.
// Chromium starts meanwhile.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { app } from './app/app.ts';
import { startBrowser } from './app/browser.ts';
import { appEntry } from './app/package.ts';
import { lifecycle } from './app/lifecycle.ts';

// Playwright's loader already took this file out of argv, with its own switches; `electron .` did not.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.argv.splice(1, 1);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());

const browser = startBrowser();
browser.catch(() => undefined);
try {
  await import(pathToFileURL(appEntry()).href);
} catch (error) {
  console.error('App threw an error during load\n', error);
  app.exit(1);
}
try {
  await browser;
  if (!lifecycle.quitting) app.becomeReady();
} catch (error) {
  if (!lifecycle.quitting) {
    console.error('electron stand-in: Chromium could not be started.', error);
    app.exit(70);
  }
}
