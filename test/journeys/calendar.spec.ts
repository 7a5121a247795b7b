/**
 * Journey 4 in the clinic's own calendar: Wells likely, both machines away for days. No late slot is filed in silence; booked with
 * its reason and cover, it is moved without drag, and the gap that this leaves is seen at once.
 */
import type { Page } from '@playwright/test';
import { expect, expectNoAxeProblems } from './browser.ts';
import {
  bookNow,
  calendarTest,
  likelyAndNoScanInTime,
  machinesAway,
  signIn,
  toBook,
} from './calendar-site.ts';
import { choose, expectNext, fillMoment, open, send } from './clinic-site.ts';
import { looksRight } from './looks-right.ts';

calendarTest.describe.configure({ timeout: 240_000 });
const zone = 'Europe/London';

const dayOfSlot = (value: string | null): string =>
  new Date(/\d{4}-[\dT:.-]+Z/.exec(value ?? '')?.[0] ?? '').toLocaleDateString('sv-SE', { timeZone: zone });

/** The same calendar at another desk, which does nothing but look. */
async function aWatcher(page: Page, on: string): Promise<Page> {
  const watcher = await page.context().newPage();
  const answered = watcher.waitForResponse((response) => response.url().includes('/desk/changes'));
  await watcher.goto(`/desk?on=${on}`);
  expect((await answered).status()).toBe(200);
  await expect(toBook(watcher, 'Calder')).toHaveCount(1);
  await watcher.getByRole('link', { name: 'Later' }).focus();
  // Gone if the page is loaded anew.
  await watcher.evaluate(() => (document.body.dataset['here'] = 'yes'));
  return watcher;
}

calendarTest('J4 in the calendar', async ({ page, calendar, browser }) => {
  await signIn(page, calendar, 'lead');
  await machinesAway(page, 60);
  await page.context().clearCookies();
  await signIn(page, calendar, 'clinician');
  await likelyAndNoScanInTime(page, { family: 'Calder', born: [3, 7, 1958] });
  const episode = page.url().split('?')[0] ?? '';

  const context = await browser.newContext({ baseURL: calendar.url });
  const desk = await context.newPage();
  await signIn(desk, calendar, 'desk');
  await desk.goto('/desk');
  await toBook(desk, 'Calder').getByRole('link', { name: 'Book' }).click();
  await expect(desk.getByText('U1, the same day, by the pathway')).toBeVisible();
  await expect(desk.getByText('The way is the emergency department')).toBeVisible();
  await expect(desk.getByText('None fits. The nearest, and what each misses:')).toBeVisible();
  await looksRight(desk, 'booking');
  await desk.locator('input[name=slot]').first().check();
  await bookNow(desk);
  await expect(desk.locator('.nhsuk-error-summary')).toContainText('after the limit');
  await desk.fill('[name=breachReason]', 'Both machines in repair');
  await bookNow(desk);
  // The front desk has its reason; what is missing now is a clinician's decision.
  await expect(desk.locator('.nhsuk-error-summary')).toContainText('Record interim anticoagulation');

  await page.goto(`${episode}/sample`);
  await send(page);
  await page.goto(`${episode}/cover`);
  await page.fill('[name=medicine]', 'Apixaban 10 mg twice a day');
  await page.check('[name=contraindicationsChecked]');
  await fillMoment(page, 'supplyEndsAt', 24 * 6, zone);
  await send(page);
  await expect(page.locator('.c-banner')).toContainText('Running');

  await desk.goto('/desk');
  await toBook(desk, 'Calder').getByRole('link', { name: 'Book' }).click();
  await desk.fill('[name=callbackNumber]', '020 7946 0111');
  await choose(desk, 'mobility', 'walks');
  const slot = desk.locator('input[name=slot]').first();
  await slot.check();
  await desk.fill('[name=breachReason]', 'Both machines in repair');
  const watcher = await aWatcher(page, dayOfSlot(await slot.getAttribute('value')));
  await bookNow(desk);
  await expect(desk.locator('.c-done')).toHaveText('Saved.');
  // The other desk sees it, where it is, and stands where it stood.
  const seen = watcher.locator('.k-entry--booked', { hasText: 'CALDER' });
  await expect(seen.first()).toBeVisible({ timeout: 5_000 });
  await expect(toBook(watcher, 'Calder')).toHaveCount(0);
  await expect(watcher.getByRole('status')).toContainText('Somebody has changed the calendar');
  await expect(watcher.getByRole('link', { name: 'Later' })).toBeFocused();
  expect(await watcher.evaluate(() => document.body.dataset['here'])).toBe('yes');
  await looksRight(watcher, 'calendar-live');
  // Nobody has a number of this person, and the desk is told so; what was written stands beside it.
  await expect(desk.getByText('Tell them yourself of every change')).toBeVisible();
  await expect(desk.locator('section', { hasText: 'Messages to the person' }).last()).toContainText(
    'Your appointment',
  );
  const file = await desk.request.get((await desk.getByText('For a calendar').getAttribute('href')) ?? '');
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  await expect(desk.getByText('after the limit', { exact: false })).toBeVisible();
  await expect(desk.getByText('Not asked').first()).toBeVisible();
  await looksRight(desk, 'appointment');
  await page.goto(episode);
  await expect(page.locator('main')).toContainText('Both machines in repair');

  // Moved a week on, by choosing a free time: past the end of the supply.
  await desk.getByRole('link', { name: 'Choose another time in the calendar' }).click();
  await expect(desk.getByText('every free time is a link')).toBeVisible();
  for (let step = 0; step < 7; step += 1) await desk.getByRole('link', { name: 'Later' }).click();
  await desk.locator('.k-entry--free a').first().click();
  await desk.fill('[name=breachReason]', 'The person asked');
  await desk.getByRole('button', { name: /^Move to/ }).click();
  await expect(desk.locator('.c-done')).toHaveText('Saved.');
  await page.goto(episode);
  await expectNext(page, 'Close the gap in cover: supply ends before the scan');
  await context.close();
});

calendarTest('day, week and telephone', async ({ page, calendar }) => {
  await signIn(page, calendar, 'desk');
  await page.goto('/desk');
  await expect(page.getByRole('heading', { level: 1, name: 'Calendar' })).toBeVisible();
  await looksRight(page, 'calendar-day');
  await page.getByRole('link', { name: 'Week' }).click();
  await looksRight(page, 'calendar-week');
  // The front desk keeps no resources, and reads no episode.
  await expect(page.getByRole('link', { name: 'Resources and hours' })).toHaveCount(0);
  expect((await page.goto('/desk/resources'))?.status()).toBe(403);
});

calendarTest('resources are kept by whoever runs the clinic', async ({ page, calendar }) => {
  await signIn(page, calendar, 'lead');
  await page.goto('/desk/resources');
  await looksRight(page, 'resources');
  await open(page, 'Add a resource');
  await send(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('Choose one at least');
  await page.fill('[name=name]', 'Room 7');
  await choose(page, 'kind', 'room');
  await page.locator('[name=service-bloods]').check();
  await page.fill('[name=place]', 'Level 1');
  await page.fill('[name=horizonDays]', '30');
  await send(page);
  await expect(page.locator('.c-done')).toHaveText('Saved.');
  await expectNoAxeProblems(page);
});
