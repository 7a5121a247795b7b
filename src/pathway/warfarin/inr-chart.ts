import { Temporal } from 'temporal-polyfill';
import { dateOf } from '../instants.ts';
import { timeInRange } from '../../knowledge/scores/time-in-range.ts';
import type { Episode } from '../episode-types.ts';
import { targetOf } from './inr-facts.ts';
import { daysBetween, inrsInOrder, measuredOn, warfarinCourse } from './warfarin-course.ts';

export type ChartPoint = {
  readonly on: string;
  /** Null for what is no number: shown at the edge it lies beyond, and never joined by a line. */
  readonly value: number | null;
  readonly shown: string;
  readonly place: 'below' | 'in-range' | 'above' | 'no-target' | 'above-limit' | 'not-usable';
};
export type ChartPhase = {
  readonly id: 'overlap' | 'start' | 'maintenance';
  readonly from: string;
  /** The first day after it. */
  readonly to: string;
};

/** All that a drawing of INRs over time needs, worked out once for picture and table. */
export type InrChart = {
  readonly from: string;
  readonly to: string;
  readonly band: { readonly low: number; readonly high: number } | null;
  readonly points: readonly ChartPoint[];
  /** Two points each, by their place in `points`: a straight line as Rosendaal draws it. */
  readonly lines: readonly (readonly [number, number])[];
  /** Stretches over which no line is drawn. */
  readonly gaps: readonly { readonly from: string; readonly to: string; readonly days: number }[];
  readonly phases: readonly ChartPhase[];
  readonly doseChanges: readonly string[];
};

/** Null while there is no INR. */
export function inrChart(episode: Episode, today: Temporal.PlainDate): InrChart | null {
  const inrs = inrsInOrder(episode);
  const [first] = inrs;
  if (first === undefined) return null;
  const band = targetOf(episode);
  const points = inrs.map((inr): ChartPoint => {
    const { value, shown, reading } = inr.reading;
    const on = measuredOn(inr, episode.zone).toString();
    return { on, value, shown, place: reading === 'number' ? placeOf(value, band) : reading };
  });
  const from = measuredOn(first, episode.zone);
  const to = laterOf(today, dateOf(points.at(-1)?.on ?? first.measuredAt.toString()));
  const pairs = points.flatMap((point, index) => {
    const next = points.findIndex((each, at) => at > index && each.value !== null);
    return point.value === null || next < 0 ? [] : [[index, next] as const];
  });
  const daysOf = ([a, b]: readonly [number, number]): number =>
    daysBetween(dateOf(points[a]?.on ?? ''), dateOf(points[b]?.on ?? ''));
  const isShort = (pair: readonly [number, number]): boolean => daysOf(pair) <= timeInRange.longestGap.days;
  return {
    from: from.toString(),
    to: to.toString(),
    band: band === null ? null : { low: band.low, high: band.high },
    points,
    lines: pairs.filter(isShort),
    gaps: pairs
      .filter((pair) => !isShort(pair))
      .map((pair) => ({
        from: points[pair[0]]?.on ?? '',
        to: points[pair[1]]?.on ?? '',
        days: daysOf(pair),
      })),
    phases: phasesOf(episode, to),
    doseChanges: (episode.warfarin?.weeks ?? []).map(({ fromOn }) => fromOn),
  };
}

const laterOf = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) < 0 ? b : a;

function placeOf(value: number | null, band: InrChart['band']): ChartPoint['place'] {
  if (band === null || value === null) return 'no-target';
  if (value < band.low) return 'below';
  return value > band.high ? 'above' : 'in-range';
}

/** With injections; the first weeks, which time in range leaves out; and from then on. */
function phasesOf(episode: Episode, to: Temporal.PlainDate): readonly ChartPhase[] {
  const course = warfarinCourse(episode);
  if (course === null) return [];
  const { startOn, injection } = course;
  const settled = startOn.add({ weeks: timeInRange.start.weeks });
  const stopped = episode.warfarin?.injectionsStopped ?? null;
  const injectedTo =
    stopped?.regimenId === course.regimen.id ? dateOf(stopped.lastInjectionOn).add({ days: 1 }) : to;
  const all: readonly ChartPhase[] = [
    ...(injection === null
      ? []
      : [{ id: 'overlap' as const, from: injection.from.on, to: injectedTo.toString() }]),
    { id: 'start', from: startOn.toString(), to: (daysBetween(settled, to) < 0 ? to : settled).toString() },
    { id: 'maintenance', from: settled.toString(), to: to.toString() },
  ];
  return all.filter(({ from, to: end }) => daysBetween(dateOf(from), dateOf(end)) > 0);
}
