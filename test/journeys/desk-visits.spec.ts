/**
 * The desk books where no test asks for it: a vein consultation for somebody who is new here, no time for an emergency, and a review
 * that the episode then goes by, asks for again when it is missed, and moves with.
 */
import type { Page } from '@playwright/test';
import { expect } from './browser.ts';
import { bookNow, calendarTest as test, signIn } from './calendar-site.ts';
import { choose, fillDay, open, send } from './clinic-site.ts';
import { answerWhatIsMissing, confirmed, sendOn } from './confirmed-patient.ts';
import { looksRight } from './looks-right.ts';

test.describe.configure({ timeout: 240_000 });

async function ask(page: Page, visit: string, over: Readonly<Record<string, string>> = {}): Promise<void> {
  const answers = { redFlag: 'no', rising: 'no', triage: 'not-done', visit, ...over };
  for (const [name, value] of Object.entries(answers)) await choose(page, name, value);
  await page.getByRole('button', { name: 'Show times' }).click();
}

async function find(page: Page, family: string): Promise<void> {
  await page.goto('/desk');
  await page.getByRole('link', { name: 'Book an appointment' }).click();
  await page.fill('[name=search]', family);
  await page.getByRole('button', { name: 'Search' }).click();
}

test('somebody new: searched, registered, asked, booked', async ({ page, calendar }) => {
  await signIn(page, calendar, 'desk');
  await find(page, 'Veinway');
  await expect(page.getByText('Nobody here is found under this.')).toBeVisible();
  expect(page.url()).not.toContain('Veinway');
  await open(page, 'Register a new person');
  await page.fill('[name=familyName]', 'Veinway');
  await page.fill('[name=givenName]', 'Cora');
  await page.fill('[name=phone]', '020 7946 0123');
  await send(page);
  await page.getByRole('link', { name: 'Book an appointment' }).click();
  await expect(page.locator('[name=callbackNumber]')).toHaveValue('020 7946 0123');
  await looksRight(page, 'desk-visit-asked');

  // Nothing is booked before the emergency signs were asked.
  await page.getByRole('button', { name: 'Show times' }).click();
  await expect(page.locator('.nhsuk-error-summary')).toContainText('Short of breath');
  await ask(page, 'for-vein', { redFlag: 'unsure' });
  await expect(page.getByText('Emergency: no appointment. Call 999 now')).toBeVisible();
  await expect(page.locator('input[name=slot]')).toHaveCount(0);
  await looksRight(page, 'desk-visit-red');
  await ask(page, 'for-vein', { rising: 'yes' });
  await expect(page.getByText('make a referral first')).toBeVisible();
  await expect(page.locator('input[name=slot]')).toHaveCount(0);

  await ask(page, 'for-vein');
  await expect(page.getByText('U5, routine, by the triage')).toBeVisible();
  // They cannot come today: the times begin where they ask, and their answers are still there.
  await page.locator('summary').click();
  await fillDay(page, 'from', 7);
  await page.getByRole('button', { name: 'Show times' }).click();
  await looksRight(page, 'desk-visit-times');
  await page.locator('input[name=slot]').first().check();
  await page.fill('[name=comment]', 'Varicose veins, left');
  await bookNow(page);
  await expect(page.locator('.c-done')).toHaveText('Saved.');
  await expect(page.getByText('Vein consultation').first()).toBeVisible();
});

test('a review: the episode goes by it, and asks again when it is given up', async ({
  page,
  calendar,
  browser,
}) => {
  page.setDefaultTimeout(15_000);
  await signIn(page, calendar, 'clinician');
  await confirmed(page, { family: 'Reviewway', given: 'Dora', born: [6, 2, 1969] });
  await answerWhatIsMissing(page);
  await open(page, 'Prescribe the anticoagulant');
  await page.selectOption('[name=drug]', 'apixaban');
  await choose(page, 'slot', 'morning');
  await fillDay(page, 'start', -75);
  await page.check('[name=noMedicines]');
  await page.fill('[name=prescriber]', 'Dr Nwosu');
  await page.getByRole('button', { name: 'Show the phases' }).click();
  await page.check('[name=isRead]');
  await sendOn(page);
  const episode = page.url().replace(/\?.*/, '');
  const owed = page.locator('.c-diary__what', { hasText: 'Book the review' });
  await expect(owed).toHaveCount(1);

  const context = await browser.newContext({ baseURL: calendar.url });
  const desk = await context.newPage();
  await signIn(desk, calendar, 'desk');
  await find(desk, 'Reviewway');
  await desk.getByRole('link', { name: /REVIEWWAY/ }).click();
  await ask(desk, 'for-review');
  await expect(desk.getByText('U4, review, by the triage')).toBeVisible();
  await desk.locator('input[name=slot]').last().check();
  await bookNow(desk);
  await expect(desk.locator('.c-done')).toHaveText('Saved.');
  const appointment = desk.url().replace(/\?.*/, '');
  await page.goto(episode);
  await expect(page.locator('main')).toContainText('Review booked:');
  await expect(owed).toHaveCount(0);

  // A second one is not booked beside it: the desk is led to the one that stands.
  await find(desk, 'Reviewway');
  await desk.getByRole('link', { name: /REVIEWWAY/ }).click();
  await ask(desk, 'for-review');
  await expect(desk.getByText('The review is booked for')).toBeVisible();
  await expect(desk.locator('input[name=slot]')).toHaveCount(0);
  await desk.getByRole('link', { name: 'See it, or move it' }).click();
  expect(desk.url()).toBe(appointment);
  await choose(desk, 'reason', 'patient');
  await desk.getByRole('button', { name: 'Cancel the appointment' }).click();
  await expect(desk.locator('.c-done')).toHaveText('Saved.');
  await page.goto(episode);
  await expect(page.locator('main')).toContainText('Appointment of the review cancelled.');
  await expect(owed).toHaveCount(1);
  await context.close();
});
