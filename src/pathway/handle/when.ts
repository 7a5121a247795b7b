import type { Temporal } from 'temporal-polyfill';
import type { Refusal } from '../commands.ts';
import { isAfter, isBefore, plusMinutes } from '../instants.ts';

type Instant = Temporal.Instant;

/** Clocks of two machines differ a little; what was typed to the minute is not from the future. */
const toleranceMinutes = 2;

/** Refuses an instant that has not come yet. */
export function notInFuture(field: string, got: Instant | null, now: Instant): Refusal | null {
  return got !== null && isAfter(got, plusMinutes(now, toleranceMinutes))
    ? { code: 'in-the-future', field, got, now }
    : null;
}

export function notBeforeOther(
  field: string,
  got: Instant | null,
  notBefore: Instant | null,
): Refusal | null {
  return got !== null && notBefore !== null && isBefore(got, notBefore)
    ? { code: 'wrong-order', field, got, notBefore }
    : null;
}

export const firstOf = (...refusals: readonly (Refusal | null)[]): Refusal | null =>
  refusals.find((each) => each !== null) ?? null;

/** Words are asked for where only words explain. */
export const wordless = (text: string | null): boolean => text === null || text.trim() === '';

export const missing = (field: string, because: string): Refusal => ({ code: 'missing', field, because });
