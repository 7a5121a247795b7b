import type { Catalogue } from '../../../knowledge/catalogue.ts';
import type { Because, Citation, Status } from '../../../knowledge/rule-types.ts';
import { assert } from '../../assert.ts';
import { citationsOf } from '../../compiled-table.ts';
import { isObject } from '../../reading.ts';
import { factorMarkId } from './questionnaire.ts';
import { canonicalOf } from './canonical.ts';
import { type Edition, type Json, type Resource, definition, versioned } from './resource.ts';

const markIds = {
  section: 'citation-section',
  status: 'citation-status',
  needsSignOff: 'citation-needs-sign-off',
} as const;

/** Addresses of what the standard has no element for. */
export const marks = {
  section: canonicalOf('StructureDefinition', markIds.section),
  status: canonicalOf('StructureDefinition', markIds.status),
  needsSignOff: canonicalOf('StructureDefinition', markIds.needsSignOff),
} as const;

const statuses: Readonly<Record<Status, string>> = {
  verified: 'Read in public material',
  memory: 'Expert knowledge, not read again',
  design: 'Our own safety choice, which no source claims',
};

/** Where a statement comes from, what it says there in our words, and how far that was checked. */
export const cited = (because: Because, catalogue: Catalogue): Json[] =>
  citationsOf(because).map((citation) => artifactOf(citation, catalogue));

function artifactOf({ source, section, says, status, needsSignOff }: Citation, { sources }: Catalogue): Json {
  const of = sources[source];
  assert(of, `no source is called ${source}`);
  return {
    extension: [
      { url: marks.section, valueString: section },
      { url: marks.status, valueCode: status },
      { url: marks.needsSignOff, valueBoolean: needsSignOff },
    ],
    type: 'citation',
    label: source,
    display: says,
    citation: `${of.publisher}. ${of.title}. ${of.edition}. ${section}.`,
    url: addressOf(of.locator),
  };
}

/** The documents that anything within rests on, each once. */
export function documentsBehind(within: unknown, { sources }: Catalogue): Json[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value)) {
      const { source, section } = value;
      if (typeof source === 'string' && typeof section === 'string') found.add(source);
      Object.values(value).forEach(visit);
    }
  };
  visit(within);
  return [...found].toSorted().map((source): Json => {
    const of = sources[source];
    assert(of, `no source is called ${source}`);
    return {
      type: 'citation',
      label: source,
      display: of.title,
      citation: `${of.publisher}. ${of.title}. ${of.edition}. Compared on ${of.checkedOn}.`,
      url: addressOf(of.locator),
    };
  });
}

function addressOf(locator: string): string | undefined {
  if (/^https?:\/\/\S+$/.test(locator)) return locator;
  const [, doi] = /^doi:(\S+)$/.exec(locator) ?? [];
  return doi === undefined ? undefined : `https://doi.org/${doi}`;
}

/** An extension of one value, as a definition that a server can check it by. */
function markDefinition(
  id: string,
  on: string,
  about: { readonly title: string; readonly description: string },
  value: { readonly type: string; readonly binding?: Json },
  edition: Edition,
): Resource {
  return definition('StructureDefinition', id, about, edition, {
    fhirVersion: '4.0.1',
    kind: 'complex-type',
    abstract: false,
    context: [{ type: 'element', expression: on }],
    type: 'Extension',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Extension',
    derivation: 'constraint',
    differential: {
      element: [
        {
          id: 'Extension',
          path: 'Extension',
          short: about.title,
          definition: about.description,
          min: 0,
          max: '1',
        },
        { id: 'Extension.extension', path: 'Extension.extension', max: '0' },
        { id: 'Extension.url', path: 'Extension.url', fixedUri: canonicalOf('StructureDefinition', id) },
        {
          id: 'Extension.value[x]',
          path: 'Extension.value[x]',
          min: 1,
          type: [{ code: value.type }],
          binding: value.binding,
        },
      ],
    },
  });
}

/** Of a question: how much of the fact's unit one of what is asked is. */
export const factorDefinition = (edition: Edition): Resource =>
  markDefinition(
    factorMarkId,
    'Questionnaire.item',
    {
      title: 'Factor of a question',
      description:
        'The answer times this is the fact: a standard drink of the United States is 1.75 units of the United Kingdom.',
    },
    { type: 'decimal' },
    edition,
  );

/** The marks of a citation. */
export function markDefinitions(edition: Edition): Resource[] {
  const mark = (
    id: string,
    title: string,
    description: string,
    value: { readonly type: string; readonly binding?: Json },
  ): Resource => markDefinition(id, 'RelatedArtifact', { title, description }, value, edition);
  return [
    mark(markIds.section, 'Section of the source', 'Where in the source the statement stands.', {
      type: 'string',
    }),
    mark(markIds.status, 'How far it was checked', 'How far the statement was compared with its source.', {
      type: 'code',
      binding: { strength: 'required', valueSet: versioned('ValueSet', markIds.status, edition) },
    }),
    mark(
      markIds.needsSignOff,
      'Needs a signature',
      'Whether a clinician has to sign the statement before anybody relies on it.',
      { type: 'boolean' },
    ),
    definition(
      'CodeSystem',
      markIds.status,
      { title: 'How far it was checked', description: 'How far a statement was compared with its source.' },
      edition,
      {
        caseSensitive: true,
        valueSet: canonicalOf('ValueSet', markIds.status),
        content: 'complete',
        count: Object.keys(statuses).length,
        concept: Object.entries(statuses).map(([code, display]) => ({ code, display })),
      },
    ),
    definition(
      'ValueSet',
      markIds.status,
      { title: 'How far it was checked', description: 'All of the code system.' },
      edition,
      {
        compose: {
          include: [{ system: canonicalOf('CodeSystem', markIds.status), version: edition.version }],
        },
      },
    ),
  ];
}
