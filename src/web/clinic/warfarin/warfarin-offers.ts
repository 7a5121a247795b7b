import type { FormSlug } from '../../../knowledge/words/clinic-episode-forms.ts';
import type { DueKind } from '../../../pathway/episode-types.ts';

type Offer = { readonly slug: FormSlug; readonly testId: null };
const of = (...slugs: readonly FormSlug[]): readonly Offer[] => slugs.map((slug) => ({ slug, testId: null }));

/** What answers each need of warfarin, the likeliest first. */
export const warfarinAnswers = {
  'inr-test': of('inr-result'),
  'inr-call': of('inr-result', 'note'),
  'inr-escalate': of('inr-result', 'note'),
  'act-on-inr': of('inr-act'),
  'dose-difference': of('dose-difference'),
  'inr-target': of('inr-target'),
  'warfarin-week': of('warfarin-week', 'inr-target'),
  'injections-end': of('dispense', 'stop-injections'),
  'stop-injections': of('stop-injections'),
} as const satisfies Readonly<Partial<Record<DueKind, readonly Offer[]>>>;

export const isOfWarfarin = (kind: DueKind): kind is Extract<DueKind, keyof typeof warfarinAnswers> =>
  Object.hasOwn(warfarinAnswers, kind);
