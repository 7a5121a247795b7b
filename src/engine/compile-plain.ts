import type { Catalogue } from '../knowledge/catalogue.ts';
import type { ScoreClasses } from '../knowledge/rule-types.ts';
import { assert } from './assert.ts';
import type { Facts } from './fact-values.ts';
import type { Expression, Variable } from './variables.ts';

/** The index of the outcome where what is known suffices; -1 where only the diagram can tell. */
export type PlainDecision = (facts: Facts) => number;

type PlainRow = { readonly outcome: number; readonly expression: Expression };

/**
 * A table as JavaScript. Each variable becomes a mask of the cells still possible; a row certainly holds when no possible
 * cell lies outside it. Facts are read where they are first needed, and a condition that recurs is worked out once.
 *
 * @param fallback the outcome when no row holds; null for a table in which exactly one row does.
 */
export function compilePlain(
  rows: readonly PlainRow[],
  variables: readonly Variable[],
  fallback: number | null,
  catalogue: Catalogue,
): PlainDecision {
  const writer = new Writer(variables, catalogue, recurring(rows.map(({ expression }) => expression)));
  const outcomes = [...new Set(rows.map(({ outcome }) => outcome))].toSorted((a, b) => a - b);
  if (fallback === null) {
    for (const row of rows) writer.line(`if (${writer.certainly(row.expression)}) return ${row.outcome};`);
    writer.line('return -1;');
  } else {
    // From the most urgent down: a milder outcome is certain only once every more urgent row certainly fails.
    for (const outcome of outcomes) {
      const level = rows.filter((row) => row.outcome === outcome);
      for (const row of level) writer.line(`if (${writer.certainly(row.expression)}) return ${outcome};`);
      for (const row of level) writer.line(`if (!(${writer.certainlyNot(row.expression)})) return -1;`);
    }
    writer.line(`return ${fallback};`);
  }
  // The text comes from the catalogue alone: no input reaches it.
  const make = new Function('maskOf', `'use strict';\nreturn (f) => {\n${writer.text()}\n};`) as (
    maskOf: readonly ((facts: Facts) => number)[],
  ) => PlainDecision;
  return make(variables.map(({ mask }) => mask));
}

/** Conditions that stand more than once in a table, by their text. */
function recurring(expressions: readonly Expression[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const count = (expression: Expression): void => {
    if (expression.kind === 'in') return;
    const key = JSON.stringify(expression);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    if (times > 1) return;
    for (const part of expression.kind === 'not' ? [expression.of] : expression.of) count(part);
  };
  for (const expression of expressions) count(expression);
  return new Set([...seen].filter(([, times]) => times > 1).map(([key]) => key));
}

class Writer {
  readonly #lines: string[] = [];
  readonly #declared = new Set<number>();
  readonly #named = new Map<string, string>();
  readonly #variables: readonly Variable[];
  readonly #catalogue: Catalogue;
  readonly #recurring: ReadonlySet<string>;

  constructor(variables: readonly Variable[], catalogue: Catalogue, recurringConditions: ReadonlySet<string>) {
    this.#variables = variables;
    this.#catalogue = catalogue;
    this.#recurring = recurringConditions;
  }

  line(text: string): void {
    this.#lines.push(text);
  }

  text(): string {
    return this.#lines.join('\n');
  }

  certainly(expression: Expression): string {
    return this.#test(expression, true);
  }

  certainlyNot(expression: Expression): string {
    return this.#test(expression, false);
  }

  #test(expression: Expression, wanted: boolean): string {
    if (expression.kind === 'in') {
      const all = (1 << this.#variable(expression.variable).cells.length) - 1;
      const outside = wanted ? all & ~expression.mask : expression.mask;
      return `(${this.#mask(expression.variable)} & ${outside}) === 0`;
    }
    const key = JSON.stringify(expression);
    if (!this.#recurring.has(key)) return this.#spell(expression, wanted);
    const name = `${key}:${wanted}`;
    const known = this.#named.get(name);
    if (known) return known;
    const spelt = this.#spell(expression, wanted);
    const fresh = `c${this.#named.size}`;
    this.line(`const ${fresh} = ${spelt};`);
    this.#named.set(name, fresh);
    return fresh;
  }

  #spell(expression: Exclude<Expression, { kind: 'in' }>, wanted: boolean): string {
    if (expression.kind === 'not') return this.#test(expression.of, !wanted);
    const both = (expression.kind === 'all') === wanted;
    if (expression.of.length === 0) return String(both);
    return `(${expression.of.map((part) => this.#test(part, wanted)).join(both ? ' && ' : ' || ')})`;
  }

  #variable(index: number): Variable {
    const variable = this.#variables[index];
    assert(variable, `no variable ${index}`);
    return variable;
  }

  /** The local that holds the variable's mask, declared where it is first needed. */
  #mask(index: number): string {
    const name = `m${index}`;
    if (this.#declared.has(index)) return name;
    this.#declared.add(index);
    this.#declareMask(name, index);
    return name;
  }

  #declareMask(name: string, index: number): void {
    const variable = this.#variable(index);
    const fact = this.#catalogue.facts[variable.fact];
    const value = `f[${JSON.stringify(variable.fact)}]`;
    const all = (1 << variable.cells.length) - 1;
    if (fact?.type === 'one-of' && fact.derivedFromScore) {
      const { score: scoreId, level } = fact.derivedFromScore;
      this.line(`let ${name};`);
      this.line(`{ const v = ${value};`);
      this.line(`if (v !== undefined) ${name} = ${answerMask('v', variable, all)};`);
      this.line(`else { ${this.#scoreMask(name, index, scoreId, level)} } }`);
    } else if (fact?.type === 'one-of' && fact.derivedFromDDimer) {
      this.line(`const ${name} = maskOf[${index}](f);`);
    } else if (fact?.type === 'quantity') {
      const steps = variable.cells
        .slice(0, -1)
        .map((cell, place) => `v < ${'to' in cell ? cell.to : Number.NaN} ? ${1 << place} : `)
        .join('');
      this.line(`let ${name}; { const v = ${value}; ${name} = v === undefined ? ${all} : ${steps}${1 << (variable.cells.length - 1)}; }`);
    } else {
      this.line(`let ${name}; { const v = ${value}; ${name} = ${answerMask('v', variable, all)}; }`);
    }
  }

  /** Least and greatest sum, and every class between: whole-point scores reach each class in between. */
  #scoreMask(name: string, index: number, scoreId: string, level: string): string {
    const score = this.#catalogue.scores.find((each) => each.id === scoreId);
    const classes = score?.levels[level]?.classes;
    assert(score && classes, `no score ${scoreId}, level ${level}`);
    const parts = ['let lo = 0, hi = 0, v;'];
    for (const { points, when } of score.items) {
      const [entry, ...more] = Object.entries(when);
      if (!entry || more.length > 0 || typeof entry[1] !== 'boolean') return `${name} = maskOf[${index}](f);`;
      const [fact, present] = entry;
      const add = points > 0 ? `hi += ${points};` : `lo += ${points};`;
      parts.push(`v = f[${JSON.stringify(fact)}]; if (v === ${present}) { lo += ${points}; hi += ${points}; } else if (v === undefined) { ${add} }`);
    }
    // Bits from the class of the least sum to that of the greatest.
    parts.push(`${name} = (2 << (${classPlace(classes, 'hi')})) - (1 << (${classPlace(classes, 'lo')}));`);
    return parts.join(' ');
  }
}

/** The class's place, tested from the highest class down. */
function classPlace(classes: ScoreClasses, sum: string): string {
  return classes
    .map((of, place) => ({ from: 'from' in of ? of.from : undefined, place }))
    .toReversed()
    .map(({ from, place }) => (from === undefined ? String(place) : `${sum} >= ${from} ? ${place} : `))
    .join('');
}

function answerMask(value: string, variable: Variable, all: number): string {
  const tests = variable.cells.map((cell, place) =>
    'answer' in cell ? `${value} === ${JSON.stringify(cell.answer)} ? ${1 << place} : ` : '',
  );
  return `${tests.join('')}${all}`;
}
