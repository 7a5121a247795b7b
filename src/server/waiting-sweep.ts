import { setTimeout as sleep } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import { clockwork } from '../pathway/actors.ts';
import type { Organisation } from '../pathway/person.ts';
import type { Store } from '../pathway/ports.ts';
import { createWaitingList, type WaitingParts } from '../pathway/scheduling/waiting-list.ts';

export type WaitingSweepParts = WaitingParts & {
  readonly store: WaitingParts['store'] & Pick<Store, 'accounts'>;
  readonly now: () => Temporal.Instant;
};

export type WaitingSweep = { readonly stop: () => Promise<void> };

const everyMilliseconds = 5_000;
/** What is freed is offered within half a minute; what has lapsed ends at the next look. */
const offersEvery = 5;
const mostLapsed = 500;

/** Ends what has lapsed, and gives what is free to whoever is next. Everything it knows stands in the record: it may die at any moment. */
export function createWaitingSweep({ now, ...parts }: WaitingSweepParts) {
  const { accounts, appointments } = parts.store;
  const list = createWaitingList(parts);

  /** One organisation that cannot be swept keeps no other one waiting. */
  async function sweepEach(organisations: readonly Organisation[]): Promise<void> {
    const errors: unknown[] = [];
    for (const organisation of organisations)
      await list
        .sweep(organisation, { at: now(), by: clockwork })
        .catch((error: unknown) => void errors.push(error));
    for (const error of errors) throw error;
  }

  return {
    sweepAll: async () => sweepEach(await accounts.organisations()),
    sweepLapsed: async () => {
      const ids = new Set((await appointments.lapsed(now(), mostLapsed)).map((each) => each.organisationId));
      if (ids.size === 0) return;
      await sweepEach((await accounts.organisations()).filter(({ id }) => ids.has(id)));
    },
  };
}

/** Until stopped. Several processes may: what one has done the others find done. */
export function startWaitingSweep(parts: WaitingSweepParts, fail: (kind: string) => void): WaitingSweep {
  const ending = new AbortController();
  const { signal } = ending;
  const { sweepAll, sweepLapsed } = createWaitingSweep(parts);
  const sweeping = (async () => {
    for (let turn = 0; !signal.aborted; turn += 1) {
      try {
        await (turn % offersEvery === 0 ? sweepAll() : sweepLapsed());
      } catch {
        fail('the waiting list cannot be swept');
      }
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
