import { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered.ts';

// An episode asks for the same days again at each change, and a day in a zone takes microseconds to find: hence what is
// remembered here. Days and instants never change, so everybody may have the same one.

/** `<` on two Temporal values throws: compare by name. */
export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) < 0;
export const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => isBefore(b, a);

export const earliest = (list: readonly Temporal.Instant[]): Temporal.Instant | null =>
  list.reduce<Temporal.Instant | null>((best, each) => (best && !isBefore(each, best) ? best : each), null);

export const latest = (list: readonly Temporal.Instant[]): Temporal.Instant | null =>
  list.reduce<Temporal.Instant | null>((best, each) => (best && !isAfter(each, best) ? best : each), null);

/** Elapsed hours: nights, weekends and changes of the clock count as they pass. */
export const plusHours = (from: Temporal.Instant, hours: number): Temporal.Instant =>
  plusMinutes(from, hours * 60);
export const plusMinutes = (from: Temporal.Instant, minutes: number): Temporal.Instant =>
  Temporal.Instant.fromEpochNanoseconds(from.epochNanoseconds + BigInt(minutes) * minuteNs);

const minuteNs = 60_000_000_000n;

export function dayOf(at: Temporal.Instant, zone: string): Temporal.PlainDate {
  const { epochMilliseconds } = at;
  return epochMilliseconds < sinceQuarters
    ? at.toZonedDateTimeISO(zone).toPlainDate()
    : daysIn(zone)(Math.floor(epochMilliseconds / quarterMs));
}

/** Since 1973 the clocks of every zone stand whole quarters of an hour from UTC and change at one: within one, the day is one. */
const sinceQuarters = Temporal.Instant.from('1973-01-01T00:00:00Z').epochMilliseconds;
const quarterMs = 15 * 60_000;
const daysIn = remembered((zone: string) =>
  remembered((quarter: number) =>
    Temporal.Instant.fromEpochMilliseconds(quarter * quarterMs)
      .toZonedDateTimeISO(zone)
      .toPlainDate(),
  ),
);

/** A calendar day as it is kept in events and states. */
export const dateOf = remembered((on: string): Temporal.PlainDate => Temporal.PlainDate.from(on));
export const timeOf = remembered((time: string): Temporal.PlainTime => Temporal.PlainTime.from(time));

/** Calendar days from one instant to another, as people in that place count them. */
export const calendarDaysBetween = (from: Temporal.Instant, to: Temporal.Instant, zone: string): number =>
  dayOf(from, zone).until(dayOf(to, zone), { largestUnit: 'days' }).days;

/** The first instant of a calendar day there; days of 23 and 25 hours included. */
export const startOfDay = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  startsIn(zone)(day.toString());

const startsIn = remembered((zone: string) =>
  remembered((on: string) => dateOf(on).toZonedDateTime(zone).toInstant()),
);

/** The first instant after that day. */
export const endOfDay = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  endsIn(zone)(day.toString());

const endsIn = remembered((zone: string) =>
  remembered((on: string) => dateOf(on).add({ days: 1 }).toZonedDateTime(zone).toInstant()),
);

/** A time of day on a date there; one that the spring change skips moves to just after it. */
export const atTime = (day: Temporal.PlainDate, time: Temporal.PlainTime, zone: string): Temporal.Instant =>
  timesIn(zone)(`${day.toString()} ${time.toString()}`);

const timesIn = remembered((zone: string) =>
  remembered((dayAndTime: string) => {
    const [on = '', time = ''] = dayAndTime.split(' ');
    return dateOf(on)
      .toZonedDateTime({ timeZone: zone, plainTime: timeOf(time) })
      .toInstant();
  }),
);
