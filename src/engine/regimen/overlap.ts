import { Temporal } from 'temporal-polyfill';
import type { RegimenRules } from '../../knowledge/treatment/regimen-rules.ts';
import { citationsOf } from '../compiled-table.ts';
import type { InrReading, Overlap } from './regimen-types.ts';

/**
 * When injections beside a vitamin K antagonist may stop: the days are full, counted from the later of the two first doses,
 * and two INRs in a row, far enough apart, are high enough. Both; a lower INR begins the count again.
 *
 * @param zone for hours between readings with a time; without it they count as the clock on the wall shows.
 */
export function overlapOf(
  { overlap: rule }: Pick<RegimenRules, 'overlap'>,
  laterStart: Temporal.PlainDate,
  inrs: readonly InrReading[],
  zone: string | null,
): Overlap {
  const daysDone = laterStart.add({ days: rule.leastDays });
  const readings = inrs.toSorted((a, b) => compareReadings(a, b));
  let run: InrReading | null = null;
  let inrsDone: Temporal.PlainDate | null = null;
  for (const reading of readings) {
    if (reading.value < rule.inrAtLeast) {
      run = null;
      inrsDone = null;
      continue;
    }
    run ??= reading;
    if (hoursBetween(run, reading, zone) >= rule.readingsHoursApart) inrsDone ??= dateOf(reading);
  }
  return {
    daysDone,
    inrsDone,
    mayStopOn: inrsDone === null ? null : laterOf(daysDone, inrsDone),
    alerts: readings
      .filter(({ value }) => value >= rule.alertFrom)
      .map(
        (reading) =>
          `INR ${reading.value} on ${dateOf(reading).toString()}: a clinician calls before the next dose`,
      ),
    because: citationsOf(rule.because),
  };
}

const dateOf = ({ at }: InrReading): Temporal.PlainDate =>
  at instanceof Temporal.PlainDateTime ? at.toPlainDate() : at;

const atOf = ({ at }: InrReading): Temporal.PlainDateTime =>
  at instanceof Temporal.PlainDateTime ? at : at.toPlainDateTime();

const compareReadings = (a: InrReading, b: InrReading): number =>
  Temporal.PlainDateTime.compare(atOf(a), atOf(b));

/** Readings of which one has no time are apart by their dates: those of one date are not apart at all. */
function hoursBetween(first: InrReading, second: InrReading, zone: string | null): number {
  const bothTimed = first.at instanceof Temporal.PlainDateTime && second.at instanceof Temporal.PlainDateTime;
  if (!bothTimed) return dateOf(first).until(dateOf(second), { largestUnit: 'days' }).days * 24;
  if (zone === null) return atOf(first).until(atOf(second), { largestUnit: 'hours' }).total('hours');
  const elapsed = atOf(first).toZonedDateTime(zone).until(atOf(second).toZonedDateTime(zone));
  return elapsed.total('hours');
}

export const laterOf = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) < 0 ? b : a;
