import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], testTimeout = 60_000) => ({
  test: { name, include, testTimeout, environment: 'node', pool: 'forks' as const },
});

export default defineConfig({
  test: {
    // Vitest would leave a core to its own process, which only waits: half of a machine of two.
    maxWorkers: '100%',
    projects: [
      project('unit', ['test/{unit,db,ipc,documents,annexes,lint}/**/*.test.ts']),
      project('stand-in', ['test/stand-in/**/*.test.ts'], 60_000),
      project('package', ['test/package/**/*.test.ts'], 120_000),
    ],
  },
});
