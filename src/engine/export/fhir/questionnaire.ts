import type { Condition, FactTest, NumberTest } from '../../../knowledge/rule-types.ts';
import { isNumberTest, shapeOf } from '../../conditions.ts';
import type { Input } from '../inputs.ts';
import { answerText } from '../language.ts';
import type { Question, QuestionSet } from './question-sets.ts';
import { canonicalOf, unitSystem, uriOf } from './canonical.ts';
import { type Edition, type Elements, type Json, type Resource, definition } from './resource.ts';
import { answerCoding, factCoding } from './terminology.ts';

/** How much of the fact's unit one of what is asked is; where it is absent, one. */
export const factorMarkId = 'question-factor';

/** A set of questions as a form. A question left open is not known: none is required, and none has an answer before it is asked. */
export function questionnaire(set: QuestionSet, edition: Edition): Resource {
  const { id, title, about, region, first, questions } = set;
  const asked = new Set(questions.map(({ input }) => input.name));
  return definition(
    'Questionnaire',
    id,
    {
      title,
      description: `${about} What is left open is not known; it is never "no".`,
      ...(region && { region }),
    },
    edition,
    {
      subjectType: ['Patient'],
      item: [
        ...(first === undefined ? [] : [{ linkId: 'first', type: 'display', text: first }]),
        ...questions.map((question) => itemOf(question, asked, edition)),
      ],
    },
  );
}

function itemOf(question: Question, asked: ReadonlySet<string>, edition: Edition): Json {
  const { input, asks, number, hints = [] } = question;
  const fact = edition.catalogue.facts[input.fact];
  const parts = fact?.askedIf ? whenAsked(fact.askedIf, asked, edition) : [];
  const item: Json = {
    ...numberMarks(question, edition),
    linkId: input.name,
    code: [
      factCoding(input.fact),
      ...(fact?.codes ?? [])
        .filter(({ system }) => system === 'loinc')
        .map(({ system, code }) => ({ system: uriOf[system], code })),
    ],
    ...(number !== undefined && { prefix: number }),
    text: asks,
    type: typeOf(input, question),
    ...parts[0],
    ...(input.type === 'text' && { answerOption: options(input, question) }),
    ...(hints.length > 0 && {
      item: hints.map((text, place) => ({
        linkId: `${input.name}.hint-${place + 1}`,
        text,
        type: 'display',
      })),
    }),
  };
  // A form can say "any of" or "all of", not both in one: what must hold besides stands on a group around.
  return parts.slice(1).reduce<Json>(
    (within, part, place) => ({
      linkId: `${input.name}.asked-if-${place + 2}`,
      type: 'group',
      ...part,
      item: [within],
    }),
    item,
  );
}

function typeOf(input: Input, { factor }: Question): string {
  if (input.type === 'yes-no') return 'boolean';
  if (input.type === 'text') return 'choice';
  return input.whole && isOne(factor) ? 'integer' : 'decimal';
}

const options = (input: Input & { type: 'text' }, { wordFor }: Question): Json =>
  inOrderOfForms(input.answers).map((answer) => ({
    valueCoding: answerCoding(answer, wordFor?.(answer) ?? plain[answer] ?? answer),
  }));

/** Yes before no before not sure, as people expect them. */
const inOrderOfForms = (answers: readonly string[]): readonly string[] =>
  answers.join() === 'no,unsure,yes' ? answers.toReversed().toSorted(lastUnsure) : answers;
const lastUnsure = (a: string, b: string): number => Number(a === 'unsure') - Number(b === 'unsure');
const plain: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No', unsure: 'Not sure' };

const isOne = (factor: number | undefined): boolean => factor === undefined || factor === 1;

/** Unit and limits of a number. */
function numberMarks(question: Question, { catalogue }: Edition): Elements {
  const { input, factor = 1 } = question;
  if (input.type !== 'number') return {};
  const fact = catalogue.facts[input.fact];
  const unit = fact?.type === 'quantity' ? fact.unit : 'ug/L';
  const limit = (value: number): Elements =>
    typeOf(input, question) === 'integer' ? { valueInteger: value } : { valueDecimal: value / factor };
  return {
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/minValue', ...limit(input.domain[0]) },
      { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', ...limit(input.domain[1]) },
      ...(unit === '1' || !isOne(factor)
        ? []
        : [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
              valueCoding: { system: unitSystem, code: unit },
            },
          ]),
      ...(isOne(factor)
        ? []
        : [{ url: canonicalOf('StructureDefinition', factorMarkId), valueDecimal: factor }]),
    ],
  };
}

/**
 * A condition as parts that must all hold, each "any of" or one test. Where it asks what this form does not, there are no
 * parts: rather asked too much than too little.
 */
function whenAsked(condition: Condition, asked: ReadonlySet<string>, edition: Edition): Elements[] {
  const anyOfs = allOf(condition);
  if (anyOfs === null || anyOfs.flat().some(([fact]) => !asked.has(fact))) return [];
  return anyOfs.map((tests) => {
    const enableWhen = tests.flatMap(([fact, test]) => enablers(fact, test, edition));
    return { enableWhen, ...(enableWhen.length > 1 && { enableBehavior: 'any' }) };
  });
}

type Tests = readonly (readonly [fact: string, test: FactTest])[];

function allOf(condition: Condition): Tests[] | null {
  const shape = shapeOf(condition);
  switch (shape.kind) {
    case 'tests':
      return shape.tests.map((test) => [test]);
    case 'any': {
      const parts = shape.of.map(allOf);
      if (parts.some((part) => part?.length !== 1)) return null;
      return [parts.flatMap((part) => part?.[0] ?? [])];
    }
    case 'all': {
      const parts = shape.of.map(allOf);
      return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
    }
    case 'not':
      return null;
  }
}

function enablers(fact: string, test: FactTest, { catalogue }: Edition): Json[] {
  if (isNumberTest(test)) return [{ question: fact, ...numberEnabler(test) }];
  const of = catalogue.facts[fact];
  const isTruth = of?.type === 'yes-no' && !of.unsure;
  return [test].flat().map((answer) => ({
    question: fact,
    operator: '=',
    ...(isTruth ? { answerBoolean: answer === true } : { answerCoding: answerCoding(answerText(answer)) }),
  }));
}

function numberEnabler(test: NumberTest): Elements {
  if ('below' in test) return { operator: '<', answerDecimal: test.below };
  if ('atMost' in test) return { operator: '<=', answerDecimal: test.atMost };
  return 'above' in test
    ? { operator: '>', answerDecimal: test.above }
    : { operator: '>=', answerDecimal: test.atLeast };
}
