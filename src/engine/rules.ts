import { at } from './assert.ts';
import { type Catalogue, catalogue as published } from '../knowledge/catalogue.ts';
import { type Region, regions } from '../knowledge/rule-types.ts';
import { type CompiledTable, compileTable } from './compiled-table.ts';
import { type DDimerReading, readDDimerScore } from './d-dimer-score.ts';
import { type Decision, type Trace, certainOutcome, decide, tracesOf } from './decide.ts';
import { type Explanation, type Flip, explain, flips } from './explain.ts';
import type { Facts } from './fact-values.ts';
import { knowledgeVersion } from './knowledge-version.ts';
import { type Question, nextQuestions } from './next-questions.ts';
import { type FactReader, createFactReader } from './read-facts.ts';
import { type ScoreResult, readScore } from './score.ts';

/** A decision table of one region, ready to be asked. Facts come from the reader. */
export type RegionalDecision = {
  readonly compiled: CompiledTable;
  /** The outcome alone, or null while it is undecided: the quick way, for populations. */
  readonly outcome: (facts: Facts) => string | null;
  /** The outcome with its deciding row and citations, where every fact on the way to it is known; null otherwise. */
  readonly trace: (facts: Facts) => Trace | null;
  readonly decide: (facts: Facts) => Decision;
  readonly explain: (facts: Facts) => Explanation;
  readonly flips: (facts: Facts) => readonly Flip[];
  /** Unknown facts that can still change outcome or place, the most decisive first. */
  readonly nextQuestions: (facts: Facts) => readonly Question[];
};

export type Rules = {
  readonly catalogue: Catalogue;
  readonly version: string;
  readonly reader: FactReader;
  readonly decisionIds: readonly string[];
  readonly scoreIds: readonly string[];
  readonly decision: (id: string, region: Region) => RegionalDecision | undefined;
  readonly score: (id: string, facts: Facts) => ScoreResult | DDimerReading | undefined;
};

/** Compiles a catalogue. A rule that cites nothing, or names a fact that is not there, stops here and not at the bedside. */
export function compileRules(catalogue: Catalogue): Rules {
  const version = knowledgeVersion(catalogue);
  const decisions = new Map<string, RegionalDecision>();
  for (const table of catalogue.decisions) {
    for (const region of regions) {
      const compiled = compileTable(table, region, catalogue);
      const traces = tracesOf(compiled);
      decisions.set(`${table.id}/${region}`, {
        compiled,
        outcome: (facts) => {
          const row = compiled.decidingRow(facts);
          if (row >= 0) return traces[row]?.outcome ?? null;
          const outcome = certainOutcome(compiled, facts);
          return outcome < 0 ? null : at(compiled.outcomes, outcome);
        },
        trace: (facts) => {
          const row = compiled.decidingRow(facts);
          return row < 0 ? null : (traces[row] ?? null);
        },
        decide: (facts) => decide(compiled, facts, version),
        explain: (facts) => explain(compiled, facts),
        flips: (facts) => flips(compiled, facts),
        nextQuestions: (facts) => nextQuestions(compiled, facts),
      });
    }
  }
  const scores = new Map(catalogue.scores.map((score) => [score.id, score]));
  return {
    catalogue,
    version,
    reader: createFactReader(catalogue),
    decisionIds: catalogue.decisions.map(({ id }) => id),
    scoreIds: [...scores.keys(), catalogue.dDimerCutOff.id],
    decision: (id, region) => decisions.get(`${id}/${region}`),
    score: (id, facts) => {
      const score = scores.get(id);
      if (score) return readScore(score, facts, version);
      return id === catalogue.dDimerCutOff.id ? readDDimerScore(catalogue, facts, version) : undefined;
    },
  };
}

/** The published knowledge, compiled once for all above it. */
export const rules: Rules = compileRules(published);
