import { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import type { Context, Decided } from './context.ts';
import type { Episode, PlannedTest } from './episode-types.ts';
import type { EpisodeFact, Proposal, ProposedPlan, RecordedEvent } from './events.ts';
import { scanForWorseDueAt } from './tests-due.ts';
import { evolve } from './evolve.ts';
import { isBefore } from './instants.ts';
import type { DecisionRecord } from './ports.ts';
import { propose } from './propose.ts';
import { isOpen, showsDvt } from './tests-of.ts';
import { proposePlace } from './treatment/propose-place.ts';
import { tellOnCall } from './duty/tell-on-call.ts';
import { judgeRisk } from './check-in/contact-risk.ts';
import { judgeInrs } from './warfarin/judge-inr.ts';

type Step = { readonly episode: Episode | null; readonly events: readonly RecordedEvent[] };

/**
 * Records what happened, asks the rules again, and records what they say now if that differs. What was decided before and no
 * longer follows is taken back, in the open.
 */
export function settle(
  before: Episode | null,
  facts: readonly EpisodeFact[],
  context: Context,
  options: { readonly flagged: boolean } = { flagged: false },
): Decided {
  const step = facts.reduce<Step>((each, fact) => next(each, fact, context), { episode: before, events: [] });
  assert(step.episode, 'an episode begins with its referral');
  const done = settled({ ...step, episode: step.episode }, context, options);
  return done.ok ? withOnCallTold(done, context) : done;
}

/** Whoever is on call hears in the same transaction as what they hear of. */
function withOnCallTold(done: Extract<Decided, { ok: true }>, context: Context): Decided {
  const facts = tellOnCall(done.episode, done.events, context);
  const told = facts.reduce<Step>((each, fact) => next(each, fact, context), done);
  return { ...done, events: told.events, episode: told.episode ?? done.episode };
}

type Stepped = Step & { readonly episode: Episode };

/** From an episode whose events are already applied: for a void, which only a replay applies. */
export function settled(
  { episode, events }: Stepped,
  context: Context,
  { flagged }: { readonly flagged: boolean },
): Decided {
  let step: Stepped = { episode, events };
  const decisions: DecisionRecord[] = [];
  if (episode.closed === null || flagged) {
    const proposed = propose(episode, context);
    if (proposed !== null && saysOtherwise(episode.proposal, proposed.proposal)) {
      decisions.push(proposed.record());
      const { proposal } = proposed;
      step = next(
        step,
        { type: 'step-proposed', proposal, deadlines: deadlinesOf(episode, proposal), flagged },
        context,
      );
    }
    for (const fact of takenBack(step.episode, flagged)) step = next(step, fact, context);
    if (!events.every(isTold))
      for (const fact of judgeRisk(step.episode, context)) step = next(step, fact, context);
    const place = events.every(isTold) ? null : proposePlace(step.episode, context);
    if (place !== null) {
      decisions.push(place.record);
      step = next(step, { type: 'place-proposed', proposal: place.proposal }, context);
    }
    const judged = events.every(isTold) ? [] : judgeInrs(step.episode, context);
    for (const { fact, records } of judged) {
      decisions.push(...records);
      step = next(step, fact, context);
    }
  }
  return { ok: true, events: step.events, episode: step.episode, decisions };
}

/** That somebody was told changes nothing that the rules read. */
const isTold = ({ type }: RecordedEvent): boolean =>
  type === 'escalated' || type === 'escalation-read' || type === 'note-added' || type === 'letter-sent';

function next(step: Step, fact: EpisodeFact, { now, by }: Context): Stepped {
  const event: RecordedEvent = { ...fact, at: now, by, sequence: (step.episode?.sequence ?? 0) + 1 };
  return { episode: evolve(step.episode, event), events: [...step.events, event] };
}

function saysOtherwise(before: Proposal | null, after: Proposal): boolean {
  return (
    before === null ||
    !isSameList(inOneOrder(before), inOneOrder(after)) ||
    !isSameList(before.rows, after.rows) ||
    !isSameList(before.decisive.toSorted(), after.decisive.toSorted())
  );
}

/** By name, in one order: a proposal that comes back from the record has its fields in another. */
const inOneOrder = ({ table, outcome, knowledgeVersion, plan }: Proposal): readonly Part[] => [
  table,
  outcome,
  knowledgeVersion,
  ...(plan === null ? [null] : planInOrder(plan)),
];

const planInOrder = ({
  anchorAt,
  tests,
  cover,
  coverDueAt,
  leadsTo,
  dueAt,
}: ProposedPlan): readonly Part[] => [
  anchorAt,
  cover,
  coverDueAt,
  leadsTo,
  dueAt,
  ...tests.flatMap((test) => [test.kind, test.dueAt, test.lastDueAt, test.notBeforeAt, test.again]),
];

type Part = string | boolean | Temporal.Instant | null;

const isSameList = (one: readonly Part[], other: readonly Part[]): boolean =>
  one.length === other.length &&
  one.every((part, at) => {
    const [a, b] = [part, other[at]];
    return a instanceof Temporal.Instant && b instanceof Temporal.Instant ? a.equals(b) : a === b;
  });

/**
 * Open tests take the deadlines of the plan that now holds, counted from where their own clock started. To assess again, to
 * read a D-dimer or to be worse gives no test more time: later is only what the same clock now allows, such as 24 hours for 4.
 */
function deadlinesOf(
  episode: Episode,
  { plan, outcome, table }: Proposal,
): Extract<EpisodeFact, { type: 'step-proposed' }>['deadlines'] {
  if (plan === null || outcome === 'await-scan' || outcome === 'await-d-dimer') return [];
  const isWorse = scanForWorseDueAt(episode) !== null;
  return plan.tests.flatMap((rule) =>
    episode.tests
      .filter((test) => test.kind === rule.kind && isOpen(test))
      .map((test) => {
        // After a scan its clock is a new one for everybody; before it, what the test already waited counts.
        const waited = table === 'after-scan' ? nothing : test.anchorAt.until(plan.anchorAt);
        const dueAt = rule.dueAt.subtract(waited);
        return { test, deadline: { testId: test.id, dueAt, lastDueAt: rule.lastDueAt.subtract(waited) } };
      })
      .filter(({ test, deadline }) => {
        const mayBeLater = test.anchorAt.equals(plan.anchorAt) && !(isWorse && test.kind === 'scan');
        return !hasDeadline(test, deadline) && (mayBeLater || isBefore(deadline.dueAt, test.dueAt));
      })
      .map(({ deadline }) => deadline),
  );
}

const nothing = new Temporal.Duration();

const hasDeadline = (
  test: PlannedTest,
  rule: { dueAt: PlannedTest['dueAt']; lastDueAt: PlannedTest['dueAt'] },
): boolean => test.dueAt.equals(rule.dueAt) && test.lastDueAt.equals(rule.lastDueAt);

/**
 * A diagnosis that the rules no longer give does not stand, and a closed episode that rests on it is open again. A later
 * negative result does not undo a confirmed DVT; only a voided entry does. Whoever is worse after an exclusion is scanned first.
 */
function takenBack(episode: Episode, flagged: boolean): readonly EpisodeFact[] {
  const { diagnosis, proposal, closed } = episode;
  const isWorse = diagnosis?.is === 'excluded' && scanForWorseDueAt(episode) !== null;
  if (diagnosis === null || (proposal?.plan?.leadsTo === diagnosis.is && !isWorse)) return [];
  if (diagnosis.is === 'confirmed' && showsDvt(episode)) return [];
  const stands = diagnosis.is === 'confirmed' && (!flagged || diagnosis.byOverride);
  if (stands) return [];
  const reason = 'What was decided no longer follows from what is recorded.';
  return [
    ...(closed === null ? [] : [{ type: 'reopened', reason, afresh: false } as const]),
    { type: 'diagnosis-withdrawn', was: diagnosis.is },
  ];
}
