import type { Big } from 'big.js';
import {
  type EstimateAssumption,
  estimateAssumptions,
  estimateSteps,
  neverFreeByIgnorance,
} from '../knowledge/desk/estimate-rules.ts';
import type { Citation } from '../knowledge/rule-types.ts';
import { citationsOf } from './compiled-table.ts';
import { costOf } from './estimate-cost.ts';
import {
  type EstimateProblem,
  type EstimateRequest,
  type LineCase,
  type Money,
  type Unknown,
  problemsOf,
  readEstimate,
} from './estimate-input.ts';

export type StatedAssumption = Unknown & { readonly says: string; readonly citations: readonly Citation[] };

type Result =
  /** Lines in the order of counting: visit, imaging, other. */
  | { readonly kind: 'amount'; readonly total: Money; readonly lines: readonly Money[] }
  /** `from` is null where only the most is known: nothing unknown is told as free. */
  | { readonly kind: 'range'; readonly from: Money | null; readonly to: Money }
  | {
      readonly kind: 'cannot-estimate';
      readonly why: 'amount-unknown' | 'too-much-unknown' | 'nothing-certain';
    };

export type Estimate = Result & {
  readonly assumptions: readonly StatedAssumption[];
  readonly because: readonly Citation[];
};

export type EstimateAnswer =
  | { readonly ok: true; readonly estimate: Estimate }
  | { readonly ok: false; readonly problems: readonly EstimateProblem[] };

/** Beyond this many ways in which the payer's silence can be read, a range would say nothing. */
const mostReadings = 256;

/** What the person may have to pay. An estimate, not a bill; a range where something is unknown, never $0 by ignorance. */
export function estimateCost(request: EstimateRequest): EstimateAnswer {
  const problems = problemsOf(request);
  if (problems.length > 0) return { ok: false, problems };
  const { lines, plan, unknown } = readEstimate(request);
  const estimate = {
    ...resultOf(lines, plan, unknown.length > 0),
    assumptions: [...always, ...unknown].map(stated),
    because: [estimateSteps, neverFreeByIgnorance].flatMap(citationsOf),
  };
  return { ok: true, estimate };
}

function resultOf(
  lines: ReturnType<typeof readEstimate>['lines'],
  plan: ReturnType<typeof readEstimate>['plan'],
  someUnknown: boolean,
): Result {
  const known = lines.filter((line) => line !== null);
  if (known.length < lines.length) return { kind: 'cannot-estimate', why: 'amount-unknown' };
  const readings = everyReading(known);
  if (readings === null) return { kind: 'cannot-estimate', why: 'too-much-unknown' };
  const least = readings.map((reading) =>
    costOf(
      reading.map((line) => line.least),
      plan.least,
    ),
  );
  const most = readings.map((reading) =>
    costOf(
      reading.map((line) => line.most),
      plan.most,
    ),
  );
  const [only] = most;
  if (!someUnknown && only)
    return { kind: 'amount', total: dollars(only.total), lines: only.lines.map(dollars) };
  const from = least.map(({ total }) => total).reduce((a, b) => (a.lt(b) ? a : b));
  const to = most.map(({ total }) => total).reduce((a, b) => (a.gt(b) ? a : b));
  if (to.eq(0)) return { kind: 'cannot-estimate', why: 'nothing-certain' };
  return { kind: 'range', from: from.eq(0) ? null : dollars(from), to: dollars(to) };
}

const dollars = (amount: Big): Money => amount.toFixed(2);

/** Each way in which all lines can be read together; null where there are too many. */
function everyReading(lines: readonly (readonly LineCase[])[]): readonly (readonly LineCase[])[] | null {
  let readings: readonly (readonly LineCase[])[] = [[]];
  for (const cases of lines) {
    if (readings.length * cases.length > mostReadings) return null;
    readings = readings.flatMap((reading) => cases.map((line) => [...reading, line]));
  }
  return readings;
}

const always: readonly Unknown[] = (
  ['label', 'benefits-of-the-day', 'other-claims', 'not-included', 'in-order'] satisfies EstimateAssumption[]
).map((id) => ({ id, line: null }));

function stated(unknown: Unknown): StatedAssumption {
  const { says, because } = estimateAssumptions[unknown.id];
  return { ...unknown, says, citations: citationsOf(because) };
}
