import { Temporal } from 'temporal-polyfill';
import { bookingClocks as clocks } from '../../knowledge/scheduling/booking-clocks.ts';
import { type ServiceType } from '../../knowledge/scheduling/visit-services.ts';
import type { UrgencyClass } from '../../knowledge/home-care/appointment/slot-rules.ts';
import { dayOf, earliest, endOfDay, isAfter, isBefore, latest, plusHours, plusMinutes } from '../instants.ts';
import type { BookingNeeds, HeldSlot, Miss, WantedTime } from './appointment-types.ts';
import type { Schedule, Slot, Span } from './schedule-types.ts';
import { freeSlots, type Taken } from './slots.ts';
import { bySoonest, overlaps } from './spans.ts';

type Instant = Temporal.Instant;

/** What is wanted. Who pays is not among it: no slot is nearer or farther for it. */
export type Wanted = {
  readonly urgency: UrgencyClass;
  readonly serviceType: ServiceType;
  readonly time: WantedTime;
  readonly needs: BookingNeeds;
  /** A second visit not long after the first ends, booked with it: the physician after a scan. */
  readonly then: ServiceType | null;
};

export type SlotSource = { readonly schedules: readonly Schedule[]; readonly taken: Taken };

/** One slot, or two that belong together, with all that it does not give. */
export type Offer = {
  readonly slots: readonly Slot[];
  readonly startsAt: Instant;
  /** By the first limit too, such as a scan within 4 hours. */
  readonly isIdeal: boolean;
  readonly misses: readonly Miss[];
};

export type NeedNotAsked = 'interpreter' | 'mobility' | 'transport';

export type Offers =
  /** An emergency gets no slot, and while nobody has judged none either. */
  | { readonly kind: 'no-slot'; readonly urgency: 'RED' | 'unclear' }
  | {
      readonly kind: 'slots';
      /** Nothing is missing, the soonest first. */
      readonly fitting: readonly Offer[];
      /** Where none fits: those that miss least, and of these the soonest. */
      readonly nearest: readonly Offer[];
      /** Nobody has asked: what fits may not. */
      readonly notAsked: readonly NeedNotAsked[];
      /** A scan and a physician are wanted the same day, and there is no such pair today: the emergency department. */
      readonly isForEmergencyDepartment: boolean;
    };

export function offerSlots(now: Instant, wanted: Wanted, source: SlotSource): Offers {
  const { urgency, needs } = wanted;
  if (urgency === 'RED' || urgency === 'unclear') return { kind: 'no-slot', urgency };
  const all = offersFor(now, wanted, source);
  const fitting = all.filter(({ misses }) => misses.length === 0);
  const { zone } = source.taken.duty;
  const tonight = endOfDay(dayOf(now, zone), zone);
  return {
    kind: 'slots',
    fitting: fitting.slice(0, clocks.offersShown.count),
    nearest: fitting.length > 0 ? [] : nearestOf(all),
    notAsked: notAsked(needs),
    isForEmergencyDepartment:
      urgency === 'U1' &&
      wanted.then !== null &&
      !fitting.some(({ startsAt }) => isBefore(startsAt, tonight)),
  };
}

/** What one slot, chosen by hand, misses. */
export function offerOf(
  now: Instant,
  wanted: Wanted,
  slots: readonly Slot[],
  schedules: readonly Schedule[],
): Offer {
  const [first] = slots;
  const startsAt = first?.startsAt ?? now;
  const lacks = new Set<Miss>([
    ...timeMisses(wanted.time, startsAt),
    ...slots.flatMap((slot) => needMisses(now, wanted.needs, slot, schedules)),
    ...(wanted.then !== null && slots.length < 2 ? (['no-physician-after'] as const) : []),
  ]);
  const { idealByAt } = wanted.time;
  return {
    slots,
    startsAt,
    isIdeal: lacks.size === 0 && (idealByAt === null || !isAfter(startsAt, idealByAt)),
    misses: [...lacks],
  };
}

/** The soonest that misses nothing but what may be missed, and begins before this; null bounds it by the limit alone. */
export function soonestOffer(
  now: Instant,
  wanted: Wanted,
  source: SlotSource,
  { before, mayMiss }: { readonly before: Instant | null; readonly mayMiss: readonly Miss[] },
): Offer | null {
  if (wanted.urgency === 'RED' || wanted.urgency === 'unclear') return null;
  const window = windowOf(now, wanted.time);
  const endsAt = earliest([window.endsAt, before ?? window.endsAt]) ?? window.endsAt;
  for (const within of weeksOf({ ...window, endsAt })) {
    const found = offersIn(now, wanted, source, within).find(({ misses }) =>
      misses.every((miss) => mayMiss.includes(miss)),
    );
    if (found !== undefined) return found;
  }
  return null;
}

function offersFor(now: Instant, wanted: Wanted, source: SlotSource): readonly Offer[] {
  const offers: Offer[] = [];
  for (const within of weeksOf(windowOf(now, wanted.time))) {
    offers.push(...offersIn(now, wanted, source, within));
    if (offers.filter(({ misses }) => misses.length === 0).length >= clocks.offersShown.count) break;
  }
  return offers;
}

/** A week at a time, and no further than it takes: the year ahead is worked out for nobody who is seen today. */
function* weeksOf({ startsAt, endsAt }: Span): Generator<Span> {
  for (let from = startsAt; isBefore(from, endsAt); from = plusHours(from, aWeek))
    yield { startsAt: from, endsAt: earliest([plusHours(from, aWeek), endsAt]) ?? endsAt };
}

const aWeek = 7 * 24;

function offersIn(
  now: Instant,
  wanted: Wanted,
  { schedules, taken }: SlotSource,
  within: Span,
): readonly Offer[] {
  const of = (serviceType: ServiceType, begins: Span): readonly Slot[] =>
    schedules
      .flatMap((schedule) => freeSlots(schedule, serviceType, taken, { now, within: begins }))
      .toSorted((a, b) => bySoonest(a, b) || inOrder(a.scheduleId, b.scheduleId));
  // The second visit of the last pair may begin after this week.
  const then =
    wanted.then === null ? null : of(wanted.then, { ...within, endsAt: plusHours(within.endsAt, 24) });
  return of(wanted.serviceType, within).map((slot) =>
    offerOf(now, wanted, then === null ? [slot] : [slot, ...firstAfter(slot, then)], schedules),
  );
}

/** What comes too early does not count. Past the limit it is looked a while longer, for the nearest that there is. */
function windowOf(now: Instant, { notBeforeAt, byAt }: WantedTime): Span {
  const startsAt = latest([now, notBeforeAt ?? now]) ?? now;
  const until =
    latest([startsAt, byAt ?? plusHours(startsAt, 24 * clocks.lookAhead.withoutLimitDays)]) ?? startsAt;
  return { startsAt, endsAt: plusHours(until, 24 * clocks.lookAhead.pastLimitDays) };
}

function firstAfter(scan: Slot, then: readonly Slot[]): readonly Slot[] {
  const latestStart = plusMinutes(scan.endsAt, clocks.physicianAfterScan.minutes);
  const found = then.find(
    (each) =>
      !isBefore(each.startsAt, scan.endsAt) &&
      !isAfter(each.startsAt, latestStart) &&
      !(each.scheduleId === scan.scheduleId && overlaps(each, scan)),
  );
  return found === undefined ? [] : [found];
}

function nearestOf(offers: readonly Offer[]): readonly Offer[] {
  return offers
    .toSorted((a, b) => weightOf(a) - weightOf(b) || Temporal.Instant.compare(a.startsAt, b.startsAt))
    .slice(0, clocks.offersShown.count);
}

/** A slot where the person cannot be scanned at all is worse than a late one; one too early does not count. */
const weight: Readonly<Record<Miss, number>> = {
  'interpreter-too-soon': 1,
  'no-physician-after': 2,
  'transport-too-soon': 4,
  'after-limit': 8,
  'hoist-not-known': 16,
  'no-hoist': 64,
  'before-earliest': 128,
};
const weightOf = ({ misses }: Offer): number => misses.reduce((sum, each) => sum + weight[each], 0);

function timeMisses({ notBeforeAt, byAt }: WantedTime, startsAt: Instant): readonly Miss[] {
  return [
    ...(notBeforeAt !== null && isBefore(startsAt, notBeforeAt) ? (['before-earliest'] as const) : []),
    ...(byAt !== null && isAfter(startsAt, byAt) ? (['after-limit'] as const) : []),
  ];
}

function needMisses(
  now: Instant,
  { mobility, transport, interpreter }: BookingNeeds,
  { scheduleId, startsAt }: HeldSlot,
  schedules: readonly Schedule[],
): readonly Miss[] {
  const schedule = schedules.find(({ id }) => id === scheduleId);
  const found: Miss[] = [];
  if (mobility === 'hoist' && schedule?.hasHoist !== true)
    found.push(schedule?.hasHoist === false ? 'no-hoist' : 'hoist-not-known');
  const isTooSoon = (hours: number) => isBefore(startsAt, plusHours(now, hours));
  if (transport !== null && isTooSoon(clocks.transportLead.hours[transport]))
    found.push('transport-too-soon');
  const isSpoken =
    interpreter === null || interpreter === 'none' || schedule?.languages.includes(interpreter);
  if (isSpoken !== true && isTooSoon(clocks.interpreterLead.hours)) found.push('interpreter-too-soon');
  return found;
}

export const notAsked = (needs: BookingNeeds): readonly NeedNotAsked[] =>
  (['interpreter', 'mobility', 'transport'] as const).filter((need) => needs[need] === null);

/** One order for all, so that two who look at one time are offered the same. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
