import type { Condition, FactTest, NumberTest } from '../../knowledge/rule-types.ts';
import { shapeOf } from '../conditions.ts';

/**
 * What SQL and CQL write differently. The rest of an expression (and, or, not, case, comparisons) is the same text in
 * both, and so is its meaning: an expression over what is not known is itself not known, unless its other parts settle it.
 *
 * A set is what is still open: of some labels, those that what is known leaves possible. Bits in SQL, a list in CQL.
 */
export type Language = {
  /** A name of ours as an identifier: ids hold dots and hyphens. */
  readonly name: (id: string) => string;
  readonly anyOf: (value: string, answers: readonly string[]) => string;
  /** The first that is known. */
  readonly firstKnown: (...values: readonly string[]) => string;
  readonly power: (value: string, exponent: number) => string;
  /** To 8 digits after the point: further than that the three readings of a division differ. */
  readonly rounded: (value: string) => string;

  /** The set of one label. */
  readonly only: (labels: readonly Label[], place: number) => string;
  /** The set of what was given; where nothing was, what else is open, or all labels. */
  readonly openCells: (given: Given, labels: readonly Label[], otherwise?: string) => string;
  /** The labels whose conditions hold; each condition is true or false. */
  readonly where: (conditions: readonly string[], labels: readonly Label[]) => string;
  /** Whether what follows from a cell is written more than once: then it must have a name, or the text has no end. */
  readonly repeats: boolean;
  /** All of these labels that follow from the cells that are open. */
  readonly follow: (
    cells: Cells,
    branches: readonly Branch[],
    labels: readonly Label[],
    sheet: Sheet,
  ) => string;
  /** Whether any of these is still open. */
  readonly canBe: (open: string, labels: readonly Label[], places: readonly number[]) => string;
  /** The only label that is open; null where there are several. */
  readonly certain: (open: string, labels: readonly Label[]) => string;
  /** The first and the last label that is open, in their order. */
  readonly first: (open: string, labels: readonly Label[]) => string;
  readonly last: (open: string, labels: readonly Label[]) => string;
};

/** An answer, a class, an outcome; or a number of points. */
export type Label = string | number;

/** A value, and whether it is one of some labels. */
export type Given = {
  readonly fact: string;
  readonly value: string;
  readonly isIn: (places: readonly number[]) => string;
  /** For each label a test that tells it from those after it. */
  readonly inOrder: readonly string[];
};

export type Cells = {
  readonly labels: readonly Label[];
  /** The name of the set. */
  readonly open: string;
  /** Where it is either known or wholly open. */
  readonly given: Given | null;
};

export type Branch = { readonly places: readonly number[]; readonly set: string };

/** A named expression over inputs and over definitions before it. */
export type Definition = { readonly name: string; readonly expression: string; readonly says?: string };

/** Definitions in the order in which each can be read. */
export type Sheet = {
  readonly language: Language;
  /** Writes a definition, unless its name is there already, and gives it as an expression. */
  readonly define: (name: string, expression: () => string, says?: string) => string;
  readonly definitions: readonly Definition[];
};

export function createSheet(language: Language): Sheet {
  const written = new Set<string>();
  const definitions: Definition[] = [];
  return {
    language,
    definitions,
    define: (name, expression, says) => {
      if (!written.has(name)) {
        written.add(name);
        // What it needs is written while it is put together, and so before it.
        const text = expression();
        definitions.push(says === undefined ? { name, expression: text } : { name, expression: text, says });
      }
      return language.name(name);
    },
  };
}

export const text = (value: string): string => `'${value}'`;
export const literal = (label: Label): string => (typeof label === 'number' ? `${label}` : text(label));

export const answerText = (answer: boolean | string): string =>
  answer === true ? 'yes' : answer === false ? 'no' : answer;

export function conditionIn(
  condition: Condition,
  testText: (fact: string, test: FactTest) => string,
): string {
  const shape = shapeOf(condition);
  switch (shape.kind) {
    case 'tests':
      return joined(
        shape.tests.map(([fact, test]) => testText(fact, test)),
        'and',
      );
    case 'not':
      return `not (${conditionIn(shape.of, testText)})`;
    case 'all':
    case 'any':
      return joined(
        shape.of.map((part) => conditionIn(part, testText)),
        shape.kind === 'all' ? 'and' : 'or',
      );
  }
}

export function comparison(value: string, test: NumberTest): string {
  if ('below' in test) return `${value} < ${test.below}`;
  if ('atMost' in test) return `${value} <= ${test.atMost}`;
  return 'above' in test ? `${value} > ${test.above}` : `${value} >= ${test.atLeast}`;
}

/** Parts joined by one word, each in brackets only where it is joined by the other. */
export function joined(parts: readonly string[], by: 'and' | 'or'): string {
  const [only, ...more] = parts;
  if (only === undefined) return by === 'and' ? 'true' : 'false';
  if (more.length === 0) return only;
  const other = by === 'and' ? 'or' : 'and';
  return parts.map((part) => (wordsOutside(part).includes(other) ? `(${part})` : part)).join(` ${by} `);
}

/** Words that stand in no brackets, no name and no text. */
function wordsOutside(expression: string): string[] {
  let bare = expression.replaceAll(/"[^"]*"|'[^']*'/g, '');
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replaceAll(/\([^()]*\)|\{[^{}]*\}|\bcase\b(?:(?!\bcase\b).)*?\bend\b/gs, '');
  }
  return bare.split(/\s+/);
}
