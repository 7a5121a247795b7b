/**
 * Journey 12 whole, in the United States: somebody rings with a swollen leg, the payer cannot be asked, and the scan is booked by
 * its limit all the same. When the payer answers afterwards the cost is told, and nothing of the visit has moved.
 */
import type { Browser, Page } from '@playwright/test';
import { a271, rosaBenefits } from '../vignettes/benefits-said.ts';
import { expect, expectNoAxeProblems } from './browser.ts';
import { choose, expectNext, fillAssessment, fillDay, open, register, send } from './clinic-site.ts';
import { deskTest } from './desk-site.ts';
import { looksRight } from './looks-right.ts';

deskTest.describe.configure({ timeout: 240_000 });

type Desk = { readonly url: string; readonly passwordOf: (who: string) => string };

async function signedIn(browser: Browser, { url, passwordOf }: Desk, who: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  await page.goto('/sign-in');
  await page.fill('input[name="email"]', `${who}@demo.example`);
  await page.fill('input[name="password"]', passwordOf(who));
  await page.click('main button[type="submit"]');
  await expect(page).not.toHaveURL(/sign-in/);
  return page;
}

/** As the payer has her. */
const sanchez = ['NM1*IL*1*SANCHEZ*ROSA****MI*W123456789', 'DMG*D8*19660712'];

/** Open at every hour, so that this journey has a free time whenever it is run. */
async function openAllDay(browser: Browser, desk: Desk): Promise<void> {
  const lead = await signedIn(browser, desk, 'lead');
  await lead.goto('/clinic/hours');
  for (const day of ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
    await lead.fill(`[name=${day}]`, '00:00 to 24:00');
  await lead.getByRole('button', { name: 'Save opening hours' }).click();
  await expect(lead.locator('.c-done')).toBeVisible();
  await lead.context().close();
}

async function couldNotCheck(page: Page): Promise<void> {
  await open(page, 'Benefits and cost');
  await choose(page, 'kind', 'insured');
  await page.fill('[name=payerName]', 'Example Health');
  await page.fill('[name=payerId]', '99999');
  await page.fill('[name=memberId]', 'W123456789');
  await choose(page, 'network', 'in');
  await page.locator('form[action$="/insurance"] button').click();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.locator('[data-coverage="could-not-check"]')).toContainText('The visit is not delayed.');
}

async function referByTelephone(page: Page): Promise<void> {
  await page.locator('.c-banner__name a').click();
  await page.getByRole('link', { name: 'New referral for this person' }).click();
  await choose(page, 'limb', 'leg');
  await choose(page, 'side', 'left');
  await page.fill('[name=referrer]', 'Herself, by telephone');
  await page.locator('input[name=came][value=own]').check();
  await page.fill('[name=reason]', 'Swollen calf since Friday');
  await fillDay(page, 'symptomsBeganOn', -3);
  await send(page);
}

async function ordersTheScan(page: Page, family: string): Promise<void> {
  await page.goto('/clinic');
  await page
    .getByRole('link', { name: new RegExp(family.toUpperCase()) })
    .first()
    .click();
  await open(page, 'Assess');
  const present = ['wells.deep-vein-tenderness', 'wells.entire-leg-swollen', 'wells.pitting-oedema'];
  await fillAssessment(page, present, ['41', '36']);
  await choose(page, 'd-dimer.availability', 'later');
  await send(page);
  await page
    .getByRole('button', { name: /Ultrasound scan/ })
    .first()
    .click();
}

deskTest(
  'J12: from the call to the booked visit, while nobody could ask the payer',
  async ({ page, desk, browser }) => {
    await openAllDay(browser, desk);
    desk.peer.say({ status: 503, body: '' });
    await register(page, { family: 'Sanchez', given: 'Rosa', born: [12, 7, 1966] });
    const person = page.url().split('?')[0] ?? '';
    await couldNotCheck(page);
    await referByTelephone(page);
    const clinician = await signedIn(browser, desk, 'clinician');
    await ordersTheScan(clinician, 'Sanchez');
    const episode = clinician.url().split('?')[0] ?? '';

    await page.goto('/desk');
    await page.locator('.k-list li', { hasText: 'SANCHEZ' }).getByRole('link', { name: 'Book' }).click();
    await expect(page.getByText('U1, the same day, by the pathway')).toBeVisible();
    // Who books sees no payer, and is asked for none.
    for (const word of ['payer', 'Payer', 'insur', 'authoriz', 'deductible', '$'])
      await expect(page.getByRole('main')).not.toContainText(word);
    await looksRight(page, 'j12-booking');
    await page.fill('[name=callbackNumber]', '(212) 555-0123');
    await choose(page, 'mobility', 'walks');
    await page.locator('input[name=slot]').first().check();
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    await expect(page.locator('.c-done')).toHaveText('Saved.');
    const appointment = page.url().split('?')[0] ?? '';
    const facts = page.locator('main dl').first();
    const booked = await facts.innerText();
    expect(booked).toContain('Booked');
    expect(booked).not.toContain('Taken although');
    await expectNoAxeProblems(page);
    await clinician.goto(episode);
    await expectNext(clinician, 'Scan result');

    // Still unanswered, and told as such.
    await page.goto(person);
    await open(page, 'Benefits and cost');
    await expect(page.locator('[data-coverage="could-not-check"]')).toContainText('We could not check');

    // The payer is back: the cost is told as a range, and the visit stands as it was booked.
    desk.peer.say({ status: 200, body: a271({ name: sanchez, lines: rosaBenefits }) });
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page.locator('[data-coverage="covered"]')).toContainText('Deductible left$612.00');
    await open(page, 'Cost estimate');
    await page.selectOption('[name=imaging-code]', '93971');
    await page.fill('[name=imaging-from]', '95');
    await page.fill('[name=imaging-to]', '240');
    await send(page);
    await expect(page.locator('.c-sum')).toHaveText('$95.00 to $240.00');
    await expect(page.locator('[data-estimate]')).toContainText('This is an estimate, not a bill.');
    await page.goto(appointment);
    expect(await facts.innerText()).toBe(booked);
    await clinician.goto(episode);
    await expectNext(clinician, 'Scan result');
    await clinician.context().close();
  },
);
