import type { EstimateLine, EstimateRequest, Limit } from '../../engine/estimate-input.ts';
import { type Network, type Said, type Service, linesHere, nearest, valueOf } from './benefit-values.ts';
import type { InsurancePlan } from './insurance.ts';
import type { BenefitLine } from './payer-answer.ts';

/** X12 codes of EB01 and EB06 that speak of money. */
const [active, coinsurance, copay, deductible, outOfPocket, notCovered] = ['1', 'A', 'B', 'C', 'G', 'I'];
const remaining = '29';
const wholeYear = ['22', '23'];
const visit = '27';

export type PlannedService = Service & Pick<EstimateLine, 'allowed'>;
export type EstimateBasis = {
  readonly lines: readonly BenefitLine[];
  readonly plan: Pick<InsurancePlan, 'coversFamily'>;
  /** The clinic's side of this plan's network; null is not known. */
  readonly network: Network;
};
/** What the payer said twice, and differently: which value, and of which procedure; null is the plan. */
export type SaidTwice = {
  readonly what: 'copay' | 'coinsurance' | 'deductible' | 'out-of-pocket' | 'covered';
  readonly code: string | null;
};

/**
 * What is known for an estimate, from what a payer said. Every value that the payer did not say clearly, once, for this service and
 * this side of the network stays null: the estimate counts it both ways. Totals and what remains are never mixed.
 */
export function estimateRequestFrom(
  { lines, plan, network }: EstimateBasis,
  services: readonly PlannedService[],
): { readonly request: EstimateRequest; readonly saidTwice: readonly SaidTwice[] } {
  const here = linesHere(lines, network);
  const saidTwice: SaidTwice[] = [];
  const take = (what: SaidTwice['what'], code: string | null, said: Said): string | null => {
    if (said.is === 'says-two-things') saidTwice.push({ what, code });
    return said.is === 'said' ? said.value : null;
  };
  const limit = (what: 'deductible' | 'out-of-pocket', level: 'IND' | 'FAM'): Limit =>
    take(what, null, leftOf(here, what === 'deductible' ? deductible : outOfPocket, level, services));
  const own = {
    deductibleRemaining: limit('deductible', 'IND'),
    outOfPocketRemaining: limit('out-of-pocket', 'IND'),
  };
  const isForOne = plan.coversFamily === false && !here.some(({ level }) => level === 'FAM');
  const family = isForOne
    ? ('none' as const)
    : {
        deductibleRemaining: limit('deductible', 'FAM'),
        outOfPocketRemaining: limit('out-of-pocket', 'FAM'),
      };
  const isMet =
    own.deductibleRemaining === '0.00' && (family === 'none' || family.deductibleRemaining === '0.00');
  const request: EstimateRequest = {
    ...own,
    family,
    lines: services.map((service) => ({
      code: service.code,
      kind: service.kind,
      allowed: service.allowed,
      covered: coveredOf(here, service, () => saidTwice.push({ what: 'covered', code: service.code })),
      // Where nothing of it is left, both answers cost the same.
      deductibleApplies: isMet ? true : deductibleApplies(here, service),
      copay: take('copay', service.code, copayOf(here, service)),
      coinsurance: take(
        'coinsurance',
        service.code,
        valueOf(nearest(ofCode(here, coinsurance), service), ({ share }) => share),
      ),
    })),
  };
  return { request, saidTwice };
}

const ofCode = (lines: readonly BenefitLine[], code: string | undefined): readonly BenefitLine[] =>
  lines.filter((line) => line.code === code);

/** A copay for another time than a visit is not one that we can count. */
const copayOf = (lines: readonly BenefitLine[], service: Service): Said =>
  valueOf(nearest(ofCode(lines, copay), service), ({ amount, period }) =>
    period === null || period === visit ? amount : null,
  );

/** What is left of a limit of the plan, or of one of these services; if these differ it is unclear which of them counts. */
function leftOf(
  lines: readonly BenefitLine[],
  code: string | undefined,
  level: 'IND' | 'FAM',
  services: readonly Service[],
): Said {
  const plan: Service = { code: '', kind: 'visit' };
  const about = [plan, ...services].flatMap((service) =>
    ofCode(lines, code).filter((line) => line.level === level && nearest([line], service).length > 0),
  );
  const left = about.filter(({ period }) => period === remaining);
  if (left.length > 0) return valueOf([...new Set(left)], ({ amount }) => amount);
  // Of nothing nothing is left, though nobody says so.
  const whole = about.filter(({ period }) => wholeYear.some((year) => year === period));
  const isNothing =
    whole.length > 0 && whole.every(({ amount, network }) => amount === '0.00' && network !== 'U');
  return isNothing ? { is: 'said', value: '0.00' } : { is: 'not-said' };
}

/** True where the payer gives a deductible of this very service, false where that is nothing; the plan's own does not say. */
function deductibleApplies(lines: readonly BenefitLine[], service: Service): boolean | null {
  const own = nearest(ofCode(lines, deductible), service, 2);
  if (own.length === 0 || own.some(({ amount, network }) => amount === null || network === 'U')) return null;
  const totals = own.filter(({ period }) => period !== remaining);
  if (totals.length > 0 && totals.every(({ amount }) => amount === '0.00')) return false;
  return own.some(({ amount }) => amount !== '0.00') ? true : null;
}

/** Covered where the payer says so of this service, or what is to be paid for it; silence about it is neither yes nor no. */
function coveredOf(lines: readonly BenefitLine[], service: Service, noteTwice: () => void): boolean | null {
  const said = nearest(
    lines.filter(({ code }) => [active, coinsurance, copay, notCovered].some((each) => each === code)),
    service,
    2,
  );
  const isNotCovered = said.some(({ code }) => code === notCovered);
  const isCovered = said.some(({ code, network }) => code !== notCovered && network !== 'U');
  if (isNotCovered && isCovered) noteTwice();
  return isNotCovered === isCovered ? null : isCovered;
}

export type AuthorizationSaid = 'needed' | 'not-needed' | 'not-said';

/** Whether this procedure needs the payer's leave. Where it says both, it is asked for: that costs a form and delays nobody. */
export function authorizationSaid(
  lines: readonly BenefitLine[],
  service: Service,
  network: Network,
): AuthorizationSaid {
  const said = nearest(
    linesHere(lines, network).filter(({ authorization }) => authorization !== null),
    service,
    2,
  ).map(({ authorization }) => authorization);
  if (said.includes('Y')) return 'needed';
  return said.length > 0 && said.every((each) => each === 'N') ? 'not-needed' : 'not-said';
}
