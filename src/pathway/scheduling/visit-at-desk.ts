import type { Temporal } from 'temporal-polyfill';
import type { FactValue } from '../../engine/fact-values.ts';
import type { Rules } from '../../engine/rules.ts';
import { appointment as table } from '../../knowledge/home-care/appointment/appointment.ts';
import type { UrgencyClass } from '../../knowledge/home-care/appointment/slot-rules.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { type DeskVisitId, deskVisitRules, deskVisits } from '../../knowledge/scheduling/desk-visits.ts';
import type { ServiceType } from '../../knowledge/scheduling/visit-services.ts';
import type { Actor } from '../actors.ts';
import type { Episode, PlannedTest } from '../episode-types.ts';
import { grewAt, watchedBy } from '../follow-up/due-surveillance.ts';
import { dateOf, endOfDay, latest, startOfDay } from '../instants.ts';
import { isOpen, isScan } from '../tests-of.ts';
import { reviewWindow, runningRegimen } from '../treatment/due-treatment.ts';
import { nextInrOn } from '../warfarin/due-warfarin.ts';
import { warfarinCourse } from '../warfarin/warfarin-course.ts';
import type { Appointment, Urgency, WantedTime } from './appointment-types.ts';
import { urgencyAsked, urgencyOfEpisode, wantedForClass } from './urgency.ts';

/** What was asked at the desk before anything is booked. Null is not asked, which is never no. */
export type AskedAtDesk = {
  readonly visit: DeskVisitId;
  readonly redFlag: boolean | 'unsure' | null;
  readonly rising: boolean | 'unsure' | null;
  /** What a check of these symptoms said; `not-done` where there are none to check. */
  readonly triage: string | null;
  /** A clinician's word. From anybody else neither is read. */
  readonly judgedUnlikely: boolean | null;
  readonly treatedAndSupplied: boolean | null;
  /** The day that it is due, where the record does not know it. */
  readonly dueOn: Temporal.PlainDate | null;
};

/** What can be booked for somebody, and what must come before it. */
export type VisitAtDesk = {
  readonly urgency: Urgency;
  readonly serviceType: ServiceType;
  readonly then: ServiceType | null;
  readonly wanted: WantedTime;
  readonly episode: Appointment['episode'];
  readonly first:
    | null
    /** Nobody would answer for what the visit shows: an episode is opened, and its clock runs. */
    | { readonly is: 'referral' }
    /** The scan is asked for already: that one is booked, or moved. */
    | { readonly is: 'scan'; readonly episodeId: string; readonly test: PlannedTest };
  /** The day of it stands in no record, and nobody has said it. */
  readonly asksDay: boolean;
};

type Asking = {
  readonly rules: Rules;
  readonly now: Temporal.Instant;
  readonly by: Actor;
  readonly region: Region;
  readonly zone: string;
  /** All of the person that are not closed. */
  readonly episodes: readonly Episode[];
};

/** How soon, for what, and of which episode. Neither who pays nor what reception would like is among what it reads. */
export function visitAtDesk(asked: AskedAtDesk, asking: Asking): VisitAtDesk {
  const { episodes, now, zone } = asking;
  const urgency = mostUrgent([...episodes.flatMap((each) => ownUrgency(each, asking)), said(asked, asking)]);
  const isSoon = isUrgent(urgency.class);
  const about = isSoon ? undecidedOf(episodes) : treatedFor(asked.visit, episodes);
  const due = isSoon || about === undefined ? null : dueWindow(asked.visit, about, now);
  const { around } = deskVisits[asked.visit];
  return {
    urgency,
    ...serviceFor(asked.visit, urgency.class),
    wanted: due ?? wantedForClass(urgency.class, now, zone, around === null ? null : asked.dueOn),
    episode: about === undefined ? null : { episodeId: about.id, testId: null },
    first: isSoon ? comesFirst(about, urgency.class) : null,
    asksDay: !isSoon && around !== null && due === null && asked.dueOn === null,
  };
}

/** While a clinician has not said how soon, it is as urgent as the record that is opened for it. */
const urgent: readonly UrgencyClass[] = ['U1', 'U2', 'unclear'];
export const isUrgent = (urgency: UrgencyClass): boolean => urgent.includes(urgency);

function said(asked: AskedAtDesk, { rules, now, by, region }: Asking): Urgency {
  const known: Readonly<Record<string, FactValue | null>> = {
    'appointment.reason': deskVisits[asked.visit].reason,
    'appointment.red-flag': asked.redFlag,
    'appointment.symptoms-rising': asked.rising,
    'appointment.triage': asked.triage,
    'appointment.judged-unlikely': asked.judgedUnlikely,
    'appointment.treated-and-supplied': asked.treatedAndSupplied,
  };
  const facts = Object.fromEntries(
    Object.entries(known).flatMap(([id, value]) => (value === null ? [] : [[id, value]])),
  );
  const source = by.role === 'clinician' ? 'clinician' : 'triage';
  return urgencyAsked(facts, region, source, { rules, now, by });
}

/** An episode that waits for its diagnosis, or an emergency in it, counts for every visit. What is only not known of a decided one was asked now. */
function ownUrgency(episode: Episode, { rules, now, by }: Asking): readonly Urgency[] {
  const watched = watchedBy(episode);
  const isWatched = watched !== null && grewAt(watched) === null;
  const own = urgencyOfEpisode(episode, { rules, now, by });
  const counts =
    own.class === 'RED' ||
    (own.class === 'unclear' ? episode.diagnosis === null : isUrgent(own.class) && !isWatched);
  return counts ? [own] : [];
}

/** Of two that are as urgent, the first. */
const mostUrgent = (all: readonly [...Urgency[], Urgency]): Urgency => {
  const rank = ({ class: urgency }: Urgency): number => table.ladder.indexOf(urgency);
  return all.reduce((best, each) => (rank(each) < rank(best) ? each : best));
};

/** The same day is a scan with its physician, whatever they came for; within a day a physician. */
function serviceFor(
  visit: DeskVisitId,
  urgency: UrgencyClass,
): { readonly serviceType: ServiceType; readonly then: ServiceType | null } {
  if (urgency === 'U1') return { serviceType: 'venous-duplex', then: 'physician-visit' };
  if (urgency === 'U2') return { serviceType: 'physician-visit', then: null };
  return { serviceType: deskVisits[visit].serviceType, then: null };
}

const undecidedOf = (episodes: readonly Episode[]): Episode | undefined =>
  episodes.find(({ diagnosis }) => diagnosis === null) ?? episodes[0];

const treatedFor = (visit: DeskVisitId, episodes: readonly Episode[]): Episode | undefined =>
  deskVisits[visit].around === null ? undefined : episodes.find((each) => runningRegimen(each) !== null);

/** When the record wants it: a review in its window, an INR by its day. Null where the record wants none. */
function dueWindow(visit: DeskVisitId, episode: Episode, now: Temporal.Instant): WantedTime | null {
  const regimen = runningRegimen(episode);
  const { treatment, zone } = episode;
  if (regimen === null || treatment === null) return null;
  if (deskVisits[visit].around === 'review') {
    const { from, to } = reviewWindow(treatment, regimen, zone);
    return { notBeforeAt: latest([from, now]), idealByAt: null, byAt: to };
  }
  const course = warfarinCourse(episode);
  if (course === null) return null;
  const day = dateOf(nextInrOn(episode, course).on);
  const from = startOfDay(day.subtract({ days: deskVisitRules.inrDaysEarly.days }), zone);
  return { notBeforeAt: latest([from, now]), idealByAt: null, byAt: endOfDay(day, zone) };
}

function comesFirst(about: Episode | undefined, urgency: UrgencyClass): VisitAtDesk['first'] {
  if (about === undefined) return { is: 'referral' };
  const scan = about.tests.find((test) => isScan(test) && isOpen(test));
  return scan === undefined || urgency === 'unclear' ? null : { is: 'scan', episodeId: about.id, test: scan };
}
