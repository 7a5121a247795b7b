import { Big } from 'big.js';

/** One line of which everything is known, in dollars. */
export type PlainLine = {
  readonly allowed: Big;
  readonly covered: boolean;
  readonly deductibleApplies: boolean;
  readonly copay: Big;
  readonly coinsurance: Big;
};

/** What is left; null where there is no such limit. */
export type Remaining = { readonly deductible: Big | null; readonly outOfPocket: Big | null };
export type PlainPlan = { readonly own: Remaining; readonly family: Remaining };

export type Cost = { readonly total: Big; readonly lines: readonly Big[] };

const nothing = new Big(0);
const smaller = (a: Big, b: Big | null): Big => (b === null || a.lte(b) ? a : b);

/** Lines in their order, each using up what is left for the next. */
export function costOf(lines: readonly PlainLine[], plan: PlainPlan): Cost {
  let left = plan;
  const paid = lines.map((line) => {
    if (!line.covered) return line.allowed;
    const { deductible, pays } = coveredLine(line, left);
    left = { own: less(left.own, deductible, pays), family: less(left.family, deductible, pays) };
    return pays;
  });
  return { total: paid.reduce((sum, each) => sum.plus(each), nothing), lines: paid };
}

function coveredLine(line: PlainLine, { own, family }: PlainPlan): { deductible: Big; pays: Big } {
  const deductible = line.deductibleApplies
    ? smaller(deductibleLeft(own, family, line.allowed), line.allowed)
    : nothing;
  const rest = line.allowed.minus(deductible);
  const copay = smaller(line.copay, rest);
  const share = rest.minus(copay).times(line.coinsurance);
  const uncapped = deductible.plus(copay).plus(share).round(2, Big.roundHalfUp);
  const pays = smaller(smaller(smaller(uncapped, own.outOfPocket), family.outOfPocket), line.allowed);
  return { deductible: smaller(deductible, pays), pays };
}

/** The smaller of the two that there are; no deductible at all leaves nothing to pay first. */
function deductibleLeft(own: Remaining, family: Remaining, allowed: Big): Big {
  if (own.deductible === null && family.deductible === null) return nothing;
  return smaller(smaller(allowed, own.deductible), family.deductible);
}

const less = ({ deductible, outOfPocket }: Remaining, used: Big, paid: Big): Remaining => ({
  deductible: deductible?.minus(smaller(used, deductible)) ?? null,
  outOfPocket: outOfPocket?.minus(smaller(paid, outOfPocket)) ?? null,
});
