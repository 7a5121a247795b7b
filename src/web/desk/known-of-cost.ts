import { benefitsWords as words } from '../../knowledge/words/desk-benefits.ts';
import type { BenefitCheck } from '../../pathway/benefits/check-benefits.ts';
import {
  authorizationSaid,
  type EstimateBasis,
  estimateRequestFrom,
  type SaidTwice,
} from '../../pathway/benefits/estimate-from-benefits.ts';
import type { InsurancePlan } from '../../pathway/benefits/insurance.ts';
import { answeredFor } from '../../pathway/benefits/read-coverage.ts';
import type { Person } from '../../pathway/person.ts';
import { dollars, percent } from './coverage-text.ts';

type Names = Pick<Person, 'familyName' | 'givenName' | 'birthDate'>;

/**
 * What an estimate may count with: the lines of an answer that is about this person, under the plan that is recorded now. Null where
 * there is none: an answer of another plan, or about somebody else, gives no figure.
 */
export function basisOf(
  check: BenefitCheck | undefined,
  plan: InsurancePlan,
  { familyName, givenName, birthDate }: Names,
): EstimateBasis | null {
  if (check === undefined || check.answer === null || birthDate === null) return null;
  if (isOtherPlan(check, plan) || check.state !== 'covered') return null;
  const found = answeredFor(check.answer, { plan, patient: { familyName, givenName, birthDate } });
  return found.ok ? { lines: found.person.lines, plan, network: plan.network } : null;
}

export const isOtherPlan = ({ plan }: BenefitCheck, now: InsurancePlan): boolean =>
  plan.memberId !== now.memberId || plan.payerId !== now.payerId;

const visit = { code: '99204', kind: 'visit', allowed: null } as const;
const duplex = { code: '93971', kind: 'imaging', allowed: null } as const;

/** The figures as a list to read, each "not said" where it was not said. */
export function knownOfCost(basis: EstimateBasis): {
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly saidTwice: readonly SaidTwice[];
} {
  const { request, saidTwice } = estimateRequestFrom(basis, [visit, duplex]);
  const [ofVisit, ofDuplex] = request.lines;
  const { rows: labels } = words;
  const shown = <T>(value: T | null | undefined, write: (value: T) => string): string =>
    value === null || value === undefined ? words.notSaid : write(value);
  const money = (limit: string | null | undefined): string => shown(limit, dollars);
  const share = (text: string | null | undefined): string => shown(text, percent);
  const said = (is: boolean | null | undefined): string =>
    shown(is, (value) => (value ? words.yes : words.no));
  const { family } = request;
  const ofFamily = family === 'none' || family === null ? null : family;
  return {
    saidTwice,
    rows: [
      [labels.deductible, money(request.deductibleRemaining)],
      [labels.outOfPocket, money(request.outOfPocketRemaining)],
      [labels.familyDeductible, family === 'none' ? words.noFamily : money(ofFamily?.deductibleRemaining)],
      [labels.familyOutOfPocket, family === 'none' ? words.noFamily : money(ofFamily?.outOfPocketRemaining)],
      [labels.copayVisit, money(ofVisit?.copay)],
      [labels.coinsuranceVisit, share(ofVisit?.coinsurance)],
      [labels.coveredImaging, said(ofDuplex?.covered)],
      [labels.copayImaging, money(ofDuplex?.copay)],
      [labels.coinsuranceImaging, share(ofDuplex?.coinsurance)],
      [labels.authorization, words.authorization[authorizationSaid(basis.lines, duplex, basis.network)]],
    ],
  };
}
