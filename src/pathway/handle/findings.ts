import { describe } from '../../engine/read-facts.ts';
import type { Command, Refusal } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Episode } from '../episode-types.ts';
import { type RecordedFacts } from '../events.ts';
import { factsOf, findingsOf } from '../facts-of-episode.ts';
import { type CommandOf, type Handled, happened, refused } from './handled.ts';
import { missing, notInFuture, wordless } from './when.ts';

type RecordFindings = CommandOf<'record-findings', Command>;
type Assess = CommandOf<'assess', Command>;

export function recordFindings(episode: Episode, command: RecordFindings, context: Context): Handled {
  const early = notInFuture('observedAt', command.observedAt, context.now);
  if (early) return refused(early);
  if (Object.keys(command.facts).length === 0) return refused(missing('facts', 'nothing was answered'));
  const bad = badFact(episode, command.facts, context);
  if (bad) return refused(bad);
  const named = episode.assessments.at(-1)?.alternativeDiagnosis ?? null;
  if (command.facts['wells.alternative-as-likely'] === true && named === null) return refused(unnamed);
  return happened({ type: 'findings-recorded', facts: command.facts, observedAt: command.observedAt });
}

const unnamed = missing(
  'alternativeDiagnosis',
  'the item takes two points off and needs its diagnosis named',
);

/** Findings, Wells as far as it is known, and the start of the clock. Facts may be missing: the next step then names them. */
export function assess(episode: Episode, command: Assess, context: Context): Handled {
  const { facts, assessedAt, alternativeDiagnosis } = command;
  const early = notInFuture('assessedAt', assessedAt, context.now);
  if (early) return refused(early);
  const bad = badFact(episode, facts, context);
  if (bad) return refused(bad);
  const known = { ...findingsOf(episode), ...facts };
  const alternativeCounts = known['wells.alternative-as-likely'] === true;
  if (alternativeCounts && wordless(alternativeDiagnosis)) return refused(unnamed);
  const findings = { type: 'findings-recorded', facts, observedAt: assessedAt } as const;
  const wells = wellsOf(withFindings(episode, facts, context), context);
  return happened(...(Object.keys(facts).length > 0 ? [findings] : []), {
    type: 'assessed',
    assessedAt,
    wells,
    alternativeDiagnosis: alternativeCounts ? (alternativeDiagnosis?.trim() ?? null) : null,
  });
}

function wellsOf(
  episode: Episode,
  { rules, now, birthDate }: Context,
): { interval: readonly [number, number]; class: string | null } {
  const read = factsOf(episode, { rules, now, birthDate });
  const items = read.ok ? rules.items('wells-dvt-2003', read.facts) : undefined;
  const twoLevel = items?.levels['two-level'];
  if (!items || !twoLevel) throw new Error('findings were checked just now');
  return { interval: items.interval, class: twoLevel.class };
}

export const withFindings = (episode: Episode, facts: RecordedFacts, { now, by }: Context): Episode => ({
  ...episode,
  findings: [...episode.findings, { sequence: episode.sequence + 1, at: now, by, facts, observedAt: now }],
});

/** New answers are read together with the old ones, since two that contradict each other help nobody. */
export function badFact(episode: Episode, facts: RecordedFacts, context: Context): Refusal | null {
  const { rules, now, birthDate } = context;
  const alone = rules.reader.read(facts);
  const read = alone.ok ? factsOf(withFindings(episode, facts, context), { rules, now, birthDate }) : alone;
  if (read.ok) return null;
  const [problem] = read.problems;
  if (problem === undefined) throw new Error('a refusal of facts names a problem');
  return { code: 'bad-fact', fact: problem.fact, wanted: problem.wanted, got: describe(problem) };
}
