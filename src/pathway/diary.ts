import { Temporal } from 'temporal-polyfill';
import { inRegion } from '../engine/compiled-table.ts';
import { pathwayClocks as clocks } from '../knowledge/pathway-clocks.ts';
import type { Alarm, Cover, DueItem, DueKind, Episode, PlannedTest } from './episode-types.ts';
import { isWithEmergency } from './evolve.ts';
import {
  atTime,
  dayOf,
  earliest,
  endOfDay,
  isAfter,
  isBefore,
  latest,
  plusHours,
  plusMinutes,
} from './instants.ts';
import { isOpen, isScan, leadingScan, openTests, readScans, showsDvt } from './tests-of.ts';

type Instant = Temporal.Instant;
type Need = {
  readonly kind: DueKind;
  readonly dueAt: Instant;
  readonly test?: PlannedTest;
  /** Tells needs of one kind apart. */
  readonly of?: string;
  readonly warnAt?: Instant | null;
};

/**
 * All that must still happen, the soonest first: a function of the state alone. An open episode always has something due,
 * with an owner and a deadline; a closed one has nothing.
 */
export function diary(episode: Episode): readonly DueItem[] {
  if (episode.closed !== null) return [];
  const needs = isWithEmergency(episode)
    ? [...afterEmergency(episode), ...dvtToAcknowledge(episode)]
    : [...nextStep(episode), ...resultsAwaited(episode), ...worseWhileWaiting(episode)];
  const all = [...emergency(episode), ...needs, ...ofCover(episode)];
  const items = (all.length > 0 ? all : [nothingElse(episode)])
    .map((need) => itemOf(episode, need))
    .toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
  // One need may have two reasons, a plan and a worse leg: the sooner holds.
  return items.filter(({ key }, index) => items.findIndex((each) => each.key === key) === index);
}

function itemOf(episode: Episode, { kind, dueAt, test, of, warnAt }: Need): DueItem {
  const name = test?.id ?? of;
  const soon = dueAt.subtract({ minutes: clocks.warnBefore.minutes });
  return {
    key: name === undefined ? kind : `${kind}/${name}`,
    kind,
    testId: test?.id ?? null,
    owner: test?.owner ?? episode.owner,
    dueAt,
    warnAt: warnAt === undefined ? soon : warnAt,
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
      return [...emergency(episode), ...dvtToAcknowledge(episode)];
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
      if (scanForWorseDueAt(episode) === null)
        at('record-diagnosis', plusHours(proposedAt, clocks.recordExclusion.hours));
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

function testsToOrder(episode: Episode): readonly Need[] {
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

function coverToStart({ proposal, cover }: Episode): readonly Need[] {
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

function afterDiagnosis(episode: Episode, diagnosis: NonNullable<Episode['diagnosis']>): readonly Need[] {
  const about = diagnosis.is === 'excluded' ? 'not-likely' : 'confirmed';
  const isTold = episode.told.some((each) => each.about === about && each.sequence > diagnosis.sequence);
  const tell: Need[] = isTold
    ? []
    : [{ kind: 'tell-person', dueAt: plusHours(diagnosis.at, clocks.tellPerson.hours) }];
  if (diagnosis.is === 'confirmed') {
    const dueAt = episode.proposal?.plan?.dueAt ?? plusHours(diagnosis.at, clocks.clinicianDecides.hours);
    return [...tell, { kind: 'treatment', dueAt }];
  }
  const day = dayOf(diagnosis.at, episode.zone).add({ days: clocks.safetyNet.days });
  return [...tell, { kind: 'close', dueAt: endOfDay(day, episode.zone) }];
}

function resultsAwaited(episode: Episode): readonly Need[] {
  const { diagnosis } = episode;
  if (diagnosis !== null)
    return openTests(episode)
      .filter(({ kind, sequence }) => kind === 'bloods' || sequence > diagnosis.sequence)
      .map((test) => resultDue(episode, test));
  return openTests(episode).flatMap((test): Need[] => {
    if (test.kind === 'd-dimer' && test.overdue.last !== null) return []; // it counts as positive now: the scan leads
    return [resultDue(episode, test), ...slotToBook(episode, test)];
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
  if (test.kind !== 'repeat-scan' || test.slot !== null) return [];
  return [{ kind: 'book-slot', test, dueAt: plusHours(test.at, clocks.orderRepeatScan.hours) }];
}

function worseWhileWaiting(episode: Episode): readonly Need[] {
  const dueAt = scanForWorseDueAt(episode);
  const isOrdered = episode.tests.some((test) => test.kind === 'scan' && isOpen(test));
  return dueAt === null || isOrdered ? [] : [{ kind: 'order-test', of: 'scan', dueAt }];
}

/** Worse while waiting: a scan the same day, and the planned repeat still stands. Null where that is not so, or done. */
export function scanForWorseDueAt(episode: Episode): Instant | null {
  const { worsened, diagnosis, zone } = episode;
  const isPast =
    diagnosis !== null && (diagnosis.is === 'confirmed' || diagnosis.sequence > (worsened?.sequence ?? 0));
  if (worsened === null || isPast) return null;
  if (readScans(episode).some(({ scan }) => isAfter(scan.performedAt, worsened.at))) return null;
  return latest([endOfDay(dayOf(worsened.at, zone), zone), plusHours(worsened.at, clocks.worseScan.hours)]);
}

const afterEmergency = ({ emergency }: Episode): readonly Need[] =>
  emergency === null
    ? []
    : [{ kind: 'find-out-after-emergency', dueAt: plusHours(emergency.at, clocks.afterEmergency.hours) }];

function ofCover(episode: Episode): readonly Need[] {
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

const sequenceOfGap = (
  cover: Extract<Cover, { status: 'running' | 'stop-ordered' | 'stopped' }>,
  scan: PlannedTest,
): number => Math.max(cover.sequence, scan.slot?.sequence ?? scan.sequence);

/** By when the person should have said that they stopped: 18:00 their time, or two hours on where that is later. */
export function stopConfirmedBefore(orderedAt: Instant, zone: string): Instant {
  const evening = atTime(dayOf(orderedAt, zone), Temporal.PlainTime.from(clocks.confirmStop.time), zone);
  return latest([evening, plusHours(orderedAt, clocks.confirmStop.hours)]) ?? evening;
}

/** The most urgent are said again soon, and then at twice the time each time; all others every day. */
function minutesToSayAgain(kind: DueKind, timesTold: number): number {
  const { minutes, daily } = clocks.sayAgain;
  const first = Object.entries(minutes).find(([each]) => each === kind)?.[1] ?? daily;
  return Math.min(first * 2 ** (timesTold - 1), daily);
}

/** When to wake for this episode: before a deadline, at it, and every day that it stays broken. */
export function alarmsOf(episode: Episode): readonly Alarm[] {
  return diary(episode).flatMap(({ key, kind, dueAt, warnAt }): Alarm[] => {
    const told = episode.escalations.filter(
      (each) => each.item === key && each.dueAt.epochMilliseconds === dueAt.epochMilliseconds,
    );
    const last = told.at(-1);
    const isLate = told.some(({ phase }) => phase !== 'soon');
    if (isLate && last) {
      const times = told.filter(({ phase }) => phase !== 'soon').length;
      return [{ item: key, phase: 'again', ringAt: plusMinutes(last.at, minutesToSayAgain(kind, times)) }];
    }
    const due: Alarm = { item: key, phase: 'due', ringAt: dueAt };
    return warnAt === null || told.length > 0 ? [due] : [{ item: key, phase: 'soon', ringAt: warnAt }, due];
  });
}
