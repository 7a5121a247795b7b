import type { Temporal } from 'temporal-polyfill';
import type { ReferralAnswer, ReferralUrgency, TellingWay } from './referral-types.ts';

type Instant = Temporal.Instant;

export type ReferralCommand =
  | {
      readonly type: 'accept-referral';
      /** Whose record it is: the one made when it came, or one that was here before. */
      readonly personId: string;
      readonly note: string;
    }
  | {
      readonly type: 'refuse-referral';
      readonly reason: string;
      readonly who: string;
      readonly how: TellingWay;
    }
  | {
      readonly type: 'tell-referrer';
      readonly who: string;
      readonly how: TellingWay;
      readonly note: string;
    }
  | {
      readonly type: 'refer-out';
      readonly to: string;
      readonly receiver: string;
      readonly reason: string;
      readonly question: string;
      readonly urgency: ReferralUrgency;
      readonly how: TellingWay;
      readonly saidBack: string | null;
    }
  | {
      readonly type: 'record-referral-answer';
      readonly referralId: string;
      readonly answer: ReferralAnswer;
      readonly who: string;
      readonly how: TellingWay;
      readonly note: string;
      readonly answeredAt: Instant;
    };

export type ReferralRefusal =
  | { readonly code: 'not-a-referral' }
  | { readonly code: 'referral-decided' }
  | { readonly code: 'no-such-referral' }
  /** The rules see an emergency, and nobody has sent the person anywhere. */
  | { readonly code: 'emergency-first' };

const referralCommands: Readonly<Record<ReferralCommand['type'], true>> = {
  'accept-referral': true,
  'refuse-referral': true,
  'tell-referrer': true,
  'refer-out': true,
  'record-referral-answer': true,
};

export const isReferralCommand = <C extends { readonly type: string }>(
  command: C,
): command is Extract<C, ReferralCommand> => Object.hasOwn(referralCommands, command.type);
