import { Temporal } from 'temporal-polyfill';
import { plusSlots } from '../../engine/regimen/slots.ts';
import { dateOf, dayOf } from '../instants.ts';
import type { DoseSlot, KeptPhase, Regimen, Supply, Treatment } from './treatment-types.ts';

/** The first slot for which no tablet is left. `open`: nothing dispensed is counted; `end`: it reaches the last dose. */
export type Reach =
  | { readonly is: 'until'; readonly on: string }
  | { readonly is: 'open' }
  | { readonly is: 'end' };

/** Boxes of the regimen that runs, still in the house. */
export const boxesOf = ({ supplies }: Pick<Treatment, 'supplies'>, { id }: Regimen): readonly Supply[] =>
  supplies.filter(({ regimenId, settled }) => regimenId === id && settled?.outcome !== 'returned');

/**
 * How far the boxes reach, dose by dose and strength by strength. A missed dose makes none of them last longer. Each medicine is
 * counted by itself, since none stands in for another; injections beside warfarin have an alarm of their own.
 */
export function reachOf(treatment: Treatment, regimen: Regimen): Reach {
  const boxes = boxesOf(treatment, regimen);
  if (boxes.length === 0) return { is: 'open' };
  const { phases, start } = regimen.regimen;
  const left = new Map<string, number>();
  for (const box of boxes) left.set(nameOf(box), (left.get(nameOf(box)) ?? 0) + box.count);
  for (const phase of phases.filter(({ id }) => id !== 'overlap')) {
    const reach = phase.strength === null ? bySaid(boxes, phase, start) : byCount(left, phase);
    if (reach !== null) return reach;
  }
  return { is: 'end' };
}

/** Where each dose is stated by a clinician, whoever dispenses says how long a box lasts. Null: to the last dose of the phase. */
function bySaid(boxes: readonly Supply[], phase: KeptPhase, start: DoseSlot): Reach | null {
  const own = boxes.filter(({ medicine }) => medicine === phase.medicine);
  // Of the first day, it is still being dispensed; of a later one, nothing is there when its day comes.
  if (own.length === 0 && phase.from.on > start.on) return { is: 'until', on: phase.from.on };
  const [last] = own
    .flatMap(({ lastsUntilOn }) => lastsUntilOn ?? [])
    .toSorted()
    .toReversed();
  if (last === undefined) return { is: 'open' };
  return phase.to !== null && last >= phase.to.on ? null : { is: 'until', on: dayAfter(last) };
}

function byCount(left: Map<string, number>, phase: KeptPhase): Reach | null {
  const units = left.get(nameOf(phase)) ?? 0;
  const doses = Math.floor(units / phase.take);
  if (phase.doses === null || doses < phase.doses)
    return { is: 'until', on: slotAfter(phase.from, doses * (2 / phase.timesADay)).on };
  left.set(nameOf(phase), units - phase.doses * phase.take);
  return null;
}

export const nameOf = ({ medicine, strength }: Pick<KeptPhase, 'medicine' | 'strength'>): string =>
  `${medicine} ${strength ?? ''}`;

function slotAfter({ on, slot }: DoseSlot, slots: number): DoseSlot {
  const { date, slot: then } = plusSlots({ date: dateOf(on), slot }, slots);
  return { on: date.toString(), slot: then };
}

const dayAfter = (on: string): string => dateOf(on).add({ days: 1 }).toString();

export type TwoStrengths = { readonly supply: Supply; readonly since: Temporal.Instant };

/**
 * Boxes that could be taken beside those of now: of a later strength before its day or handed over on the same day as an
 * earlier one, of a strength that the regimen has not, or left from a regimen that has ended.
 */
export function twoStrengths(treatment: Treatment, regimen: Regimen, zone: string): readonly TwoStrengths[] {
  const own = boxesOf(treatment, regimen);
  const phases = regimen.regimen.phases.filter(({ id }) => id !== 'overlap');
  const found = own.filter((box) => mayBeTakenEarly(box, own, regimen.regimen.phases, phases, zone));
  const now = new Set(regimen.regimen.phases.map(nameOf));
  const left = treatment.supplies.filter(
    (box, index, all) =>
      box.regimenId !== regimen.id &&
      !now.has(nameOf(box)) &&
      // Of many boxes of one kind the last stands for all.
      all.findLastIndex((each) => each.regimenId === box.regimenId && nameOf(each) === nameOf(box)) === index,
  );
  return [
    ...found.map((supply) => ({ supply, since: supply.at })),
    ...left.map((supply) => ({ supply, since: regimen.at })),
  ].filter(({ supply }) => supply.settled === null);
}

function mayBeTakenEarly(
  box: Supply,
  all: readonly Supply[],
  every: readonly KeptPhase[],
  inTurn: readonly KeptPhase[],
  zone: string,
): boolean {
  const isOf = (phase: KeptPhase): boolean =>
    phase.medicine === box.medicine && (phase.strength === null || phase.strength === box.strength);
  if (!every.some(isOf)) return true;
  const turn = inTurn.findIndex(isOf);
  const phase = inTurn[turn];
  if (phase === undefined || turn === 0) return false;
  const day = dayOf(box.dispensedAt, zone);
  const isEarly = Temporal.PlainDate.compare(day, dateOf(phase.from.on)) < 0;
  return (
    isEarly ||
    all.some(
      (other) =>
        other.id !== box.id &&
        inTurn.slice(0, turn).some((before) => nameOf(before) === nameOf(other)) &&
        dayOf(other.dispensedAt, zone).equals(day),
    )
  );
}
