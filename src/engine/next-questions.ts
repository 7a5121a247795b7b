import type { CompiledTable } from './compiled-table.ts';
import type { Ref } from './diagram.ts';
import type { Facts } from './fact-values.ts';

export type Question = {
  readonly fact: string;
  /** How far its answer moves the expected place on the ladder. It orders questions and decides nothing. */
  readonly weight: number;
};

/** Most findings are absent: four to one, without a claim about any of them. */
const priorOfFirstCell = 4;

/**
 * The unknown facts that can still change the outcome or the place, the most decisive first.
 *
 * One walk up the diagram gives what each node leads to on average, one walk down how often it is reached; together
 * they give how far each answer moves the average.
 */
export function nextQuestions(compiled: CompiledTable, facts: Facts): Question[] {
  const { diagram, placed, places } = compiled.diagram();
  const masks = compiled.masks(facts);
  const root = diagram.within(placed, masks);
  if (root < diagram.leaves) return [];

  const cells = masks.map((mask) =>
    Array.from({ length: 31 }, (_, cell) => cell).filter((cell) => mask & (1 << cell)),
  );
  const chances = cells.map((of) => {
    const weights = of.map((cell) => (cell === 0 ? priorOfFirstCell : 1));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  });

  const averages = new Map<Ref, number>();
  const upwards: Ref[] = [];
  const average = (ref: Ref): number => {
    // Places of one outcome differ a little, so that a question which settles only the place still counts.
    if (ref < diagram.leaves) return (places[ref]?.outcome ?? 0) + ref / 1000;
    const known = averages.get(ref);
    if (known !== undefined) return known;
    const variable = diagram.variable(ref);
    let sum = 0;
    for (const [index, cell] of (cells[variable] ?? []).entries()) {
      sum += (chances[variable]?.[index] ?? 0) * average(diagram.child(ref, cell));
    }
    averages.set(ref, sum);
    upwards.push(ref);
    return sum;
  };
  average(root);

  const arriving = new Map<Ref, number>([[root, 1]]);
  const moves = new Map<number, number[]>();
  for (const ref of upwards.toReversed()) {
    const here = arriving.get(ref) ?? 0;
    const variable = diagram.variable(ref);
    const byCell = moves.get(variable) ?? (cells[variable] ?? []).map(() => 0);
    moves.set(variable, byCell);
    for (const [index, cell] of (cells[variable] ?? []).entries()) {
      const child = diagram.child(ref, cell);
      byCell[index] = (byCell[index] ?? 0) + here * average(child);
      if (child >= diagram.leaves) {
        arriving.set(child, (arriving.get(child) ?? 0) + here * (chances[variable]?.[index] ?? 0));
      }
    }
  }

  const weights = new Map<string, number>();
  for (const [variable, byCell] of moves) {
    const weight = Math.max(...byCell) - Math.min(...byCell);
    for (const fact of compiled.variables[variable]?.asks(facts) ?? []) {
      weights.set(fact, Math.max(weight, weights.get(fact) ?? 0));
    }
  }
  return [...weights].map(([fact, weight]) => ({ fact, weight })).toSorted((a, b) => b.weight - a.weight);
}
