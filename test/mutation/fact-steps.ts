import { isNumberTest, testsIn } from '../../src/engine/conditions.ts';
import type { Catalogue } from '../../src/knowledge/catalogue.ts';
import type { Condition } from '../../src/knowledge/rule-types.ts';
import type { FactSteps } from './condition-mutants.ts';

/** One step of a fact is the last digit that any of its limits is written to: 1 kg, 0.1 of an INR. */
export function factSteps(catalogue: Catalogue): FactSteps {
  const { facts } = catalogue;
  const digits = new Map<string, number>();
  const read = (fact: string, limit: number): void =>
    void digits.set(fact, Math.max(digits.get(fact) ?? 0, digitsIn(limit)));
  for (const [id, fact] of Object.entries(facts))
    if (fact.type === 'quantity') for (const end of fact.domain) read(id, end);
  for (const [fact, test] of conditionsOf(catalogue).flatMap(testsIn))
    if (isNumberTest(test)) for (const limit of Object.values(test)) read(fact, limit);
  return {
    facts,
    digitsOf: (fact) => {
      const of = facts[fact];
      return of?.type === 'quantity' && of.whole ? 0 : (digits.get(fact) ?? 0);
    },
  };
}

export const digitsIn = (number: number): number => String(number).split('.')[1]?.length ?? 0;

/** Every condition of tables and scores. */
const conditionsOf = ({ decisions, scores }: Catalogue): Condition[] => [
  ...decisions.flatMap(({ rows, notes = [] }) => [...rows, ...notes].map(({ when }) => when)),
  ...scores.flatMap(({ items }) => items.flatMap((item) => ('when' in item ? [item.when] : []))),
];
