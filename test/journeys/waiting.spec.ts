/**
 * Journey 4 goes on: both machines are away, the scan is booked late with its reason and cover, and the person waits for an earlier
 * one. A machine is back: they are offered what is free, called, and have it; nobody has typed a time.
 */
import { expect } from './browser.ts';
import {
  bookNow,
  calendarTest,
  likelyAndNoScanInTime,
  machinesAway,
  signIn,
  toBook,
} from './calendar-site.ts';
import { choose, fillMoment, open, send } from './clinic-site.ts';
import { looksRight } from './looks-right.ts';

calendarTest.describe.configure({ timeout: 240_000 });
const zone = 'Europe/London';

calendarTest('the waiting list', async ({ page, calendar, browser }) => {
  await signIn(page, calendar, 'lead');
  await machinesAway(page, 24 * 5);
  const context = await browser.newContext({ baseURL: calendar.url });
  const desk = await context.newPage();
  await signIn(desk, calendar, 'desk');
  await desk.goto('/desk');
  await desk.getByRole('link', { name: 'Waiting list (0)' }).click();
  await expect(desk.getByText('Nobody waits for a time.')).toBeVisible();
  await looksRight(desk, 'waiting-empty');

  await page.context().clearCookies();
  await signIn(page, calendar, 'clinician');
  await likelyAndNoScanInTime(page, { family: 'Abara', born: [11, 8, 1961] });
  const episode = page.url().split('?')[0] ?? '';
  await page.goto(`${episode}/sample`);
  await send(page);
  await page.goto(`${episode}/cover`);
  await page.fill('[name=medicine]', 'Apixaban 10 mg twice a day');
  await page.check('[name=contraindicationsChecked]');
  await fillMoment(page, 'supplyEndsAt', 24 * 12, zone);
  await send(page);

  await desk.goto('/desk');
  await toBook(desk, 'Abara').getByRole('link', { name: 'Book' }).click();
  await desk.fill('[name=callbackNumber]', '020 7946 0111');
  await choose(desk, 'mobility', 'walks');
  await desk.locator('input[name=slot]').last().check();
  await desk.fill('[name=breachReason]', 'Both machines in repair');
  await bookNow(desk);
  await expect(desk.locator('.c-done')).toHaveText('Saved.');
  await looksRight(desk, 'waiting-appointment');
  await desk.getByRole('button', { name: 'Put on the waiting list' }).click();
  await expect(desk.getByRole('heading', { name: 'Waiting', exact: true })).toBeVisible();
  await expect(desk.locator('.k-waiting')).toContainText('ABARA');
  await looksRight(desk, 'waiting-list');

  await page.context().clearCookies();
  await signIn(page, calendar, 'lead');
  await page.goto('/desk/resources');
  await open(page, 'Ultrasound 1');
  await page.getByRole('button', { name: 'Remove' }).first().click();
  await desk.getByRole('button', { name: 'Offer free times now' }).click();
  await expect(desk.getByRole('heading', { name: 'Offered: call now' })).toBeVisible();
  await expect(desk.getByRole('link', { name: '020 7946 0111' })).toBeVisible();
  await looksRight(desk, 'waiting-offered');

  const why = desk.getByLabel('Why a time that misses something is taken');
  // A machine that is back within the limit asks for no reason.
  if (await why.isVisible()) {
    await desk.getByRole('button', { name: 'They take it' }).click();
    await expect(desk.locator('.nhsuk-error-summary')).toContainText('after the limit');
    await looksRight(desk, 'waiting-refused');
    await why.fill('The first since the repair');
  }
  await desk.getByRole('button', { name: 'They take it' }).click();
  await expect(desk.locator('.c-done')).toHaveText('Saved.');
  await expect(desk.getByText('Booked', { exact: true })).toBeVisible();
  await desk.goto('/desk/waiting');
  await expect(desk.getByText('Nobody waits for a time.')).toBeVisible();
  await context.close();
});
