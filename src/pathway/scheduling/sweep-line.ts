import { waitingWords } from '../../knowledge/words/waiting-list.ts';
import { bookingClocks } from '../../knowledge/scheduling/booking-clocks.ts';
import { waitingClocks as clocks } from '../../knowledge/scheduling/waiting-clocks.ts';
import type { Stamp } from '../actors.ts';
import type { Organisation } from '../person.ts';
import type { Store } from '../ports.ts';
import { isAfter, isBefore } from '../instants.ts';
import { aheadOf, type Calendar, readCalendar } from './calendar.ts';
import { type LineParts, lookAtLine } from './look-at-line.ts';
import { canTelephone, heldUntil } from './offer-hold.ts';
import type { Offer } from './offers.ts';
import type { AppointmentChange } from './scheduling-ports.ts';
import { offerFor, offersTakenBack } from './waiting-offers.ts';
import { backOnTheList, inSlots, offered, withoutSlot } from './waiting-states.ts';
import type { NoLongerWaiting, Swept, Waiting, WaitingLine } from './waiting-types.ts';
import { cancelled, changeOf } from './written-appointments.ts';

export type SweepParts = LineParts & {
  readonly store: Pick<Store, 'appointments' | 'episodes' | 'schedules' | 'duties'>;
};

/** Of any number that want the same slot, each look gives one of them it: so many are tried before the next sweep. */
const mostLooks = 5;

/**
 * Every step is a change of its own, named by the version that it rests on: two who sweep at once do each step once, and whoever
 * finds one done leaves the rest to the other. An entry that cannot be kept keeps nobody else waiting; it is thrown when all others
 * are done.
 */
export async function sweepLine(parts: SweepParts, organisation: Organisation, by: Stamp): Promise<Swept> {
  const done = { lapsed: 0, ended: 0, offered: 0 };
  const sweep: Sweep = { ...parts, organisation, by, broken: new Map() };
  for (let look = 0; look < mostLooks; look += 1) {
    const line = await lookAtLine(parts, organisation, by);
    const ends = endingSteps(line, by).filter((step) => isWhole(sweep, step.entry));
    const kept = await keepEach(sweep, ends);
    for (const { counts } of kept.steps) done[counts] += 1;
    if (kept.isElsewhere) break;
    if (ends.length > 0) continue;
    const offers = await offerFreed(sweep, line.waiting);
    done.offered += offers.made;
    if (!offers.looksAgain) break;
  }
  for (const error of sweep.broken.values()) throw error;
  return done;
}

type Step = {
  readonly name: 'offer' | 'offer-ended' | 'wait-over';
  readonly counts: keyof Swept;
  readonly entry: Pick<Waiting, 'kept'>;
  readonly written: AppointmentChange['written'];
};

const endingSteps = ({ waiting, over }: WaitingLine, by: Stamp): readonly Step[] => [
  ...waiting
    .filter((entry) => endsOffer(entry, by.at))
    .map(
      (entry): Step => ({ name: 'offer-ended', counts: 'lapsed', entry, written: offerEnded(entry, by.at) }),
    ),
  ...over.map(
    (entry): Step => ({ name: 'wait-over', counts: 'ended', entry, written: waitEnded(entry, by) }),
  ),
];

async function keepEach(sweep: Sweep, steps: readonly Step[]) {
  const kept: Step[] = [];
  for (const step of steps) {
    const outcome = await keep(sweep, step);
    if (outcome === 'repeated') return { steps: kept, isElsewhere: true };
    if (outcome === 'kept') kept.push(step);
  }
  return { steps: kept, isElsewhere: false };
}

type Sweep = SweepParts & {
  readonly organisation: Organisation;
  readonly by: Stamp;
  /** By the id of the entry. */
  readonly broken: Map<string, unknown>;
};

const isWhole = ({ broken }: Sweep, { kept }: Pick<Waiting, 'kept'>): boolean =>
  !broken.has(kept.appointment.id);

/** One after the other in their order; whoever can be offered nothing keeps nobody behind them waiting. */
async function offerFreed(
  sweep: Sweep,
  line: readonly Waiting[],
): Promise<{ readonly made: number; readonly looksAgain: boolean }> {
  const { store, organisation, by } = sweep;
  const waits = line.filter((entry) => mayBeOffered(entry) && isWhole(sweep, entry));
  if (waits.length === 0) return { made: 0, looksAgain: false };
  const ahead = aheadOf(by.at, bookingClocks.longestHorizon.days);
  let calendar = await readCalendar(store, organisation, ahead);
  const { duty } = calendar.taken;
  if (by.by.role === 'system' && !canTelephone(duty, by.at)) return { made: 0, looksAgain: false };
  let made = 0;
  for (const entry of waits) {
    const offer = offerFor(entry, calendar, by.at);
    if (offer === null) continue;
    const written = offerMade(entry, offer, heldUntil(duty, by.at, offer.startsAt), calendar, by);
    const outcome = await keep(sweep, { name: 'offer', counts: 'offered', entry, written }, calendar);
    if (outcome !== 'kept') return { made, looksAgain: outcome !== 'repeated' };
    made += 1;
    // Somebody else is next in line for what was taken back or given up for it: the next look sees them.
    const isFreeAgain = written.length > offer.slots.length || entry.kept.appointment.slots.length > 0;
    if (isFreeAgain) return { made, looksAgain: true };
    calendar = withHeld(calendar, offer);
  }
  return { made, looksAgain: false };
}

/** One offer at a time; but no earlier slot goes past somebody urgent because they are being offered a later one. */
function mayBeOffered({ kept, urgency }: Waiting): boolean {
  const classes: readonly string[] = clocks.urgentHasATime.classes;
  return kept.appointment.status === 'waitlist' || classes.includes(urgency.class);
}

function offerMade(
  entry: Waiting,
  { slots }: Offer,
  heldUntilAt: Stamp['at'],
  calendar: Calendar,
  by: Stamp,
): AppointmentChange['written'] {
  const { urgency, booking } = entry;
  const offering = offered(heldUntilAt);
  return [
    ...inSlots(entry, slots, (appointment, slot) => ({
      ...offering(appointment, slot),
      urgency,
      inPlaceOf: appointment.id === entry.kept.appointment.id ? (booking?.appointment.id ?? null) : null,
    })),
    ...offersTakenBack(urgency.class, calendar, slots, by.at),
  ];
}

const withHeld = (calendar: Calendar, { slots }: Offer): Calendar => ({
  ...calendar,
  taken: { ...calendar.taken, held: [...calendar.taken.held, ...slots] },
});

/** Not answered in time; or nobody may take it any more: an emergency, or a time of their own that is earlier by now. */
const endsOffer = (entry: Waiting, now: Stamp['at']): boolean => isLapsed(entry, now) || isOvertaken(entry);

function isLapsed({ kept, second }: Waiting, now: Stamp['at']): boolean {
  return [kept, second].some((each) => {
    const { status, heldUntilAt } = each?.appointment ?? { status: null, heldUntilAt: null };
    return status === 'proposed' && heldUntilAt !== null && !isAfter(heldUntilAt, now);
  });
}

function isOvertaken({ kept, urgency, hasTimeAt }: Waiting): boolean {
  const { status, startsAt } = kept.appointment;
  if (status !== 'proposed' || startsAt === null) return false;
  const isNoEarlier = hasTimeAt !== null && !isBefore(startsAt, hasTimeAt);
  return urgency.class === 'RED' || isNoEarlier;
}

const offerEnded = (entry: Waiting, now: Stamp['at']): AppointmentChange['written'] =>
  backOnTheList(entry, isLapsed(entry, now) ? 'lapsed' : null, now);

const waitEnded = ({ kept, second, why }: NoLongerWaiting, by: Stamp): AppointmentChange['written'] =>
  [kept, ...(second === null ? [] : [second])].map(({ appointment, version }) => ({
    appointment: cancelled(withoutSlot(appointment), by, 'other', waitingWords.over[why]),
    expectedVersion: version,
  }));

/** `overtaken`: somebody else was quicker, with this entry or with its slot. `repeated`: another sweep did this very step. */
async function keep(
  { store, organisation, by, broken }: Sweep,
  { name, entry, written }: Step,
  calendar?: Calendar,
): Promise<'kept' | 'repeated' | 'overtaken'> {
  const { id } = entry.kept.appointment;
  const asked = { organisation, by, key: `waiting/${name}/${id}/${entry.kept.version}` };
  try {
    const { status } = await store.appointments.keep(changeOf(asked, { name, id }, written, calendar));
    return status === 'kept' || status === 'repeated' ? status : 'overtaken';
  } catch (error) {
    broken.set(id, error);
    return 'overtaken';
  }
}
