/** Journeys of the front desk in the United States: the demonstration, with a clearing house on this machine behind it. */
import { apiKey, type BenefitsPeer, benefitsPeer } from '../contracts/benefits-peer.ts';
import { expect, test } from './browser.ts';
import { startServer } from './server.ts';

type Desk = {
  readonly url: string;
  readonly peer: BenefitsPeer;
  readonly passwordOf: (who: string) => string;
};
type Worker = { readonly desk: Desk; readonly site: string };

export const deskTest = test.extend<object, Worker>({
  desk: [
    async ({}, use) => {
      const peer = await benefitsPeer();
      const server = await startServer(['--demo', '--region', 'us'], {
        VIRCHOW_CLEARING_HOUSE: peer.url,
        VIRCHOW_CLEARING_HOUSE_KEY: apiKey,
        VIRCHOW_PROVIDER_NAME: 'Lakeside Vein Center',
        VIRCHOW_PROVIDER_NPI: '1234567893',
      });
      const passwordOf = (who: string): string => {
        const found = new RegExp(`${who}@demo\\.example\\s+(?<password>\\S+)`).exec(server.said);
        if (found?.groups?.['password'] === undefined)
          throw new Error(`no sign-in of ${who}:\n${server.said}`);
        return found.groups['password'];
      };
      await use({ url: server.url, peer, passwordOf });
      await server.stop();
      await peer.close();
    },
    { scope: 'worker', timeout: 150_000 },
  ],
  site: [async ({ desk }, use) => use(desk.url), { scope: 'worker' }],
  page: async ({ page, desk }, use) => {
    await page.goto('/sign-in');
    await page.fill('input[name="email"]', 'desk@demo.example');
    await page.fill('input[name="password"]', desk.passwordOf('desk'));
    await page.click('main button[type="submit"]');
    await expect(page).toHaveURL(/\/clinic$/);
    await use(page);
  },
});

export const deskTestWithoutScript = deskTest.extend({ javaScriptEnabled: false });
