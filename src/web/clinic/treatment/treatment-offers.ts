import type { FormSlug } from '../../../knowledge/words/clinic-episode-forms.ts';
import type { DueKind, Episode } from '../../../pathway/episode-types.ts';
import { diary } from '../../../pathway/diary.ts';
import { watchedBy } from '../../../pathway/follow-up/due-surveillance.ts';
import { runningRegimen } from '../../../pathway/treatment/due-treatment.ts';

type Offer = { readonly slug: FormSlug; readonly testId: null };
const of = (...slugs: readonly FormSlug[]): readonly Offer[] => slugs.map((slug) => ({ slug, testId: null }));

export type TreatmentKind = Extract<DueKind, keyof typeof answers>;

/** What answers each need of a treatment, the likeliest first. */
export const answers = {
  'decide-place': of('place', 'treatment-facts'),
  'confirm-place': of('second', 'place'),
  'send-to-hospital': of('hospital', 'place'),
  'hospital-answer': of('hospital-answer', 'back'),
  'treatment-failure': of('hospital', 'place'),
  prescribe: of('prescribe', 'treatment-facts', 'watch'),
  'first-dose': of('first-dose', 'dispense'),
  dispense: of('dispense'),
  'treatment-supply-ends': of('dispense'),
  'two-strengths': of('two-strengths'),
  'confirm-step': of('step', 'doses'),
  'doses-missed': of('doses-answer', 'doses'),
  'stale-creatinine': of('treatment-facts', 'note'),
  'book-review': of('review-slot'),
  review: of('review', 'review-facts'),
  'order-treatment-stop': of('stop-treatment', 'review'),
  'confirm-treatment-stop': of('treatment-stopped'),
  'end-hold': of('end-hold'),
  'hand-over-unaccepted': of('answer-offer', 'offer'),
} as const satisfies Readonly<Partial<Record<DueKind, readonly Offer[]>>>;

export const isOfTreatment = (kind: DueKind): kind is TreatmentKind => Object.hasOwn(answers, kind);

/** What answers anything that is due, the soonest first, and then what can be recorded of the treatment as it stands. */
export function offersForTreatment(episode: Episode): readonly Offer[] {
  const due = diary(episode).flatMap(({ kind }) => (isOfTreatment(kind) ? answers[kind].slice(0, 1) : []));
  const all = [...due, ...usualOffers(episode)];
  return all.filter(({ slug }, index) => all.findIndex((each) => each.slug === slug) === index);
}

function usualOffers(episode: Episode): readonly Offer[] {
  const { treatment, handOver } = episode;
  if (treatment === null) return [];
  const regimen = runningRegimen(episode);
  const answer = handOver === null ? of('offer') : of('answer-offer');
  if (treatment.hospital !== null) return [...of('hospital-answer', 'back'), ...answer];
  if (watchedBy(episode) !== null) return [...of('watch-scan', 'prescribe'), ...answer];
  if (regimen === null) return [...of('place', 'treatment-facts', 'prescribe', 'hospital'), ...answer];
  if (regimen.stop !== null) return [...of('treatment-stopped'), ...answer];
  return [
    ...of('dispense', 'doses', 'review-slot', 'review', 'prescribe', 'place', 'treatment-facts'),
    ...of('new-clot', 'hospital', 'stop-treatment', treatment.hold === null ? 'hold' : 'end-hold'),
    ...of('villalta'),
    ...(regimen.regimen.drug === 'warfarin' ? of('inr-result', 'inr-target', 'warfarin-week') : []),
    ...answer,
  ];
}
