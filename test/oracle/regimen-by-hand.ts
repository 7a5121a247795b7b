/**
 * Regimens walked by hand, dose by dose, in plain numbers: a second writing that shares nothing with the builder but what a
 * regimen looks like. Days are counted from an epoch of its own; there is no calendar library and no slot arithmetic here.
 */

/** Days since 1 March of year 0, in the proleptic Gregorian calendar. @see Howard Hinnant, chrono-compatible dates. */
export function dayNumber(isoDate: string): number {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Months on from a date; a day that the month does not have becomes its last. */
export function monthsOn(isoDate: string, months: number): string {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const two = (of: number): string => `${of}`.padStart(2, '0');
  return `${toYear}-${two(toMonth)}-${two(Math.min(day, daysInMonth(toYear, toMonth)))}`;
}

export type HandDose = { readonly halfDay: number; readonly mg: number };

export type HandPlan = {
  readonly drug: 'apixaban' | 'rivaroxaban';
  readonly start: string;
  readonly evening: boolean;
  /** No dose on or after this date. */
  readonly stop: string | null;
  /** From this date the reduced dose. */
  readonly reduceOn: string | null;
};

/** Half-day of the first dose: mornings are even. */
export const firstHalfDay = ({ start, evening }: Pick<HandPlan, 'start' | 'evening'>): number =>
  dayNumber(start) * 2 + (evening ? 1 : 0);

/** Every dose of the first `days` days, by walking the half-days and asking of each what is due. */
export function dosesByHand(plan: HandPlan, days: number): HandDose[] {
  const doses: HandDose[] = [];
  const first = firstHalfDay(plan);
  const stop = plan.stop === null ? Number.POSITIVE_INFINITY : dayNumber(plan.stop) * 2;
  const reduce =
    plan.reduceOn === null ? Number.POSITIVE_INFINITY : dayNumber(plan.reduceOn) * 2 + (plan.evening ? 1 : 0);
  let loadingGiven = 0;
  for (let halfDay = first; halfDay < first + days * 2 && halfDay < stop; halfDay += 1) {
    const isSlotOfStart = (halfDay - first) % 2 === 0;
    const isReduced = halfDay >= reduce;
    if (loadingGiven < (plan.drug === 'apixaban' ? 14 : 42)) {
      loadingGiven += 1;
      doses.push({ halfDay, mg: plan.drug === 'apixaban' ? 10 : 15 });
    } else if (plan.drug === 'apixaban') {
      doses.push({ halfDay, mg: isReduced ? 2.5 : 5 });
    } else if (isSlotOfStart) {
      doses.push({ halfDay, mg: isReduced ? 10 : 20 });
    }
  }
  return doses;
}
