/** A page in light and dark, on a telephone and a desk: no problem of access, and nothing that runs over the edge. */
import type { Page } from '@playwright/test';
import { expect, expectNoAxeProblems } from './browser.ts';

/** A folder for pictures, where somebody wants to look for themselves. */
const shots = process.env['VIRCHOW_SHOTS'];

export async function looksRight(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoAxeProblems(page);
    for (const [width, height] of [
      [360, 740],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${name} at ${width} px`).toBe(0);
      if (shots !== undefined)
        await page.screenshot({ path: `${shots}/${name}-${colorScheme}-${width}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
