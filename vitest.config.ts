import { defineConfig } from 'vitest/config';

/** Four projects: one needs what scripts/build.ts makes, two take as long as half of all others, and none keeps them waiting. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // It ends what hangs. How long something takes on a busy machine is no verdict on it.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    // Starts nothing; stops the PostgreSQL that the first test in need of one has started.
    globalSetup: ['test/postgres/for-a-run.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: ['test/journeys/**', 'test/built/**', 'test/parity/**', 'test/simulator/thousand-*'],
        },
      },
      { extends: true, test: { name: 'parity', include: ['test/parity/**/*.test.ts'] } },
      { extends: true, test: { name: 'seeds', include: ['test/simulator/thousand-*.test.ts'] } },
      { extends: true, test: { name: 'built', include: ['test/built/**/*.test.ts'] } },
    ],
  },
});
