import { Temporal } from 'temporal-polyfill';
import { inRegion } from '../../engine/compiled-table.ts';
import { inrClocks as clocks } from '../../knowledge/follow-up/inr-clocks.ts';
import { overdueInrSteps, startInterval } from '../../knowledge/follow-up/inr-intervals.ts';
import type { Episode } from '../episode-types.ts';
import {
  atTime,
  dateOf,
  dayOf,
  endOfDay,
  isAfter,
  isBefore,
  latest,
  plusHours,
  plusMinutes,
  startOfDay,
  timeOf,
} from '../instants.ts';
import type { Need } from '../need.ts';
import {
  type Course,
  injectionsReach,
  inrsInOrder,
  openDifferences,
  overlapNow,
  warfarinCourse,
} from './warfarin-course.ts';
import type { Inr, InrAct } from './warfarin-types.ts';

type Instant = Temporal.Instant;

/** What warfarin asks for. A result that must be acted on is acted on whatever has become of the regimen since. */
export function ofWarfarin(episode: Episode): readonly Need[] {
  const toAct = [...actsOwed(episode), ...differencesOwed(episode)];
  const course = warfarinCourse(episode);
  const isRunning = course !== null && course.regimen.stop === null && course.regimen.stopConfirmed === null;
  if (!isRunning || episode.treatment?.hospital !== null) return toAct;
  return [
    ...toAct,
    ...targetOwed(episode, course),
    ...weekOwed(episode, course),
    ...nextInr(episode, course),
    ...ofInjections(episode, course),
  ];
}

/** The last INR, and any before it that was urgent and that nobody has answered for. */
export function inrsToActOn(episode: Episode): readonly Inr[] {
  const inrs = inrsInOrder(episode);
  const last = inrs.at(-1);
  return inrs.filter((inr) => {
    const act = inr.judged?.act ?? 'none';
    if (act === 'none') return false;
    const isUrgent = act !== 'same-day';
    if (inr !== last && !isUrgent) return false;
    return !inr.acts.some(({ reached }) => reached || !isUrgent);
  });
}

const actsOwed = (episode: Episode): readonly Need[] =>
  inrsToActOn(episode).map((inr): Need => {
    const isUrgent = inr.judged?.act !== 'same-day';
    const dueAt = actDueAt(inr, inr.judged?.act ?? 'none', episode.zone);
    return {
      kind: 'act-on-inr',
      of: String(inr.sequence),
      dueAt,
      // What is due within minutes is told as it comes in, and again at half of its time.
      ...(isUrgent ? { warnAt: halfWay(inr.acts.at(-1)?.at ?? inr.at, dueAt) } : {}),
    };
  });

const halfWay = (from: Instant, to: Instant): Instant =>
  from.add({ milliseconds: Math.floor(from.until(to).total('milliseconds') / 2) });

/** By when somebody must have called about it; once tried in vain, soon again. */
export function actDueAt(inr: Inr, act: InrAct, zone: string): Instant {
  const since = inr.acts.at(-1)?.at ?? inr.at;
  const atOnce = plusMinutes(since, clocks.atOnce.minutes);
  switch (act) {
    case 'at-once':
      return atOnce;
    case 'within-hour': {
      const within = plusMinutes(inr.at, clocks.withinHour.minutes);
      const dose = atTime(dayOf(inr.at, zone), timeOf(clocks.usualDose.time), zone);
      const sooner = isBefore(dose, within) && isAfter(dose, inr.at) ? dose : within;
      return latest([sooner, atOnce]) ?? sooner;
    }
    case 'same-day':
    case 'none': {
      const evening = endOfDay(dayOf(inr.at, zone), zone);
      return latest([evening, plusHours(inr.at, clocks.sameDay.hours)]) ?? evening;
    }
  }
}

const differencesOwed = (episode: Episode): readonly Need[] =>
  openDifferences(episode).map(
    ({ sequence, at }): Need => ({
      kind: 'dose-difference',
      of: String(sequence),
      dueAt: plusMinutes(at, clocks.doseDifference.minutes),
    }),
  );

/** Without a target every INR is one that nobody can read: no figure is taken for granted. */
const targetOwed = ({ warfarin }: Episode, { regimen }: Course): readonly Need[] =>
  warfarin?.target ? [] : [{ kind: 'inr-target', dueAt: plusHours(regimen.at, clocks.firstWeek.hours) }];

function weekOwed({ warfarin }: Episode, { regimen }: Course): readonly Need[] {
  const isSet = (warfarin?.weeks ?? []).some(({ sequence }) => sequence > regimen.sequence);
  return isSet ? [] : [{ kind: 'warfarin-week', dueAt: plusHours(regimen.at, clocks.firstWeek.hours) }];
}

/** The last day for the next INR, and with it the steps of the ladder if it does not come. */
export function nextInrOn(
  episode: Episode,
  { startOn }: Course,
): { readonly on: string; readonly isSoon: boolean } {
  const last = inrsInOrder(episode).at(-1);
  const isOfCourse =
    last !== undefined && Temporal.PlainDate.compare(dayOf(last.measuredAt, episode.zone), startOn) >= 0;
  if (isOfCourse && last.judged !== null) return { on: last.judged.nextOn, isSoon: last.judged.isSoon };
  return {
    on: startOn.add({ days: inRegion(startInterval.days, episode.region) }).toString(),
    isSoon: true,
  };
}

function nextInr(episode: Episode, course: Course): readonly Need[] {
  const { zone } = episode;
  const { on, isSoon } = nextInrOn(episode, course);
  const day = dateOf(on);
  const steps = isSoon ? overdueInrSteps.soon : overdueInrSteps.usual;
  const later = steps.flatMap(({ step, fromDay }): Need[] => {
    if (step === 'remind') return [];
    const time = fromDay === 0 ? clocks.overdueCall.sameDay : clocks.overdueCall.laterDay;
    return [
      {
        kind: step === 'telephone' ? 'inr-call' : 'inr-escalate',
        dueAt: atTime(day.add({ days: fromDay }), timeOf(time), zone),
        warnAt: null,
      },
    ];
  });
  const all: readonly Need[] = [
    { kind: 'inr-test', dueAt: endOfDay(day, zone), warnAt: startOfDay(day, zone) },
    ...later,
  ];
  return fromStepReached(all, episode);
}

/** A step of the ladder that has been told takes the place of those before it: one overdue INR is said once a day, not thrice. */
function fromStepReached(steps: readonly Need[], { escalations }: Episode): readonly Need[] {
  const inTime = steps.toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
  const reached = inTime.findLastIndex(({ kind, dueAt }) =>
    escalations.some((told) => told.item === kind && told.phase !== 'soon' && told.dueAt.equals(dueAt)),
  );
  return inTime.slice(Math.max(0, reached));
}

/** Injections go on until days and INRs allow the stop, and somebody has ordered it. */
function ofInjections(episode: Episode, course: Course): readonly Need[] {
  const overlap = overlapNow(episode);
  if (overlap === null) return [];
  const { zone } = episode;
  const may = overlap.mayStopOn;
  const supply = injectionSupply(episode, course, may);
  if (may === null) return supply;
  const last = inrsInOrder(episode).at(-1);
  const since = latest([startOfDay(may, zone), last?.at ?? course.regimen.at]) ?? course.regimen.at;
  return [...supply, { kind: 'stop-injections', dueAt: plusHours(since, clocks.stopInjections.hours) }];
}

/** The supply ends before the injections may: told a day before, on the day itself at the latest. */
function injectionSupply(
  { zone, ...episode }: Episode,
  course: Course,
  mayStopOn: Temporal.PlainDate | null,
): readonly Need[] {
  const reach = injectionsReach({ zone, ...episode }, course);
  if (reach === null)
    return [{ kind: 'injections-end', dueAt: plusHours(course.regimen.at, clocks.firstWeek.hours) }];
  const last = dateOf(reach);
  if (mayStopOn !== null && Temporal.PlainDate.compare(last.add({ days: 1 }), mayStopOn) >= 0) return [];
  return [
    {
      kind: 'injections-end',
      dueAt: startOfDay(last, zone),
      warnAt: startOfDay(last.subtract({ days: clocks.injectionsWarning.days }), zone),
    },
  ];
}
