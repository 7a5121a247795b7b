/** J8 in a browser: invited, answered by the link with a sign of an emergency, seen on the board, acknowledged; and the ordinary ways. */
import type { Page } from '@playwright/test';
import { expect, expectNoAxeProblems } from './browser.ts';
import { choose, clinicTest, clinicTestWithoutScript, open, send } from './clinic-site.ts';
import { looksRight } from './looks-right.ts';

clinicTest.describe.configure({ mode: 'serial' });

const signs = [
  'check-in.breathless',
  'check-in.chest-pain',
  'check-in.coughing-blood',
  'check-in.fainted',
  'check-in.racing-heart',
  'check-in.leg-threatened',
  'check-in.neurological',
];

const noBleeding = [
  ['check-in.vomiting-blood', 'no'],
  ['check-in.stool-blood', 'none'],
  ['check-in.urine-blood', 'none'],
  ['check-in.nose-bleed', 'none'],
  ['check-in.gum-bleeding', 'none'],
  ['check-in.other-bleeding-not-stopping', 'no'],
  ['check-in.period', 'none-or-usual'],
  ['check-in.bruise', 'none'],
  ['check-in.joint-swelling', 'no'],
  ['check-in.sudden-severe-pain', 'no'],
  ['check-in.dizzy-with-bleeding', 'no'],
  ['check-in.head-injury', 'no'],
  ['check-in.bad-fall', 'no'],
] as const;

/** The link in the invitation, as the person at home reads it: the demo keeps messages on a page. */
async function linkIn(page: Page): Promise<string> {
  const message = page.locator('article', { hasText: '/check-in/' }).first();
  await expect(async () => {
    await page.goto('/outbox');
    await expect(message).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  const path = /\/check-in\/[\w-]{24}/.exec(await message.innerText())?.[0];
  if (path === undefined) throw new Error('no link in the invitation');
  return path;
}

async function noSigns(page: Page, but: string | null = null): Promise<void> {
  for (const fact of signs) await choose(page, fact, fact === but ? 'yes' : 'no');
}
const next = (page: Page): Promise<void> => page.locator('main .v-continue').click();

async function toTheEpisode(page: Page): Promise<void> {
  await page.goto('/clinic');
  await page.getByRole('link', { name: /NOVAK/i }).first().click();
  await expect(page.getByRole('heading', { name: 'Check-ins at home' })).toBeVisible();
}

clinicTest('an answer that all is well, then one that is an emergency', async ({ page }) => {
  const link = await linkIn(page);
  await page.goto(link);
  await expect(page.locator('main')).toContainText('If one of these is a yes, call 999 now');
  await expectNoAxeProblems(page);
  await next(page);
  await expect(page.locator('.nhsuk-error-summary a').first()).toHaveText(/Choose an answer/);
  await noSigns(page);
  await next(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bleeding');
  await expectNoAxeProblems(page);
  for (const [fact, answer] of noBleeding) await choose(page, fact, answer);
  await next(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Your leg');
  await page.fill('[name="check-in.pain-at-rest"]', '8');
  await page.fill('[name="check-in.pain-walking"]', '6');
  await choose(page, 'check-in.calf-measured', 'yes');
  await page.fill('[name="calf.affected"]', '40.5');
  await page.fill('[name="calf.other"]', '37');
  await next(page);
  await expectNoAxeProblems(page);
  await next(page);
  await page.fill('[name=freeText]', 'My knee hurts when I climb stairs');
  await next(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('We have your answers');
  await expectNoAxeProblems(page);

  await open(page, 'Answer again');
  await noSigns(page, 'check-in.breathless');
  await next(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Call 999 now');
  await expect(page.locator('main')).not.toContainText('Part');
  await expectNoAxeProblems(page);
  // Nobody has to wait for a page: the link of the message shows the same.
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Call 999 now');
  await page.getByRole('button', { name: 'Yes, I have called' }).click();
  await expect(page.locator('main')).toContainText('We know that you called');

  await page.goto('/clinic');
  await expect(page.locator('main')).toContainText('An answer to a check-in is an emergency');
  await toTheEpisode(page);
  await expect(page.locator('main')).toContainText('My knee hurts when I climb stairs');
  await expect(page.getByText(/Pain, 0 to 10, from/)).toBeVisible();
  await looksRight(page, 'episode-with-answers');
  await page.goto(`${new URL(page.url()).pathname}/answer-read`);
  await page.fill('[name=note]', 'Rang; the ambulance is with them');
  await send(page);
  await expect(page.locator('main')).toContainText('read by Sam Osei');
});

clinicTestWithoutScript('the same questions by telephone, without script', async ({ page }) => {
  await toTheEpisode(page);
  await open(page, 'Check-in by telephone');
  await expect(page.locator('main')).toContainText('I stay on the line');
  await send(page);
  await expect(page.locator('.nhsuk-error-summary')).toBeVisible();
  await noSigns(page);
  await choose(page, 'check-in.safe-at-home', 'yes');
  await page.fill('[name=freeText]', 'Feels better');
  await send(page);
  await expect(page.locator('main')).toContainText('Feels better');
  await open(page, 'Record a call');
  await choose(page, 'reached', 'no');
  await page.fill('[name=note]', 'Mobile number, rang out');
  await send(page);
  await expect(page.locator('.c-done')).toContainText('Record a call');
});

clinicTest('a link that is not ours says what to do, and nothing of anybody', async ({ page }) => {
  await page.goto('/check-in/AAAAAAAAAAAAAAAAAAAAAAAA');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is no longer good');
  await expect(page.locator('main')).toContainText('call 999');
  await expectNoAxeProblems(page);
});
