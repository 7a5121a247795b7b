import { setTimeout as sleep } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import { clockwork } from '../pathway/actors.ts';
import { ringAuthorizations } from '../pathway/benefits/ring-authorizations.ts';
import type { Store } from '../pathway/ports.ts';

export type AuthorizationSweepParts = {
  readonly store: Pick<Store, 'benefits' | 'accounts'>;
  readonly now: () => Temporal.Instant;
};
export type AuthorizationSweep = { readonly stop: () => Promise<void> };

/** Deadlines of days and hours: a minute late is in time. */
const everyMilliseconds = 60_000;

/** One look at what is overdue with payers, of every clinic. One that cannot be read keeps no other one waiting. */
export async function sweepAuthorizations({ store, now }: AuthorizationSweepParts): Promise<number> {
  const errors: unknown[] = [];
  let rung = 0;
  for (const organisation of await store.accounts.organisations())
    rung += await ringAuthorizations(store.benefits, organisation, { at: now(), by: clockwork }).catch(
      (error: unknown) => {
        errors.push(error);
        return 0;
      },
    );
  for (const error of errors) throw error;
  return rung;
}

/** Until stopped. All it knows stands in the record: it may die at any moment, and several may run. */
export function startAuthorizationSweep(
  parts: AuthorizationSweepParts,
  fail: (kind: string) => void,
): AuthorizationSweep {
  const ending = new AbortController();
  const { signal } = ending;
  const sweeping = (async () => {
    while (!signal.aborted) {
      await sweepAuthorizations(parts).catch(() => fail('prior authorizations cannot be looked through'));
      await sleep(everyMilliseconds, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      ending.abort();
      await sweeping;
    },
  };
}
