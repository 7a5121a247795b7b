import { citationsOf } from '../compiled-table.ts';
import { type Builder, decisionOf, missing } from './permission.ts';
import { monthsAfter } from './regimen-dates.ts';
import type { BuiltRegimen, RegimenRequest } from './regimen-types.ts';

/** No anticoagulant, but scans: only where the table says so. */
export function surveillanceOf({ rules, treatment }: Builder, request: RegimenRequest): BuiltRegimen {
  const { regimenRules, choiceOfAgents } = treatment;
  const decision = decisionOf(rules, choiceOfAgents.decision, request.region)(request.facts);
  if (decision.outcome === null) {
    const why = 'no anticoagulant is left out while it is unknown';
    return { ok: false, problems: missing(decision.decisive, why) };
  }
  if (decision.outcome !== 'surveillance') {
    const wanted = `an anticoagulant: ${decision.decision} says ${decision.outcome} (${decision.rows.join(', ')})`;
    return { ok: false, problems: [{ fact: 'drug', wanted, got: '"none"' }] };
  }
  const { date } = request.start;
  const because = citationsOf(regimenRules.surveillance.because);
  return {
    ok: true,
    regimen: {
      drug: 'none',
      region: request.region,
      start: request.start,
      startTime: request.startTime,
      reason: request.reason,
      firstTherapeuticDay: request.firstTherapeuticDay,
      decidedBy: request.decidedBy,
      phases: [],
      steps: [],
      secondDose: null,
      overlap: null,
      dates: regimenRules.surveillance.days.map((days) => ({
        kind: 'repeat-scan' as const,
        date: date.add({ days }),
        says: `Repeat scan after ${days} days: treat if the clot extends.`,
        because,
      })),
      milestones: { 3: monthsAfter(date, 3), 6: monthsAfter(date, 6), 12: monthsAfter(date, 12) },
      end: {
        earliestStop: null,
        notBefore: null,
        longTerm: false,
        says: 'Discharged if both scans show no extension; treated if it extends.',
      },
      supply: [],
      adherence: null,
      flags: [],
      notes: [],
      interactions: request.interactions,
      version: rules.version,
    },
  };
}
