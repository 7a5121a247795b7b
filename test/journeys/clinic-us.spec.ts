/** The United States: three-level Wells, ultrasound first unless the probability is low. */
import { expect } from './browser.ts';
import {
  choose,
  clinicTest,
  expectNext,
  fillAssessment,
  open,
  refer,
  register,
  send,
} from './clinic-site.ts';

const test = clinicTest;
test.use({ region: 'us', timezoneId: 'America/New_York', locale: 'en-US' });

test('moderate probability: ultrasound first, times in the clinic’s own zone', async ({ page }) => {
  await register(page, { family: 'Overseas', given: 'Mae', born: [14, 2, 1963] });
  await refer(page, 'left');
  await open(page, 'Assess');
  await expect(page.locator('[name="scan.within-4-hours"]')).toHaveCount(0);
  await fillAssessment(page, ['wells.pitting-oedema'], ['38.0', '37.0']);
  await expect(page.locator('[data-score-class]')).toHaveText('Moderate probability');
  await choose(page, 'd-dimer.availability', 'within-4-hours');
  await send(page);
  await expect(page.locator('.c-banner')).toContainText('Feb 14, 1963');
  await expect(page.locator('.c-next__due')).toContainText(/(AM|PM) C[SD]T/);
  await expect(page.locator('.c-rules__title')).toHaveText('Leg vein ultrasound first');
  await page.getByRole('button', { name: 'Order: Ultrasound scan' }).click();
  await expectNext(page, 'Scan result');
});
