import { type FormSlug, formWords } from '../../knowledge/words/clinic-episode-forms.ts';
import { isCalledFor, mayExclude } from '../../pathway/tests-due.ts';
import type { DueItem, Episode, PlannedTest } from '../../pathway/episode-types.ts';
import { runningRegimen } from '../../pathway/treatment/due-treatment.ts';
import { isOfCheckIn, offersForCheckIn } from './check-in/check-in-offers.ts';
import { answers, isOfTreatment } from './treatment/treatment-offers.ts';
import { followUpAnswers, isOfFollowUp } from './follow-up/follow-up-offers.ts';
import { isOfReferral, referralAnswers } from './referrals/referral-offers.ts';
import { isOfWarfarin, warfarinAnswers } from './warfarin/warfarin-offers.ts';
import { isOpen, isScan, openTests } from '../../pathway/tests-of.ts';

/** A form worth offering now, and the test it is about. The episode itself decides whether it takes the answer. */
export type Offer = {
  readonly slug: FormSlug;
  readonly testId: string | null;
  /** The check-in, the answer or the message that it is about. */
  readonly of?: string;
};

const of = (slug: FormSlug, testId: string | null = null): Offer => ({ slug, testId });

export const addressOf = (episode: Episode, { slug, testId, of: about }: Offer): string => {
  const asked =
    testId === null ? (about === undefined ? '' : `?of=${encodeURIComponent(about)}`) : `?test=${testId}`;
  return `/clinic/episodes/${episode.id}/${slug}${asked}`;
};

export const labelOf = ({ slug }: Offer): string => formWords[slug].title;

/** Tests that the rules propose and nobody has ordered. */
export const proposedTests = (episode: Episode) =>
  (episode.proposal?.plan?.tests ?? []).filter((rule) => !isCalledFor(episode, rule));

/** What answers the need that is due first. */
export function offersFor(episode: Episode, { kind, testId, key }: DueItem): readonly Offer[] {
  if (isOfTreatment(kind)) return answers[kind];
  if (isOfCheckIn(kind)) return offersForCheckIn(kind, key);
  if (isOfWarfarin(kind)) return warfarinAnswers[kind];
  if (isOfFollowUp(kind)) return followUpAnswers[kind];
  if (isOfReferral(kind)) return referralAnswers(kind, key);
  switch (kind) {
    case 'assess':
      return [of('assess')];
    case 'answer-what-is-missing':
      return [of('findings')];
    case 'order-test':
      return proposedTests(episode).length > 0 ? [of('order')] : [of('order-test')];
    case 'book-slot':
      return [of('slot', testId)];
    case 'call-no-show':
      return [of('no-show', testId), of('slot', testId)];
    case 'd-dimer-result': {
      const test = episode.tests.find(({ id }) => id === testId);
      return test?.sampledAt === null
        ? [of('sample', testId), of('d-dimer', testId)]
        : [of('d-dimer', testId)];
    }
    case 'scan-result':
    case 'repeat-scan-result': {
      const test = episode.tests.find(({ id }) => id === testId);
      return test?.slot === null ? [of('slot', testId), of('scan', testId)] : [of('scan', testId)];
    }
    case 'bloods-result':
      return [of('bloods', testId)];
    case 'decide-cover':
      return [of('findings'), of('no-cover')];
    case 'start-cover':
      return [of('cover'), of('no-cover')];
    case 'cover-gap': {
      const scan = openTests(episode).find((test) => isScan(test));
      return scan === undefined ? [of('supply')] : [of('supply'), of('slot', scan.id)];
    }
    case 'supply-end':
      return [of('supply'), of('stop')];
    case 'order-stop':
      return [of('stop')];
    case 'confirm-stop':
      return [of('confirm-stop')];
    case 'acknowledge-result':
      return [of('confirm')];
    case 'tell-person':
      return [of('tell')];
    case 'send-to-emergency':
      return [of('emergency')];
    case 'find-out-after-emergency':
      return [of('note'), of('close')];
    case 'hand-over':
      return [of('close'), of('tell')];
    case 'record-diagnosis':
      return mayExclude(episode) ? [of('exclude')] : [of('confirm'), of('close')];
    case 'send-letter':
      return [of('letters')];
    case 'close':
      return [of('close')];
  }
}

/** What can be recorded about one test. */
export function offersForTest(test: PlannedTest): readonly Offer[] {
  if (!isOpen(test)) return [];
  switch (test.kind) {
    case 'd-dimer':
      return [of('sample', test.id), of('d-dimer', test.id), of('not-done', test.id)];
    case 'scan':
    case 'repeat-scan':
      return [of('slot', test.id), of('scan', test.id), of('not-done', test.id)];
    case 'bloods':
      return [of('bloods', test.id), of('not-done', test.id)];
  }
}

export function offersForCover(episode: Episode): readonly Offer[] {
  const { cover } = episode;
  // Beside a regimen that runs it would be two anticoagulants.
  if (runningRegimen(episode) !== null) return [];
  switch (cover.status) {
    case 'none':
      return [of('cover'), of('no-cover')];
    case 'not-given':
    case 'stopped':
      return [of('cover')];
    case 'running':
      return [of('supply'), of('stop')];
    case 'stop-ordered':
      return [of('confirm-stop')];
    case 'replaced':
      return [];
  }
}

const isMissingFacts = ({ proposal }: Episode): boolean => (proposal?.decisive.length ?? 0) > 0;

/** All else, in the order in which it is needed. */
export function otherOffers(episode: Episode): readonly Offer[] {
  if (episode.closed !== null) return [of('letters'), of('note'), of('reopen')];
  return [
    of('worse'),
    of('emergency'),
    of('assess'),
    ...(isMissingFacts(episode) ? [of('findings')] : []),
    of('order-test'),
    of('tell'),
    of('refer-out'),
    of('letters'),
    ...(mayExclude(episode) && episode.diagnosis === null ? [of('exclude')] : []),
    ...(episode.diagnosis === null && episode.proposal !== null ? [of('confirm')] : []),
    of('note'),
    of('owner'),
    of('close'),
  ];
}
