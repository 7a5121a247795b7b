/** Whatever waits and whatever is free: nobody less urgent is offered what somebody more urgent could have, and all that is offered fits. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Appointment, BookingNeeds, HeldSlot } from '../../src/pathway/scheduling/appointment-types.ts';
import { overlaps } from '../../src/pathway/scheduling/spans.ts';
import { scanner, walksIn, wall } from './booking-clinic.ts';
import { elm } from './friday-clinic.ts';
import { waitingClinic } from './waiting-clinic.ts';

type Waiter = {
  readonly class: (typeof classes)[number];
  readonly transport: NonNullable<BookingNeeds['transport']>;
  readonly mobility: 'walks' | 'hoist';
  readonly notBefore: string | null;
  /** How many times they decline what they are offered. */
  readonly declines: number;
};
type Entry = { readonly waiter: Waiter; readonly hasTime: string; readonly appointment: Appointment };
const classes = ['U1', 'U2', 'U3', 'U4', 'U5'] as const;
const leadHours = { own: 0, clinic: 2, ambulance: 4 } as const;

const aWaiter: fc.Arbitrary<Waiter> = fc.record({
  class: fc.constantFrom(...classes),
  transport: fc.constantFrom('own', 'clinic', 'ambulance'),
  mobility: fc.constantFrom('walks', 'walks', 'hoist'),
  notBefore: fc.constantFrom(null, null, '2026-11-24 10:00', '2026-11-25 00:00'),
  declines: fc.constantFrom(0, 0, 1, 2),
});
const open = (opens: string, closes: string) => [{ opens, closes }];
const hours = {
  monday: [],
  tuesday: open('09:00', '10:30'),
  wednesday: open('14:00', '14:30'),
  thursday: [],
  friday: open('09:00', '17:00'),
  saturday: [],
  sunday: [],
};
const machines = [
  { ...scanner, hours, hasHoist: false },
  { ...scanner, id: 'scanner-2', name: 'Ultrasound 2', hours: { ...hours, friday: [] }, hasHoist: true },
];

/** Written a second time, and plainly. */
function fits({ waiter, hasTime, appointment: { declined } }: Entry, slot: HeldSlot, now: string): boolean {
  const minutes = slot.startsAt.since(wall(now)).total('minutes');
  return (
    minutes >= 30 &&
    minutes >= leadHours[waiter.transport] * 60 &&
    slot.startsAt.epochMilliseconds < wall(hasTime).epochMilliseconds &&
    (waiter.notBefore === null ||
      slot.startsAt.epochMilliseconds >= wall(waiter.notBefore).epochMilliseconds) &&
    (waiter.mobility === 'walks' || slot.scheduleId === 'scanner-2') &&
    !declined.some((each) => overlaps(each, slot))
  );
}

test('an order that urgency makes, at whatever hour and after whatever refusals', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(aWaiter, { minLength: 2, maxLength: 7 }),
      fc.constantFrom('2026-11-23 10:00', '2026-11-24 06:30', '2026-11-24 08:20', '2026-11-24 09:10'),
      async (waiters, now) => {
        const clinic = await waitingClinic(undefined, machines);
        const known = new Map<string, { readonly waiter: Waiter; readonly hasTime: string }>();
        for (const [n, waiter] of waiters.entries()) {
          const hasTime = `2026-11-27 ${String(9 + Math.floor(n / 2)).padStart(2, '0')}:${n % 2 === 0 ? '00' : '30'}`;
          const booked = await clinic.books(`w${n}`, hasTime, {
            class: waiter.class,
            needs: { ...walksIn, transport: waiter.transport, mobility: waiter.mobility },
            breachReason: 'The only one',
          });
          const { appointment } = await clinic.waits('2026-11-23 09:30', booked, waiter.notBefore);
          known.set(appointment.id, { waiter, hasTime });
        }
        const by = clinic.by(now);
        const entries = () =>
          Promise.all([...known].map(async ([id, each]) => ({ ...each, ...(await clinic.get(id)) })));
        for (let round = 0; round <= 2; round += 1) {
          for (const { appointment, waiter } of await entries())
            if (waiter.declines >= round && appointment.status === 'proposed')
              await clinic.declines(now, appointment.id);
          const before = new Map((await entries()).map(({ appointment: { id }, version }) => [id, version]));
          await clinic.list.sweep(elm, by);
          const after = await entries();
          for (const entry of after)
            if (before.get(entry.appointment.id) !== entry.version) expectItsOffer(entry, after, now);
          expectNoTwoInOne(after);
          expect(await clinic.list.sweep(elm, by)).toEqual({ lapsed: 0, ended: 0, offered: 0 });
        }
      },
    ),
    { numRuns: 120 },
  );
});

/** It fits, and nobody more urgent has been passed by. An offer that stands is not taken from whoever was told of it. */
function expectItsOffer(entry: Entry, all: readonly Entry[], now: string): void {
  const [slot] = entry.appointment.slots;
  if (slot === undefined) return;
  expect(fits(entry, slot, now)).toBe(true);
  const rank = classes.indexOf(entry.waiter.class);
  for (const other of all)
    if (classes.indexOf(other.waiter.class) < rank && !isServed(other, slot))
      expect(fits(other, slot, now)).toBe(false);
}

function expectNoTwoInOne(all: readonly Entry[]): void {
  const slots = all.flatMap(({ appointment }) => appointment.slots);
  for (const [index, one] of slots.entries())
    for (const two of slots.slice(index + 1))
      expect(one.scheduleId === two.scheduleId && overlaps(one, two)).toBe(false);
}

/** Is being offered something; who must be seen within a day, something no later than this. */
function isServed({ waiter, appointment: { startsAt } }: Entry, slot: HeldSlot): boolean {
  if (startsAt === null) return false;
  const isUrgent = waiter.class === 'U1' || waiter.class === 'U2';
  return !isUrgent || startsAt.epochMilliseconds <= slot.startsAt.epochMilliseconds;
}
