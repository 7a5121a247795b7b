/**
 * Journey 12: benefits are verified, the cost is told as a range with its reasons, and where the payer cannot be asked the visit
 * goes on. Without insurance there is a good faith estimate; in the UK there is nothing of it.
 */
import type { Page } from '@playwright/test';
import { a271, rosaBenefits } from '../vignettes/benefits-said.ts';
import { expect, expectNoAxeProblems } from './browser.ts';
import { choose, clinicTest, open, type Patient, register, send } from './clinic-site.ts';
import { looksRight } from './looks-right.ts';
import { deskTest, deskTestWithoutScript } from './desk-site.ts';

/** A made-up person under a name of their own, at their benefits. */
async function atBenefits(page: Page, family: string, born: Patient['born']): Promise<void> {
  await register(page, { family, given: 'Rosa', born });
  await open(page, 'Benefits and cost');
}

async function recordPlan(page: Page): Promise<void> {
  await choose(page, 'kind', 'insured');
  await page.fill('[name=payerName]', 'Example Health');
  await page.fill('[name=payerId]', '99999');
  await page.fill('[name=memberId]', 'W123456789');
  await choose(page, 'network', 'in');
  await page.locator('form[action$="/insurance"] button').click();
  await expect(page.getByRole('heading', { name: 'The payer has not been asked.' })).toBeVisible();
}

const checkNow = (page: Page): Promise<void> => page.getByRole('button', { name: 'Check now' }).click();

async function estimateDuplex(page: Page, from: string, to: string): Promise<void> {
  await open(page, 'Cost estimate');
  await page.selectOption('[name=imaging-code]', '93971');
  await page.fill('[name=imaging-from]', from);
  await page.fill('[name=imaging-to]', to);
  await send(page);
}

deskTest(
  'the payer answers: $612 left, 20 %, no authorization; the duplex costs $95 to $240, and why',
  async ({ page, desk }) => {
    await atBenefits(page, 'Garcia', [9, 3, 1964]);
    await expect(page.getByRole('heading', { name: 'The payer has not been asked.' })).toBeVisible();
    await expectNoAxeProblems(page);
    await recordPlan(page);
    desk.peer.say({ status: 200, body: a271({ lines: rosaBenefits }) });
    await checkNow(page);
    await expect(page.locator('[data-coverage]')).toHaveAttribute('data-coverage', 'covered');
    const answer = page.locator('[data-coverage]');
    await expect(answer).toContainText('Deductible left$612.00');
    await expect(answer).toContainText('Coinsurance of a duplex, one leg20 %');
    await expect(answer).toContainText('Coinsurance of a visitThe payer did not say');
    await expect(answer).toContainText('Prior authorization for a duplexNot needed');
    await expectNoAxeProblems(page);
    await estimateDuplex(page, '95', '240');
    await expect(page.locator('.c-sum')).toHaveText('$95.00 to $240.00');
    await expect(page.locator('[data-estimate]')).toContainText('a fee schedule gives a range');
    await expect(page.locator('[data-estimate]')).toContainText('This is an estimate, not a bill.');
    await expectNoAxeProblems(page);
  },
);

deskTest(
  'the payer is down: we could not check, the visit is not delayed, and a referral goes on',
  async ({ page, desk }) => {
    await atBenefits(page, 'Downing', [1, 4, 1951]);
    await recordPlan(page);
    desk.peer.say({ status: 503, body: '' });
    await checkNow(page);
    const answer = page.locator('[data-coverage="could-not-check"]');
    await expect(answer).toContainText('We could not check');
    await expect(answer).toContainText('The visit is not delayed.');
    await expect(answer).not.toContainText('$');
    await estimateDuplex(page, '95', '240');
    await expect(page.locator('[data-estimate]')).not.toContainText('$0.00');
    await page.locator('.c-banner__name a').click();
    await page.getByRole('link', { name: 'New referral for this person' }).click();
    await choose(page, 'limb', 'leg');
    await choose(page, 'side', 'left');
    await page.fill('[name=referrer]', 'Dr Lee');
    await page.locator('input[name=came][value=own]').check();
    await page.fill('[name=reason]', 'Swollen calf');
    await send(page);
    await expect(page.locator('.nhsuk-error-summary')).toHaveCount(0);
  },
);

deskTest('while the payer says nothing, everybody else works on', async ({ page, desk, browser }) => {
  await atBenefits(page, 'Quiet', [2, 5, 1972]);
  await recordPlan(page);
  desk.peer.say('silent');
  const waiting = checkNow(page);
  const other = await browser.newPage();
  await other.goto(`${desk.url}/sign-in`);
  await other.fill('input[name="email"]', 'clinician@demo.example');
  await other.fill('input[name="password"]', desk.passwordOf('clinician'));
  await other.click('main button[type="submit"]');
  await expect(other.locator('.c-board')).toBeVisible({ timeout: 5_000 });
  await other.close();
  await waiting;
  await expect(page.locator('[data-coverage="could-not-check"]')).toContainText('within 8 seconds', {
    timeout: 15_000,
  });
});

deskTestWithoutScript(
  'without insurance: a good faith estimate, on the page, as text and as PDF',
  async ({ page }) => {
    await atBenefits(page, 'Purse', [3, 6, 1983]);
    await choose(page, 'kind', 'self-pay');
    await page.locator('form[action$="/insurance"] button').click();
    await estimateDuplex(page, '130', '');
    await expect(page.locator('.c-sum')).toHaveText('$130.00');
    await expect(page.locator('.c-letter')).toContainText('not a bill and not a contract');
    const pdf = await page.request.get(`${page.url()}/letter.pdf`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    const text = await (await page.request.get(`${page.url()}/letter.txt`)).text();
    expect(text).toContain('93971 Venous duplex of one side, or limited: $130.00');
    expect(text).toContain('call 911 now');
  },
);

deskTest(
  'an authorization is asked, denied, and denies no care; it stands in the list until it is settled',
  async ({ page }) => {
    await atBenefits(page, 'Askew', [4, 7, 1954]);
    await recordPlan(page);
    await open(page, 'Prior authorizations');
    await page.selectOption('[name=procedure]', '93971');
    await choose(page, 'isUrgent', 'yes');
    await send(page);
    await expect(page.locator('[data-authorization="needed"]')).toContainText('in 3 h');
    await choose(page, 'is', 'asked');
    await page.getByRole('button', { name: 'Record' }).click();
    await expect(page.locator('[data-authorization="asked"]')).toContainText('in 2 days');
    // On the desk and on the board, with its owner and the time that is left.
    for (const [path, name] of [
      ['/desk', 'desk-authorizations'],
      ['/clinic', 'board-authorizations'],
    ] as const) {
      await page.goto(path);
      const panel = page.getByRole('region', { name: 'Prior authorizations' });
      await expect(panel.getByRole('listitem').filter({ hasText: 'ASKEW' })).toContainText('in 2 days');
      await looksRight(page, name);
    }
    await open(page, 'Authorizations');
    await expect(page.locator('table').first()).toContainText('ASKEW');
    await expectNoAxeProblems(page);
    await page.getByRole('link', { name: /ASKEW/ }).click();
    await choose(page, 'is', 'denied');
    await page.getByRole('button', { name: 'Record' }).click();
    await expect(page.getByRole('alert')).toContainText('Say why');
    await page.fill('[name=reason]', 'Not medically necessary');
    await page.getByRole('button', { name: 'Record' }).click();
    await expect(page.locator('[data-authorization="denied"]')).toContainText('Care goes on');
    await expectNoAxeProblems(page);
  },
);

clinicTest('in the UK there is nothing to check: charges, 111 and a practice instead', async ({ page }) => {
  await register(page, { family: 'Garcia-Uk', given: 'Rosa', born: [9, 3, 1964] });
  await open(page, 'Charges and ways in');
  await expect(page.getByRole('main')).toContainText('NHS care is free at the point of use');
  await expect(page.getByRole('link', { name: 'Open 111 online' })).toHaveAttribute(
    'href',
    'https://111.nhs.uk/',
  );
  await expect(page.getByRole('link', { name: 'Find a GP practice' })).toBeVisible();
  for (const words of ['deductible', 'Deductible', '$'])
    await expect(page.getByRole('main')).not.toContainText(words);
  await expect(page.getByRole('link', { name: 'Authorizations' })).toHaveCount(0);
  await expectNoAxeProblems(page);
});
