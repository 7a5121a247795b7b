import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { atTime, dayOf, endOfDay, plusHours, plusMinutes, startOfDay } from './instants.ts';
import { remembered } from './remembered.ts';

const zones = Intl.supportedValuesOf('timeZone');
const anyZone = fc.constantFrom(...zones, 'Europe/London', 'America/New_York', 'Australia/Lord_Howe');
const from1960 = Temporal.Instant.from('1960-01-01T00:00:00Z').epochMilliseconds;
const to2060 = Temporal.Instant.from('2060-01-01T00:00:00Z').epochMilliseconds;
const anyInstant = fc
  .integer({ min: from1960, max: to2060 })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

test('a day is the one that the calendar of the zone shows', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (at, zone) => {
      expect(dayOf(at, zone).toString()).toBe(at.toZonedDateTimeISO(zone).toPlainDate().toString());
    }),
  );
});

test('in every zone the day turns where its midnight is, and nowhere else', () => {
  for (const zone of zones) {
    const day = Temporal.PlainDate.from('2026-03-29');
    const starts = startOfDay(day, zone);
    expect([zone, dayOf(starts, zone).toString()]).toEqual([zone, '2026-03-29']);
    expect([zone, dayOf(starts.subtract({ nanoseconds: 1 }), zone).toString()]).toEqual([zone, '2026-03-28']);
  }
});

test('days and times are those of the zone, however often they are asked for', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, fc.integer({ min: 0, max: 1439 }), (at, zone, minute) => {
      const day = at.toZonedDateTimeISO(zone).toPlainDate();
      const plainTime = new Temporal.PlainTime().add({ minutes: minute });
      for (let time = 0; time < 2; time += 1) {
        expect(startOfDay(day, zone).toString()).toBe(day.toZonedDateTime(zone).toInstant().toString());
        expect(endOfDay(day, zone).toString()).toBe(
          day.add({ days: 1 }).toZonedDateTime(zone).toInstant().toString(),
        );
        expect(atTime(day, plainTime, zone).toString()).toBe(
          day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant().toString(),
        );
      }
    }),
  );
});

test('elapsed hours and minutes, to the nanosecond', () => {
  const at = Temporal.Instant.from('2026-03-28T23:30:00.000000001Z');
  expect(plusHours(at, 24).toString()).toBe('2026-03-29T23:30:00.000000001Z');
  expect(plusMinutes(at, -31).toString()).toBe('2026-03-28T22:59:00.000000001Z');
  expect(() => plusMinutes(at, 0.5)).toThrow(RangeError);
});

test('what is remembered is bounded, and worked out again', () => {
  const asked: number[] = [];
  const twice = remembered((key: number) => {
    asked.push(key);
    return 2 * key;
  }, 2);
  expect([1, 1, 2, 1, 3, 1].map(twice)).toEqual([2, 2, 4, 2, 6, 2]);
  expect(asked).toEqual([1, 2, 3, 1]);
});
