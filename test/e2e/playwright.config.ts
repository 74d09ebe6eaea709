import { spawnSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';
import { resolveElectron } from '../../build/run/electron-binary.ts';
import { needsBundle } from '../../build/run/freshness.ts';
import { root } from '../../build/run/root.ts';

// Workers read this file too; what the first reading has set is theirs by inheritance.
if (process.env['CODIR_EXECUTABLE'] === undefined) {
  const choice = resolveElectron();
  // `electron` and Playwright both look for the executable where this says.
  if ('distPath' in choice) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = choice.distPath;
}
if (process.env['TEST_WORKER_INDEX'] === undefined && needsBundle(root)) {
  const { status } = spawnSync(process.execPath, ['build/bundle.ts'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the application could not be bundled');
}

/** The whole application: its own main process, preload and renderer, started as she starts it. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  forbidOnly: true,
  use: { actionTimeout: 15_000 },
});
