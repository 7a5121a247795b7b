import { cite } from '../sources.ts';
import { diagnosisHazards } from './hazards-diagnosis.ts';
import { serviceHazards } from './hazards-service.ts';
import { treatmentHazards } from './hazards-treatment.ts';

/**
 * The hazard log: what can harm somebody, what must hold against it, and the tests that fail where it does not. How likely each one
 * is, and whether what is left may be accepted, a clinical safety officer scores and signs; nobody has yet.
 */
export const hazards = { ...diagnosisHazards, ...treatmentHazards, ...serviceHazards } as const;

export type HazardId = keyof typeof hazards;
export const hazardIds: readonly HazardId[] = Object.keys(hazards).filter((id): id is HazardId =>
  Object.hasOwn(hazards, id),
);

export const hazardLogBecause = cite(
  'virchow-design',
  'hazard log',
  'Hazards with cause, effect and severity by DCB0129; each requirement is one that a test can fail.',
  'design',
);
