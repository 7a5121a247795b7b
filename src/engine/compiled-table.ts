import type { Catalogue } from '../knowledge/catalogue.ts';
import type {
  Because,
  ByRegion,
  Citation,
  Condition,
  DecisionTable,
  Note,
  Region,
} from '../knowledge/rule-types.ts';
import { assert, at } from './assert.ts';
import { type KnownLeaf, type OpenLeaves, compileKnownLeaf, compileOpenLeaves } from './compile-diagram.ts';
import { type Diagram, type Ref, createDiagram } from './diagram.ts';
import { factsOfItem } from './conditions.ts';
import type { Facts } from './fact-values.ts';
import { type Expression, type Variable, expressionOf, truthOf } from './expressions.ts';
import { variablesOf } from './variables.ts';

export type CompiledRow = {
  readonly id: string;
  readonly outcome: number;
  readonly place: string | null;
  readonly citations: readonly Citation[];
  readonly expression: Expression;
};

export type CompiledNote = { readonly note: Note; readonly holds: (facts: Facts) => boolean };

/** An outcome and where to go for it. */
export type Placed = { readonly outcome: number; readonly place: string | null };

export type TableDiagram = {
  readonly diagram: Diagram;
  /** 1 where the row holds, in the order of the rows. */
  readonly rows: readonly Ref[];
  /** A leaf for each outcome, and `gap` where no row holds. */
  readonly result: Ref;
  readonly gap: number;
  /** The same with a leaf for each of `places`. */
  readonly placed: Ref;
  readonly places: readonly Placed[];
};

/** A decision table of one region, made ready: as code for known facts, as a diagram for unknown ones. */
export type CompiledTable = {
  readonly table: DecisionTable;
  readonly region: Region;
  readonly catalogue: Catalogue;
  readonly variables: readonly Variable[];
  /** In the order of the ladder, most urgent first; for a unique table those that its rows name. */
  readonly outcomes: readonly string[];
  readonly rows: readonly CompiledRow[];
  /** What to say beside an outcome, with what follows from the facts in this region. */
  readonly notes: readonly CompiledNote[];
  /** The outcome when no row holds; null where exactly one row always does. */
  readonly fallback: number | null;
  /** Bits of the outcomes that the facts leave open, as compiled code. */
  readonly openOutcomes: OpenLeaves;
  /** The deciding row where every fact on the way to it is known, as compiled code; `rows.length` where no row holds. */
  readonly decidingRow: KnownLeaf;
  /** Bits of the cells of each variable that the facts leave open. */
  readonly masks: (facts: Facts) => number[];
  /** Built at the first decision, then kept. */
  readonly diagram: () => TableDiagram;
};

export const inRegion = <T extends string | number>(value: ByRegion<T>, region: Region): T =>
  typeof value === 'object' ? value[region] : value;

export const citationsOf = (because: Because): readonly Citation[] =>
  'source' in because ? [because] : because;

export function compileTable(table: DecisionTable, region: Region, catalogue: Catalogue): CompiledTable {
  const where = `${table.id} (${region})`;
  const named = new Set(table.rows.map(({ then }) => inRegion(then, region)));
  const outcomes =
    table.policy === 'most-urgent' ? table.ladder : Object.keys(table.outcomes).filter((id) => named.has(id));
  const outcomeIndex = (id: string): number => {
    const index = outcomes.indexOf(id);
    assert(index >= 0 && table.outcomes[id] !== undefined, `${where}: no outcome is called ${id}`);
    return index;
  };
  const cited = (id: string, because: Because): readonly Citation[] => {
    const citations = citationsOf(because);
    assert(citations.length > 0, `${where}: row ${id} cites nothing`);
    for (const { source } of citations)
      assert(catalogue.sources[source], `${where}: row ${id} cites ${source}, which is not there`);
    return citations;
  };
  const ofRegion = table.rows.filter((row) => row.regions?.includes(region) ?? true);
  const ids = new Set(ofRegion.map(({ id }) => id));
  assert(ids.size === ofRegion.length, `${where}: two rows have one id`);
  const conditions: Condition[] = ofRegion.map(({ when }) => when);
  if (table.policy === 'most-urgent' && table.placeFirst) conditions.push(table.placeFirst.when);
  const variables = variablesOf(conditions, catalogue, region, where);
  assertIndependent(variables, catalogue, where);
  const rows = ofRegion.map((row): CompiledRow => {
    const place = row.at === undefined ? null : inRegion(row.at, region);
    assert(
      place === null || (table.policy === 'most-urgent' && table.places.includes(place)),
      `${where}: row ${row.id}: no place is called ${place}`,
    );
    return {
      id: row.id,
      outcome: outcomeIndex(inRegion(row.then, region)),
      place,
      citations: cited(row.id, row.because),
      expression: expressionOf(row.when, variables),
    };
  });
  const fallback = table.policy === 'most-urgent' ? outcomeIndex(table.whenNoRow.then) : null;
  if (table.policy === 'most-urgent') cited(table.whenNoRow.id, table.whenNoRow.because);
  let diagram: TableDiagram | undefined;
  let openOutcomes: OpenLeaves | undefined;
  let decidingRow: KnownLeaf | undefined;
  const built = (): TableDiagram => (diagram ??= buildDiagram(table, variables, rows, outcomes, fallback));
  return {
    table,
    region,
    catalogue,
    variables,
    outcomes,
    rows,
    notes: notesOf(table, region, catalogue, where),
    fallback,
    openOutcomes: (facts) => {
      if (!openOutcomes) {
        const { diagram, result } = built();
        openOutcomes = compileOpenLeaves(diagram, result, variables, catalogue);
      }
      return openOutcomes(facts);
    },
    decidingRow: (facts) => {
      decidingRow ??= compileDecidingRow(rows, variables, fallback !== null, catalogue);
      return decidingRow(facts);
    },
    masks: (facts) => variables.map((variable) => variable.mask(facts)),
    diagram: built,
  };
}

function notesOf(table: DecisionTable, region: Region, catalogue: Catalogue, where: string): CompiledNote[] {
  return (table.notes ?? [])
    .filter((note) => note.regions?.includes(region) ?? true)
    .map((note) => {
      const read = variablesOf([note.when], catalogue, region, `${where}, note ${note.id}`);
      const expression = expressionOf(note.when, read);
      return {
        note,
        holds: (facts) =>
          truthOf(
            expression,
            read.map(({ mask }) => mask(facts)),
          ) === true,
      };
    });
}

/** The diagram takes its variables for independent: a class of a score and an item of it are not. */
function assertIndependent(variables: readonly Variable[], catalogue: Catalogue, where: string): void {
  const read = new Set(variables.map(({ fact }) => fact));
  for (const id of read) {
    const fact = catalogue.facts[id];
    if (fact?.type !== 'one-of' || !fact.derivedFromScore) continue;
    const { score: scoreId } = fact.derivedFromScore;
    const items = catalogue.scores.find((score) => score.id === scoreId)?.items ?? [];
    for (const item of items) {
      const beside = factsOfItem(item).find((fact) => read.has(fact));
      assert(
        beside === undefined,
        `${where}: reads ${id} and its item ${item.key} (${beside}), which depend on each other`,
      );
    }
  }
}

function buildDiagram(
  table: DecisionTable,
  variables: readonly Variable[],
  rows: readonly CompiledRow[],
  outcomes: readonly string[],
  fallback: number | null,
): TableDiagram {
  const gap = outcomes.length;
  const places = placesOf(table, rows, outcomes);
  const diagram = createDiagram(cellCounts(variables), Math.max(gap, places.length) + 1);
  const refs = rows.map(({ expression }) => toDiagram(expression, diagram));
  const order = rows.map((row, index) => ({ row, ref: at(refs, index) }));
  if (table.policy === 'unique') {
    const result = order.reduce((below, { row, ref }) => diagram.select(ref, row.outcome, below), gap);
    return {
      diagram,
      rows: refs,
      result,
      gap,
      placed: result,
      places: outcomes.map((_, outcome) => ({ outcome, place: null })),
    };
  }
  const placeIndex = (outcome: number, place: string | null): number => {
    const index = places.findIndex((of) => of.outcome === outcome && of.place === place);
    assert(index >= 0, `${table.id}: ${place} is no place of ${outcomes[outcome]}`);
    return index;
  };
  const urgency = (place: string | null): number =>
    place === null ? Number.POSITIVE_INFINITY : table.places.indexOf(place);
  // Least urgent first, so that the most urgent is laid on top.
  order.sort((a, b) => b.row.outcome - a.row.outcome || urgency(b.row.place) - urgency(a.row.place));
  assert(fallback !== null, 'a ladder has a fallback');
  const result = order.reduce((below, { row, ref }) => diagram.select(ref, row.outcome, below), fallback);
  const byRows = order.reduce(
    (below, { row, ref }) => diagram.select(ref, placeIndex(row.outcome, row.place), below),
    placeIndex(fallback, null),
  );
  if (!table.placeFirst) return { diagram, rows: refs, result, gap, placed: byRows, places };
  const { when, place, levels } = table.placeFirst;
  const placed = diagram.combine(
    byRows,
    toDiagram(expressionOf(when, variables), diagram),
    (leaf, goesFirst) => {
      const outcome = places[leaf]?.outcome ?? 0;
      return goesFirst === 1 && levels.includes(at(outcomes, outcome)) ? placeIndex(outcome, place) : leaf;
    },
  );
  return { diagram, rows: refs, result, gap, placed, places };
}

/** A leaf for each row, so that the row which decides is found in one walk; on a ladder the first of the most urgent. */
function compileDecidingRow(
  rows: readonly CompiledRow[],
  variables: readonly Variable[],
  ladder: boolean,
  catalogue: Catalogue,
): KnownLeaf {
  const diagram = createDiagram(cellCounts(variables), rows.length + 1);
  const order = rows.map(({ expression, outcome }, index) => ({
    ref: toDiagram(expression, diagram),
    outcome,
    index,
  }));
  if (ladder) order.sort((a, b) => a.outcome - b.outcome || a.index - b.index);
  const root = order.reduceRight((below, { ref, index }) => diagram.select(ref, index, below), rows.length);
  return compileKnownLeaf(diagram, root, variables, catalogue);
}

const cellCounts = (variables: readonly Variable[]): number[] =>
  variables.map(({ cells }) => Math.max(2, cells.length));

/** Every outcome with every place that a row or the first place gives it. */
function placesOf(table: DecisionTable, rows: readonly CompiledRow[], outcomes: readonly string[]): Placed[] {
  if (table.policy === 'unique') return [];
  return outcomes.flatMap((name, outcome) => {
    const places = new Set<string | null>([null]);
    for (const row of rows) if (row.outcome === outcome) places.add(row.place);
    if (table.placeFirst?.levels.includes(name)) places.add(table.placeFirst.place);
    return [...places].map((place) => ({ outcome, place }));
  });
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

/** The one leaf of a set of leaves, or -1 where there are several. */
export const onlyLeaf = (leaves: number): number =>
  (leaves & (leaves - 1)) === 0 ? 31 - Math.clz32(leaves) : -1;
