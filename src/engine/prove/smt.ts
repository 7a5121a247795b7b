import { Z3_lbool, init } from 'z3-solver';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import type {
  Condition,
  DDimerCutOffKind,
  FactTest,
  NumberTest,
  Region,
} from '../../knowledge/rule-types.ts';
import { assert } from '../assert.ts';
import { isNumberTest, shapeOf } from '../conditions.ts';
import type { Rules } from '../rules.ts';
import { classNames } from '../score-classes.ts';
import type { Claim } from './proof.ts';
import type { Counterexample } from './witness.ts';

/** A claim that takes longer has not been proved. */
const patienceMs = 20_000;

const apply = (operator: string, parts: readonly string[]): string => `(${operator} ${parts.join(' ')})`;
const name = (id: string): string => `|${id}|`;

const literal = (value: number): string => (value < 0 ? `(- ${-value})` : `${value}`);

function comparison(value: string, test: NumberTest): string {
  if ('below' in test) return apply('<', [value, literal(test.below)]);
  if ('atMost' in test) return apply('<=', [value, literal(test.atMost)]);
  return 'above' in test
    ? apply('>', [value, literal(test.above)])
    : apply('>=', [value, literal(test.atLeast)]);
}

/**
 * A table as SMT-LIB formulas over numbers and not over cells: scores as sums, D-dimer and age as they come. It shares
 * nothing with the diagram but the written conditions, so an error in either way of reading shows.
 *
 * It is text, and not the solver's objects, because those are freed by the garbage collector while the solver runs.
 */
class Formulas {
  readonly #catalogue: Catalogue;
  readonly #inputs = new Map<string, { readonly sort: 'Int' | 'Real'; readonly domain: readonly string[] }>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  condition(condition: Condition): string {
    const shape = shapeOf(condition);
    switch (shape.kind) {
      case 'tests':
        return apply('and', ['true', ...shape.tests.map(([fact, test]) => this.#test(fact, test))]);
      case 'not':
        return apply('not', [this.condition(shape.of)]);
      case 'all':
        return apply('and', ['true', ...shape.of.map((part) => this.condition(part))]);
      case 'any':
        return apply('or', ['false', ...shape.of.map((part) => this.condition(part))]);
    }
  }

  #test(id: string, test: FactTest): string {
    const value = this.#fact(id);
    if (isNumberTest(test)) return comparison(value, test);
    const answers = this.answers(id);
    return apply('or', [
      'false',
      ...[test]
        .flat()
        .map((answer) => apply('=', [value, `${answers.findIndex((each) => each === answer)}`])),
    ]);
  }

  answers(id: string): readonly (boolean | string)[] {
    const fact = this.#catalogue.facts[id];
    if (fact?.type === 'yes-no') return [false, true, ...(fact.unsure ? ['unsure'] : [])];
    return fact?.type === 'one-of' ? [...fact.values, ...(fact.unsure ? ['unsure'] : [])] : [];
  }

  #fact(id: string): string {
    const fact = this.#catalogue.facts[id];
    assert(fact, `no fact is called ${id}`);
    if (fact.type === 'one-of' && fact.derivedFromScore)
      return this.#class(fact.derivedFromScore.score, fact.derivedFromScore.level);
    if (fact.type === 'one-of' && fact.derivedFromDDimer) return this.#reading(fact.derivedFromDDimer);
    if (fact.type === 'quantity') return this.#input(id, fact.whole ? 'Int' : 'Real', ...fact.domain);
    return this.#input(id, 'Int', 0, this.answers(id).length - 1);
  }

  #input(id: string, sort: 'Int' | 'Real', least: number, most: number): string {
    const bound = (value: number): string => (value < 0 ? `(- ${-value})` : `${value}`);
    this.#inputs.set(id, {
      sort,
      domain: [apply('>=', [name(id), bound(least)]), apply('<=', [name(id), bound(most)])],
    });
    return name(id);
  }

  #class(scoreId: string, level: string): string {
    const score = this.#catalogue.scores.find(({ id }) => id === scoreId);
    const classes = score?.levels[level]?.classes;
    assert(score && classes, `no score ${scoreId}, level ${level}`);
    const points = score.items.map((item) =>
      'when' in item
        ? apply('ite', [this.condition(item.when), literal(item.points), '0'])
        : this.#fact(item.pointsOf),
    );
    const sum = apply('+', ['0', ...points]);
    const bySum = classes.reduce(
      (below, of, place) =>
        'from' in of ? apply('ite', [apply('>=', [sum, literal(of.from)]), `${place}`, below]) : below,
      '0',
    );
    const names = classNames(score, level);
    return (score.levels[level]?.atLeast ?? []).reduce((below, { when, from, class: name }) => {
      const holds = apply('and', [
        this.condition(when),
        from === undefined ? 'true' : apply('>=', [sum, literal(from)]),
        apply('<', [below, `${names.indexOf(name)}`]),
      ]);
      return apply('ite', [holds, `${names.indexOf(name)}`, below]);
    }, bySum);
  }

  #reading(reading: DDimerCutOffKind): string {
    const answers = this.answers(`d-dimer.${reading}`);
    const place = (answer: string): string => `${answers.indexOf(answer)}`;
    const { fixedUgPerLFeu, yearsUgPerLFeu } = this.#catalogue.dDimerCutOff;
    const cutOff =
      reading === 'age-adjusted'
        ? adjustedCutOff(this.#catalogue, this.#fact('age'))
        : `${reading === 'years' ? yearsUgPerLFeu : fixedUgPerLFeu}`;
    const notPossible = `${this.answers('d-dimer.availability').indexOf('not-possible')}`;
    const result = this.#input('d-dimer.ugPerLFeu', 'Int', 0, 1_000_000);
    return apply('ite', [
      apply('=', [this.#input('d-dimer.present', 'Int', 0, 1), '1']),
      apply('ite', [apply('>=', [result, cutOff]), place('positive'), place('negative')]),
      apply('ite', [
        apply('=', [this.#fact('d-dimer.availability'), notPossible]),
        place('none'),
        place('awaited'),
      ]),
    ]);
  }

  /** A query for inputs under which `broken` is true. */
  query(broken: string): { readonly text: string; readonly inputs: readonly string[] } {
    const inputs = [...this.#inputs];
    return {
      text: [
        ...inputs.map(([id, { sort }]) => `(declare-const ${name(id)} ${sort})`),
        ...inputs.flatMap(([, { domain }]) => domain.map((bound) => `(assert ${bound})`)),
        `(assert ${broken})`,
      ].join('\n'),
      inputs: inputs.map(([id]) => id),
    };
  }

  /** The values of a model as a caller would give them. */
  facts(values: ReadonlyMap<string, number>): Record<string, unknown> {
    const facts: Record<string, unknown> = {};
    for (const [id, value] of values) {
      if (this.#catalogue.facts[id])
        facts[id] = this.#catalogue.facts[id].type === 'quantity' ? value : this.answers(id)[value];
    }
    if (values.get('d-dimer.present') === 1) {
      facts['d-dimer'] = { value: values.get('d-dimer.ugPerLFeu'), unit: 'ug/L', basis: 'FEU' };
    }
    return facts;
  }
}

const adjustedCutOff = ({ dDimerCutOff: rule }: Catalogue, age: string): string =>
  apply('ite', [
    apply('>', [age, `${rule.adjustedAboveAge}`]),
    apply('*', [age, `${rule.ugPerLFeuPerYear}`]),
    `${rule.fixedUgPerLFeu}`,
  ]);

let loaded: ReturnType<typeof init> | undefined;

/**
 * The inputs that satisfy a query, or null where none can.
 *
 * Text goes in by a call that returns before anything runs beside it: the solver's thread would read text already freed.
 */
async function solve(text: string, inputs: readonly string[]): Promise<ReadonlyMap<string, number> | null> {
  loaded ??= init();
  const { Z3 } = await loaded;
  const config = Z3.mk_config();
  const context = Z3.mk_context(config);
  try {
    const solver = Z3.mk_solver(context);
    Z3.solver_inc_ref(context, solver);
    const settings = Z3.mk_params(context);
    Z3.params_inc_ref(context, settings);
    Z3.params_set_uint(context, settings, Z3.mk_string_symbol(context, 'timeout'), patienceMs);
    Z3.solver_set_params(context, solver, settings);
    const formulas = Z3.parse_smtlib2_string(context, text, [], [], [], []);
    Z3.ast_vector_inc_ref(context, formulas);
    for (let index = 0; index < Z3.ast_vector_size(context, formulas); index += 1) {
      Z3.solver_assert(context, solver, Z3.ast_vector_get(context, formulas, index));
    }
    const answer = await Z3.solver_check(context, solver);
    if (answer === Z3_lbool.Z3_L_FALSE) return null;
    assert(answer === Z3_lbool.Z3_L_TRUE, `z3 could not decide within ${patienceMs} ms`);
    const model = Z3.model_to_string(context, Z3.solver_get_model(context, solver));
    return new Map(inputs.map((id) => [id, valueIn(model, id)]));
  } finally {
    Z3.del_context(context);
    Z3.del_config(config);
  }
}

/** The number of an input in a printed model: `|age| -> 17`, `|spo2| -> (/ 187.0 2.0)`. One that is not named is free. */
function valueIn(model: string, id: string): number {
  const line = model
    .split('\n')
    .find((each) => each.startsWith(`${name(id)} -> `) || each.startsWith(`${id} -> `));
  const [first, second] = [...(line?.slice(line.indexOf('->')) ?? '').matchAll(/\d+(?:\.\d+)?/g)].map(Number);
  if (first === undefined) return 0;
  return (second === undefined ? first : first / second) * (line?.includes('(- ') ? -1 : 1);
}

export function smtClaims(rules: Rules, regions: readonly Region[]): Claim[] {
  const { catalogue } = rules;
  const cutOff = catalogue.dDimerCutOff;
  return [
    ...catalogue.decisions
      .filter(({ policy }) => policy === 'unique')
      .flatMap((table) =>
        regions.map(
          (region): Claim => ({
            claim: `${table.id} (${region}): exactly one row holds for all numbers, scores added up and D-dimer compared`,
            domain: 'all facts, as numbers and sums',
            method: 'z3',
            refute: async (): Promise<Counterexample[]> => {
              const formulas = new Formulas(catalogue);
              const rows = table.rows.filter((row) => row.regions?.includes(region) ?? true);
              const held = apply('+', [
                '0',
                ...rows.map(({ when }) => apply('ite', [formulas.condition(when), '1', '0'])),
              ]);
              const { text, inputs } = formulas.query(apply('not', [apply('=', [held, '1'])]));
              const values = await solve(text, inputs);
              return values
                ? [
                    {
                      decision: table.id,
                      region,
                      facts: formulas.facts(values),
                      says: 'no row holds, or more than one does',
                    },
                  ]
                : [];
            },
          }),
        ),
      ),
    {
      claim: `${cutOff.id}: the cut-off never falls with age, and is never below the fixed one`,
      domain: 'any two ages from 0 to 120, not only whole ones',
      method: 'z3',
      refute: async (): Promise<Counterexample[]> => {
        const [younger, older] = [
          adjustedCutOff(catalogue, name('younger')),
          adjustedCutOff(catalogue, name('older')),
        ];
        const text = `(declare-const |younger| Real) (declare-const |older| Real)
          (assert (and (>= |younger| 0) (<= |younger| |older|) (<= |older| 120)))
          (assert (or (< ${older} ${younger}) (< ${older} ${cutOff.fixedUgPerLFeu})))`;
        const values = await solve(text, ['younger', 'older']);
        if (!values) return [];
        return [
          {
            decision: cutOff.id,
            facts: {
              age: Math.floor(values.get('older') ?? 0),
              'd-dimer': { value: cutOff.fixedUgPerLFeu - 1, unit: 'ug/L', basis: 'FEU' },
            },
            says: `the cut-off falls between ${values.get('younger')} and ${values.get('older')} years`,
          },
        ];
      },
    },
  ];
}
