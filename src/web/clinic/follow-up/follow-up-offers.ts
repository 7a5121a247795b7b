import type { FormSlug } from '../../../knowledge/words/clinic-episode-forms.ts';
import type { DueKind } from '../../../pathway/episode-types.ts';

type Offer = { readonly slug: FormSlug; readonly testId: null };
const of = (...slugs: readonly FormSlug[]): readonly Offer[] => slugs.map((slug) => ({ slug, testId: null }));

/** What answers each need after or beside treatment, the likeliest first. */
export const followUpAnswers = {
  villalta: of('villalta'),
  'villalta-act': of('villalta-answer'),
  'stop-step': of('stop-step'),
  'stop-symptoms': of('stop-step', 'emergency'),
  'surveillance-scan': of('watch-scan'),
  'decide-superficial': of('superficial'),
} as const satisfies Readonly<Partial<Record<DueKind, readonly Offer[]>>>;

export const isOfFollowUp = (kind: DueKind): kind is Extract<DueKind, keyof typeof followUpAnswers> =>
  Object.hasOwn(followUpAnswers, kind);
