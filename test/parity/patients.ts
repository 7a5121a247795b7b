import { at } from '../../src/engine/assert.ts';
import type { CompiledTable } from '../../src/engine/compiled-table.ts';
import { isNumberTest, testsIn } from '../../src/engine/conditions.ts';
import { type Facts, dDimerOf } from '../../src/engine/fact-values.ts';
import { factsFor } from '../../src/engine/prove/witness.ts';
import type { Rules } from '../../src/engine/rules.ts';
import { type Input, dDimerInputs } from '../../src/engine/export/inputs.ts';
import type { Catalogue } from '../../src/knowledge/catalogue.ts';
import type { Condition, Fact } from '../../src/knowledge/rule-types.ts';
import { type Chance, chanceFrom } from '../oracle/chance.ts';

/** A patient as our own reader was given it, and as another system keeps it. */
export type Patient = {
  readonly given: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, InputValue>>;
};
export type InputValue = boolean | number | string;

type How = {
  readonly tables: readonly CompiledTable[];
  readonly limits: ReadonlyMap<string, readonly number[]>;
  readonly count: number;
  readonly seed: number;
};

/**
 * Patients for a rule, the same for the same seed, each with the facts that our reader read. Every other one begins as a patient
 * for whom one row of a table holds, so that rows behind many gates are met too; then some facts are made anew, mostly near a
 * limit, and some are forgotten. One at a time: the facts of 20,000 would fill a hundred megabytes.
 */
export function* patientsFor(
  rules: Rules,
  facts: readonly string[],
  { tables, limits, count, seed }: How,
): Generator<readonly [patient: Patient, facts: Facts]> {
  const chance = chanceFrom(seed);
  const bases = tables.flatMap(basesOf);
  for (let made = 0; made < count; ) {
    const base = bases.length > 0 && chance.number() < 0.5 ? chance.pick(bases) : null;
    const bias = chance.pick([0.02, 0.1, 0.3, 0.6]);
    const unknown = chance.pick([0, 0, 0.03, 0.1, 0.3, 0.7]);
    const given: Record<string, unknown> = {};
    for (const id of facts) {
      const fact = rules.catalogue.facts[id];
      if (!fact || chance.number() < unknown) continue;
      const kept = base && chance.number() < 0.93 ? base[id] : undefined;
      const value =
        kept ?? (base && chance.number() < 0.5 ? undefined : valueOf(id, fact, limits, bias, chance));
      if (value !== undefined) given[id] = value;
    }
    const read = readable(rules, given);
    if (read === null) continue;
    made += 1;
    yield [{ given, inputs: inputsFrom(given, read) }, read];
  }
}

/** What contradicts another fact is forgotten, until our reader takes the rest. */
function readable(rules: Rules, given: Record<string, unknown>): Facts | null {
  for (let turn = 0; turn < 20; turn += 1) {
    const read = rules.reader.read(given);
    if (read.ok) return read.facts;
    for (const { fact } of read.problems) delete given[fact];
  }
  return null;
}

function inputsFrom(given: Readonly<Record<string, unknown>>, facts: Facts): Record<string, InputValue> {
  const inputs: Record<string, InputValue> = {};
  for (const [id, value] of Object.entries(given)) {
    if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
      inputs[id] = value;
  }
  const dDimer = dDimerOf(facts);
  if (dDimer) {
    inputs[dDimerInputs.result] = dDimer.ugPerLFeu;
    inputs[dDimerInputs.basis] = dDimer.basis;
    if (dDimer.comparator !== undefined) inputs[dDimerInputs.comparator] = dDimer.comparator;
    if (dDimer.assayCutOffUgPerLFeu !== undefined)
      inputs[dDimerInputs.assayCutOff] = dDimer.assayCutOffUgPerLFeu;
  }
  return inputs;
}

/** As a column or parameter of the other system wants it: yes and no are words where "unsure" is one too. */
export const asInput = (input: Input, value: InputValue | undefined): InputValue | null => {
  if (value === undefined) return null;
  return input.type === 'text' && typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
};

function basesOf(compiled: CompiledTable): Record<string, unknown>[] {
  const { diagram, rows, result } = compiled.diagram();
  const roots = [
    ...rows.map((ref) => [ref, 1] as const),
    ...compiled.outcomes.map((_, leaf) => [result, leaf] as const),
  ];
  return roots.flatMap(([ref, leaf]) => {
    const cells = diagram.witness(ref, leaf);
    return cells ? [factsFor(compiled, cells)] : [];
  });
}

function valueOf(
  id: string,
  fact: Fact,
  limits: ReadonlyMap<string, readonly number[]>,
  bias: number,
  chance: Chance,
): unknown {
  switch (fact.type) {
    case 'yes-no':
      if (fact.unsure && chance.number() < 0.15) return 'unsure';
      return chance.number() < bias;
    case 'one-of':
      if (fact.derivedFromDDimer) return undefined;
      // A class that is given hides its items.
      if (fact.derivedFromScore && chance.number() < 0.7) return undefined;
      return chance.pick([...fact.values, ...(fact.unsure ? ['unsure'] : [])]);
    case 'quantity': {
      if (fact.derivedFromFormula && chance.number() < 0.7) return undefined;
      const [least, most] = fact.domain;
      const near = limits.get(id) ?? [];
      const step = fact.whole ? 1 : chance.pick([1, 0.1, 0.01]);
      const value =
        near.length > 0 && chance.number() < 0.75
          ? chance.pick(near) + chance.pick([-2, -1, -1, 0, 0, 0, 1, 1, 2]) * step
          : least + chance.number() * (Math.min(most, least + 400) - least);
      const digits = fact.whole ? 0 : 2;
      return Math.min(most, Math.max(least, Number(value.toFixed(digits))));
    }
    case 'd-dimer':
      return dDimerBy(chance, limits.get('age') ?? []);
  }
}

function dDimerBy(chance: Chance, ages: readonly number[]): unknown {
  const cutOff = chance.pick([500, 1000, 750, ...ages.map((age) => age * 10)]);
  const near = Math.max(20, cutOff + chance.pick([-10, -1, 0, 0, 1, 10, 300, -300]));
  const isDdu = chance.number() < 0.3;
  const own =
    chance.number() < 0.3
      ? chance.pick(isDdu ? [200, 229, 230, 240, 250, 251, 400] : [400, 499, 500, 501, 800])
      : undefined;
  const comparator = chance.number() < 0.15 ? chance.pick(['<', '>']) : undefined;
  return {
    value: isDdu ? near / 2 : near,
    unit: 'ug/L',
    basis: isDdu ? 'DDU' : 'FEU',
    ...(comparator === undefined ? {} : { comparator }),
    ...(own === undefined ? {} : { cutOff: own }),
  };
}

/** Every number at which any rule holds a fact. */
export function limitsIn(catalogue: Catalogue): ReadonlyMap<string, readonly number[]> {
  const limits = new Map<string, Set<number>>();
  const read = (condition: Condition): void => {
    for (const [id, test] of testsIn(condition)) {
      if (!isNumberTest(test)) continue;
      const known = limits.get(id) ?? new Set();
      known.add(at(Object.values(test), 0));
      limits.set(id, known);
    }
  };
  for (const table of catalogue.decisions) for (const { when } of table.rows) read(when);
  for (const score of catalogue.scores) for (const item of score.items) if ('when' in item) read(item.when);
  for (const { refusedIf = [] } of [...catalogue.scores, ...catalogue.formulas])
    for (const { when } of refusedIf) read(when);
  for (const fact of Object.values(catalogue.facts))
    if (fact.type === 'yes-no' && fact.derived) read(fact.derived);
  const age = limits.get('age') ?? new Set();
  limits.set('age', new Set([...age, catalogue.dDimerCutOff.adjustedAboveAge, 75]));
  return new Map([...limits].map(([id, of]) => [id, [...of]]));
}
