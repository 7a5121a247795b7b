/**
 * Whether a resource is FHIR R4 in its structure: elements, cardinality, types, required codes. No validator is among our
 * packages; fhir-r4-elements.json holds, for just the types that we write, what the standard's own StructureDefinitions
 * say (HL7, FHIR 4.0.1, CC0): "min..max types codes". It knows no profile, and no invariant but those below.
 */
import { isObject } from '../../src/engine/reading.ts';
import { type Json, listIn, within } from './fhir-package.ts';
import elements from './fhir-r4-elements.json' with { type: 'json' };

type Element = {
  readonly min: number;
  readonly isList: boolean;
  readonly types: readonly string[];
  readonly codes: readonly string[] | null;
};

const table = new Map(
  Object.entries<Readonly<Record<string, string>>>(elements).map(([type, of]) => [
    type,
    new Map(Object.entries(of).map(([name, written]) => [name, elementOf(written)])),
  ]),
);

function elementOf(written: string): Element {
  const [cardinality = '', types = '', codes] = written.split(' ');
  const [min, max] = cardinality.split('..');
  return {
    min: Number(min),
    isList: max === '*',
    types: types.split('|'),
    codes: codes?.split('|') ?? null,
  };
}

const primitives: Readonly<Record<string, (value: unknown) => boolean>> = {
  boolean: (value) => typeof value === 'boolean',
  decimal: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  unsignedInt: (value) => Number.isInteger(value) && Number(value) >= 0,
  positiveInt: (value) => Number.isInteger(value) && Number(value) > 0,
  string: matching(/^[ \r\n\t\S]+$/),
  markdown: matching(/^\s*(\S|\s)*$/),
  code: matching(/^[^\s]+(\s[^\s]+)*$/),
  id: matching(/^[A-Za-z0-9\-.]{1,64}$/),
  uri: matching(/^\S*$/),
  url: matching(/^\S*$/),
  canonical: matching(/^\S*$/),
  base64Binary: matching(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/),
  date: matching(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/),
  dateTime: matching(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?)?)?$/),
};

function matching(pattern: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && value !== '' && pattern.test(value);
}

/** Each problem with its place; none where the resource is as the standard wants it. */
export function problemsIn(resource: Json): string[] {
  const { resourceType, ...rest } = resource;
  return typeof resourceType === 'string' && table.has(resourceType)
    ? problemsOf(rest, resourceType, resourceType)
    : [`${String(resourceType)} is no resource that we write`];
}

function problemsOf(value: unknown, type: string, path: string): string[] {
  const isRight = primitives[type];
  if (isRight) return isRight(value) ? [] : [`${path}: ${JSON.stringify(value)} is no ${type}`];
  if (type === 'Resource') return [];
  const of = table.get(type);
  if (!of) return [`${path}: nothing is known here of the type ${type}`];
  if (!isObject(value)) return [`${path}: wanted a ${type}`];
  const names = Object.keys(value);
  if (names.length === 0) return [`${path}: an element is never empty`];
  const missing = [...of].flatMap(([name, { min }]) =>
    min > 0 && !names.some((each) => isNamed(each, name)) ? [`${path}.${name}: is missing`] : [],
  );
  return [...missing, ...names.flatMap((name) => problemsOfElement(name, value[name], of, path))];
}

const isNamed = (name: string, element: string): boolean =>
  element.endsWith('[x]') ? name.startsWith(element.slice(0, -3)) : name === element;

function problemsOfElement(
  name: string,
  value: unknown,
  of: ReadonlyMap<string, Element>,
  within: string,
): string[] {
  const path = `${within}.${name}`;
  const [found] = [...of].filter(([each]) => isNamed(name, each));
  if (!found) return [`${path}: is no element`];
  const [base, element] = found;
  const type = base.endsWith('[x]') ? chosen(name.slice(base.length - 3), element) : element.types[0];
  if (type === undefined) return [`${path}: is no choice of ${base}`];
  if (Array.isArray(value) !== element.isList)
    return [`${path}: wanted ${element.isList ? 'a list' : 'one'}`];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (values.length === 0) return [`${path}: a list is never empty`];
  return values.flatMap((each) => [
    ...problemsOf(each, type, path),
    ...(element.codes && !element.codes.includes(String(each))
      ? [`${path}: ${String(each)} is none of ${element.codes.join(', ')}`]
      : []),
  ]);
}

/** `valueCoding` is a Coding, `valueString` a string. */
function chosen(suffix: string, { types }: Element): string | undefined {
  const primitive = suffix.slice(0, 1).toLowerCase() + suffix.slice(1);
  const type = primitive in primitives ? primitive : suffix;
  return types.includes(type) || types[0] === '*' ? type : undefined;
}

/** What the standard says of these resources in words and formulas, as far as we could break it. */
export function invariantsBroken(resource: Json): string[] {
  const all = within(resource);
  const items = all.filter(({ linkId }) => linkId !== undefined);
  const linkIds = items.map(({ linkId }) => linkId);
  const twice = (values: readonly unknown[]): unknown[] =>
    values.filter((value, place) => values.indexOf(value) !== place);
  return [
    ...twice(linkIds).map((id) => `que-2: linkId ${String(id)} stands twice`),
    ...items
      .filter(
        ({ type, item }) =>
          (type === 'group') !== (item !== undefined) && (type === 'group' || type === 'display'),
      )
      .map(({ linkId }) => `que-1: ${String(linkId)}`),
    ...items
      .filter(({ type, answerOption }) => (type === 'choice') !== (answerOption !== undefined))
      .map(({ linkId }) => `que-5: ${String(linkId)} offers options if and only if it is a choice`),
    ...items
      .filter(
        ({ enableWhen, enableBehavior }) =>
          Array.isArray(enableWhen) && enableWhen.length > 1 && enableBehavior === undefined,
      )
      .map(({ linkId }) => `que-12: ${String(linkId)}`),
    ...items
      .flatMap((item) => listIn(item, 'enableWhen'))
      .filter(({ question }) => !linkIds.includes(question))
      .map(({ question }) => `${String(question)} is asked nowhere`),
    ...twice(
      all.filter(({ linkId }) => linkId === undefined).flatMap(({ id }) => (id === undefined ? [] : [id])),
    ).map((id) => `two elements have the id ${String(id)}`),
    ...(resource['resourceType'] === 'CodeSystem'
      ? [
          ...twice(listIn(resource, 'concept').map(({ code }) => code)).map(
            (code) => `csd-1: ${String(code)}`,
          ),
          ...(resource['count'] === listIn(resource, 'concept').length ? [] : ['count is wrong']),
        ]
      : []),
    ...(/^[A-Z][A-Za-z0-9_]{0,254}$/.test(String(resource['name'])) ? [] : ['name is no name for a machine']),
  ];
}
