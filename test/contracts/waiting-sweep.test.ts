/** The clock's own looks at the waiting list: what it does by itself, and that one broken entry or clinic stops nobody else. */
import { expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { createWaitingSweep } from '../../src/server/waiting-sweep.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { scanner, wall } from '../oracle/booking-clinic.ts';
import { elm, reception } from '../oracle/friday-clinic.ts';
import { waitingClinic } from '../oracle/waiting-clinic.ts';

/** The clock of a server at this moment, on the same record. */
const clockOf = (store: Store, at: string) =>
  createWaitingSweep({
    store,
    rules,
    clinic: createClinic({ store, rules, newId: () => 'none' }),
    now: () => wall(at),
  });

async function twoWhoWait() {
  const store = memoryStore();
  const clinic = await waitingClinic(store, [{ ...scanner, absences: [away] }]);
  const first = await clinic.booksAndWaits('first', '2026-11-27 09:00', { class: 'U2' });
  const second = await clinic.booksAndWaits('second', '2026-11-27 09:30', { class: 'U3' });
  return { ...clinic, first: first.appointment.id, second: second.appointment.id };
}
/** Until Tuesday at four; then the machine is back. */
const away = { why: 'Repair', startsAt: wall('2026-11-02 09:00'), endsAt: wall('2026-11-24 16:00') };

test('offers what is free while the clinic is open, and ends what nobody answered, whichever server looks', async () => {
  const { store, offers } = await twoWhoWait();
  await clockOf(store, '2026-11-23 08:59').sweepAll();
  expect(await offers()).toEqual([]);
  await clockOf(store, '2026-11-23 10:00').sweepAll();
  expect(await offers()).toEqual(['first 2026-11-24 16:00', 'second 2026-11-24 16:30']);
  // Thirty hours ahead: four hours of opening.
  await clockOf(store, '2026-11-23 13:59').sweepLapsed();
  expect(await offers()).toHaveLength(2);
  await Promise.all([
    clockOf(store, '2026-11-23 14:00').sweepLapsed(),
    clockOf(store, '2026-11-23 14:00').sweepLapsed(),
  ]);
  // Neither answered: each is offered another time, and never that one again.
  const again = await offers();
  expect(again).toHaveLength(2);
  expect(again).not.toContain('first 2026-11-24 16:00');
  const before = await store.appointments.find('elm', { waiting: true });
  await clockOf(store, '2026-11-23 14:01').sweepAll();
  expect(await store.appointments.find('elm', { waiting: true })).toEqual(before);
});

test('an entry that cannot be kept, and a clinic that cannot be read, stop nobody else; both are told', async () => {
  const { store, offers, first } = await twoWhoWait();
  const broken = { ...elm, id: 'ash', name: 'Ash Lane' };
  await store.accounts.saveOrganisation(broken, { at: wall('2026-11-02 09:00'), by: reception });
  const failing: Store = {
    ...store,
    appointments: {
      ...store.appointments,
      find: (here, query) =>
        here === 'ash' ? Promise.reject(new Error('cannot be read')) : store.appointments.find(here, query),
      keep: (change) =>
        change.written.some(({ appointment }) => appointment.id === first)
          ? Promise.reject(new Error('cannot be kept'))
          : store.appointments.keep(change),
    },
  };
  await expect(clockOf(failing, '2026-11-23 10:00').sweepAll()).rejects.toThrow('cannot be');
  expect(await offers()).toEqual(['second 2026-11-24 16:00']);
});
