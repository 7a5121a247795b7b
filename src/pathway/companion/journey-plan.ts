import type { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import type { Rules } from '../../engine/rules.ts';
import { selfCare } from '../../knowledge/home-care/plan/self-care.ts';
import type { Episode } from '../episode-types.ts';
import { dayOf } from '../instants.ts';
import { type CalendarDay, doseDay } from './dose-calendar.ts';
import { tabletsLeft } from './tablets-left.ts';

/** What the person says of a journey. Null is not known, which is not no. */
export type JourneyAsked = {
  readonly leavesOn: string;
  readonly hours: number | null;
  readonly symptoms: boolean | null;
};

export type JourneyPlan = {
  readonly leavesOn: string;
  /** Of the table `travel`; while something is not known, what is certain. */
  readonly outcome: string;
  readonly isPast: boolean;
  /** On the day it begins; null where no treatment runs. */
  readonly dayOfTreatment: number | null;
  /** So soon after the clot that only the team decides. */
  readonly isEarly: boolean;
  readonly doses: CalendarDay | null;
  /** The first day on which something of the plan is missing; null where it is not known, or lasts. */
  readonly outOn: string | null;
};

const decision = 'travel';

/** A journey on its own date, beside the doses and the supply of that day. It allows nothing: the team does. */
export function journeyPlan(
  episode: Episode,
  { leavesOn, hours, symptoms }: JourneyAsked,
  { rules, now }: { readonly rules: Rules; readonly now: Temporal.Instant },
): JourneyPlan {
  const rule = rules.decision(decision, episode.region);
  assert(rule, `no table ${decision}`);
  const known: Record<string, boolean | number | 'unsure'> = {
    'travel.symptoms': symptoms ?? 'unsure',
    'travel.clot-now-or-lately': episode.diagnosis?.is === 'confirmed' ? true : 'unsure',
  };
  if (hours !== null) known['travel.hours'] = hours;
  const read = rules.reader.read(known);
  assert(read.ok, 'a form gives facts of the table alone');
  const { outcome, floor } = rule.decide(read.facts);
  const day = doseDay(episode, leavesOn, now);
  const dayOfTreatment = day?.dayOfTreatment ?? null;
  return {
    leavesOn,
    outcome: outcome ?? floor ?? 'ask-clinician',
    isPast: leavesOn < dayOf(now, episode.zone).toString(),
    dayOfTreatment,
    isEarly: dayOfTreatment !== null && dayOfTreatment <= earlyWeeks * 7,
    doses: day,
    outOn: tabletsLeft(episode, now)?.outOn ?? null,
  };
}

const earlyWeeks = weeksOf();

function weeksOf(): number {
  const travel = selfCare.rows.find(({ id }) => id === 'travel');
  const weeks = travel?.figures?.['weeks'];
  assert(weeks !== undefined, 'self-care says how many weeks after a clot a journey is early');
  return weeks;
}

/** The longest journey that can be asked about, in hours. */
export const longestHours = 60;
