import type { Temporal } from 'temporal-polyfill';
import type { Phase, Supply } from './regimen-types.ts';
import { inUnits } from './phases.ts';
import { type SlotDate, slotsBetween } from './slots.ts';

/**
 * What is needed up to and with a day, by strength: tablets and syringes, not boxes. A dose that a clinician states, and
 * injections that end by a laboratory result, are not counted.
 */
export function supplyOf(phases: readonly Phase[], until: Temporal.PlainDate): Supply[] {
  const past: SlotDate = { date: until.add({ days: 1 }), slot: 'morning' };
  const needs = new Map<string, Supply>();
  for (const phase of phases) {
    const { dose, medicine, form } = phase;
    if (dose.amount === null || dose.unit === null || phase.id === 'overlap') continue;
    const doses = dosesBefore(phase, past);
    if (doses === 0) continue;
    const each = dose.take ? `${dose.take.strengthMg} mg` : inUnits(dose.amount, dose.unit);
    const count = doses * (dose.take?.count ?? 1);
    const key = `${medicine} ${each}`;
    const before = needs.get(key);
    needs.set(key, { medicine, form, each, count: count + (before?.count ?? 0), until });
  }
  return [...needs.values()];
}

/** Scheduled doses of a phase before a slot. */
function dosesBefore({ from, doses, timesADay }: Phase, past: SlotDate): number {
  const slots = slotsBetween(from, past);
  const due = slots <= 0 ? 0 : Math.ceil(slots / (2 / timesADay));
  return doses === null ? due : Math.min(doses, due);
}
