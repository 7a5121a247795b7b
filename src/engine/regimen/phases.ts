import type {
  CoursePart,
  DoseRule,
  Medicine,
  PhaseRule,
  Schedule,
} from '../../knowledge/treatment/medicine-types.ts';
import { citationsOf } from '../compiled-table.ts';
import { holds, testsIn } from '../conditions.ts';
import { type Facts, numberOf } from '../fact-values.ts';
import type { Problem } from '../read-facts.ts';
import { type Builder, decisionOf, missing } from './permission.ts';
import type { Phase, PhaseDose, RegimenRequest } from './regimen-types.ts';
import { type SlotDate, plusSlots, slotsBetween } from './slots.ts';

export type PhaseRules =
  | { readonly ok: true; readonly rules: readonly PhaseRule[]; readonly extended: PhaseRule | null }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const refused = (problems: readonly Problem[]): PhaseRules => ({ ok: false, problems });

/** The parts of a course that this reason has; one without facts of its own where the medicine has none. */
export const courseOf = (
  { courses }: Medicine,
  reason: RegimenRequest['reason'],
): readonly [CoursePart, ...CoursePart[]] => {
  const [first = { facts: {} }, ...more] = courses?.[reason ?? 'usual'] ?? courses?.['usual'] ?? [];
  return [first, ...more];
};

/** Which doses, by the tables: nothing is dosed while a fact that its table reads is unknown. */
export function phaseRulesOf(
  builder: Builder,
  request: Pick<RegimenRequest, 'region' | 'strengthMg'>,
  medicine: Medicine,
  facts: Facts,
  course: readonly CoursePart[],
): PhaseRules {
  const rules: PhaseRule[] = [];
  let extended: PhaseRule | null = null;
  for (const part of course) {
    const schedule = scheduleOf(builder, request, medicine, { ...facts, ...part.facts });
    if ('problems' in schedule) return refused(schedule.problems);
    const chosen = chosenPhases(medicine, schedule, request.strengthMg);
    if ('problems' in chosen) return refused(chosen.problems);
    rules.push(
      ...(part.doses === undefined
        ? chosen.phases
        : chosen.phases.map((each) => ({ ...each, doses: part.doses ?? 0 }))),
    );
    extended = schedule.extended ?? null;
  }
  return { ok: true, rules, extended };
}

function scheduleOf(
  { rules }: Builder,
  { region }: Pick<RegimenRequest, 'region'>,
  medicine: Medicine,
  facts: Facts,
): Schedule | { readonly problems: readonly Problem[] } {
  for (const { when, decision, schedules } of medicine.dosing) {
    const applies = when === undefined ? true : holds(when, facts);
    if (applies === 'unknown' && when) {
      const unknown = testsIn(when).map(([fact]) => fact);
      return { problems: missing(unknown, `it decides which doses of ${medicine.name} there are`) };
    }
    if (applies !== true) continue;
    const { outcome, decisive, rows } = decisionOf(rules, decision, region)(facts);
    if (outcome === null) return { problems: missing(decisive, `${decision} reads it`) };
    const schedule = schedules[outcome];
    if (schedule) return 'uk' in schedule ? schedule[region] : schedule;
    const why = `${decision} says ${outcome} (${rows.join(', ')})`;
    return { problems: [{ fact: 'drug', wanted: `an agent with a dose: ${why}`, got: medicine.id }] };
  }
  return { problems: [{ fact: 'drug', wanted: 'a medicine that is dosed here', got: medicine.id }] };
}

/** Where the label leaves the strength to the prescriber, the one that was chosen; another is refused. */
function chosenPhases(
  medicine: Medicine,
  { phases, choices, choiceNeeded }: Schedule,
  strengthMg: number | null,
): { readonly phases: readonly PhaseRule[] } | { readonly problems: readonly Problem[] } {
  const last = phases.at(-1);
  const wanted = (strengths: readonly string[]): string =>
    `${strengths.join(' or ')} mg of ${medicine.name} for this person`;
  if (choices === undefined) {
    const usual = last?.dose.kind === 'units' ? last.dose.strengthMg : null;
    if (strengthMg === null || usual === null || strengthMg === usual) return { phases };
    return { problems: [{ fact: 'strengthMg', wanted: wanted([`${usual}`]), got: `${strengthMg}` }] };
  }
  if (strengthMg === null && !choiceNeeded) return { phases };
  const choice = choices[`${strengthMg}`];
  if (choice) return { phases: [...phases.slice(0, -1), choice] };
  const got = strengthMg === null ? 'no choice by the prescriber' : `${strengthMg}`;
  return { problems: [{ fact: 'strengthMg', wanted: wanted(Object.keys(choices)), got }] };
}

/** One phase in time. `until` is the first slot that is no longer its own. */
export function phaseFrom(
  medicine: Medicine,
  rule: PhaseRule,
  facts: Facts,
  from: SlotDate,
  limits: { readonly id?: Phase['id']; readonly until?: SlotDate | undefined } = {},
): Phase | { readonly problems: readonly Problem[] } {
  const dose = doseOf(rule.dose, medicine, facts);
  if ('problems' in dose) return dose;
  const every = 2 / rule.timesADay;
  const fits = limits.until ? Math.max(0, Math.ceil(slotsBetween(from, limits.until) / every)) : null;
  const doses = rule.doses === undefined ? fits : Math.min(rule.doses, fits ?? rule.doses);
  return {
    id: limits.id ?? rule.id,
    medicine: medicine.id,
    route: medicine.route,
    form: medicine.form,
    dose,
    timesADay: rule.timesADay,
    food: rule.food,
    from,
    to: doses === null || doses === 0 ? null : plusSlots(from, (doses - 1) * every),
    doses,
    because: citationsOf(rule.because),
  };
}

/** The slot after a counted phase: the first that is no longer its own. */
export const afterPhase = ({ from, doses, timesADay }: Phase): SlotDate =>
  plusSlots(from, (doses ?? 0) * (2 / timesADay));

function doseOf(
  rule: DoseRule,
  medicine: Medicine,
  facts: Facts,
): PhaseDose | { readonly problems: readonly Problem[] } {
  switch (rule.kind) {
    case 'units': {
      const { strengthMg, count } = rule;
      const each = `${count} ${medicine.form}${count > 1 ? 's' : ''} of ${strengthMg} mg`;
      const amount = strengthMg * count;
      return { says: `${amount} mg (${each})`, amount, unit: 'mg', take: { strengthMg, count } };
    }
    case 'fixed':
      return { says: inUnits(rule.amount, rule.unit), amount: rule.amount, unit: rule.unit };
    case 'per-kg': {
      const weightKg = numberOf(facts, 'body-weight');
      if (weightKg === undefined) {
        return { problems: missing(['body-weight'], `the dose of ${medicine.name} goes by weight`) };
      }
      const exact = Number((rule.amount * weightKg).toPrecision(12));
      const amount = rule.roundTo === undefined ? exact : Math.round(exact / rule.roundTo) * rule.roundTo;
      const volumeMl =
        rule.unitsPerMl === undefined ? undefined : Number((amount / rule.unitsPerMl).toFixed(2));
      return {
        says: `${inUnits(amount, rule.unit)}${volumeMl === undefined ? '' : ` (${volumeMl} mL)`}`,
        amount,
        unit: rule.unit,
        exact,
        ...(volumeMl === undefined ? {} : { volumeMl }),
      };
    }
    case 'by-clinician':
      return { says: rule.says, amount: null, unit: null };
  }
}

export const inUnits = (amount: number, unit: string): string => `${amount.toLocaleString('en-GB')} ${unit}`;
