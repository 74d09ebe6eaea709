import { defineConfig } from '@playwright/test';

const port = 4179;

/** Screens in the system's Chromium: the gallery of components, served as built. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../out/screens',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath: '/usr/bin/chromium' },
  },
  webServer: {
    command: `vite build -c gallery/vite.config.ts --logLevel warn && vite preview -c gallery/vite.config.ts --port ${port} --strictPort`,
    url: `http://localhost:${port}`,
    cwd: import.meta.dirname,
  },
});
