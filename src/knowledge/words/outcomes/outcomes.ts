import { checkInOutcomes } from './check-in.ts';
import { durationOutcomeWords, filterOutcomes, inrOutcomes, stockingsOutcomes } from './follow-up.ts';
import { anticoagulantOutcomes, homeOrHospitalOutcomes } from './home-and-medicine.ts';
import type { OutcomeWordsOf } from './outcome-types.ts';
import { appointmentOutcomes, travelOutcomes } from './travel-and-visits.ts';

/** What a person is told, by table and outcome. The outcomes of the triage have their care cards. */
export const outcomeWords: Readonly<Record<string, OutcomeWordsOf>> = {
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
