import type { Episode, PlannedTest } from './episode-types.ts';
import type { ScanResult } from './events.ts';
import { isBefore } from './instants.ts';

/** Requested, and neither read nor given up. */
export const isOpen = (test: PlannedTest): boolean =>
  test.dDimer === null && test.scan === null && test.bloods === null && test.notDone === null;

export const isScan = ({ kind }: PlannedTest): boolean => kind === 'scan' || kind === 'repeat-scan';

export type ReadScan = PlannedTest & { readonly scan: NonNullable<PlannedTest['scan']> };

/** Scans with a report, in the order in which they were performed. */
export function readScans(episode: Episode): readonly ReadScan[] {
  return episode.tests
    .filter((test): test is ReadScan => test.scan !== null)
    .toSorted((a, b) => (isBefore(a.scan.performedAt, b.scan.performedAt) ? -1 : 1));
}

/** The scan that the rules read: the last, but a clot that was seen is not unseen by a later scan. */
export function leadingScan(episode: Episode): ReadScan | undefined {
  const scans = readScans(episode);
  const seen = (result: ScanResult) => scans.find(({ scan }) => scan.result === result);
  return seen('proximal-dvt') ?? seen('isolated-distal-dvt') ?? scans.at(-1);
}

/** What shows DVT, whichever table has the word. */
export const showsDvt = (episode: Episode): boolean => leadingScan(episode)?.scan.result === 'proximal-dvt';

export const openTests = (episode: Episode): readonly PlannedTest[] => episode.tests.filter(isOpen);

/** The D-dimer that is read: the latest with a result, else the latest asked for. */
export function dDimerTest(episode: Episode): PlannedTest | undefined {
  const all = episode.tests.filter(({ kind }) => kind === 'd-dimer');
  return all.findLast(({ dDimer }) => dDimer !== null) ?? all.at(-1);
}

/** Day 0 of a repeat. Superficial thrombosis takes the step of a negative scan beside its own treatment. */
export const firstNegativeScan = (episode: Episode): ReadScan | undefined =>
  readScans(episode).find(({ scan }) => ['negative', 'superficial-thrombosis'].includes(scan.result));
