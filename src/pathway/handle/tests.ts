import { pathwayClocks as clocks } from '../../knowledge/pathway-clocks.ts';
import type { Command, Refusal } from '../commands.ts';
import type { Context } from '../context.ts';
import { isCalledFor, isOfLegBefore, scanForWorseDueAt } from '../tests-due.ts';
import type { Episode, PlannedTest } from '../episode-types.ts';
import type { EpisodeFact, ProposedPlan, TestKind } from '../events.ts';
import { dayOf, isAfter, isBefore, latest, plusHours, startOfDay } from '../instants.ts';
import { repeatWindow } from '../propose.ts';
import { isOpen, isScan } from '../tests-of.ts';
import { type CommandOf, type Handled, happened, refused } from './handled.ts';
import { firstOf, missing, notBeforeOther, notInFuture, wordless } from './when.ts';

type Rule = ProposedPlan['tests'][number];

export function requestTest(
  episode: Episode,
  { kind, overrideReason }: CommandOf<'request-test', Command>,
  context: Context,
): Handled {
  if (episode.proposal === null) return refused({ code: 'not-assessed' });
  const open = episode.tests.find((test) => test.kind === kind && isOpen(test));
  if (open) return refused({ code: 'already-requested', testId: open.id });
  const rule = episode.proposal.plan?.tests.find((each) => each.kind === kind);
  const isWorse = kind === 'scan' && scanForWorseDueAt(episode) !== null;
  if (rule && isCalledFor(episode, rule) === false) return happened(requestBy(rule, episode, context));
  if (wordless(overrideReason) && !isWorse)
    return refused({
      code: 'not-proposed',
      proposed: episode.proposal.outcome,
      table: episode.proposal.table,
      asked: kind,
    });
  return happened(requestOutsidePlan(kind, episode, context, overrideReason));
}

export function requestProposedTests(episode: Episode, context: Context): Handled {
  if (episode.proposal === null) return refused({ code: 'not-assessed' });
  const wanted = (episode.proposal.plan?.tests ?? []).filter((rule) => !isCalledFor(episode, rule));
  const requests = wanted.map((rule) => requestBy(rule, episode, context));
  const isWorse = scanForWorseDueAt(episode) !== null;
  const hasScan =
    wanted.some(({ kind }) => kind === 'scan') ||
    episode.tests.some((test) => test.kind === 'scan' && isOpen(test));
  if (isWorse && !hasScan) requests.push(requestOutsidePlan('scan', episode, context, null));
  return requests.length === 0 ? refused({ code: 'nothing-to-request' }) : happened(...requests);
}

const requestBy = (rule: Rule, { owner, proposal }: Episode, { newId, now }: Context): EpisodeFact => ({
  type: 'test-requested',
  testId: newId(),
  kind: rule.kind,
  anchorAt: proposal?.plan?.anchorAt ?? now,
  dueAt: rule.dueAt,
  lastDueAt: rule.lastDueAt,
  notBeforeAt: rule.notBeforeAt,
  owner,
  override: null,
});

/** Asked for against the proposal, or because the person is worse: within the usual limit from now. */
function requestOutsidePlan(
  kind: TestKind,
  episode: Episode,
  { newId, now }: Context,
  reason: string | null,
): EpisodeFact {
  const { owner } = episode;
  const override = wordless(reason) ? null : { reason: reason?.trim() ?? '' };
  const request = { type: 'test-requested', testId: newId(), kind, anchorAt: now, owner, override } as const;
  if (kind === 'repeat-scan') return { ...request, ...repeatWindow(episode, clocks.repeatScan.days, now) };
  const last = plusHours(now, clocks.lastLimit.hours);
  const dueAt = (kind === 'scan' ? scanForWorseDueAt(episode) : null) ?? last;
  return { ...request, dueAt, lastDueAt: latest([dueAt, last]) ?? last, notBeforeAt: null };
}

/** After this a slot is a breach. Whoever may have no cover has the first limit alone. */
export function slotLimit(episode: Episode, test: PlannedTest): PlannedTest['dueAt'] {
  const { cover, proposal } = episode;
  const needsScanNow =
    cover.status === 'not-given' || proposal?.outcome === 'scan-now-or-hospital' || isOfLegBefore(episode);
  if (test.kind !== 'scan' || needsScanNow) return test.dueAt;
  return latest([test.dueAt, test.lastDueAt]) ?? test.dueAt;
}

/** A slot beyond the deadline is not filed in silence: it needs its reason, and cover that reaches past it. */
export function bookSlot(episode: Episode, command: CommandOf<'book-slot', Command>): Handled {
  const { testId, slotAt, place, breachReason } = command;
  const found = openTest(episode, testId);
  if (!found.ok) return refused(found.refusal);
  const { test } = found;
  if (wordless(place)) return refused(missing('place', 'whoever goes there must know where'));
  const standing = test.slot?.appointmentId ?? null;
  if (standing !== null && command.appointmentId === undefined)
    return refused({ code: 'slot-is-in-calendar', appointmentId: standing });
  if (isBefore(slotAt, episode.referredAt))
    return refused({
      code: 'before-the-referral',
      field: 'slotAt',
      got: slotAt,
      referredAt: episode.referredAt,
    });
  if (test.notBeforeAt !== null && isBefore(slotAt, test.notBeforeAt))
    return refused({ code: 'slot-too-early', slotAt, notBeforeAt: test.notBeforeAt });
  const limit = slotLimit(episode, test);
  const isLate = isAfter(slotAt, limit);
  if (isLate) {
    const needs = lateSlotNeeds(episode, test, slotAt, breachReason);
    const coverToAt = plusHours(slotAt, clocks.coverBeyondLateSlot.hours);
    if (needs.length > 0)
      return refused({ code: 'slot-beyond-deadline', slotAt, dueAt: limit, needs, coverToAt });
  }
  return happened({
    type: 'slot-booked',
    testId,
    slotAt,
    place: place.trim(),
    breachReason: isLate ? (breachReason?.trim() ?? null) : null,
    appointmentId: command.appointmentId ?? null,
  });
}

/** The slot is gone and the test is not: the next one is asked for at once. */
export function giveUpSlot(
  episode: Episode,
  { testId, because, note, appointmentId }: CommandOf<'give-up-slot', Command>,
  { now }: Context,
): Handled {
  const found = openTest(episode, testId);
  if (!found.ok) return refused(found.refusal);
  const { slot } = found.test;
  if (slot === null) return refused({ code: 'no-slot-booked', testId });
  const standing = slot.appointmentId ?? null;
  if (standing !== null && standing !== appointmentId)
    return refused({ code: 'slot-is-in-calendar', appointmentId: standing });
  // Nobody has failed to come to what has not begun.
  const early = because === 'no-show' ? notInFuture('slotAt', slot.at, now) : null;
  if (early) return refused(early);
  return happened({
    type: 'slot-given-up',
    testId,
    because,
    note: wordless(note) ? null : (note?.trim() ?? null),
  });
}

export function answerNoShow(
  episode: Episode,
  { testId, note }: CommandOf<'answer-no-show', Command>,
): Handled {
  const found = openTest(episode, testId);
  if (!found.ok) return refused(found.refusal);
  if (found.test.slotLost?.because !== 'no-show') return refused({ code: 'nothing-waits', field: 'note' });
  if (wordless(note)) return refused(missing('note', 'whom you reached, and what they said'));
  return happened({ type: 'no-show-answered', testId, note: note.trim() });
}

/**
 * A slot that moves later is a fact, and the gap it leaves is alarmed; the first late slot waits until cover reaches it. Where
 * somebody became worse after the rules were done with cover, the slot is recorded as the breach it is, and cover is due at once.
 */
function lateSlotNeeds(
  episode: Episode,
  test: PlannedTest,
  slotAt: PlannedTest['dueAt'],
  breachReason: string | null,
): readonly ('reason' | 'cover')[] {
  const { cover } = episode;
  const reach = plusHours(slotAt, clocks.coverBeyondLateSlot.hours);
  const isCovered = cover.status === 'running' && !isBefore(cover.supplyEndsAt, reach);
  const coverBelongs =
    test.kind === 'scan' && test.slot === null && !takesOwnTreatment(episode) && !isOfLegBefore(episode);
  return [
    ...(wordless(breachReason) ? (['reason'] as const) : []),
    ...(coverBelongs && !isCovered ? (['cover'] as const) : []),
  ];
}

/** Whoever came on treatment goes on with their own medicine, and needs no interim cover. */
const takesOwnTreatment = ({ proposal }: Episode): boolean =>
  proposal?.outcome === 'route-on-treatment' || proposal?.outcome === 'confirmed-on-treatment';

export function recordSample(
  episode: Episode,
  { testId, sampledAt }: CommandOf<'record-sample', Command>,
  context: Context,
): Handled {
  const found = openTest(episode, testId, 'd-dimer');
  if (!found.ok) return refused(found.refusal);
  const early = notInFuture('sampledAt', sampledAt, context.now);
  return early ? refused(early) : happened({ type: 'sample-taken', testId, sampledAt });
}

export function recordDDimer(
  episode: Episode,
  command: CommandOf<'record-d-dimer', Command>,
  { rules, now }: Context,
): Handled {
  const { testId, quantitative, resultedAt } = command;
  const found = openTest(episode, testId, 'd-dimer');
  if (!found.ok) return refused(found.refusal);
  const sampledAt = command.sampledAt ?? found.test.sampledAt;
  const wrong = firstOf(
    notInFuture('sampledAt', sampledAt, now),
    notInFuture('resultedAt', resultedAt, now),
    notBeforeOther('resultedAt', resultedAt, sampledAt),
  );
  if (wrong) return refused(wrong);
  const read = rules.reader.read({ 'd-dimer': command.dDimer });
  if (!read.ok) {
    const [problem] = read.problems;
    return refused({
      code: 'bad-fact',
      fact: 'd-dimer',
      wanted: problem?.wanted ?? 'a D-dimer',
      got: problem?.got ?? '',
    });
  }
  const dDimer = read.facts['d-dimer'];
  if (typeof dDimer !== 'object') return refused(missing('dDimer', 'a result has its figure'));
  return happened({ type: 'd-dimer-resulted', testId, dDimer, sampledAt, quantitative, resultedAt });
}

export function recordScan(
  episode: Episode,
  command: CommandOf<'record-scan', Command>,
  { now }: Context,
): Handled {
  const { testId, side, performedAt, extent, result } = command;
  const found = openTest(episode, testId);
  if (!found.ok) return refused(found.refusal);
  if (!isScan(found.test)) return refused({ code: 'no-such-test', testId });
  if (episode.side !== side && side !== 'both')
    return refused({ code: 'wrong-side', expected: episode.side, got: side });
  const wrong = notInFuture('performedAt', performedAt, now) ?? ofAnotherTime(episode, performedAt);
  if (wrong) return refused(wrong);
  return happened({ type: 'scan-resulted', testId, side, performedAt, extent, result });
}

/** A scan from before this referral is of another episode, or its date is mistyped: either way it may exclude nothing here. */
function ofAnotherTime({ referredAt, zone }: Episode, performedAt: PlannedTest['dueAt']): Refusal | null {
  return isBefore(performedAt, startOfDay(dayOf(referredAt, zone), zone))
    ? { code: 'before-the-referral', field: 'performedAt', got: performedAt, referredAt }
    : null;
}

export function recordBloodsSeen(
  episode: Episode,
  { testId, note }: CommandOf<'record-bloods-seen', Command>,
): Handled {
  const found = openTest(episode, testId, 'bloods');
  if (!found.ok) return refused(found.refusal);
  if (wordless(note)) return refused(missing('note', 'what the bloods show, and what follows'));
  return happened({ type: 'bloods-seen', testId, note: note.trim() });
}

/** No scan: capacity, the reason and a named senior are recorded. */
export function recordNotDone(episode: Episode, command: CommandOf<'record-not-done', Command>): Handled {
  const { testId, reason, note, capacity, senior } = command;
  const found = openTest(episode, testId);
  if (!found.ok) return refused(found.refusal);
  if (wordless(note)) return refused(missing('note', 'why the test was not done'));
  if (isScan(found.test) && wordless(senior))
    return refused(missing('senior', 'a scan not done is told to a named senior'));
  if (isScan(found.test) && reason === 'refused' && capacity === null)
    return refused(missing('capacity', 'a refusal is recorded with the capacity to refuse'));
  return happened({
    type: 'test-not-done',
    testId,
    reason,
    note: note.trim(),
    capacity,
    senior: senior?.trim() || null,
  });
}

type Found =
  | { readonly ok: true; readonly test: PlannedTest }
  | { readonly ok: false; readonly refusal: Refusal };

function openTest(episode: Episode, testId: string, kind?: TestKind): Found {
  const test = episode.tests.find(({ id }) => id === testId);
  if (test === undefined || (kind !== undefined && test.kind !== kind))
    return { ok: false, refusal: { code: 'no-such-test', testId } };
  return isOpen(test) ? { ok: true, test } : { ok: false, refusal: { code: 'test-is-finished', testId } };
}
