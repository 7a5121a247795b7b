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
  sourceOf,
  unreadableOf,
} from './found.ts';
import { hintsInEncounter, hintsInMedicine, hintsInProcedure } from './hints.ts';
import { type JsonObject, isList, isObject, listOf, quoted, textOf } from './json.ts';
import {
  type Group,
  type Patient,
  type Person,
  containedIn,
  deathOf,
  gather,
  isAnimal,
  subjectOf,
} from './people.ts';
import { createQuantityReader } from './quantities-in-records.ts';
import { readCondition } from './read-condition.ts';
import { type Context, readObservation } from './read-observation.ts';
import { readReport } from './read-report.ts';
import { type Days, isoDay, readDays, wholeYears } from './record-dates.ts';
import { type RecordProblem, resourcesOf, readTypes, withoutVersion } from './resources.ts';
import { type Weighed, createWeigher } from './weigh-statements.ts';

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

/** Medications of the Bundle by `urn:uuid:…`, address or `Medication/1`. */
type Medications = { byName: Map<string, JsonObject> | undefined };

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

type When = {
  readonly asOf: number;
  readonly sampled: Days | undefined;
  readonly twice: boolean;
  readonly death: string | undefined;
};

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
