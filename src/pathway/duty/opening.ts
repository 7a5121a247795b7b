import { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import { dayOf, endOfDay, isAfter, isBefore } from '../instants.ts';
import { type Duty, type Stretch } from './duty-types.ts';
import { weekdays } from '../../engine/weekdays.ts';

type Instant = Temporal.Instant;
/** From its start, and up to its end without that moment itself. */
type Open = { readonly startsAt: Instant; readonly endsAt: Instant };

export const isOpen = (duty: Duty, at: Instant): boolean => openNow(duty, at) !== undefined;

/** When somebody is there next: `at` itself where somebody is there now, null where these hours never say so. */
export function opensAt(duty: Duty, at: Instant): Instant | null {
  if (isOpen(duty, at)) return at;
  for (const day of daysToLookAt(duty, at)) {
    const [next] = openOn(duty, day).filter(({ startsAt }) => !isBefore(startsAt, at));
    if (next !== undefined) return next.startsAt;
  }
  return null;
}

/** When it closes, stretches that follow each other without a gap taken as one; null while it is closed. */
export function closesAt(duty: Duty, at: Instant): Instant | null {
  let closes = openNow(duty, at)?.endsAt;
  if (closes === undefined) return null;
  // A clinic that never closes is told so far ahead and no further.
  const farEnough = at.add({ hours: 24 * 8 });
  for (let next = openNow(duty, closes); next && isBefore(closes, farEnough); next = openNow(duty, closes))
    closes = next.endsAt;
  return closes;
}

/** The stretch that holds this moment, the one that lasts longest where several do. */
function openNow(duty: Duty, at: Instant): Open | undefined {
  const today = dayOf(at, duty.zone);
  return [today.subtract({ days: 1 }), today]
    .flatMap((day) => openOn(duty, day))
    .filter(({ startsAt, endsAt }) => !isBefore(at, startsAt) && isBefore(at, endsAt))
    .toSorted((a, b) => Temporal.Instant.compare(b.endsAt, a.endsAt))[0];
}

/** The stretches that begin on this day, the earliest first. One that runs into a holiday ends where the holiday begins. */
export function openOn(
  { zone, hours, holidays }: Pick<Duty, 'zone' | 'hours' | 'holidays'>,
  day: Temporal.PlainDate,
): readonly Open[] {
  const on = (date: Temporal.PlainDate) => holidays.find(({ heldOn }) => heldOn === date.toString());
  const weekday = weekdays[day.dayOfWeek - 1];
  assert(weekday, 'a week has seven days');
  const endsBefore = on(day.add({ days: 1 })) === undefined ? null : endOfDay(day, zone);
  return (on(day)?.hours ?? hours[weekday])
    .map((stretch): Open => {
      const startsAt = shownAt(day, stretch.opens, zone, 'opens');
      const closes = closingOf(day, stretch, zone);
      return { startsAt, endsAt: endsBefore && isAfter(closes, endsBefore) ? endsBefore : closes };
    })
    .filter(({ startsAt, endsAt }) => isBefore(startsAt, endsAt))
    .toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt));
}

function closingOf(day: Temporal.PlainDate, { opens, closes }: Stretch, zone: string): Instant {
  if (closes === '24:00') return endOfDay(day, zone);
  return shownAt(closes < opens ? day.add({ days: 1 }) : day, closes, zone, 'closes');
}

/**
 * When the clocks there show this time. In the hour that autumn shows twice it opens the second time and closes the first: to
 * be told that nobody is there sends a person to whoever is, and the other mistake leaves them waiting. A time that spring skips
 * is the moment of the skip.
 */
function shownAt(day: Temporal.PlainDate, time: string, timeZone: string, edge: 'opens' | 'closes'): Instant {
  const local = day.toPlainDateTime(time);
  const first = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const second = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const isSkipped = !first.toPlainDateTime().equals(local);
  const skip = isSkipped ? first.getTimeZoneTransition('next') : null;
  return (skip ?? (edge === 'opens' ? second : first)).toInstant();
}

/** Far enough that each weekday comes once more than there are holidays to take it away. */
function* daysToLookAt({ zone, hours, holidays }: Duty, at: Instant): Generator<Temporal.PlainDate> {
  const today = dayOf(at, zone);
  const isEveryWeek = weekdays.some((weekday) => hours[weekday].length > 0);
  if (isEveryWeek) for (let days = 0; days <= 7 * (holidays.length + 1); days += 1) yield today.add({ days });
  else
    yield* holidays
      .map(({ heldOn }) => Temporal.PlainDate.from(heldOn))
      .filter((day) => Temporal.PlainDate.compare(day, today) >= 0)
      .toSorted((a, b) => Temporal.PlainDate.compare(a, b));
}

/** What lies in quiet hours waits until they end; anything else is now. */
export function notInQuietHours({ zone, quiet }: Pick<Duty, 'zone' | 'quiet'>, at: Instant): Instant {
  const { from, until } = quiet;
  if (from === until) return at;
  const today = dayOf(at, zone);
  const isOverMidnight = until < from;
  for (const day of [today.subtract({ days: 1 }), today]) {
    const startsAt = shownAt(day, from, zone, 'closes');
    const endsAt = shownAt(isOverMidnight ? day.add({ days: 1 }) : day, until, zone, 'opens');
    if (!isBefore(at, startsAt) && isBefore(at, endsAt)) return endsAt;
  }
  return at;
}
