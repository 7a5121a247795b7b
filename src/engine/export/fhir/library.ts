import type { Library } from '../cql-library.ts';
import { definedFor } from '../cql-decision.ts';
import { answerName } from '../cql-score.ts';
import type { RuleLibrary } from '../every-library.ts';
import { utf8ToBase64 } from './base64.ts';
import { cited, documentsBehind } from './citations.ts';
import { dataRequirements, typeOfInput } from './data-requirements.ts';
import { type Edition, type Json, type Resource, definition, versioned } from './resource.ts';

/** A rule as CQL, and as ELM where there is one, with what it must be given and what it answers. */
export function libraryResource(of: RuleLibrary, elm: string | undefined, edition: Edition): Resource {
  const { library } = of;
  const about =
    of.kind === 'decision'
      ? { ...of.compiled.table, region: of.compiled.region }
      : { title: of.scored.title, asks: `Not for: ${of.scored.notFor}` };
  return definition(
    'Library',
    library.name,
    {
      title: 'region' in about ? `${about.title} (${about.region})` : about.title,
      description: `${about.asks} Null is "not known", and never "no".`,
      name: library.name,
      ...('region' in about && { region: about.region }),
    },
    edition,
    {
      type: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/library-type', code: 'logic-library' }],
      },
      subjectCodeableConcept: subject,
      relatedArtifact: [
        { type: 'depends-on', resource: versioned('CodeSystem', 'fact', edition) },
        ...citationsOf(of, edition),
      ],
      parameter: [...library.inputs.map(inputParameter), ...answersOf(of)],
      dataRequirement: dataRequirements(library.inputs, edition),
      content: [
        { contentType: 'text/cql', data: utf8ToBase64(library.text) },
        ...(elm === undefined ? [] : [{ contentType: 'application/elm+json', data: utf8ToBase64(elm) }]),
      ],
    },
  );
}

export const subject = { coding: [{ system: 'http://hl7.org/fhir/resource-types', code: 'Patient' }] };

/** A decision's rows stand in its plan; a score has none, and says here what it rests on. */
const citationsOf = (of: RuleLibrary, { catalogue }: Edition): Json[] =>
  of.kind === 'decision'
    ? documentsBehind(of.compiled.table, catalogue)
    : [...cited(of.scored.because, catalogue), ...documentsBehind(of.scored, catalogue)];

const inputParameter = (input: Library['inputs'][number]): Json => ({
  name: input.name,
  use: 'in',
  min: 0,
  max: '1',
  documentation: input.says,
  type: typeOfInput(input),
});

function answersOf(of: RuleLibrary): Json[] {
  const answer = (name: string, type: string, max = '1'): Json => ({ name, use: 'out', min: 0, max, type });
  if (of.kind === 'score')
    return of.library.answers.map((name) =>
      answer(answerName(name), ['value', 'least', 'most'].includes(name) ? 'decimal' : 'string'),
    );
  return [
    ...of.library.answers.map((name) => answer(name, 'string')),
    answer('Open outcomes', 'string', '*'),
    ...of.compiled.rows.map(({ id }) => answer(definedFor.row(id), 'boolean')),
  ];
}
