import type { Arith, Bool, Context, Model } from 'z3-solver';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Condition, FactTest, Region } from '../../knowledge/rule-types.ts';
import { assert } from '../assert.ts';
import { isNumberTest, shapeOf, testsIn } from '../conditions.ts';
import type { Rules } from '../rules.ts';
import type { Claim } from './proof.ts';
import type { Counterexample } from './witness.ts';

type Z3 = Context<'virchow'>;
type Num = Arith<'virchow'>;
type Truth = Bool<'virchow'>;

let loaded: Promise<Z3> | undefined;

/** Loaded at the first proof that needs it: 0.3 s. */
async function z3(): Promise<Z3> {
  loaded ??= import('z3-solver').then(async ({ init }) => {
    const { Context: create } = await init();
    return create('virchow');
  });
  return loaded;
}

/**
 * A table as formulas over numbers and not over cells: scores as sums, D-dimer and age as they come. It shares nothing
 * with the diagram but the written conditions, so an error in either way of reading shows.
 */
class Formulas {
  readonly #z3: Z3;
  readonly #catalogue: Catalogue;
  readonly #known = new Map<string, Num>();
  readonly domain: Truth[] = [];
  readonly #inputs = new Map<string, Num>();

  constructor(context: Z3, catalogue: Catalogue) {
    this.#z3 = context;
    this.#catalogue = catalogue;
  }

  condition(condition: Condition): Truth {
    const shape = shapeOf(condition);
    const { And, Or, Not } = this.#z3;
    switch (shape.kind) {
      case 'tests':
        return And(...shape.tests.map(([fact, test]) => this.#test(fact, test)));
      case 'not':
        return Not(this.condition(shape.of));
      case 'all':
        return And(...shape.of.map((part) => this.condition(part)));
      case 'any':
        return Or(...shape.of.map((part) => this.condition(part)));
    }
  }

  #test(id: string, test: FactTest): Truth {
    const value = this.#fact(id);
    if (isNumberTest(test)) return 'below' in test ? value.lt(test.below) : value.ge(test.atLeast);
    const answers = this.#answers(id);
    return this.#z3.Or(...[test].flat().map((answer) => value.eq(answers.indexOf(answer as string))));
  }

  #answers(id: string): readonly (boolean | string)[] {
    const fact = this.#catalogue.facts[id];
    if (fact?.type === 'yes-no') return [false, true, ...(fact.unsure ? ['unsure'] : [])];
    return fact?.type === 'one-of' ? [...fact.values, ...(fact.unsure ? ['unsure'] : [])] : [];
  }

  #fact(id: string): Num {
    const known = this.#known.get(id);
    if (known) return known;
    const made = this.#make(id);
    this.#known.set(id, made);
    return made;
  }

  #make(id: string): Num {
    const fact = this.#catalogue.facts[id];
    assert(fact, `no fact is called ${id}`);
    if (fact.type === 'one-of' && fact.derivedFromScore) return this.#class(fact.derivedFromScore.score, fact.derivedFromScore.level);
    if (fact.type === 'one-of' && fact.derivedFromDDimer) return this.#reading(fact.derivedFromDDimer);
    if (fact.type === 'quantity') {
      const number: Num = fact.whole ? this.#z3.Int.const(id) : this.#z3.Real.const(id);
      this.domain.push(number.ge(fact.domain[0]), number.le(fact.domain[1]));
      return this.#input(id, number);
    }
    const answer = this.#z3.Int.const(id);
    this.domain.push(answer.ge(0), answer.lt(this.#answers(id).length));
    return this.#input(id, answer);
  }

  #input(id: string, number: Num): Num {
    this.#inputs.set(id, number);
    return number;
  }

  #class(scoreId: string, level: string): Num {
    const score = this.#catalogue.scores.find(({ id }) => id === scoreId);
    const classes = score?.levels[level]?.classes;
    assert(score && classes, `no score ${scoreId}, level ${level}`);
    const zero: Num = this.#z3.Int.val(0);
    const sum = score.items.reduce(
      (total, { points, when }) => total.add(this.#z3.If(this.condition(when), this.#z3.Int.val(points), zero)),
      zero,
    );
    return classes.reduce(
      (below: Num, of, place) => ('from' in of ? this.#z3.If(sum.ge(of.from), this.#z3.Int.val(place), below) : below),
      zero,
    );
  }

  #reading(reading: 'fixed' | 'age-adjusted'): Num {
    const { Int, If } = this.#z3;
    const rule = this.#catalogue.dDimerCutOff;
    const value = this.#fact('d-dimer.availability'); // Registers the availability among the inputs.
    const present = this.#number('d-dimer.present', 0, 1);
    const result = this.#number('d-dimer.ugPerLFeu', 0, 1_000_000);
    const fixed: Num = Int.val(rule.fixedUgPerLFeu);
    const age = this.#fact('age');
    const adjusted = If(age.gt(rule.adjustedAboveAge), age.mul(rule.ugPerLFeuPerYear), fixed);
    const cutOff = reading === 'fixed' ? fixed : adjusted;
    const answers = this.#answers(`d-dimer.${reading}`);
    const place = (answer: string): Num => Int.val(answers.indexOf(answer));
    const notPossible = this.#answers('d-dimer.availability').indexOf('not-possible');
    return If(
      present.eq(1),
      If(result.ge(cutOff), place('positive'), place('negative')),
      If(value.eq(notPossible), place('none'), place('awaited')),
    );
  }

  #number(id: string, least: number, most: number): Num {
    const known = this.#known.get(id);
    if (known) return known;
    const number = this.#z3.Int.const(id);
    this.domain.push(number.ge(least), number.le(most));
    this.#known.set(id, number);
    return this.#input(id, number);
  }

  /** The facts of a model, as a caller would give them. */
  facts(model: Model<'virchow'>): Record<string, unknown> {
    const number = (of: Num): number => {
      const text = model.eval(of, true).toString();
      const [above, below] = text.split('/');
      return Number(above) / Number(below ?? 1);
    };
    const facts: Record<string, unknown> = {};
    const dDimer = { present: 0, ugPerLFeu: 0 };
    for (const [id, of] of this.#inputs) {
      const value = number(of);
      if (id === 'd-dimer.present') dDimer.present = value;
      else if (id === 'd-dimer.ugPerLFeu') dDimer.ugPerLFeu = value;
      else facts[id] = this.#catalogue.facts[id]?.type === 'quantity' ? value : this.#answers(id)[value];
    }
    if (dDimer.present === 1) facts['d-dimer'] = { value: dDimer.ugPerLFeu, unit: 'ug/L', basis: 'FEU' };
    return facts;
  }
}

export function smtClaims(rules: Rules, regions: readonly Region[]): Claim[] {
  const { catalogue } = rules;
  const tables = catalogue.decisions.filter(({ policy }) => policy === 'unique');
  return [
    ...tables.flatMap((table) =>
      regions.map((region): Claim => ({
        claim: `${table.id} (${region}): exactly one row holds for all numbers, scores added up and D-dimer compared`,
        domain: `${new Set(table.rows.flatMap(({ when }) => testsIn(when).map(([fact]) => fact))).size} facts as numbers`,
        method: 'z3',
        refute: async () => {
          const context = await z3();
          const formulas = new Formulas(context, catalogue);
          const rows = table.rows.filter((row) => row.regions?.includes(region) ?? true);
          const held = rows.map(({ when }) =>
            context.If(formulas.condition(when), context.Int.val(1), context.Int.val(0)),
          );
          const [first, ...others] = held;
          assert(first, `${table.id} has no rows`);
          const count = others.reduce((sum: Num, one) => sum.add(one), first);
          return refuted(context, formulas, count.neq(1), table.id, region, 'no row holds, or more than one does');
        },
      })),
    ),
    {
      claim: `${catalogue.dDimerCutOff.id}: the cut-off never falls with age, and is never below the fixed one`,
      domain: 'any two ages from 0 to 120, not only whole ones',
      method: 'z3',
      refute: () => refuteCutOff(catalogue),
    },
  ];
}

async function refuted(
  context: Z3,
  formulas: Formulas,
  broken: Truth,
  decision: string,
  region: Region,
  says: string,
): Promise<Counterexample[]> {
  const solver = new context.Solver();
  solver.add(broken, ...formulas.domain);
  const answer = await solver.check();
  assert(answer !== 'unknown', `z3 could not decide ${decision} (${region})`);
  return answer === 'unsat' ? [] : [{ decision, region, facts: formulas.facts(solver.model()), says }];
}

async function refuteCutOff({ dDimerCutOff: rule }: Catalogue): Promise<Counterexample[]> {
  const context = await z3();
  const younger = context.Real.const('younger');
  const older = context.Real.const('older');
  const cutOff = (age: Num): Num =>
    context.If(age.gt(rule.adjustedAboveAge), age.mul(rule.ugPerLFeuPerYear), context.Real.val(rule.fixedUgPerLFeu));
  const solver = new context.Solver();
  solver.add(younger.ge(0), younger.le(older), older.le(120));
  solver.add(context.Or(cutOff(older).lt(cutOff(younger)), cutOff(older).lt(rule.fixedUgPerLFeu)));
  const answer = await solver.check();
  if (answer === 'unsat') return [];
  assert(answer === 'sat', 'z3 could not decide the cut-off');
  const model = solver.model();
  const age = (of: Num): number => {
    const [above, below] = model.eval(of, true).toString().split('/');
    return Number(above) / Number(below ?? 1);
  };
  return [
    {
      decision: rule.id,
      facts: { age: Math.floor(age(older)), 'd-dimer': { value: rule.fixedUgPerLFeu - 1, unit: 'ug/L', basis: 'FEU' } },
      says: `the cut-off falls between ${age(younger)} and ${age(older)} years`,
    },
  ];
}
