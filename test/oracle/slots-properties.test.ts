/** Slots that are offered, against the clock on the wall read minute by minute. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { visitServices } from '../../src/knowledge/scheduling/visit-services.ts';
import type { Duty, Stretch } from '../../src/pathway/duty/duty-types.ts';
import { noDuty } from '../../src/pathway/duty/no-duty.ts';
import { isOpen } from '../../src/pathway/duty/opening.ts';
import type { Schedule } from '../../src/pathway/scheduling/schedule-types.ts';
import { freeSlots, isBookable, type Taken } from '../../src/pathway/scheduling/slots.ts';
import { offerSlots } from '../../src/pathway/scheduling/offers.ts';
import { overlaps, without } from '../../src/pathway/scheduling/spans.ts';
import { aScan, scanner } from './booking-clinic.ts';

const zones = ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'];
const clock = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
const stretch: fc.Arbitrary<Stretch> = fc
  .tuple(fc.nat({ max: 80 }), fc.integer({ min: 2, max: 40 }))
  .map(([from, long]) => ({ opens: clock(from), closes: clock((from + long) % 96) }));
const stretches = fc.array(stretch, { maxLength: 1 });
const week = fc.record({
  monday: stretches,
  tuesday: stretches,
  wednesday: stretches,
  thursday: stretches,
  friday: stretches,
  saturday: stretches,
  sunday: stretches,
});
/** Around both changes of the clocks. */
const instant = fc
  .oneof(
    fc.integer({ min: Date.UTC(2026, 9, 20), max: Date.UTC(2026, 10, 5) }),
    fc.integer({ min: Date.UTC(2027, 2, 10), max: Date.UTC(2027, 3, 5) }),
  )
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms - (ms % 300_000)));
const near = fc.tuple(fc.integer({ min: -600, max: 4000 }), fc.integer({ min: 5, max: 900 }));

const story = fc.record({
  now: instant,
  zone: fc.constantFrom(...zones),
  hours: week,
  own: fc.option(week),
  closed: fc.uniqueArray(fc.nat({ max: 4 }), { maxLength: 2 }),
  leave: fc.array(near, { maxLength: 2 }),
  held: fc.array(near, { maxLength: 6 }),
  horizonDays: fc.constantFrom(0, 1, 3),
});

type Told = typeof story extends fc.Arbitrary<infer T> ? T : never;

function clinicOf({ now, zone, hours, own, closed, leave, held, horizonDays }: Told) {
  const after = ([from, minutes]: readonly [number, number]) => {
    const startsAt = now.add({ minutes: from });
    return { startsAt, endsAt: startsAt.add({ minutes }) };
  };
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const duty: Duty = {
    ...noDuty(zone),
    hours,
    holidays: closed.map((days) => ({ name: 'Closed', heldOn: today.add({ days }).toString(), hours: [] })),
  };
  const schedule: Schedule = {
    ...scanner,
    hours: own,
    horizonDays,
    absences: leave.map((each) => ({ ...after(each), why: 'leave' })),
  };
  const taken: Taken = { duty, held: held.map((each) => ({ ...after(each), scheduleId: scanner.id })) };
  return { now, duty, schedule, taken, within: { startsAt: now, endsAt: now.add({ hours: 90 }) } };
}

test('each free slot is in the future, in hours, nobody is away, nobody has it, and it is as long as its kind', () => {
  let seen = 0;
  fc.assert(
    fc.property(story, (told) => {
      const { now, duty, schedule, taken, within } = clinicOf(told);
      const worked: Duty = schedule.hours === null ? duty : { ...duty, hours: schedule.hours };
      const slots = freeSlots(schedule, 'venous-duplex', taken, { now, within });
      for (const slot of slots) {
        seen += 1;
        expect(Temporal.Instant.compare(slot.startsAt, now)).toBeGreaterThanOrEqual(0);
        expect(slot.startsAt.until(slot.endsAt).total('minutes')).toBe(
          visitServices['venous-duplex'].minutes,
        );
        for (let minute = 0; minute < 30; minute += 5)
          expect(isOpen(worked, slot.startsAt.add({ minutes: minute }))).toBe(true);
        expect([...taken.held, ...schedule.absences].some((other) => overlaps(slot, other))).toBe(false);
        const ahead = now
          .toZonedDateTimeISO(duty.zone)
          .toPlainDate()
          .until(slot.endsAt.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(duty.zone).toPlainDate()).days;
        expect(ahead).toBeLessThanOrEqual(schedule.horizonDays);
        expect(isBookable(schedule, 'venous-duplex', slot, taken, now)).toBe('yes');
      }
      // They come the earliest first: none begins before the one before it ends.
      for (const [index, slot] of slots.slice(1).entries()) {
        const before = slots[index]?.endsAt ?? now;
        expect(Temporal.Instant.compare(slot.startsAt, before)).toBeGreaterThanOrEqual(0);
      }
    }),
    { seed: 20_261_124, numRuns: 120 },
  );
  expect(seen).toBeGreaterThan(400);
});

test('a slot that was booked is not offered again, and the others stay', () => {
  fc.assert(
    fc.property(story, fc.nat({ max: 40 }), (told, which) => {
      const { now, schedule, taken, within } = clinicOf(told);
      const before = freeSlots(schedule, 'venous-duplex', taken, { now, within });
      const booked = before[which % Math.max(1, before.length)];
      if (booked === undefined) return;
      const held = [...taken.held, { ...booked, scheduleId: schedule.id }];
      const after = freeSlots(schedule, 'venous-duplex', { ...taken, held }, { now, within });
      expect(after).toEqual(before.filter((slot) => slot !== booked));
      expect(isBookable(schedule, 'venous-duplex', booked, { ...taken, held }, now)).toBe('taken');
    }),
    { seed: 20_261_124, numRuns: 80 },
  );
});

test('what is offered is free, and what fits lies within its limits', () => {
  fc.assert(
    fc.property(story, fc.nat({ max: 90 }), fc.nat({ max: 60 }), (told, early, long) => {
      const { now, schedule, taken } = clinicOf(told);
      const notBeforeAt = now.add({ hours: early });
      const time = { notBeforeAt, idealByAt: null, byAt: notBeforeAt.add({ hours: long }) };
      const offers = offerSlots(now, aScan({ time }), { schedules: [schedule], taken });
      if (offers.kind !== 'slots') throw new Error('offered');
      for (const offer of [...offers.fitting, ...offers.nearest]) {
        for (const slot of offer.slots)
          expect(isBookable(schedule, 'venous-duplex', slot, taken, now)).toBe('yes');
        expect(Temporal.Instant.compare(offer.startsAt, notBeforeAt)).toBeGreaterThanOrEqual(0);
        const isLate = Temporal.Instant.compare(offer.startsAt, time.byAt) > 0;
        expect(offer.misses).toEqual(isLate ? ['after-limit'] : []);
      }
      expect(offers.fitting.every(({ misses }) => misses.length === 0)).toBe(true);
    }),
    { seed: 20_261_124, numRuns: 80 },
  );
});

test('taking away leaves each minute that nobody took, and no other', () => {
  const minutes = fc.array(fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 30 })), { maxLength: 4 });
  const zero = Temporal.Instant.from('2026-11-24T00:00Z');
  const spans = (list: readonly (readonly [number, number])[]) =>
    list.map(([from, long]) => ({
      startsAt: zero.add({ minutes: from }),
      endsAt: zero.add({ minutes: from + long }),
    }));
  const has = (list: ReturnType<typeof spans>, minute: number) =>
    list.some((each) =>
      overlaps(each, { startsAt: zero.add({ minutes: minute }), endsAt: zero.add({ minutes: minute + 1 }) }),
    );
  fc.assert(
    fc.property(minutes, minutes, (whole, cut) => {
      const left = [...without(spans(whole), spans(cut))];
      const each = Array.from({ length: 95 }, (_, minute) => minute);
      expect(each.map((minute) => has(left, minute))).toEqual(
        each.map((minute) => has(spans(whole), minute) && !has(spans(cut), minute)),
      );
    }),
  );
});
