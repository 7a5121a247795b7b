import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Condition, FactTest, Region, YesNoFact } from '../../knowledge/rule-types.ts';
import { assert, at } from '../assert.ts';
import { isNumberTest, passes, testsIn } from '../conditions.ts';
import type { Cell, Variable } from '../expressions.ts';
import { variablesOf } from '../variables.ts';
import { readingCells } from './d-dimer-texts.ts';
import { rangeTexts } from './formula-texts.ts';
import {
  type Cells,
  type Given,
  type Label,
  type Sheet,
  answerText,
  comparison,
  conditionIn,
  joined,
} from './language.ts';
import { classCells } from './score-texts.ts';

/** How the facts of a catalogue are read in another language: what is given, and what follows from it. */
export type FactTexts = {
  readonly catalogue: Catalogue;
  readonly region: Region | null;
  readonly sheet: Sheet;
  /** The cells of a variable, written into the sheet. */
  readonly cells: (variable: Variable) => Cells;
  /** A condition: true, false, or null where what is known leaves it open. */
  readonly truth: (condition: Condition) => string;
};

/** Names of what is worked out. A fact's own id stays the name of what is given. */
const asKnown = (fact: string): string => `${fact} as known`;

export function factTexts(catalogue: Catalogue, region: Region | null, sheet: Sheet): FactTexts {
  const { language } = sheet;
  const layouts = new Map<string, string[]>();
  const texts: FactTexts = {
    catalogue,
    region,
    sheet,
    cells: (variable) => cellsOf(variable),
    truth: (condition) => conditionIn(condition, testText),
  };

  /** One fact may be cut into other cells by another table or score. */
  function nameOfCells(variable: Variable): string {
    const layout = variable.cells
      .map((cell) => ('answer' in cell ? answerText(cell.answer) : cell.from))
      .join();
    const known = layouts.get(variable.fact) ?? [];
    layouts.set(variable.fact, known.includes(layout) ? known : [...known, layout]);
    const place = at([layouts.get(variable.fact) ?? []], 0).indexOf(layout);
    return `${variable.fact} open${place === 0 ? '' : ` ${place + 1}`}`;
  }

  function cellsOf(variable: Variable): Cells {
    const open = nameOfCells(variable);
    const labels = variable.cells.map(labelOf);
    const cells = (set: () => string, given: Given | null = null): Cells => {
      sheet.define(open, set);
      return { labels, open, given };
    };
    const fact = catalogue.facts[variable.fact];
    assert(fact, `no fact is called ${variable.fact}`);
    if (fact.type === 'one-of' && fact.derivedFromDDimer) {
      const reading = fact.derivedFromDDimer;
      return cells(() => readingCells(variable.fact, reading, labels, texts));
    }
    if (fact.type === 'one-of' && fact.derivedFromScore) {
      const { score, level } = fact.derivedFromScore;
      return cells(() =>
        classCells(givenIn(variable, language.name(variable.fact)), labels, score, level, texts),
      );
    }
    if (fact.type === 'quantity' && fact.derivedFromFormula) {
      const { least, most } = rangeTexts(variable.fact, texts);
      return cells(() =>
        language.where(
          variable.cells.map((cell, place) => touches(cell, place === 0, least, most)),
          labels,
        ),
      );
    }
    if (fact.type === 'yes-no' && !isPlain(variable.fact))
      return cells(() => language.where(derivedCells(variable, fact), labels));
    const given = givenIn(variable, known(variable.fact));
    return cells(() => language.openCells(given, labels), given);
  }

  /** Whether nothing else than other facts of this kind decides it: then it is either known or wholly open. */
  function isPlain(id: string): boolean {
    const fact = catalogue.facts[id];
    assert(fact, `no fact is called ${id}`);
    if (fact.type === 'one-of') return !fact.derivedFromDDimer && !fact.derivedFromScore;
    if (fact.type === 'quantity') return !fact.derivedFromFormula;
    return (
      fact.type === 'yes-no' &&
      conditionsBehind(fact)
        .flatMap(testsIn)
        .every(([behind]) => isPlain(behind))
    );
  }

  /** As our own reader fills it: what follows from others goes before "unsure" and before nothing. */
  function known(id: string): string {
    const fact = catalogue.facts[id];
    if (fact?.type !== 'yes-no' || (!fact.derived && !fact.impliedBy && fact.absentMeans !== false))
      return language.name(id);
    return sheet.define(asKnown(id), () => filledIn(id, fact), fact.means);
  }

  function filledIn(id: string, fact: YesNoFact): string {
    const given = language.name(id);
    const said =
      fact.absentMeans === false ? language.firstKnown(given, isTruth(id) ? 'false' : `'no'`) : given;
    const [yes, no] = isTruth(id) ? ['true', 'false'] : [`'yes'`, `'no'`];
    const steps = [
      ...(fact.impliedBy ? [`when ${conditionIn(fact.impliedBy, givenTest)} then ${yes}`] : []),
      ...(fact.derived
        ? [
            `when ${conditionIn(fact.derived, givenTest)} then ${yes}`,
            `when not (${conditionIn(fact.derived, givenTest)}) then ${no}`,
          ]
        : []),
    ];
    return steps.length === 0 ? said : `case ${steps.join(' ')} else ${said} end`;
  }

  /** What is worked out in a table's own way besides: given, and denied by what it follows from, it stays open. */
  function derivedCells(variable: Variable, fact: YesNoFact): string[] {
    const given = known(variable.fact);
    const truth = sheet.define(`${variable.fact} follows`, () => {
      const implied = fact.impliedBy ? [`when ${texts.truth(fact.impliedBy)} then true`] : [];
      const derived = fact.derived ? texts.truth(fact.derived) : 'null';
      return implied.length === 0 ? derived : `case ${implied.join(' ')} else ${derived} end`;
    });
    return variable.cells.map((cell) => {
      assert('answer' in cell, `${variable.fact} has answers`);
      const isGiven = testOf(variable.fact, given, cell);
      const follows = cell.answer === true ? truth : cell.answer === false ? `not ${truth}` : 'false';
      return `case when ${truth} is null then ${given} is null or ${isGiven} when ${given} is null then ${follows} else ${isGiven} or ${follows} end`;
    });
  }

  const isTruth = (id: string): boolean => {
    const fact = catalogue.facts[id];
    return fact?.type === 'yes-no' && !fact.unsure;
  };

  function testOf(id: string, value: string, cell: Cell): string {
    assert('answer' in cell, `${id} has answers`);
    if (!isTruth(id)) return language.anyOf(value, [answerText(cell.answer)]);
    return cell.answer === true ? value : `not ${value}`;
  }

  function givenIn(variable: Variable, value: string): Given {
    const { fact, cells } = variable;
    const last = cells.length - 1;
    const isIn = (places: readonly number[]): string => {
      if (isTruth(fact))
        return joined(
          places.map((place) => testOf(fact, value, at(cells, place))),
          'or',
        );
      if (catalogue.facts[fact]?.type === 'quantity') return stretchesOf(cells, places, value);
      return language.anyOf(
        value,
        places.map((place) => String(labelOf(at(cells, place)))),
      );
    };
    const inOrder = cells.map((cell, place) => {
      if ('answer' in cell) return testOf(fact, value, cell);
      return place === last ? fromBound(value, cell.from) : toBound(value, cell.to);
    });
    return { fact, value, isIn, inOrder };
  }

  /** A test of what is given, or was filled in by the reader, alone. */
  function givenTest(id: string, test: FactTest): string {
    const value = known(id);
    if (isNumberTest(test)) return comparison(value, test);
    const answers = [test].flat();
    if (!isTruth(id)) return language.anyOf(value, answers.map(answerText));
    return joined(
      answers.map((answer) => (answer === true ? value : `not ${value}`)),
      'or',
    );
  }

  function testText(id: string, test: FactTest): string {
    if (isPlain(id)) return givenTest(id, test);
    const fact = catalogue.facts[id];
    if (fact?.type === 'quantity') {
      assert(isNumberTest(test), `${id} is a number`);
      const { least, most } = rangeTexts(id, texts);
      const [low, high] = [comparison(least, test), comparison(most, test)];
      return `case when ${low} and ${high} then true when not (${low}) and not (${high}) then false else null end`;
    }
    const [variable] = variablesOf([{ [id]: test }], catalogue, region, id);
    assert(variable, `${id} is read`);
    const { open, labels } = cellsOf(variable);
    const inside = variable.cells.map((cell) => 'answer' in cell && passes(test, cell.answer) === true);
    const places = (wanted: boolean): number[] =>
      inside.flatMap((is, place) => (is === wanted ? [place] : []));
    const set = language.name(open);
    return `case when not (${language.canBe(set, labels, places(false))}) then true when not (${language.canBe(set, labels, places(true))}) then false else null end`;
  }

  return texts;
}

const conditionsBehind = ({ derived, impliedBy }: YesNoFact): Condition[] =>
  [impliedBy, derived].filter((condition) => condition !== undefined);

function labelOf(cell: Cell): Label {
  if ('answer' in cell) return answerText(cell.answer);
  return Number.isFinite(cell.to)
    ? `below ${written(cell.to) ?? cell.to}`
    : `from ${written(cell.from) ?? cell.from}`;
}

/** Neighbouring stretches are one. */
function stretchesOf(cells: readonly Cell[], places: readonly number[], value: string): string {
  const starts = places.filter((place) => !places.includes(place - 1));
  const runs = starts.map((first) => {
    const after = cells.findIndex((_, place) => place > first && !places.includes(place));
    const [from, to] = [at(cells, first), cells[after]];
    assert('from' in from, 'a figure has stretches');
    return joined(
      [
        ...(first === 0 ? [] : [fromBound(value, from.from)]),
        ...(to && 'from' in to ? [toBound(value, to.from)] : []),
      ],
      'and',
    );
  });
  return joined(runs, 'or');
}

/** A figure that is worked out may lie below all that a person can have: it belongs to the first stretch. */
function touches(cell: Cell, isFirst: boolean, least: string, most: string): string {
  assert('from' in cell, 'a figure has stretches');
  return joined(
    [
      ...(Number.isFinite(cell.to) ? [toBound(least, cell.to)] : []),
      ...(isFirst ? [] : [fromBound(most, cell.from)]),
    ],
    'and',
  );
}

/** People write limits of a few digits; one with more is the number next to theirs, and their limit lies below it. */
function written(bound: number): number | undefined {
  const limit = bound === Number.MIN_VALUE ? 0 : Number(bound.toPrecision(12));
  return limit === bound ? undefined : limit;
}
function fromBound(value: string, bound: number): string {
  const limit = written(bound);
  return comparison(value, limit === undefined ? { atLeast: bound } : { above: limit });
}
function toBound(value: string, bound: number): string {
  const limit = written(bound);
  return comparison(value, limit === undefined ? { below: bound } : { atMost: limit });
}
