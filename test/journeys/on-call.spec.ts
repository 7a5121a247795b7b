/** Whoever runs the clinic says where those on call are told; who has no number, and that nobody is told, is said plainly. */
import { expect } from './browser.ts';
import { calendarTest, signIn } from './calendar-site.ts';
import { fillMoment, open } from './clinic-site.ts';
import { looksRight } from './looks-right.ts';

calendarTest.describe.configure({ timeout: 240_000 });
const zone = 'Europe/London';

calendarTest(
  'a shift without a number, a number that takes no texts, and one that does',
  async ({ page, calendar }) => {
    await signIn(page, calendar, 'lead');
    await page.goto('/clinic/hours');
    await page.getByText('Add this shift', { exact: true }).first().click();
    await page.locator('[name=shiftUser]').selectOption({ index: 1 });
    await page.locator('input[name=rank][value=first]').check();
    await fillMoment(page, 'shiftStartsAt', -1, zone);
    await fillMoment(page, 'shiftEndsAt', 12, zone);
    await page.getByRole('button', { name: 'Add this shift' }).click();
    await expect(page.locator('.c-done')).toBeVisible();
    await expect(page.getByText('Nobody is told by telephone.', { exact: true })).toBeVisible();
    await open(page, 'Board');
    await expect(page.getByRole('main')).toContainText('Nobody is told by telephone now');

    await page.goto('/clinic/hours');
    const number = async (text: string): Promise<void> => {
      const form = page.locator('form[action$="/on-call-phone"]');
      if (!(await form.isVisible())) await page.getByText('Add or change a number', { exact: true }).click();
      await page.locator('[name=phoneUser]').selectOption({ index: 1 });
      await page.fill('[name=onCallPhone]', text);
      await page.getByRole('button', { name: 'Save this number' }).click();
    };
    await number('020 7946 0958');
    await expect(page.locator('.nhsuk-error-summary')).toContainText('takes text messages');
    await number('07700 900111');
    await expect(page.locator('.c-done')).toBeVisible();
    await expect(page.getByText('Told by telephone:', { exact: false })).toBeVisible();
    await looksRight(page, 'hours-on-call');
    await open(page, 'Board');
    await expect(page.getByRole('main')).not.toContainText('Nobody is told by telephone now');
  },
);
