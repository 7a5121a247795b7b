import { Temporal } from 'temporal-polyfill';
import type { Medicine, PhaseRule } from '../../knowledge/treatment/medicine-types.ts';
import { assert } from '../assert.ts';
import { citationsOf } from '../compiled-table.ts';
import { holds, testsIn } from '../conditions.ts';
import type { Facts } from '../fact-values.ts';
import type { Problem } from '../read-facts.ts';
import { adherenceOf } from './adherence.ts';
import { overlapOf } from './overlap.ts';
import { type Builder, missing, permissionFor } from './permission.ts';
import { afterPhase, courseOf, phaseFrom, phaseRulesOf } from './phases.ts';
import { readRegimenRequest } from './read-request.ts';
import { checksOf, clearanceOf, datesOf, endOf, monthsAfter } from './regimen-dates.ts';
import type { BuiltRegimen, End, Phase, RegimenRequest, Step, Told } from './regimen-types.ts';
import { secondDoseOf } from './second-dose.ts';
import { type SlotDate, slotsBetween } from './slots.ts';
import { supplyOf } from './supply.ts';
import { surveillanceOf } from './surveillance.ts';

type Or<T> = T | { readonly problems: readonly Problem[] };
const isRefused = <T extends object>(of: Or<T>): of is { readonly problems: readonly Problem[] } =>
  'problems' in of;

/**
 * A regimen in civil slots: dated phases, counted doses, steps, reviews and the earliest end. It is refused while a fact that
 * decides on the medicine or its dose is unknown, where the medicine is blocked, and where nobody who must decide has.
 * It is a proposal: it starts, changes and stops nothing.
 */
export function buildRegimen(builder: Builder, request: RegimenRequest): BuiltRegimen {
  const { regimenRules: rules } = builder.treatment;
  if (request.drug === 'none') return surveillanceOf(builder, request);
  const medicine = medicineOf(builder, request, request.drug, 'drug');
  if (isRefused(medicine)) return { ok: false, ...medicine };
  const facts: Facts = { ...request.facts, ...courseOf(medicine, request.reason)[0].facts };
  const permission = permissionFor(builder, request, medicine, facts);
  if (!permission.ok) return permission;
  const end = endOf(rules, request);
  const partner = partnerOf(builder, request, medicine);
  if (isRefused(partner)) return { ok: false, ...partner };
  const lead = leadPhases(builder, request, medicine, partner);
  if (isRefused(lead)) return { ok: false, ...lead };
  const own = ownPhases(builder, request, medicine, facts, { from: lead.next, end });
  if (isRefused(own)) return { ok: false, ...own };
  const phases = [...lead.phases, ...own.phases];
  const loading = own.phases.find(({ id }) => id === 'loading');
  const adherence = adherenceOf(rules, loading, request.missed);
  if (adherence && isRefused(adherence)) return { ok: false, ...adherence };
  const dates = datesOf(rules, request, end);
  const clearance = clearanceOf(builder.rules, request.region, facts);
  const first = phases[0];
  assert(first, 'a regimen has a phase');
  const { firstTherapeuticDay: day } = request;
  const review = dates[0]?.date ?? monthsAfter(day, rules.review.monthsAfterStart);
  return {
    ok: true,
    regimen: {
      drug: medicine.id,
      region: request.region,
      start: request.start,
      startTime: request.startTime,
      reason: request.reason,
      firstTherapeuticDay: day,
      decidedBy: request.decidedBy,
      phases,
      steps: stepsBetween(phases),
      secondDose: secondDoseOf(rules, request, first),
      overlap: medicine.overlaps
        ? overlapOf(rules, laterDate(lead.phases[0], own.phases[0]), request.inrs, request.timeZone)
        : null,
      dates: [...dates, ...checksOf(rules, medicine, request.start.date, clearance, facts)].toSorted((a, b) =>
        Temporal.PlainDate.compare(a.date, b.date),
      ),
      milestones: { 3: monthsAfter(day, 3), 6: monthsAfter(day, 6), 12: monthsAfter(day, 12) },
      end,
      supply: supplyOf(
        phases,
        end.earliestStop?.subtract({ days: 1 }) ?? review.add({ days: rules.supply.daysPastReview }),
      ),
      adherence,
      flags: [...permission.flags, ...lead.flags],
      notes: notesOf(builder, request, phases),
      interactions: request.interactions,
      version: builder.rules.version,
    },
  };
}

function medicineOf(
  { treatment }: Builder,
  { region }: RegimenRequest,
  id: string,
  asked: 'drug' | 'leadIn',
): Or<Medicine> {
  const here = treatment.medicines.filter(({ regions }) => regions.includes(region));
  const medicine = here.find((each) => each.id === id);
  if (medicine) return medicine;
  const names = here.map((each) => `"${each.id}"`).join(', ');
  return { problems: [{ fact: asked, wanted: `one of ${names} (${region})`, got: JSON.stringify(id) }] };
}

type Partner = { readonly medicine: Medicine | null; readonly days: number };

/** The parenteral agent before or beside the medicine: needed by some, refused for the others. */
function partnerOf(builder: Builder, request: RegimenRequest, medicine: Medicine): Or<Partner> {
  const { leadIn } = request;
  const needs = medicine.leadIn !== undefined || medicine.overlaps === true;
  if (!leadIn) {
    if (!needs) return { medicine: null, days: 0 };
    const wanted = `the injected agent before or beside ${medicine.name}, like { "drug": "enoxaparin" }`;
    return { problems: [{ fact: 'leadIn', wanted, got: 'none' }] };
  }
  const partner = medicineOf(builder, request, leadIn.drug, 'leadIn');
  if (isRefused(partner)) return partner;
  if (!needs || !partner.coversFor) {
    const wanted = needs
      ? 'an injected agent of which doses are known'
      : `none: ${medicine.name} needs no lead-in`;
    return { problems: [{ fact: 'leadIn', wanted, got: JSON.stringify(leadIn.drug) }] };
  }
  const least = Math.max(medicine.leadIn?.leastDays ?? 0, partner.coversFor.leastDays);
  const most = medicine.leadIn?.mostDays?.[request.region];
  const days = leadIn.days ?? least;
  if (days < least || (most !== undefined && days > most)) {
    const wanted = most === undefined ? `${least} days or more` : `${least} to ${most} days`;
    return { problems: [{ fact: 'leadIn.days', wanted, got: `${days}` }] };
  }
  return { medicine: partner, days };
}

type Lead = {
  readonly phases: readonly Phase[];
  readonly next: SlotDate;
  readonly flags: readonly Told[];
};

function leadPhases(
  builder: Builder,
  request: RegimenRequest,
  medicine: Medicine,
  { medicine: partner, days }: Partner,
): Or<Lead> {
  if (!partner) return { phases: [], next: request.start, flags: [] };
  const course = courseOf(partner, null);
  const facts: Facts = { ...request.facts, ...course[0].facts };
  const permission = permissionFor(builder, request, partner, facts);
  if (!permission.ok) return permission;
  const dosed = phaseRulesOf(builder, { region: request.region, strengthMg: null }, partner, facts, course);
  if (!dosed.ok) return dosed;
  const [rule] = dosed.rules;
  assert(rule, `${partner.id} has a phase`);
  const counted: PhaseRule = medicine.overlaps ? rule : { ...rule, doses: days * rule.timesADay };
  const id = medicine.overlaps ? 'overlap' : 'lead-in';
  const phase = phaseFrom(partner, counted, facts, request.start, { id });
  if (isRefused(phase)) return phase;
  return {
    phases: [phase],
    next: medicine.overlaps ? request.start : afterPhase(phase),
    flags: permission.flags,
  };
}

/** The phases of the medicine itself, each from the slot after the one before. */
function ownPhases(
  builder: Builder,
  request: RegimenRequest,
  medicine: Medicine,
  facts: Facts,
  span: { readonly from: SlotDate; readonly end: End },
): Or<{ readonly phases: readonly Phase[] }> {
  const dosed = phaseRulesOf(builder, request, medicine, facts, courseOf(medicine, request.reason));
  if (!dosed.ok) return dosed;
  const reduced =
    request.then === 'continue-reduced' ? reducedFrom(builder, request, medicine, dosed.extended) : null;
  if (reduced && isRefused(reduced)) return reduced;
  let next: SlotDate = medicine.slot ? { ...span.from, slot: medicine.slot } : span.from;
  const stop: SlotDate | undefined = span.end.earliestStop
    ? { date: span.end.earliestStop, slot: 'morning' }
    : undefined;
  const phases: Phase[] = [];
  for (const rule of dosed.rules) {
    const until = reduced ? { date: reduced.date, slot: next.slot } : stop;
    const phase = phaseFrom(medicine, rule, facts, next, { until });
    if (isRefused(phase)) return phase;
    if (phase.doses === 0) continue;
    phases.push(phase);
    next = afterPhase(phase);
  }
  if (reduced) {
    const phase = phaseFrom(medicine, reduced.rule, facts, { date: reduced.date, slot: next.slot });
    if (isRefused(phase)) return phase;
    phases.push(phase);
  }
  return { phases };
}

/** A reduced dose is asked for by the physician, and given only after the months and to whom it is not forbidden. */
function reducedFrom(
  { treatment }: Builder,
  request: RegimenRequest,
  medicine: Medicine,
  extended: PhaseRule | null,
): Or<{ readonly rule: PhaseRule; readonly date: Temporal.PlainDate }> {
  const refuse = (wanted: string): { readonly problems: readonly Problem[] } => ({
    problems: [{ fact: 'then', wanted, got: '"continue-reduced"' }],
  });
  if (!extended) return refuse(`"continue": ${medicine.name} has no reduced dose for this person`);
  const { reducedNotFor } = medicine;
  if (reducedNotFor) {
    const forbidden = holds(reducedNotFor.when, request.facts);
    if (forbidden === true) return refuse(`"continue": not with ${reducedNotFor.says}`);
    if (forbidden === 'unknown') {
      const unknown = [...new Set(testsIn(reducedNotFor.when).map(([fact]) => fact))];
      return {
        problems: missing(
          unknown.filter((fact) => request.facts[fact] === undefined),
          'it decides on the reduced dose',
        ),
      };
    }
  }
  const { months } = treatment.regimenRules.reducedAfterMonths;
  return { rule: extended, date: monthsAfter(request.firstTherapeuticDay, months) };
}

function laterDate(a: Phase | undefined, b: Phase | undefined): Temporal.PlainDate {
  assert(a && b, 'an overlap has two medicines');
  return slotsBetween(a.from, b.from) > 0 ? b.from.date : a.from.date;
}

function stepsBetween(phases: readonly Phase[]): Step[] {
  return phases.flatMap((phase, index) => {
    const before = phases[index - 1];
    if (!before || before.id === 'overlap') return [];
    return [{ at: phase.from, from: doseText(before), to: doseText(phase) }];
  });
}

export const doseText = ({ medicine, dose, timesADay, food }: Phase): string => {
  const often = timesADay === 2 ? 'twice daily' : 'once daily';
  return `${medicine} ${dose.says} ${often}${food === 'with-food' ? ' with food' : ''}`;
};

function notesOf({ treatment }: Builder, request: RegimenRequest, phases: readonly Phase[]): Told[] {
  const { notes, aspirin } = treatment.regimenRules;
  const told = [
    notes.neverStops,
    ...(phases.some(({ id }) => id === 'loading') ? [notes.fullLoading] : []),
    ...(phases.some(({ dose }) => dose.exact !== undefined) ? [notes.roundedByWeight] : []),
    ...(request.reason === 'cancer' ? [notes.apiCat] : []),
    ...(request.then === 'declines' ? [aspirin[request.region]] : []),
  ];
  return told.map(({ says, because }) => ({ says, because: citationsOf(because) }));
}

/** Reads what was asked for, and builds it. */
export function regimenFrom(builder: Builder, input: unknown): BuiltRegimen {
  const read = readRegimenRequest(builder, input);
  return read.ok ? buildRegimen(builder, read.request) : read;
}
