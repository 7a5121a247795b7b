import { rules } from '../../src/engine/rules.ts';
import { type Assessment, assess } from '../../src/fhir/assess.ts';
import type { Region } from '../../src/knowledge/rule-types.ts';

/** FHIR as a vignette writes it: synthetic people, the least that a resource needs. */
export type Resource = Readonly<Record<string, unknown>>;

export const today = '2026-11-23';
const ucum = 'http://unitsofmeasure.org';
const ours = 'https://virchow.example/fhir/CodeSystem/fact';
const loinc = 'http://loinc.org';
const snomed = 'http://snomed.info/sct';
const statuses = 'http://terminology.hl7.org/CodeSystem';

export const bundle = (...resources: readonly Resource[]): Resource => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});

export const patient = (id: string, birthDate: string, more: Resource = {}): Resource => ({
  resourceType: 'Patient',
  id,
  birthDate,
  ...more,
});

export const about = (id: string): Resource => ({ reference: `Patient/${id}` });
export const concept = (system: string, code: string, display?: string): Resource => ({
  coding: [{ system, code, ...(display !== undefined && { display }) }],
});
export const quantity = (value: number, code: string, unit = code): Resource => ({
  value,
  unit,
  system: ucum,
  code,
});

/** An Observation of Ines, today, final, unless it says otherwise. */
export const observation = (id: string, more: Resource): Resource => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject: about('ines'),
  effectiveDateTime: `${today}T09:20:00Z`,
  ...more,
});

/** A finding under our own code. */
export const finding = (fact: string, value: boolean | string | Resource, more: Resource = {}): Resource =>
  observation(fact, {
    code: concept(ours, fact),
    ...(typeof value === 'boolean'
      ? { valueBoolean: value }
      : typeof value === 'string'
        ? { valueCodeableConcept: concept(ours, value) }
        : { valueQuantity: value }),
    ...more,
  });

export const absent = (reason: string): Resource => ({
  valueBoolean: undefined,
  dataAbsentReason: concept(`${statuses}/data-absent-reason`, reason),
});

export const dDimer = (valueQuantity: Resource, more: Resource = {}): Resource =>
  observation('d-dimer', { code: concept(loinc, '48065-7', 'Fibrin D-dimer FEU'), valueQuantity, ...more });

/** A problem of Ines: active and confirmed, unless it says otherwise. */
export const problem = (
  code: Resource,
  { clinical = 'active', verification = 'confirmed', ...more }: Resource = {},
): Resource => ({
  resourceType: 'Condition',
  id: 'problem',
  code,
  subject: about('ines'),
  clinicalStatus: concept(`${statuses}/condition-clinical`, String(clinical)),
  verificationStatus: concept(`${statuses}/condition-ver-status`, String(verification)),
  ...more,
});

export const dvt = concept(snomed, '404223003', 'Deep venous thrombosis of lower extremity');
export const pregnancy = concept(snomed, '77386006', 'Pregnant');

export function assessAll(json: unknown, asOf = today, region: Region = 'uk'): readonly Assessment[] {
  // As it comes from a file: no undefined in it.
  const assessed = assess(JSON.parse(JSON.stringify(json)), { rules, asOf, region });
  if (!assessed.ok) throw new Error(assessed.problems.map(({ path }) => path).join());
  return assessed.assessments;
}

/** Ines, 64, and what her record says. */
export function assessInes(...resources: readonly Resource[]): Assessment {
  const [only, ...others] = assessAll(bundle(patient('ines', '1962-05-14'), ...resources));
  if (!only || others.length > 0) throw new Error(`${others.length + 1} people`);
  return only;
}

export const found = ({ facts }: Assessment, fact: string) => facts.find((each) => each.fact === fact);
export const lead = ({ leads }: Assessment, fact: string) => leads.find((each) => each.fact === fact);
export const unread = ({ unreadable }: Assessment, fact: string) =>
  unreadable.find((each) => each.fact === fact);
export const missing = (assessment: Assessment, fact: string) =>
  assessment.missing.find((each) => each.fact === fact);
