import type { FactId } from '../facts.ts';
import type { Citation, Condition } from '../rule-types.ts';
import { cite } from '../sources.ts';

type When = Condition<FactId>;
type Reading = 'd-dimer.age-adjusted' | 'd-dimer.fixed' | 'd-dimer.years';

/** A negative D-dimer may exclude only under all of these. A positive one may be used in any case. */
const usableToExclude: When = {
  all: [
    { 'd-dimer.before-anticoagulant': true, 'd-dimer.quantitative': true, 'd-dimer.this-episode': true },
    { 'symptoms.duration': { below: 15 } },
  ],
};

export const usableToExcludeBecause: Citation = cite(
  'virchow-design',
  'D-dimer, not used to exclude',
  'Not after an anticoagulant, not by a qualitative or low-sensitivity kit, not from another episode, not beyond about 2 weeks of symptoms.',
  'memory',
);

export const validNegative = (reading: Reading): When => ({
  all: [{ [reading]: 'negative' }, usableToExclude],
});

/** Positive, a negative that may not be used, or no result to be had: each counts as positive. */
export const countsAsPositive = (reading: Reading): When => ({
  any: [{ [reading]: ['positive', 'none'] }, { all: [{ [reading]: 'negative' }, { not: usableToExclude }] }],
});

export const resultAwaited = (reading: Reading): When => ({ [reading]: 'awaited' });
