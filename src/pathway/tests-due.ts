import type { Temporal } from 'temporal-polyfill';
import { bookingRules } from '../knowledge/home-care/appointment/slot-rules.ts';
import { pathwayClocks as clocks } from '../knowledge/pathway-clocks.ts';
import type { Episode, PlannedTest } from './episode-types.ts';
import { dayOf, earliest, endOfDay, isAfter, latest, plusHours, plusMinutes } from './instants.ts';
import type { Need } from './need.ts';
import { isOpen, isScan, openTests, readScans } from './tests-of.ts';

type Instant = Temporal.Instant;

export function testsToOrder(episode: Episode): readonly Need[] {
  const { proposal } = episode;
  const { plan = null } = proposal ?? {};
  if (proposal === null || plan === null) return [];
  return plan.tests
    .filter((rule) => !isCalledFor(episode, rule))
    .map(({ kind, dueAt }): Need => {
      const allowed = kind === 'repeat-scan' ? clocks.orderRepeatScan.hours : clocks.order.hours;
      const soon = plusHours(proposal.proposedAt, allowed);
      return { kind: 'order-test', of: kind, dueAt: earliest([dueAt, soon]) ?? dueAt };
    });
}

/** Whether a test that the plan asks for stands already: asked for, or read, and no newer one is wanted. */
export function isCalledFor(
  episode: Episode,
  { kind, again }: { readonly kind: PlannedTest['kind']; readonly again: boolean },
): boolean {
  const same = episode.tests.filter((test) => test.kind === kind);
  if (same.some(isOpen)) return true;
  if (kind === 'repeat-scan') return false;
  return !again && same.length > 0;
}

export function resultsAwaited(episode: Episode): readonly Need[] {
  const { diagnosis } = episode;
  if (diagnosis !== null)
    return openTests(episode)
      .filter(({ kind, sequence }) => kind === 'bloods' || sequence > diagnosis.sequence)
      .map((test) => resultDue(episode, test));
  return openTests(episode).flatMap((test): Need[] => {
    if (test.kind === 'd-dimer' && test.overdue.last !== null) return []; // it counts as positive now: the scan leads
    return [resultDue(episode, test), ...slotToBook(episode, test), ...noShow(test)];
  });
}

const resultKinds = {
  'd-dimer': 'd-dimer-result',
  scan: 'scan-result',
  'repeat-scan': 'repeat-scan-result',
  bloods: 'bloods-result',
} as const;

/** A limit that has passed gives way to the last one. A slot that has passed is asked after at once, not at the limit. */
function resultDue(episode: Episode, test: PlannedTest): Need {
  const limit =
    test.overdue.first === null ? test.dueAt : (latest([test.dueAt, test.lastDueAt]) ?? test.dueAt);
  const afterSlot = test.slot === null ? limit : plusHours(test.slot.at, clocks.resultAfterSlot.hours);
  const worse = test.kind === 'scan' ? scanForWorseDueAt(episode) : null;
  return { kind: resultKinds[test.kind], test, dueAt: earliest([limit, afterSlot, worse ?? limit]) ?? limit };
}

/** A repeat scan without a slot, or a slot that is too late for somebody who is worse. */
function slotToBook({ worsened, ...episode }: Episode, test: PlannedTest): readonly Need[] {
  const worse = scanForWorseDueAt({ ...episode, worsened });
  if (
    test.kind === 'scan' &&
    worse !== null &&
    worsened !== null &&
    test.slot !== null &&
    isAfter(test.slot.at, worse)
  )
    return [{ kind: 'book-slot', test, dueAt: plusHours(worsened.at, clocks.order.hours) }];
  const lost = test.slotLost ?? null;
  if (isScan(test) && test.slot === null && lost !== null)
    return [{ kind: 'book-slot', test, dueAt: plusMinutes(lost.at, clocks.rebookLostSlot.minutes) }];
  if (test.kind !== 'repeat-scan' || test.slot !== null) return [];
  return [{ kind: 'book-slot', test, dueAt: plusHours(test.at, clocks.orderRepeatScan.hours) }];
}

/** Whoever did not come to an urgent visit may be ill: somebody calls within the hour. */
function noShow(test: PlannedTest): readonly Need[] {
  const lost = test.slotLost ?? null;
  if (lost?.because !== 'no-show' || lost.answeredAt !== null) return [];
  return [{ kind: 'call-no-show', test, dueAt: plusHours(lost.at, bookingRules.noShowUrgent.hours) }];
}

export function worseWhileWaiting(episode: Episode): readonly Need[] {
  const dueAt = scanForWorseDueAt(episode);
  const isOrdered = episode.tests.some((test) => test.kind === 'scan' && isOpen(test));
  return dueAt === null || isOrdered ? [] : [{ kind: 'order-test', of: 'scan', dueAt }];
}

/** The rules exclude DVT, and the leg has not become worse since: then a scan comes first. */
export const mayExclude = (episode: Episode): boolean =>
  episode.proposal?.plan?.leadsTo === 'excluded' && scanForWorseDueAt(episode) === null;

/** Worse while waiting: a scan the same day, and the planned repeat still stands. Null where that is not so, or done. */
export function scanForWorseDueAt(episode: Episode): Instant | null {
  const { worsened, diagnosis, zone } = episode;
  const isPast =
    diagnosis !== null && (diagnosis.is === 'confirmed' || diagnosis.sequence > (worsened?.sequence ?? 0));
  if (worsened === null || isPast) return null;
  if (readScans(episode).some(({ scan }) => isAfter(scan.performedAt, worsened.at))) return null;
  return latest([endOfDay(dayOf(worsened.at, zone), zone), plusHours(worsened.at, clocks.worseScan.hours)]);
}
