import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Facts } from '../engine/fact-values.ts';
import { createCodeTables } from './code-tables.ts';
import {
  type Conflict,
  type Dossier,
  type Found,
  type Lead,
  type Origin,
  type Statement,
  type Unreadable,
  addUnreadable,
  createDossier,
  leadsOf,
  merged,
  pathOf,
  sourceOf,
  unreadableOf,
} from './found.ts';
import { hintsInEncounter, hintsInMedicine, hintsInProcedure } from './hints.ts';
import { type JsonObject, isList, isObject, kindOf, listOf, quoted, textOf } from './json.ts';
import { createQuantityReader } from './quantities-in-records.ts';
import { readCondition } from './read-condition.ts';
import { type Context, readObservation } from './read-observation.ts';
import { readReport } from './read-report.ts';
import { type Days, isoDay, readDays, wholeYears } from './record-dates.ts';
import { type Weighed, createWeigher } from './weigh-statements.ts';

/** One thing wrong with the input: where, by its path in the JSON, what was wanted, what came. */
export type RecordProblem = { readonly path: string; readonly wanted: string; readonly got: string };

export const describeProblem = ({ path, wanted, got }: RecordProblem): string =>
  `${path}: wanted ${wanted}; got ${got}`;

export type Subject = {
  /** `Patient/123`, or as the record refers to this person; null where it names nobody. */
  readonly reference: string | null;
  /** What a reader has to know of this person before anything else: an animal, a death, no Patient in the record. */
  readonly says: readonly string[];
  /** Whether rules for a living adult's leg may be read at all. */
  readonly isLivingPerson: boolean;
};

export type PersonRecord = {
  readonly subject: Subject;
  readonly facts: readonly Found[];
  readonly leads: readonly Lead[];
  readonly unreadable: readonly Unreadable[];
  readonly conflicts: readonly Conflict[];
  /** What the rules may read: fresh, final, undisputed, in canonical units. Absent means unknown. */
  readonly known: Facts;
};

export type ReadRecord =
  | {
      readonly ok: true;
      readonly people: readonly PersonRecord[];
      readonly problems: readonly RecordProblem[];
    }
  | { readonly ok: false; readonly problems: readonly RecordProblem[] };

export type RecordReader = {
  /**
   * Reads a Bundle of any type, or one resource, as `JSON.parse` gave it. Never throws.
   *
   * @param asOf the day of the assessment, `2026-11-23`: what is fresh, and how old somebody is, depends on it.
   */
  read(json: unknown, asOf: string): ReadRecord;
};

/** What is said under one reference, until it is known whose reference it is. */
type Group = {
  readonly reference: string;
  readonly dossier: Dossier;
  readonly contained: JsonObject | undefined;
};
/** Medications of the Bundle by `urn:uuid:…`, address or `Medication/1`. */
type Medications = { byName: Map<string, JsonObject> | undefined };
type Patient = { readonly origin: Origin; readonly key: string; readonly id: string | undefined };

/** What is shown is worded when somebody looks: a population reads only `known`. */
class ReadPerson implements PersonRecord {
  readonly subject: Subject;
  readonly known: Facts;
  readonly conflicts: readonly Conflict[];
  readonly #weighed: Weighed;
  readonly #dossier: Dossier;

  constructor(subject: Subject, weighed: Weighed, dossier: Dossier) {
    this.subject = subject;
    this.known = weighed.known;
    this.conflicts = weighed.conflicts;
    this.#weighed = weighed;
    this.#dossier = dossier;
  }

  get facts(): readonly Found[] {
    return this.#weighed.facts();
  }

  get leads(): readonly Lead[] {
    return leadsOf(this.#dossier);
  }

  get unreadable(): readonly Unreadable[] {
    return unreadableOf(this.#dossier);
  }
}

/** Types whose content bears on a fact; the person they speak of is their `subject`. */
const readTypes: ReadonlySet<string> = new Set([
  'Observation',
  'Condition',
  'MedicationRequest',
  'MedicationStatement',
  'MedicationAdministration',
  'MedicationDispense',
  'Procedure',
  'Encounter',
  'DiagnosticReport',
]);

type When = {
  readonly asOf: number;
  readonly sampled: Days | undefined;
  readonly twice: boolean;
  readonly death: string | undefined;
};

const mostProblems = 100;

/** Makes the tables once; reading is then one pass over the record. */
export function createRecordReader(catalogue: Catalogue): RecordReader {
  const tables = createCodeTables(catalogue);
  const quantities = createQuantityReader(catalogue.dDimerCutOff);
  const weigh = createWeigher(catalogue, tables);
  const ageTarget = tables.targets.get('age');

  function read(json: unknown, asOfText: string): ReadRecord {
    const asOf = readDays(asOfText);
    if (!asOf || asOf.first !== asOf.last) {
      return {
        ok: false,
        problems: [{ path: 'asOf', wanted: 'a day such as 2026-11-23', got: quoted(asOfText) }],
      };
    }
    const problems: RecordProblem[] = [];
    const resources = resourcesOf(json, problems);
    if (resources === undefined) return { ok: false, problems };
    const isBundle = resources.isBundle;
    const context: Context = {
      tables,
      quantities,
      asOf: asOf.first,
      lastDate: undefined,
      lastDays: undefined,
    };
    const groups: Group[] = [];
    let byReference: Map<string, Group> | undefined;
    const patients: Patient[] = [];
    const medications: Medications = { byName: undefined };
    let last: Group | undefined;
    for (const origin of resources.origins) {
      const { resource, type, fullUrl } = origin;
      if (type === 'Patient') {
        patients.push({
          origin,
          key: fullUrl === undefined ? sourceOf(origin) : withoutVersion(fullUrl),
          id: textOf(resource['id']),
        });
      } else if (type === 'Medication') {
        medications.byName ??= new Map();
        if (fullUrl !== undefined) medications.byName.set(fullUrl, resource);
        medications.byName.set(sourceOf(origin), resource);
      } else if (type === 'Observation' || readTypes.has(type) || !isBundle) {
        // Mostly the resources of a record follow one another under one and the same reference.
        const subject = resource['subject'];
        const isLast =
          last !== undefined &&
          isObject(subject) &&
          subject['reference'] === last.reference &&
          last.reference.startsWith('urn:');
        const key = isLast ? last?.reference : subjectOf(origin, isBundle, problems);
        if (key === undefined) continue;
        if (!last || (!isLast && last.reference !== key)) {
          if (last !== undefined) byReference ??= new Map([[last.reference, last]]);
          last = byReference?.get(key);
          if (!last) {
            last = {
              reference: key,
              dossier: createDossier(tables.blank),
              contained: containedIn(resource, key),
            };
            groups.push(last);
            byReference?.set(key, last);
          }
        }
        readInto(last.dossier, origin, context, medications);
      }
    }
    const people = gather(groups, patients, problems).map((person) => finish(person, asOf.first));
    if (people.length === 0)
      people.push(finish({ patient: undefined, reference: null, groups: [], twice: false }, asOf.first));
    return { ok: true, people, problems };
  }

  function readInto(dossier: Dossier, origin: Origin, context: Context, medications: Medications): void {
    switch (origin.type) {
      case 'Observation':
        return readObservation(origin, dossier, context);
      case 'Condition':
        return readCondition(origin, dossier, context);
      case 'DiagnosticReport':
        return readReport(origin, dossier, context);
      case 'Procedure':
        dossier.searches.push(() => hintsInProcedure(origin, dossier, tables, context.asOf));
        return;
      case 'Encounter':
        dossier.searches.push(() => hintsInEncounter(origin, dossier, tables, context.asOf));
        return;
      case 'MedicationRequest':
      case 'MedicationStatement':
      case 'MedicationAdministration':
      case 'MedicationDispense':
        dossier.searches.push(() =>
          hintsInMedicine(medicineOf(origin.resource, medications), origin, dossier, tables),
        );
        return;
      // Other types say whom they are about, and nothing of our facts.
      default:
    }
  }

  function finish({ patient, reference, groups, twice }: Person, asOf: number): PersonRecord {
    const [only] = groups;
    const dossier =
      only && groups.length === 1
        ? only.dossier
        : merged(
            groups.map((group) => group.dossier),
            tables.blank,
          );
    const says: string[] = [];
    if (!patient) {
      says.push(
        reference === null
          ? 'The record names no person: nothing in it can be read as anybody’s, and the age is not known.'
          : 'The record holds no Patient for this reference: the age is not known.',
      );
    }
    const animal = patient !== undefined && isAnimal(patient.resource);
    if (animal) says.push('This Patient is an animal: rules for people do not apply.');
    const death = patient && deathOf(patient.resource, asOf);
    if (death !== undefined) says.push(death);
    const weighed = weigh(dossier, asOf, (sampled) =>
      patient && !animal ? ageStatement(patient, dossier, { asOf, sampled, twice, death }) : undefined,
    );
    return new ReadPerson(
      { reference, says, isLivingPerson: !animal && death === undefined },
      weighed,
      dossier,
    );
  }

  /** Age in whole years: on the day of the sample where a D-dimer can be read, else on the day of the assessment. */
  function ageStatement(origin: Origin, dossier: Dossier, when: When): Statement | undefined {
    const { asOf, sampled, twice, death } = when;
    const { resource } = origin;
    if (!ageTarget) return undefined;
    const refuse = (reason: string): undefined => {
      addUnreadable(dossier, ageTarget, origin, undefined, reason);
      return undefined;
    };
    const written = resource['birthDate'];
    if (written === undefined) return undefined;
    if (isList(resource['modifierExtension']))
      return refuse('the Patient carries a modifier extension, which may turn its meaning round');
    if (twice) return refuse('the record holds this Patient twice, with different dates of birth');
    if (death !== undefined) return refuse('the person has died: an age on this day means nothing');
    const birth = typeof written === 'string' && written.length <= 10 ? readDays(written) : undefined;
    if (!birth) return refuse('the date of birth is no date (wanted a year, a month or a day)');
    const on: Days = sampled
      ? { first: sampled.first, last: Math.min(sampled.last, asOf) }
      : { first: asOf, last: asOf };
    if (birth.first > on.last)
      return refuse('the date of birth lies after the day on which the age is wanted');
    const [least, most] = [wholeYears(birth.last, on.first), wholeYears(birth.first, on.last)];
    const day = on.first === on.last ? isoDay(on.first) : `${isoDay(on.first)} to ${isoDay(on.last)}`;
    if (least !== most) return refuse(`only a part of a date is known: ${least} or ${most} years on ${day}`);
    if (ageTarget.fact.type === 'quantity' && most > ageTarget.fact.domain[1])
      return refuse(`${most} years on ${day} is not possible`);
    return {
      target: ageTarget,
      value: most,
      given: undefined,
      date: isoDay(on.last),
      days: { first: asOf, last: asOf },
      origin,
      standing: true,
      preliminary: undefined,
      note: sampled ? 'on the day of the D-dimer sample' : undefined,
    };
  }

  return { read };
}

// ── Resources ─────────────────────────────────────────────────────────────────────────────────

function report(problems: RecordProblem[], path: string, wanted: string, got: string): void {
  if (problems.length < mostProblems) problems.push({ path, wanted, got });
}

type Resources = { readonly origins: readonly Origin[]; readonly isBundle: boolean };

/** The resources of the input; undefined, with its one problem, where it is no FHIR. */
function resourcesOf(json: unknown, problems: RecordProblem[]): Resources | undefined {
  if (!isObject(json)) {
    report(problems, '$', 'a FHIR resource, as a JSON object', kindOf(json));
    return undefined;
  }
  const type = json['resourceType'];
  if (typeof type !== 'string' || type === '') {
    report(problems, '$.resourceType', 'the name of a FHIR resource type', kindOf(type));
    return undefined;
  }
  if (type !== 'Bundle')
    return { origins: [{ resource: json, type, fullUrl: undefined, index: -1 }], isBundle: false };
  const entries = json['entry'];
  if (entries === undefined) return { origins: [], isBundle: true };
  if (!isList(entries)) {
    report(problems, '$.entry', 'an array', kindOf(entries));
    return undefined;
  }
  return { origins: originsOf(entries, json['type'] === 'history', problems), isBundle: true };
}

function originsOf(
  entries: readonly unknown[],
  isHistory: boolean,
  problems: RecordProblem[],
): readonly Origin[] {
  const origins: Origin[] = [];
  let hasVersions = isHistory;
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index];
    if (!isObject(entry)) {
      report(problems, `$.entry[${index}]`, 'an object', kindOf(entry));
      continue;
    }
    const { resource, fullUrl } = entry;
    if (resource === undefined) continue;
    if (!isObject(resource)) {
      report(problems, `$.entry[${index}].resource`, 'an object', kindOf(resource));
      continue;
    }
    const type = resource['resourceType'];
    if (typeof type !== 'string') {
      report(
        problems,
        `$.entry[${index}].resource.resourceType`,
        'the name of a FHIR resource type',
        kindOf(type),
      );
      continue;
    }
    if (type === 'Bundle') {
      report(
        problems,
        `$.entry[${index}].resource`,
        'a resource that is no Bundle: one inside another is not read',
        'a Bundle',
      );
      continue;
    }
    // Only a resource that says which version it is may stand there twice.
    hasVersions ||= resource['meta'] !== undefined;
    origins.push({ resource, type, fullUrl: typeof fullUrl === 'string' ? fullUrl : undefined, index });
  }
  return hasVersions ? latestVersions(origins, entries, isHistory) : origins;
}

/** Of a resource that stands there more than once, as in a history, only the last version; none where it was deleted. */
function latestVersions(
  origins: readonly Origin[],
  entries: readonly unknown[],
  isHistory: boolean,
): readonly Origin[] {
  const deleted = new Set<string>();
  for (const entry of isHistory ? entries : []) {
    if (!isObject(entry) || entry['resource'] !== undefined || !isObject(entry['request'])) continue;
    const { method, url } = entry['request'];
    if (method === 'DELETE' && typeof url === 'string') deleted.add(url);
  }
  const kept = new Map<string, Origin[]>();
  for (const one of origins) {
    const id = textOf(one.resource['id']);
    if (id !== undefined && deleted.has(`${one.type}/${id}`)) continue;
    const key =
      one.fullUrl === undefined
        ? id === undefined
          ? pathOf(one)
          : `${one.type}/${id}`
        : withoutVersion(one.fullUrl);
    const others = kept.get(key);
    const [other] = others ?? [];
    const order = other ? compareVersions(one.resource, other.resource) : 1;
    if (!others || order > 0) kept.set(key, [one]);
    // Where nobody can say which is newer, both are read, and disagree.
    else if (order === 0) others.push(one);
  }
  return [...kept.values()].flat();
}

function compareVersions(one: JsonObject, other: JsonObject): number {
  const [a, b] = [one['meta'], other['meta']];
  if (!isObject(a) || !isObject(b)) return 0;
  const [oneVersion, otherVersion] = [Number(a['versionId']), Number(b['versionId'])];
  if (Number.isFinite(oneVersion) && Number.isFinite(otherVersion) && oneVersion !== otherVersion)
    return oneVersion - otherVersion;
  const [oneTime, otherTime] = [textOf(a['lastUpdated']) ?? '', textOf(b['lastUpdated']) ?? ''];
  return oneTime.endsWith('Z') && otherTime.endsWith('Z') && oneTime.slice(0, 19) !== otherTime.slice(0, 19)
    ? oneTime > otherTime
      ? 1
      : -1
    : 0;
}

// ── People ────────────────────────────────────────────────────────────────────────────────────

type Person = {
  readonly patient: Origin | undefined;
  readonly reference: string | null;
  readonly groups: readonly Group[];
  readonly twice: boolean;
};

const isAbsolute = (reference: string): boolean =>
  reference.startsWith('http') || reference.startsWith('urn:');
const withoutVersion = (reference: string): string => {
  const at = reference.indexOf('/_history/');
  return at < 0 ? reference : reference.slice(0, at);
};

/** The subject's reference, absolute where the entry's own address allows; undefined, and said, where it is nobody's. */
function subjectOf(origin: Origin, isBundle: boolean, problems: RecordProblem[]): string | undefined {
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

function containedIn(resource: JsonObject, key: string): JsonObject | undefined {
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
function gather(groups: readonly Group[], patients: readonly Patient[], problems: RecordProblem[]): Person[] {
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

const isAnimal = (patient: JsonObject): boolean =>
  listOf(patient['extension']).some(
    (extension) =>
      isObject(extension) && extension['url'] === 'http://hl7.org/fhir/StructureDefinition/patient-animal',
  );

function deathOf(patient: JsonObject, asOf: number): string | undefined {
  if (patient['deceasedBoolean'] === true)
    return 'The record says that this person has died: nothing is decided.';
  const died = patient['deceasedDateTime'];
  if (died === undefined) return undefined;
  const days = readDays(died);
  if (days && days.first > asOf) return undefined;
  return `The record says that this person has died${days ? ` (${isoDay(days.first)})` : ''}: nothing is decided.`;
}

/** The medicine in the resource, in what it contains, or in the Medication that it names. */
function medicineOf(resource: JsonObject, { byName }: Medications): unknown {
  if (resource['medicationCodeableConcept'] !== undefined) return resource['medicationCodeableConcept'];
  const named = resource['medicationReference'];
  const reference = isObject(named) ? textOf(named['reference']) : undefined;
  if (reference === undefined) return isObject(named) ? { text: named['display'] } : undefined;
  const inside = listOf(resource['contained']).find(
    (one) => isObject(one) && `#${String(one['id'])}` === reference,
  );
  const medication = isObject(inside) ? inside : byName?.get(withoutVersion(reference));
  return medication ? medication['code'] : isObject(named) ? { text: named['display'] } : undefined;
}
