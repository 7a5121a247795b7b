/** Journeys in the calendar: a demonstration of their own, for they change what can be booked. */
import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
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
