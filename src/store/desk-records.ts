import { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import { isObject } from '../engine/reading.ts';
import { type BenefitCheck, coverageStates } from '../pathway/benefits/check-benefits.ts';
import type { GivenEstimate } from '../pathway/benefits/estimate-given.ts';
import type { Insurance } from '../pathway/benefits/insurance.ts';
import type { PriorAuthorization } from '../pathway/benefits/prior-authorization.ts';
import { decode } from './codec.ts';

export type DeskKind = 'insurance' | 'check' | 'estimate' | 'authorization';
export type DeskReader<T> = { readonly kind: DeskKind; readonly read: (details: string) => T };

const reader = <T>(kind: DeskKind, is: (value: unknown) => value is T): DeskReader<T> => ({
  kind,
  read: (details) => {
    const value = decode(details);
    assert(is(value), `a desk record of kind ${kind} holds something else`);
    return value;
  },
});

const isInsurance = (value: unknown): value is Insurance =>
  isObject(value) &&
  (value['kind'] === 'self-pay' || (value['kind'] === 'insured' && isObject(value['plan'])));

/** A state that this version does not know is nothing to show as another one. */
const isCheck = (value: unknown): value is BenefitCheck =>
  isObject(value) &&
  coverageStates.some((state) => state === value['state']) &&
  Array.isArray(value['reasons']) &&
  isObject(value['plan']) &&
  value['checkedAt'] instanceof Temporal.Instant;

const isEstimate = (value: unknown): value is GivenEstimate =>
  isObject(value) &&
  isObject(value['request']) &&
  isObject(value['estimate']) &&
  typeof value['serviceOn'] === 'string';

const isAuthorization = (value: unknown): value is PriorAuthorization =>
  isObject(value) &&
  isObject(value['status']) &&
  isObject(value['owner']) &&
  value['openedAt'] instanceof Temporal.Instant;

export const deskReaders = {
  insurance: reader('insurance', isInsurance),
  check: reader('check', isCheck),
  estimate: reader('estimate', isEstimate),
  authorization: reader('authorization', isAuthorization),
};
