import { at } from '../assert.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { type CompiledTable, toDiagram } from '../compiled-table.ts';
import type { Diagram, Ref } from '../diagram.ts';
import type { Rules } from '../rules.ts';
import { expressionOf } from '../expressions.ts';
import type { Claim } from './proof.ts';
import { type Counterexample, factsFor } from './witness.ts';

/** How many complete inputs a table has, in cells. */
export const domainOf = (compiled: CompiledTable): string => {
  const inputs = compiled.variables.reduce((product, { cells }) => product * cells.length, 1);
  return `${compiled.variables.length} facts, ${inputs.toLocaleString('en-GB', { maximumSignificantDigits: 3 })} inputs`;
};

export function tableClaims(rules: Rules, regions: readonly Region[]): Claim[] {
  return rules.decisionIds.flatMap((id) =>
    regions.flatMap((region) => {
      const compiled = rules.decision(id, region)?.compiled;
      if (!compiled) return [];
      return compiled.table.policy === 'unique' ? uniqueClaims(compiled) : ladderClaims(compiled);
    }),
  );
}

function uniqueClaims(compiled: CompiledTable): Claim[] {
  const { table, region, rows } = compiled;
  const shared = { domain: domainOf(compiled), method: 'decision diagram, every case' } as const;
  return [
    {
      ...shared,
      claim: `${table.id} (${region}): some row holds for every input`,
      refute: () => {
        const { diagram, rows: refs } = compiled.diagram();
        return found(compiled, diagram, diagram.not(refs.reduce(diagram.or, 0)), 'no row holds');
      },
    },
    {
      ...shared,
      claim: `${table.id} (${region}): no two rows hold at once`,
      refute: () => {
        const { diagram, rows: refs } = compiled.diagram();
        return rows.flatMap((row, index) =>
          rows.slice(index + 1).flatMap((other, offset) => {
            const both = diagram.and(at(refs, index), at(refs, index + 1 + offset));
            return found(compiled, diagram, both, `rows ${row.id} and ${other.id} both hold`);
          }),
        );
      },
    },
    {
      ...shared,
      claim: `${table.id} (${region}): every row can hold`,
      refute: () => deadRows(compiled),
    },
  ];
}

function ladderClaims(compiled: CompiledTable): Claim[] {
  const { table, region, rows, outcomes } = compiled;
  if (table.policy !== 'most-urgent') return [];
  const shared = { domain: domainOf(compiled), method: 'decision diagram, every case' } as const;
  return [
    {
      ...shared,
      claim: `${table.id} (${region}): the outcome is the most urgent of all rows that hold, and ${table.whenNoRow.then} where none does`,
      refute: () => {
        const { diagram, rows: refs, result } = compiled.diagram();
        return outcomes.flatMap((name, outcome) => {
          const any = (wanted: (of: number) => boolean): Ref =>
            refs.filter((_, index) => wanted(rows[index]?.outcome ?? -1)).reduce(diagram.or, 0);
          const noRow = diagram.not(refs.reduce(diagram.or, 0));
          const byRows = diagram.and(
            any((of) => of === outcome),
            diagram.not(any((of) => of < outcome)),
          );
          const expected = name === table.whenNoRow.then ? diagram.or(byRows, noRow) : byRows;
          const differs = diagram.combine(result, expected, (leaf, wanted) =>
            (leaf === outcome) === (wanted === 1) ? 0 : 1,
          );
          return found(compiled, diagram, differs, `${name} is not what the rows say`);
        });
      },
    },
    {
      ...shared,
      claim: `${table.id} (${region}): where no row holds the outcome is not milder than the floor`,
      refute: () =>
        outcomes.indexOf(table.whenNoRow.then) <= outcomes.indexOf(table.floorWhileUnknown.then)
          ? []
          : [
              {
                decision: table.id,
                region,
                facts: {},
                says: `${table.whenNoRow.then} is milder than ${table.floorWhileUnknown.then}`,
              },
            ],
    },
    { ...shared, claim: `${table.id} (${region}): every row can hold`, refute: () => deadRows(compiled) },
    {
      ...shared,
      claim: `${table.id} (${region}): a more worrying answer never lowers the outcome, but for the answers that may`,
      refute: () => loweringAnswers(compiled, false),
    },
    {
      ...shared,
      claim: `${table.id} (${region}): without the answers that may lower, no, unsure and yes never go down`,
      refute: () => loweringAnswers(compiled, true),
    },
  ];
}

/** A row that no input meets is a slip of the pen. */
function deadRows(compiled: CompiledTable): Counterexample[] {
  const { rows: refs } = compiled.diagram();
  return compiled.rows.flatMap((row, index) =>
    refs[index] === 0
      ? [
          {
            decision: compiled.table.id,
            region: compiled.region,
            facts: {},
            says: `row ${row.id} can never hold`,
          },
        ]
      : [],
  );
}

/**
 * Answers that lower the outcome though they worry more.
 *
 * @param strictly with none of the answers that may lower in play, and "unsure" held below "yes" as well.
 */
function loweringAnswers(compiled: CompiledTable, strictly: boolean): Counterexample[] {
  const { table, variables, catalogue } = compiled;
  if (table.policy !== 'most-urgent') return [];
  const { diagram, result } = compiled.diagram();
  const mayLower = table.mayLower.map(({ when }) => toDiagram(expressionOf(when, variables), diagram));
  return variables.flatMap((variable, index) => {
    const fact = catalogue.facts[variable.fact];
    const order =
      table.worry[variable.fact] ??
      (fact?.type === 'yes-no'
        ? strictly
          ? [[false], ['unsure'], [true]]
          : [[false], ['unsure', true]]
        : []);
    const cellsOf = (answers: readonly (boolean | string)[]): number[] =>
      variable.cells.flatMap((cell, place) =>
        'answer' in cell && answers.includes(cell.answer) ? [place] : [],
      );
    return order.flatMap((answers, step) =>
      cellsOf(answers).flatMap((milder) =>
        cellsOf(order.slice(step + 1).flat()).flatMap((worse) => {
          const lower = diagram.combine(
            diagram.hold(result, index, milder),
            diagram.hold(result, index, worse),
            (before, after) => (after > before ? 1 : 0),
          );
          const excused = mayLower
            .map((answer) => {
              const before = diagram.hold(answer, index, milder);
              const after = diagram.hold(answer, index, worse);
              return strictly ? diagram.or(before, after) : diagram.and(after, diagram.not(before));
            })
            .reduce(diagram.or, 0);
          const cells = diagram.witness(diagram.and(lower, diagram.not(excused)), 1);
          if (!cells) return [];
          cells[index] = worse;
          const show = (cell: number): string => JSON.stringify(variable.cells[cell]);
          return [
            {
              decision: table.id,
              region: compiled.region,
              facts: factsFor(compiled, cells),
              says: `${variable.fact} from ${show(milder)} to ${show(worse)} lowers the outcome`,
            },
          ];
        }),
      ),
    );
  });
}

/** Invariants, each over every complete input of its table. */
export function invariantClaims(rules: Rules, regions: readonly Region[]): Claim[] {
  return rules.catalogue.invariants.flatMap((invariant) =>
    regions
      .filter((region) => invariant.regions?.includes(region) ?? true)
      .flatMap((region): Claim[] => {
        const compiled = rules.decision(invariant.decision, region)?.compiled;
        if (!compiled) return [];
        return [
          {
            claim: `${invariant.decision} (${region}), ${invariant.id}: ${invariant.says}`,
            domain: domainOf(compiled),
            method: 'decision diagram, every case',
            refute: () => {
              const { diagram, result } = compiled.diagram();
              const when = toDiagram(expressionOf(invariant.when, compiled.variables), diagram);
              const { outcome } = invariant;
              const broken = diagram.combine(when, result, (inside, leaf) => {
                const name = compiled.outcomes[leaf] ?? 'no row';
                const allowed =
                  'only' in outcome ? outcome.only.includes(name) : !outcome.never.includes(name);
                return inside === 1 && !allowed ? 1 : 0;
              });
              return found(compiled, diagram, broken, invariant.says);
            },
          },
        ];
      }),
  );
}

function found(compiled: CompiledTable, diagram: Diagram, broken: Ref, says: string): Counterexample[] {
  const cells = diagram.witness(broken, 1);
  return cells
    ? [{ decision: compiled.table.id, region: compiled.region, facts: factsFor(compiled, cells), says }]
    : [];
}
