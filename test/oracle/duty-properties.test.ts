/** Opening hours and on-call against a second writing that reads the clock on the wall, minute by minute. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type Duty, ranks, type Stretch } from '../../src/pathway/duty/duty-types.ts';
import { weekdays } from '../../src/engine/weekdays.ts';
import { noDuty } from '../../src/pathway/duty/no-duty.ts';
import { nextOnDuty, onDuty } from '../../src/pathway/duty/on-duty.ts';
import { isOpen, notInQuietHours, opensAt } from '../../src/pathway/duty/opening.ts';
import { readDuty } from '../../src/pathway/duty/read-duty.ts';

const zones = ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia'];
const time = fc
  .integer({ min: 0, max: 95 })
  .map(
    (quarter) =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  );
const stretch: fc.Arbitrary<Stretch> = fc
  .record({ opens: time, closes: fc.oneof(time, fc.constant('24:00')) })
  .filter(({ opens, closes }) => opens !== closes);
/** One stretch a day: two that overlap are refused at the door. */
const stretches = fc.array(stretch, { maxLength: 1 });
/** Around both changes of the clocks and the turn of the year, where mistakes live. */
const instant = fc
  .oneof(
    fc.integer({ min: Date.UTC(2026, 9, 20), max: Date.UTC(2026, 10, 5) }),
    fc.integer({ min: Date.UTC(2027, 2, 10), max: Date.UTC(2027, 3, 5) }),
    fc.integer({ min: Date.UTC(2027, 11, 20), max: Date.UTC(2028, 2, 3) }),
  )
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms - (ms % 60_000)));
const day = instant.map((at) => at.toZonedDateTimeISO('UTC').toPlainDate().toString());
const span = fc
  .tuple(instant, fc.integer({ min: 1, max: 72 }))
  .map(([startsAt, hours]) => ({ startsAt, endsAt: startsAt.add({ hours }) }));
const userId = fc.constantFrom('ama', 'ben', 'cleo', 'dev');

const duty: fc.Arbitrary<Duty> = fc.record({
  zone: fc.constantFrom(...zones),
  hours: fc.record({
    monday: stretches,
    tuesday: stretches,
    wednesday: stretches,
    thursday: stretches,
    friday: stretches,
    saturday: stretches,
    sunday: stretches,
  }),
  holidays: fc.uniqueArray(fc.record({ name: fc.constant('Holiday'), heldOn: day, hours: stretches }), {
    maxLength: 4,
    selector: ({ heldOn }) => heldOn,
  }),
  rota: fc.array(
    fc
      .record({ userId, rank: fc.constantFrom(...ranks), at: span })
      .map(({ at, ...one }) => ({ ...one, ...at })),
    { maxLength: 5 },
  ),
  leave: fc.array(
    fc
      .record({ userId, coverId: fc.option(userId), at: span })
      .filter(({ userId: away, coverId }) => away !== coverId)
      .map(({ at, ...one }) => ({ ...one, ...at })),
    { maxLength: 3 },
  ),
  phones: fc.uniqueArray(fc.record({ userId, phone: fc.constant('07700 900123') }), {
    selector: (one) => one.userId,
  }),
  phoneWhenClosed: fc.constantFrom(null, '020 7946 0000'),
  quiet: fc.record({ from: time, until: time }),
});

/** What the clock on the wall says, with no instants in it: right on every day of 24 hours. */
function isOpenByTheWall({ zone, hours, holidays }: Duty, at: Temporal.Instant): boolean {
  const now = at.toZonedDateTimeISO(zone);
  const clock = now.toPlainTime().toString({ smallestUnit: 'minute' });
  const today = now.toPlainDate();
  const named = (date: Temporal.PlainDate) => holidays.find(({ heldOn }) => heldOn === date.toString());
  const of = (date: Temporal.PlainDate) =>
    named(date)?.hours ?? hours[weekdays[date.dayOfWeek - 1] ?? 'monday'];
  const began = of(today).some(({ opens, closes }) =>
    closes > opens ? opens <= clock && clock < closes : opens <= clock,
  );
  const goesOn =
    named(today) === undefined &&
    of(today.subtract({ days: 1 })).some(({ opens, closes }) => closes < opens && clock < closes);
  return began || goesOn;
}

const isOrdinary = (at: Temporal.Instant, zone: string): boolean => {
  const now = at.toZonedDateTimeISO(zone);
  return [now.subtract({ days: 1 }), now].every(({ hoursInDay }) => hoursInDay === 24);
};

describe('opening hours', () => {
  test('on days of 24 hours they are what the clock on the wall says', () => {
    fc.assert(
      fc.property(duty, instant, (given, at) => {
        fc.pre(isOrdinary(at, given.zone));
        expect(isOpen(given, at)).toBe(isOpenByTheWall(given, at));
      }),
      { numRuns: 2000 },
    );
  });

  test('on the day that a clock changes nobody is said to be there whom the wall does not know', () => {
    fc.assert(
      fc.property(duty, instant, (given, at) => {
        expect(!isOpen(given, at) || isOpenByTheWall(given, at)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('the next opening is open, is not before, and nothing opens between', () => {
    fc.assert(
      fc.property(duty, instant, fc.double({ min: 0, max: 0.999, noNaN: true }), (given, at, part) => {
        const next = opensAt(given, at);
        const until = next ?? at.add({ hours: 24 * 30 });
        if (next !== null) {
          expect(isOpen(given, next)).toBe(true);
          expect(Temporal.Instant.compare(next, at)).toBeGreaterThanOrEqual(0);
        }
        const between = at.add({ seconds: Math.floor(until.since(at).total('seconds') * part) });
        if (next === null || Temporal.Instant.compare(between, next) < 0)
          expect(isOpen(given, between)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('on call', () => {
  test('nobody is named who is away or has no shift, unless they stand in; and nobody twice', () => {
    fc.assert(
      fc.property(duty, instant, (given, at) => {
        const asked = onDuty(given, at);
        const holds = (one: { startsAt: Temporal.Instant; endsAt: Temporal.Instant }) =>
          Temporal.Instant.compare(one.startsAt, at) <= 0 && Temporal.Instant.compare(at, one.endsAt) < 0;
        expect(new Set(asked).size).toBe(asked.length);
        for (const userIdOf of asked) {
          expect(given.leave.some((each) => each.userId === userIdOf && holds(each))).toBe(false);
          const hasShift = given.rota.some((each) => each.userId === userIdOf && holds(each));
          const standsIn = given.leave.some((each) => each.coverId === userIdOf && holds(each));
          expect(hasShift || standsIn).toBe(true);
        }
        if (!given.rota.some(holds)) expect(asked).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('next on call: those are on call then, and nobody is before', () => {
    fc.assert(
      fc.property(duty, instant, fc.double({ min: 0, max: 0.999, noNaN: true }), (given, at, part) => {
        const next = nextOnDuty(given, at);
        expect(next === null ? [] : onDuty(given, next.at)).toEqual(next?.users ?? []);
        const until = next?.at ?? at.add({ hours: 24 * 500 });
        const between = at.add({ seconds: Math.floor(until.since(at).total('seconds') * part) });
        if (next === null || Temporal.Instant.compare(between, next.at) < 0)
          expect(onDuty(given, between)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

test('what waits for the end of quiet hours does not wait again, and never longer than a day', () => {
  fc.assert(
    fc.property(duty, instant, (given, at) => {
      const sent = notInQuietHours(given, at);
      expect(notInQuietHours(given, sent)).toEqual(sent);
      expect(sent.since(at).total('hours')).toBeLessThanOrEqual(25);
      expect(sent.since(at).sign).not.toBe(-1);
    }),
    { numRuns: 2000 },
  );
});

describe('settings that are read', () => {
  const asWritten = (given: unknown): unknown => JSON.parse(JSON.stringify(given));

  test('what was written comes back the same', () => {
    fc.assert(
      fc.property(duty, (given) => {
        expect(readDuty(asWritten(given))).toEqual({ ok: true, duty: given });
      }),
    );
  });

  test('whatever comes is read or refused, and refused with a place, a wish and what came', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        const read = readDuty(given);
        const told = read.ok ? [] : read.problems.flatMap((problem) => Object.values(problem));
        expect(told).not.toContain('');
      }),
    );
  });

  const shift = {
    userId: 'ama',
    rank: 'first',
    startsAt: '2026-11-24T20:00:00Z',
    endsAt: '2026-11-25T08:00:00Z',
  };
  const hours = noDuty('Europe/London').hours;
  test.each([
    ['a zone that knows no summer', { zone: '+01:00' }, 'zone', 'an IANA time zone like Europe/London'],
    [
      'no hours for a weekday: closed is an empty list, not nothing',
      { hours: { ...hours, sunday: undefined } },
      'hours.sunday',
      'a list of at most 1000',
    ],
    [
      'a time that no clock shows',
      { hours: { ...hours, monday: [{ opens: '09:00', closes: '25:00' }] } },
      'hours.monday.0.closes',
      'a time of day like 17:00, or 24:00',
    ],
    [
      'opens when it closes',
      { hours: { ...hours, monday: [{ opens: '09:00', closes: '09:00' }] } },
      'hours.monday.0.closes',
      'another time than it opens; a whole day is 00:00 to 24:00',
    ],
    [
      'two stretches that overlap',
      {
        hours: {
          ...hours,
          monday: [
            { opens: '13:00', closes: '17:00' },
            { opens: '09:00', closes: '13:30' },
          ],
        },
      },
      'hours.monday',
      'stretches that do not overlap',
    ],
    [
      'a day that is not in the calendar',
      { holidays: [{ name: 'Leap day', heldOn: '2027-02-29', hours: [] }] },
      'holidays.0.heldOn',
      'a date like 2026-12-25',
    ],
    [
      'the same day twice',
      {
        holidays: [
          { name: 'Christmas', heldOn: '2026-12-25', hours: [] },
          { name: 'Xmas', heldOn: '2026-12-25', hours: [] },
        ],
      },
      'holidays.1.heldOn',
      'each day once',
    ],
    [
      'a shift that ends before it begins',
      { rota: [{ ...shift, endsAt: '2026-11-24T08:00:00Z' }] },
      'rota.0.endsAt',
      'later than 2026-11-24T20:00:00Z',
    ],
    ['a shift without its rank', { rota: [{ ...shift, rank: undefined }] }, 'rota.0.rank', 'first or second'],
    [
      'a leave covered by whoever is away',
      { leave: [{ ...shift, rank: undefined, coverId: 'ama' }] },
      'leave.0.coverId',
      'somebody else, or null where nobody stands in',
    ],
    [
      'a leave that does not say who covers: nobody is null, and is said',
      { leave: [{ ...shift, rank: undefined }] },
      'leave.0.coverId',
      '1 to 100 characters',
    ],
    [
      'a number that is none',
      { phoneWhenClosed: 'ask at the desk' },
      'phoneWhenClosed',
      'a telephone number, or null where nobody answers',
    ],
  ])('%s', (_said, change, where, wanted) => {
    const given = { ...noDuty('Europe/London'), ...change };
    const read = readDuty(asWritten(given));
    expect(read.ok ? [] : read.problems.map((one) => [one.where, one.wanted])).toEqual([[where, wanted]]);
  });
});
