import type { Temporal } from 'temporal-polyfill';
import { pathwayClocks as clocks } from '../knowledge/pathway-clocks.ts';
import type { Cover, Episode, PlannedTest } from './episode-types.ts';
import { atTime, dayOf, isBefore, latest, plusHours, timeOf } from './instants.ts';
import type { Need } from './need.ts';
import { isScan, openTests, showsDvt } from './tests-of.ts';

type Instant = Temporal.Instant;

export function coverToStart({ proposal, cover }: Episode): readonly Need[] {
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

export function ofCover(episode: Episode): readonly Need[] {
  const { cover, proposal } = episode;
  if (cover.status === 'stop-ordered' && cover.stop) {
    // Nobody is pressed to have stopped what the rules now want started.
    const isStale =
      episode.diagnosis?.is === 'confirmed' || showsDvt(episode) || proposal?.plan?.cover === 'start';
    if (isStale) return [];
    return [{ kind: 'confirm-stop', dueAt: cover.stop.confirmBeforeAt }];
  }
  if (cover.status !== 'running') return [];
  if (proposal?.plan?.cover === 'stop' && episode.diagnosis?.is !== 'confirmed') {
    return [{ kind: 'order-stop', dueAt: plusHours(proposal.proposedAt, clocks.orderStop.hours) }];
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
  const scan = openTests(episode).find((test) => isScan(test));
  if (scan === undefined) return null;
  const scanAt = scan.slot?.at ?? scan.dueAt;
  if (!isBefore(cover.supplyEndsAt, scanAt)) return null;
  const since = latest([cover.suppliedAt, scan.slot?.bookedAt ?? scan.at]) ?? cover.at;
  return { supplyEndsAt: cover.supplyEndsAt, scanAt, since, sinceSequence: sequenceOfGap(cover, scan) };
}

const sequenceOfGap = (cover: Extract<Cover, { supplyEndsAt: Instant }>, scan: PlannedTest): number =>
  Math.max(cover.sequence, scan.slot?.sequence ?? scan.sequence);

/** By when the person should have said that they stopped: 18:00 their time, or two hours on where that is later. */
export function stopConfirmedBefore(orderedAt: Instant, zone: string): Instant {
  const evening = atTime(dayOf(orderedAt, zone), timeOf(clocks.confirmStop.time), zone);
  return latest([evening, plusHours(orderedAt, clocks.confirmStop.hours)]) ?? evening;
}
