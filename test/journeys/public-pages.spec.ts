import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeProblems, test, testWithoutScript } from './browser.ts';
import { answer, expectNoSidewaysScroll, type Given, goOn, goThrough, whereIs } from './public-check.ts';

const heading = { level: 1 } as const;

for (const [how, journey] of [
  ['with script', test],
  ['without script', testWithoutScript],
] as const) {
  journey.describe(how, () => {
    journey('red flag first: two screens, and call', async ({ page }) => {
      await page.goto('/uk');
      await page.getByRole('link', { name: 'Start the check' }).click();
      await page.getByLabel('Short of breath').check();
      await goOn(page);
      await expect(page.getByRole('heading', heading)).toHaveText('Immediate action required: Call 999 now');
      await expect(page.getByText('These can be signs of a blood clot in the lung.')).toBeVisible();
      await expect(page.locator('.v-care').getByRole('link', { name: 'Call 999' })).toHaveAttribute(
        'href',
        'tel:999',
      );
      await expect(page.locator('fieldset')).toHaveCount(0);
    });

    journey('urgent leg, United Kingdom: today, and both an open and a closed GP', async ({ page }) => {
      expect(await goThrough(page, 'uk', { limb: ['L1', 'L2'], risks: ['R3'] })).toBeLessThanOrEqual(9);
      await expect(page.getByRole('heading', heading)).toHaveText(
        'Urgent advice: Get an urgent GP appointment or call 111 today',
      );
      await expect(
        page.getByText('If your GP is closed now, or has no place today: call 111 first.'),
      ).toBeVisible();
      await expect(
        page.getByText('One leg is swollen, or bigger than the other.', { exact: true }),
      ).toBeVisible();
      await expect(page.getByText('You have a new pain in one leg or arm.')).toBeVisible();
      await expect(page.getByText('Call 999 at once if you:')).toBeVisible();
      expect(await page.content()).not.toMatch(/monday|\b911\b/i);
    });

    journey(
      'urgent leg, United States: a scan the same day, and sudden swelling to the ER',
      async ({ page }) => {
        await goThrough(page, 'us', { limb: ['L1', 'L2'], onset: ['days'] });
        await expect(page.getByRole('heading', heading)).toHaveText(/See a doctor today/);
        expect(await page.content()).not.toMatch(/\b999\b|\b111\b|A&amp;E/);
        await goThrough(page, 'us', { limb: ['L1'], onset: ['now'] });
        await expect(page.getByRole('heading', heading)).toHaveText(/Go to the emergency room \(ER\) now/);
      },
    );

    journey('everything "not sure" is not taken for well', async ({ page }) => {
      const unsure = Object.fromEntries(
        ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9'].map((sign) => [sign, ['u']]),
      );
      await goThrough(page, 'uk', { ...unsure, emergency: ['unsure'], limb: ['unsure'] });
      await expect(page.getByRole('heading', heading)).toHaveText(/Immediate action required|Urgent advice/);
    });

    journey('nothing chosen is asked again, and nothing that was chosen is lost', async ({ page }) => {
      await page.goto('/uk/check');
      await goOn(page);
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.getByRole('alert')).toContainText('There is a problem');
      await page.getByRole('alert').getByRole('link').click();
      await expect(page.locator('#is-1')).toBeFocused();
      await page.getByLabel('I am not sure').check();
      await goOn(page);
      await page.locator('#E1-n').check();
      await goOn(page);
      await expect(page.locator('#E1-n')).toBeChecked();
      await expect(page.getByRole('alert').getByRole('link')).toHaveCount(8);
    });

    journey('our Back and the browser’s Back keep the answers', async ({ page }) => {
      await goThrough(page, 'uk', { limb: ['L1', 'L5'] }, 'age');
      const before = (await whereIs(page)) ?? '';
      expect(before).toBe('age');
      await page.getByRole('button', { name: 'Back' }).click();
      await page.getByRole('button', { name: 'Back' }).click();
      expect(await whereIs(page)).toBe('limb');
      await expect(page.locator('input[value=L1]')).toBeChecked();
      await expect(page.locator('input[value=L5]')).toBeChecked();
      await expect(page.locator('input[value=L3]')).not.toBeChecked();
      await goOn(page);
      expect(await whereIs(page)).toBe('age');

      await page.goBack();
      expect(await whereIs(page)).toBe('limb');
      await expect(page.locator('input[value=L1]')).toBeChecked();
      await goOn(page);
      expect(await whereIs(page)).toBe('age');
    });

    journey('the browser’s Back, from the advice to the first question and forth again', async ({ page }) => {
      const screens = await goThrough(page, 'uk', { limb: ['L1'] });
      const advice = await page.getByRole('heading', heading).textContent();
      for (let step = 1; step < screens; step += 1) {
        await page.goBack();
        await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
      }
      for (let step = 1; step < screens; step += 1) await page.goForward();
      await expect(page.getByRole('heading', heading)).toHaveText(advice ?? '');
    });

    journey(
      'Change, a new sign and the other country keep the answers; Start again has none',
      async ({ page }) => {
        await goThrough(page, 'uk', { limb: ['L1'] });
        await page.getByRole('button', { name: 'Change Are you under 18?' }).click();
        await answer(page, { age: ['yes'] });
        await goOn(page);
        await expect(page.getByRole('heading', heading)).toHaveText(/children’s doctor/);
        await page.getByRole('button', { name: 'US', exact: true }).click();
        expect(await whereIs(page)).toBe('onset');
        await page.getByRole('button', { name: 'New sign? Act now' }).click();
        await page.locator('input[value=E2]').check();
        await goOn(page);
        await expect(page.getByRole('heading', heading)).toHaveText(/Call 911 now/);
        await page.getByRole('main').getByRole('link', { name: 'Start again' }).click();
        await page.getByRole('link', { name: 'Start the check' }).click();
        await expect(page.locator(':checked')).toHaveCount(0);
        await expect(page.locator('#keep input[name=answers]')).toHaveValue('');
      },
    );

    journey('answers that somebody changed on the way are asked again', async ({ page }) => {
      await goThrough(page, 'uk', {}, 'limb');
      for (const field of await page.locator('input[name=answers]').all()) {
        await field.evaluate((input) => input.setAttribute('value', 'E1n.E2q.E3n.E4n.E5n.E6n.E7n.E8n.E9n'));
      }
      await page.getByLabel('None of these').check();
      await goOn(page);
      expect(await whereIs(page)).toBe('emergency-each');
      await expect(page.getByText('Some of your answers did not reach us.')).toBeVisible();
      await expect(page.locator('fieldset')).toHaveCount(1);
    });

    journey('no cookie, nothing kept, no answer in the address', async ({ page, context }) => {
      await goThrough(page, 'uk', { limb: ['L1'] });
      expect(page.url()).toMatch(/\/uk\/check$/);
      expect(await context.cookies()).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length).catch(() => 0)).toBe(0);
    });
  });
}

test('"None of these" and a sign beside it: the later one stands', async ({ page }) => {
  await page.goto('/uk/check');
  await page.getByLabel('None of these').check();
  await page.getByLabel('Coughing up blood').check();
  await expect(page.getByLabel('None of these')).not.toBeChecked();
  await page.getByLabel('None of these').check();
  await expect(page.getByLabel('Coughing up blood')).not.toBeChecked();
});

test('sheet and script are small', async ({ request }) => {
  for (const [file, most] of [
    ['public.css', 20],
    ['public.js', 10],
  ] as const) {
    const body = await (await request.get(`/assets/${file}`)).body();
    expect(gzipSync(body, { level: 9 }).length, file).toBeLessThanOrEqual(most * 1024);
  }
});

test('with a keyboard alone', async ({ page }) => {
  await page.goto('/uk/check');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator('#is-1').evaluate((box) => box === document.activeElement)) break;
  }
  await expect(page.locator('#is-1')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', heading)).toHaveText(/Call 999 now/);
});

/** Pages and states, by how to get there. */
const states: readonly (readonly [
  name: string,
  path: string | readonly [region: string, given: Given, stop?: string],
])[] = [
  ['start', '/uk'],
  ['start, United States', '/us'],
  ['about', '/uk/about'],
  ['privacy', '/us/privacy'],
  ['accessibility', '/uk/accessibility'],
  ['not found', '/uk/nothing-here'],
  ['emergency signs', ['uk', {}, 'emergency']],
  ['emergency signs, one at a time', ['uk', { emergency: ['unsure'] }, 'emergency-each']],
  ['racing heart', ['us', { emergency: ['E5'], limb: ['none'] }, 'heart']],
  ['leg or arm', ['us', {}, 'limb']],
  ['leg or arm, one at a time', ['uk', { limb: ['unsure'] }, 'limb-each']],
  ['cause', ['uk', { limb: ['L2'] }, 'cause']],
  ['onset', ['us', { limb: ['L1'] }, 'onset']],
  ['risks', ['uk', { limb: ['L7'], onset: ['longer'] }, 'risks']],
  ['blood thinner', ['us', {}, 'thinner']],
  ['checked before', ['uk', { limb: ['L1'] }, 'seen']],
  ['emergency: call', ['uk', { emergency: ['E1'] }]],
  ['emergency: go', ['us', { emergency: ['E9'] }]],
  ['today', ['uk', { limb: ['L1', 'L4'] }]],
  ['today, the clinic', ['us', { limb: ['L1'], onset: ['longer'], seen: ['due'] }]],
  ['advice line', ['uk', { thinner: ['yes'], bleeding: ['once'] }]],
  ['soon', ['us', { limb: ['L7'], onset: ['longer'] }]],
  ['self-care', ['uk', { limb: ['L2'], cause: ['yes'] }]],
  ['prevention', ['us', {}]],
];

for (const [name, path] of states) {
  test(`fits and can be read by all: ${name}`, async ({ page }) => {
    if (typeof path === 'string') await page.goto(path);
    else await goThrough(page, ...path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoAxeProblems(page);
      if (typeof path === 'string' || path[2] === undefined) continue;
      await expectBigTargets(page);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await page.setViewportSize({ width: 640, height: 900 });
    await expectNoSidewaysScroll(page);
    if (typeof path === 'string' || path[2] === undefined) return;
    await page.setViewportSize({ width: 360, height: 740 });
    await goOn(page);
    await expect(page.getByRole('alert')).toBeVisible();
    await expectNoAxeProblems(page);
  });
}

/** 44 px each way, as large as a finger. */
async function expectBigTargets(page: Page): Promise<void> {
  const small = await page
    .locator('button, .v-help a, .v-brand, .v-footer__links a, label, .v-regions__other')
    .evaluateAll((all) =>
      all
        .map((each) => ({ box: each.getBoundingClientRect(), text: each.textContent.trim() }))
        .filter(({ box }) => box.height > 0 && (box.height < 44 || box.width < 44))
        .map(({ box, text }) => `${text}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
    );
  expect(small).toEqual([]);
}
