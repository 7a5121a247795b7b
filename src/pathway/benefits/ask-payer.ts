import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Temporal } from 'temporal-polyfill';
import { serviceTypesOf } from '../../knowledge/desk/service-types-of.ts';
import type { Person } from '../person.ts';
import type {
  BenefitCheck,
  CheckBenefits,
  CoverageReason,
  NotAskedBecause,
  PayerReply,
} from './check-benefits.ts';
import type { InsurancePlan } from './insurance.ts';
import { coverageOf } from './read-coverage.ts';

export type PayerQuestion = {
  readonly id: string;
  readonly plan: InsurancePlan;
  readonly person: Pick<Person, 'familyName' | 'givenName' | 'birthDate'>;
  readonly serviceOn: string;
  readonly now: Temporal.Instant;
};

/** Asks where it can be asked, and gives a check either way: that nobody could be asked is on record too. */
export async function askPayer(question: PayerQuestion, ask: CheckBenefits | null): Promise<BenefitCheck> {
  const { id, plan, person, serviceOn, now } = question;
  const { familyName, givenName, birthDate } = person;
  const base = { id, serviceOn, plan, checkedAt: now };
  const notAsked = (because: NotAskedBecause): BenefitCheck => {
    const reasons: readonly CoverageReason[] = [{ code: 'not-asked', because }];
    return { ...base, state: 'could-not-check', reasons, answer: null, raw: null };
  };
  if (ask === null) return notAsked('no-clearing-house');
  if (plan.payerId === null) return notAsked('no-payer-id');
  if (birthDate === null) return notAsked('no-birth-date');
  const patient = { familyName, givenName, birthDate };
  const reply: PayerReply = await ask({
    plan,
    payerId: plan.payerId,
    patient,
    serviceOn,
    serviceTypes: Object.values(serviceTypesOf).flat(),
    controlNumber: nineFigures(id),
  });
  return {
    ...base,
    ...coverageOf(reply, { plan, patient, serviceOn }),
    answer: reply.kind === 'answer' ? reply.answer : null,
    raw: reply.kind === 'none' ? null : reply.raw,
  };
}

/** From the check's own id: the same form sent twice asks the same question. */
function nineFigures(id: string): string {
  const bytes = sha256(utf8ToBytes(id)).subarray(0, 6);
  const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return String(number % 1_000_000_000).padStart(9, '0');
}
