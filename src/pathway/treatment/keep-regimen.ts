import { doseText } from '../../engine/regimen/build-regimen.ts';
import { inUnits } from '../../engine/regimen/phases.ts';
import type { Phase, Regimen } from '../../engine/regimen/regimen-types.ts';
import type { SlotDate } from '../../engine/regimen/slots.ts';
import type { DoseSlot, KeptPhase, KeptRegimen } from './treatment-types.ts';

/** A built regimen in the form in which it is kept: dates as text, and only what is done and not why. */
export function keptRegimen(regimen: Regimen): KeptRegimen {
  const { drug, phases, steps, dates, milestones, end, supply, flags, decidedBy, version } = regimen;
  const dateOf = (...kinds: readonly (typeof dates)[number]['kind'][]): string | null =>
    dates.find(({ kind }) => kinds.includes(kind))?.date.toString() ?? null;
  return {
    drug,
    start: slotOf(regimen.start),
    firstTherapeuticOn: regimen.firstTherapeuticDay.toString(),
    phases: phases.map(keptPhase),
    steps: steps.map(({ at, from, to }) => ({ ...slotOf(at), from, to })),
    supply: supply.map(({ medicine, each, count }) => ({ medicine, strength: each, count })),
    reviewOn: dateOf('review', 'yearly-review') ?? (end.notBefore ?? milestones[3]).toString(),
    kidneysOn: dateOf('kidneys'),
    endsOn: end.earliestStop?.toString() ?? null,
    isLongTerm: end.longTerm,
    decidedBy,
    flags: flags.map(({ says }) => says),
    version,
  };
}

function keptPhase(phase: Phase): KeptPhase {
  const { id, medicine, form, dose, timesADay, from, to, doses } = phase;
  const counted = dose.amount === null || dose.unit === null ? null : inUnits(dose.amount, dose.unit);
  return {
    id,
    medicine,
    form,
    says: doseText(phase),
    strength: dose.take ? `${dose.take.strengthMg} mg` : counted,
    take: dose.take?.count ?? 1,
    timesADay,
    from: slotOf(from),
    to: to === null ? null : slotOf(to),
    doses,
  };
}

const slotOf = ({ date, slot }: SlotDate): DoseSlot => ({ on: date.toString(), slot });
