/** The service lead reads the measures: figures with what is not known beside them, for any day; a clinician does not. */
import { expect, expectNoAxeProblems, test as base } from './browser.ts';
import { startServer } from './server.ts';

const shots = process.env['VIRCHOW_SHOTS'];
type Demo = { readonly url: string; readonly passwords: ReadonlyMap<string, string> };
const test = base.extend<object, { demo: Demo; site: string }>({
  demo: [
    async ({}, use) => {
      const server = await startServer(['--demo']);
      const passwords = new Map(
        [...server.said.matchAll(/(\w+@demo\.example)\s+(\S+)/g)].map(([, email = '', word = '']) => [
          email,
          word,
        ]),
      );
      await use({ url: server.url, passwords });
      await server.stop();
    },
    { scope: 'worker', timeout: 150_000 },
  ],
  site: [async ({ demo }, use) => use(demo.url), { scope: 'worker' }],
});

test('figures for a day, as a table and as JSON, at both widths', async ({ page, demo }) => {
  test.setTimeout(120_000);
  await page.goto('/sign-in');
  await page.fill('input[name="email"]', 'lead@demo.example');
  await page.fill('input[name="password"]', demo.passwords.get('lead@demo.example') ?? '');
  await page.click('main button[type="submit"]');
  await page.getByRole('link', { name: 'Service' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Service' })).toBeVisible();
  const scan = page.getByRole('row', { name: /From referral to the scan: within 24 hours/ });
  await expect(scan).toContainText(/\d+ of \d+/);
  await page.locator('summary').filter({ hasText: 'interim cover by then' }).click();
  await expect(page.locator('main')).toContainText('NICE');

  // By who people are: a clinic of a few people shows which groups there are, and no figure that could name one.
  await page.selectOption('#by', 'age');
  await page.getByRole('button', { name: 'Show' }).click();
  const split = page.getByRole('region', { name: 'By who people are: Age' });
  await expect(split.getByRole('cell', { name: 'not shown', exact: true }).first()).toBeVisible();
  await expect(page.locator('#by')).toHaveValue('age');

  for (const [width, height] of [
    [360, 740],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    // A busy machine lays the page out before it folds its tables.
    const over = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(over, { message: `${width} px` }).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoAxeProblems(page);
      if (shots !== undefined)
        await page.screenshot({ path: `${shots}/service-${width}-${colorScheme}.png`, fullPage: true });
    }
  }

  // Long before anybody came there is nothing to count.
  await page.fill('#asOf', '2020-01-01');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/asOf=2020-01-01/);
  await expect(scan).toContainText('nothing to count yet');
  const answer = await page.request.get('/service.json?asOf=2020-01-01');
  expect(answer.status()).toBe(200);
  expect(JSON.stringify(await answer.json())).toContain('"door-to-scan-24h"');
  await page.goto('/service?asOf=2026-02-30');
  await expect(page.locator('.nhsuk-error-summary')).toContainText('Choose a day that there is');
});

test('what if: asked, lived elsewhere, and shown as table and plot, at both widths', async ({
  page,
  demo,
}) => {
  test.setTimeout(180_000);
  await page.goto('/sign-in');
  await page.fill('input[name="email"]', 'lead@demo.example');
  await page.fill('input[name="password"]', demo.passwords.get('lead@demo.example') ?? '');
  await page.click('main button[type="submit"]');
  await page.getByRole('link', { name: 'What if' }).click();
  await expect(page.locator('main')).toContainText('SYNTHETIC');
  await page.fill('#patients', '60');
  await page.fill('#values', '1, 2');
  await page.getByRole('button', { name: 'Live through it' }).click();
  await expect(page).toHaveURL(/\/service\/what-if\?run=/);
  // The page looks again by itself until both are lived.
  await expect(page.getByRole('button', { name: 'Live through it' })).toBeVisible({ timeout: 120_000 });
  await expect(page.locator('table tbody tr')).toHaveCount(2);
  for (const [width, height] of [
    [360, 740],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${width} px`).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoAxeProblems(page);
      if (shots !== undefined)
        await page.screenshot({ path: `${shots}/what-if-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
});

test('a clinician is not shown the service', async ({ page, demo }) => {
  await page.goto('/sign-in');
  await page.fill('input[name="email"]', 'clinician@demo.example');
  await page.fill('input[name="password"]', demo.passwords.get('clinician@demo.example') ?? '');
  await page.click('main button[type="submit"]');
  await expect(page).toHaveURL(/\/clinic$/);
  await expect(page.getByRole('link', { name: 'Service' })).toHaveCount(0);
  expect((await page.request.get('/service')).status()).toBe(403);
  expect((await page.request.get('/service/what-if')).status()).toBe(403);
});
