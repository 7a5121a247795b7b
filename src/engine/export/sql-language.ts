import { assert, at } from '../assert.ts';
import {
  type Cells,
  type Definition,
  type Given,
  type Label,
  type Language,
  literal,
  text,
} from './language.ts';

export type Dialect = 'duckdb' | 'postgresql';
export const dialects: readonly Dialect[] = ['duckdb', 'postgresql'];

/** Everything of ours stands in a schema of its own. */
export const schema = 'virchow_rules';

/** PostgreSQL cuts longer names short in silence. */
const longestNameBytes = 63;

export function sqlName(id: string): string {
  assert(!id.includes('"') && id.length <= longestNameBytes, `${id} is no name for SQL`);
  return `"${id}"`;
}

const bits = (places: readonly number[]): number => places.reduce((all, place) => all | (1 << place), 0);
const allBits = (labels: readonly Label[]): number => {
  assert(labels.length <= 31, `${labels.length} labels do not fit into bits`);
  return 2 ** labels.length - 1;
};

/** The type of a fact's answers: its name as it is written in an expression, and its words in the order of their numbers. */
export type AnswerType = { readonly name: string; readonly answers: readonly string[] };

type TypeOf = (fact: string) => AnswerType | null;

/** @param typeOf the type of a fact's answers, where they are words. */
export const sqlLanguage = (typeOf: TypeOf, dialect: Dialect): Language => ({
  name: sqlName,
  anyOf: (value, answers) => {
    const [only, ...more] = answers.map(text);
    if (only === undefined) return 'false';
    return more.length === 0 ? `${value} = ${only}` : `${value} in (${[only, ...more].join(', ')})`;
  },
  firstKnown: (...values) => `coalesce(${values.join(', ')})`,
  power: (value, exponent) => `power(${value}, ${exponent})`,
  rounded: (value) => `cast(round(cast(${value} as decimal(30, 12)), 8) as double precision)`,

  only: (_, place) => `${1 << place}`,
  openCells: (given, labels, otherwise) => {
    const type = typeOf(given.fact);
    return otherwise === undefined && codesOf({ given, labels }, type, dialect) !== null
      ? `coalesce(enum_code(${given.value}), ${unknownCode})`
      : cellsFrom(given, labels, otherwise, type?.name ?? null);
  },
  where: (conditions) =>
    conditions
      .map((condition, place) =>
        condition === 'false' ? '' : `(case when ${condition} then ${1 << place} else 0 end)`,
      )
      .filter((term) => term !== '')
      .join(' | '),
  // For each cell that can be, the bits of what follows from it. Bits, for a database joins two columns of whole numbers a
  // hundred times faster than it follows a branch.
  repeats: false,
  follow: (cells, branches, _, sheet) => {
    const codes = cells.given === null ? null : codesOf(cells, typeOf(cells.given.fact), dialect);
    const open = sqlName(cells.open);
    return branches
      .map(({ places, set }) => {
        const name = `${cells.open} ${places.join(' ')}`;
        const canBe =
          codes === null
            ? hasBits(open, places)
            : hasCodes(
                open,
                places.map((place) => at(codes, place)),
              );
        const mask = sheet.define(name, () => maskOf(canBe, dialect));
        // What follows from a cell at once follows from it in many nodes.
        return isNumber(set)
          ? sheet.define(`${name}: ${set}`, () => `${mask} & ${set}`)
          : `(${mask} & ${wrapped(set)})`;
      })
      .join(' | ');
  },
  canBe: (open, _, places) => hasBits(open, places),
  certain: (open, labels) =>
    `case ${open} ${labels.map((label, place) => `when ${1 << place} then ${literal(label)}`).join(' ')} else null end`,
  first: (open, labels) =>
    `case ${labels.map((label, place) => `when (${open} & ${1 << place}) <> 0 then ${literal(label)}`).join(' ')} end`,
  last: (open, labels) =>
    `case ${labels
      .map((label, place) => `when ${open} >= ${1 << place} then ${literal(label)}`)
      .toReversed()
      .join(' ')} end`,
});

const hasBits = (open: string, places: readonly number[]): string => `(${open} & ${bits(places)}) <> 0`;

/**
 * DuckDB keeps an answer as its number, and reads that in half the time in which it compares words. Of three answers and "not
 * known" as the number 4 each choice is one test; where there are more, or the answer is worked out, they are bits.
 *
 * @returns the number of each label; null where they are bits.
 */
function codesOf(
  { given, labels }: Pick<Cells, 'labels'> & { readonly given: Given | null },
  type: AnswerType | null,
  dialect: Dialect,
): readonly number[] | null {
  if (dialect !== 'duckdb' || type === null || given?.value !== sqlName(given?.fact ?? '')) return null;
  const codes = labels.map((label) => type.answers.indexOf(String(label)));
  return codes.toSorted((one, other) => one - other).join() === '0,1,2' && type.answers.length === 3
    ? codes
    : null;
}
const unknownCode = 4;

/** Whether it is one of these of the three, or not known. */
function hasCodes(open: string, codes: readonly number[]): string {
  const test: Readonly<Record<string, string>> = {
    '0': `(${open} & 3) = 0`,
    '1': `(${open} & 5) <> 0`,
    '2': `(${open} & 6) <> 0`,
    '0,1': `(${open} & 2) = 0`,
    '0,2': `(${open} & 1) = 0`,
    '1,2': `${open} <> 0`,
    '0,1,2': 'true',
  };
  const found = test[codes.toSorted((one, other) => one - other).join()];
  assert(found, `no test for ${codes.join()}`);
  return found;
}

/** All bits where it can be, none where not. In one byte where a database has such numbers: it joins four times as many at once. */
function maskOf(canBe: string, dialect: Dialect): string {
  return dialect === 'duckdb' ? `cast(-cast(${canBe} as tinyint) as tinyint)` : `-cast(${canBe} as integer)`;
}
const isNumber = (set: string): boolean => /^\d+$/.test(set);
const wrapped = (set: string): string => (/^("[^"]+"|\d+)$/.test(set) ? set : `(${set})`);

/** One look at a column, for that is what costs a database time: all that follows is bits. */
function cellsFrom(
  { value, inOrder }: Given,
  labels: readonly Label[],
  otherwise: string | undefined,
  type: string | null,
): string {
  const all = otherwise ?? `${allBits(labels)}`;
  if (
    otherwise === undefined &&
    inOrder.length === 2 &&
    inOrder[0] === `not ${value}` &&
    inOrder[1] === value
  )
    return `1 + coalesce(cast(${value} as integer), 2)`;
  if (type === null)
    return `case ${inOrder.map((test, place) => `when ${test} then ${1 << place}`).join(' ')} else ${all} end`;
  // DuckDB compares answers as numbers only if it is told that the word is one of them.
  return `case ${value} ${labels.map((label, place) => `when ${literal(label)}::${type} then ${1 << place}`).join(' ')} else ${all} end`;
}

/** Names that stand in an expression, but for those of types, which stand in a schema. */
export const namesIn = (expression: string): string[] =>
  [...expression.matchAll(/(\.?)"([^"]+)"/g)].flatMap(([, dot, name]) =>
    name === undefined || dot === '.' ? [] : [name],
  );

/**
 * Definitions as steps of a query, each over the one before, for a column cannot name its neighbour. What is not used any
 * more is not handed on.
 *
 * @returns the steps, and what to select from.
 */
export function inSteps(
  definitions: readonly Definition[],
  { keep, dialect }: { readonly keep: readonly string[]; readonly dialect: Dialect },
): { readonly steps: string; readonly from: string } {
  const facts = `${schema}.facts`;
  const levels = levelsOf(definitions);
  const steps: Definition[][] = [];
  for (const definition of definitions)
    (steps[(levels.get(definition.name) ?? 1) - 1] ??= []).push(definition);
  if (steps.length === 0) return { steps: '', from: facts };
  // From the last step to the first: what each must hand on.
  let needed = new Set(keep);
  const lines: string[] = [];
  // PostgreSQL would write a step into the one that reads it twice, and so on, until the text no longer fits in memory.
  const fence = dialect === 'postgresql' ? '\n  offset 0' : '';
  for (const [place, all] of [...steps.entries()].toReversed()) {
    const step = all.filter(({ name }) => needed.has(name));
    const made = new Set(step.map(({ name }) => name));
    const handedOn = [...needed].filter((name) => !made.has(name));
    const columns = [...handedOn.map((name) => `    ${sqlName(name)}`), ...step.map(columnText)];
    lines.unshift(
      `step_${place + 1} as (\n  select\n${columns.join(',\n')}\n  from ${place === 0 ? facts : `step_${place}`}${fence}\n)`,
    );
    needed = new Set([...handedOn, ...step.flatMap(({ expression }) => namesIn(expression))]);
  }
  return { steps: `with ${lines.join(',\n')}\n`, from: `step_${steps.length}` };
}

const columnText = ({ name, expression, says }: Definition): string =>
  `${says === undefined ? '' : `    -- ${says}\n`}    ${expression} as ${sqlName(name)}`;

function levelsOf(definitions: readonly Definition[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const { name, expression } of definitions) {
    const below = namesIn(expression).map((used) => levels.get(used) ?? 0);
    levels.set(name, 1 + Math.max(0, ...below));
  }
  return levels;
}
