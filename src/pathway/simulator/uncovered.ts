import { Temporal } from 'temporal-polyfill';
import { stopClocks } from '../../knowledge/follow-up/stop-clocks.ts';
import { careClocks } from '../../knowledge/home-care/plan/care-clocks.ts';
import type { DueKind, Episode } from '../episode-types.ts';
import { isWithEmergency } from '../emergency-care.ts';
import { findingsOf } from '../facts-of-episode.ts';
import type { Surveillance } from '../follow-up/follow-up-types.ts';
import { dateOf, plusHours, startOfDay } from '../instants.ts';
import { openTests } from '../tests-of.ts';
import { reachOf } from '../treatment/supply-reach.ts';

/** From when, as things stand, somebody who should be covered is not; and which of the diary's needs must see it coming. */
export type Uncovered = { readonly from: Temporal.Instant; readonly seenBy: readonly DueKind[] };

/** Written from what cover is for, not from the diary that it is held against. */
export function uncoveredFrom(episode: Episode): Uncovered | null {
  const { closed, diagnosis, treatment } = episode;
  if (closed !== null || isWithEmergency(episode) || treatment?.hospital) return null;
  if (diagnosis === null) return whileWaiting(episode);
  return diagnosis.is === 'confirmed' ? inTreatment(episode, diagnosis.at) : null;
}

function whileWaiting(episode: Episode): Uncovered | null {
  const { cover, proposal, treatment } = episode;
  const plan = proposal?.plan ?? null;
  const worseAt = worseUnscanned(episode);
  if (cover.status === 'running') {
    const isAwaited = openTests(episode).some(({ kind }) => kind === 'scan' || kind === 'd-dimer');
    if ((plan?.cover === 'stop' && worseAt === null) || !isAwaited) return null;
    return { from: cover.supplyEndsAt, seenBy: ['cover-gap', 'supply-end'] };
  }
  if (worseAt !== null && (plan?.cover === 'stop' || plan?.leadsTo === 'excluded')) {
    const isAnswered = cover.status === 'not-given' && Temporal.Instant.compare(cover.at, worseAt) >= 0;
    const takesOwn = findingsOf(episode)['anticoagulant.at-presentation'] === 'treatment';
    if (isAnswered || takesOwn || treatment?.regimen) return null;
    return { from: plusHours(worseAt, 4), seenBy: ['start-cover', 'scan-result'] };
  }
  if (cover.status === 'not-given' || plan?.cover !== 'start' || plan.coverDueAt === null) return null;
  return { from: plan.coverDueAt, seenBy: ['start-cover'] };
}

/** Since when the leg is worse, while no scan has looked at it since. */
function worseUnscanned({ worsened, tests }: Episode): Temporal.Instant | null {
  if (worsened === null) return null;
  const isSeen = tests.some(
    ({ scan }) => scan !== null && Temporal.Instant.compare(scan.performedAt, worsened.at) > 0,
  );
  return isSeen ? null : worsened.at;
}

function inTreatment(episode: Episode, confirmedAt: Temporal.Instant): Uncovered | null {
  const { cover, treatment, zone, followUp } = episode;
  const regimen = treatment?.regimen ?? null;
  const watched = followUp?.surveillance ?? null;
  if (regimen === null && watched !== null) return whileWatched(watched);
  if (treatment === null || regimen === null) {
    const from =
      cover.status === 'running' ? cover.supplyEndsAt : plusHours(confirmedAt, careClocks.firstDose.hours);
    return { from, seenBy: ['prescribe'] };
  }
  if (regimen.stop !== null || treatment.hold !== null) return null;
  // They said that they stopped, and the order for it was an error of entry: nothing is taken, whatever is in the box.
  if (regimen.stopConfirmed !== null) {
    const last = dateOf(regimen.stopConfirmed.lastDoseOn);
    return { from: startOfDay(last.add({ days: 1 }), zone), seenBy: ['prescribe'] };
  }
  const reach = reachOf(treatment, regimen);
  if (reach.is === 'end') return null;
  const isNone = reach.is === 'open';
  return {
    from: isNone ? plusHours(regimen.at, careClocks.firstDose.hours) : startOfDay(dateOf(reach.on), zone),
    seenBy: isNone ? ['dispense', 'treatment-supply-ends'] : ['treatment-supply-ends'],
  };
}

/** Watched without a medicine, until the clot has grown. */
function whileWatched({ scans }: Surveillance): Uncovered | null {
  const grew = scans.find(({ result }) => result === 'within-calf' || result === 'to-popliteal');
  if (grew === undefined) return null;
  return { from: plusHours(grew.at, stopClocks.surveillanceExtended.hours), seenBy: ['prescribe'] };
}
