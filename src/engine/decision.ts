import type { Catalogue } from '../knowledge/catalogue.ts';
import type { ByRegion, Citation, DecisionTable, Note, Outcome, Region, Row } from '../knowledge/rule-types.ts';
import { assert } from './assert.ts';
import { type PlainDecision, compilePlain } from './compile-plain.ts';
import { holds } from './conditions.ts';
import { type Diagram, type Ref, createDiagram } from './diagram.ts';
import type { Facts, FactValue } from './fact-values.ts';
import { type Cell, type Expression, type Variable, expressionOf, variablesOf } from './variables.ts';

export type Reason = { readonly row: string; readonly citations: readonly Citation[] };

/** One answer that would change the outcome, all else as it is. */
export type Flip = {
  readonly fact: string;
  readonly to: boolean | string | { readonly atLeast: number } | { readonly below: number };
  readonly outcome: string;
};

export type Decision = {
  readonly decision: string;
  readonly region: Region;
  /** Null while completions of the unknown facts disagree. */
  readonly outcome: string | null;
  /** On a ladder: the most urgent outcome already certain. Act on it, and ask for what is decisive. */
  readonly floor: string | null;
  /** Where to go, for tables that say. Null while unknown facts can still change it. */
  readonly place: string | null;
  /** Every row that certainly holds, the deciding one first. */
  readonly rows: readonly string[];
  readonly because: readonly Reason[];
  /** Unknown facts that can still change the outcome. */
  readonly decisive: readonly string[];
  readonly version: string;
};

export type Explanation = {
  readonly advice: Outcome | null;
  readonly notes: readonly { readonly says: string; readonly citations: readonly Citation[] }[];
  readonly flips: readonly Flip[];
  /** Rows that do not hold, or not yet, and the facts where each fails or waits. */
  readonly notMet: readonly { readonly row: string; readonly failed: readonly string[]; readonly waitsFor: readonly string[] }[];
  /** The facts this decision read, as they were given. */
  readonly read: Readonly<Record<string, FactValue>>;
};

type CompiledRow = {
  readonly id: string;
  readonly outcome: number;
  readonly place: string | null;
  readonly citations: readonly Citation[];
  readonly expression: Expression;
  readonly condition: Row['when'];
};

/** A decision table of one region, made ready: as code for known facts, as a diagram for unknown ones. */
export type CompiledDecision = {
  readonly table: DecisionTable;
  readonly region: Region;
  readonly variables: readonly Variable[];
  readonly outcomes: readonly string[];
  readonly rows: readonly CompiledRow[];
  readonly plain: PlainDecision;
  /** The outcome, or null while it is undecided. The quick way, for populations. */
  outcome(facts: Facts): string | null;
  decide(facts: Facts): Decision;
  explain(facts: Facts): Explanation;
  /** How much each unknown fact can still move the answer, most first; only facts that can change outcome or place. */
  nextQuestions(facts: Facts): readonly { readonly fact: string; readonly weight: number }[];
  /** For proofs: the diagram with its rows and result. */
  readonly diagram: () => DecisionDiagram;
};

export type DecisionDiagram = {
  readonly diagram: Diagram;
  /** 1 where the row holds. */
  readonly rows: readonly Ref[];
  /** A leaf per outcome; the last leaf where no row holds. */
  readonly result: Ref;
  readonly gap: number;
};

export const inRegion = <T>(value: ByRegion<T>, region: Region): T =>
  typeof value === 'object' && value !== null && region in value ? (value as Readonly<Record<Region, T>>)[region] : (value as T);

const citationsOf = (because: Row['because']): readonly Citation[] => [because].flat() as readonly Citation[];

export function compileDecision(table: DecisionTable, region: Region, catalogue: Catalogue, version: string): CompiledDecision {
  const where = `${table.id} (${region})`;
  const ladder = table.policy === 'most-urgent' ? table.ladder : null;
  const outcomes = ladder ?? Object.keys(table.outcomes);
  const outcomeIndex = (id: string): number => {
    const index = outcomes.indexOf(id);
    assert(index >= 0 && table.outcomes[id], `${where}: no outcome is called ${id}`);
    return index;
  };
  const ofRegion = table.rows.filter((row) => row.regions?.includes(region) ?? true);
  const variables = variablesOf(
    ofRegion.map(({ when }) => when),
    catalogue,
    where,
  );
  const rows: CompiledRow[] = ofRegion.map((row) => {
    const citations = citationsOf(row.because);
    assert(citations.length > 0, `${where}: row ${row.id} cites nothing`);
    for (const { source } of citations) assert(catalogue.sources[source], `${where}: row ${row.id} cites ${source}, which is not there`);
    return {
      id: row.id,
      outcome: outcomeIndex(inRegion(row.then, region)),
      place: row.at === undefined ? null : inRegion(row.at, region),
      citations,
      expression: expressionOf(row.when, variables),
      condition: row.when,
    };
  });
  const notes = (table.notes ?? []).filter((note) => note.regions?.includes(region) ?? true);
  const fallback = table.policy === 'most-urgent' ? outcomeIndex(table.whenNoRow.then) : null;
  const gap = outcomes.length;
  const plain = compilePlain(rows, variables, fallback, catalogue);

  let built: DecisionDiagram | undefined;
  function diagram(): DecisionDiagram {
    built ??= buildDiagram(variables, rows, outcomes.length, fallback, ladder !== null);
    return built;
  }

  const masksOf = (facts: Facts): number[] => variables.map((variable) => variable.mask(facts));

  function reachable(masks: readonly number[]): number {
    const { diagram: graph, result } = diagram();
    return graph.reach(result, masks);
  }

  /** The outcome's index, or -1 while it is undecided. */
  function certain(facts: Facts): number {
    const known = plain(facts);
    if (known >= 0) return known;
    const leaves = reachable(masksOf(facts));
    if ((leaves & (leaves - 1)) !== 0) return -1;
    const leaf = 31 - Math.clz32(leaves);
    assert(leaf !== gap, `${where}: no row holds`);
    return leaf;
  }

  function decisiveFacts(facts: Facts, masks: readonly number[]): string[] {
    const { diagram: graph, result } = diagram();
    const live = graph.variablesOf(graph.within(result, masks));
    return unique(variables.flatMap((variable, index) => (live.has(index) ? variable.asks(facts) : [])));
  }

  function matching(facts: Facts): CompiledRow[] {
    return rows.filter(({ expression }) => truthOf(expression, masksOf(facts)) === true);
  }

  function decide(facts: Facts): Decision {
    const outcome = certain(facts);
    const masks = masksOf(facts);
    const held = matching(facts).toSorted((a, b) => (ladder ? a.outcome - b.outcome : 0));
    const reasons: Reason[] = held.map(({ id, citations }) => ({ row: id, citations }));
    if (held.length === 0 && outcome >= 0 && table.policy === 'most-urgent' && outcome === fallback) {
      reasons.push({ row: table.whenNoRow.id, citations: citationsOf(table.whenNoRow.because) });
    }
    return {
      decision: table.id,
      region,
      outcome: outcome < 0 ? null : (outcomes[outcome] as string),
      floor: table.policy === 'most-urgent' ? floorOf(outcome, masks) : null,
      place: outcome < 0 ? null : placeOf(outcome, facts, masks),
      rows: reasons.map(({ row }) => row),
      because: reasons,
      decisive: outcome < 0 ? decisiveFacts(facts, masks) : [],
      version,
    };
  }

  function floorOf(outcome: number, masks: readonly number[]): string {
    assert(table.policy === 'most-urgent', 'only a ladder has a floor');
    if (outcome >= 0) return outcomes[outcome] as string;
    const leastUrgent = 31 - Math.clz32(reachable(masks));
    return outcomes[Math.min(leastUrgent, outcomeIndex(table.floorWhileUnknown.then))] as string;
  }

  /** The place that goes first among the rows that hold at the winning level. */
  function placeOf(outcome: number, facts: Facts, masks: readonly number[]): string | null {
    if (table.policy !== 'most-urgent') return null;
    const { placeFirst, places } = table;
    if (placeFirst.levels.includes(outcomes[outcome] as string)) {
      const goesFirst = holds(placeFirst.when, facts);
      if (goesFirst === true) return placeFirst.place;
    }
    const named = rows.filter(
      (row) => row.outcome === outcome && row.place !== null && truthOf(row.expression, masks) === true,
    );
    return places.find((place) => named.some((row) => row.place === place)) ?? null;
  }

  function explain(facts: Facts): Explanation {
    const outcome = certain(facts);
    const masks = masksOf(facts);
    const name = outcome < 0 ? null : (outcomes[outcome] as string);
    return {
      advice: name === null ? null : (table.outcomes[name] as Outcome),
      notes: notes
        .filter((note) => noteApplies(note, name, facts))
        .map(({ says, because }) => ({ says, citations: citationsOf(because) })),
      flips: outcome < 0 ? [] : flips(outcome, facts, masks),
      notMet: rows.flatMap((row) => {
        if (truthOf(row.expression, masks) === true) return [];
        const { failed, waitsFor } = whyNot(row.expression, masks, variables, facts);
        return [{ row: row.id, failed, waitsFor }];
      }),
      read: Object.fromEntries(
        unique(variables.flatMap(({ fact }) => factsBehind(fact, catalogue))).flatMap((fact) => {
          const value = facts[fact];
          return value === undefined ? [] : [[fact, value]];
        }),
      ),
    };
  }

  function flips(outcome: number, facts: Facts, masks: readonly number[]): Flip[] {
    return variables.flatMap((variable, index) => {
      if (isDerived(catalogue, variable.fact)) return flipsOfItems(variable, index, outcome, facts, masks);
      return variable.cells.flatMap((cell, place): Flip[] => {
        if (masks[index] === 1 << place) return [];
        const leaves = reachable(masks.with(index, 1 << place));
        if (leaves === 1 << outcome || (leaves & (leaves - 1)) !== 0) return [];
        return [{ fact: variable.fact, to: cellAnswer(cell), outcome: outcomes[31 - Math.clz32(leaves)] as string }];
      });
    });
  }

  /** A score's class changes through its items. */
  function flipsOfItems(variable: Variable, index: number, outcome: number, facts: Facts, masks: readonly number[]): Flip[] {
    if (facts[variable.fact] !== undefined) return [];
    return factsBehind(variable.fact, catalogue)
      .filter((fact) => catalogue.facts[fact]?.type === 'yes-no')
      .flatMap((fact) =>
        [true, false].flatMap((to): Flip[] => {
          if (facts[fact] === to) return [];
          const leaves = reachable(masks.with(index, variable.mask({ ...facts, [fact]: to })));
          if (leaves === 1 << outcome || (leaves & (leaves - 1)) !== 0) return [];
          return [{ fact, to, outcome: outcomes[31 - Math.clz32(leaves)] as string }];
        }),
      );
  }

  function nextQuestions(facts: Facts): { fact: string; weight: number }[] {
    const masks = masksOf(facts);
    const weights = weigh(diagram(), masks, variables.length);
    const questions = new Map<string, number>();
    for (const [index, variable] of variables.entries()) {
      const weight = weights[index];
      if (weight === undefined) continue;
      for (const fact of variable.asks(facts)) questions.set(fact, Math.max(weight, questions.get(fact) ?? 0));
    }
    return [...questions].map(([fact, weight]) => ({ fact, weight })).toSorted((a, b) => b.weight - a.weight);
  }

  return {
    table,
    region,
    variables,
    outcomes,
    rows,
    plain,
    outcome: (facts) => {
      const index = certain(facts);
      return index < 0 ? null : (outcomes[index] as string);
    },
    decide,
    explain,
    nextQuestions,
    diagram,
  };
}

function noteApplies(note: Note, outcome: string | null, facts: Facts): boolean {
  if (note.with && (outcome === null || !note.with.includes(outcome))) return false;
  return holds(note.when, facts) === true;
}

function buildDiagram(
  variables: readonly Variable[],
  rows: readonly CompiledRow[],
  outcomeCount: number,
  fallback: number | null,
  mostUrgentFirst: boolean,
): DecisionDiagram {
  const gap = outcomeCount;
  const diagram = createDiagram(
    variables.map(({ cells }) => Math.max(2, cells.length)),
    outcomeCount + 1,
  );
  const refs = rows.map(({ expression }) => toDiagram(expression, diagram));
  const order = rows.map((row, index) => ({ outcome: row.outcome, ref: refs[index] as Ref }));
  // Least urgent first, so that the most urgent is laid on top.
  if (mostUrgentFirst) order.sort((a, b) => b.outcome - a.outcome);
  const result = order.reduce((below, { outcome, ref }) => diagram.select(ref, outcome, below), fallback ?? gap);
  return { diagram, rows: refs, result, gap };
}

export function toDiagram(expression: Expression, diagram: Diagram): Ref {
  switch (expression.kind) {
    case 'in':
      return diagram.cellIn(expression.variable, expression.mask);
    case 'not':
      return diagram.not(toDiagram(expression.of, diagram));
    case 'all':
      return expression.of.map((part) => toDiagram(part, diagram)).reduce(diagram.and, 1);
    case 'any':
      return expression.of.map((part) => toDiagram(part, diagram)).reduce(diagram.or, 0);
  }
}

function truthOf(expression: Expression, masks: readonly number[]): boolean | 'unknown' {
  switch (expression.kind) {
    case 'in': {
      const mask = masks[expression.variable] as number;
      if ((mask & ~expression.mask) === 0) return true;
      return (mask & expression.mask) === 0 ? false : 'unknown';
    }
    case 'not': {
      const truth = truthOf(expression.of, masks);
      return truth === 'unknown' ? truth : !truth;
    }
    case 'all': {
      let unknown = false;
      for (const part of expression.of) {
        const truth = truthOf(part, masks);
        if (truth === false) return false;
        if (truth === 'unknown') unknown = true;
      }
      return unknown ? 'unknown' : true;
    }
    case 'any': {
      let unknown = false;
      for (const part of expression.of) {
        const truth = truthOf(part, masks);
        if (truth === true) return true;
        if (truth === 'unknown') unknown = true;
      }
      return unknown ? 'unknown' : false;
    }
  }
}

/** The facts at which a row fails, and those it still waits for. */
function whyNot(
  expression: Expression,
  masks: readonly number[],
  variables: readonly Variable[],
  facts: Facts,
): { failed: string[]; waitsFor: string[] } {
  const failed = new Set<string>();
  const waitsFor = new Set<string>();
  const go = (part: Expression, wanted: boolean): void => {
    const truth = truthOf(part, masks);
    if (truth === wanted) return;
    if (part.kind === 'in') {
      const variable = variables[part.variable] as Variable;
      if (truth === 'unknown') for (const fact of variable.asks(facts)) waitsFor.add(fact);
      else failed.add(variable.fact);
      return;
    }
    if (part.kind === 'not') return go(part.of, !wanted);
    for (const each of part.of) go(each, wanted);
  };
  go(expression, true);
  return { failed: [...failed], waitsFor: [...waitsFor] };
}

/**
 * How far the answer to each variable moves the expected place on the ladder, or among the outcomes; in one walk.
 * Only variables that can still change the result have a weight. The prior says that most findings are absent:
 * it orders questions and decides nothing.
 */
function weigh({ diagram, result, gap }: DecisionDiagram, masks: readonly number[], count: number): (number | undefined)[] {
  const root = diagram.within(result, masks);
  if (root <= gap) return [];
  const chance = (variable: number, cell: number): number => {
    const mask = masks[variable] as number;
    if ((mask & (1 << cell)) === 0) return 0;
    const cellWeight = (each: number): number => (mask & (1 << each) ? (each === 0 ? 4 : 1) : 0);
    let total = 0;
    for (let each = 0; each < 31; each += 1) total += cellWeight(each);
    return cellWeight(cell) / total;
  };
  const cells = (variable: number): number[] =>
    Array.from({ length: 31 }, (_, cell) => cell).filter((cell) => (masks[variable] as number) & (1 << cell));

  const expected = new Map<Ref, number>();
  const order: Ref[] = [];
  const value = (ref: Ref): number => {
    if (ref <= gap) return ref;
    const known = expected.get(ref);
    if (known !== undefined) return known;
    const variable = diagram.variable(ref);
    let sum = 0;
    for (const cell of cells(variable)) sum += chance(variable, cell) * value(diagram.child(ref, cell));
    expected.set(ref, sum);
    order.push(ref);
    return sum;
  };
  value(root);

  const arriving = new Map<Ref, number>([[root, 1]]);
  const shift: (Map<number, number> | undefined)[] = Array.from({ length: count });
  for (const ref of order.toReversed()) {
    const here = arriving.get(ref) ?? 0;
    const variable = diagram.variable(ref);
    const byCell = shift[variable] ?? new Map<number, number>();
    shift[variable] = byCell;
    for (const cell of cells(variable)) {
      const child = diagram.child(ref, cell);
      byCell.set(cell, (byCell.get(cell) ?? 0) + here * value(child));
      if (child > gap) arriving.set(child, (arriving.get(child) ?? 0) + here * chance(variable, cell));
    }
  }
  return shift.map((byCell) => (byCell ? Math.max(...byCell.values()) - Math.min(...byCell.values()) : undefined));
}

const isDerived = (catalogue: Catalogue, id: string): boolean => {
  const fact = catalogue.facts[id];
  return fact?.type === 'one-of' && (fact.derivedFromScore !== undefined || fact.derivedFromDDimer !== undefined);
};

/** The fact itself, or the facts it is derived from. */
function factsBehind(id: string, catalogue: Catalogue): string[] {
  const fact = catalogue.facts[id];
  if (fact?.type !== 'one-of') return [id];
  const { derivedFromScore, derivedFromDDimer } = fact;
  if (derivedFromDDimer) return ['d-dimer', 'd-dimer.availability', ...(derivedFromDDimer === 'age-adjusted' ? ['age'] : [])];
  if (!derivedFromScore) return [id];
  const score = catalogue.scores.find((each) => each.id === derivedFromScore.score);
  return [id, ...(score?.items.flatMap(({ when }) => Object.keys(when)) ?? [])];
}

const cellAnswer = (cell: Cell): Flip['to'] =>
  'answer' in cell ? cell.answer : Number.isFinite(cell.to) ? { below: cell.to } : { atLeast: cell.from };

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
