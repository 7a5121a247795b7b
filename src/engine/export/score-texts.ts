import type { DDimerCutOffKind, Fact, OneOfFact } from '../../knowledge/rule-types.ts';
import type { Score, ScoreClasses, ScoreItem } from '../../knowledge/score-types.ts';
import { assert, at } from '../assert.ts';
import { testsIn } from '../conditions.ts';
import type { Variable } from '../expressions.ts';
import { scoreCompiler } from '../variables.ts';
import { dDimerTexts } from './d-dimer-texts.ts';
import type { FactTexts } from './fact-texts.ts';
import { writeGraph } from './graph.ts';
import { type Cells, type Given, type Label, joined, literal } from './language.ts';
import {
  type Group,
  type ScoreParts,
  classGraph,
  groupsOf,
  partsOf,
  sumGraph,
  truthGraph,
} from './score-graph.ts';

/** The classes of a score that are open: the one that is given, or those that its items allow. */
export function classCells(
  given: Given,
  labels: readonly Label[],
  id: string,
  level: string,
  texts: FactTexts,
): string {
  return texts.sheet.language.openCells(given, labels, openClasses(scoreOf(id, texts), level, texts));
}

export function scoreOf(id: string, { catalogue }: FactTexts): Score {
  const score = catalogue.scores.find((each) => each.id === id);
  assert(score, `no score is called ${id}`);
  return score;
}

/** The set of classes that the items allow, written into the sheet. */
export function openClasses(score: Score, level: string, texts: FactTexts): string {
  const { sheet } = texts;
  return sheet.define(`${score.id} ${level}`, () => {
    const parts = partsIn(score, texts);
    const graph = classGraph(parts, level);
    if (graph) return writeGraph(graph, cellsIn(parts, texts), sheet);
    const { classes, atLeast } = score.levels[level] ?? {};
    assert(classes && !atLeast, `${score.id}: what raises a class needs facts that are cut into cells`);
    const { least, most } = sumTexts(score, texts);
    return sheet.language.where(
      classes.map((_, place) => classCanBe(classes, place, least, most)),
      classes.map((each) => each.class),
    );
  });
}

/** The score as our own engine reads it. */
function partsIn(score: Score, { catalogue, region }: FactTexts): ScoreParts {
  return partsOf(score, scoreCompiler(score, catalogue, region)().variables, (id) => {
    const fact = catalogue.facts[id];
    assert(fact?.type === 'quantity', `${id} is a number`);
    return fact.domain;
  });
}

const cellsIn =
  ({ variables }: ScoreParts, texts: FactTexts) =>
  (variable: number): Cells =>
    cellsForScore(at(variables, variable), texts);

/** Between the least and the greatest sum. Exact for one class, and for which side of a limit it lies on. */
export function classCanBe(classes: ScoreClasses, place: number, least: string, most: string): string {
  const own = at(classes, place);
  const next = classes[place + 1];
  return joined(
    [
      ...('from' in own ? [`${most} >= ${own.from}`] : []),
      ...(next && 'from' in next ? [`${least} < ${next.from}`] : []),
    ],
    'and',
  );
}

/**
 * Whether an item is known, one way or the other. A condition that reads one fact twice may be known though its parts are
 * not: too little haemoglobin for a man is too little for whoever has less than a woman should. One that reads a D-dimer is
 * not known while there is none.
 */
export function isItemKnown(score: Score, item: ScoreItem, texts: FactTexts): string {
  const { sheet } = texts;
  if (!('when' in item)) return `${sheet.language.name(item.pointsOf)} is not null`;
  const read = testsIn(item.when).map(([fact]) => fact);
  const truth = sheet.define(`${score.id}: ${item.key}`, () => texts.truth(item.when), `${item.points}`);
  const isDDimer = read.some((fact) => isReading(texts.catalogue.facts[fact]));
  if (new Set(read).size === read.length && !isDDimer) return `${truth} is not null`;
  const parts = partsIn(score, texts);
  const graph = truthGraph(parts, item.when, `${score.id}: ${item.key} is`);
  const open = sheet.define(`${score.id}: ${item.key} open`, () =>
    writeGraph(graph, cellsIn(parts, texts), sheet),
  );
  return `${sheet.language.certain(open, graph.labels)} is not null`;
}

/** The least and the greatest sum that the items still unknown allow. */
export function sumTexts(score: Score, texts: FactTexts): { readonly least: string; readonly most: string } {
  const { sheet } = texts;
  const parts = partsIn(score, texts);
  const ends = groupsOf(parts).map((group, place) =>
    endsOfGroup(group, `${score.id} part ${place + 1}`, parts, texts),
  );
  const end = (of: 'least' | 'most'): string =>
    sheet.define(`${score.id} ${of}`, () => ends.map((each) => each[of]).join(' + '));
  return { least: end('least'), most: end('most') };
}

function endsOfGroup(
  group: Group,
  name: string,
  parts: ScoreParts,
  texts: FactTexts,
): { readonly least: string; readonly most: string } {
  const { sheet } = texts;
  const { language } = sheet;
  const [first, ...others] = group.parts;
  const domain = first?.kind === 'counts' ? parts.uncut.get(first.fact) : undefined;
  if (first?.kind === 'counts' && domain) {
    assert(others.length === 0, `${name}: counts a number, and reads it too`);
    const value = language.name(first.fact);
    const [least, most] = domain;
    return { least: language.firstKnown(value, `${least}`), most: language.firstKnown(value, `${most}`) };
  }
  const graph = sumGraph(parts, group, name);
  const open = sheet.define(`${name} open`, () => writeGraph(graph, cellsIn(parts, texts), sheet));
  return { least: language.first(open, graph.labels), most: language.last(open, graph.labels) };
}

type Reading = OneOfFact & { readonly derivedFromDDimer: DDimerCutOffKind };
const isReading = (fact: Fact | undefined): fact is Reading =>
  fact?.type === 'one-of' && fact.derivedFromDDimer !== undefined;

/** To a score a D-dimer that is awaited, or cannot be had, is unknown, and not a negative one. */
function cellsForScore(variable: Variable, texts: FactTexts): Cells {
  const fact = texts.catalogue.facts[variable.fact];
  if (!isReading(fact)) return texts.cells(variable);
  const labels = variable.cells.map((cell) => ('answer' in cell ? String(cell.answer) : ''));
  const { isGiven, negative, positive } = dDimerTexts(fact.derivedFromDDimer, texts);
  const open = `${variable.fact} read`;
  const ifGiven = (condition: string): string => `case when ${isGiven} then ${condition} else true end`;
  texts.sheet.define(open, () =>
    texts.sheet.language.where(
      labels.map((label) =>
        label === 'negative' ? ifGiven(negative) : label === 'positive' ? ifGiven(positive) : 'false',
      ),
      labels,
    ),
  );
  return { labels, open, given: null };
}

export function classText(classes: ScoreClasses, sum: string): string {
  const steps = classes.flatMap((each) => ('from' in each ? [each] : [])).toReversed();
  const lowest = literal(classes[0].class);
  if (steps.length === 0) return lowest;
  return `case ${steps.map(({ class: name, from }) => `when ${sum} >= ${from} then ${literal(name)}`).join(' ')} else ${lowest} end`;
}
