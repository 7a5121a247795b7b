/** The rule book as somebody gets it: a folder of files, opened or served, with and without script. */
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type * as ExportRuleBook from '../../src/cli/export-rule-book.ts';
import type * as Catalogue from '../../src/knowledge/catalogue.ts';
import { securityHeaders } from '../../src/server/security-headers.ts';
import { expect, expectNoAxeProblems, testWithoutSite } from './browser.ts';
import { expectNoSidewaysScroll } from './public-check.ts';

const dist = resolve(import.meta.dirname, '../../dist');

/** A folder of its own for each worker, written by the program as built; and the same folder behind a server. */
const test = testWithoutSite.extend<object, { folder: string; site: string }>({
  folder: [
    async ({}, use) => {
      const place = mkdtempSync(join(tmpdir(), 'virchow-rule-book-'));
      const folder = join(place, 'book');
      const { writeRuleBook } = (await import(
        join(dist, 'cli/export-rule-book.js')
      )) as typeof ExportRuleBook;
      const { catalogue } = (await import(join(dist, 'knowledge/catalogue.js'))) as typeof Catalogue;
      expect(writeRuleBook(catalogue, null, folder)).toMatchObject({ ok: true });
      await use(folder);
      rmSync(place, { recursive: true });
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ folder }, use) => {
      const types: Readonly<Record<string, string>> = {
        '.html': 'text/html; charset=utf-8',
        '.css': 'text/css',
        '.js': 'text/javascript',
        '.svg': 'image/svg+xml',
      };
      const server = createServer((request, response) => {
        const file = join(folder, basename(new URL(request.url ?? '/', 'http://here').pathname));
        if (!existsSync(file)) return response.writeHead(404).end();
        response.writeHead(200, { ...securityHeaders, 'content-type': types[extname(file)] ?? '' });
        return createReadStream(file).pipe(response);
      });
      await new Promise<void>((listening) => {
        server.listen(0, '127.0.0.1', listening);
      });
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ page }, use) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(`threw: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`complained: ${message.text()}`);
    });
    await use(page);
    expect(problems).toEqual([]);
  },
});

const opened = (folder: string): string => pathToFileURL(folder).href;

async function readAndSearch(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/index.html`);
  await page.getByRole('main').getByRole('link', { name: 'First test for suspected DVT of the leg' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('First test for suspected DVT of the leg');
  await page.locator('.b-flow__wide a[href="#row-L2"]').click();
  const row = page.locator('tr:target');
  await expect(row).toContainText('D-dimer, then interim anticoagulation, scan within 24 hours');
  await expect(row).toContainText('can be given');
  await row.getByRole('link', { name: 'nice-ng158' }).click();
  await expect(
    page.getByText('First test for suspected DVT of the leg, row L2', { exact: true }),
  ).toBeVisible();
  await page.getByLabel('Search the rule book').fill('N4');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.locator('[data-results] a').first().click();
  await expect(page.locator('tr:target')).toContainText('Specialist review');
  await page.getByRole('link', { name: 'Next', exact: false }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test('opened from a folder: from the contents to a row, its source, and back by the search', async ({
  page,
  folder,
}) => {
  await readAndSearch(page, opened(folder));
});

test('served under our content security policy: the same', async ({ page, site }) => {
  await readAndSearch(page, site);
});

test('results follow what is typed, and a number finds the row with that threshold', async ({
  page,
  folder,
}) => {
  await page.goto(`${opened(folder)}/search.html`);
  const results = page.locator('[data-results]');
  await expect(results).toBeHidden();
  await page.getByLabel('Search the rule book').fill('apixaban');
  await expect(
    results.getByRole('link', { name: 'Apixaban: may this person have it?', exact: true }),
  ).toBeVisible();
  await page.getByLabel('Search the rule book').fill('platelets 75');
  await expect(results.getByRole('link').first()).toBeVisible();
  await page.getByLabel('Search the rule book').fill('zzzz');
  await expect(results).toContainText('Nothing is found');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the search leads to the index from A to Z', async ({ page, folder }) => {
    await page.goto(`${opened(folder)}/index.html`);
    await page.getByLabel('Search the rule book').fill('weight');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: /^Actual body weight/ }).click();
    await expect(page.locator(':target')).toContainText('body-weight');
  });
});

const pages = [
  'index',
  'how-to-read',
  'proofs',
  'where-regions-part',
  'table-triage',
  'table-first-test',
  'table-home-or-hospital',
  'table-dose.dabigatran',
  'score-wells-dvt-2003',
  'score-cockcroft-gault-umol',
  'score-d-dimer-age-adjusted-2014',
  'medicine-rivaroxaban',
  'interactions',
  'list-mimics',
  'limits',
  'words-levels',
  'sources',
  'source-nice-ng158',
  'search',
];

for (const [colorScheme, width] of [
  ['light', 1366],
  ['dark', 360],
] as const) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    for (const name of pages) {
      test(`${name}: nothing that a machine finds wrong, and nothing beside the screen`, async ({
        page,
        site,
      }) => {
        // Served: axe may not read the sheet of a page from a file.
        await page.goto(`${site}/${name}.html`);
        await expectNoSidewaysScroll(page);
        await expectNoAxeProblems(page);
      });
    }
  });
}

test('what awaits a signature, the longest page: nothing that a machine finds wrong', async ({
  page,
  site,
}) => {
  test.slow();
  await page.goto(`${site}/sign-off.html`);
  await expectNoSidewaysScroll(page);
  await expectNoAxeProblems(page);
});

test('on paper there is nothing that can only be pressed, and what is folded away is read', async ({
  page,
  folder,
}) => {
  await page.setViewportSize({ width: 688, height: 1000 }); // A4 within its margins
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${opened(folder)}/table-first-test.html`);
  await expect(page.getByRole('navigation', { name: 'Chapters', includeHidden: true })).toBeHidden();
  await expect(page.getByLabel('Search the rule book')).toBeHidden();
  await expect(page.locator('.b-flow__wide').first()).toBeVisible();
});
