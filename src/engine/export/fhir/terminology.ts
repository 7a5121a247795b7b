import type { CodeSystem, DecisionTable, Fact } from '../../../knowledge/rule-types.ts';
import { type Input, inputsOf } from '../inputs.ts';
import { canonicalOf, factSystem, uriOf } from './canonical.ts';
import { type Edition, type Elements, type Json, type Resource, definition } from './resource.ts';

/** A word that may be given for a fact. */
const answerWords: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  unsure: 'Not sure: asked, and does not know; read as the safer answer',
};

export const answerCoding = (code: string, display?: string): Elements => ({
  system: factSystem,
  code,
  ...(display !== undefined && { display }),
});
export const factCoding = (fact: string): Elements => ({ system: factSystem, code: fact });

/** All facts and all answers as codes, for a record that can say them no other way. */
export function factCodes(edition: Edition): Resource {
  const { facts } = edition.catalogue;
  const words = new Set(
    allInputs(edition)
      .filter((input) => input.type === 'text')
      .flatMap(({ answers }) => answers),
  );
  const concepts = [
    ...Object.entries(facts).map(([code, fact]) => factConcept(code, fact)),
    // One word is both an answer and a fact.
    ...[...words]
      .filter((word) => facts[word] === undefined)
      .map((code) => ({
        code,
        display: answerWords[code] ?? code,
        property: [{ code: 'kind', valueCode: 'answer' }],
      })),
  ];
  return definition(
    'CodeSystem',
    'fact',
    {
      title: 'Facts and their answers',
      description:
        'What the rules read, and the words in which it may be answered. What an answer means depends on the fact that it answers: read the display of the fact. A fact that is absent is not known; it is never "no".',
    },
    edition,
    {
      caseSensitive: true,
      content: 'complete',
      count: concepts.length,
      property: [
        { code: 'kind', description: 'A fact, or an answer to facts', type: 'code' },
        { code: 'type', description: 'What the fact is answered with', type: 'code' },
        { code: 'unit', description: 'The one unit (UCUM) in which it is read', type: 'string' },
        { code: 'ref', description: 'Its id in the published tables', type: 'string' },
        { code: 'not-inferred-from', description: 'What does not establish it', type: 'string' },
      ],
      concept: concepts,
    },
  );
}

function factConcept(code: string, fact: Fact): Json {
  return {
    code,
    display: fact.means,
    property: [
      { code: 'kind', valueCode: 'fact' },
      { code: 'type', valueCode: fact.type },
      ...(fact.type === 'quantity' ? [{ code: 'unit', valueString: fact.unit }] : []),
      ...(fact.ref === undefined ? [] : [{ code: 'ref', valueString: fact.ref }]),
      ...(fact.notInferredFrom === undefined
        ? []
        : [{ code: 'not-inferred-from', valueString: fact.notInferredFrom }]),
    ],
  };
}

const allInputs = ({ catalogue }: Edition): Input[] =>
  Object.entries(catalogue.facts).flatMap(([id, fact]) => inputsOf(id, fact, catalogue));

/** The set in which a fact's answers stand; all that are answered yes, no or not sure share one. */
export const answerSetOf = (input: Input & { type: 'text' }): string =>
  input.answers.join() === 'no,unsure,yes' ? 'yes-no-unsure' : `answers-to-${input.name}`;

/** The set of codes by which records speak of a fact. */
export const codeSetOf = (fact: string): string => `codes-of-${fact}`;

export function answerSets(edition: Edition): Resource[] {
  const sets = new Map<string, Resource>();
  for (const input of allInputs(edition)) {
    if (input.type !== 'text') continue;
    const id = answerSetOf(input);
    const isShared = id === 'yes-no-unsure';
    const about = {
      title: isShared ? 'Yes, no or not sure' : `Answers to ${input.name}`,
      description: isShared ? 'The answers of a fact about which a person may be not sure.' : input.says,
    };
    if (sets.has(id)) continue;
    sets.set(
      id,
      definition('ValueSet', id, about, edition, {
        compose: {
          include: [
            {
              system: factSystem,
              version: edition.version,
              concept: input.answers.map((code) => ({ code })),
            },
          ],
        },
      }),
    );
  }
  return [...sets.values()];
}

const rights: Readonly<Partial<Record<CodeSystem, string>>> = {
  snomed:
    'SNOMED CT is of SNOMED International; whoever uses its codes needs a licence where it asks for one.',
  loinc: 'LOINC is of Regenstrief Institute, free of charge under the LOINC licence (loinc.org/license).',
  'icd-10': 'ICD-10 is of the World Health Organization.',
};

/** Codes alone, in no words of those who made them. That a code is here does not say that it establishes the fact. */
export function codeSets(edition: Edition): Resource[] {
  return Object.entries(edition.catalogue.facts).flatMap(([fact, { codes = [], means, notInferredFrom }]) => {
    if (codes.length === 0) return [];
    const systems = Map.groupBy(codes, ({ system }) => system);
    const notices = [...systems.keys()].flatMap((system) => rights[system] ?? []);
    return definition(
      'ValueSet',
      codeSetOf(fact),
      {
        title: `Codes of ${fact}`,
        description: `Codes by which records speak of: ${means}. ${notInferredFrom ?? 'A code points to the fact; whether it establishes it, a person decides.'}`,
        copyright: ['Apache-2.0 for the choice.', ...notices].join(' '),
      },
      edition,
      {
        compose: {
          include: [...systems].map(([system, of]) => ({
            system: uriOf[system],
            concept: of.map(({ code, display }) => ({
              code,
              designation: [{ language: 'en', value: display }],
            })),
          })),
        },
      },
    );
  });
}

export const outcomeSetOf = (table: DecisionTable): string => `outcome-of-${table.id}`;
export const outcomeSystem = (table: DecisionTable): string => canonicalOf('CodeSystem', outcomeSetOf(table));

/** What a decision can answer, as codes and as the set of all of them. */
export function outcomeCodes(table: DecisionTable, edition: Edition): Resource[] {
  const id = outcomeSetOf(table);
  const isLadder = table.policy === 'most-urgent';
  const about = {
    title: `Outcomes: ${table.title}`,
    description: isLadder ? `${table.asks} From the most urgent to the least.` : table.asks,
  };
  const order = isLadder ? table.ladder : Object.keys(table.outcomes);
  const concept = order.map((code) => ({ code, display: table.outcomes[code]?.title ?? code }));
  return [
    definition('CodeSystem', id, about, edition, {
      caseSensitive: true,
      valueSet: canonicalOf('ValueSet', id),
      content: 'complete',
      count: concept.length,
      concept,
    }),
    definition('ValueSet', id, about, edition, {
      compose: { include: [{ system: canonicalOf('CodeSystem', id), version: edition.version }] },
    }),
  ];
}
