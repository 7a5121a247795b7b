import type { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import { inRegion } from '../engine/compiled-table.ts';
import { pathwayClocks } from '../knowledge/pathway-clocks.ts';
import type { Outcome, PlannedTestRule } from '../knowledge/rule-types.ts';
import type { Context } from './context.ts';
import { decideOnce } from './decide-once.ts';
import type { Episode } from './episode-types.ts';
import type { Proposal, ProposedPlan } from './events.ts';
import { factsOf, knownOf } from './facts-of-episode.ts';
import { dayOf, earliest, endOfDay, latest, plusHours, startOfDay } from './instants.ts';
import type { DecisionRecord } from './ports.ts';
import { dDimerTest, firstNegativeScan, isOpen, isScan, readScans } from './tests-of.ts';

type Instant = Temporal.Instant;
type Table = 'first-test' | 'after-d-dimer' | 'after-scan';
type Proposed = { readonly proposal: Proposal; readonly record: () => DecisionRecord };

/** What the rules say now, or null before anything leads anywhere. */
export function propose(episode: Episode, context: Context): Proposed | null {
  const { rules, now, birthDate, by, newId } = context;
  const read = factsOf(episode, { rules, now, birthDate });
  assert(read.ok, 'findings were checked when they were recorded');
  const table = tableFor(episode);
  const decision = rules.decision(table, episode.region);
  assert(decision, `no table ${table}`);
  const { outcome, rows, decisive } = decideOnce(decision, read.facts);
  if (outcome === null && episode.assessments.length === 0 && episode.proposal === null) return null;
  const proposal: Proposal = {
    decisionId: newId(),
    table,
    outcome,
    rows,
    decisive,
    knowledgeVersion: rules.version,
    plan: outcome === null ? null : planOf(episode, table, decision.compiled.table.outcomes[outcome], now),
  };
  return { proposal, record: () => ({ ...proposal, inputs: knownOf(read.facts), at: now, by }) };
}

/** Once a scan is read it leads; before it, a D-dimer that is read or can no longer be had. */
function tableFor(episode: Episode): Table {
  const scans = episode.tests.filter(isScan);
  const scanGivenUp = scans.some(({ notDone }) => notDone !== null) && !scans.some(isOpen);
  if (scanGivenUp || scans.some(({ scan }) => scan !== null)) return 'after-scan';
  const dDimer = dDimerTest(episode);
  if (dDimer === undefined) return 'first-test';
  const isSettled = dDimer.dDimer !== null || dDimer.notDone !== null || dDimer.overdue.last !== null;
  return isSettled ? 'after-d-dimer' : 'first-test';
}

/** Where the clock of a table starts: the decision to test, the D-dimer result, or the scan. */
function anchorOf(episode: Episode, table: Table, now: Instant): Instant {
  const assessedAt = episode.assessments.at(-1)?.assessedAt ?? episode.referredAt;
  switch (table) {
    case 'first-test':
      return assessedAt;
    case 'after-d-dimer': {
      const test = dDimerTest(episode);
      return test?.dDimer?.resultedAt ?? test?.notDone?.at ?? test?.overdue.last ?? assessedAt;
    }
    case 'after-scan': {
      const givenUp = episode.tests.filter(isScan).map(({ notDone }) => notDone?.at);
      const read = readScans(episode).map(({ scan }) => scan.performedAt);
      return latest([...read, ...givenUp.filter((at) => at !== undefined)]) ?? now;
    }
  }
}

function planOf(episode: Episode, table: Table, outcome: Outcome | undefined, now: Instant): ProposedPlan {
  const plan = outcome?.plan;
  const anchor = anchorOf(episode, table, now);
  return {
    anchorAt: anchor,
    tests: (plan?.tests ?? []).map((rule) => clockOf(episode, table, rule, anchor)),
    cover: plan?.cover ?? null,
    coverDueAt: plan?.cover === 'start' ? plusHours(anchor, pathwayClocks.coverWhileWaiting.hours) : null,
    leadsTo: plan?.leadsTo ?? null,
    dueAt:
      outcome?.dueHours === undefined ? null : plusHours(anchor, inRegion(outcome.dueHours, episode.region)),
  };
}

function clockOf(
  episode: Episode,
  table: Table,
  rule: PlannedTestRule,
  anchor: Instant,
): ProposedPlan['tests'][number] {
  const base = { kind: rule.kind, again: rule.again ?? false };
  if (rule.days) return { ...base, ...repeatWindow(episode, rule.days, anchor) };
  const from = rule.fromAssessment ? (episode.assessments.at(-1)?.assessedAt ?? anchor) : anchor;
  const dueAt = plusHours(from, inRegion(rule.hours ?? pathwayClocks.lastLimit.hours, episode.region));
  // After a negative scan a D-dimer that does not come in time counts as positive at once.
  const isLast = table === 'after-scan' && rule.kind === 'd-dimer';
  const lastDueAt = isLast
    ? dueAt
    : (latest([dueAt, plusHours(from, pathwayClocks.lastLimit.hours)]) ?? dueAt);
  return { ...base, dueAt, lastDueAt, notBeforeAt: null };
}

/** Calendar days after the first negative scan, else after the first scan of all, else after `otherwise`. */
export function repeatWindow(
  episode: Episode,
  [first, last]: readonly [number, number],
  otherwise: Instant,
): { readonly dueAt: Instant; readonly lastDueAt: Instant; readonly notBeforeAt: Instant } {
  const { zone } = episode;
  const scans = readScans(episode).map(({ scan }) => scan.performedAt);
  const day = dayOf(firstNegativeScan(episode)?.scan.performedAt ?? earliest(scans) ?? otherwise, zone);
  const dueAt = endOfDay(day.add({ days: last }), zone);
  return { dueAt, lastDueAt: dueAt, notBeforeAt: startOfDay(day.add({ days: first }), zone) };
}
