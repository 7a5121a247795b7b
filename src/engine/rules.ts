import { at } from './assert.ts';
import { type Catalogue, catalogue as published } from '../knowledge/catalogue.ts';
import { type Region, regions } from '../knowledge/rule-types.ts';
import { type CompiledTable, compileTable } from './compiled-table.ts';
import { type DDimerReading, readDDimerScore } from './d-dimer-score.ts';
import { type Decision, type Trace, certainOutcome, decide, tracesOf } from './decide.ts';
import { type Explanation, type Flip, explain, flips } from './explain.ts';
import type { Facts } from './fact-values.ts';
import { type FormulaResult, readFormula } from './formula-result.ts';
import { knowledgeVersion } from './knowledge-version.ts';
import { type Question, nextQuestions } from './next-questions.ts';
import { once } from './once.ts';
import { type FactReader, createFactReader } from './read-facts.ts';
import { type ScoreInput, readScoreInput } from './read-score-input.ts';
import { type ItemsRead, type ScoreResult, readItems, readScore } from './score.ts';
import type { ItemAnswers } from './score-sums.ts';
import { scoreCompiler, truthReader } from './variables.ts';

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

export type ScoreAnswer = ScoreResult | FormulaResult | DDimerReading;

export type Rules = {
  readonly catalogue: Catalogue;
  readonly version: string;
  readonly reader: FactReader;
  readonly decisionIds: readonly string[];
  readonly scoreIds: readonly string[];
  readonly decision: (id: string, region: Region) => RegionalDecision | undefined;
  /**
   * A score, a formula or a D-dimer against its cut-offs. It has no region: a figure that two regions work out each in
   * its way counts where both give the same class.
   *
   * @param answers to items themselves, from `scoreInput`.
   */
  readonly score: (id: string, facts: Facts, answers?: ItemAnswers) => ScoreAnswer | undefined;
  /** Untyped input for one score, which may use the names of its published table. */
  readonly scoreInput: (id: string, input: unknown) => ScoreInput | undefined;
  /** What a score's items alone come to: for a rule or record with its own word on whom the score is for. */
  readonly items: (id: string, facts: Facts) => ItemsRead | undefined;
};

/** Compiles a catalogue. A rule that cites nothing, or names a fact that is not there, stops here and not at the bedside. */
export function compileRules(catalogue: Catalogue): Rules {
  const compiled = openRules(catalogue);
  for (const id of compiled.decisionIds) for (const region of regions) compiled.decision(id, region);
  return compiled;
}

/** The same with each table compiled when it is first asked, and the content hashed when its version is first told. */
function openRules(catalogue: Catalogue): Rules {
  const version = once(() => knowledgeVersion(catalogue));
  const decisions = new Map(
    catalogue.decisions.flatMap((table) =>
      regions.map((region) => [
        `${table.id}/${region}`,
        once(() => regionalDecision(compileTable(table, region, catalogue), version)),
      ]),
    ),
  );
  const scores = new Map(
    catalogue.scores.map((score) => [score.id, { score, compiled: scoreCompiler(score, catalogue, null) }]),
  );
  const formulas = new Map(catalogue.formulas.map((formula) => [formula.id, formula]));
  const reader = createFactReader(catalogue);
  const truthOf = truthReader(catalogue, null);
  return {
    catalogue,
    get version() {
      return version();
    },
    reader,
    decisionIds: catalogue.decisions.map(({ id }) => id),
    scoreIds: [...scores.keys(), ...formulas.keys(), catalogue.dDimerCutOff.id],
    decision: (id, region) => decisions.get(`${id}/${region}`)?.(),
    score: (id, facts, answers) => {
      const found = scores.get(id);
      if (found) return readScore(found.compiled(), facts, version(), answers) ?? undefined;
      const formula = formulas.get(id);
      if (formula) return readFormula(formula, facts, catalogue, truthOf, version());
      return id === catalogue.dDimerCutOff.id ? readDDimerScore(catalogue, facts, version()) : undefined;
    },
    scoreInput: (id, input) => {
      const found = scores.get(id);
      if (found) return readScoreInput(found.score, found.compiled(), catalogue, reader, input);
      const formula = formulas.get(id);
      if (formula) return readScoreInput(formula, null, catalogue, reader, input);
      const read = id === catalogue.dDimerCutOff.id ? reader.read(input) : undefined;
      return read?.ok ? { ...read, answers: {} } : read;
    },
    items: (id, facts) => {
      const found = scores.get(id);
      return found && readItems(found.compiled(), facts);
    },
  };
}

export function regionalDecision(compiled: CompiledTable, version: () => string): RegionalDecision {
  const traces = once(() => tracesOf(compiled));
  return {
    compiled,
    outcome: (facts) => {
      const row = compiled.decidingRow(facts);
      if (row >= 0) return traces()[row]?.outcome ?? null;
      const outcome = certainOutcome(compiled, facts);
      return outcome < 0 ? null : at(compiled.outcomes, outcome);
    },
    trace: (facts) => {
      const row = compiled.decidingRow(facts);
      return row < 0 ? null : (traces()[row] ?? null);
    },
    decide: (facts) => decide(compiled, facts, version()),
    explain: (facts) => explain(compiled, facts),
    flips: (facts) => flips(compiled, facts),
    nextQuestions: (facts) => nextQuestions(compiled, facts),
  };
}

/** The published knowledge, once for all above it. That each of its tables compiles is proved with every build. */
export const rules: Rules = openRules(published);
