import type { Catalogue } from '../../src/knowledge/catalogue.ts';
import { factSteps } from './fact-steps.ts';
import type { Mutant } from './mutant-types.ts';
import { dDimerMutants, formulaMutants, scoreMutants } from './score-mutants.ts';
import { tableMutants } from './table-mutants.ts';

/** Every mutant of the tables, scores and formulas of a catalogue that are meant, in its order. */
export function mutantsOf(catalogue: Catalogue, isMeant: (id: string) => boolean): Mutant[] {
  const steps = factSteps(catalogue);
  const meant = ({ id }: { readonly id: string }): boolean => isMeant(id);
  return [
    ...catalogue.decisions.filter(meant).flatMap((table) => tableMutants(table, steps)),
    ...catalogue.scores.filter(meant).flatMap((score) => scoreMutants(score, steps)),
    ...catalogue.formulas.filter(meant).flatMap((formula) => formulaMutants(formula, steps)),
    ...[catalogue.dDimerCutOff].filter(meant).flatMap(dDimerMutants),
  ];
}
