/** The published rules as the tests ask them here: with one table or score taken from a mutant, and what is asked noted. */
import {
  type RegionalDecision,
  type Rules,
  compileRules,
  regionalDecision,
  rules as published,
} from '../../src/engine/rules.ts';
import { type Region, regions } from '../../src/knowledge/rule-types.ts';

export { compileRules, published, regionalDecision };

/** What takes the place of the published rules: of the tables named, or, where `everything`, of scores and reader too. */
export type Swap = {
  readonly rules: Rules;
  readonly tables: ReadonlySet<string>;
  readonly everything: boolean;
};

let swap: Swap | null = null;
let asked = new Set<string>();

export function swapIn(next: Swap | null): void {
  swap = next;
}

/** From now on what is asked is noted here. */
export function noteIn(names: Set<string>): void {
  asked = names;
}

export const note = (name: string): void => void asked.add(name);

/** What is made when first asked, a table or the version, is made now: while nothing is a mutant, and no test asks. */
export function makeReady(): void {
  note(published.version);
  for (const id of published.decisionIds) for (const region of regions) published.decision(id, region);
}

const inForce = (): Rules => (swap?.everything ? swap.rules : published);
const rulesFor = (id: string): Rules => (swap?.tables.has(id) ? swap.rules : published);

function scoreAsked(id: string): Rules {
  note(id);
  return inForce();
}

/** Looks its table up at each question, because tests keep decisions from before the mutant. */
function asking(id: string, region: Region): RegionalDecision {
  const now = (): RegionalDecision => {
    note(id);
    const decision = rulesFor(id).decision(id, region);
    if (!decision) throw new Error(`no ${id} for ${region}`);
    return decision;
  };
  return {
    get compiled() {
      return now().compiled;
    },
    outcome: (facts) => now().outcome(facts),
    trace: (facts) => now().trace(facts),
    decide: (facts) => ({ ...now().decide(facts), version: published.version }),
    explain: (facts) => now().explain(facts),
    flips: (facts) => now().flips(facts),
    nextQuestions: (facts) => now().nextQuestions(facts),
  };
}

/** Takes the name that tests import. */
export const rules: Rules = {
  catalogue: published.catalogue,
  get version() {
    return published.version;
  },
  reader: {
    idOf: (key) => inForce().reader.idOf(key),
    shape: (known) => inForce().reader.shape(known),
    read: (input, names) => inForce().reader.read(input, names),
  },
  decisionIds: published.decisionIds,
  scoreIds: published.scoreIds,
  decision: (id, region) => (published.decision(id, region) ? asking(id, region) : undefined),
  score: (id, facts, answers) => {
    const answer = scoreAsked(id).score(id, facts, answers);
    return answer && { ...answer, version: published.version };
  },
  scoreInput: (id, input) => scoreAsked(id).scoreInput(id, input),
  items: (id, facts) => scoreAsked(id).items(id, facts),
};
