import { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import { holds } from '../../engine/conditions.ts';
import type { Facts } from '../../engine/fact-values.ts';
import { checkIn } from '../../knowledge/home-care/check-in/check-in.ts';
import { regimenRules } from '../../knowledge/treatment/regimen-rules.ts';
import { isDueIn, isSameSlot, laterSlot, placeOf } from './dose-places.ts';
import type { DoseSlot, DosesReport, KeptPhase, KeptRegimen, Regimen } from './treatment-types.ts';

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
  const soFar = reports.filter((each) => each.sequence > sequence && each.sequence <= report.sequence);
  const inARow = isOfOneDose(report) && report.missed !== null ? runOf(report, soFar, regimen) : null;
  const facts: Facts = {
    'check-in.doses-missed': inARow ?? report.missed ?? unknownCountsAs,
    'check-in.doses-missed-in-loading': missedInLoading(soFar),
    // Later in the course a count that nobody knows is asked again; it is no run of doses missed.
    'check-in.doses-missed-in-a-row': report.missed === null ? 1 : (inARow ?? undefined),
    'treatment.once-daily-or-injection': regimen.phases.some(
      (phase) => isDailyOrInjected(phase) && overlaps(phase, report),
    ),
    'treatment.day': Math.max(1, dayOfTreatment(regimen, report.from.on)),
  };
  return holds(tooMany.when, facts) !== false;
}

/** The person's own word on a single dose, said between two contacts. */
export const isOfOneDose = ({ by, from, to, checkInId }: DosesReport): boolean =>
  by.role === 'patient' && !checkInId && isSameSlot(from, to);

/** Of the loading phase in all. A count that nobody knows is never none: it counts as the one at which the prescriber is told. */
export function missedInLoading(reports: readonly DosesReport[]): number {
  const { heard, since } = missedInLoadingSince(reports);
  return heard + since;
}

/**
 * The same in two parts: what contacts heard, and single doses of which no contact has asked yet. A dose that the person named and
 * that a contact then counted is one dose: of the two counts the larger holds, and of two words on one dose the later.
 */
export function missedInLoadingSince(reports: readonly DosesReport[]): {
  readonly heard: number;
  readonly since: number;
} {
  const inLoading = reports.filter(({ isLoading }) => isLoading);
  const single = inLoading.filter(
    (each, index) =>
      isOfOneDose(each) &&
      !inLoading.some((other, at) => at > index && isOfOneDose(other) && isSameSlot(other.from, each.from)),
  );
  const contacts = inLoading.filter((each) => !isOfOneDose(each));
  const count = (of: readonly DosesReport[]): number =>
    of.reduce((sum, { missed }) => sum + (missed ?? unknownCountsAs), 0);
  const heard = contacts.map((contact) =>
    Math.max(
      count([contact]),
      count(single.filter((each) => covers(contact, each) && !isAfterwards(each, contact))),
    ),
  );
  const since = single.filter(
    (each) => !contacts.some((contact) => covers(contact, each) && !isAfterwards(each, contact)),
  );
  return { heard: heard.reduce((sum, each) => sum + each, 0), since: count(since) };
}

/** How many doses one after another the person has named as missed, up to this one. */
function runOf(report: DosesReport, reports: readonly DosesReport[], regimen: KeptRegimen): number {
  const isMissed = (slot: DoseSlot): boolean =>
    (reports.findLast((each) => isOfOneDose(each) && isSameSlot(each.from, slot))?.missed ?? 0) > 0;
  let run = 0;
  let at: DoseSlot | null = report.from;
  while (at !== null && isMissed(at)) {
    run += 1;
    at = doseBefore(regimen, at);
  }
  return run;
}

/** Once a day leaves one slot between two doses. */
const doseBefore = ({ phases }: KeptRegimen, at: DoseSlot): DoseSlot | null =>
  [1, 2]
    .map((count) => laterSlot(at, -count))
    .find((slot) => phases.some((phase) => phase.id !== 'overlap' && isDueIn(phase, slot))) ?? null;

const covers = ({ from, to }: DosesReport, { from: at }: DosesReport): boolean =>
  placeOf(from) <= placeOf(at) && placeOf(at) <= placeOf(to);
/** Said after the contact: it may be a dose that the contact did not count. */
const isAfterwards = (single: DosesReport, contact: DosesReport): boolean =>
  single.sequence > contact.sequence;

const dayOfTreatment = ({ firstTherapeuticOn }: KeptRegimen, on: string): number =>
  Temporal.PlainDate.from(firstTherapeuticOn).until(Temporal.PlainDate.from(on), { largestUnit: 'days' })
    .days + 1;

export const isInjected = ({ form }: KeptPhase): boolean => !['tablet', 'capsule'].includes(form);

export const isDailyOrInjected = (phase: KeptPhase): boolean => phase.timesADay === 1 || isInjected(phase);

const overlaps = ({ from, to }: KeptPhase, report: DosesReport): boolean =>
  from.on <= report.to.on && (to === null || report.from.on <= to.on);
