import { Temporal } from 'temporal-polyfill';
import { homeOrHospital } from '../../knowledge/home-care/home-or-hospital/home-or-hospital.ts';
import { careClocks as clocks } from '../../knowledge/home-care/plan/care-clocks.ts';
import { pathwayClocks } from '../../knowledge/pathway-clocks.ts';
import { regimenRules } from '../../knowledge/treatment/regimen-rules.ts';
import type { Episode } from '../episode-types.ts';
import { dateOf, dayOf, endOfDay, isAfter, isBefore, latest, plusHours, startOfDay } from '../instants.ts';
import type { Need } from '../need.ts';
import { grewAt, treatBy, watchedBy } from '../follow-up/due-surveillance.ts';
import { showsDvt } from '../tests-of.ts';
import { treatmentOf } from './evolve-treatment.ts';
import { isTooMany } from './missed-doses.ts';
import { reachOf, twoStrengths } from './supply-reach.ts';
import {
  type DosesReport,
  type PlaceDecision,
  type Regimen,
  type Treatment,
  confirmers,
} from './treatment-types.ts';

type Instant = Temporal.Instant;
export const isInForce = ({ needsSecond, second }: PlaceDecision): boolean => !needsSecond || second !== null;

/** A regimen that is taken: prescribed, and nobody has confirmed that it stopped. */
export const runningRegimen = ({ treatment }: Episode): Regimen | null =>
  treatment?.regimen && treatment.regimen.stopConfirmed === null ? treatment.regimen : null;

/** The most urgent that is certain, or what the rules say; `incomplete` where they cannot. */
export function ruledPlace({ proposal }: Treatment): string {
  const said = proposal?.outcome ?? null;
  if (said !== null) return said;
  const floor = proposal?.floor ?? null;
  return floor === 'emergency' || floor === 'hospital' ? floor : 'incomplete';
}

/** It stops or has stopped, and nothing has happened since that asks where and with what again. */
export function isEnding({ regimen, place, placeAskedAt }: Treatment): boolean {
  const stop = regimen?.stop ?? null;
  if (stop === null) return false;
  const isDecidedSince = place !== null && place.sequence > stop.sequence;
  return !isDecidedSince && (placeAskedAt === null || !isAfter(placeAskedAt, stop.at));
}

/** Where a confirmed DVT is treated: decided, confirmed a second time where asked, and somebody there has the person. */
export function ofPlace(episode: Episode): readonly Need[] {
  const { diagnosis, zone, emergency } = episode;
  const treatment = treatmentOf(episode);
  if (treatment === null || diagnosis?.is !== 'confirmed') return [];
  const { hospital, failure, place, proposal, placeAskedAt } = treatment;
  if (hospital !== null) return [{ kind: 'hospital-answer', dueAt: hospital.askAgainAt }];
  // Watched, nothing is given, so that nowhere has to be decided on.
  const watched = watchedBy(episode);
  if (isEnding(treatment) || (watched !== null && grewAt(watched) === null)) return [];
  const needs: Need[] = [];
  const isEmergency = proposal !== null && (proposal.outcome ?? proposal.floor) === 'emergency';
  if (isEmergency && (emergency === null || isBefore(emergency.at, proposal.proposedAt)))
    needs.push({ kind: 'send-to-emergency', dueAt: proposal.proposedAt, warnAt: null });
  if (failure !== null && place === null && placeAskedAt?.equals(failure.at))
    return [
      ...needs,
      { kind: 'treatment-failure', dueAt: plusHours(failure.at, clocks.newClotOnTreatment.hours) },
    ];
  if (place === null) {
    const since = latest([diagnosis.at, placeAskedAt ?? diagnosis.at]) ?? diagnosis.at;
    return [...needs, { kind: 'decide-place', dueAt: plusHours(since, clocks.decidePlace.hours) }];
  }
  if (!isInForce(place))
    return [...needs, { kind: 'confirm-place', dueAt: plusHours(place.at, clocks.secondReader.hours) }];
  if (proposal !== null && isWorseThan(proposal.outcome ?? proposal.floor, place))
    needs.push({ kind: 'decide-place', dueAt: plusHours(proposal.proposedAt, clocks.decidePlace.hours) });
  if (place.place === 'hospital')
    needs.push({ kind: 'send-to-hospital', dueAt: plusHours(place.at, clocks.sendToHospital.hours) });
  if (place.place === 'specialist-review') {
    const evening = endOfDay(dayOf(place.at, zone), zone);
    const dueAt = latest([evening, plusHours(place.at, clocks.decidePlace.hours)]) ?? evening;
    needs.push({ kind: 'decide-place', dueAt });
  }
  return needs;
}

/** Whether the rules are now more urgent than what the decision for home was made against. */
function isWorseThan(said: string | null, { place, against }: PlaceDecision): boolean {
  const ladder: readonly string[] = homeOrHospital.ladder;
  return place === 'home' && said !== null && ladder.indexOf(said) < ladder.indexOf(against);
}

/** The medicine: prescribed, dispensed, taken, changed on its day, reviewed, stopped. */
export function ofRegimen(episode: Episode): readonly Need[] {
  const { diagnosis } = episode;
  const treatment = treatmentOf(episode);
  if (treatment === null) return [];
  const { regimen, hospital } = treatment;
  const isConfirmed = diagnosis?.is === 'confirmed';
  if (regimen === null) {
    if (!isConfirmed || hospital !== null) return [];
    const watched = watchedBy(episode);
    if (watched !== null) {
      const dueAt = treatBy(watched);
      return dueAt === null ? [] : [{ kind: 'prescribe', dueAt }];
    }
    return [{ kind: 'prescribe', dueAt: plusHours(diagnosis.at, clocks.firstDose.hours) }];
  }
  if (regimen.stopConfirmed !== null && isConfirmed && hospital === null && !isEnding(treatment)) {
    const since = treatment.placeAskedAt ?? regimen.stopConfirmed.at;
    return [{ kind: 'prescribe', dueAt: plusHours(since, clocks.firstDose.hours) }];
  }
  if (regimen.stopConfirmed !== null)
    return afterStop(episode, regimen.stopConfirmed.lastDoseOn, isConfirmed);
  if (regimen.stop !== null)
    return [{ kind: 'confirm-treatment-stop', dueAt: regimen.stop.confirmBeforeAt }, ...toTell(episode)];
  if (!isConfirmed) return withoutDiagnosis(episode, regimen);
  if (hospital !== null) return [];
  return running(episode, treatment, regimen);
}

/** A medicine for a clot that is no longer on record: somebody decides at once whether it stops. */
function withoutDiagnosis(episode: Episode, regimen: Regimen): readonly Need[] {
  if (showsDvt(episode)) return [];
  const since = latest([regimen.at, episode.proposal?.proposedAt ?? regimen.at]) ?? regimen.at;
  return [{ kind: 'order-treatment-stop', dueAt: plusHours(since, pathwayClocks.orderStop.hours) }];
}

function afterStop(episode: Episode, lastDoseOn: string, isConfirmed: boolean): readonly Need[] {
  if (!isConfirmed) return [];
  const day = dateOf(lastDoseOn).add({ weeks: Math.max(...clocks.afterStop.weeks) });
  return [...toTell(episode), { kind: 'close', dueAt: endOfDay(day, episode.zone) }];
}

/** What stopping means, and the signs of a new clot. */
function toTell({ treatment, told }: Episode): readonly Need[] {
  const stop = treatment?.regimen?.stop;
  if (!stop || told.some(({ about, sequence }) => about === 'stopping' && sequence > stop.sequence))
    return [];
  return [{ kind: 'tell-person', dueAt: plusHours(stop.at, pathwayClocks.tellPerson.hours) }];
}

function running(episode: Episode, treatment: Treatment, regimen: Regimen): readonly Need[] {
  const { zone } = episode;
  const { hold } = treatment;
  return [
    ...firstDose(episode, regimen),
    ...supply(treatment, regimen, firstDoseDue(episode, regimen), zone),
    ...twoStrengths(treatment, regimen, zone).map(
      ({ supply: box, since }): Need => ({
        kind: 'two-strengths',
        of: box.id,
        dueAt: plusHours(since, clocks.twoStrengths.hours),
      }),
    ),
    ...steps(regimen, zone),
    ...treatment.reports.flatMap((report) => answerToReport(report, treatment, regimen)),
    ...review(treatment, regimen, zone),
    ...kidneys(episode, regimen),
    ...(hold === null ? [] : [{ kind: 'end-hold', dueAt: hold.untilAt } as const]),
  ];
}

function firstDose(episode: Episode, regimen: Regimen): readonly Need[] {
  return regimen.firstDose === null ? [{ kind: 'first-dose', dueAt: firstDoseDue(episode, regimen) }] : [];
}

/** Within 4 hours of confirmation; who has had a dose already, before the slot of the new one has passed. */
function firstDoseDue({ diagnosis, cover, zone }: Episode, regimen: Regimen): Instant {
  const soon = plusHours(diagnosis?.at ?? regimen.at, clocks.firstDose.hours);
  const isFirst =
    cover.status !== 'replaced' && regimen.regimen.firstTherapeuticOn === regimen.regimen.start.on;
  if (isFirst) return soon;
  const { on, slot } = regimen.regimen.start;
  const noon = Temporal.PlainTime.from({ hour: regimenRules.slots.eveningFromHour });
  const ends =
    slot === 'morning'
      ? dateOf(on).toZonedDateTime({ timeZone: zone, plainTime: noon }).toInstant()
      : endOfDay(dateOf(on), zone);
  return latest([soon, ends]) ?? soon;
}

/** At every contact the supply reaches the next one and 7 days beyond: more is dispensed 7 days before it ends. */
function supply(treatment: Treatment, regimen: Regimen, soon: Instant, zone: string): readonly Need[] {
  const reach = reachOf(treatment, regimen);
  if (reach.is === 'end') return [];
  if (reach.is === 'open') return [{ kind: 'dispense', dueAt: soon }];
  const day = dateOf(reach.on).subtract({ days: clocks.supplyBeyondNextContact.days });
  const dueAt = startOfDay(day, zone);
  const given = treatment.supplies.findLast(({ regimenId }) => regimenId === regimen.id)?.at ?? regimen.at;
  if (isBefore(dueAt, given)) return [{ kind: 'treatment-supply-ends', dueAt: given, warnAt: null }];
  const warnAt = startOfDay(day.subtract({ days: clocks.supplyWarning.days }), zone);
  return [{ kind: 'treatment-supply-ends', dueAt, warnAt }];
}

/** The start of the day on which nothing is left; null where none runs, or it reaches the last dose. */
export function supplyEndsAt(episode: Episode): Instant | null {
  const regimen = runningRegimen(episode);
  if (regimen === null || episode.treatment === null) return null;
  const reach = reachOf(episode.treatment, regimen);
  return reach.is === 'until' ? startOfDay(dateOf(reach.on), episode.zone) : null;
}

/** On its day the person says which dose they took, and the pharmacist which box they have. */
function steps({ regimen, confirmed }: Regimen, zone: string): readonly Need[] {
  return regimen.steps.flatMap(({ on, slot }) =>
    confirmers
      .filter((who) => !confirmed.some((each) => each.who === who && each.on === on && each.slot === slot))
      .map(
        (who): Need => ({
          kind: 'confirm-step',
          of: `${who}/${on}`,
          dueAt: endOfDay(dateOf(on), zone),
          warnAt: startOfDay(dateOf(on).subtract({ days: clocks.stepReminder.daysBefore }), zone),
        }),
      ),
  );
}

/** Unknown is not none: a report that does not say is asked again. */
function answerToReport(report: DosesReport, treatment: Treatment, regimen: Regimen): readonly Need[] {
  const { missed, doubled, wrongStrength, answered, at, sequence, checkInId } = report;
  if (answered !== null) return [];
  const within = (hours: number): readonly Need[] => [
    { kind: 'doses-missed', of: String(sequence), dueAt: plusHours(at, hours) },
  ];
  const { hours, unknownHours, wrongHours } = clocks.dosesMissed;
  if (wrongStrength === true || (doubled ?? 0) > 0) return within(wrongHours);
  // What a check-in heard of doses missed its own table asks somebody to answer; a count not known is no answer.
  if (checkInId && missed !== null) return [];
  if (isTooMany(report, treatment.reports, regimen)) return within(hours);
  if (checkInId) return [];
  return missed === null || doubled === null || wrongStrength === null ? within(unknownHours) : [];
}

export const reviewOn = ({ review: last }: Treatment, { regimen }: Regimen): string =>
  last?.nextReviewOn ?? regimen.reviewOn;

/** From 21 days before to 7 after, by the calendar of the clinic. */
export function reviewWindow(
  treatment: Treatment,
  regimen: Regimen,
  zone: string,
): { readonly from: Instant; readonly to: Instant } {
  const day = dateOf(reviewOn(treatment, regimen));
  const { daysBefore, daysAfter } = clocks.review;
  return {
    from: startOfDay(day.subtract({ days: daysBefore }), zone),
    to: endOfDay(day.add({ days: daysAfter }), zone),
  };
}

function review(treatment: Treatment, regimen: Regimen, zone: string): readonly Need[] {
  const { review: last, reviewBooked } = treatment;
  if (last?.decision === 'stop' && last.sequence > regimen.sequence)
    return [{ kind: 'order-treatment-stop', dueAt: plusHours(last.at, clocks.actOnReview.hours) }];
  const asksForAnother = last?.decision === 'change' || last?.decision === 'continue-reduced';
  const { from, to } = reviewWindow(treatment, regimen, zone);
  const usual = last === null ? bookFirstBy(regimen, zone) : from;
  const booking: Need[] = reviewBooked
    ? []
    : [{ kind: 'book-review', dueAt: rebookReviewBy(treatment.reviewLost ?? null, usual) }];
  return [
    ...(asksForAnother && last.sequence > regimen.sequence
      ? [{ kind: 'prescribe', dueAt: plusHours(last.at, clocks.actOnReview.hours) } as const]
      : []),
    ...booking,
    { kind: 'review', dueAt: to, warnAt: from },
  ];
}

/** Who did not come is looked for within a day; a time that was cancelled long before is booked again by when it would have been. */
function rebookReviewBy(lost: NonNullable<Treatment['reviewLost']> | null, usual: Instant): Instant {
  if (lost === null) return usual;
  const soon = plusHours(lost.at, clocks.rebookLostReview.hours);
  return lost.because === 'no-show' ? soon : (latest([soon, usual]) ?? soon);
}

/** Day 1 is the day of the first therapeutic dose. */
const bookFirstBy = ({ regimen }: Regimen, zone: string): Instant =>
  endOfDay(dateOf(regimen.firstTherapeuticOn).add({ days: clocks.review.bookByDay - 1 }), zone);

/** The interval that kidneys and age asked for when it was prescribed, counted from the last creatinine. */
function kidneys({ findings, zone }: Episode, { regimen }: Regimen): readonly Need[] {
  if (regimen.kidneysOn === null) return [];
  const start = dateOf(regimen.start.on);
  const { months } = start.until(dateOf(regimen.kidneysOn), { largestUnit: 'months' });
  const measured = findings
    .filter(({ facts }) => typeof (facts['creatinine'] ?? facts['creatinine-clearance']) === 'number')
    .map(({ observedAt }) => observedAt);
  const last = latest(measured);
  const day = (last === null ? start : dayOf(last, zone)).add({ months });
  const warnAt = startOfDay(day.subtract({ days: clocks.kidneysWarning.days }), zone);
  return [{ kind: 'stale-creatinine', dueAt: endOfDay(day, zone), warnAt }];
}

/** Until somebody accepts, the giver keeps it, and is told. */
export const ofHandOver = ({ handOver }: Episode): readonly Need[] =>
  handOver === null
    ? []
    : [{ kind: 'hand-over-unaccepted', dueAt: plusHours(handOver.at, clocks.handOver.hours) }];
