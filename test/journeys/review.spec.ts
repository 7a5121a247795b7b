/** J11: the worksheet of a review, what is missing, a decision with its reasons and the person's words, and the steps of a stop. */
import type { Page } from '@playwright/test';
import { expect } from './browser.ts';
import { choose, clinicTest as test, fillDay, open } from './clinic-site.ts';
import { answerWhatIsMissing, confirmed, sendOn } from './confirmed-patient.ts';
import { looksRight } from './looks-right.ts';

/** What the review still lacks, as of somebody whose hip was replaced and who walks again. */
const provoked: Readonly<Record<string, string>> = {
  provocation: 'major-transient',
  'provocation.resolved': 'yes',
  'provoked.persistent': 'no',
  'treatment.uncomplicated': 'yes',
  'history.previous-unprovoked-vte': 'no',
  'pregnancy.current-or-recent': 'no',
  'anticoagulant.other-reason': 'no',
  'anticoagulant.declined': 'no',
  'anticoagulant.tolerated': 'yes',
  nsaid: 'no',
  antiplatelet: 'no',
  'cancer.symptoms': 'no',
  'hormone.stopped': 'yes',
};

test('J11: sheet, missing items, decision, steps of the stop', async ({ page }) => {
  test.setTimeout(200_000);
  page.setDefaultTimeout(15_000);
  await confirmed(page, { family: 'Elevenways', given: 'Ana', born: [5, 2, 1968] });
  await answerWhatIsMissing(page);
  await open(page, 'Prescribe the anticoagulant');
  await page.selectOption('[name=drug]', 'apixaban');
  await choose(page, 'slot', 'morning');
  await fillDay(page, 'start', -95);
  await page.check('[name=noMedicines]');
  await page.fill('[name=prescriber]', 'Dr Nwosu');
  await page.getByRole('button', { name: 'Show the phases' }).click();
  await page.check('[name=isRead]');
  await sendOn(page);
  const address = page.url().replace(/\?.*/, '');

  await page.goto(`${address}/review`);
  await expect(page.locator('main')).toContainText('What provoked the clot is not known');
  await looksRight(page, 'review-unknown');
  await page.fill('[name=ownWords]', '“I would rather be without the tablets”');
  await choose(page, 'decision', 'stop');
  await page.fill('[name=physician]', 'Dr Nwosu');
  await page.fill('[name=reason]', 'Hip replaced, walks again');
  await sendOn(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('Not known, or too old');
  await expect(page.locator('[name=ownWords]')).toHaveValue('“I would rather be without the tablets”');

  // Answers open new questions: asked until nothing is left that decides.
  for (let round = 0; round < 3; round += 1) {
    await page.goto(`${address}/review-facts`);
    for (const name of await namesOn(page)) {
      const value = provoked[name] ?? (name.startsWith('review.') ? 'yes' : 'no');
      const field = page.locator(`[name="${name}"][value="${value}"]`);
      if ((await field.count()) > 0) await field.check();
    }
    if (round === 0) await looksRight(page, 'review-facts');
    await sendOn(page);
  }
  await page.goto(`${address}/review`);
  await expect(page.locator('main')).toContainText('Propose to stop: a physician confirms');
  await looksRight(page, 'review');
  await page.fill('[name=ownWords]', '“I would rather be without the tablets”');
  await choose(page, 'decision', 'stop');
  await page.fill('[name=physician]', 'Dr Nwosu');
  await page.fill('[name=reason]', 'Hip replaced, walks again');
  for (const why of await page.locator('[name^="why."]').all()) await why.fill('In the letter of the GP');
  await page.fill('[name=overrideReason]', 'Seen in clinic');
  await sendOn(page);
  await expect(page.locator('main')).toContainText('I would rather be without the tablets');

  await page.goto(`${address}/villalta`);
  await looksRight(page, 'villalta');
  await choose(page, 'leg', 'left');
  await page.fill('[name="villalta.pain"]', '2');
  await page.fill('[name=clinician]', 'Nurse Osei');
  await sendOn(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('Too early');

  await page.goto(`${address}/stop-treatment`);
  await page.fill('[name=physician]', 'Dr Nwosu');
  await page.fill('[name=reason]', 'Course done');
  await sendOn(page);
  await page.goto(`${address}/treatment-stopped`);
  await choose(page, 'how', 'call');
  await fillDay(page, 'lastDoseOn', 0);
  await page.fill('[name=saidBack]', 'Last one this morning');
  await sendOn(page);
  await page.goto(`${address}/stopping`);
  await expect(page.locator('main')).toContainText('Check-in 6 weeks after stopping: due');
  await looksRight(page, 'stopping');
  await page.goto(`${address}/stop-step`);
  await choose(page, 'step', 'check-in-2');
  await page.fill('[name=note]', 'By telephone');
  await sendOn(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('silence is never');
});

const namesOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('main .c-asks input')].map((each) => each.getAttribute('name') ?? ''),
    ),
  ]);
