import type { Temporal } from 'temporal-polyfill';
import { careClocks } from '../../knowledge/home-care/plan/care-clocks.ts';
import type { Episode } from '../episode-types.ts';
import { dateOf, dayOf, isAfter } from '../instants.ts';
import { boxesOf, nameOf, reachOf } from '../treatment/supply-reach.ts';
import type { KeptPhase, Supply } from '../treatment/treatment-types.ts';
import type { StepAhead } from './companion-types.ts';
import { type Course, slotsIn } from './dose-slots.ts';
import { courseOf, stepsOf } from './medicine-now.ts';

export type BoxLeft = {
  readonly medicine: string;
  readonly strength: string;
  readonly form: string;
  readonly given: number;
  /** By the plan, as if each dose had been taken; null where a clinician states each dose. */
  readonly left: number | null;
  /** Not to be opened before the dose of this slot; null where it is in use. */
  readonly notBefore: StepAhead | null;
};

export type TabletsLeft = {
  readonly boxes: readonly BoxLeft[];
  /** The first day on which something of the plan is missing; null where it is not known or lasts to the last dose. */
  readonly outOn: string | null;
  /** `unknown`: nobody has recorded a box. `ask`: within the days in which more must be in hand. `out`: today or before. */
  readonly is: 'unknown' | 'enough' | 'ask' | 'out' | 'to-the-end';
};

/** What should be in the house, and how long it lasts. A missed dose makes none of it last longer, so it is a "should". */
export function tabletsLeft(episode: Episode, now: Temporal.Instant): TabletsLeft | null {
  const course = courseOf(episode, now);
  if (course === null || episode.treatment === null) return null;
  const boxes = boxesOf(episode.treatment, course.regimen);
  const reach = reachOf(episode.treatment, course.regimen);
  const outOn = reach.is === 'until' ? reach.on : null;
  return { boxes: boxesLeft(course, boxes, now), outOn, is: stateOf(episode, reach, outOn, now) };
}

function stateOf(
  { zone }: Episode,
  reach: ReturnType<typeof reachOf>,
  outOn: string | null,
  now: Temporal.Instant,
): TabletsLeft['is'] {
  if (reach.is === 'end') return 'to-the-end';
  if (outOn === null) return 'unknown';
  const today = dayOf(now, zone);
  if (outOn <= today.toString()) return 'out';
  const soon = today.add({ days: careClocks.supplyBeyondNextContact.days }).toString();
  return outOn <= soon ? 'ask' : 'enough';
}

function boxesLeft(course: Course, boxes: readonly Supply[], now: Temporal.Instant): readonly BoxLeft[] {
  const { phases } = course.regimen.regimen;
  const steps = stepsOf(course);
  const names = [...new Set(boxes.map(nameOf))];
  return names.flatMap((name) => {
    const [box] = boxes.filter((each) => nameOf(each) === name);
    if (box === undefined) return [];
    const of = phases.filter((phase) => nameOf(phase) === name);
    const given = boxes.reduce((sum, each) => sum + (nameOf(each) === name ? each.count : 0), 0);
    return [
      {
        medicine: box.medicine,
        strength: box.strength,
        form: of[0]?.form ?? phases.find(({ medicine }) => medicine === box.medicine)?.form ?? '',
        given,
        left: of.length === 0 ? null : Math.max(0, given - usedOf(course, of, now)),
        notBefore: notBefore(course, steps, of, now),
      },
    ];
  });
}

/** As many as the plan has taken out of it by now. */
function usedOf(course: Course, phases: readonly KeptPhase[], now: Temporal.Instant): number {
  const { zone } = course.episode;
  const { start, phases: all } = course.regimen.regimen;
  return slotsIn(course, start.on, dayOf(now, zone).toString())
    .filter(({ usualAt }) => !isAfter(usualAt, now))
    .flatMap(({ doses }) => doses)
    .filter(({ phase }) => phases.some((of) => of === all[phase]))
    .reduce((sum, { count }) => sum + count, 0);
}

/** A box that only a later phase takes from stays closed until its slot. */
function notBefore(
  { episode }: Course,
  steps: readonly StepAhead[],
  phases: readonly KeptPhase[],
  now: Temporal.Instant,
): StepAhead | null {
  const [first] = phases;
  const step = steps.find(({ on, slot }) => first?.from.on === on && first.from.slot === slot);
  if (step === undefined || step.isSameBox) return null;
  return dateOf(step.on).toString() >= dayOf(now, episode.zone).toString() ? step : null;
}
