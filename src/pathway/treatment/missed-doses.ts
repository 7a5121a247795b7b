import { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import { holds } from '../../engine/conditions.ts';
import type { Facts } from '../../engine/fact-values.ts';
import { checkIn } from '../../knowledge/home-care/check-in/check-in.ts';
import { regimenRules } from '../../knowledge/treatment/regimen-rules.ts';
import type { DosesReport, KeptPhase, KeptRegimen, Regimen } from './treatment-types.ts';

/** The one rule for missed doses, whoever tells of them: a row of the table of check-ins. */
const tooMany = checkIn.rows.find(({ then }) => then === 'missed-doses-4-hours');
const { unknownCountsAs } = regimenRules.missed;

/** Whether somebody calls within hours. What is not known and could make it so, makes it so. */
export function isTooMany(
  report: DosesReport,
  reports: readonly DosesReport[],
  { regimen, sequence }: Regimen,
): boolean {
  assert(tooMany, 'the table of check-ins reads missed doses');
  const inLoading = reports.filter((each) => each.sequence > sequence && each.sequence <= report.sequence);
  const facts: Facts = {
    'check-in.doses-missed': report.missed ?? unknownCountsAs,
    'check-in.doses-missed-in-loading': missedInLoading(inLoading),
    // Later in the course a count that nobody knows is asked again; it is no run of doses missed.
    'check-in.doses-missed-in-a-row': report.missed === null ? 1 : undefined,
    'treatment.once-daily-or-injection': regimen.phases.some(
      (phase) => isDailyOrInjected(phase) && overlaps(phase, report),
    ),
    'treatment.day': Math.max(1, dayOfTreatment(regimen, report.from.on)),
  };
  return holds(tooMany.when, facts) !== false;
}

/** Of the loading phase in all. A count that nobody knows is never none: it counts as the one at which the prescriber is told. */
export const missedInLoading = (reports: readonly DosesReport[]): number =>
  reports
    .filter(({ isLoading }) => isLoading)
    .reduce((sum, { missed }) => sum + (missed ?? unknownCountsAs), 0);

const dayOfTreatment = ({ firstTherapeuticOn }: KeptRegimen, on: string): number =>
  Temporal.PlainDate.from(firstTherapeuticOn).until(Temporal.PlainDate.from(on), { largestUnit: 'days' })
    .days + 1;

export const isInjected = ({ form }: KeptPhase): boolean => !['tablet', 'capsule'].includes(form);

export const isDailyOrInjected = (phase: KeptPhase): boolean => phase.timesADay === 1 || isInjected(phase);

const overlaps = ({ from, to }: KeptPhase, report: DosesReport): boolean =>
  from.on <= report.to.on && (to === null || report.from.on <= to.on);
