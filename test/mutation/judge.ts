import { basename } from 'node:path';
import type { Rules } from '../../src/engine/rules.ts';
import type { Counterexample } from '../../src/engine/prove/witness.ts';
import type { Catalogue } from '../../src/knowledge/catalogue.ts';
import { type AskedTest, passes } from './asked-tests.ts';
import { type Reads, brokenRules, readsOf } from './broken-catalogue.ts';
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
  /** Of one that tests were asked about: the files of those that ask it, or of the one that caught it. */
  readonly files?: readonly string[];
  /** Of a survivor: an input on which it differs, where one was found. */
  readonly input?: Counterexample | null;
};

/** A verdict in a file. */
export type Told = Omit<Verdict, 'mutant'> & {
  readonly id: string;
  readonly name: string;
  readonly slip: string;
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
    const rules = compiled(mutant.broken, reads);
    if (typeof rules === 'string') return { mutant, by: 'compile', what: rules };
    if (isEquivalent(mutant, published, rules)) return { mutant, by: 'equivalent', what: '' };
    const byProof = async (): Promise<Verdict | null> => {
      const claim = await refutedClaim(mutant, rules);
      return claim === null ? null : { mutant, by: 'proof', what: claim };
    };
    const byTest = async (): Promise<Verdict | null> => {
      const test = await failingTest(mutant, rules, catalogue, testsOf(mutant.broken));
      return test === null
        ? null
        : { mutant, by: 'test', what: `${basename(test.file)}: ${test.name}`, files: [test.file] };
    };
    const order = isProvedFast(mutant.broken) ? [byProof, byTest] : [byTest, byProof];
    for (const attempt of order) {
      const verdict = await attempt();
      if (verdict) return verdict;
    }
    const files = [...new Set(testsOf(mutant.broken).map(({ file }) => file))];
    return { mutant, by: 'survived', what: '', files, input: differingInput(mutant, published, rules) };
  };
}

/** Of a table with one row for each input a slip shows at once; what ladders and scores promise takes long to prove. */
const isProvedFast = ({ kind, value }: Subject): boolean => kind === 'table' && value.policy === 'unique';

/** The rules, or why they do not compile. */
function compiled(broken: Subject, reads: Reads): Rules | string {
  try {
    return brokenRules(published, broken, reads);
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
): Promise<AskedTest | null> {
  const undo = breakInPlace(catalogue, broken);
  swapIn({ rules, tables: new Set(rules.decisionIds), everything: broken.kind !== 'table' });
  try {
    for (const [place, test] of tests.entries()) {
      if (await passes(test)) continue;
      tests.splice(place, 1);
      tests.unshift(test);
      return test;
    }
    return null;
  } finally {
    swapIn(null);
    undo();
  }
}
