import type { Temporal } from 'temporal-polyfill';
import { pathwayClocks as clocks } from '../knowledge/pathway-clocks.ts';
import type { Cover, Episode, PlannedTest } from './episode-types.ts';
import { superficialDecision } from './follow-up/due-superficial.ts';
import { findingsOf } from './facts-of-episode.ts';
import { atTime, dayOf, isAfter, isBefore, latest, plusHours, timeOf } from './instants.ts';
import type { Need } from './need.ts';
import { isOfLegBefore, wantsCoverStopped } from './tests-due.ts';
import { isScan, openTests, showsDvt } from './tests-of.ts';
import { runningRegimen } from './treatment/due-treatment.ts';

type Instant = Temporal.Instant;

export function coverToStart(episode: Episode): readonly Need[] {
  const { proposal, cover } = episode;
  const worse = coverForWorse(episode);
  if (worse !== null) return [worse];
  const plan = proposal?.plan;
  const isSettled = cover.status === 'running' || cover.status === 'not-given';
  if (proposal === null || !plan || plan.cover !== 'start' || isSettled) return [];
  return [
    {
      kind: 'start-cover',
      dueAt: latest([plan.coverDueAt ?? proposal.proposedAt, proposal.proposedAt]) ?? proposal.proposedAt,
    },
  ];
}

/** Cover is asked for by the rules, or by a leg that became worse after they were done with it. */
export const isCoverProposed = (episode: Episode): boolean =>
  episode.proposal?.plan?.cover === 'start' || coverForWorse(episode) !== null;

/**
 * Worse after the rules had excluded DVT or stopped cover: without a scan within the hours that need none, a physician decides on
 * cover again, also where it was stopped or not given before.
 */
function coverForWorse(episode: Episode): Need | null {
  const { worsened, cover } = episode;
  if (worsened === null || !isOfLegBefore(episode) || hasOwnAnticoagulant(episode)) return null;
  const isDecided = cover.status === 'not-given' && cover.sequence > worsened.sequence;
  if (cover.status === 'running' || isDecided) return null;
  const dueAt = plusHours(worsened.at, clocks.coverWhileWaiting.hours);
  const isSoon = openTests(episode).some(
    ({ kind, slot, overdue }) =>
      kind === 'scan' && slot !== null && !isAfter(slot.at, dueAt) && overdue.first === null,
  );
  return isSoon ? null : { kind: 'start-cover', dueAt };
}

/** A second anticoagulant beside one that is taken already is no cover. */
const hasOwnAnticoagulant = (episode: Episode): boolean =>
  findingsOf(episode)['anticoagulant.at-presentation'] === 'treatment' || runningRegimen(episode) !== null;

export function ofCover(episode: Episode): readonly Need[] {
  const { cover, proposal } = episode;
  if (cover.status === 'stop-ordered' && cover.stop) {
    // Nobody is pressed to have stopped what the rules now want started.
    const isStale =
      episode.diagnosis?.is === 'confirmed' ||
      showsDvt(episode) ||
      proposal?.plan?.cover === 'start' ||
      isOfLegBefore(episode);
    if (isStale) return [];
    return [{ kind: 'confirm-stop', dueAt: cover.stop.confirmBeforeAt }];
  }
  if (cover.status !== 'running') return [];
  if (proposal !== null && wantsCoverStopped(episode) && episode.diagnosis?.is !== 'confirmed') {
    const since = latest([proposal.proposedAt, superficialDecision(episode)?.at ?? proposal.proposedAt]);
    return [{ kind: 'order-stop', dueAt: plusHours(since ?? proposal.proposedAt, clocks.orderStop.hours) }];
  }
  const gap = coverGap(episode);
  if (gap !== null)
    return [{ kind: 'cover-gap', of: String(gap.sinceSequence), dueAt: gap.since, warnAt: null }];
  const warnAt = cover.supplyEndsAt.subtract({ hours: clocks.warnBeforeSupplyEnds.hours });
  return [{ kind: 'supply-end', dueAt: cover.supplyEndsAt, warnAt }];
}

export type CoverGap = {
  readonly supplyEndsAt: Instant;
  /** The scan that cover must reach: its slot, or its deadline while it has none. */
  readonly scanAt: Instant;
  /** When slot, deadline and supply came to stand like this. */
  readonly since: Instant;
  readonly sinceSequence: number;
};

/** Cover that ends before the scan it is meant to last until. */
export function coverGap(episode: Episode): CoverGap | null {
  const { cover } = episode;
  if (cover.status !== 'running') return null;
  const scan = nextScan(episode);
  if (scan === undefined) return null;
  const scanAt = scan.slot?.at ?? scan.dueAt;
  if (!isBefore(cover.supplyEndsAt, scanAt)) return null;
  const since = latest([cover.suppliedAt, scan.slot?.bookedAt ?? scan.at]) ?? cover.at;
  return { supplyEndsAt: cover.supplyEndsAt, scanAt, since, sinceSequence: sequenceOfGap(cover, scan) };
}

/** A scan of the same day comes before the planned repeat. */
export const nextScan = (episode: Episode): PlannedTest | undefined =>
  openTests(episode).find(({ kind }) => kind === 'scan') ?? openTests(episode).find(isScan);

const sequenceOfGap = (cover: Extract<Cover, { supplyEndsAt: Instant }>, scan: PlannedTest): number =>
  Math.max(cover.sequence, scan.slot?.sequence ?? scan.sequence);

/** By when the person should have said that they stopped: 18:00 their time, or two hours on where that is later. */
export function stopConfirmedBefore(orderedAt: Instant, zone: string): Instant {
  const evening = atTime(dayOf(orderedAt, zone), timeOf(clocks.confirmStop.time), zone);
  return latest([evening, plusHours(orderedAt, clocks.confirmStop.hours)]) ?? evening;
}
