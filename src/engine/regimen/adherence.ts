import type { RegimenRules } from '../../knowledge/treatment/regimen-rules.ts';
import { citationsOf } from '../compiled-table.ts';
import type { Problem } from '../read-facts.ts';
import { afterPhase } from './phases.ts';
import type { Adherence, Phase } from './regimen-types.ts';
import { type SlotDate, plusSlots, showSlot, slotsBetween } from './slots.ts';

/**
 * What missed doses of the loading phase change: whom is told, and nothing else. The step stays where it is, no dose is added,
 * and what was not taken is not taken later.
 */
export function adherenceOf(
  { missed: rule }: Pick<RegimenRules, 'missed'>,
  loading: Phase | undefined,
  missed: readonly SlotDate[],
): Adherence | null | { readonly problems: readonly Problem[] } {
  if (missed.length === 0) return null;
  const wrong = missed.find((slot) => !loading || !isDue(loading, slot));
  if (!loading || wrong) {
    const wanted = loading?.to
      ? `doses due from ${showSlot(loading.from)} to ${showSlot(loading.to)}`
      : 'a regimen with a loading phase';
    return { problems: [{ fact: 'missed', wanted, got: wrong ? showSlot(wrong) : 'none' }] };
  }
  const order = missed.toSorted((a, b) => slotsBetween(loading.from, a) - slotsBetween(loading.from, b));
  const count = order.length;
  const scheduled = loading.doses ?? 0;
  const second = order[rule.tellFrom - 1];
  return {
    missed: count,
    scheduled,
    unusedUnits: count * (loading.dose.take?.count ?? 1),
    tellPrescriber: second
      ? [
          { at: second, says: `${rule.tellFrom} doses of the loading phase missed: tell the prescriber.` },
          {
            at: afterPhase(loading),
            says: `${scheduled - count} of ${scheduled} loading doses taken: the prescriber decides; the dose changes now, and nothing is extended.`,
          },
        ]
      : [],
    because: citationsOf(rule.because),
  };
}

function isDue({ from, doses, timesADay }: Phase, slot: SlotDate): boolean {
  const every = 2 / timesADay;
  return Array.from({ length: doses ?? 0 }, (_, index) => plusSlots(from, index * every)).some(
    (due) => slotsBetween(due, slot) === 0,
  );
}
