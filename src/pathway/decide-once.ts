import type { Decision } from '../engine/decide.ts';
import type { Facts } from '../engine/fact-values.ts';
import type { RegionalDecision } from '../engine/rules.ts';

/**
 * What a table says of these facts. Facts never change, and an episode whose facts are as they were has the same ones
 * (`factsOf`): then nothing is worked out again.
 */
export function decideOnce(decision: RegionalDecision, facts: Facts): Decision {
  const said = saidOf.get(facts) ?? new Map<RegionalDecision, Decision>();
  saidOf.set(facts, said);
  const known = said.get(decision);
  if (known) return known;
  const now = decision.decide(facts);
  said.set(decision, now);
  return now;
}

const saidOf = new WeakMap<Facts, Map<RegionalDecision, Decision>>();
