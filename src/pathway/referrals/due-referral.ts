import { referralClocks as clocks } from '../../knowledge/referral-clocks.ts';
import type { Episode } from '../episode-types.ts';
import { plusHours } from '../instants.ts';
import type { Need } from '../need.ts';
import type { ReferralOut } from './referral-types.ts';

/** A referral from outside is decided on and its sender told; one of ours is accepted, or another way is found. */
export function ofReferrals({ referral, referralsOut }: Episode): readonly Need[] {
  return [...receivedReferral(referral), ...referralsOut.flatMap((each) => sentReferral(each, referralsOut))];
}

function receivedReferral(referral: Episode['referral']): readonly Need[] {
  if (referral === null) return [];
  const { decided, senderTold, acceptBeforeAt, source } = referral;
  if (decided === null) return [{ kind: 'accept-referral', dueAt: acceptBeforeAt }];
  // Who booked for themselves sent it and hears of it in one: the plan is told by `tell-person`.
  if (senderTold !== null || source === 'self') return [];
  return [{ kind: 'tell-referrer', dueAt: plusHours(decided.at, clocks.tellReferrer.hours) }];
}

function sentReferral(out: ReferralOut, all: readonly ReferralOut[]): readonly Need[] {
  const last = out.answers.at(-1)?.answer ?? null;
  if (last === 'accepted' || last === 'withdrawn') return [];
  if (last !== 'declined') return [{ kind: 'referral-unanswered', of: out.id, dueAt: out.answerBeforeAt }];
  const isAnotherSent = all.some(({ sequence }) => sequence > out.sequence);
  return isAnotherSent ? [] : [{ kind: 'refer-again', of: out.id, dueAt: out.answerBeforeAt }];
}

export const openReferralsOut = ({ referralsOut }: Episode): readonly ReferralOut[] =>
  referralsOut.filter((each) => sentReferral(each, referralsOut).length > 0);
