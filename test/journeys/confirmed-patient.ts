/** Journeys of treatment start from here: somebody whose DVT a scan has shown, and what treatment asks about them. */
import type { Page } from '@playwright/test';
import { ideal } from '../vignettes/home-ideal.ts';
import { wellWithDvt } from '../vignettes/regimen-asked.ts';
import {
  choose,
  fillAssessment,
  fillMoment,
  open,
  refer,
  register,
  send,
  type Patient,
} from './clinic-site.ts';

const zone = 'Europe/London';

/** The clock may have told something meanwhile, as of a course that began days ago: what was typed is kept, and sent again. */
export async function sendOn(page: Page): Promise<void> {
  await send(page);
  await page.waitForLoadState();
  const problems = page.locator('.nhsuk-error-summary');
  if ((await problems.count()) > 0 && (await problems.innerText()).includes('Somebody else recorded'))
    await send(page);
}

/** Confirmed by a scan, and told. */
export async function confirmed(page: Page, patient: Patient): Promise<void> {
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
}

/** Answers each fact that the page asks for as somebody would for whom nothing speaks against home. */
export async function answerWhatIsMissing(page: Page): Promise<void> {
  await page.goto(`${new URL(page.url()).pathname.split('/').slice(0, 4).join('/')}/treatment-facts`);
  for (const [fact, value] of Object.entries({ ...wellWithDvt, ...ideal })) {
    const field = page.locator(`[name="${fact}"]`).first();
    if ((await field.count()) === 0) continue;
    if (typeof value === 'number') await field.fill(String(value));
    else await choose(page, fact, typeof value === 'boolean' ? (value ? 'yes' : 'no') : value);
  }
  await send(page);
}
