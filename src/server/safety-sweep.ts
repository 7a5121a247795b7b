import { setTimeout as sleep } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import type { Store } from '../pathway/ports.ts';
import { createSafetyDesk, type SafetyParts } from '../pathway/safety/safety-desk.ts';

export type SafetySweepParts = SafetyParts & {
  readonly store: SafetyParts['store'] & Pick<Store, 'deliveries'>;
  readonly now: () => Temporal.Instant;
};

export type SafetySweep = { readonly stop: () => Promise<void> };

const everyMilliseconds = 5_000;
/** A text that did not arrive is found within a quarter of a minute. */
const textsEvery = 3;
const mostAtOnce = 100;

/** Passes on what nobody has taken in time. Everything it knows stands in the record: it may die at any moment. */
export function createSafetySweep({ now, store, newId }: SafetySweepParts) {
  const desk = createSafetyDesk({ store, newId });
  return {
    passOnDue: async (): Promise<void> => {
      const errors: unknown[] = [];
      // One that cannot be passed on keeps no other one waiting.
      for (const { organisationId, caseId } of await store.safety.due(now(), mostAtOnce))
        await store.accounts
          .organisation(organisationId)
          .then((organisation) => organisation && desk.passOn(organisation, caseId, now()))
          .catch((error: unknown) => void errors.push(error));
      for (const error of errors) throw error;
    },
    passOnNotReached: async (): Promise<void> => {
      for (const organisation of await store.accounts.organisations())
        for (const { safetyCaseId, to, values } of await store.deliveries.deadLetters(
          organisation.id,
          mostAtOnce,
        ))
          if (safetyCaseId !== null && to.kind === 'on-call')
            await desk.passOn(organisation, safetyCaseId, now(), {
              userId: to.userId,
              told: Number(values['told']),
            });
    },
  };
}

/** Until stopped. Several processes may: what one has passed on the others find passed on. */
export function startSafetySweep(parts: SafetySweepParts, fail: (kind: string) => void): SafetySweep {
  const ending = new AbortController();
  const { signal } = ending;
  const { passOnDue, passOnNotReached } = createSafetySweep(parts);
  const sweeping = (async () => {
    for (let turn = 0; !signal.aborted; turn += 1) {
      try {
        await passOnDue();
        if (turn % textsEvery === 0) await passOnNotReached();
      } catch {
        fail('safety cases cannot be passed on');
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
