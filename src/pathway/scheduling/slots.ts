import { Temporal } from 'temporal-polyfill';
import { type ServiceType, visitServices } from '../../knowledge/scheduling/visit-services.ts';
import type { Duty } from '../duty/duty-types.ts';
import { openOn } from '../duty/opening.ts';
import { dayOf, endOfDay, isBefore, plusMinutes } from '../instants.ts';
import type { HeldSlot } from './appointment-types.ts';
import type { Schedule, Slot, Span } from './schedule-types.ts';
import { common, holds, merged, overlaps, without } from './spans.ts';

type Instant = Temporal.Instant;

/** What slots are worked out from: the clinic's hours, and what is claimed of whichever schedule. */
export type Taken = { readonly duty: Duty; readonly held: readonly HeldSlot[] };

/**
 * The slots of one schedule for one kind of visit that nobody has, from `now` on and as far as it is planned, that begin in this
 * stretch. They are laid end to end from where the hours begin or the visit before it ends, so that they stay where they are while
 * time passes.
 */
export function freeSlots(
  schedule: Schedule,
  serviceType: ServiceType,
  taken: Taken,
  { now, within }: { readonly now: Instant; readonly within: Span },
): readonly Slot[] {
  if (!schedule.isActive || !schedule.serviceTypes.includes(serviceType)) return [];
  const { minutes } = visitServices[serviceType];
  const planned = plannedSpan(schedule, taken.duty, now);
  const window = common(within, planned);
  if (window === null) return [];
  return freeSpans(schedule, taken, window)
    .flatMap((gap) => laidIn(gap, minutes))
    .filter((span) => holds(planned, span) && begins(span, window))
    .map((span) => ({ ...span, scheduleId: schedule.id, status: 'free', serviceType, appointmentId: null }));
}

const begins = (span: Span, within: Span): boolean =>
  !isBefore(span.startsAt, within.startsAt) && isBefore(span.startsAt, within.endsAt);

function laidIn({ startsAt, endsAt }: Span, minutes: number): readonly Span[] {
  const slots: Span[] = [];
  for (let from = startsAt; !isBefore(endsAt, plusMinutes(from, minutes)); from = plusMinutes(from, minutes))
    slots.push({ startsAt: from, endsAt: plusMinutes(from, minutes) });
  return slots;
}

/** From now to the end of the last day that is planned. */
function plannedSpan({ horizonDays }: Schedule, { zone }: Duty, now: Instant): Span {
  return { startsAt: now, endsAt: endOfDay(dayOf(now, zone).add({ days: horizonDays }), zone) };
}

/** Whether this very time can be booked: worked out again at booking, whatever a page showed. */
export type Bookable = 'yes' | 'past' | 'not-planned' | 'not-offered' | 'out-of-hours' | 'away' | 'taken';

export function isBookable(
  schedule: Schedule,
  serviceType: ServiceType,
  span: Span,
  taken: Taken,
  now: Instant,
): Bookable {
  if (isBefore(span.startsAt, now)) return 'past';
  if (!schedule.isActive || !schedule.serviceTypes.includes(serviceType)) return 'not-offered';
  if (!holds(plannedSpan(schedule, taken.duty, now), span)) return 'not-planned';
  if (!openSpans(schedule, taken.duty, span).some((open) => holds(open, span))) return 'out-of-hours';
  if (awaySpans(schedule, taken.duty).some((away) => overlaps(away, span))) return 'away';
  const isTaken = taken.held.some((held) => held.scheduleId === schedule.id && overlaps(held, span));
  return isTaken ? 'taken' : 'yes';
}

/** Open, not away, and nobody's: the gaps of these days, whole, also where they began before the window. */
function freeSpans(schedule: Schedule, { duty, held }: Taken, within: Span): readonly Span[] {
  const busy = held.filter(({ scheduleId }) => scheduleId === schedule.id);
  return without(openSpans(schedule, duty, within), [...awaySpans(schedule, duty), ...busy]);
}

/** When it works on the days that this stretch touches; one that began the day before is among them. */
export function openSpans(schedule: Schedule, duty: Duty, within: Span): readonly Span[] {
  const last = dayOf(within.endsAt, duty.zone);
  const spans: Span[] = [];
  for (
    let day = dayOf(within.startsAt, duty.zone).subtract({ days: 1 });
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    spans.push(...openSpansOn(schedule, duty, day));
  return merged(spans).filter((span) => overlaps(span, within));
}

/** Its own hours, or the clinic's. On a holiday nobody works longer than the clinic is open, nor than they do. */
function openSpansOn(schedule: Schedule, duty: Duty, day: Temporal.PlainDate): readonly Span[] {
  if (schedule.hours === null) return openOn(duty, day);
  const { zone, holidays } = duty;
  const own = openOn({ zone, hours: schedule.hours, holidays: [] }, day);
  const isHoliday = (date: Temporal.PlainDate) => holidays.some(({ heldOn }) => heldOn === date.toString());
  const next = day.add({ days: 1 });
  const until = isHoliday(next) ? own.map((span) => common(span, wholeDay(day, zone))) : own;
  const spans = until.filter((span) => span !== null);
  if (!isHoliday(day)) return spans;
  return openOn(duty, day).flatMap((open) =>
    spans.map((span) => common(span, open)).filter((span) => span !== null),
  );
}

const wholeDay = (day: Temporal.PlainDate, zone: string): Span => ({
  startsAt: endOfDay(day.subtract({ days: 1 }), zone),
  endsAt: endOfDay(day, zone),
});

/** Its own absences, and the leave of whoever it is, of which the rota does not say why. */
export function awaySpans(
  { absences, userId }: Schedule,
  { leave }: Duty,
): readonly (Span & { readonly why: string | null })[] {
  const onLeave = leave.filter((each) => userId !== null && each.userId === userId);
  return [...absences, ...onLeave.map(({ startsAt, endsAt }) => ({ startsAt, endsAt, why: null }))];
}
