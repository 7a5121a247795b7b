import type { Region } from '../../knowledge/rule-types.ts';
import { assert } from '../assert.ts';
import type { CompiledTable } from '../compiled-table.ts';
import type { Rules } from '../rules.ts';
import { decisionInCql } from './cql-decision.ts';
import type { Library } from './cql-library.ts';
import { scoreInCql } from './cql-score.ts';
import { type Scored, scoredIn } from './scored.ts';

/** A library, and the rule that it is another reading of. */
export type RuleLibrary =
  | { readonly kind: 'decision'; readonly library: Library; readonly compiled: CompiledTable }
  | { readonly kind: 'score'; readonly library: Library; readonly scored: Scored };

/** Every decision of these regions, and every score. */
export function everyLibrary(rules: Rules, regions: readonly Region[]): RuleLibrary[] {
  return [
    ...everyTable(rules, regions).map(
      (compiled): RuleLibrary => ({
        kind: 'decision',
        library: decisionInCql(compiled, rules.version),
        compiled,
      }),
    ),
    ...scoredIn(rules.catalogue).map(
      (scored): RuleLibrary => ({
        kind: 'score',
        library: scoreInCql(scored, rules.catalogue, rules.version),
        scored,
      }),
    ),
  ];
}

export function everyTable(rules: Rules, regions: readonly Region[]): CompiledTable[] {
  return rules.decisionIds.flatMap((id) =>
    regions.map((region) => {
      const decision = rules.decision(id, region);
      assert(decision, `no decision is called ${id}`);
      return decision.compiled;
    }),
  );
}
