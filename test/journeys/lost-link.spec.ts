/** "I have lost the link": from the episode, after name and date of birth; the one that was sent before opens nothing any more. */
import { expect } from './browser.ts';
import { calendarTest, signIn } from './calendar-site.ts';
import { looksRight } from './looks-right.ts';

// In a demonstration where nobody else answers this check-in.
calendarTest(
  'the link of an open check-in is sent again, to somebody who is known',
  async ({ page, calendar }) => {
    await signIn(page, calendar, 'clinician');
    const message = page.locator('article', { hasText: '/check-in/' }).first();
    await expect(async () => {
      await page.goto('/outbox');
      await expect(message).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    const first = /\/check-in\/[\w-]{24}/.exec(await message.innerText())?.[0] ?? '';
    await page.goto('/clinic');
    await page.getByRole('link', { name: /NOVAK/i }).first().click();
    await page.getByRole('link', { name: 'Send the link again' }).click();
    await looksRight(page, 'link-again');
    await page.locator('input[name=isThem][value=no]').check();
    await page.getByRole('button', { name: 'Send a new link' }).click();
    await expect(page.locator('.nhsuk-error-summary')).toContainText('you do not know that it is them');
    await page.locator('input[name=isThem][value=yes]').check();
    await page.getByRole('button', { name: 'Send a new link' }).click();
    await expect(page.locator('.c-done')).toContainText('A new link is on its way');
    expect((await page.goto(first))?.status()).toBe(404);
  },
);
