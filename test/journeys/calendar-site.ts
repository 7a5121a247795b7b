/** Journeys in the calendar: a demonstration of their own, for they change what can be booked. */
import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import {
  choose,
  fillAssessment,
  fillMoment,
  open,
  type Patient,
  refer,
  register,
  send,
} from './clinic-site.ts';
import { startServer } from './server.ts';

type Calendar = { readonly url: string; readonly passwordOf: (who: string) => string };
type Worker = { readonly calendar: Calendar; readonly site: string };

export const calendarTest = test.extend<object, Worker>({
  calendar: [
    async ({}, use) => {
      const server = await startServer(['--demo', '--region', 'uk']);
      const passwordOf = (who: string): string => {
        const found = new RegExp(`${who}@demo\\.example\\s+(?<password>\\S+)`).exec(server.said);
        if (found?.groups?.['password'] === undefined)
          throw new Error(`no sign-in of ${who}:\n${server.said}`);
        return found.groups['password'];
      };
      await use({ url: server.url, passwordOf });
      await server.stop();
    },
    { scope: 'worker', timeout: 150_000 },
  ],
  site: [async ({ calendar }, use) => use(calendar.url), { scope: 'worker' }],
});

export async function signIn(page: Page, calendar: Calendar, who: string): Promise<void> {
  await page.goto('/sign-in');
  await page.fill('input[name="email"]', `${who}@demo.example`);
  await page.fill('input[name="password"]', calendar.passwordOf(who));
  await page.click('main button[type="submit"]');
  await expect(page).not.toHaveURL(/sign-in/);
}

const zone = 'Europe/London';

export async function machinesAway(page: Page, hours: number): Promise<void> {
  for (const name of ['Ultrasound 1', 'Ultrasound 2']) {
    await page.goto('/desk/resources');
    await open(page, name);
    await fillMoment(page, 'startsAt', -1, zone);
    await fillMoment(page, 'endsAt', hours, zone);
    await page.fill('[name=why]', 'Repair');
    await page.getByRole('button', { name: 'Add an absence' }).click();
    await expect(page.locator('.c-done')).toHaveText('Saved.');
  }
}

export async function likelyAndNoScanInTime(
  page: Page,
  patient: Pick<Patient, 'family' | 'born'>,
): Promise<void> {
  await register(page, { ...patient, given: 'Tom' });
  await refer(page, 'left');
  await open(page, 'Assess');
  await fillAssessment(page, ['wells.deep-vein-tenderness', 'wells.entire-leg-swollen'], ['41', '36']);
  await choose(page, 'scan.within-4-hours', 'no');
  await choose(page, 'd-dimer.availability', 'later');
  await choose(page, 'interim-cover', 'possible');
  await send(page);
  await page.getByRole('button', { name: /^Order: D-dimer, .*Ultrasound scan$/ }).click();
}

export const bookNow = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Book', exact: true }).click();

export const toBook = (page: Page, family: string) =>
  page.locator('.k-list li', { hasText: family.toUpperCase() });
