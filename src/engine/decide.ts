import type { Citation, Region } from '../knowledge/rule-types.ts';
import { assert, at } from './assert.ts';
import { type CompiledRow, type CompiledTable, citationsOf, onlyLeaf } from './compiled-table.ts';
import type { Facts } from './fact-values.ts';
import { truthOf } from './expressions.ts';

export type Reason = { readonly row: string; readonly citations: readonly Citation[] };

export type Decision = {
  readonly decision: string;
  readonly region: Region;
  /** Null while completions of the unknown facts disagree. */
  readonly outcome: string | null;
  /** On a ladder: the most urgent outcome already certain. Act on it, and ask for what is decisive. */
  readonly floor: string | null;
  /** Where to go, for tables that say; null while unknown facts can still change it. */
  readonly place: string | null;
  /** Where to go if that place is closed, where the rows name another. */
  readonly placeIfClosed: string | null;
  /** Every row that certainly holds, the deciding one first. */
  readonly rows: readonly string[];
  readonly because: readonly Reason[];
  /** Unknown facts that can still change the outcome. */
  readonly decisive: readonly string[];
  /** Every unknown fact the table reads, for tables that list them, in the order of its rows. */
  readonly unknown?: readonly string[];
  /** What to mind beside the outcome. */
  readonly notes: readonly { readonly says: string; readonly citations: readonly Citation[] }[];
  readonly version: string;
};

/** The outcome's index, or -1 while it is undecided. */
export function certainOutcome(compiled: CompiledTable, facts: Facts): number {
  const leaf = onlyLeaf(compiled.openOutcomes(facts));
  assert(leaf !== compiled.outcomes.length, `${compiled.table.id} (${compiled.region}): no row holds`);
  return leaf;
}

/** The outcome with the row that decides and where that row comes from: all that a record of a decision needs. */
export type Trace = {
  readonly outcome: string;
  readonly row: string;
  readonly citations: readonly Citation[];
};

/** Traces of each row, made once, so that tracing costs a look-up; the last is for where no row holds. */
export function tracesOf({ table, rows, outcomes }: CompiledTable): readonly Trace[] {
  const ofRows = rows.map(
    ({ id, outcome, citations }): Trace => ({ outcome: at(outcomes, outcome), row: id, citations }),
  );
  if (table.policy === 'unique') return ofRows;
  const { id, then, because } = table.whenNoRow;
  return [...ofRows, { outcome: then, row: id, citations: citationsOf(because) }];
}

export function decide(compiled: CompiledTable, facts: Facts, version: string): Decision {
  const { table, region, outcomes, fallback } = compiled;
  const outcome = certainOutcome(compiled, facts);
  const masks = compiled.masks(facts);
  const held = compiled.rows.filter(({ expression }) => truthOf(expression, masks) === true);
  if (table.policy === 'most-urgent') held.sort((a, b) => a.outcome - b.outcome);
  const told = held.filter((row) => !isToldOnlyAlone(compiled, row) || held[0] === row);
  const because: Reason[] = told.map(({ id, citations }) => ({ row: id, citations }));
  if (table.policy === 'most-urgent' && held.length === 0 && outcome === fallback) {
    because.push({ row: table.whenNoRow.id, citations: citationsOf(table.whenNoRow.because) });
  }
  return {
    decision: table.id,
    region,
    outcome: outcome < 0 ? null : at(outcomes, outcome),
    floor: floorOf(compiled, outcome, masks),
    ...placesFor(compiled, outcome, masks),
    rows: because.map(({ row }) => row),
    because,
    decisive: outcome < 0 ? decisiveFacts(compiled, facts, masks) : [],
    ...(table.listsUnknown && { unknown: unknownFacts(compiled, facts) }),
    notes: notesFor(compiled, outcome < 0 ? null : at(outcomes, outcome), facts),
    version,
  };
}

const isToldOnlyAlone = ({ table, outcomes }: CompiledTable, { outcome }: CompiledRow): boolean =>
  table.policy === 'most-urgent' && table.onlyAlone.includes(at(outcomes, outcome));

function notesFor({ notes }: CompiledTable, outcome: string | null, facts: Facts): Decision['notes'] {
  return notes
    .filter(({ note }) => note.with === undefined || (outcome !== null && note.with.includes(outcome)))
    .filter(({ holds }) => holds(facts))
    .map(({ note: { says, because } }) => ({ says, citations: citationsOf(because) }));
}

function floorOf(
  { table, outcomes, diagram }: CompiledTable,
  outcome: number,
  masks: readonly number[],
): string | null {
  if (table.policy !== 'most-urgent') return null;
  if (outcome >= 0) return at(outcomes, outcome);
  const { diagram: graph, result } = diagram();
  const leastUrgent = 31 - Math.clz32(graph.reach(result, masks));
  return at(outcomes, Math.min(leastUrgent, outcomes.indexOf(table.floorWhileUnknown.then)));
}

function placesFor(
  { table, rows, diagram }: CompiledTable,
  outcome: number,
  masks: readonly number[],
): Pick<Decision, 'place' | 'placeIfClosed'> {
  if (table.policy !== 'most-urgent' || outcome < 0) return { place: null, placeIfClosed: null };
  const { diagram: graph, placed, places } = diagram();
  const place = places[onlyLeaf(graph.reach(placed, masks))]?.place ?? null;
  if (place === null || place !== table.placeFirst?.place) return { place, placeIfClosed: null };
  const others = rows.filter((row) => row.outcome === outcome && truthOf(row.expression, masks) === true);
  return {
    place,
    placeIfClosed: table.places.find((of) => of !== place && others.some((row) => row.place === of)) ?? null,
  };
}

const unknownFacts = ({ variables }: CompiledTable, facts: Facts): string[] => [
  ...new Set(variables.flatMap((variable) => variable.asks(facts))),
];

/** Unknown facts in the diagram that is left once what is known is held: no other fact can change the outcome. */
function decisiveFacts(
  { variables, diagram }: CompiledTable,
  facts: Facts,
  masks: readonly number[],
): string[] {
  const { diagram: graph, result } = diagram();
  const live = graph.variablesOf(graph.within(result, masks));
  return [...new Set(variables.flatMap((variable, index) => (live.has(index) ? variable.asks(facts) : [])))];
}
