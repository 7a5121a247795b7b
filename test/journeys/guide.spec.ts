/** The public guide, from the front page: read, search, print, and for who knows of a clot already. */
import type { Page } from '@playwright/test';
import { guide } from '../../src/knowledge/words/guide/guide.ts';
import { expect, test, testWithoutScript } from './browser.ts';
import { looksRight } from './looks-right.ts';
import { expectNoSidewaysScroll, goThrough } from './public-check.ts';

const heading = { level: 1 } as const;

for (const [how, journey] of [
  ['with script', test],
  ['without script', testWithoutScript],
] as const) {
  journey.describe(how, () => {
    journey('from the front page, page by page, and back to the contents', async ({ page }) => {
      await page.goto('/uk');
      await page.getByRole('main').getByRole('link', { name: 'DVT guide' }).click();
      await page.getByRole('link', { name: 'When to get help' }).click();
      await expect(page.getByRole('heading', { name: /Immediate action required: Call 999/ })).toBeVisible();
      await page.getByRole('link', { name: /^Next/ }).click();
      await expect(page.getByRole('heading', heading)).toHaveText('DVT: what it is and what it looks like');
      await expect(page.getByRole('img', { name: /Brown or black skin/ })).toBeVisible();
      await page.getByText('Where this page comes from').click();
      await expect(page.getByText('NHS, DVT (deep vein thrombosis)').first()).toBeVisible();
      await page.getByRole('link', { name: 'US', exact: true }).click();
      expect(new URL(page.url()).pathname).toBe('/us/guide/symptoms');
      await page.getByRole('link', { name: 'All pages of the guide' }).click();
      expect(new URL(page.url()).pathname).toBe('/us/guide');
    });

    journey('search: found, an emergency first, and nothing found', async ({ page }) => {
      const search = async (words: string) => {
        await page.getByLabel('What do you want to know?').fill(words);
        await page.getByRole('button', { name: 'Search' }).click();
      };
      await page.goto('/uk/guide');
      await search('flihgt');
      await expect(page.getByRole('link', { name: 'Travel', exact: true })).toBeVisible();
      expect(page.url()).toMatch(/\/uk\/guide\/search$/);
      await search("can't breathe");
      await expect(page.locator('main h2').first()).toHaveText(/Immediate action required: Call 999/);
      await search('zzzzqqq');
      await expect(page.getByRole('heading', heading)).toHaveText('Nothing found');
      await page.getByRole('link', { name: 'Find out how fast to act' }).first().click();
      await expect(page.getByRole('heading', heading)).toContainText('Do you have any of these now?');
    });

    journey('a clot that is known: the emergency first, then the team, then the pages', async ({ page }) => {
      await page.goto('/us');
      await page.getByRole('link', { name: 'I already know that I have a clot' }).click();
      await expect(page.locator('main h2').first()).toHaveText(/Immediate action required: Call 911/);
      await page.getByRole('main').getByRole('link', { name: 'Getting better at home' }).click();
      await expect(page.getByRole('heading', heading)).toHaveText('Getting better at home');
    });

    journey('the picture of a sign ticks its box', async ({ page }) => {
      await goThrough(page, 'uk', {}, 'limb');
      await page.locator('label', { hasText: 'The whole leg is swollen' }).locator('svg').click();
      await expect(page.locator('input[value=L6]')).toBeChecked();
      await expect(page.locator(':checked')).toHaveCount(1);
    });
  });
}

test('after the check, the guide is one press away, below all that is to be done', async ({ page }) => {
  await goThrough(page, 'uk', { limb: ['L1', 'L2'] });
  const titles = await page.locator('main h2').allTextContents();
  expect(titles.indexOf('Read more')).toBeGreaterThan(titles.indexOf('Do not'));
  await page.getByRole('main').getByRole('link', { name: 'How a DVT is found' }).click();
  await expect(page.getByRole('heading', heading)).toHaveText('How a DVT is found');
});

const paths = [
  '/uk/guide',
  '/us/guide/search',
  '/uk/known-clot',
  ...guide.map(({ id }, index) => `/${index % 2 === 0 ? 'uk' : 'us'}/guide/${id}`),
];
for (const path of paths)
  test(`looks right: ${path}`, async ({ page }) => {
    await page.goto(path);
    await looksRight(page, path.replaceAll('/', '-').slice(1));
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  });

test('on paper: the sources are unfolded, and what can only be pressed is gone', async ({ page }) => {
  await page.goto('/uk/guide/symptoms');
  await page.emulateMedia({ media: 'print' });
  expect(await isSeen(page, '.v-sources li')).toBe(true);
  expect(await isSeen(page, '.v-pager')).toBe(false);
  expect(await isSeen(page, '.v-help')).toBe(false);
  expect(await isSeen(page, '.v-drawing svg')).toBe(true);
  await page.goto('/uk/guide/print');
  await expect(page.locator('main article')).toHaveCount(guide.length);
});

const isSeen = (page: Page, what: string): Promise<boolean> =>
  page
    .locator(what)
    .first()
    .evaluate((each) => each.checkVisibility({ contentVisibilityAuto: true }) && each.clientHeight > 0);
