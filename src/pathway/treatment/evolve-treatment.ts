import type { Entry, Episode } from '../episode-types.ts';
import type { Owner, RecordedEvent } from '../events.ts';
import { isOpen } from '../tests-of.ts';
import type { TreatmentFact } from './treatment-events.ts';
import type { DosesReport, Regimen, Supply, Treatment } from './treatment-types.ts';

export type TreatmentEvent = Extract<RecordedEvent, { type: TreatmentFact['type'] }>;

export const noTreatmentYet: Treatment = {
  proposal: null,
  place: null,
  placeAskedAt: null,
  hospital: null,
  regimen: null,
  supplies: [],
  reports: [],
  reviewBooked: null,
  review: null,
  failure: null,
  hold: null,
};

/** A DVT confirmed before treatment was kept here has none of it yet, and needs all of it. */
export const treatmentOf = ({ treatment, diagnosis }: Episode): Treatment | null =>
  treatment ?? (diagnosis?.is === 'confirmed' ? noTreatmentYet : null);

/** What was recorded of a treatment counts even where the entry that confirmed the DVT was voided: the medicine is real. */
export function evolveTreatment(episode: Episode, event: TreatmentEvent): Episode {
  const entry: Entry = { sequence: event.sequence, at: event.at, by: event.by };
  if (event.type === 'hand-over-offered')
    return { ...episode, handOver: { ...entry, to: event.to, reason: event.reason } };
  if (event.type === 'hand-over-answered')
    return event.isAccepted ? withOwner(episode, event.to) : { ...episode, handOver: null };
  const treatment = treated(episode.treatment ?? noTreatmentYet, event, entry);
  const { cover } = episode;
  const takesOver =
    event.type === 'regimen-prescribed' && (cover.status === 'running' || cover.status === 'stop-ordered');
  // What was interim is now part of the treatment: it has no end and no need of its own.
  return { ...episode, treatment, cover: takesOver ? { ...cover, status: 'replaced' } : cover };
}

/** Whoever answers for an episode answers for its open tests; an offer to somebody else has lapsed. */
export const withOwner = (episode: Episode, owner: Owner): Episode => ({
  ...episode,
  owner,
  handOver: null,
  tests: episode.tests.map((test) => (isOpen(test) ? { ...test, owner } : test)),
});

type OfTreatment = Exclude<TreatmentEvent, { type: 'hand-over-offered' | 'hand-over-answered' }>;

function treated(treatment: Treatment, event: OfTreatment, entry: Entry): Treatment {
  const onRegimen = (change: (regimen: Regimen) => Partial<Regimen>): Treatment => {
    const { regimen } = treatment;
    // The entry that prescribed it may have been voided since.
    return regimen === null ? treatment : { ...treatment, regimen: { ...regimen, ...change(regimen) } };
  };
  switch (event.type) {
    case 'place-proposed':
      return { ...treatment, proposal: { ...event.proposal, proposedAt: event.at } };
    case 'place-decided': {
      const { place, against, physician, override, planOfCare, firstContactAt, needsSecond } = event;
      const decided = { place, against, physician, override, planOfCare, firstContactAt, needsSecond };
      return { ...treatment, place: { ...entry, ...decided, second: null } };
    }
    case 'place-confirmed': {
      const { place } = treatment;
      if (place === null) return treatment;
      return { ...treatment, place: { ...place, second: { ...entry, name: event.name } } };
    }
    case 'regimen-prescribed': {
      const { regimenId, regimen, prescriber } = event;
      const own = { firstDose: null, confirmed: [], stop: null, stopConfirmed: null };
      return { ...treatment, regimen: { ...entry, id: regimenId, regimen, prescriber, ...own }, hold: null };
    }
    case 'first-dose-taken':
      return onRegimen(() => ({ firstDose: { ...entry, doseAt: event.doseAt, how: event.how } }));
    case 'dispensed':
      return { ...treatment, supplies: [...treatment.supplies, supplyOf(event, entry)] };
    case 'two-strengths-settled':
      return {
        ...treatment,
        supplies: treatment.supplies.map((each) =>
          each.id === event.supplyId ? { ...each, settled: { ...entry, outcome: event.outcome } } : each,
        ),
      };
    case 'step-confirmed':
      return onRegimen(({ confirmed }) => ({
        confirmed: [...confirmed, { ...entry, ...event.step, who: event.who, how: event.how }],
      }));
    case 'doses-reported': {
      const { from, to, missed, doubled, wrongStrength, isLoading } = event;
      const report: DosesReport = {
        ...entry,
        from,
        to,
        missed,
        doubled,
        wrongStrength,
        isLoading,
        ...(event.checkInId === undefined ? {} : { checkInId: event.checkInId }),
        answered: null,
      };
      return { ...treatment, reports: [...treatment.reports, report] };
    }
    case 'doses-answered':
      return {
        ...treatment,
        reports: treatment.reports.map((each) =>
          each.sequence === event.reportSequence
            ? { ...each, answered: { ...entry, decision: event.decision } }
            : each,
        ),
      };
    case 'review-booked':
      return {
        ...treatment,
        reviewBooked: {
          ...entry,
          reviewAt: event.reviewAt,
          where: event.where,
          appointmentId: event.appointmentId ?? null,
        },
        reviewLost: null,
      };
    case 'review-given-up':
      return { ...treatment, reviewBooked: null, reviewLost: { ...entry, because: event.because } };
    case 'review-recorded': {
      const { decision, physician, reason, unknown, nextReviewOn, sheet = null } = event;
      const review = { ...entry, decision, physician, reason, unknown, nextReviewOn, sheet };
      return { ...treatment, review, reviewBooked: null, reviewLost: null };
    }
    case 'treatment-stop-ordered': {
      const { reason, physician, confirmBeforeAt } = event;
      return onRegimen(() => ({ stop: { ...entry, reason, physician, confirmBeforeAt } }));
    }
    case 'treatment-stop-confirmed': {
      const { how, saidBack, lastDoseOn } = event;
      return onRegimen(() => ({ stopConfirmed: { ...entry, how, saidBack, lastDoseOn } }));
    }
    case 'sent-to-hospital': {
      const { where, receiver, askAgainAt } = event;
      return { ...treatment, hospital: { ...entry, where, receiver, askAgainAt } };
    }
    case 'hospital-answered': {
      const { hospital } = treatment;
      if (hospital === null) return treatment;
      return { ...treatment, hospital: { ...hospital, askAgainAt: event.askAgainAt } };
    }
    case 'taken-back-from-hospital':
      // Back from hospital is not yet home: somebody decides again.
      return { ...treatment, hospital: null, place: null, placeAskedAt: event.at };
    case 'treatment-failed':
      return { ...treatment, failure: { ...entry, what: event.what }, place: null, placeAskedAt: event.at };
    case 'treatment-held': {
      const { reason, untilAt, physician } = event;
      return { ...treatment, hold: { ...entry, reason, untilAt, physician } };
    }
    case 'hold-ended':
      return { ...treatment, hold: null };
  }
}

function supplyOf(event: Extract<OfTreatment, { type: 'dispensed' }>, entry: Entry): Supply {
  const { supplyId, regimenId, medicine, strength, count, dispensedAt, dispenser, lastsUntilOn } = event;
  return {
    ...entry,
    id: supplyId,
    regimenId,
    medicine,
    strength,
    count,
    dispensedAt,
    dispenser,
    lastsUntilOn,
    settled: null,
  };
}
