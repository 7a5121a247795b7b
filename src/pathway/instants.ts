import { Temporal } from 'temporal-polyfill';

/** `<` on two Temporal values throws: compare by name. */
export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) < 0;
export const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => isBefore(b, a);

export const earliest = (list: readonly Temporal.Instant[]): Temporal.Instant | null =>
  list.reduce<Temporal.Instant | null>((best, each) => (best && !isBefore(each, best) ? best : each), null);

export const latest = (list: readonly Temporal.Instant[]): Temporal.Instant | null =>
  list.reduce<Temporal.Instant | null>((best, each) => (best && !isAfter(each, best) ? best : each), null);

/** Elapsed hours: nights, weekends and changes of the clock count as they pass. */
export const plusHours = (from: Temporal.Instant, hours: number): Temporal.Instant => from.add({ hours });
export const plusMinutes = (from: Temporal.Instant, minutes: number): Temporal.Instant =>
  from.add({ minutes });

export const dayOf = (at: Temporal.Instant, zone: string): Temporal.PlainDate =>
  at.toZonedDateTimeISO(zone).toPlainDate();

/** Calendar days from one instant to another, as people in that place count them. */
export const calendarDaysBetween = (from: Temporal.Instant, to: Temporal.Instant, zone: string): number =>
  dayOf(from, zone).until(dayOf(to, zone), { largestUnit: 'days' }).days;

/** The first instant of a calendar day there; days of 23 and 25 hours included. */
export const startOfDay = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  day.toZonedDateTime(zone).toInstant();

/** The first instant after that day. */
export const endOfDay = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  startOfDay(day.add({ days: 1 }), zone);

/** A time of day on a date there; one that the spring change skips moves to just after it. */
export const atTime = (day: Temporal.PlainDate, time: Temporal.PlainTime, zone: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
