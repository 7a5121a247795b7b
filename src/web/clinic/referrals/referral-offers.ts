import type { FormSlug } from '../../../knowledge/words/clinic-episode-forms.ts';
import type { DueKind } from '../../../pathway/episode-types.ts';

type Offer = { readonly slug: FormSlug; readonly testId: null; readonly of?: string };

const answers = {
  'accept-referral': ['accept-referral', 'refuse-referral'],
  'tell-referrer': ['tell-referrer'],
  'referral-unanswered': ['referral-answer', 'refer-out'],
  'refer-again': ['refer-out', 'referral-answer'],
} as const satisfies Readonly<Partial<Record<DueKind, readonly FormSlug[]>>>;
type ReferralKind = keyof typeof answers;

export const isOfReferral = (kind: DueKind): kind is ReferralKind => Object.hasOwn(answers, kind);

/** A need's key names the referral of ours that it is about: `referral-unanswered/<id>`. */
export function referralAnswers(kind: ReferralKind, key: string): readonly Offer[] {
  const [, about] = key.split('/');
  return answers[kind].map((slug) => ({
    slug,
    testId: null,
    ...(about !== undefined && slug === 'referral-answer' ? { of: about } : {}),
  }));
}
