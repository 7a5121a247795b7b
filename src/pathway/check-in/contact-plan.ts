import { Temporal } from 'temporal-polyfill';
import { contactRules } from '../../knowledge/home-care/plan/contact-rules.ts';
import {
  type ScheduledContact,
  type Stage,
  contactSchedule,
} from '../../knowledge/home-care/plan/schedule.ts';
import { silence } from '../../knowledge/home-care/plan/silence.ts';
import type { Episode } from '../episode-types.ts';
import { atTime, calendarDaysBetween, dayOf, isAfter, latest, startOfDay } from '../instants.ts';
import { readScans } from '../tests-of.ts';
import { runningRegimen } from '../treatment/due-treatment.ts';
import type { DoseSlot, KeptRegimen } from '../treatment/treatment-types.ts';
import type { CarePlan, CheckIns, PlannedContact } from './check-in-types.ts';
import { checkInsOf, isAtHome, isDistalUntreated } from './check-ins-of.ts';

type Day = Temporal.PlainDate;

/**
 * Every contact that is still to be made, the soonest first: from the plan, the regimen and the place as they are now. Nothing
 * of it is stored, so a change of any of them changes it. What the review and the INR have of their own is not in here.
 */
export function contactsOf(episode: Episode): readonly PlannedContact[] {
  const checkIns = checkInsOf(episode);
  const { plan } = checkIns;
  const origin = dayOneOf(episode);
  if (plan === null || origin === null || !isAtHome(episode)) return [];
  const from = plannedFrom(episode, plan);
  const stages = stagesOf(episode, checkIns);
  const scheduled = contactSchedule
    .filter((contact) => contact.stages.some((stage) => stages.has(stage)))
    .flatMap((contact) => datesOf(contact, episode, origin, from).map((date) => ({ contact, ...date })))
    .map(({ contact, day, step }) => planned(contact, { day, step, origin, plan, zone: episode.zone }));
  return withFirstContact(episode, plan, origin, scheduled)
    .filter(({ id, dueAt }) => isAfter(dueAt, from) && !checkIns.asked.some((each) => each.id === id))
    .filter(
      ({ dueAt }) => !checkIns.asked.some((each) => each.heardAt !== null && isAfter(each.dueAt, dueAt)),
    )
    .toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
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
    ? Temporal.PlainDate.from(regimen.firstTherapeuticOn)
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
  const day = Temporal.PlainDate.from(on);
  if (side === 'before') return [{ day: day.subtract({ days: 1 }), step: null }];
  const later = slot === 'evening' ? contactRules.eveningStep.daysLater : 0;
  return [{ day: day.add({ days: later }), step: { on, slot } }];
}

type Placing = OnDay & { readonly origin: Day; readonly plan: CarePlan; readonly zone: string };

function planned(
  { id, by, asks }: ScheduledContact,
  { day, step, origin, plan, zone }: Placing,
): PlannedContact {
  const isByStaff = plan.way === 'telephone' || ['telephone', 'in-person', 'clinic', 'imaging'].includes(by);
  return {
    id: `${id}.${day.toString()}`,
    contact: id,
    day: origin.until(day, { largestUnit: 'days' }).days + 1,
    madeBy: isByStaff ? 'staff' : 'message',
    asks,
    step,
    askAt: atTime(day, Temporal.PlainTime.from(contactRules.sentAt.time), zone),
    dueAt: atTime(day, Temporal.PlainTime.from(silence.dueBy), zone),
  };
}

/** The contact that was booked when home was decided: at its hour, in place of whatever the schedule has on that day. */
function withFirstContact(
  { treatment, zone }: Episode,
  plan: CarePlan,
  origin: Day,
  scheduled: readonly PlannedContact[],
): readonly PlannedContact[] {
  const bookedAt = treatment?.place?.firstContactAt ?? null;
  if (bookedAt === null) return scheduled;
  const isThatDay = ({ dueAt }: PlannedContact): boolean => dayOf(dueAt, zone).equals(dayOf(bookedAt, zone));
  const hours = Temporal.PlainTime.from(contactRules.sentAt.time).until(silence.dueBy);
  const times = { askAt: bookedAt.subtract(hours), dueAt: bookedAt };
  const own = scheduled.find(isThatDay);
  if (own !== undefined) return scheduled.map((each) => (each === own ? { ...each, ...times } : each));
  const first: PlannedContact = {
    ...times,
    id: `first-contact.${dayOf(bookedAt, zone).toString()}`,
    contact: 'first-contact',
    day: calendarDaysBetween(startOfDay(origin, zone), bookedAt, zone) + 1,
    madeBy: plan.way === 'telephone' ? 'staff' : 'message',
    asks: 'content-only',
    step: null,
  };
  return [first, ...scheduled];
}
