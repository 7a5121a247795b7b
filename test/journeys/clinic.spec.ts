/** Journeys J3, J4 and J5 of the clinic in the United Kingdom, as a clinician walks them. */
import { expectNoAxeProblems, expect } from './browser.ts';
import {
  choose,
  clinicTest as test,
  clinicTestWithoutScript,
  expectNext,
  fillAssessment,
  fillDay,
  fillMoment,
  open,
  refer,
  register,
  send,
} from './clinic-site.ts';

const zone = 'Europe/London';
// A journey is some thirty pages, and two cores carry two browsers and two databases.

test('J3: Wells unlikely, a negative D-dimer, excluded, told, closed with another diagnosis', async ({
  page,
}) => {
  await register(page, { family: 'Threeways', given: 'Joan', born: [4, 7, 1959] });
  await refer(page, 'left');
  await open(page, 'Assess');
  await fillAssessment(page, ['wells.deep-vein-tenderness', 'wells.alternative-as-likely'], ['38.0', '37.2']);
  await expect(page.locator('[data-score-value]')).toHaveText('−1');
  await expect(page.locator('[data-score-class]')).toHaveText('DVT unlikely');
  await choose(page, 'd-dimer.availability', 'within-4-hours');
  await choose(page, 'scan.within-4-hours', 'no');
  await choose(page, 'interim-cover', 'possible');

  // Another diagnosis takes two points off, so it is named. What was filled in stays.
  await send(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('diagnosis');
  await expect(page.locator('[name="calf.symptomatic"]')).toHaveValue('38.0');
  await expectNoAxeProblems(page);
  await page.fill('[name=alternativeDiagnosis]', 'Cellulitis');
  await send(page);

  await expectNext(page, 'Order the test');
  await expect(page.locator('.c-rules__title')).toHaveText('D-dimer, result within 4 hours');
  await expect(page.locator('.c-because')).toContainText('NICE');
  await page.getByRole('button', { name: 'Order: D-dimer' }).click();
  await expectNext(page, 'D-dimer result');
  await expect(page.locator('.c-next__due')).toContainText(/in 3 h 5\d min/);

  await open(page, 'Sample taken');
  await send(page);
  await open(page, 'D-dimer result');
  await page.fill('[name=value]', '190');
  await page.selectOption('[name=unit]', 'ng/mL');
  await choose(page, 'basis', 'unknown');
  await choose(page, 'quantitative', 'yes');
  await send(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('FEU or DDU');
  await choose(page, 'basis', 'FEU');
  await send(page);

  await expectNext(page, 'Record the diagnosis');
  await open(page, 'Record: DVT excluded');
  await send(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('tick');
  await page.check('[name=isRead]');
  await send(page);
  await expectNext(page, 'Tell the person');

  // Not before the person is told.
  await open(page, 'Close the episode');
  await send(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('Tell the person first');
  await expect(page.locator('.nhsuk-error-summary')).toContainText('Name the other diagnosis');
  await expectNoAxeProblems(page);
  await open(page, 'Cancel');
  await open(page, 'Tell the person');
  await page.fill('[name=how]', 'In person, with the leaflet');
  await send(page);
  await expectNext(page, 'Send the letter to the usual doctor');
  await open(page, 'Close the episode');
  await page.fill('[name=otherDiagnosis]', 'Cellulitis');
  await fillDay(page, 'safetyNetOn', 7);
  await send(page);
  // Closed first, then one letter that tells of both.
  await expectNext(page, 'Send the letter to the usual doctor');
  await open(page, 'Letters');
  await choose(page, 'letter', 'gp');
  await page.fill('[name=letterTo]', 'Dr Lee, Elm Street Surgery');
  await choose(page, 'how', 'electronic');
  await send(page);
  await expect(page.locator('.c-next > h2')).toContainText('closed');
  await expect(page.locator('.c-timeline')).toContainText('Closed: DVT excluded.');
});

const likely = ['wells.deep-vein-tenderness', 'wells.pitting-oedema'];

async function toLikelyWithoutScan(page: Parameters<typeof send>[0]): Promise<void> {
  await open(page, 'Assess');
  await fillAssessment(page, likely, ['41.5', '38.5']);
  await choose(page, 'd-dimer.availability', 'later');
  await choose(page, 'scan.within-4-hours', 'no');
  await choose(page, 'interim-cover', 'possible');
  await send(page);
  await expect(page.locator('.c-rules__title')).toHaveText(
    'D-dimer, then interim anticoagulation, scan within 24 hours',
  );
  await page.getByRole('button', { name: /^Order: D-dimer, .*Ultrasound scan$/ }).click();
}

test('J4: Wells likely, no scan in time: no late slot without its reason and cover that reaches past it', async ({
  page,
}) => {
  await register(page, { family: 'Fourdays', given: 'Ravi', born: [12, 1, 1971] });
  await refer(page, 'right');
  await toLikelyWithoutScan(page);
  const address = page.url().split('?')[0] ?? '';

  await open(page, 'Book a slot');
  await fillMoment(page, 'slotAt', 64.5, zone);
  await page.fill('[name=place]', 'Vascular laboratory');
  await send(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('after the deadline');
  await expect(page.locator('.nhsuk-error-summary')).toContainText('start interim anticoagulation');
  await expect(page.locator('[name=place]')).toHaveValue('Vascular laboratory');

  await page.goto(`${address}/cover`);
  await page.fill('[name=medicine]', 'Apixaban 10 mg twice a day');
  await page.check('[name=contraindicationsChecked]');
  await fillMoment(page, 'supplyEndsAt', 96, zone);
  await send(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('sample first');
  await page.goto(`${address}/sample`);
  await send(page);
  await page.goto(`${address}/cover`);
  await page.fill('[name=medicine]', 'Apixaban 10 mg twice a day');
  await page.check('[name=contraindicationsChecked]');
  await fillMoment(page, 'supplyEndsAt', 96, zone);
  await send(page);
  await expect(page.locator('.c-banner')).toContainText('Running');

  await open(page, 'Book a slot');
  await fillMoment(page, 'slotAt', 64.5, zone);
  await page.fill('[name=place]', 'Vascular laboratory');
  await page.fill('[name=breachReason]', 'No earlier slot in the region');
  await send(page);
  await expect(page.locator('.c-timeline')).toContainText(
    'After the deadline: No earlier slot in the region',
  );
});

test('J5: scan negative and D-dimer positive: cover stops, read back, and a repeat scan in its window', async ({
  page,
}) => {
  await register(page, { family: 'Fivedays', given: 'Oona', born: [30, 9, 1948] });
  await refer(page, 'left');
  await toLikelyWithoutScan(page);
  const address = page.url().split('?')[0] ?? '';
  await page.goto(`${address}/sample`);
  await send(page);
  await page.goto(`${address}/cover`);
  await page.fill('[name=medicine]', 'Apixaban 10 mg twice a day');
  await page.check('[name=contraindicationsChecked]');
  await fillMoment(page, 'supplyEndsAt', 48, zone);
  await send(page);
  await page.goto(`${address}/d-dimer`);
  await page.fill('[name=value]', '2400');
  await page.selectOption('[name=unit]', 'ng/mL');
  await choose(page, 'basis', 'FEU');
  await choose(page, 'quantitative', 'yes');
  await send(page);

  // The other leg is refused, and nothing is recorded.
  await page.goto(`${address}/scan`);
  await choose(page, 'side', 'right');
  await choose(page, 'extent', 'proximal');
  await choose(page, 'result', 'negative');
  await send(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('left side');
  await choose(page, 'side', 'left');
  await send(page);

  await expect(page.locator('.c-rules__title')).toContainText('Stop interim anticoagulation; repeat scan');
  await page.goto(`${address}/stop`);
  await page.fill('[name=overrideReason]', 'Scan negative');
  await send(page);
  await expect(page.locator('.c-banner')).toContainText('Stop ordered, not yet confirmed');
  await page.goto(`${address}/confirm-stop`);
  await choose(page, 'how', 'call');
  await page.fill('[name=saidBack]', 'I stopped apixaban, the last one was this morning');
  await send(page);
  await expect(page.locator('.c-banner')).toContainText('Stopped');
  await page.getByRole('button', { name: 'Order: Repeat ultrasound scan' }).click();
  await expect(page.locator('.c-panel', { hasText: 'Tests' }).first()).toContainText('not before');
  await expectNoAxeProblems(page);
});

test('what was typed survives that somebody else was quicker, and they see what changed', async ({
  page,
}) => {
  await register(page, { family: 'Quicker', given: 'Sam', born: [1, 2, 1980] });
  await refer(page, 'left');
  await open(page, 'Add a note');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.fill('[name=text]', 'Called at home, no answer');
  await send(other);
  await page.fill('[name=text]', 'Lives on the third floor');
  await send(page);
  await expect(page.locator('.c-warning')).toContainText('Called at home, no answer');
  await expect(page.locator('[name=text]')).toHaveValue('Lives on the third floor');
  await expectNoAxeProblems(page);
  await send(page);
  await expect(page.locator('.c-timeline')).toContainText('Lives on the third floor');
});

test('an entry is voided in two steps, and stays struck through with who and why', async ({ page }) => {
  await register(page, { family: 'Voided', given: 'Vera', born: [2, 3, 1966] });
  await refer(page, 'right');
  await open(page, 'Add a note');
  await page.fill('[name=text]', 'Meant for somebody else');
  await send(page);
  await page.locator('.c-entry__void').first().click();
  await page.fill('[name=reason]', 'Wrong person');
  await send(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('tick');
  await page.check('[name=isWrong]');
  await send(page);
  await expect(page.locator('.c-timeline del')).toContainText('Meant for somebody else');
  await expect(page.locator('.c-timeline')).toContainText('Because: Wrong person');
});

test('a second record of one person is not made unseen', async ({ page }) => {
  const twin = { family: 'Twice', given: 'Tom', born: [5, 6, 1977] } as const;
  await register(page, twin);
  await page.goto('/clinic/people/new');
  await page.fill('[name=familyName]', twin.family);
  await page.fill('[name=givenName]', twin.given);
  await page.fill('[name=birthDate-day]', '5');
  await page.fill('[name=birthDate-month]', '6');
  await page.fill('[name=birthDate-year]', '1977');
  await page.fill('[name=nhs]', '943 476 5918');
  await send(page);
  await expect(page.locator('.nhsuk-error-summary')).toContainText('NHS number');
  await page.fill('[name=nhs]', '943 476 5919');
  await send(page);
  await expect(page.getByRole('heading', { name: 'Is it one of these people?' })).toBeVisible();
  await expectNoAxeProblems(page);
  await page.check('[name=isSomebodyElse]');
  await send(page);
  await expect(page.locator('.c-banner')).toContainText('943 476 5919');
});

clinicTestWithoutScript('from referral to order without script', async ({ page }) => {
  await register(page, { family: 'Scriptless', given: 'Ida', born: [9, 9, 1955] });
  await refer(page, 'left');
  await open(page, 'Assess');
  await fillAssessment(page, likely, ['41.5', '38.5']);
  await page.getByRole('button', { name: 'Work out the score' }).click();
  await expect(page.locator('[data-score-value]')).toHaveText('3');
  await expect(page.locator('[data-score-class]')).toHaveText('DVT likely');
  await expect(page.locator('[name="calf.symptomatic"]')).toHaveValue('41.5');
  await choose(page, 'd-dimer.availability', 'within-4-hours');
  await choose(page, 'scan.within-4-hours', 'yes');
  await choose(page, 'interim-cover', 'possible');
  await send(page);
  await page.getByRole('button', { name: 'Order: Ultrasound scan' }).click();
  await expectNext(page, 'Scan result');
});

test('every page is accessible, light and dark, and none is wider than a telephone', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('/clinic');
  const episode = await page.locator('.c-row-link').nth(3).getAttribute('href');
  const forms = [
    'assess',
    'findings',
    'order-test',
    'slot',
    'd-dimer',
    'scan',
    'cover',
    'not-done',
    'close',
    'emergency',
    'owner',
    'confirm',
  ];
  const pages = [
    '/clinic',
    '/clinic?view=closed',
    '/clinic/people',
    '/clinic/people/new',
    '/clinic/referrals/new',
    `${episode}`,
  ];
  for (const path of [...pages, ...forms.map((form) => `${episode}/${form}`)]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expectNoAxeProblems(page);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${path} at 360 px`).toBe(0);
    await page.setViewportSize({ width: 1366, height: 768 });
  }
});

test('the board and an assessment by keyboard alone', async ({ page }) => {
  await page.goto('/clinic');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to main content');
  await page.locator('.c-row-link').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/clinic\/episodes\//);
  const address = page.url();
  await page.goto(`${address}/assess`);
  // Another test may have answered it before: the arrow leads to the next answer, whichever this one was.
  const answers = page.locator('input[name="wells.active-cancer"]');
  const before = await answers.evaluateAll((inputs: HTMLInputElement[]) =>
    inputs.findIndex(({ checked }) => checked),
  );
  await answers.nth(before).focus();
  await page.keyboard.press('ArrowRight');
  await expect(answers.nth((before + 1) % (await answers.count()))).toBeChecked();
  await expect(page.locator('[data-score-value]')).not.toHaveText('');
});

test('a page for staff stays within its budget', async ({ page }) => {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto('/clinic', { waitUntil: 'networkidle' });
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(120 * 1024);
});
