import { Temporal } from 'temporal-polyfill';
import { inRegion } from '../engine/compiled-table.ts';
import { comesFirst } from '../knowledge/board-checks.ts';
import { pathwayClocks as clocks } from '../knowledge/pathway-clocks.ts';
import { coverToStart, ofCover } from './cover-due.ts';
import type { DueItem, DueKind, Episode } from './episode-types.ts';
import { isWithEmergency } from './emergency-care.ts';
import { dayOf, endOfDay, plusHours, plusMinutes } from './instants.ts';
import type { Need } from './need.ts';
import { ofCheckIns } from './check-in/due-check-in.ts';
import { ofLetters } from './letters/due-letters.ts';
import { ofReferrals } from './referrals/due-referral.ts';
import { ofHandOver, ofPlace, ofRegimen } from './treatment/due-treatment.ts';
import { ofWarfarin } from './warfarin/due-warfarin.ts';
import { ofSurveillance } from './follow-up/due-surveillance.ts';
import { ofSuperficial } from './follow-up/due-superficial.ts';
import { ofVillalta } from './follow-up/due-villalta.ts';
import { afterStop } from './follow-up/due-after-stop.ts';
import { leadingScan, openTests, showsDvt } from './tests-of.ts';
import { resultsAwaited, mayExclude, testsToOrder, worseWhileWaiting } from './tests-due.ts';

type Instant = Temporal.Instant;

/**
 * All that must still happen, emergencies before all else, then the soonest first: a function of the state alone. An open
 * episode always has something due, with an owner and a deadline; a closed one at most the letter that says so.
 */
export function diary(episode: Episode): readonly DueItem[] {
  const known = asked.get(episode);
  if (known) return known;
  const items = itemsOf(episode);
  asked.set(episode, items);
  return items;
}

/** Alarms, board and messages ask of one state, which never changes: the answer is kept as long as the state is. */
const asked = new WeakMap<Episode, readonly DueItem[]>();

function itemsOf(episode: Episode): readonly DueItem[] {
  if (episode.closed !== null) return ofLetters(episode).map((need) => itemOf(episode, need));
  const needs = isWithEmergency(episode)
    ? [...afterEmergency(episode), ...dvtToAcknowledge(episode)]
    : [
        ...nextStep(episode),
        ...resultsAwaited(episode),
        ...worseWhileWaiting(episode),
        ...ofSuperficial(episode),
      ];
  const all = [
    ...emergency(episode),
    ...needs,
    ...ofCover(episode),
    ...ofRegimen(episode),
    ...ofWarfarin(episode),
    ...afterStop(episode),
    ...ofVillalta(episode),
    ...ofSurveillance(episode),
    ...ofHandOver(episode),
    ...ofReferrals(episode),
    ...ofCheckIns(episode),
    ...ofLetters(episode),
  ];
  const items = (all.length > 0 ? all : [nothingElse(episode)])
    .map((need) => itemOf(episode, need))
    .toSorted((a, b) => rank(a) - rank(b) || Temporal.Instant.compare(a.dueAt, b.dueAt));
  // One need may have two reasons, a plan and a worse leg: the sooner holds.
  return items.filter(({ key }, index) => items.findIndex((each) => each.key === key) === index);
}

/** An older task that is overdue must not hide that somebody may be dying. */
const rank = ({ kind }: DueItem): number => (comesFirst.needs.some((each) => each === kind) ? 0 : 1);

function itemOf(episode: Episode, { kind, dueAt, test, of, warnAt, owner }: Need): DueItem {
  const name = test?.id ?? of;
  return {
    key: name === undefined ? kind : `${kind}/${name}`,
    kind,
    testId: test?.id ?? null,
    owner: owner ?? test?.owner ?? episode.owner,
    dueAt,
    warnAt: warnAt === undefined ? plusMinutes(dueAt, -clocks.warnBefore.minutes) : warnAt,
  };
}

/** Whatever the tables missed, an open episode stays somebody's work. */
const nothingElse = (episode: Episode): Need => ({
  kind: 'record-diagnosis',
  dueAt: plusHours(episode.proposal?.proposedAt ?? episode.openedAt, clocks.clinicianDecides.hours),
});

function nextStep(episode: Episode): readonly Need[] {
  const { diagnosis, proposal, referredAt, region } = episode;
  if (diagnosis !== null) return afterDiagnosis(episode, diagnosis);
  const assess: Need = {
    kind: 'assess',
    dueAt: plusHours(referredAt, inRegion(clocks.assess.hours, region)),
  };
  if (proposal === null) return [assess];
  const { plan, proposedAt } = proposal;
  if (plan === null) return [episode.assessments.length === 0 ? assess : missing(episode)];
  const needs: Need[] = [...testsToOrder(episode), ...coverToStart(episode)];
  const at = (kind: DueKind, dueAt: Instant): void => void needs.push({ kind, dueAt });
  switch (plan.leadsTo) {
    case 'emergency':
      return dvtToAcknowledge(episode);
    case 'elsewhere':
      at('hand-over', plan.dueAt ?? plusHours(proposedAt, clocks.clinicianDecides.hours));
      break;
    case 'confirmed':
      at('acknowledge-result', plusMinutes(proposedAt, clocks.acknowledgeResult.minutes));
      break;
    case 'clinician-decides':
      if (needs.length === 0 && openTests(episode).length === 0)
        at('record-diagnosis', plusHours(proposedAt, clocks.clinicianDecides.hours));
      break;
    case 'excluded':
      if (mayExclude(episode)) at('record-diagnosis', plusHours(proposedAt, clocks.recordExclusion.hours));
      break;
    case null:
      break;
  }
  return needs;
}

/** Emergency signs come before everything, also after a diagnosis, and again if they come again. */
function emergency({ emergencySince, emergency: sent }: Episode): readonly Need[] {
  if (emergencySince === null || (sent !== null && sent.sequence > emergencySince.sequence)) return [];
  return [{ kind: 'send-to-emergency', dueAt: emergencySince.at, warnAt: null }];
}

/** A clot that was seen is acknowledged, wherever the person is by now. */
function dvtToAcknowledge(episode: Episode): readonly Need[] {
  const seen = leadingScan(episode)?.scan;
  if (seen === undefined || !showsDvt(episode) || episode.diagnosis?.is === 'confirmed') return [];
  return [{ kind: 'acknowledge-result', dueAt: plusMinutes(seen.at, clocks.acknowledgeResult.minutes) }];
}

/** A rule that cannot answer names what it lacks; whether cover can be given is asked at once when a limit has passed. */
function missing({ proposal, tests, openedAt }: Episode): Need {
  const since = proposal?.proposedAt ?? openedAt;
  const limitPassed = tests.some(({ overdue }) => overdue.first !== null);
  if (limitPassed && proposal?.decisive.includes('interim-cover') === true)
    return { kind: 'decide-cover', dueAt: plusMinutes(since, clocks.decideCover.minutes), warnAt: null };
  return { kind: 'answer-what-is-missing', dueAt: plusHours(since, clocks.answerWhatIsMissing.hours) };
}

function afterDiagnosis(episode: Episode, diagnosis: NonNullable<Episode['diagnosis']>): readonly Need[] {
  const about = diagnosis.is === 'excluded' ? 'not-likely' : 'confirmed';
  const isTold = episode.told.some((each) => each.about === about && each.sequence > diagnosis.sequence);
  const tell: Need[] = isTold
    ? []
    : [{ kind: 'tell-person', dueAt: plusHours(diagnosis.at, clocks.tellPerson.hours) }];
  if (diagnosis.is === 'confirmed') return [...tell, ...ofPlace(episode)];
  const day = dayOf(diagnosis.at, episode.zone).add({ days: clocks.safetyNet.days });
  return [...tell, { kind: 'close', dueAt: endOfDay(day, episode.zone) }];
}

const afterEmergency = ({ emergency }: Episode): readonly Need[] =>
  emergency === null
    ? []
    : [{ kind: 'find-out-after-emergency', dueAt: plusHours(emergency.at, clocks.afterEmergency.hours) }];
