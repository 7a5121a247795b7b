import type { Region } from '../../knowledge/rule-types.ts';
import type { CompiledTable } from '../compiled-table.ts';
import { onlyLeaf } from '../compiled-table.ts';
import { certainOutcome } from '../decide.ts';
import type { Rules } from '../rules.ts';
import { mulberry32 } from './chance.ts';
import type { Claim } from './proof.ts';
import { type Counterexample, factsFor } from './witness.ts';

/** A table and region each; the parity gate asks four readings of the same table many times more. */
const samples = 1_000;

/**
 * The compiled code against the diagram, on partial facts: an outcome only if every completion gives it.
 * The space is too large to walk; the samples come from a fixed seed.
 */
export function partialClaims(rules: Rules, regions: readonly Region[]): Claim[] {
  return rules.decisionIds.flatMap((id) =>
    regions.flatMap((region): Claim[] => {
      const compiled = rules.decision(id, region)?.compiled;
      if (!compiled) return [];
      return [
        {
          claim: `${id} (${region}): with facts missing, the code answers only what every completion gives`,
          domain: `${samples.toLocaleString('en-GB')} partial inputs from seed 1`,
          method: 'sampled',
          refute: () => refutePartial(rules, compiled),
        },
      ];
    }),
  );
}

function refutePartial(rules: Rules, compiled: CompiledTable): Counterexample[] {
  const random = mulberry32(1);
  const { diagram, result } = compiled.diagram();
  for (let sample = 0; sample < samples; sample += 1) {
    const cells = compiled.variables.map((variable) => Math.floor(random() * variable.cells.length));
    const given = factsFor(compiled, cells);
    const share = random();
    const partial = Object.fromEntries(Object.entries(given).filter(() => random() > share));
    const read = rules.reader.read(partial);
    if (!read.ok) continue;
    const expected = onlyLeaf(diagram.reach(result, compiled.masks(read.facts)));
    if (certainOutcome(compiled, read.facts) !== expected) {
      return [
        {
          decision: compiled.table.id,
          region: compiled.region,
          facts: partial,
          says: `the code says ${compiled.outcomes[certainOutcome(compiled, read.facts)] ?? null}, the diagram ${compiled.outcomes[expected] ?? null}`,
        },
      ];
    }
  }
  return [];
}
