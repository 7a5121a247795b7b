import type { Page } from '@playwright/test';
import { expect } from './browser.ts';

/** What a person answers: by screen, or by sign where signs are asked one at a time. */
export type Given = Readonly<Record<string, readonly string[]>>;

export const whereIs = (page: Page): Promise<string | null> =>
  page.locator('#keep input[name=at]').getAttribute('value');
export const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();

/** Answers the screen that is shown: what is given, else "None of these" or "No". */
export async function answer(page: Page, given: Given): Promise<void> {
  const at = (await whereIs(page)) ?? '';
  for (const group of await page.locator('fieldset').all()) {
    const first = group.locator('input').first();
    const name = (await first.getAttribute('name')) ?? '';
    const usual = name === 'is' ? ((await first.getAttribute('type')) === 'checkbox' ? 'none' : 'no') : 'n';
    for (const value of given[name === 'is' ? at : name] ?? [usual])
      await group.locator(`input[value="${value}"]`).check();
  }
}

/** From the first screen on, until the advice or until `stop` is asked; how many screens were answered. */
export async function goThrough(page: Page, region: string, given: Given, stop?: string): Promise<number> {
  await page.goto(`/${region}/check`);
  for (let answered = 0; answered <= 12; answered += 1) {
    const at = await whereIs(page);
    if (at === 'result' || at === stop) return answered;
    await answer(page, given);
    await goOn(page);
  }
  throw new Error('more than 12 screens');
}

/** Nothing wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, page.url()).toBeLessThanOrEqual(window);
}
