import { defineConfig } from '@playwright/test';
import { findChromium, findHeadlessShell } from '../../build/run/chromium.ts';

/** Two runs at once each take a port of their own. */
const port = Number(process.env['CODIR_SCREENS_PORT'] ?? 4179);

/** Screens in the system's Chromium: the gallery of components, served as built. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/screens',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  // The machine that checks is shared: slowness alone is no fault.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1366, height: 768 },
    // A trace of every test costs a third of the time; `--trace on` gives it where it is wanted.
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findHeadlessShell() ?? findChromium() ?? '/usr/bin/chromium' },
  },
  webServer: {
    command: `vite build -c gallery/vite.config.ts --logLevel warn && vite preview -c gallery/vite.config.ts --port ${port} --strictPort`,
    url: `http://localhost:${port}`,
    cwd: import.meta.dirname,
  },
});
