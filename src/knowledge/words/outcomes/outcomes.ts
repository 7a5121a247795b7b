import { checkInOutcomes } from './check-in.ts';
import { durationOutcomeWords, filterOutcomes, inrOutcomes, stockingsOutcomes } from './follow-up.ts';
import { anticoagulantOutcomes, homeOrHospitalOutcomes } from './home-and-medicine.ts';
import {
  cancerCheckOutcomes,
  inrIntervalOutcomes,
  longTermOutcomes,
  reviewOutcomes,
  thrombolysisOutcomes,
  thrombophiliaOutcomes,
} from './later-decisions.ts';
import {
  armOutcomes,
  distalOutcomes,
  onTreatmentOutcomes,
  pregnancyOutcomes,
  recurrentOutcomes,
  superficialOutcomes,
} from './other-routes.ts';
import type { OutcomeWordsOf } from './outcome-types.ts';
import { communityOutcomes, lungByYearsOutcomes, lungOutcomes, suspicionOutcomes } from './suspicion.ts';
import { appointmentOutcomes, travelOutcomes } from './travel-and-visits.ts';

/** What a person is told, by table and outcome. The outcomes of the triage have their care cards. */
export const outcomeWords: Readonly<Record<string, OutcomeWordsOf>> = {
  'first-test': suspicionOutcomes,
  'after-d-dimer': suspicionOutcomes,
  'after-scan': suspicionOutcomes,
  'community-service': communityOutcomes,
  'suspected-pe': lungOutcomes,
  'suspected-pe-by-years': lungByYearsOutcomes,
  pregnancy: pregnancyOutcomes,
  'upper-limb': armOutcomes,
  'on-treatment': onTreatmentOutcomes,
  recurrent: recurrentOutcomes,
  distal: distalOutcomes,
  'superficial-vein': superficialOutcomes,
  thrombolysis: thrombolysisOutcomes,
  'inr-interval': inrIntervalOutcomes,
  review: reviewOutcomes,
  'long-term-choice': longTermOutcomes,
  thrombophilia: thrombophiliaOutcomes,
  'cancer-checks': cancerCheckOutcomes,
  'check-in': checkInOutcomes,
  'home-or-hospital': homeOrHospitalOutcomes,
  anticoagulant: anticoagulantOutcomes,
  duration: durationOutcomeWords,
  'inr-action': inrOutcomes,
  filter: filterOutcomes,
  stockings: stockingsOutcomes,
  travel: travelOutcomes,
  appointment: appointmentOutcomes,
};

/** What these say is for staff, or is part of what another table tells the person. */
export const forStaffAlone: readonly RegExp[] = [
  /^(?:scan-report|provocation|provocation-by-nice|bleeding|baseline-bloods|inr-control)$/,
  /^(?:anticoagulant|dose)\../,
];
