import { authorizationWords as words } from '../../knowledge/words/desk-benefits.ts';
import {
  type AuthorizationStatus,
  mayFollow,
  type PriorAuthorization,
} from '../../pathway/benefits/prior-authorization.ts';
import type { FormReader } from '../clinic/form-reader.ts';
import type { Visit } from '../clinic/visit.ts';

const statuses = ['needed', 'asked', 'granted', 'denied', 'withdrawn'] as const;

/** What happened to an authorization; null with a problem noted where the form does not say enough. */
export function readStatus(
  read: FormReader,
  { now }: Visit,
  { status: before }: PriorAuthorization,
): AuthorizationStatus | null {
  const is = read.chosen('is', words.to, statuses);
  if (is === null) return null;
  if (!mayFollow(before.is, is)) {
    read.wrong('is', words.notNext);
    return null;
  }
  const number = read.text('number', words.number, 60);
  const reason = read.text('reason', words.reason, 300);
  const until = read.day('until', words.until);
  if (is === 'granted' && number === null) read.wrong('number', words.numberNeeded);
  if ((is === 'denied' || is === 'withdrawn') && reason === null) read.wrong('reason', words.reasonNeeded);
  switch (is) {
    case 'needed':
      return { is };
    case 'asked':
      return { is, askedAt: now };
    case 'granted':
      return number === null ? null : { is, number, validUntilOn: until?.toString() ?? null };
    case 'denied':
    case 'withdrawn':
      return reason === null ? null : { is, reason };
  }
}
