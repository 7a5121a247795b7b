import type { Catalogue } from '../../src/knowledge/catalogue.ts';
import { factSteps } from './fact-steps.ts';
import type { Mutant } from './mutant-types.ts';
import { dDimerMutants, formulaMutants, scoreMutants } from './score-mutants.ts';
import { tableMutants } from './table-mutants.ts';

/** Every mutant of a catalogue, in its order. */
export function allMutants(catalogue: Catalogue): Mutant[] {
  const steps = factSteps(catalogue);
  return [
    ...catalogue.decisions.flatMap((table) => tableMutants(table, steps)),
    ...catalogue.scores.flatMap((score) => scoreMutants(score, steps)),
    ...catalogue.formulas.flatMap((formula) => formulaMutants(formula, steps)),
    ...dDimerMutants(catalogue.dDimerCutOff),
  ];
}
