import type { DueKind } from '../../episode-types.ts';
import type { Deed } from '../scene.ts';
import * as suspicion from './suspicion-deeds.ts';
import * as tests from './test-deeds.ts';
import * as treatment from './treatment-deeds.ts';

/** What somebody does about each thing that can be due. A new need has its line here, or nobody in this clinic answers it. */
export const deeds: Readonly<Record<DueKind, Deed>> = {
  assess: suspicion.assessing,
  'answer-what-is-missing': suspicion.answering,
  'order-test': tests.ordering,
  'book-slot': tests.bookingSlot,
  'd-dimer-result': tests.dDimer,
  'scan-result': tests.scanning,
  'repeat-scan-result': tests.scanning,
  'bloods-result': tests.bloods,
  'decide-cover': suspicion.answering,
  'start-cover': tests.startingCover,
  'cover-gap': tests.closingGap,
  'supply-end': tests.supplying,
  'order-stop': tests.orderingStop,
  'confirm-stop': tests.confirmingStop,
  'acknowledge-result': suspicion.confirming,
  'tell-person': suspicion.telling,
  'send-to-emergency': suspicion.sending,
  'find-out-after-emergency': suspicion.findingOut,
  'hand-over': suspicion.handingOver,
  'record-diagnosis': suspicion.recordingDiagnosis,
  'decide-place': treatment.decidingPlace,
  'confirm-place': treatment.confirmingPlace,
  'send-to-hospital': treatment.sendingToHospital,
  'hospital-answer': treatment.askingHospital,
  'treatment-failure': treatment.sendingToHospital,
  prescribe: treatment.prescribing,
  'first-dose': treatment.firstDose,
  dispense: treatment.dispensing,
  'treatment-supply-ends': treatment.dispensing,
  'two-strengths': treatment.settlingStrengths,
  'confirm-step': treatment.confirmingStep,
  'doses-missed': treatment.answeringDoses,
  'stale-creatinine': treatment.measuringKidneys,
  'book-review': treatment.bookingReview,
  review: treatment.reviewing,
  'order-treatment-stop': treatment.orderingTreatmentStop,
  'confirm-treatment-stop': treatment.confirmingTreatmentStop,
  'end-hold': treatment.endingHold,
  'hand-over-unaccepted': treatment.answeringHandOver,
  close: suspicion.closing,
};
