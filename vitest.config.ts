import { defineConfig } from 'vitest/config';

/** Two projects, because one needs what scripts/build.ts makes and the other must not wait for it. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Proofs ask a solver; on a busy machine it may think for a while.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Starts nothing; stops the PostgreSQL that the first test in need of one has started.
    globalSetup: ['test/postgres/for-a-run.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: ['test/journeys/**', 'test/built/**'],
        },
      },
      { extends: true, test: { name: 'built', include: ['test/built/**/*.test.ts'] } },
    ],
  },
});
