import { defineConfig } from '@playwright/test';

/** The browser, the server and the page come from test/journeys/browser.ts. */
export default defineConfig({
  testDir: 'test/journeys',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // A journey that passes the second time has told us something; a retry would hide it.
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  // A slow machine is no failure: these end what hangs.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: { locale: 'en-GB', timezoneId: 'Europe/London', screenshot: 'only-on-failure' },
});
