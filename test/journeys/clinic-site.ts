/** Journeys in the clinic start from here: the demonstration, a browser signed in as its clinician, and the usual steps. */
import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { startServer } from './server.ts';

type Demo = { readonly url: string; readonly password: string };
type Worker = { readonly region: 'uk' | 'us'; readonly demo: Demo; readonly site: string };

/** Two cores and a database that is made anew: a start may take a while. */
const startTimeout = 150_000;

export const clinicTest = test.extend<object, Worker>({
  region: ['uk', { scope: 'worker', option: true }],
  demo: [
    async ({ region }, use) => {
      const server = await startServer(['--demo', '--region', region]);
      const password = /clinician@demo\.example\s+(?<password>\S+)/.exec(server.said)?.groups?.['password'];
      if (password === undefined) throw new Error(`no sign-in was printed:\n${server.said}`);
      await use({ url: server.url, password });
      await server.stop();
    },
    { scope: 'worker', timeout: startTimeout },
  ],
  site: [async ({ demo }, use) => use(demo.url), { scope: 'worker' }],
  page: async ({ page, demo }, use) => {
    await page.goto('/sign-in');
    await page.fill('input[name="email"]', 'clinician@demo.example');
    await page.fill('input[name="password"]', demo.password);
    await page.click('main button[type="submit"]');
    await expect(page).toHaveURL(/\/clinic$/);
    await use(page);
  },
});

export const clinicTestWithoutScript = clinicTest.extend({ javaScriptEnabled: false });

/** Names that no other test uses: the demonstration is one for all tests of a worker. */
export type Patient = {
  readonly family: string;
  readonly given: string;
  readonly born: readonly [number, number, number];
};

export async function register(
  page: Page,
  { family, given, born: [day, month, year] }: Patient,
): Promise<void> {
  await page.goto('/clinic/people/new');
  await page.fill('[name=familyName]', family);
  await page.fill('[name=givenName]', given);
  await page.fill('[name=birthDate-day]', String(day));
  await page.fill('[name=birthDate-month]', String(month));
  await page.fill('[name=birthDate-year]', String(year));
  await send(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(family.toUpperCase());
}

/** From a person's page to their new episode. */
export async function refer(page: Page, side: 'left' | 'right'): Promise<void> {
  await page.getByRole('link', { name: 'New referral for this person' }).click();
  await choose(page, 'limb', 'leg');
  await choose(page, 'side', side);
  await page.fill('[name=referrer]', 'Dr Lee, Elm Street Surgery');
  await choose(page, 'came', 'own');
  await page.fill('[name=reason]', 'Swollen calf');
  await fillDay(page, 'symptomsBeganOn', -3);
  await send(page);
  await expect(page.getByRole('heading', { name: 'Assess: findings and Wells score' })).toBeVisible();
}

/** A calendar day some days from today. */
export async function fillDay(page: Page, name: string, days: number): Promise<void> {
  const at = new Date(Date.now() + days * 86_400_000);
  await page.fill(`[name=${name}-day]`, String(at.getUTCDate()));
  await page.fill(`[name=${name}-month]`, String(at.getUTCMonth() + 1));
  await page.fill(`[name=${name}-year]`, String(at.getUTCFullYear()));
}

export const choose = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`input[name="${name}"][value="${value}"]`).check();

/** The button at the end of the form. */
export const send = (page: Page): Promise<void> => page.locator('main .c-form__end button').click();

export const open = (page: Page, words: string): Promise<void> =>
  page.getByRole('link', { name: words, exact: true }).first().click();

const gate = [
  'presentation.unstable',
  'presentation.pe-symptoms',
  'oxygen-saturation.below-usual',
  'limb.threatened',
  'pregnancy.current-or-recent',
  'dvt.previous-same-leg',
  'history.injecting',
];
const wells = [
  'wells.active-cancer',
  'wells.paralysis-or-cast',
  'wells.bedridden-or-surgery',
  'wells.deep-vein-tenderness',
  'wells.entire-leg-swollen',
  'wells.pitting-oedema',
  'wells.collateral-veins',
  'wells.previous-dvt',
  'wells.alternative-as-likely',
];

/** Fills in an assessment: nothing at the gate, and of the Wells items those named. The calves differ as said, in centimetres. */
export async function fillAssessment(
  page: Page,
  present: readonly string[],
  calves: readonly [string, string],
): Promise<void> {
  for (const fact of gate) await choose(page, fact, 'no');
  await page.fill('[name="oxygen-saturation"]', '98');
  await choose(page, 'anticoagulant.at-presentation', 'none');
  for (const fact of wells) await choose(page, fact, present.includes(fact) ? 'yes' : 'no');
  await page.fill('[name="calf.symptomatic"]', calves[0]);
  await page.fill('[name="calf.other"]', calves[1]);
}

export async function expectNext(page: Page, words: string): Promise<void> {
  await expect(page.locator('.c-next > h2')).toHaveText(words);
}

/** Fills the fields of a moment, in the clinic's zone, some hours from now. */
export async function fillMoment(
  page: Page,
  name: string,
  hoursFromNow: number,
  zone: string,
): Promise<void> {
  const at = new Date(Date.now() + hoursFromNow * 3_600_000);
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  await page.fill(`[name=${name}-day]`, part('day'));
  await page.fill(`[name=${name}-month]`, part('month'));
  await page.fill(`[name=${name}-year]`, part('year'));
  await page.fill(`[name=${name}-time]`, `${part('hour')}:${part('minute')}`);
}
