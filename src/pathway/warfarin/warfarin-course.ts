import { Temporal } from 'temporal-polyfill';
import { overlapOf } from '../../engine/regimen/overlap.ts';
import type { Overlap } from '../../engine/regimen/regimen-types.ts';
import { type Weekday, weekdays } from '../../engine/weekdays.ts';
import { regimenRules } from '../../knowledge/treatment/regimen-rules.ts';
import type { Episode } from '../episode-types.ts';
import { dateOf, dayOf } from '../instants.ts';
import type { KeptPhase, Regimen } from '../treatment/treatment-types.ts';
import type { Inr, WarfarinWeekSet } from './warfarin-types.ts';

export type Course = {
  readonly regimen: Regimen;
  /** The day of its first dose of warfarin. */
  readonly startOn: Temporal.PlainDate;
  /** The injection beside it; null where the regimen has none. */
  readonly injection: KeptPhase | null;
};

/** The regimen of warfarin that runs, or the last that ran: an INR matters after the last dose too. */
export function warfarinCourse({ treatment }: Episode): Course | null {
  const regimen = treatment?.regimen ?? null;
  if (regimen === null || regimen.regimen.drug !== 'warfarin') return null;
  const { phases, start } = regimen.regimen;
  const own = phases.find(({ medicine }) => medicine === 'warfarin');
  return {
    regimen,
    startOn: dateOf(own?.from.on ?? start.on),
    injection: phases.find(({ id }) => id === 'overlap') ?? null,
  };
}

/** In the order in which they were taken; of two taken at once, the one entered later comes later. */
export const inrsInOrder = ({ warfarin }: Episode): readonly Inr[] =>
  (warfarin?.inrs ?? []).toSorted(
    (a, b) => Temporal.Instant.compare(a.measuredAt, b.measuredAt) || a.sequence - b.sequence,
  );

export const daysBetween = (a: Temporal.PlainDate, b: Temporal.PlainDate): number =>
  a.until(b, { largestUnit: 'days' }).days;

export const measuredOn = ({ measuredAt }: Inr, zone: string): Temporal.PlainDate => dayOf(measuredAt, zone);

/** The week that holds on a day: of those that have begun, the one set last. */
export function weekOn({ warfarin }: Episode, day: Temporal.PlainDate): WarfarinWeekSet | null {
  const begun = (warfarin?.weeks ?? []).filter(
    ({ fromOn }) => Temporal.PlainDate.compare(dateOf(fromOn), day) <= 0,
  );
  return begun.toSorted((a, b) => a.sequence - b.sequence).at(-1) ?? null;
}

export function weekdayOf(day: Temporal.PlainDate): Weekday {
  const weekday = weekdays[day.dayOfWeek - 1];
  if (weekday === undefined) throw new Error('a week has seven days');
  return weekday;
}

/** mg planned on a day; null where no week was set for it. */
export function plannedMgOn(episode: Episode, day: Temporal.PlainDate): number | null {
  const week = weekOn(episode, day);
  if (week === null) return null;
  return week.omitOn.includes(day.toString()) ? 0 : week.mgOn[weekdayOf(day)];
}

export type DoseDay = {
  readonly on: string;
  readonly plannedMg: number | null;
  readonly takenMg: number | null;
};

/** The seven days before an INR, yesterday last. */
export function doseDaysBefore(episode: Episode, inr: Inr): readonly DoseDay[] {
  const day = measuredOn(inr, episode.zone);
  return Array.from({ length: 7 }, (_, index) => doseDayOf(episode, inr, day.subtract({ days: 7 - index })));
}

const doseDayOf = (episode: Episode, { taken }: Inr, day: Temporal.PlainDate): DoseDay => {
  const on = day.toString();
  const takenMg = taken.findLast((each) => each.on === on)?.mg ?? null;
  return { on, plannedMg: plannedMgOn(episode, day), takenMg };
};

/** Days on which another dose was taken than the one planned, both known. */
export const differingDays = (episode: Episode, inr: Inr): readonly DoseDay[] =>
  inr.taken
    .map(({ on }) => doseDayOf(episode, inr, dateOf(on)))
    .filter(({ plannedMg, takenMg }) => plannedMg !== null && takenMg !== null && plannedMg !== takenMg);

export const openDifferences = (episode: Episode): readonly Inr[] =>
  inrsInOrder(episode).filter((inr) => inr.settled === null && differingDays(episode, inr).length > 0);

/**
 * When the injections may stop: by the days, and by two INRs. Null where none runs beside this warfarin, or they have stopped.
 * A result that is no number is left out: it is never taken for one of the two, and it is acted on at once by its own rule.
 */
export function overlapNow(episode: Episode): Overlap | null {
  const course = warfarinCourse(episode);
  if (course === null || course.injection === null || injectionsAreOver(episode, course)) return null;
  const injectedFrom = dateOf(course.injection.from.on);
  const laterStart =
    Temporal.PlainDate.compare(injectedFrom, course.startOn) > 0 ? injectedFrom : course.startOn;
  const since = inrsInOrder(episode).filter(
    (inr) => Temporal.PlainDate.compare(measuredOn(inr, episode.zone), course.startOn) >= 0,
  );
  const readings = since.flatMap(({ measuredAt, reading: { value } }) =>
    value === null ? [] : [{ at: measuredAt.toZonedDateTimeISO(episode.zone).toPlainDateTime(), value }],
  );
  return overlapOf(regimenRules, laterStart, readings, episode.zone);
}

const injectionsAreOver = ({ warfarin }: Episode, { regimen }: Course): boolean =>
  warfarin?.injectionsStopped?.regimenId === regimen.id;

/** The day up to which injections are in the house, by what the dispenser said; null where none was handed over. */
export function injectionsReach(episode: Episode, course: Course): string | null {
  const boxes = (episode.treatment?.supplies ?? []).filter(
    ({ regimenId, medicine, settled }) =>
      regimenId === course.regimen.id &&
      medicine === course.injection?.medicine &&
      settled?.outcome !== 'returned',
  );
  return (
    boxes
      .flatMap(({ lastsUntilOn }) => lastsUntilOn ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}
