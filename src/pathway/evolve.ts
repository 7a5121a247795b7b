import { assert } from '../engine/assert.ts';
import type { Cover, Entry, Episode, EpisodeState, PlannedTest } from './episode-types.ts';
import type { RecordedEvent } from './events.ts';
import { evolveCheckIn } from './check-in/evolve-check-in.ts';
import { isOfCheckIn } from './check-in/check-in-events.ts';
import { isWithEmergency } from './emergency-care.ts';
import { earliest, isAfter } from './instants.ts';
import { evolveFollowUp } from './follow-up/evolve-follow-up.ts';
import { isOfFollowUp } from './follow-up/follow-up-events.ts';
import { grewAt, watchedBy } from './follow-up/due-surveillance.ts';
import { evolveReferral } from './referrals/evolve-referral.ts';
import { isOfReferral } from './referrals/referral-events.ts';
import type { ReferralIn, Sent } from './referrals/referral-types.ts';
import { isOpen } from './tests-of.ts';
import { isEnding, isInForce } from './treatment/due-treatment.ts';
import { evolveTreatment, noTreatmentYet, withOwner } from './treatment/evolve-treatment.ts';
import { isOfTreatment } from './treatment/treatment-events.ts';
import { evolveWarfarin } from './warfarin/evolve-warfarin.ts';
import { isOfWarfarin } from './warfarin/warfarin-events.ts';

/**
 * Replays one recorded event. Never refuses: what happened, happened. Refusing is for commands. An event that voids another
 * is undone by {@link replay} alone, which sees the whole history.
 */
export function evolve(episode: Episode | null, event: RecordedEvent): Episode {
  const next = episode === null ? opened(event) : applied(episode, event);
  const counted = { ...next, sequence: event.sequence };
  return { ...counted, state: stateOf(counted) };
}

/** The episode as its history makes it, without the entries that were voided. */
export function replay(events: readonly RecordedEvent[]): Episode {
  const voided = new Set(
    events.flatMap((each) => (each.type === 'entry-voided' ? [each.voidedSequence] : [])),
  );
  const [first, ...later] = events;
  assert(first, 'an episode has at least the event that opened it');
  return later.reduce(
    (episode, event) =>
      voided.has(event.sequence) ? { ...episode, sequence: event.sequence } : evolve(episode, event),
    evolve(null, first),
  );
}

function opened(event: RecordedEvent): Episode {
  assert(event.type === 'referral-received', `an episode begins with a referral, not ${event.type}`);
  const {
    episodeId,
    personId,
    region,
    zone,
    referrer,
    referredAt,
    limb,
    side,
    symptomsBeganOn,
    reason,
    owner,
    sent,
  } = event;
  return {
    id: episodeId,
    personId,
    region,
    zone,
    referrer,
    referredAt,
    limb,
    side,
    symptomsBeganOn,
    reason,
    owner,
    sequence: event.sequence,
    state: 'suspected',
    openedAt: event.at,
    findings: [],
    assessments: [],
    tests: [],
    cover: { status: 'none' },
    firstDoseAt: null,
    proposal: null,
    emergencySince: null,
    worsened: null,
    told: [],
    diagnosis: null,
    emergency: null,
    treatment: null,
    checkIns: null,
    warfarin: null,
    followUp: null,
    handOver: null,
    referral: sent === undefined ? null : receivedFrom(sent, event),
    referralsOut: [],
    letters: [],
    escalations: [],
    closed: null,
  };
}

/** Who types in a letter or a call takes it on by that: what is left is to tell its sender. */
const receivedFrom = (sent: Sent, { sequence, at, by }: RecordedEvent): ReferralIn => ({
  ...sent,
  decided: sent.source === 'staff' ? { sequence, at, by, is: 'accepted', note: '' } : null,
  senderTold: null,
});

function applied(episode: Episode, event: RecordedEvent): Episode {
  const entry: Entry = { sequence: event.sequence, at: event.at, by: event.by };
  const onTest = (id: string, change: (test: PlannedTest) => Partial<PlannedTest>): Episode => ({
    ...episode,
    tests: episode.tests.map((test) => (test.id === id ? { ...test, ...change(test) } : test)),
  });
  if (isOfTreatment(event)) return evolveTreatment(episode, event);
  if (isOfCheckIn(event)) return evolveCheckIn(episode, event);
  if (isOfWarfarin(event)) return evolveWarfarin(episode, event);
  if (isOfFollowUp(event)) return evolveFollowUp(episode, event);
  if (isOfReferral(event)) return evolveReferral(episode, event);
  switch (event.type) {
    case 'referral-received':
      throw new Error('an episode is referred once');
    case 'findings-recorded':
      return {
        ...episode,
        findings: [...episode.findings, { ...entry, facts: event.facts, observedAt: event.observedAt }],
      };
    case 'assessed': {
      const { assessedAt, wells, alternativeDiagnosis } = event;
      return {
        ...episode,
        assessments: [...episode.assessments, { ...entry, assessedAt, wells, alternativeDiagnosis }],
      };
    }
    case 'step-proposed': {
      const moved = new Map(event.deadlines.map((each) => [each.testId, each]));
      return {
        ...episode,
        proposal: { ...event.proposal, proposedAt: event.at, flagged: event.flagged },
        emergencySince:
          event.proposal.plan?.leadsTo === 'emergency' ? (episode.emergencySince ?? entry) : null,
        tests: episode.tests.map((test) => {
          const to = moved.get(test.id);
          return to ? { ...test, dueAt: to.dueAt, lastDueAt: to.lastDueAt } : test;
        }),
      };
    }
    case 'test-requested':
      return { ...episode, tests: [...episode.tests, requested(event, entry)] };
    case 'slot-booked':
      return onTest(event.testId, () => ({
        slot: {
          at: event.slotAt,
          place: event.place,
          breachReason: event.breachReason,
          bookedAt: event.at,
          sequence: event.sequence,
          appointmentId: event.appointmentId ?? null,
        },
        slotLost: null,
      }));
    case 'slot-given-up':
      return onTest(event.testId, () => ({
        slot: null,
        slotLost: { ...entry, because: event.because, answeredAt: null },
      }));
    case 'no-show-answered':
      return onTest(event.testId, ({ slotLost }) => ({
        slotLost: slotLost ? { ...slotLost, answeredAt: event.at } : null,
      }));
    case 'sample-taken':
      return onTest(event.testId, () => ({ sampledAt: event.sampledAt }));
    case 'd-dimer-resulted': {
      const { dDimer, quantitative, resultedAt } = event;
      return onTest(event.testId, (test) => ({
        sampledAt: event.sampledAt ?? test.sampledAt,
        dDimer: { ...entry, dDimer, quantitative, resultedAt },
      }));
    }
    case 'scan-resulted': {
      const { side, performedAt, extent, result } = event;
      return onTest(event.testId, () => ({ scan: { ...entry, side, performedAt, extent, result } }));
    }
    case 'bloods-seen':
      return onTest(event.testId, () => ({ bloods: { ...entry, note: event.note } }));
    case 'test-not-done': {
      const { reason, note, capacity, senior } = event;
      return onTest(event.testId, () => ({ notDone: { ...entry, reason, note, capacity, senior } }));
    }
    case 'test-overdue':
      return onTest(event.testId, ({ overdue }) => ({
        overdue:
          event.limit === 'first' ? { ...overdue, first: event.dueAt } : { ...overdue, last: event.dueAt },
      }));
    case 'cover-started': {
      const { medicine, firstDoseAt, supplyEndsAt } = event;
      const cover: Cover = {
        ...entry,
        status: 'running',
        medicine,
        firstDoseAt,
        supplyEndsAt,
        suppliedAt: event.at,
        stop: null,
        stopConfirmed: null,
      };
      return { ...episode, cover, firstDoseAt: earliest([firstDoseAt, ...listOf(episode.firstDoseAt)]) };
    }
    case 'supply-extended':
    case 'cover-stop-ordered':
    case 'cover-stop-confirmed':
      return { ...episode, cover: coverAfter(episode.cover, event, entry) };
    case 'cover-not-given':
      return { ...episode, cover: { ...entry, status: 'not-given', reason: event.reason, note: event.note } };
    case 'person-told':
      return { ...episode, told: [...episode.told, { ...entry, about: event.about }] };
    case 'worsened':
      return { ...episode, worsened: entry };
    case 'diagnosis-excluded':
      return { ...episode, diagnosis: { ...entry, is: 'excluded', byOverride: false } };
    case 'diagnosis-confirmed':
      return {
        ...episode,
        diagnosis: { ...entry, is: 'confirmed', byOverride: event.override !== null },
        treatment: episode.treatment ?? noTreatmentYet,
      };
    case 'diagnosis-withdrawn':
      // Nothing of a treatment that was only awaited is left; a medicine that somebody takes stays on record.
      return {
        ...episode,
        diagnosis: null,
        treatment: episode.treatment?.regimen ? episode.treatment : null,
      };
    case 'sent-to-emergency':
      return { ...episode, emergency: { ...entry, where: event.where } };
    case 'escalated': {
      const { item, phase, dueAt, at } = event;
      return { ...episode, escalations: [...episode.escalations, { item, phase, dueAt, at, readAt: null }] };
    }
    case 'escalation-read':
      return {
        ...episode,
        escalations: episode.escalations.map((each) =>
          each.item === event.item && each.readAt === null ? { ...each, readAt: event.at } : each,
        ),
      };
    case 'letter-sent': {
      const { letter, to, how, sentAt, upToSequence } = event;
      const told = episode.diagnosis?.is ?? null;
      return {
        ...episode,
        letters: [...episode.letters, { ...entry, letter, to, how, sentAt, upToSequence, told }],
      };
    }
    case 'owner-changed':
      return withOwner(episode, event.owner);
    case 'entry-voided':
    case 'note-added':
      return episode;
    case 'closed': {
      const { reason, otherDiagnosis, safetyNetOn } = event;
      return { ...episode, closed: { ...entry, reason, otherDiagnosis, safetyNetOn } };
    }
    case 'reopened':
      return { ...(event.afresh ? startedAfresh(episode, event) : episode), closed: null };
  }
}

/** A re-presentation: what was found, tested and decided before stays in the history and decides nothing now. */
const startedAfresh = (episode: Episode, { at }: RecordedEvent): Episode => ({
  ...episode,
  referredAt: at,
  symptomsBeganOn: null,
  findings: [],
  assessments: [],
  tests: [],
  proposal: null,
  emergencySince: null,
  emergency: null,
  worsened: null,
  told: [],
  diagnosis: null,
  treatment: null,
  checkIns: null,
  warfarin: null,
  followUp: null,
  handOver: null,
});

function requested(event: Extract<RecordedEvent, { type: 'test-requested' }>, entry: Entry): PlannedTest {
  const { testId, kind, anchorAt, dueAt, lastDueAt, notBeforeAt, owner } = event;
  return {
    ...entry,
    id: testId,
    kind,
    anchorAt,
    dueAt,
    lastDueAt,
    notBeforeAt,
    owner,
    slot: null,
    slotLost: null,
    sampledAt: null,
    overdue: { first: null, last: null },
    dDimer: null,
    scan: null,
    bloods: null,
    notDone: null,
  };
}

const listOf = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);

type CoverEvent = Extract<
  RecordedEvent,
  { type: 'supply-extended' | 'cover-stop-ordered' | 'cover-stop-confirmed' }
>;

function coverAfter(cover: Cover, event: CoverEvent, entry: Entry): Cover {
  // The entry that started it may have been voided since: then nothing is there to extend or stop.
  if (cover.status === 'none' || cover.status === 'not-given') return cover;
  switch (event.type) {
    case 'supply-extended':
      return { ...cover, sequence: event.sequence, supplyEndsAt: event.supplyEndsAt, suppliedAt: event.at };
    case 'cover-stop-ordered':
      return {
        ...cover,
        status: 'stop-ordered',
        stop: { orderedAt: event.at, confirmBeforeAt: event.confirmBeforeAt },
      };
    case 'cover-stop-confirmed':
      return {
        ...cover,
        status: 'stopped',
        stopConfirmed: { ...entry, how: event.how, saidBack: event.saidBack },
      };
  }
}

function stateOf(episode: Episode): EpisodeState {
  const { closed, diagnosis, assessments, proposal, tests } = episode;
  if (closed !== null) return 'closed';
  if (isWithEmergency(episode)) return 'emergency-sent';
  if (diagnosis !== null) return diagnosis.is === 'confirmed' ? treatedAs(episode) : diagnosis.is;
  if (proposal?.plan?.leadsTo === 'elsewhere') return 'other-route';
  if (assessments.length === 0) return 'suspected';
  const waitsForRepeat = tests.some((test) => test.kind === 'repeat-scan' && isOpen(test));
  const plansRepeat = proposal?.plan?.tests.some(({ kind }) => kind === 'repeat-scan') === true;
  return waitsForRepeat || plansRepeat ? 'awaiting-repeat-scan' : 'awaiting-tests';
}

/** The window of a review opens by the clock, and the clock speaks through what it told. */
function treatedAs(episode: Episode): EpisodeState {
  const { treatment, escalations } = episode;
  const current = treatment ?? noTreatmentYet;
  const { hospital, place, review } = current;
  if (hospital !== null) return 'hospital-treatment';
  if (isEnding(current)) return 'stopping';
  const watched = watchedBy(episode);
  if (watched !== null && grewAt(watched) === null) return 'watched';
  if (place === null || !isInForce(place) || place.place !== 'home') return 'deciding-where';
  const isOpenNow = escalations.some(
    ({ item, at }) => item === 'review' && (review === null || isAfter(at, review.at)),
  );
  if (isOpenNow) return 'review';
  return review === null ? 'home-treatment' : 'long-term';
}
