import { Big } from 'big.js';
import type { EstimateAssumption } from '../knowledge/desk/estimate-rules.ts';
import type { PlainLine, PlainPlan, Remaining } from './estimate-cost.ts';

/** Money as a decimal text in dollars, `"170.00"`: never a binary number. Null is unknown. */
export type Money = string;
/** Money that is left of a limit, never the whole of it; the word `none` where there is no such limit; null is unknown. */
export type Limit = string | null;

export type EstimateLine = {
  readonly code: string;
  readonly kind: 'visit' | 'imaging' | 'other';
  /** As contracted; a range where only a fee schedule is known. */
  readonly allowed: Money | { readonly from: Money; readonly to: Money } | null;
  readonly covered: boolean | null;
  readonly deductibleApplies: boolean | null;
  readonly copay: Money | null;
  /** From 0 to 1, as payers write it: `"0.2"`. */
  readonly coinsurance: string | null;
};

export type EstimateRequest = {
  readonly lines: readonly EstimateLine[];
  readonly deductibleRemaining: Limit;
  readonly outOfPocketRemaining: Limit;
  /** Embedded family limits; `none` where the plan has none, or is for one person. */
  readonly family:
    | { readonly deductibleRemaining: Limit; readonly outOfPocketRemaining: Limit }
    | 'none'
    | null;
};

export type EstimateProblem = { readonly where: string; readonly wanted: string; readonly got: string };
/** Something unknown that was counted both ways; of which line, counted from 0, where it is of one. */
export type Unknown = { readonly id: EstimateAssumption; readonly line: number | null };

/** The cheapest and the dearest that a line can be, under one answer of the payer. */
export type LineCase = { readonly least: PlainLine; readonly most: PlainLine };

export type ReadEstimate = {
  /** For each line, in the order of counting, its cases; null where its amount is unknown. */
  readonly lines: readonly (readonly LineCase[] | null)[];
  readonly plan: { readonly least: PlainPlan; readonly most: PlainPlan };
  readonly unknown: readonly Unknown[];
};

const nothing = new Big(0);
const everything = new Big(1);
const order = ['visit', 'imaging', 'other'] as const;
const looksLikeMoney = /^\d{1,9}(?:\.\d{1,2})?$/;
const looksLikeShare = /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/;

/** What is wrong with a request, each with where, wanted and got. Nothing is guessed. */
export function problemsOf(request: EstimateRequest): readonly EstimateProblem[] {
  const problems: EstimateProblem[] = [];
  const check = (where: string, text: string | null, looksRight: RegExp, wanted: string): void => {
    if (text !== null && !looksRight.test(text)) problems.push({ where, wanted, got: JSON.stringify(text) });
  };
  const money = (where: string, text: string | null): void =>
    check(where, text, looksLikeMoney, 'dollars and cents, like 170.00');
  const limit = (where: string, text: Limit): void => money(where, text === 'none' ? null : text);
  if (request.lines.length === 0) problems.push({ where: 'lines', wanted: 'at least one line', got: 'none' });
  for (const [index, line] of request.lines.entries()) {
    const where = (part: string): string => `lines[${index}].${part}`;
    if (line.allowed !== null && typeof line.allowed === 'object') {
      money(where('allowed.from'), line.allowed.from);
      money(where('allowed.to'), line.allowed.to);
      if (Number(line.allowed.from) > Number(line.allowed.to))
        problems.push({
          where: where('allowed'),
          wanted: 'from not above to',
          got: JSON.stringify(line.allowed),
        });
    } else money(where('allowed'), line.allowed);
    money(where('copay'), line.copay);
    check(where('coinsurance'), line.coinsurance, looksLikeShare, 'a share from 0 to 1, like 0.2');
  }
  limit('deductibleRemaining', request.deductibleRemaining);
  limit('outOfPocketRemaining', request.outOfPocketRemaining);
  if (request.family !== null && request.family !== 'none') {
    limit('family.deductibleRemaining', request.family.deductibleRemaining);
    limit('family.outOfPocketRemaining', request.family.outOfPocketRemaining);
  }
  return problems;
}

/** A request without problems, in exact numbers: what is known as it is, what is not from its least to its most. */
export function readEstimate(request: EstimateRequest): ReadEstimate {
  const sorted = request.lines
    .map((line, index) => ({ line, index }))
    .toSorted((a, b) => order.indexOf(a.line.kind) - order.indexOf(b.line.kind));
  const noDeductible = request.deductibleRemaining === 'none' && isNoFamilyDeductible(request);
  const unknown: Unknown[] = [];
  const lines = sorted.map(({ line, index }) => casesOfLine(line, index, noDeductible, unknown));
  return { lines, plan: planOf(request, unknown), unknown };
}

const isNoFamilyDeductible = ({ family }: EstimateRequest): boolean =>
  family === 'none' || family?.deductibleRemaining === 'none';

function casesOfLine(
  line: EstimateLine,
  index: number,
  noDeductible: boolean,
  unknown: Unknown[],
): readonly LineCase[] | null {
  const { allowed, covered, deductibleApplies, copay, coinsurance } = line;
  if (allowed === null) return null;
  const [from, to] = typeof allowed === 'string' ? [allowed, allowed] : [allowed.from, allowed.to];
  const note = (id: EstimateAssumption): void => void unknown.push({ id, line: index });
  if (from !== to) note('allowed-from-fee-schedule');
  const least = { allowed: new Big(from), copay: nothing, coinsurance: nothing };
  const most = { allowed: new Big(to), copay: new Big(to), coinsurance: everything };
  const notCovered = {
    least: { ...least, covered: false, deductibleApplies: false },
    most: { ...most, covered: false, deductibleApplies: false },
  };
  if (covered === false) return [notCovered];
  if (covered === null) note('covered-unknown');
  if (copay === null) note('copay-unknown');
  if (coinsurance === null) note('coinsurance-unknown');
  if (deductibleApplies === null && !noDeductible) note('deductible-applies-unknown');
  const known = {
    ...(copay !== null && { copay: new Big(copay) }),
    ...(coinsurance !== null && { coinsurance: new Big(coinsurance) }),
    covered: true,
  };
  const ways = noDeductible ? [false] : deductibleApplies === null ? [false, true] : [deductibleApplies];
  const cases = ways.map((applies) => ({
    least: { ...least, ...known, deductibleApplies: applies },
    most: { ...most, ...known, deductibleApplies: applies },
  }));
  return covered === null ? [...cases, notCovered] : cases;
}

function planOf(request: EstimateRequest, unknown: Unknown[]): ReadEstimate['plan'] {
  const { deductibleRemaining, outOfPocketRemaining, family } = request;
  if (deductibleRemaining === null) unknown.push({ id: 'deductible-unknown', line: null });
  if (outOfPocketRemaining === null) unknown.push({ id: 'out-of-pocket-unknown', line: null });
  const familyUnknown =
    family === null ||
    (family !== 'none' && (family.deductibleRemaining === null || family.outOfPocketRemaining === null));
  if (familyUnknown) unknown.push({ id: 'family-unknown', line: null });
  // The most that a deductible can still take is every line.
  const all = request.lines.reduce((sum, { allowed }) => {
    if (allowed === null) return sum;
    return sum.plus(typeof allowed === 'string' ? allowed : allowed.to);
  }, nothing);
  const own = { deductibleRemaining, outOfPocketRemaining };
  const noFamily = { deductibleRemaining: 'none', outOfPocketRemaining: 'none' } as const;
  const unknownFamily = { deductibleRemaining: null, outOfPocketRemaining: null };
  const ofFamily = family === 'none' ? noFamily : (family ?? unknownFamily);
  return {
    least: { own: remaining(own, nothing, nothing), family: remaining(ofFamily, nothing, nothing) },
    most: { own: remaining(own, all, null), family: remaining(ofFamily, all, null) },
  };
}

/** The limits as they are known, and these in place of what is not. */
function remaining(
  of: { readonly deductibleRemaining: Limit; readonly outOfPocketRemaining: Limit },
  deductible: Big | null,
  outOfPocket: Big | null,
): Remaining {
  const read = (limit: Limit, unknown: Big | null): Big | null =>
    limit === null ? unknown : limit === 'none' ? null : new Big(limit);
  return {
    deductible: read(of.deductibleRemaining, deductible),
    outOfPocket: read(of.outOfPocketRemaining, outOfPocket),
  };
}
