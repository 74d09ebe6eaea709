import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], testTimeout = 60_000) => ({
  test: { name, include, testTimeout, hookTimeout: testTimeout, environment: 'node', pool: 'forks' as const },
});

const unit = project('unit', ['test/{unit,db,ipc,mail,documents,annexes,lint}/**/*.test.ts']);

export default defineConfig({
  test: {
    // Vitest would leave a core to its own process, which only waits: half of a machine of two.
    maxWorkers: '100%',
    projects: [
      // No module is mocked and none keeps what a test did: reading them anew for each file was a third of the time.
      { test: { ...unit.test, isolate: false, setupFiles: ['test/support/clear-away.ts'] } },
      project('stand-in', ['test/stand-in/**/*.test.ts'], 60_000),
      project('package', ['test/package/**/*.test.ts'], 120_000),
    ],
  },
});
