/** A person's own page in a browser: the clinic sends the link, she signs in with the code, looks at every page and signs out. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectNoAxeProblems } from './browser.ts';
import { choose, clinicTest } from './clinic-site.ts';
import { looksRight } from './looks-right.ts';

clinicTest.describe.configure({ mode: 'serial', timeout: 240_000 });

/** What the demonstration shows in place of a telephone, now. */
async function shown(page: Page, pattern: RegExp): Promise<string> {
  await page.goto('/outbox');
  return pattern.exec(await page.locator('main').innerText())?.[0] ?? '';
}

/** The latest message that says this, once it is another one than before. */
async function arrived(page: Page, pattern: RegExp, before = ''): Promise<string> {
  let found = '';
  await expect(async () => {
    found = await shown(page, pattern);
    expect(found).not.toBe('');
    expect(found).not.toBe(before);
  }).toPass({ timeout: 60_000 });
  return found;
}
const link = /\/my\/link\/[\w-]{24}/;
const code = /(?<=code is )\d{6}/;

/** At the clinic's desk: from the board to the button. */
async function sendLink(page: Page): Promise<void> {
  const novak = page.getByRole('link', { name: /NOVAK/i }).first();
  // The demonstration is filled while it runs.
  await expect(async () => {
    await page.goto('/clinic');
    await expect(novak).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 120_000 });
  await novak.click();
  await page.getByRole('link', { name: 'Own page of the person' }).click();
  await page.getByRole('button', { name: /^Send (the|another) link$/ }).click();
  await expect(page.locator('.c-done')).toContainText('The link is on its way');
}

async function signIn(person: Page, outbox: Page, own: 'yes' | 'no'): Promise<void> {
  await person.goto(await arrived(outbox, link));
  // Codes of other tests stand there too: the one to type is the one that comes now.
  const before = await shown(outbox, code);
  await person.getByRole('button', { name: 'Send me the code' }).click();
  await person.locator('[name=code]').fill(await arrived(outbox, code, before));
  await choose(person, 'own', own);
  await person.getByRole('button', { name: 'Sign in' }).click();
  await expect(person).toHaveURL(/\/my$/);
}

const telephone = { viewport: { width: 360, height: 740 } };
const cookieOf = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name === 'virchow-my');

clinicTest('link, code, today, card, and out again', async ({ page, browser, demo }) => {
  await sendLink(page);
  await looksRight(page, 'own-page-desk');
  const context = await browser.newContext({ ...telephone, baseURL: demo.url });
  const [person, outbox] = [await context.newPage(), await context.newPage()];
  await person.goto(await arrived(outbox, link));
  await expect(person.locator('main')).not.toContainText(/Novak|clot/i);
  await looksRight(person, 'own-page-link');
  await person.getByRole('button', { name: 'Send me the code' }).click();
  await looksRight(person, 'own-page-code');
  await person.locator('[name=code]').fill(await arrived(outbox, code));
  await person.getByRole('button', { name: 'Sign in' }).click();
  await expect(person.locator('.nhsuk-error-summary a')).toHaveText('Choose if this is your own phone');
  await expect(person.locator('[name=code]')).not.toHaveValue('');
  await choose(person, 'own', 'yes');
  await person.getByRole('button', { name: 'Sign in' }).click();
  await expect(person).toHaveURL(/\/my$/);
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('Today');
  await expect(person.locator('.v-help')).toContainText('Call 999');
  expect((await cookieOf(context))?.expires).toBeGreaterThan(Date.now() / 1000 + 29 * 24 * 3600);
  await looksRight(person, 'own-page-today');

  for (const [name, title] of [
    ['Doses', 'Doses'],
    ['Check-in', 'Check-in'],
    ['My plan', 'My plan'],
    ['Card', 'Emergency card'],
  ] as const) {
    await person.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await expect(person.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(person.locator('[aria-current=page]')).toHaveText(name);
    await looksRight(person, `own-page-${name.toLowerCase().replace(' ', '-')}`);
  }
  await person.getByRole('link', { name: 'Who opened my record' }).click();
  await expect(person.locator('main')).toContainText('Signed in');
  await looksRight(person, 'own-page-who-looked');
  await person.getByRole('contentinfo').getByRole('button', { name: 'Sign out' }).click();
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('You are signed out');
  await person.goto('/my/card');
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('You need to sign in again');
  await expectNoAxeProblems(person);
  await context.close();
});

clinicTest('a wrong code five times, and a link that is no longer good', async ({ page, browser, demo }) => {
  await sendLink(page);
  const context = await browser.newContext({ ...telephone, baseURL: demo.url });
  const [person, outbox] = [await context.newPage(), await context.newPage()];
  const before = await shown(outbox, code);
  await person.goto(await arrived(outbox, link));
  await person.getByRole('button', { name: 'Send me the code' }).click();
  const right = await arrived(outbox, code, before);
  for (let count = 0; count < 5; count += 1) {
    await person.locator('[name=code]').fill(right === '000000' ? '000001' : '000000');
    await choose(person, 'own', 'yes');
    await person.getByRole('button', { name: 'Sign in' }).click();
    if (count < 4) await expect(person.locator('.nhsuk-error-summary a')).toContainText('not the code');
  }
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('This code is over');
  await looksRight(person, 'own-page-over');
  await person.goto('/my/link/AAAAAAAAAAAAAAAAAAAAAAAA');
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('This link is no longer good');
  await person.getByRole('link', { name: 'Send me a new link' }).click();
  await looksRight(person, 'own-page-new-link');
  await person.fill('[name=contact]', '07700 900999');
  for (const [part, value] of [
    ['day', '1'],
    ['month', '2'],
    ['year', '1970'],
  ] as const)
    await person.fill(`[name=born-${part}]`, value);
  await person.getByRole('button', { name: 'Send me a new link' }).click();
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('Look at your messages');
  await expectNoAxeProblems(person);
  await context.close();
});

clinicTest(
  'on a shared telephone, without script: the session ends with the browser',
  async ({ page, browser, demo }) => {
    await sendLink(page);
    const context = await browser.newContext({ ...telephone, baseURL: demo.url, javaScriptEnabled: false });
    const [person, outbox] = [await context.newPage(), await context.newPage()];
    await outbox.goto('/outbox');
    await signIn(person, outbox, 'no');
    expect((await cookieOf(context))?.expires).toBe(-1);
    await person.getByRole('navigation').getByRole('link', { name: 'Check-in', exact: true }).click();
    await expect(person.getByRole('heading', { level: 1 })).toHaveText('Check-in');
    await person.getByRole('contentinfo').getByRole('button', { name: 'Sign out' }).click();
    await person.goto('/my');
    await expect(person.getByRole('heading', { level: 1 })).toHaveText('You need to sign in again');
    // The clinic closes the page: the link that was sent is no longer good.
    const sent = await arrived(outbox, link);
    await page.getByRole('button', { name: 'Close the page and sign the person out' }).click();
    await expect(page.locator('.c-done')).toContainText('The page is closed');
    await person.goto(sent);
    await expect(person.getByRole('heading', { level: 1 })).toHaveText('This link is no longer good');
    await context.close();
  },
);
