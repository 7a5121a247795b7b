/** J6 and J7 from a confirmed DVT on: home or hospital with both lists, a regimen read before it is prescribed, two strengths. */
import type { Page } from '@playwright/test';
import { expect, expectNoAxeProblems } from './browser.ts';
import {
  choose,
  clinicTest as test,
  clinicTestWithoutScript,
  expectNext,
  fillMoment,
  open,
  send,
} from './clinic-site.ts';
import { answerWhatIsMissing, confirmed } from './confirmed-patient.ts';

const zone = 'Europe/London';

async function decidesHome(page: Page): Promise<void> {
  await expectNext(page, 'Decide: home or hospital');
  await page.locator('.c-next').getByRole('link', { name: 'Home or hospital' }).click();
  await expect(page.getByRole('heading', { name: 'The vein centre’s list' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What guidelines add' })).toBeVisible();
  await expect(page.locator('main')).toContainText('not home while something is missing');
  await choose(page, 'place', 'home');
  await page.fill('[name=physician]', 'Dr Nwosu');
  await page.fill('[name=planOfCare]', 'Calls on day 2, 7 and 14');
  await fillMoment(page, 'firstContactAt', 24, zone);
  await send(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('Say why you do it all the same');
  await page.fill('[name=overrideReason]', 'Daughter stays, bloods tomorrow');
  await send(page);
  // Against what is not known: another person must confirm it, and this one cannot.
  await open(page, 'Confirm home a second time');
  await page.fill('[name=name]', 'Dr Osei');
  await send(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('Another person confirms this');
}

test('J6: both lists, a reason, and a second person who is not the first', async ({ page }) => {
  await confirmed(page, { family: 'Sixways', given: 'Ines', born: [3, 2, 1951] });
  await decidesHome(page);
  await expectNoAxeProblems(page);
});

clinicTestWithoutScript('the same without script', async ({ page }) => {
  await confirmed(page, { family: 'Sixplain', given: 'Ines', born: [4, 2, 1951] });
  await decidesHome(page);
});

test('what is missing is named before anything is prescribed; a form never tells more than was typed', async ({
  page,
}) => {
  await confirmed(page, { family: 'Sevenways', given: 'Rhea', born: [3, 2, 1972] });
  await open(page, 'Prescribe the anticoagulant');
  await page.selectOption('[name=drug]', 'rivaroxaban');
  await choose(page, 'slot', 'evening');
  await page.check('[name=noMedicines]');
  await page.fill('[name=prescriber]', 'Dr Nwosu');
  await page.getByRole('button', { name: 'Show the phases' }).click();
  await expect(page.locator('main')).toContainText('Not prescribed as it stands');
  await expectNoAxeProblems(page);
  await send(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('Show the phases, read them');
});

const treatmentForms = [
  'place',
  'treatment-facts',
  'hospital',
  'new-clot',
  'prescribe',
  'first-dose',
  'dispense',
  'two-strengths',
  'step',
  'doses',
  'doses-answer',
  'review-slot',
  'review',
  'stop-treatment',
  'treatment-stopped',
  'hold',
  'end-hold',
  'offer',
  'answer-offer',
];

test('J7: phases are read, then prescribed; a second strength on the same day is settled by a pharmacist', async ({
  page,
}) => {
  test.setTimeout(280_000);
  await confirmed(page, { family: 'Sevenboxes', given: 'Rhea', born: [5, 2, 1972] });
  await answerWhatIsMissing(page);
  await open(page, 'Prescribe the anticoagulant');
  await page.selectOption('[name=drug]', 'rivaroxaban');
  await choose(page, 'slot', 'evening');
  await page.check('[name=noMedicines]');
  await page.fill('[name=prescriber]', 'Dr Nwosu');
  await page.getByRole('button', { name: 'Show the phases' }).click();
  await expect(page.locator('main')).toContainText('15 mg (1 tablet of 15 mg) twice daily with food');
  await expect(page.locator('main')).toContainText('42');
  // Another medicine than the one that was shown is not prescribed unread.
  await page.selectOption('[name=drug]', 'apixaban');
  await page.check('[name=isRead]');
  await send(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('Read the phases again');
  await expect(page.locator('main')).toContainText('10 mg (2 tablets of 5 mg) twice daily');
  await page.selectOption('[name=drug]', 'rivaroxaban');
  await page.getByRole('button', { name: 'Show the phases' }).click();
  await page.check('[name=isRead]');
  await send(page);

  for (const [box, count] of [
    ['rivaroxaban|15 mg', '42'],
    ['rivaroxaban|20 mg', '28'],
  ] as const) {
    await open(page, 'Dispense');
    await choose(page, 'box', box);
    await page.fill('[name=count]', count);
    await page.fill('[name=dispenser]', 'Hospital pharmacy');
    await send(page);
  }
  const due = page.locator('main');
  await expect(due).toContainText('Settle two strengths in one house');
  const address = page.url().replace(/\?.*/, '');
  for (const path of ['', ...treatmentForms.map((form) => `/${form}`)]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${address}${path}`);
      await expectNoAxeProblems(page);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${path} at 360 px`).toBe(0);
    await page.setViewportSize({ width: 1366, height: 768 });
  }
  await page.goto(`${address}/two-strengths`);
  await page.locator('input[name=supplyId]').first().check();
  await choose(page, 'outcome', 'put-apart');
  await page.fill('[name=note]', 'Sister keeps it until the day');
  await send(page);
  await expect(due).not.toContainText('Settle two strengths in one house');
});
