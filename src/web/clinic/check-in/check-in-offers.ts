import type { FormSlug } from '../../../knowledge/words/clinic-episode-forms.ts';
import { checkInsOf, isAtHome } from '../../../pathway/check-in/check-ins-of.ts';
import type { DueKind, Episode } from '../../../pathway/episode-types.ts';
import type { Offer } from '../offers.ts';

/** What answers each need of the watch at home, the likeliest first. */
const answers = {
  'agree-care-plan': ['care-plan'],
  'ask-check-in': ['check-in-call'],
  'make-contact': ['check-in-call', 'contact'],
  'await-answer': ['check-in-call', 'contact'],
  'end-text-check-in': ['check-in-call'],
  'call-silent': ['check-in-call', 'contact'],
  'call-named-contact': ['contact', 'check-in-call'],
  'welfare-check': ['contact', 'check-in-call'],
  'read-answer': ['answer-read', 'contact'],
  'ask-whether-called': ['called', 'contact'],
  'call-after-red': ['called', 'contact'],
  'send-help': ['contact', 'called'],
  'message-undelivered': ['undelivered'],
  'end-pause': ['resume-check-ins'],
} as const satisfies Readonly<Partial<Record<DueKind, readonly FormSlug[]>>>;
type CheckInKind = keyof typeof answers;

export const isOfCheckIn = (kind: DueKind): kind is CheckInKind => Object.hasOwn(answers, kind);

/** A need's key names what it is about: `call-silent/day-3.2026-11-26`, `read-answer/<answer>/<outcome>`. */
export function offersForCheckIn(kind: CheckInKind, key: string): readonly Offer[] {
  const [, about] = key.split('/');
  return answers[kind].map((slug) => ({ slug, testId: null, ...(about === undefined ? {} : { of: about }) }));
}

/** What can be recorded at any time. */
export function usualOffers(episode: Episode): readonly Offer[] {
  const { plan, pause } = checkInsOf(episode);
  const of = (...slugs: readonly FormSlug[]): readonly Offer[] =>
    slugs.map((slug) => ({ slug, testId: null }));
  if (!isAtHome(episode)) return [];
  if (plan === null) return of('care-plan');
  return of('check-in-call', 'contact', pause === null ? 'pause-check-ins' : 'resume-check-ins', 'care-plan');
}
