import { type Rules, compileRules } from '../../src/engine/rules.ts';
import type { Counterexample } from '../../src/engine/prove/witness.ts';
import type { Catalogue } from '../../src/knowledge/catalogue.ts';
import { type AskedTest, passes } from './asked-tests.ts';
import { type Reads, brokenCatalogue, readsOf } from './broken-catalogue.ts';
import { differingInput } from './differing-input.ts';
import { isEquivalent } from './equivalence.ts';
import { breakInPlace } from './in-place.ts';
import type { Mutant, Subject } from './mutant-types.ts';
import { refutedClaim } from './proofs.ts';
import { published, swapIn } from './swapped-rules.ts';

export type Verdict = {
  readonly mutant: Mutant;
  /** What caught it first: the compiler, a proof, a test; or nothing to catch; or nothing did. */
  readonly by: 'compile' | 'proof' | 'test' | 'equivalent' | 'survived';
  readonly what: string;
  /** Of a survivor: an input on which it differs, where one was found. */
  readonly input?: Counterexample | null;
};

export type Judge = (mutant: Mutant) => Promise<Verdict>;

/** Tries what is cheap before what is not: compiling, whether it means anything, the proofs, the tests. */
export function createJudge(catalogue: Catalogue, tests: readonly AskedTest[]): Judge {
  const reads = readsOf(catalogue);
  const bySubject = new Map<string, AskedTest[]>();
  const testsOf = (subject: Subject): AskedTest[] => {
    const { id } = subject.value;
    const known = bySubject.get(id) ?? testsAsking(id, tests, catalogue, reads);
    bySubject.set(id, known);
    return known;
  };
  return async (mutant) => {
    const rules = compiled(brokenCatalogue(catalogue, mutant.broken, reads));
    if (typeof rules === 'string') return { mutant, by: 'compile', what: rules };
    if (isEquivalent(mutant, published, rules)) return { mutant, by: 'equivalent', what: '' };
    const claim = await refutedClaim(mutant, rules);
    if (claim !== null) return { mutant, by: 'proof', what: claim };
    const test = await failingTest(mutant, rules, catalogue, testsOf(mutant.broken));
    if (test !== null) return { mutant, by: 'test', what: test };
    return { mutant, by: 'survived', what: '', input: differingInput(mutant, published, rules) };
  };
}

/** The rules, or why they do not compile. */
function compiled(catalogue: Catalogue): Rules | string {
  try {
    return compileRules(catalogue);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const testsAsking = (
  id: string,
  tests: readonly AskedTest[],
  { decisions }: Catalogue,
  reads: Reads,
): AskedTest[] => {
  const through = decisions.filter((table) => reads(table.id).has(id)).map((table) => table.id);
  return tests.filter(({ asks }) => [id, ...through].some((each) => asks.has(each)));
};

/** The first test that fails while the mutant is in force. The one found goes first next time: neighbours fail alike. */
async function failingTest(
  { broken }: Mutant,
  rules: Rules,
  catalogue: Catalogue,
  tests: AskedTest[],
): Promise<string | null> {
  const undo = breakInPlace(catalogue, broken);
  swapIn({ rules, tables: new Set(rules.decisionIds), everything: broken.kind !== 'table' });
  try {
    for (const [place, test] of tests.entries()) {
      if (await passes(test)) continue;
      tests.splice(place, 1);
      tests.unshift(test);
      return `${test.file.split('/').at(-1)}: ${test.name}`;
    }
    return null;
  } finally {
    swapIn(null);
    undo();
  }
}
