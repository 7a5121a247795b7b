import type { Temporal } from 'temporal-polyfill';
import { type ServiceType, visitServices } from '../../../knowledge/scheduling/visit-services.ts';
import { dayOf, endOfDay, startOfDay } from '../../../pathway/instants.ts';
import { holding, type KeptAppointment } from '../../../pathway/scheduling/appointment-types.ts';
import type { Calendar } from '../../../pathway/scheduling/calendar.ts';
import type { Schedule, Span } from '../../../pathway/scheduling/schedule-types.ts';
import { awaySpans, freeSlots, openSpans } from '../../../pathway/scheduling/slots.ts';
import { bySoonest, common, merged, without } from '../../../pathway/scheduling/spans.ts';

/** Something in a column, with its place in rows of five minutes from the top of the page. */
export type Entry = Span & { readonly from: number; readonly long: number } & (
    | { readonly kind: 'appointment'; readonly kept: KeptAppointment }
    | { readonly kind: 'free'; readonly scheduleId: string }
    | { readonly kind: 'away'; readonly why: string | null }
    | { readonly kind: 'closed' }
    /** It was open, and is over. */
    | { readonly kind: 'past' }
  );
export type Column = {
  readonly key: string;
  readonly schedule: Schedule;
  readonly day: Temporal.PlainDate;
  readonly entries: readonly Entry[];
};
export type Grid = {
  readonly columns: readonly Column[];
  /** Where each whole hour of the first day begins, by the clock there. */
  readonly hours: readonly { readonly from: number; readonly at: Temporal.Instant }[];
};

const rowMinutes = 5;
/** As many as the sheet has rows for. */
const mostRows = 288;

export type Shown = {
  readonly now: Temporal.Instant;
  readonly zone: string;
  /** Which free times to lay out: of the visit that is moved, else the first that a resource does. */
  readonly moving: ServiceType | null;
};

/** Columns of one day and many resources, or of one resource and many days: the same picture. */
export function gridOf(
  calendar: Calendar,
  columns: readonly { readonly schedule: Schedule; readonly day: Temporal.PlainDate }[],
  shown: Shown,
): Grid {
  const { zone } = shown;
  const spans = columns.map(({ schedule, day }) => worked(calendar, schedule, day, zone));
  const minutes = spans.flatMap((each, index) => {
    const top = startOfDay(columns[index]?.day ?? dayOf(shown.now, zone), zone);
    return each.map(({ startsAt, endsAt }) => [since(top, startsAt), since(top, endsAt)] as const);
  });
  const first = Math.floor(Math.min(9 * 60, ...minutes.map(([from]) => from)) / 60) * 60;
  const last = Math.ceil(Math.max(17 * 60, ...minutes.map(([, until]) => until)) / 60) * 60;
  return {
    columns: columns.map(({ schedule, day }) => {
      const whole = startOfDay(day, zone);
      const page = { startsAt: whole.add({ minutes: first }), endsAt: whole.add({ minutes: last }) };
      return {
        key: `${schedule.id} ${day.toString()}`,
        schedule,
        day,
        entries: entriesOf(calendar, schedule, page, shown),
      };
    }),
    hours: hoursOf(columns[0]?.day ?? dayOf(shown.now, zone), zone, first, last),
  };
}

/** What must be seen of a day: its hours, and whatever is booked outside them. */
function worked(
  calendar: Calendar,
  schedule: Schedule,
  day: Temporal.PlainDate,
  zone: string,
): readonly Span[] {
  const whole = { startsAt: startOfDay(day, zone), endsAt: endOfDay(day, zone) };
  const booked = appointmentsOn(calendar, schedule, whole).map(({ span }) => span);
  return [...openSpans(schedule, calendar.taken.duty, whole), ...booked]
    .map((span) => common(span, whole))
    .filter((span) => span !== null);
}

function entriesOf(calendar: Calendar, schedule: Schedule, page: Span, shown: Shown): readonly Entry[] {
  const { taken } = calendar;
  const open = merged(openSpans(schedule, taken.duty, page));
  const booked = appointmentsOn(calendar, schedule, page);
  const away = awaySpans(schedule, taken.duty);
  const serviceType = shown.moving ?? schedule.serviceTypes[0];
  const free =
    serviceType === undefined
      ? []
      : freeSlots(schedule, serviceType, taken, { now: shown.now, within: page });
  const busy = booked.map(({ span }) => span);
  const placed = (span: Span): (Span & { from: number; long: number }) | null => {
    const seen = common(span, page);
    if (seen === null) return null;
    const from = rowsBetween(page.startsAt, seen.startsAt) + 1;
    const long = Math.min(Math.max(2, rowsBetween(seen.startsAt, seen.endsAt)), mostRows);
    return from > mostRows ? null : { ...span, from, long };
  };
  const closed = without([page], [...open, ...busy]);
  const over = common(page, { startsAt: page.startsAt, endsAt: shown.now });
  const all = [
    ...closed.map((span) => ({ at: placed(span), kind: 'closed' as const })),
    ...without(over === null ? [] : [over], [...closed, ...busy, ...away]).map((span) => ({
      at: placed(span),
      kind: 'past' as const,
    })),
    ...away.flatMap(({ why, ...span }) =>
      without(
        open.map((each) => common(each, span)).filter((each) => each !== null),
        busy,
      ).map((part) => ({
        at: placed(part),
        kind: 'away' as const,
        why,
      })),
    ),
    ...free.map((slot) => ({ at: placed(slot), kind: 'free' as const, scheduleId: schedule.id })),
    ...booked.map(({ span, kept }) => ({ at: placed(span), kind: 'appointment' as const, kept })),
  ];
  return all
    .flatMap(({ at, ...rest }): Entry[] => (at === null ? [] : [{ ...at, ...rest }]))
    .toSorted(bySoonest);
}

function appointmentsOn({ appointments }: Calendar, schedule: Schedule, within: Span) {
  return appointments
    .filter(({ appointment }) => holding.includes(appointment.status) || appointment.status === 'noshow')
    .flatMap((kept) =>
      kept.appointment.slots
        .filter(({ scheduleId }) => scheduleId === schedule.id)
        .filter((slot) => common(slot, within) !== null)
        .map((slot) => ({ span: { startsAt: slot.startsAt, endsAt: slot.endsAt }, kept })),
    );
}

function hoursOf(day: Temporal.PlainDate, zone: string, first: number, last: number): Grid['hours'] {
  const top = startOfDay(day, zone);
  const hours = Array.from({ length: Math.max(0, (last - first) / 60) }, (_, index) => first + index * 60);
  return hours.map((minute) => ({
    from: (minute - first) / rowMinutes + 1,
    at: top.add({ minutes: minute }),
  }));
}

const since = (top: Temporal.Instant, at: Temporal.Instant): number => top.until(at).total('minutes');
const rowsBetween = (from: Temporal.Instant, until: Temporal.Instant): number =>
  Math.round(since(from, until) / rowMinutes);

export const titleOfVisit = (serviceType: ServiceType): string => visitServices[serviceType].title;
