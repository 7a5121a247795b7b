import { Temporal } from 'temporal-polyfill';
import { contactRules } from '../../knowledge/home-care/plan/contact-rules.ts';
import {
  type ScheduledContact,
  type Stage,
  contactSchedule,
} from '../../knowledge/home-care/plan/schedule.ts';
import { silence } from '../../knowledge/home-care/plan/silence.ts';
import type { Episode } from '../episode-types.ts';
import { atTime, dateOf, dayOf, isAfter, latest, timeOf } from '../instants.ts';
import { readScans } from '../tests-of.ts';
import { runningRegimen } from '../treatment/due-treatment.ts';
import type { DoseSlot, KeptRegimen } from '../treatment/treatment-types.ts';
import type { CarePlan, CheckIns, PlannedContact } from './check-in-types.ts';
import { checkInsOf, isAtHome, isDistalUntreated } from './check-ins-of.ts';

type Day = Temporal.PlainDate;

/** Every contact that is still to be made, the soonest first. */
export const contactsOf = (episode: Episode): readonly PlannedContact[] => [...comingContacts(episode)];

/**
 * One contact after the other, the soonest first: from the plan, the regimen and the place as they are now. Nothing of it is
 * stored, so a change of any of them changes it. What the review and the INR have of their own is not in here.
 */
export function* comingContacts(episode: Episode): Generator<PlannedContact> {
  const { plan, asked } = checkInsOf(episode);
  const origin = dayOneOf(episode);
  if (plan === null || origin === null || !isAtHome(episode)) return;
  const { zone } = episode;
  const from = plannedFrom(episode, plan);
  const firstDay = dayOf(from, zone);
  const bookedAt = episode.treatment?.place?.firstContactAt ?? null;
  for (const dated of datedContacts(episode, origin, from, bookedAt)) {
    const isPast = Temporal.PlainDate.compare(dated.day, firstDay) < 0;
    if (isPast || asked.some(({ id }) => id === idOf(dated))) continue;
    const contact = planned(dated, { origin, plan, zone, bookedAt });
    const isOvertaken = asked.some(({ heardAt, dueAt }) => heardAt !== null && isAfter(dueAt, contact.dueAt));
    if (isAfter(contact.dueAt, from) && !isOvertaken) yield contact;
  }
}

type Kind = Pick<ScheduledContact, 'id' | 'by' | 'asks'>;
type Dated = OnDay & { readonly contact: Kind };

const idOf = ({ contact, day }: Dated): string => `${contact.id}.${day.toString()}`;

/** The contact that was booked when home was decided, where the schedule has none on that day. */
const firstContact: Kind = { id: 'first-contact', by: 'app-or-telephone', asks: 'content-only' };

function datedContacts(
  episode: Episode,
  origin: Day,
  from: Temporal.Instant,
  bookedAt: Temporal.Instant | null,
): readonly Dated[] {
  const stages = stagesOf(episode, checkInsOf(episode));
  const scheduled = contactSchedule
    .filter((contact) => contact.stages.some((stage) => stages.has(stage)))
    .flatMap((contact) =>
      datesOf(contact, episode, origin, from).map((date): Dated => ({ contact, ...date })),
    );
  const booked = bookedAt === null ? null : dayOf(bookedAt, episode.zone);
  const isOwn = booked !== null && !scheduled.some(({ day }) => day.equals(booked));
  const all: readonly Dated[] = isOwn
    ? [...scheduled, { contact: firstContact, day: booked, step: null }]
    : scheduled;
  return all.toSorted((one, other) => Temporal.PlainDate.compare(one.day, other.day));
}

/** What lies before the plan, the regimen or the place as they stand now is not asked for afterwards. */
function plannedFrom({ treatment }: Episode, plan: CarePlan): Temporal.Instant {
  const { regimen, place } = treatment ?? {};
  return latest([plan.at, regimen?.at ?? plan.at, place?.second?.at ?? place?.at ?? plan.at]) ?? plan.at;
}

/** The first therapeutic dose, or the first scan where nothing is taken; back from hospital the days count from home again. */
export function dayOneOf(episode: Episode): Day | null {
  const { treatment, zone } = episode;
  const { place, placeAskedAt } = treatment ?? {};
  const regimen = runningRegimen(episode)?.regimen;
  const scan = readScans(episode)[0]?.scan.performedAt;
  const first = regimen
    ? dateOf(regimen.firstTherapeuticOn)
    : isDistalUntreated(episode) && scan
      ? dayOf(scan, zone)
      : null;
  if (first === null || !place || !placeAskedAt) return first;
  const home = dayOf(place.at, zone);
  return Temporal.PlainDate.compare(home, first) > 0 ? home : first;
}

function stagesOf(episode: Episode, { highRisk }: CheckIns): ReadonlySet<Stage> {
  const stages = new Set<Stage>();
  const regimen = runningRegimen(episode)?.regimen;
  if (isDistalUntreated(episode)) stages.add('distal-untreated');
  // Not known is not no: the two more contacts are made.
  if (highRisk !== false) stages.add('high-risk');
  if (regimen === undefined) return stages;
  stages.add('treated');
  const { drug, phases, isLongTerm } = regimen;
  if (phases.some(({ id }) => id === 'lead-in' || id === 'overlap')) stages.add('lmwh-lead-in');
  if (phases.some(({ id }) => id === 'loading')) {
    if (drug === 'apixaban') stages.add('apixaban-loading');
    if (drug === 'rivaroxaban') stages.add('rivaroxaban-loading');
  }
  const decided = episode.treatment?.review?.decision;
  if (isLongTerm || decided === 'continue' || decided === 'continue-reduced') stages.add('long-term');
  return stages;
}

type OnDay = { readonly day: Day; readonly step: DoseSlot | null };

/** The days on which it falls. A repeated one is given as far as the next that is still to come. */
function datesOf(
  { id, when }: ScheduledContact,
  episode: Episode,
  origin: Day,
  from: Temporal.Instant,
): readonly OnDay[] {
  const on = (day: Day): readonly OnDay[] => [{ day, step: null }];
  const step = aroundStep(id, runningRegimen(episode)?.regimen);
  if (step !== undefined) return step;
  if ('day' in when) return on(origin.add({ days: when.day - 1 }));
  if ('days' in when) return on(origin.add({ days: when.days[0] - 1 }));
  if ('daysAfterFirstScan' in when) {
    const scan = readScans(episode)[0]?.scan.performedAt;
    return scan ? on(dayOf(scan, episode.zone).add({ days: when.daysAfterFirstScan })) : [];
  }
  // The review at three months and each year has its own need, and the INR its own table.
  if ('everyMonths' in when && id === 'every-three-months') {
    const { everyMonths } = when;
    const last = checkInsOf(episode).asked.findLast(({ contact }) => contact === id)?.dueAt ?? from;
    const since = origin.until(dayOf(last, episode.zone), { largestUnit: 'months' }).months;
    const turn = Math.max(2, Math.floor(since / everyMonths) + 1);
    return [turn, turn + 1].map((times) => ({
      day: origin.add({ months: times * everyMonths }),
      step: null,
    }));
  }
  return [];
}

const stepContacts: Readonly<Record<string, 'before' | 'on'>> = {
  'day-7-tablets': 'before',
  'day-8': 'on',
  'day-20-tablets': 'before',
  'day-22': 'on',
};

/** These follow the change of dose itself, which counts doses and not days. Undefined: it is no such contact. */
function aroundStep(id: string, regimen: KeptRegimen | undefined): readonly OnDay[] | undefined {
  const side = stepContacts[id];
  if (side === undefined) return undefined;
  const [step] = regimen?.steps ?? [];
  if (step === undefined) return [];
  const { on, slot } = step;
  const day = dateOf(on);
  if (side === 'before') return [{ day: day.subtract({ days: 1 }), step: null }];
  const later = slot === 'evening' ? contactRules.eveningStep.daysLater : 0;
  return [{ day: day.add({ days: later }), step: { on, slot } }];
}

type Placing = {
  readonly origin: Day;
  readonly plan: CarePlan;
  readonly zone: string;
  readonly bookedAt: Temporal.Instant | null;
};

/** At its usual hours, or at the hour that was booked for that day. */
function planned(dated: Dated, { origin, plan, zone, bookedAt }: Placing): PlannedContact {
  const { contact, day, step } = dated;
  const isByStaff = plan.way === 'telephone' || staffWays.includes(contact.by);
  const isBooked = bookedAt !== null && dayOf(bookedAt, zone).equals(day);
  const sent = timeOf(contactRules.sentAt.time);
  return {
    id: idOf(dated),
    contact: contact.id,
    day: origin.until(day, { largestUnit: 'days' }).days + 1,
    madeBy: isByStaff ? 'staff' : 'message',
    asks: contact.asks,
    step,
    askAt: isBooked ? bookedAt.subtract(sent.until(silence.dueBy)) : atTime(day, sent, zone),
    dueAt: isBooked ? bookedAt : atTime(day, timeOf(silence.dueBy), zone),
  };
}

const staffWays: readonly ScheduledContact['by'][] = ['telephone', 'in-person', 'clinic', 'imaging'];
