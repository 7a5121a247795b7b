import { dDimerClaims } from '../../src/engine/prove/d-dimer.ts';
import type { Claim } from '../../src/engine/prove/proof.ts';
import { scoreClaims } from '../../src/engine/prove/scores.ts';
import { smtClaims } from '../../src/engine/prove/smt.ts';
import { invariantClaims, tableClaims } from '../../src/engine/prove/tables.ts';
import type { Rules } from '../../src/engine/rules.ts';
import { regions } from '../../src/knowledge/rule-types.ts';
import type { Mutant } from './mutant-types.ts';

/**
 * The first claim about the broken thing that does not hold, or null. Left out are the claims that the solver tries once
 * more over numbers, and those that hold the engine to itself: neither knows what a rule should say.
 */
export async function refutedClaim({ broken }: Mutant, rules: Rules): Promise<string | null> {
  for (const { claim, refute } of claimsOn(broken, rules)) {
    if ((await counterexamples(refute)) > 0) return claim;
  }
  return null;
}

function claimsOn(broken: Mutant['broken'], rules: Rules): Claim[] {
  switch (broken.kind) {
    case 'table':
      return [...tableClaims(rules, regions), ...invariantClaims(rules, regions)];
    case 'score':
      return scoreClaims(rules).filter(
        ({ claim }) => claim.startsWith(`${broken.value.id}:`) && claim.endsWith('can be reached'),
      );
    case 'formula':
      return [];
    case 'd-dimer':
      return [...dDimerClaims(rules), ...smtClaims(rules, [])];
  }
}

/** A claim that cannot be tried has not been proved. */
async function counterexamples(refute: Claim['refute']): Promise<number> {
  try {
    const found = await refute();
    return found.length;
  } catch {
    return 1;
  }
}
