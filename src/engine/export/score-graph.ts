import type { Condition } from '../../knowledge/rule-types.ts';
import type { Score, ScoreItem } from '../../knowledge/score-types.ts';
import { assert } from '../assert.ts';
import { toDiagram } from '../compiled-table.ts';
import { type Diagram, type Ref, createDiagram } from '../diagram.ts';
import { type Expression, type Variable, expressionOf } from '../expressions.ts';
import { classIndex, classNames } from '../score-classes.ts';
import { type Graph, grow } from './graph.ts';

/** A fact that counts as points has a cell for each number, as long as these fit into the bits of a set. */
const mostCells = 31;

/** What adds to a sum or raises a class, over the cells of the facts it reads. */
type Part =
  | { readonly kind: 'item'; readonly points: number; readonly expression: Expression }
  | { readonly kind: 'raises'; readonly raiser: number; readonly expression: Expression }
  | { readonly kind: 'counts'; readonly fact: string; readonly variable: number; readonly least: number };

/** Parts that share facts, directly or through others: apart from those facts each group is independent. */
export type Group = { readonly parts: readonly Part[]; readonly variables: readonly number[] };

export type ScoreParts = {
  readonly score: Score;
  readonly variables: readonly Variable[];
  readonly parts: readonly Part[];
  /** Facts that count as points and have too many numbers for cells: the years of PESI. */
  readonly uncut: ReadonlyMap<string, readonly [least: number, most: number]>;
};

/** @param given the score's facts as its own reader cuts them. */
export function partsOf(
  score: Score,
  given: readonly Variable[],
  domainOf: (fact: string) => readonly [number, number],
): ScoreParts {
  const counted = new Map(
    score.items.flatMap((item) => ('pointsOf' in item ? [[item.pointsOf, domainOf(item.pointsOf)]] : [])),
  );
  const isCut = ([least, most]: readonly [number, number]): boolean => most - least < mostCells;
  const variables = given.map((variable) => {
    const domain = counted.get(variable.fact);
    if (!domain || !isCut(domain)) return variable;
    const [least, most] = domain;
    return { ...variable, cells: numbered(least, most) };
  });
  const placeOf = (fact: string): number => variables.findIndex((variable) => variable.fact === fact);
  const part = (item: ScoreItem): Part => {
    if ('when' in item)
      return { kind: 'item', points: item.points, expression: expressionOf(item.when, variables) };
    const [least] = domainOf(item.pointsOf);
    return { kind: 'counts', fact: item.pointsOf, variable: placeOf(item.pointsOf), least };
  };
  const raisers = raisersOf(score).map(
    ({ rule }, raiser): Part => ({ kind: 'raises', raiser, expression: expressionOf(rule.when, variables) }),
  );
  return {
    score,
    variables,
    parts: [...score.items.map(part), ...raisers],
    uncut: new Map([...counted].filter(([, domain]) => !isCut(domain))),
  };
}

const numbered = (least: number, most: number) =>
  Array.from({ length: most - least + 1 }, (_, step) => ({
    from: least + step,
    to: least + step === most ? Number.POSITIVE_INFINITY : least + step + 1,
  }));

const raisersOf = (score: Score) =>
  Object.entries(score.levels).flatMap(([level, { atLeast = [] }]) =>
    atLeast.map((rule) => ({ level, rule })),
  );

const diagramOver = (variables: readonly Variable[], leaves: number): Diagram =>
  createDiagram(
    variables.map(({ cells }) => Math.max(2, cells.length)),
    Math.max(2, leaves),
  );

/** The class of a level as a decision diagram, with all that raises it; null where a fact is not cut into cells. */
export function classGraph(cells: ScoreParts, level: string): Graph | null {
  const { score, variables, parts, uncut } = cells;
  if (uncut.size > 0) return null;
  const labels = classNames(score, level);
  const raisers = raisersOf(score);
  const classOf = (sum: number, raised: number): number => {
    const own = classIndex(score, level, sum);
    const lifted = raisers.map(({ level: of, rule }, place) =>
      of === level && raised & (1 << place) && sum >= (rule.from ?? sum) ? labels.indexOf(rule.class) : own,
    );
    return Math.max(own, ...lifted);
  };
  const diagram = diagramOver(variables, labels.length);
  return { name: `${score.id} ${level}`, diagram, root: addedUp(parts, cells, diagram, classOf), labels };
}

/** What one group adds to the sum, as a decision diagram whose leaves are the sums, the least first. */
export function sumGraph(cells: ScoreParts, group: Group, name: string): Graph {
  const sums = new Set<number>();
  const seen = diagramOver(cells.variables, 2);
  addedUp(group.parts, cells, seen, (sum) => {
    sums.add(sum);
    return 0;
  });
  const labels = [...sums].toSorted((a, b) => a - b);
  assert(labels.length <= mostCells, `${name}: too many sums`);
  const diagram = diagramOver(cells.variables, labels.length);
  return { name, diagram, root: addedUp(group.parts, cells, diagram, (sum) => labels.indexOf(sum)), labels };
}

/** A condition over the score's cells as a decision diagram. */
export function truthGraph({ variables }: ScoreParts, condition: Condition, name: string): Graph {
  const diagram = diagramOver(variables, 2);
  return {
    name,
    diagram,
    root: toDiagram(expressionOf(condition, variables), diagram),
    labels: ['no', 'yes'],
  };
}

/** A leaf for each sum, and for what is raised, reached by one part after the other. */
function addedUp(
  parts: readonly Part[],
  { variables }: ScoreParts,
  diagram: Diagram,
  leafOf: (sum: number, raised: number) => Ref,
): Ref {
  const conditions = parts.map((part) =>
    part.kind === 'counts' ? null : toDiagram(part.expression, diagram),
  );
  const known = new Map<string, Ref>();
  const after = (place: number, sum: number, raised: number): Ref => {
    const part = parts[place];
    if (!part) return leafOf(sum, raised);
    const key = `${place}:${sum}:${raised}`;
    const ref = known.get(key) ?? through(part, place, sum, raised);
    known.set(key, ref);
    return ref;
  };
  const through = (part: Part, place: number, sum: number, raised: number): Ref => {
    if (part.kind === 'counts') {
      const numbers = variables[part.variable]?.cells ?? [];
      return grow(
        diagram,
        part.variable,
        numbers.map((_, step) => after(place + 1, sum + part.least + step, raised)),
      );
    }
    const then =
      part.kind === 'item'
        ? after(place + 1, sum + part.points, raised)
        : after(place + 1, sum, raised | (1 << part.raiser));
    return diagram.select(conditions[place] ?? 0, then, after(place + 1, sum, raised));
  };
  return after(0, 0, 0);
}

/** Groups of what adds to the sum. */
export function groupsOf({ parts }: ScoreParts): Group[] {
  const groups: { parts: Part[]; variables: Set<number> }[] = [];
  for (const part of parts) {
    if (part.kind === 'raises') continue;
    const reads = part.kind === 'counts' ? [part.variable] : variablesIn(part.expression);
    const touching = groups.filter(({ variables }) => reads.some((variable) => variables.has(variable)));
    const joined = {
      parts: [...touching.flatMap((group) => group.parts), part],
      variables: new Set([...touching.flatMap((group) => [...group.variables]), ...reads]),
    };
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((group) => ({ parts: group.parts, variables: [...group.variables] }));
}

function variablesIn(expression: Expression): number[] {
  if (expression.kind === 'in') return [expression.variable];
  return expression.kind === 'not' ? variablesIn(expression.of) : expression.of.flatMap(variablesIn);
}
