import type { Catalogue } from '../../knowledge/catalogue.ts';
import { regions } from '../../knowledge/rule-types.ts';
import { compileRules } from '../rules.ts';
import { dDimerClaims } from './d-dimer.ts';
import { partialClaims } from './partial.ts';
import type { Claim, Proof } from './proof.ts';
import { scoreClaims } from './scores.ts';
import { smtClaims } from './smt.ts';
import { invariantClaims, tableClaims } from './tables.ts';

export type ProofReport = {
  readonly version: string;
  readonly holds: boolean;
  readonly milliseconds: number;
  readonly proofs: readonly Proof[];
};

export type ProveOptions = {
  /** Tries only the claims whose text this accepts. */
  readonly only?: (claim: string) => boolean;
  /** A clock in milliseconds, for the report alone. */
  readonly now?: () => number;
};

/** Tries to refute every claim about a catalogue. A claim that cannot be tried has not been proved, and fails. */
export async function prove(catalogue: Catalogue, options: ProveOptions = {}): Promise<ProofReport> {
  const { only = () => true, now = () => performance.now() } = options;
  const began = now();
  const rules = compileRules(catalogue);
  const claims = [
    ...tableClaims(rules, regions),
    ...invariantClaims(rules, regions),
    ...partialClaims(rules, regions),
    ...scoreClaims(rules),
    ...dDimerClaims(rules),
    ...smtClaims(rules, regions),
  ].filter(({ claim }) => only(claim));
  const proofs: Proof[] = [];
  for (const claim of claims) proofs.push(await attempt(claim, now));
  return {
    version: rules.version,
    holds: proofs.every(({ holds }) => holds),
    milliseconds: now() - began,
    proofs,
  };
}

async function attempt({ refute, ...claim }: Claim, now: () => number): Promise<Proof> {
  const began = now();
  const counterexamples = await tried(refute);
  return { ...claim, counterexamples, holds: counterexamples.length === 0, milliseconds: now() - began };
}

async function tried(refute: Claim['refute']): Promise<Proof['counterexamples']> {
  try {
    return await refute();
  } catch (error) {
    return [
      {
        decision: '',
        facts: {},
        says: `could not be tried: ${error instanceof Error ? error.message : String(error)}`,
      },
    ];
  }
}
