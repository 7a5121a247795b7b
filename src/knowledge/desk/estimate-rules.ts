import type { Because } from '../rule-types.ts';
import { cite } from '../sources.ts';

type Assumption = { readonly says: string; readonly because: Because };

const ours = (says: string) => cite('virchow-design', '10.3', says, 'design');
const assume = (says: string): Assumption => ({ says, because: ours(says) });

/** What stands beside every estimate, and what each unknown was taken to be. */
export const estimateAssumptions = {
  label: assume('This is an estimate, not a bill.'),
  'benefits-of-the-day': assume(
    'Benefits are those that the payer gave; they hold for the day they were asked.',
  ),
  'other-claims': assume(
    'Claims on their way may use up the deductible or the limit before this visit is counted.',
  ),
  'not-included': assume(
    'A facility fee, a hospital outpatient charge, and a technical and a professional part billed apart are not included.',
  ),
  'in-order': assume('Lines are counted in order: the visit first, then imaging, then the rest.'),
  'allowed-from-fee-schedule': assume('The contracted amount is not known: a fee schedule gives a range.'),
  'covered-unknown': assume('The payer did not say whether this is covered: counted both ways.'),
  'deductible-applies-unknown': assume(
    'The payer did not say whether the deductible applies: counted both ways.',
  ),
  'deductible-unknown': assume('The deductible left is not known: counted from nothing left to all of it.'),
  'copay-unknown': assume('The copay is not known: counted from nothing to the whole amount.'),
  'coinsurance-unknown': assume('The coinsurance is not known: counted from none to all of it.'),
  'out-of-pocket-unknown': assume(
    'The out-of-pocket limit left is not known: counted as if reached, and as if none.',
  ),
  'family-unknown': assume('Family limits are not known: counted as if reached, and as if none.'),
} as const satisfies Record<string, Assumption>;

export type EstimateAssumption = keyof typeof estimateAssumptions;

/** How one line is counted. */
export const estimateSteps = ours(
  'Not covered: the whole amount. Else the deductible first, then the copay, then coinsurance on the rest; never above what is left of the out-of-pocket limit, never above the amount. Both remainders go down. A family limit counts beside the own one: the smaller binds, both go down. Rounded half up to cents.',
);

/** Unknown is never free: a sum of nothing that rests on something unknown is no estimate. */
export const neverFreeByIgnorance = ours('Unknown gives a range, or no estimate: never $0.');
