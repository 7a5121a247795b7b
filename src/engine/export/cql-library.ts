import type { Catalogue } from '../../knowledge/catalogue.ts';
import { cqlName } from './cql-language.ts';
import { type Input, inputsOf } from './inputs.ts';
import type { Definition, Sheet } from './language.ts';
import { commented } from './notes-for-readers.ts';
import { namesIn } from './sql-language.ts';

/** A library by its name, with what it must be given. */
export type Library = {
  readonly name: string;
  readonly text: string;
  readonly inputs: readonly Input[];
  /** Names of what it answers. */
  readonly answers: readonly string[];
};

/** `first-test uk` as `VirchowFirstTestUk`. */
export const libraryName = (of: string): string =>
  `Virchow${of
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')}`;

type Parts = {
  readonly name: string;
  readonly version: string;
  readonly says: readonly string[];
  readonly catalogue: Catalogue;
  readonly sheet: Sheet;
  readonly body: readonly string[];
  readonly answers: readonly string[];
};

export function libraryText({ name, version, says, catalogue, sheet, body, answers }: Parts): Library {
  const definitions = usedBy(body, sheet.definitions).map(
    ({ name: defined, expression, says: meaning }) =>
      `${meaning === undefined ? '' : commented('//', [meaning])}define ${cqlName(defined)}:\n  ${expression}\n`,
  );
  const read = new Set([...definitions, ...body].flatMap(namesIn));
  const inputs = Object.entries(catalogue.facts)
    .flatMap(([id, fact]) => inputsOf(id, fact, catalogue))
    .filter((input) => read.has(input.name));
  const text = [
    commented('//', [...says, `Knowledge ${version}. What is not given is not known; it is never "no".`]),
    `library ${name} version '${version}'\n`,
    ...inputs.map(
      (input) => `${commented('//', saysOf(input))}parameter ${cqlName(input.name)} ${typeOf(input)}\n`,
    ),
    ...definitions,
    ...body,
  ].join('\n');
  return { name, text, inputs, answers };
}

/** Definitions that what is answered needs, directly or through others. */
function usedBy(body: readonly string[], definitions: readonly Definition[]): readonly Definition[] {
  const needed = new Set(body.flatMap(namesIn));
  // Each stands after what it needs.
  for (const { name, expression } of definitions.toReversed())
    if (needed.has(name)) for (const used of namesIn(expression)) needed.add(used);
  return definitions.filter(({ name }) => needed.has(name));
}

const saysOf = (input: Input): string[] => [
  input.type === 'text'
    ? `${input.says}. One of: ${input.answers.join(', ')}`
    : input.type === 'number'
      ? `${input.says}. From ${input.domain.join(' to ')}`
      : input.says,
];

function typeOf(input: Input): string {
  if (input.type === 'yes-no') return 'Boolean';
  if (input.type === 'text') return 'String';
  return input.whole ? 'Integer' : 'Decimal';
}
