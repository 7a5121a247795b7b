import type { CodeSystem } from '../../../knowledge/rule-types.ts';

/** Under which all that we publish has its address. Nobody has registered a better one yet. */
export const canonicalBase = 'https://virchow.example/fhir';

export type ResourceType =
  | 'ActivityDefinition'
  | 'CodeSystem'
  | 'Library'
  | 'PlanDefinition'
  | 'Questionnaire'
  | 'StructureDefinition'
  | 'ValueSet';

export const canonicalOf = (type: ResourceType, id: string): string => `${canonicalBase}/${type}/${id}`;

/** Carries what no public code names: the code is the fact's id, a value's code is one of the fact's values. */
export const factSystem = canonicalOf('CodeSystem', 'fact');

/** How FHIR names the systems of codes. */
export const uriOf: Readonly<Record<CodeSystem, string>> = {
  snomed: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
  'icd-10': 'http://hl7.org/fhir/sid/icd-10',
  'icd-10-cm': 'http://hl7.org/fhir/sid/icd-10-cm',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
};
export const unitSystem = 'http://unitsofmeasure.org';
