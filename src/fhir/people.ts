/** Whose resources they are: one person to each answer, and nothing of one in another's. */
import { type Dossier, type Origin, pathOf, sourceOf } from './found.ts';
import { type JsonObject, isObject, kindOf, listOf, quoted } from './json.ts';
import { isoDay, readDays } from './record-dates.ts';
import { type RecordProblem, readTypes, report, withoutVersion } from './resources.ts';

/** What is said under one reference, until it is known whose reference it is. */
export type Group = {
  readonly reference: string;
  readonly dossier: Dossier;
  readonly contained: JsonObject | undefined;
};
export type Patient = { readonly origin: Origin; readonly key: string; readonly id: string | undefined };

export type Person = {
  readonly patient: Origin | undefined;
  readonly reference: string | null;
  readonly groups: readonly Group[];
  readonly twice: boolean;
};

const isAbsolute = (reference: string): boolean =>
  reference.startsWith('http') || reference.startsWith('urn:');

/** The subject's reference, absolute where the entry's own address allows; undefined, and said, where it is nobody's. */
export function subjectOf(origin: Origin, isBundle: boolean, problems: RecordProblem[]): string | undefined {
  const { resource, type, fullUrl } = origin;
  const subject = resource['subject'] ?? (isBundle ? undefined : resource['patient']);
  const reference = isObject(subject) ? subject['reference'] : undefined;
  if (typeof reference === 'string' && reference !== '') {
    if (reference.startsWith('urn:')) return reference;
    if (reference.startsWith('#')) {
      const key = `${sourceOf(origin)}${reference}`;
      return containedIn(resource, key) ? key : refuse('a contained Patient', quoted(reference));
    }
    const plain = reference.includes('/_history/') ? withoutVersion(reference) : reference;
    if (!plain.startsWith('Patient/') && !plain.includes('/Patient/'))
      return refuse('a Patient', quoted(reference));
    if (isAbsolute(plain) || fullUrl === undefined || !fullUrl.startsWith('http')) return plain;
    const own = `/${type}/${typeof resource['id'] === 'string' ? resource['id'] : ''}`;
    return fullUrl.endsWith(own) ? `${fullUrl.slice(0, -own.length)}/${plain}` : plain;
  }
  if (isObject(subject) && isObject(subject['identifier'])) {
    const { system, value } = subject['identifier'];
    if (typeof system === 'string' && typeof value === 'string') return `identifier:${system}|${value}`;
  }
  // Alone, it is read as somebody's of whom nothing else is known. Among others it might be anybody's.
  return isBundle
    ? refuse('a reference to the Patient: without one it is nobody’s, and not read', kindOf(subject))
    : readTypes.has(type)
      ? ''
      : undefined;

  function refuse(wanted: string, got: string): undefined {
    report(problems, `${pathOf(origin)}.subject`, wanted, got);
    return undefined;
  }
}

export function containedIn(resource: JsonObject, key: string): JsonObject | undefined {
  const at = key.indexOf('#');
  if (at < 0) return undefined;
  const id = key.slice(at + 1);
  for (const one of listOf(resource['contained'])) {
    if (isObject(one) && one['resourceType'] === 'Patient' && one['id'] === id) return one;
  }
  return undefined;
}

type Known = { readonly patient: Patient; readonly groups: Group[]; twice: boolean };

/** Ties what was said under each reference to the Patient it means, and to no other. */
export function gather(
  groups: readonly Group[],
  patients: readonly Patient[],
  problems: RecordProblem[],
): Person[] {
  const [patient] = patients;
  const [group] = groups;
  if (
    patient &&
    patients.length === 1 &&
    groups.length < 2 &&
    (group === undefined || group.reference === patient.key)
  ) {
    return [{ patient: patient.origin, reference: sourceOf(patient.origin), groups, twice: false }];
  }
  return gatherMany(groups, patients, problems);
}

function gatherMany(
  groups: readonly Group[],
  patients: readonly Patient[],
  problems: RecordProblem[],
): Person[] {
  const people = new Map<string, Known>();
  for (const patient of patients) {
    const same = people.get(patient.key);
    if (!same) people.set(patient.key, { patient, groups: [], twice: false });
    else if (same.patient.origin.resource['birthDate'] !== patient.origin.resource['birthDate'])
      same.twice = true;
  }
  const strangers: Person[] = [];
  let names: ReadonlyMap<string, Known | 'several'> | undefined;
  for (const group of groups) {
    const { reference, contained } = group;
    let found: Known | 'several' | undefined = people.get(reference);
    if (!found && !isAbsolute(reference)) {
      names ??= namesOf(people.values());
      found = names.get(reference);
    }
    if (found === 'several')
      report(
        problems,
        'subject',
        'a reference to one Patient',
        'one that fits several: what it says is kept apart',
      );
    else if (found) {
      found.groups.push(group);
      continue;
    }
    const patient: Origin | undefined = contained && {
      resource: contained,
      type: 'Patient',
      fullUrl: reference,
      index: -1,
    };
    strangers.push({ patient, reference: shown(reference), groups: [group], twice: false });
  }
  const known = Array.from(
    people.values(),
    ({ patient, groups: of, twice }): Person => ({
      patient: patient.origin,
      reference: sourceOf(patient.origin),
      groups: of,
      twice,
    }),
  );
  return strangers.length === 0 ? known : [...known, ...strangers];
}

/** `Patient/1` and identifiers, where just one Patient has them. */
function namesOf(people: Iterable<Known>): Map<string, Known | 'several'> {
  const names = new Map<string, Known | 'several'>();
  const name = (text: string, person: Known): void => {
    names.set(text, names.has(text) && names.get(text) !== person ? 'several' : person);
  };
  for (const person of people) {
    const { patient } = person;
    if (patient.id !== undefined) name(`Patient/${patient.id}`, person);
    for (const each of listOf(patient.origin.resource['identifier'])) {
      if (isObject(each) && typeof each['system'] === 'string' && typeof each['value'] === 'string')
        name(`identifier:${each['system']}|${each['value']}`, person);
    }
  }
  return names;
}

/** A number that identifies a person stays out of the answer. */
const shown = (reference: string): string | null =>
  reference === ''
    ? null
    : reference.startsWith('identifier:')
      ? 'a person named by an identifier'
      : quoted(reference).slice(1, -1);

export const isAnimal = (patient: JsonObject): boolean =>
  listOf(patient['extension']).some(
    (extension) =>
      isObject(extension) && extension['url'] === 'http://hl7.org/fhir/StructureDefinition/patient-animal',
  );

export function deathOf(patient: JsonObject, asOf: number): string | undefined {
  if (patient['deceasedBoolean'] === true)
    return 'The record says that this person has died: nothing is decided.';
  const died = patient['deceasedDateTime'];
  if (died === undefined) return undefined;
  const days = readDays(died);
  if (days && days.first > asOf) return undefined;
  return `The record says that this person has died${days ? ` (${isoDay(days.first)})` : ''}: nothing is decided.`;
}
