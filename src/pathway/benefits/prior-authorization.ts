import { Temporal } from 'temporal-polyfill';
import { priorAuthorizationClocks as clocks } from '../../knowledge/desk/prior-authorization-clocks.ts';
import { dayOf, endOfDay, plusHours } from '../instants.ts';
import type { Owner } from '../events.ts';

type Instant = Temporal.Instant;

/**
 * A payer's leave to be paid, for one procedure. A record of its own beside the episode, and not one of its events: what the rules
 * read is made of events alone, so no authorization can reach them. It never holds anything up.
 */
export type PriorAuthorization = {
  readonly id: string;
  readonly personId: string;
  /** Whose findings make the case for it; null where there is no episode. */
  readonly episodeId: string | null;
  /** A code of `knowledge/desk/codes.ts`. */
  readonly procedure: string;
  readonly payerName: string;
  /** Urgent: asked for at once or afterwards, with the shorter answer. */
  readonly isUrgent: boolean;
  /** Who sees to the next step. */
  readonly owner: Owner;
  readonly openedAt: Instant;
  readonly status: AuthorizationStatus;
  /** The deadline that passed with its step not taken, and when that was last said; missing or null: it was not. */
  readonly rung?: { readonly dueAt: Instant; readonly rungAt: Instant } | null;
};

export type AuthorizationStatus =
  /** Not yet asked for. */
  | { readonly is: 'needed' }
  | { readonly is: 'asked'; readonly askedAt: Instant }
  /** Until a day and with it; null where the payer named none. */
  | { readonly is: 'granted'; readonly number: string; readonly validUntilOn: string | null }
  | { readonly is: 'denied'; readonly reason: string }
  /** It turned out that none is needed, or the procedure is not done. */
  | { readonly is: 'withdrawn'; readonly reason: string };

export type AuthorizationState = AuthorizationStatus['is'] | 'expired';

/** As it stands now: a grant runs out without anybody recording it. */
export function stateOf({ status }: PriorAuthorization, now: Instant, zone: string): AuthorizationState {
  if (status.is !== 'granted' || status.validUntilOn === null) return status.is;
  return dayOf(now, zone).toString() > status.validUntilOn ? 'expired' : 'granted';
}

/**
 * By when its next step is due: asking for it, or the payer's answer, or its last day. Null where nothing is left to do. The deadline
 * is the payer's and the front desk's: no step of care reads it.
 */
export function dueAt({ status, isUrgent, openedAt }: PriorAuthorization, zone: string): Instant | null {
  switch (status.is) {
    case 'needed':
      return plusHours(openedAt, (isUrgent ? clocks.askUrgent : clocks.ask).hours);
    case 'asked':
      if (isUrgent) return plusHours(status.askedAt, clocks.answerUrgent.hours);
      return endOfDay(dayOf(status.askedAt, zone).add({ days: clocks.answer.calendarDays }), zone);
    case 'granted':
      return status.validUntilOn === null
        ? null
        : endOfDay(Temporal.PlainDate.from(status.validUntilOn), zone);
    case 'denied':
    case 'withdrawn':
      return null;
  }
}

/** Somebody must still do something, or hear something. What is granted may be used, and what is settled needs nothing. */
export const isOpen = ({ status }: Pick<PriorAuthorization, 'status'>): boolean =>
  status.is === 'needed' || status.is === 'asked';

/** When its owner is told that it is overdue: at its deadline, and again each day that it stays so. Null while there is nothing to tell. */
export function ringsAt(authorization: PriorAuthorization, zone: string): Instant | null {
  const due = isOpen(authorization) ? dueAt(authorization, zone) : null;
  const { rung = null } = authorization;
  if (due === null || rung === null || !rung.dueAt.equals(due)) return due;
  return plusHours(rung.rungAt, clocks.sayAgain.hours);
}

/** With the telling on record. Nothing else of it changes. */
export function ringAuthorization(
  authorization: PriorAuthorization,
  zone: string,
  now: Instant,
): PriorAuthorization {
  const due = dueAt(authorization, zone);
  return due === null ? authorization : { ...authorization, rung: { dueAt: due, rungAt: now } };
}

const next: Readonly<Record<AuthorizationStatus['is'], readonly AuthorizationStatus['is'][]>> = {
  needed: ['asked', 'granted', 'withdrawn'],
  asked: ['granted', 'denied', 'withdrawn'],
  granted: ['asked', 'withdrawn'],
  // An appeal is asking again.
  denied: ['asked', 'withdrawn'],
  withdrawn: ['needed'],
};

/** Which states can follow: a denial is never overwritten by a grant without having been asked again. */
export const mayFollow = (before: AuthorizationStatus['is'], after: AuthorizationStatus['is']): boolean =>
  next[before].includes(after);
export const nextStates = ({ status }: PriorAuthorization): readonly AuthorizationStatus['is'][] =>
  next[status.is];
