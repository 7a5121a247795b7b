/** J12: "you told me to wait and I had a PE", from the foot of a page to a closed case with its hazard; with script and without. */
import type { Page } from '@playwright/test';
import { expect } from './browser.ts';
import { calendarTest, signIn } from './calendar-site.ts';
import { choose, open } from './clinic-site.ts';
import { looksRight } from './looks-right.ts';

calendarTest.describe.configure({ timeout: 240_000 });
const calendarTestWithoutScript = calendarTest.extend({ javaScriptEnabled: false });

async function write(page: Page, what: string, harm: 'yes' | 'no' | 'unsure'): Promise<void> {
  await page.goto('/uk/about');
  await page.getByRole('link', { name: 'Tell us what you think' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: 'Call 999' })).toBeVisible();
  await expect(page.getByText('You are writing about this page: /uk/about')).toBeVisible();
  await page.fill('[name=what]', what);
  await choose(page, 'harm', harm);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible();
}

async function takeCase(page: Page, what: string): Promise<void> {
  await open(page, 'Safety');
  await page.getByRole('link', { name: what }).click();
  await page.getByRole('button', { name: 'Take it' }).click();
  await expect(page.locator('.c-done')).toHaveText('Saved.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Safety case: Taken');
}

calendarTest(
  'a report of harm is taken, looked into, linked to a hazard and closed',
  async ({ page, calendar }) => {
    await page.goto('/uk/feedback?page=/uk/check');
    await looksRight(page, 'feedback');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('Write what happened').first()).toBeVisible();
    await looksRight(page, 'feedback-wrong');
    const what = 'You told me to wait and I had a PE';
    await write(page, what, 'yes');
    await expect(page.getByRole('main').getByRole('link', { name: 'Call 999' })).toBeVisible();
    await looksRight(page, 'feedback-thanks');

    await signIn(page, calendar, 'lead');
    await open(page, 'Safety');
    await expect(page.getByText('To be taken (')).toBeVisible();
    await looksRight(page, 'safety-board');
    await page.getByRole('link', { name: what }).first().click();
    await looksRight(page, 'safety-case-open');
    await takeCase(page, what);
    await page.getByText('Link a hazard').click();
    await page.locator('[name=link-hazard]').selectOption('H2');
    await page.getByRole('button', { name: 'Link it' }).click();
    await expect(page.getByText('Hazard: H2').first()).toBeVisible();
    await page.getByText('Close it').click();
    await choose(page, 'close-outcome', 'severe');
    await page.fill('[name=close-text]', 'The page asked too late.\nIt asks first now.');
    await looksRight(page, 'safety-case-taken');
    await page.getByRole('button', { name: 'Close the case' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Safety case: Closed');
    await looksRight(page, 'safety-case-closed');
    await page.goto('/service/hazards');
    await expect(page.locator('section', { has: page.locator('#H2') })).toContainText('1 closed');
    await looksRight(page, 'hazards');
    await open(page, 'Feedback');
    await looksRight(page, 'feedback-list');
  },
);

calendarTestWithoutScript('the same without script', async ({ page, calendar }) => {
  const what = 'Sent home, and then the ambulance came';
  await write(page, what, 'unsure');
  await signIn(page, calendar, 'lead');
  await takeCase(page, what);
});

calendarTest(
  'kind words open no case; a clinician reports a concern from an episode',
  async ({ page, calendar }) => {
    await write(page, 'Very clear, thank you', 'no');
    await expect(page.getByRole('main')).toContainText('reads it by the end of');
    await signIn(page, calendar, 'clinician');
    await page.locator('a[href^="/clinic/episodes/"]').first().click();
    await open(page, 'Report a safety concern');
    await looksRight(page, 'safety-report');
    await page.fill('[name=what]', 'The scan was booked for the other leg');
    await choose(page, 'harm', 'no');
    await page.getByRole('button', { name: 'Open the safety case' }).click();
    await expect(page.locator('.c-done')).toContainText('Alex Moreau takes it by');
    await page.goto('/feedback?page=/clinic');
    await looksRight(page, 'staff-feedback');
  },
);
