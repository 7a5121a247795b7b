import type { Temporal } from 'temporal-polyfill';
import { isAfter, plusHours } from '../pathway/instants.ts';
import type { Actor } from '../pathway/actors.ts';
import type { Accounts } from '../pathway/ports.ts';
import type { SetUp } from '../web/account/door.ts';
import type { Passwords } from './passwords.ts';
import { isAdministrator } from './staff-accounts.ts';
import { hashOfToken, newToken } from './tokens.ts';

export type SetUpParts = {
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
};

export const setUpHours = 24;

export async function hasAdministrator(accounts: Accounts): Promise<boolean> {
  for (const { id } of await accounts.organisations()) {
    if ((await accounts.list(id)).some(isAdministrator)) return true;
  }
  return false;
}

/** Works once, for a day, and only while nobody administers anything here. Kept in memory: the next start makes another. */
export function createSetUp({
  accounts,
  passwords,
  now,
  newId,
}: SetUpParts): SetUp & { readonly token: string } {
  const token = newToken();
  const expiresAt = plusHours(now(), setUpHours);
  let isUsed = false;
  const fits = (given: string): boolean =>
    !isUsed && hashOfToken(given) === hashOfToken(token) && isAfter(expiresAt, now());

  return {
    token,
    isOpen: async (given) => fits(given) && !(await hasAdministrator(accounts)),
    async finish(given, organisation, administrator, password) {
      if (!fits(given)) return null;
      // Before anything is awaited: of two forms sent at once, one finds it used.
      isUsed = true;
      try {
        if (await hasAdministrator(accounts)) return null;
        const account = { id: newId(), organisationId: newId(), disabled: false, ...administrator };
        const by: Actor = { role: 'administrator', id: account.id };
        const hash = await passwords.hash(password);
        await accounts.saveOrganisation({ id: account.organisationId, ...organisation }, { at: now(), by });
        if ((await accounts.create(account, { at: now(), by })) === 'email-taken') {
          isUsed = false;
          return null;
        }
        await accounts.setPassword(account.id, hash, { at: now(), by });
        return account;
      } catch (error) {
        isUsed = false;
        throw error;
      }
    },
  };
}
