import { Temporal } from 'temporal-polyfill';
import { doseTimes } from '../../knowledge/treatment/missed-dose-rules.ts';
import type { Episode } from '../episode-types.ts';
import { dateOf, dayOf, earliest, isBefore } from '../instants.ts';
import type { MedicineNow, SaidOfDose, SlotDoses, StepAhead } from './companion-types.ts';
import { type Course, slotsIn } from './dose-slots.ts';
import { medicineNow, stepsOf } from './medicine-now.ts';
import { saidOf } from './said-of-doses.ts';

/**
 * `not-told`: its time has passed and nobody has said anything. `waits`: planned, and it is not to be taken while the medicine
 * is paused, stops or is somebody else's to give.
 */
export type DoseState = SaidOfDose['is'] | 'not-told' | 'due' | 'coming' | 'waits';

export type CalendarDose = SlotDoses & { readonly state: DoseState };

export type CalendarDay = {
  readonly on: string;
  readonly isToday: boolean;
  /** The day of treatment; null before the first. */
  readonly dayOfTreatment: number | null;
  readonly morning: CalendarDose | null;
  readonly evening: CalendarDose | null;
  readonly step: StepAhead | null;
};

export type DoseMonth = {
  /** `2026-03`. */
  readonly month: string;
  readonly days: readonly CalendarDay[];
  /** Months with doses beside this one; null where there are none. */
  readonly before: string | null;
  readonly after: string | null;
  readonly medicine: MedicineNow;
  /** All changes of dose, so that the second box says its day wherever it is looked at. */
  readonly steps: readonly StepAhead[];
  /** The last day on which the plan has a dose; null where it goes on. */
  readonly lastOn: string | null;
};

/** One month of doses; null where nothing was ever prescribed here. */
export function doseMonth(episode: Episode, month: string, now: Temporal.Instant): DoseMonth | null {
  const course = shownCourse(episode);
  if (course === null) return null;
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  const { start, phases } = course.regimen.regimen;
  const end = phases.findLast(({ id }) => id !== 'overlap')?.to?.on ?? null;
  const monthOf = (day: Temporal.PlainDate): string => day.toPlainYearMonth().toString();
  return {
    month,
    days: daysBetween(course, first, last, now),
    before: first.toString() > start.on ? monthOf(first.subtract({ days: 1 })) : null,
    after: end === null || last.toString() < end ? monthOf(last.add({ days: 1 })) : null,
    medicine: medicineNow(episode, now),
    steps: stepsOf(course),
    lastOn: end,
  };
}

/** One day of it. */
export function doseDay(episode: Episode, on: string, now: Temporal.Instant): CalendarDay | null {
  const course = shownCourse(episode);
  return course === null ? null : (daysBetween(course, dateOf(on), dateOf(on), now)[0] ?? null);
}

/** What was taken is shown also when the medicine is paused or has stopped. */
function shownCourse(episode: Episode): Course | null {
  const regimen = episode.treatment?.regimen ?? null;
  return regimen === null || regimen.regimen.phases.length === 0 ? null : { episode, regimen };
}

function daysBetween(
  course: Course,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  now: Temporal.Instant,
): readonly CalendarDay[] {
  const { episode, regimen } = course;
  const today = dayOf(now, episode.zone).toString();
  const begun = dateOf(regimen.regimen.firstTherapeuticOn);
  const steps = stepsOf(course);
  const slots = slotsIn(course, from.toString(), to.toString())
    .filter((slot) => !isAfterStop(course, slot))
    .map((slot) => ({ ...slot, state: stateOf(course, slot, now) }));
  const days: CalendarDay[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
    const on = day.toString();
    const at = (half: 'morning' | 'evening'): CalendarDose | null =>
      slots.find((slot) => slot.on === on && slot.slot === half) ?? null;
    const since = begun.until(day, { largestUnit: 'days' }).days;
    days.push({
      on,
      isToday: on === today,
      dayOfTreatment: since < 0 ? null : since + 1,
      morning: at('morning'),
      evening: at('evening'),
      step: steps.find((step) => step.on === on) ?? null,
    });
  }
  return days;
}

function stateOf(course: Course, slot: SlotDoses, now: Temporal.Instant): DoseState {
  const said = saidOf(course, slot);
  if (said !== null) return said.is;
  const sinceAt = waitsSince(course);
  if (sinceAt !== null && !isBefore(slot.usualAt, sinceAt)) return 'waits';
  const { hoursBefore } = doseTimes.dueFrom;
  if (isBefore(now, slot.usualAt.subtract({ hours: hoursBefore }))) return 'coming';
  return isBefore(now, slot.usualAt.add({ hours: doseTimes.lateFrom.hoursAfter })) ? 'due' : 'not-told';
}

/** Since when nothing of it is to be taken without word from somebody; null while it runs. */
function waitsSince({ episode, regimen }: Course): Temporal.Instant | null {
  const { treatment, closed } = episode;
  const since = [
    closed?.at,
    regimen.stopConfirmed?.at,
    regimen.stop?.at,
    treatment?.hold?.at,
    treatment?.hospital?.at,
  ].filter((at) => at !== undefined);
  return earliest(since);
}

/** A last dose that has been said to be the last: none stands after it. */
const isAfterStop = ({ regimen }: Course, { on }: SlotDoses): boolean =>
  regimen.stopConfirmed !== null && on > regimen.stopConfirmed.lastDoseOn;
