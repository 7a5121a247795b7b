/**
 * Journey 2: from the advice to a number that is answered. And a referral from a practice, accepted here, and sent on to a hospital
 * that answers.
 */
import type { Browser, Page } from '@playwright/test';
import { expect, expectNoAxeProblems, test } from './browser.ts';
import { choose, open, send } from './clinic-site.ts';
import { expectNoSidewaysScroll, goThrough } from './public-check.ts';
import { startServer } from './server.ts';

type Site = { readonly url: string; readonly passwordOf: (who: string) => string };

const siteTest = test.extend<object, { readonly demo: Site; readonly site: string }>({
  demo: [
    async ({}, use) => {
      const server = await startServer(['--demo']);
      const passwordOf = (who: string): string => {
        const found = new RegExp(`${who}@demo\\.example\\s+(?<password>\\S+)`).exec(server.said);
        if (found?.groups?.['password'] === undefined) throw new Error(`no sign-in of ${who}`);
        return found.groups['password'];
      };
      await use({ url: server.url, passwordOf });
      await server.stop();
    },
    { scope: 'worker', timeout: 150_000 },
  ],
  site: [async ({ demo }, use) => use(demo.url), { scope: 'worker' }],
});
const withoutScript = siteTest.extend({ javaScriptEnabled: false });
for (const each of [siteTest, withoutScript]) each.describe.configure({ timeout: 120_000 });

async function signIn(page: Page, demo: Site, who: string): Promise<void> {
  await page.goto(`${demo.url}/sign-in`);
  await page.fill('input[name="email"]', `${who}@demo.example`);
  await page.fill('input[name="password"]', demo.passwordOf(who));
  await page.click('main button[type="submit"]');
  await expect(page).not.toHaveURL(/sign-in/);
}

async function listSurgery(page: Page, demo: Site, name: string): Promise<void> {
  await signIn(page, demo, 'administrator');
  await page.goto(`${demo.url}/clinic/practices`);
  await page.fill('[name=name]', name);
  await page.fill('[name=phone]', '020 7946 0101');
  await choose(page, 'isListed', 'yes');
  // The clock of this journey is the real one: today may be a holiday.
  await choose(page, 'holidays', 'none');
  for (const day of ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
    await page.fill(`[name=${day}]`, '00:00 to 24:00');
  await page.locator('form[action="/clinic/practices"] button').click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}

for (const [how, journey, surgery] of [
  ['with script', siteTest, 'Elm Street Surgery'],
  ['without script', withoutScript, 'Oak Lane Surgery'],
] as const) {
  journey(`urgent leg, ${how}: the advice, then a surgery that is open, and 111`, async ({ page, demo }) => {
    await listSurgery(page, demo, surgery);
    await page.context().clearCookies();
    await goThrough(page, 'uk', { limb: ['L1', 'L2'], risks: ['R3'] });
    await page.getByRole('link', { name: 'Find the number of a GP surgery' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find the number of a GP surgery');
    const found = page.locator('.v-contacts li').filter({ hasText: surgery });
    await expect(found.getByRole('link')).toHaveAttribute('href', 'tel:02079460101');
    await expect(found).toContainText('Open now');
    await expect(page.locator('main').getByRole('link', { name: 'Call 111' })).toHaveAttribute(
      'href',
      'tel:111',
    );
    expect(await page.content()).not.toMatch(/wait until monday/i);
    // A machine looks at it with a script of its own.
    if (how === 'with script') await expectNoAxeProblems(page);
    await expectNoSidewaysScroll(page);
  });
}

/** A practice comes with its address alone. */
async function practicePage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

siteTest(
  'a practice refers, the clinic accepts, tells it, and refers on to a hospital that accepts',
  async ({ page, demo, browser }) => {
    await signIn(page, demo, 'administrator');
    await page.goto(`${demo.url}/clinic/practices`);
    await page.fill('[name=name]', 'Ash Road');
    await choose(page, 'isListed', 'no');
    await page.locator('form[action="/clinic/practices"] button').click();
    await expectNoAxeProblems(page);
    const practice = page.locator('section').filter({ hasText: 'Ash Road' }).first();
    await practice.getByRole('button', { name: 'Make an address for referrals' }).click();
    const address = (await page.locator('code').textContent()) ?? '';

    const gp = await practicePage(browser, address);
    await expectNoAxeProblems(gp);
    for (const fact of ['presentation.pe-symptoms', 'presentation.unstable', 'limb.threatened'])
      await gp.locator(`input[name="${fact}"][value=no]`).check();
    await gp.fill('[name=familyName]', 'Underhill');
    await gp.fill('[name=givenName]', 'Wren');
    await gp.fill('[name=birthDate-day]', '14');
    await gp.fill('[name=birthDate-month]', '5');
    await gp.fill('[name=birthDate-year]', '1961');
    await choose(gp, 'limb', 'leg');
    await choose(gp, 'side', 'left');
    await gp.fill('[name=reason]', 'Calf swollen since Sunday');
    await gp.fill('[name=question]', 'DVT? Please scan.');
    await gp.fill('[name=senderName]', 'Dr Lee');
    await gp.fill('[name=senderRole]', 'GP');
    await gp.fill('[name=callBack]', '020 7946 0102');
    await gp.getByRole('button', { name: 'Send the referral' }).click();
    // One answer is missing: it is said, and nothing typed is gone.
    await expect(gp.getByRole('alert')).toContainText('Answer “How shall we answer?”');
    await expect(gp.locator('[name=reason]')).toHaveValue('Calf swollen since Sunday');
    await choose(gp, 'answerBy', 'telephone');
    await gp.getByRole('button', { name: 'Send the referral' }).click();
    await expect(gp.getByRole('heading', { level: 1 })).toHaveText('Referral received');
    await expectNoAxeProblems(gp);
    const reference = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec((await gp.locator('main').textContent()) ?? '')?.[0];
    await gp.context().close();

    await page.context().clearCookies();
    await signIn(page, demo, 'clinician');
    const row = page.locator('tr').filter({ hasText: 'UNDERHILL' });
    await expect(row).toContainText('Accept or refuse the referral');
    await row.getByRole('link').first().click();
    await open(page, 'Accept the referral');
    await expect(page.locator('main')).toContainText(reference ?? 'no reference');
    await expectNoAxeProblems(page);
    await send(page);
    await open(page, 'Tell the referrer');
    await page.fill('[name=who]', 'Dr Lee');
    await choose(page, 'how', 'telephone');
    await send(page);
    await open(page, 'Refer to hospital or another service');
    await page.fill('[name=to]', 'St Anne’s');
    await page.fill('[name=receiver]', 'Dr Silva');
    await choose(page, 'urgency', 'same-day');
    await page.fill('[name=reason]', 'Whole leg tense');
    await page.fill('[name=question]', 'Please see today');
    await choose(page, 'how', 'telephone');
    await page.fill('[name=saidBack]', 'Wren Underhill, left leg, today');
    await send(page);
    await expect(page.locator('main')).toContainText('Our referral: ask whether they accept');
    await page.getByRole('link', { name: 'Answer to our referral' }).first().click();
    await choose(page, 'answer', 'accepted');
    await page.fill('[name=who]', 'Dr Silva');
    await choose(page, 'how', 'telephone');
    await send(page);
    await expect(page.locator('main')).not.toContainText('Our referral: ask whether they accept');
  },
);
