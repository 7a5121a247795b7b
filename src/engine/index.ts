/** How a rule is read: `virchow/engine`. Facts go through `rules.reader` first. */
export type { DDimerReading } from './d-dimer-score.ts';
export type { Decision, Reason, Trace } from './decide.ts';
export type { Explanation, Flip } from './explain.ts';
export type { DDimer, Facts, FactValue } from './fact-values.ts';
export type { Question } from './next-questions.ts';
export { type FactReader, type Problem, type ReadFacts, describe } from './read-facts.ts';
export { type RegionalDecision, type Rules, type ScoreAnswer, compileRules, rules } from './rules.ts';
export type { FormulaResult } from './formula-result.ts';
export type { ScoreResult } from './score.ts';
