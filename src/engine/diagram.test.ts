import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDiagram } from './compiled-table.ts';
import { type Diagram, createDiagram } from './diagram.ts';
import type { Expression } from './expressions.ts';

const cells = [2, 3, 2, 4, 2];

const expression = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc
      .integer({ min: 0, max: cells.length - 1 })
      .chain((variable) =>
        fc
          .integer({ min: 0, max: (1 << (cells[variable] ?? 0)) - 1 })
          .map((mask): Expression => ({ kind: 'in', variable, mask })),
      ),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('any'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('any') }),
  ),
})).any;

function truth(of: Expression, at: readonly number[]): boolean {
  switch (of.kind) {
    case 'in':
      return (of.mask & (1 << (at[of.variable] ?? 0))) !== 0;
    case 'not':
      return !truth(of.of, at);
    case 'all':
      return of.of.every((part) => truth(part, at));
    case 'any':
      return of.of.some((part) => truth(part, at));
  }
}

const everyCase = (masks: readonly number[]): number[][] =>
  cells.reduce<number[][]>(
    (cases, count, variable) =>
      cases.flatMap((before) =>
        Array.from({ length: count }, (_, cell) => cell)
          .filter((cell) => (masks[variable] ?? 0) & (1 << cell))
          .map((cell) => [...before, cell]),
      ),
    [[]],
  );

const all = cells.map((count) => (1 << count) - 1);
const someMasks = fc.tuple(...all.map((mask) => fc.integer({ min: 1, max: mask })));
const diagram = (): Diagram => createDiagram(cells, 3);

describe('a diagram', () => {
  test('reaches exactly the leaves that some case within the masks gives', () => {
    fc.assert(
      fc.property(expression, someMasks, (of, masks) => {
        const graph = diagram();
        const leaves = graph.reach(toDiagram(of, graph), masks);
        const expected = everyCase(masks).reduce((found, at) => found | (truth(of, at) ? 2 : 1), 0);
        expect(leaves).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });

  test('keeps a variable within the masks exactly if some case turns on it', () => {
    fc.assert(
      fc.property(expression, someMasks, (of, masks) => {
        const graph = diagram();
        const live = graph.variablesOf(graph.within(toDiagram(of, graph), masks));
        const cases = everyCase(masks);
        const expected = cells.flatMap((count, variable) =>
          cases.some((at) =>
            Array.from({ length: count }, (_, cell) => cell).some(
              (cell) =>
                (masks[variable] ?? 0) & (1 << cell) && truth(of, at) !== truth(of, at.with(variable, cell)),
            ),
          )
            ? [variable]
            : [],
        );
        expect([...live].toSorted((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  test('two ways to write one condition are one node', () => {
    fc.assert(
      fc.property(expression, expression, (a, b) => {
        const graph = diagram();
        const deMorgan: Expression = {
          kind: 'not',
          of: {
            kind: 'any',
            of: [
              { kind: 'not', of: a },
              { kind: 'not', of: b },
            ],
          },
        };
        expect(toDiagram(deMorgan, graph)).toBe(toDiagram({ kind: 'all', of: [a, b] }, graph));
      }),
    );
  });

  test('a witness reaches its leaf, and there is none only where no case does', () => {
    fc.assert(
      fc.property(expression, (of) => {
        const graph = diagram();
        const at = graph.witness(toDiagram(of, graph), 1);
        if (at) expect(truth(of, [...at])).toBe(true);
        else expect(everyCase(all).some((each) => truth(of, each))).toBe(false);
      }),
    );
  });

  test('holding a variable is the function at that cell', () => {
    fc.assert(
      fc.property(expression, fc.constantFrom(0, 1, 2, 3, 4), (of, variable) => {
        const graph = diagram();
        const held = graph.hold(toDiagram(of, graph), variable, 1);
        for (const at of everyCase(all)) {
          const leaf = graph.reach(
            held,
            at.map((cell) => 1 << cell),
          );
          expect(leaf).toBe(truth(of, at.with(variable, 1)) ? 2 : 1);
        }
      }),
      { numRuns: 50 },
    );
  });
});
