/**
 * What journeys start from: `test` opens `page` on the real server, `testWithoutScript` the same with
 * JavaScript off. Both fail when a page throws, breaks our content security policy, or asks another site.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { chromiumToLaunch } from './chromium.ts';
import { startServer } from './server.ts';

export { expect };

const pagesWithoutScript = new WeakSet<Page>();

/** A browser with nothing to visit: for tests of what is in this folder. */
export const testWithoutSite = base.extend<object>({
  launchOptions: [async ({}, use) => use(await chromiumToLaunch()), { scope: 'worker' }],
});

/** The site is one a worker, so a test must not count on being the first or the only one there. */
export const test = testWithoutSite.extend<object, { site: string }>({
  site: [
    async ({}, use) => {
      const server = await startServer();
      await use(server.url);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site),
  page: async ({ page, site, javaScriptEnabled }, use) => {
    if (!javaScriptEnabled) pagesWithoutScript.add(page);
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(`threw: ${error.message}`));
    page.on('console', (message) => {
      // A page that answers 404 or 422 is no fault of its script.
      const isStatus = message.text().startsWith('Failed to load resource: the server responded');
      if (message.type() === 'error' && !isStatus) problems.push(`complained: ${message.text()}`);
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== 'data:' && origin !== site) problems.push(`left the site: ${request.url()}`);
    });
    await use(page);
    expect(problems).toEqual([]);
  },
});

export const testWithoutScript = test.extend({ javaScriptEnabled: false });

/** WCAG 2.2, levels A and AA, as far as a machine can see. */
export async function expectNoAxeProblems(page: Page): Promise<void> {
  if (pagesWithoutScript.has(page)) throw new Error('axe is a script: check this page under `test`');
  // Before its styles have come, a page has targets of other sizes.
  await page.waitForLoadState('load');
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const problems = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  );
  expect(problems).toEqual([]);
}
