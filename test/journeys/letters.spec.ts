/** A DVT is confirmed: the letter to the usual doctor is due, read in three forms, sent, and looked up again as it was sent. */
import type { Page } from '@playwright/test';
import { wellWithDvt } from '../vignettes/regimen-asked.ts';
import { ideal } from '../vignettes/home-ideal.ts';
import { readPdf } from '../contracts/document-pdf-words.ts';
import { expect, expectNoAxeProblems } from './browser.ts';
import {
  choose,
  clinicTest as test,
  clinicTestWithoutScript,
  fillAssessment,
  fillMoment,
  open,
  type Patient,
  refer,
  register,
  send,
} from './clinic-site.ts';

const zone = 'Europe/London';
const shots = process.env['VIRCHOW_SHOTS'];

/** Referred, assessed, scanned, confirmed and told. */
async function confirmed(page: Page, patient: Patient): Promise<string> {
  await register(page, patient);
  await refer(page, 'left');
  await open(page, 'Assess');
  await fillAssessment(
    page,
    ['wells.entire-leg-swollen', 'wells.deep-vein-tenderness', 'wells.pitting-oedema'],
    ['40.0', '38.0'],
  );
  await choose(page, 'd-dimer.availability', 'within-4-hours');
  await choose(page, 'scan.within-4-hours', 'yes');
  await choose(page, 'interim-cover', 'possible');
  await send(page);
  await page.getByRole('button', { name: 'Order: Ultrasound scan' }).click();
  await open(page, 'Scan result');
  await choose(page, 'side', 'left');
  await choose(page, 'extent', 'proximal');
  await choose(page, 'result', 'proximal-dvt');
  await fillMoment(page, 'performedAt', 0, zone);
  await send(page);
  await open(page, 'Record: DVT confirmed');
  await send(page);
  await open(page, 'Tell the person');
  await page.fill('[name=how]', 'In the room, with the leaflet');
  await send(page);
  return new URL(page.url()).pathname;
}

async function prescribed(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/treatment-facts`);
  for (const [fact, value] of Object.entries({ ...wellWithDvt, ...ideal })) {
    const field = page.locator(`[name="${fact}"]`).first();
    if ((await field.count()) === 0) continue;
    if (typeof value === 'number') await field.fill(String(value));
    else await choose(page, fact, typeof value === 'boolean' ? (value ? 'yes' : 'no') : value);
  }
  await send(page);
  await open(page, 'Prescribe the anticoagulant');
  await page.selectOption('[name=drug]', 'rivaroxaban');
  await choose(page, 'slot', 'evening');
  await page.check('[name=noMedicines]');
  await page.fill('[name=prescriber]', 'Dr Nwosu');
  await page.getByRole('button', { name: 'Show the phases' }).click();
  await page.check('[name=isRead]');
  await send(page);
}

/** A file as it is downloaded, with the session of the page. */
async function fileAt(page: Page, address: string) {
  const answer = await page.request.get(address);
  expect(answer.status(), address).toBe(200);
  return { type: answer.headers()['content-type'] ?? '', body: await answer.body() };
}

async function expectFitsBothWidths(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [360, 740],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${name} at ${width} px`).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoAxeProblems(page);
      if (shots !== undefined)
        await page.screenshot({ path: `${shots}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }
}

test('the letter is due until it is sent, and says what is not known', async ({ page }) => {
  test.setTimeout(240_000);
  const address = await confirmed(page, { family: 'Letterby', given: 'Rhea', born: [8, 2, 1972] });
  await expect(page.locator('main')).toContainText('Send the letter to the usual doctor');
  await prescribed(page, address);

  await page.goto(`${address}/letters`);
  await expect(page.getByRole('heading', { name: 'Letter to the usual doctor' })).toBeVisible();
  await expectFitsBothWidths(page, 'letters');
  await page.goto(`${address}/letters/gp`);
  const paper = page.locator('.c-paper');
  await expect(paper).toContainText('Deep vein thrombosis confirmed, left leg');
  await expect(paper).toContainText('We do not know whether the first dose was taken.');
  await expect(paper).toContainText('We do not know whether there are allergies.');
  await expectFitsBothWidths(page, 'gp');

  const [pdf, text] = [
    await fileAt(page, `${address}/letters/gp.pdf`),
    await fileAt(page, `${address}/letters/gp.txt`),
  ];
  expect(pdf.type).toContain('application/pdf');
  expect(text.type).toContain('text/plain');
  const said = readPdf(pdf.body).text.replaceAll(/\s+/g, '');
  for (const line of text.body
    .toString('utf8')
    .split('\n')
    .filter((each) => each.startsWith('- ')))
    expect(said).toContain(line.slice(2).replaceAll(/\s+/g, ''));

  await page.goto(`${address}/letters`);
  await choose(page, 'letter', 'gp');
  await page.fill('[name=letterTo]', 'Dr Lee, Elm Street Surgery');
  await choose(page, 'how', 'secure-email');
  await send(page);
  await expect(page.locator('main')).not.toContainText('Send the letter to the usual doctor');
  await expect(page.locator('main')).toContainText('sent to Dr Lee, Elm Street Surgery, secure e-mail');

  // What was sent is read again as it was, whatever was recorded since.
  await page.goto(`${address}/first-dose`);
  await page.fill('[name=how]', 'Seen by the nurse');
  await send(page);
  await page.goto(`${address}/letters/gp`);
  await expect(page.locator('.c-paper')).not.toContainText(
    'We do not know whether the first dose was taken.',
  );
  await page.goto(`${address}/letters`);
  await page.getByRole('link', { name: 'As it was sent' }).click();
  await expect(page.locator('.c-paper')).toContainText('We do not know whether the first dose was taken.');
});

test('the dose sheet: one page, the day of the change, the second box not before it', async ({ page }) => {
  test.setTimeout(240_000);
  const address = await confirmed(page, { family: 'Sheetley', given: 'Omar', born: [4, 2, 1972] });
  expect((await page.request.get(`${address}/dose-sheet`)).status()).toBe(404);
  await prescribed(page, address);
  await page.goto(address);
  await page.getByRole('link', { name: 'Dose sheet' }).click();
  const paper = page.locator('.c-paper');
  await expect(paper.locator('p').filter({ hasText: 'call 999 now' })).toBeVisible();
  await expect(paper).toContainText('Do not open the box of rivaroxaban 20 mg before');
  await expect(paper.getByRole('row', { name: /2\. rivaroxaban, once a day/ })).toContainText('nothing');
  await expectFitsBothWidths(page, 'dose-sheet');
  const pdf = await fileAt(page, `${address}/dose-sheet.pdf`);
  expect(readPdf(pdf.body).pages).toBe(1);

  await page.goto(`${address}/letters/patient`);
  await expect(page.locator('.c-paper')).toContainText('You have a blood clot in your left leg.');
  await expectFitsBothWidths(page, 'patient');
});

clinicTestWithoutScript(
  'a letter to nobody is not recorded; the form comes back filled in',
  async ({ page }) => {
    test.setTimeout(120_000);
    const address = await confirmed(page, { family: 'Scriptless', given: 'Ines', born: [5, 2, 1951] });
    await page.goto(`${address}/letters`);
    await choose(page, 'letter', 'patient');
    await page.fill('[name=letterTo]', '');
    await choose(page, 'how', 'by-hand');
    await send(page);
    await expect(page.locator('.nhsuk-error-summary')).toContainText('Enter to whom');
    await expect(page.locator('input[name="letter"][value="patient"]')).toBeChecked();
    await page.fill('[name=letterTo]', 'Ines Scriptless');
    await send(page);
    await expect(page.locator('main')).toContainText('Letter to the person sent to Ines Scriptless, by hand');
    // The doctor has still no letter.
    await expect(page.locator('main')).toContainText('Send the letter to the usual doctor');
  },
);
