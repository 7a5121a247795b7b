import { Temporal } from 'temporal-polyfill';
import type { Medicine } from '../../knowledge/treatment/medicine-types.ts';
import type { RegimenRules } from '../../knowledge/treatment/regimen-rules.ts';
import { citationsOf } from '../compiled-table.ts';
import { type Facts, numberOf } from '../fact-values.ts';
import { formulaRange, formulasFor } from '../formula.ts';
import type { Rules } from '../rules.ts';
import { laterOf } from './overlap.ts';
import type { Dated, End, RegimenRequest } from './regimen-types.ts';

/** Months from Day 1, each counted anew and held to the end of a shorter month: 30 November and 3 are 28 or 29 February. */
export const monthsAfter = (day: Temporal.PlainDate, months: number): Temporal.PlainDate =>
  day.add({ months });

type Asked = Pick<
  RegimenRequest,
  'reason' | 'months' | 'then' | 'firstTherapeuticDay' | 'deliveryDate' | 'region'
>;

export const isLongTerm = ({ reason, then }: Pick<Asked, 'reason' | 'then'>): boolean =>
  then === 'continue' || then === 'continue-reduced' || (reason === 'antiphospholipid' && then === 'decide');

/** Nothing ends by itself: an end is the earliest one, if the physician confirms. */
export function endOf(rules: RegimenRules, asked: Asked): End {
  const { reason, then, months, firstTherapeuticDay: day, deliveryDate } = asked;
  const none = { earliestStop: null, notBefore: null, longTerm: false };
  if (reason === 'pregnancy') {
    const { weeks, leastMonths } = rules.afterBirth;
    const says = `Until ${weeks} weeks after birth, and ${leastMonths} months in all, or longer; a specialist decides.`;
    if (!deliveryDate) return { ...none, says };
    return { ...none, notBefore: laterOf(deliveryDate.add({ weeks }), monthsAfter(day, leastMonths)), says };
  }
  if (then === 'stop' || then === 'declines') {
    const says = 'The first date with no dose due, if the physician confirms.';
    return { ...none, earliestStop: monthsAfter(day, months), says };
  }
  if (isLongTerm(asked)) return { ...none, longTerm: true, says: 'Long-term, with a review each year.' };
  if (reason === 'cancer')
    return { ...none, says: 'Goes on while the cancer is active; decided at the reviews.' };
  return { ...none, says: 'Decided at the review; until then treatment goes on.' };
}

/** Reviews, and what is checked meanwhile. */
export function datesOf(rules: RegimenRules, asked: Asked, end: End): Dated[] {
  const { reason, then, firstTherapeuticDay: day } = asked;
  const { review } = rules;
  const because = citationsOf(review.because);
  const at = reason === 'cancer' ? review.cancerMonths : [review.monthsAfterStart];
  const reviews = at.map((months): Dated => {
    const date = monthsAfter(day, months);
    const opens = date.subtract({ days: review.windowOpensDays }).toString();
    return {
      kind: 'review',
      date,
      says: `Review at ${months} months; its window opens on ${opens}.`,
      because,
    };
  });
  // Where a birth decides, the end itself is the review.
  const { notBefore } = end;
  const kept = notBefore
    ? reviews.filter(({ date }) => Temporal.PlainDate.compare(date, notBefore) < 0)
    : reviews;
  if (end.longTerm || then === 'declines') {
    kept.push({
      kind: 'yearly-review',
      date: monthsAfter(day, review.yearly),
      says: 'Review at least each year.',
      because,
    });
  }
  return kept;
}

/** Creatinine clearance, unrounded: as given, or by the formula of the region. Null while it is not known. */
export function clearanceOf(
  { catalogue }: Rules,
  region: RegimenRequest['region'],
  facts: Facts,
): number | null {
  const given = numberOf(facts, 'creatinine-clearance');
  if (given !== undefined) return given;
  const fact = catalogue.facts['creatinine-clearance'];
  if (fact?.type !== 'quantity' || fact.derivedFromFormula === undefined) return null;
  const [formula] = formulasFor(fact.derivedFromFormula, region, catalogue);
  const range = formula && formulaRange(formula, facts, catalogue);
  if (!range) return null;
  const [least, most] = range;
  return least === most ? least : null;
}

/** When the kidneys are looked at again: the shortest of what kidneys and age ask for. */
export function checksOf(
  rules: RegimenRules,
  medicine: Medicine,
  from: Temporal.PlainDate,
  clearanceMlPerMin: number | null,
  facts: Facts,
): Dated[] {
  if (!medicine.followsKidneys) return [];
  const { kidneys, doacReview } = rules;
  const age = numberOf(facts, 'age');
  const months = Math.min(
    kidneys.usualMonths,
    age !== undefined && age >= kidneys.agedFrom ? kidneys.agedMonths : kidneys.usualMonths,
    clearanceMlPerMin !== null && clearanceMlPerMin < kidneys.belowMlPerMin
      ? Math.max(kidneys.leastMonths, Math.floor(clearanceMlPerMin / kidneys.perMonth))
      : kidneys.usualMonths,
  );
  return [
    {
      kind: 'doac-review',
      date: monthsAfter(from, doacReview.firstMonth),
      says: `First check of the medicine; then every ${doacReview.thenMonths} months.`,
      because: citationsOf(doacReview.because),
    },
    {
      kind: 'kidneys',
      date: monthsAfter(from, months),
      says: `Kidneys, blood count and liver every ${months} months; sooner with illness or a new medicine.`,
      because: citationsOf(kidneys.because),
    },
  ];
}
