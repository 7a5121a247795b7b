import { at } from '../../src/engine/assert.ts';
import { type CompiledTable, compileTable } from '../../src/engine/compiled-table.ts';
import type { Ref } from '../../src/engine/diagram.ts';
import { type Counterexample, factsFor } from '../../src/engine/prove/witness.ts';
import type { Rules } from '../../src/engine/rules.ts';
import type { Catalogue } from '../../src/knowledge/catalogue.ts';
import {
  type Because,
  type DecisionTable,
  type Region,
  type Row,
  regions,
} from '../../src/knowledge/rule-types.ts';
import type { Mutant } from './mutant-types.ts';

/** An input that the mutant answers otherwise than the published rule, with both answers; null where none was found. */
export function differingInput(mutant: Mutant, published: Rules, broken: Rules): Counterexample | null {
  const { value } = mutant.broken;
  for (const { facts, region } of candidates(mutant, published.catalogue)) {
    const [before, after] = [published, broken].map((rules) => answerOf(rules, value.id, facts, region));
    if (before !== undefined && after !== undefined && before !== after)
      return {
        decision: value.id,
        ...(region && { region }),
        facts,
        says: difference(before, after),
      };
  }
  return null;
}

type Candidate = { readonly facts: Readonly<Record<string, unknown>>; readonly region?: Region };

function candidates(mutant: Mutant, catalogue: Catalogue): Candidate[] {
  const { broken, condition } = mutant;
  if (broken.kind === 'table') {
    const published = catalogue.decisions.find(({ id }) => id === broken.value.id);
    if (!published) return [];
    return regions.flatMap((region) => [
      ...rowInputs(published, broken.value, region, catalogue).map((facts) => ({ facts, region })),
      ...(condition ? conditionInputs(condition, region, catalogue).map((facts) => ({ facts, region })) : []),
      { facts: {}, region },
    ]);
  }
  return condition ? conditionInputs(condition, 'uk', catalogue).map((facts) => ({ facts })) : [];
}

/** Inputs on which rows that were changed, added or taken away hold on one side alone, or hold with another outcome. */
function rowInputs(
  before: DecisionTable,
  after: DecisionTable,
  region: Region,
  catalogue: Catalogue,
): Candidate['facts'][] {
  const mark = (row: Row): Row => ({ ...row, id: `${row.id}~` });
  const changed = after.rows.filter((row) => !before.rows.includes(row)).map(mark);
  const both = compiled({ ...before, rows: [...before.rows, ...changed] }, region, catalogue);
  if (!both) return [];
  const { diagram, rows: refs } = both.diagram();
  const refOf = (id: string): Ref => refs[both.rows.findIndex((row) => row.id === id)] ?? 0;
  const ids = new Set(
    [
      ...before.rows.filter((row) => !after.rows.includes(row)),
      ...after.rows.filter((row) => !before.rows.includes(row)),
    ].map(({ id }) => id),
  );
  const of = (id: string): Ref => {
    const [was, is] = [refOf(id), refOf(`${id}~`)];
    const differs = diagram.or(diagram.and(was, diagram.not(is)), diagram.and(is, diagram.not(was)));
    return differs === 0 ? was : differs;
  };
  const others = both.rows.flatMap(({ id }, index) =>
    ids.has(id.replace('~', '')) ? [] : [at(refs, index)],
  );
  const alone = diagram.not(others.reduce(diagram.or, 0));
  const differing = [...ids].map(of);
  const noRow = diagram.not(refs.reduce(diagram.or, 0));
  return [...differing.map((ref) => diagram.and(ref, alone)), ...differing, noRow].flatMap((ref) => {
    const cells = diagram.witness(ref, 1);
    return cells ? [factsFor(both, cells)] : [];
  });
}

/** Inputs on which one of two conditions holds and the other does not. */
function conditionInputs(
  { before, after }: NonNullable<Mutant['condition']>,
  region: Region,
  catalogue: Catalogue,
): Candidate['facts'][] {
  const row = (id: string, when: Row['when']): Row => ({
    id,
    when,
    then: 'holds',
    because: anySource(catalogue),
  });
  const both = compiled(
    {
      id: 'a mutant',
      title: '',
      asks: '',
      policy: 'unique',
      outcomes: { holds: { title: '', actions: [] } },
      rows: [row('before', before), row('after', after)],
    },
    region,
    catalogue,
  );
  if (!both) return [];
  const { diagram, rows: refs } = both.diagram();
  const [was, is] = [at(refs, 0), at(refs, 1)];
  return [diagram.and(was, diagram.not(is)), diagram.and(is, diagram.not(was))].flatMap((ref) => {
    const cells = diagram.witness(ref, 1);
    return cells ? [factsFor(both, cells)] : [];
  });
}

const anySource = ({ decisions }: Catalogue): Because => at(at(decisions, 0).rows, 0).because;

/** Null where class and item of a score would stand side by side. */
function compiled(table: DecisionTable, region: Region, catalogue: Catalogue): CompiledTable | null {
  try {
    return compileTable(table, region, catalogue);
  } catch {
    return null;
  }
}

/** Undefined where the reader refuses the facts: nobody is like that. */
function answerOf(rules: Rules, id: string, facts: Candidate['facts'], region?: Region): string | undefined {
  if (region) {
    const read = rules.reader.read(facts);
    const decision = read.ok ? rules.decision(id, region)?.decide(read.facts) : undefined;
    if (!decision) return undefined;
    const { outcome, floor, place, rows, notes } = decision;
    return JSON.stringify({ outcome, floor, place, rows, notes: notes.map(({ says }) => says) });
  }
  const input = rules.scoreInput(id, facts);
  if (!input?.ok) return undefined;
  const answer = rules.score(id, input.facts, input.answers);
  return JSON.stringify({ ...answer, version: '', because: [] });
}

/** Only what the two answers do not share. */
function difference(before: string, after: string): string {
  const was: unknown = JSON.parse(before);
  const is: unknown = JSON.parse(after);
  if (typeof was !== 'object' || typeof is !== 'object' || was === null || is === null) return '';
  return Object.keys(was)
    .filter((key) => JSON.stringify(Reflect.get(was, key)) !== JSON.stringify(Reflect.get(is, key)))
    .map(
      (key) =>
        `${key} ${JSON.stringify(Reflect.get(was, key))}, mutant ${JSON.stringify(Reflect.get(is, key))}`,
    )
    .join('; ');
}
