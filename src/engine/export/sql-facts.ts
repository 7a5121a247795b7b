import type { Catalogue } from '../../knowledge/catalogue.ts';
import { type Input, inputsOf } from './inputs.ts';
import { text } from './language.ts';
import { commented } from './notes-for-readers.ts';
import { type AnswerType, schema, sqlName } from './sql-language.ts';

/** One row a patient, one column a fact. What is not known is null, and is never no. */
export function factsInSql(catalogue: Catalogue): string {
  const inputs = Object.entries(catalogue.facts).flatMap(([id, fact]) => inputsOf(id, fact, catalogue));
  const types = new Map<string, readonly string[]>();
  for (const input of inputs) if (input.type === 'text') types.set(typeOf(input), input.answers);
  const columns = [
    '  patient text not null',
    ...inputs.map(
      (input) => `${commented('  --', [input.says])}  ${sqlName(input.name)} ${columnType(input)}`,
    ),
  ];
  return [
    `create schema if not exists ${schema};\n`,
    ...[...types].map(
      ([name, answers]) => `create type ${name} as enum (${answers.map(text).join(', ')});\n`,
    ),
    commented('--', [
      'What is known of each patient, in canonical units. Null is "not known"; it is never "no".',
    ]),
    `create table ${schema}.facts (\n${columns.join(',\n')}\n);\n`,
  ].join('\n');
}

/** The type of each fact's answers; null where they are no words. */
export function answerTypes(catalogue: Catalogue): (fact: string) => AnswerType | null {
  return (id) => {
    const fact = catalogue.facts[id];
    const [input] = fact && fact.type !== 'd-dimer' ? inputsOf(id, fact, catalogue) : [];
    return input?.type === 'text' ? { name: typeOf(input), answers: input.answers } : null;
  };
}

/** An answer of few words is a type of its own: quicker than text, and nothing else can stand there. */
export const typeOf = (input: Input & { type: 'text' }): string =>
  `${schema}.${sqlName(input.answers.join() === 'no,unsure,yes' ? 'yes, no or unsure' : `answer to ${input.name}`)}`;

function columnType(input: Input): string {
  switch (input.type) {
    case 'yes-no':
      return 'boolean';
    case 'text':
      return typeOf(input);
    case 'number': {
      const [low, high] = input.domain;
      return `${input.whole ? 'integer' : 'double precision'} check (${sqlName(input.name)} between ${low} and ${high})`;
    }
  }
}
