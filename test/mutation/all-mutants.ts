import type { Catalogue } from '../../src/knowledge/catalogue.ts';
import { factSteps } from './fact-steps.ts';
import type { Mutant } from './mutant-types.ts';
import { dDimerMutants, formulaMutants, scoreMutants } from './score-mutants.ts';
import { tableMutants } from './table-mutants.ts';

/** Every mutant of a catalogue, in its order. */
export const allMutants = (catalogue: Catalogue): Mutant[] => mutantsOf(catalogue, () => true);

/** Those of some of its tables, scores and formulas. */
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
