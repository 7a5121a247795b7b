/** J10: warfarin beside injections; doses that differ lock the doses; above the meter stays above the meter. */
import type { Page } from '@playwright/test';
import { expect } from './browser.ts';
import { choose, clinicTest as test, fillDay, fillMoment, open } from './clinic-site.ts';
import { answerWhatIsMissing, confirmed, sendOn } from './confirmed-patient.ts';
import { looksRight } from './looks-right.ts';

const zone = 'Europe/London';
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

async function fillInr(page: Page, shown: string, hoursAgo: number): Promise<void> {
  await page.fill('[name=shown]', shown);
  await choose(page, 'origin', 'clinic-meter');
  await fillMoment(page, 'measuredAt', -hoursAgo, zone);
  await choose(page, 'bleeding', 'none');
  await choose(page, 'headInjury', 'no');
}

test('J10: INR, doses that differ, above the meter', async ({ page }) => {
  test.setTimeout(200_000);
  page.setDefaultTimeout(15_000);
  await confirmed(page, { family: 'Tenways', given: 'Ida', born: [5, 2, 1972] });
  // Warfarin itself first, then who may have the injections beside it, then their dose: each asks once the other is answered.
  for (let round = 0; round < 3; round += 1) await answerWhatIsMissing(page);
  await open(page, 'Prescribe the anticoagulant');
  await page.selectOption('[name=drug]', 'warfarin');
  await page.selectOption('[name=leadIn]', 'enoxaparin');
  await choose(page, 'slot', 'morning');
  await choose(page, 'decidedBy', 'specialist');
  // Four days ago, elsewhere: the days of the overlap are nearly full.
  await fillDay(page, 'start', -3);
  await page.check('[name=noMedicines]');
  await page.fill('[name=prescriber]', 'Dr Nwosu');
  await page.getByRole('button', { name: 'Show the phases' }).click();
  await page.check('[name=isRead]');
  await sendOn(page);
  const address = page.url().replace(/\?.*/, '');

  await page.goto(`${address}/inr-target`);
  await page.fill('[name=low]', '2.0');
  await page.fill('[name=high]', '3.0');
  await page.fill('[name=physician]', 'Dr Nwosu');
  await page.fill('[name=reason]', 'This DVT');
  await sendOn(page);

  await page.goto(`${address}/warfarin-week`);
  for (const day of weekdays) await page.fill(`[name=${day}]`, '5');
  await fillDay(page, 'fromOn', 0);
  await page.fill('[name=signedBy]', 'Dr Nwosu');
  await page.fill('[name=reason]', 'Start');
  await sendOn(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('no INR is on record');
  await page.fill('[name=overrideReason]', 'First doses');
  await sendOn(page);

  await page.goto(`${address}/inr-result`);
  await fillInr(page, '1.4', 1);
  await sendOn(page);
  await page.goto(`${address}/stop-injections`);
  await expect(page.locator('main')).toContainText('not yet: the injections go on');
  await fillDay(page, 'lastInjectionOn', 0);
  await page.fill('[name=clinician]', 'Dr Nwosu');
  await page.fill('[name=saidBack]', 'No more injections');
  await sendOn(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('The injections may not stop yet');

  await page.goto(`${address}/inr-result`);
  await looksRight(page, 'inr-result');
  await fillInr(page, '> 8', 0);
  await sendOn(page);
  // A notice is delivered a moment after what it tells of was recorded.
  await expect(async () => {
    await page.reload();
    await expect(page.locator('main')).toContainText('Telephone the person now', { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await page.goto(`${address}/inr`);
  await expect(page.locator('main')).toContainText('> 8');
  await expect(page.locator('main')).toContainText('above the meter');
  await expect(page.locator('main')).toContainText('Telephone at once');
  await looksRight(page, 'inr');

  await page.goto(`${address}/warfarin-week`);
  await expect(page.locator('main')).toContainText('an INR waits that cannot wait');
  await looksRight(page, 'warfarin-week');
  await page.goto(`${address}/inr-act`);
  await looksRight(page, 'inr-act');
  await page.fill('[name=clinician]', 'Dr Nwosu');
  await page.fill('[name=what]', 'Omit tonight; venous sample now');
  await choose(page, 'reached', 'yes');
  await sendOn(page);
  await page.goto(`${address}/inr`);
  await expect(page.locator('main')).toContainText('Omit tonight; venous sample now');
});
