/** Two people never get one slot: a thousand attempts at once, on each store, and a thousand more at a day that fills up. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/pathway/ports.ts';
import { overlaps } from '../../src/pathway/scheduling/spans.ts';
import { assert } from '../../src/engine/assert.ts';
import { held, scanner } from '../oracle/booking-clinic.ts';
import { chanceFrom } from '../oracle/chance.ts';
import { type OpenedStore, stores } from './store-adapters.ts';
import { anOrganisation, aPerson, aRegistered, at, byNurse } from './store-examples.ts';
import { booking } from './store-of-scheduling.ts';

const attempts = 1000;

describe.each(stores)('a thousand attempts in %s', (_name, open) => {
  let opened: OpenedStore;
  let store: Store;
  let here: string;
  beforeAll(async () => {
    opened = await open();
    store = opened.store;
    here = await anOrganisation(store);
    await aRegistered(store, here, aPerson('p1'));
    await store.schedules.save(here, scanner, 0, byNurse('08:00'));
    await store.schedules.save(
      here,
      { ...scanner, id: 'scanner-2', name: 'Ultrasound 2' },
      0,
      byNurse('08:00'),
    );
  }, 180_000);
  afterAll(() => opened.close());

  test('at one slot: one is kept, 999 are told that it is taken', { timeout: 300_000 }, async () => {
    const outcomes = await Promise.all(
      Array.from({ length: attempts }, (_, n) => store.appointments.keep(booking(here, { id: `one-${n}` }))),
    );
    const kept = outcomes.filter(({ status }) => status === 'kept');
    const taken = outcomes.filter(({ status }) => status === 'taken');
    expect([kept.length, taken.length]).toEqual([1, attempts - 1]);
    const all = await store.appointments.find(here, {
      between: { startsAt: at('11:00'), endsAt: at('11:30') },
    });
    expect(all).toHaveLength(1);
  });

  test('at a day, single and in pairs, moving and cancelling: no two overlap', {
    timeout: 300_000,
  }, async () => {
    const chance = chanceFrom(20_261_124);
    const pick = <T>(from: readonly T[]): T => chance.pick(from);
    const quarters = Array.from({ length: 24 }, (_, n) => n * 15);
    const tries = Array.from({ length: attempts }, (_, n) => {
      const startsAt = at('13:00').add({ minutes: pick(quarters) });
      const time = { startsAt, endsAt: startsAt.add({ minutes: pick([15, 30, 40]) }) };
      const both = ['scanner-1', 'scanner-2'] as const;
      const on = pick([[both[0]], [both[1]], both]);
      const change = booking(here, { id: `day-${n}`, ...time, slots: on.map((id) => held(id, time)) });
      return { ...change, schedules: both.map((scheduleId) => ({ scheduleId, version: 1 })) };
    });
    const outcomes = await Promise.all(
      tries.map(async (change, n) => {
        const { status } = await store.appointments.keep(change);
        const [first] = change.written;
        assert(first, 'each writes one');
        // Every third that got a place gives it up again at once, so that places change hands under way.
        if (status === 'kept' && n % 3 === 0) {
          const { appointment } = first;
          const given = booking(here, { ...appointment, status: 'cancelled' }, { expectedVersion: 1 });
          expect(await store.appointments.keep(given)).toEqual({ status: 'kept' });
        }
        return status;
      }),
    );
    expect(new Set(outcomes)).toEqual(new Set(['kept', 'taken']));
    const day = { startsAt: at('12:00'), endsAt: at('23:00') };
    const slots = (await store.appointments.find(here, { between: day }))
      .filter(({ appointment }) => appointment.status === 'booked')
      .flatMap(({ appointment }) => appointment.slots);
    expect(slots.length).toBeGreaterThan(10);
    const clashes = slots.filter((one, index) =>
      slots.slice(index + 1).some((other) => one.scheduleId === other.scheduleId && overlaps(one, other)),
    );
    expect(clashes).toEqual([]);
  });
});
