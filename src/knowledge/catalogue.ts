import { boardChecks, comesFirst } from './board-checks.ts';
import { deskLists } from './desk/desk-lists.ts';
import { type DDimerCutOff, dDimerCutOff } from './diagnosis/d-dimer-cut-off.ts';
import { diagnosisLists, diagnosisTables } from './diagnosis/diagnosis.ts';
import { arrivalLimits, messageSteps } from './message-steps.ts';
import * as records from './facts/codes.ts';
import { onCallRules } from './duty/on-call.ts';
import { companionClocks } from './companion-clocks.ts';
import { patientLinks } from './duty/patient-links.ts';
import { publicHolidays } from './duty/public-holidays.ts';
import { quietHours } from './duty/quiet-hours.ts';
import { facts } from './facts.ts';
import { followUpDecisions } from './follow-up/follow-up.ts';
import { followUpLists } from './follow-up/lists.ts';
import { homeCareLists, homeCareTables } from './home-care/home-care.ts';
import { careClocks } from './home-care/plan/care-clocks.ts';
import { invariants } from './invariants.ts';
import { pathwayClocks } from './pathway-clocks.ts';
import type { Because, CitedList, DecisionTable, Fact, Invariant, Source } from './rule-types.ts';
import type { Formula, Score } from './score-types.ts';
import { formulas, scores } from './scores/scores.ts';
import { scoreLists } from './scores/time-in-range.ts';
import { bookingClocks } from './scheduling/booking-clocks.ts';
import { deskVisitRules, deskVisits } from './scheduling/desk-visits.ts';
import { visitServices } from './scheduling/visit-services.ts';
import { waitingClocks } from './scheduling/waiting-clocks.ts';
import { sources } from './sources.ts';
import { treatmentDecisions } from './treatment/decisions.ts';
import { treatmentLists } from './treatment/lists.ts';
import { treatment, type Treatment } from './treatment/treatment.ts';
import { triage } from './triage/triage.ts';
import * as advice from './words/advice.ts';
import * as careCards from './words/care-cards.ts';
import * as clinicMessages from './words/clinic-messages.ts';
import * as rowReasons from './words/row-reasons.ts';
import * as screens from './words/screens.ts';
import { toldToPeople } from './words/told-to-people.ts';

export type Catalogue = {
  /** The dated edition of the knowledge as a whole. */
  readonly edition: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly scores: readonly Score[];
  readonly formulas: readonly Formula[];
  readonly dDimerCutOff: DDimerCutOff;
  readonly decisions: readonly DecisionTable[];
  readonly invariants: readonly Invariant[];
  /** Cited statements that no table decides with. */
  readonly lists: readonly CitedList[];
  /** Limits of the episode that stand in no table. */
  readonly clocks: Readonly<Record<string, { readonly because: Because }>>;
  /** Medicines, interactions, and what the choice and the regimen of an anticoagulant read beside the tables. */
  readonly treatment: Treatment;
  /** How codes in a record speak of facts. */
  readonly records: object;
  /** What people are told, so that a change of words is a change of knowledge. */
  readonly words: object;
};

/** Everything that is known, in one value: what the engine compiles, proves and hashes. */
export const catalogue: Catalogue = {
  edition: '2026-11',
  sources,
  facts,
  scores,
  formulas,
  dDimerCutOff,
  decisions: [triage, ...diagnosisTables, ...homeCareTables, ...followUpDecisions, ...treatmentDecisions],
  invariants,
  lists: [
    ...diagnosisLists,
    ...homeCareLists,
    ...followUpLists,
    ...deskLists,
    ...treatmentLists,
    ...scoreLists,
  ],
  clocks: {
    ...pathwayClocks,
    ...careClocks,
    ...boardChecks,
    comesFirst,
    ...messageSteps,
    ...arrivalLimits,
    quietHours,
    patientLinks,
    ...companionClocks,
    ...onCallRules,
    ...publicHolidays,
    ...bookingClocks,
    ...visitServices,
    ...deskVisits,
    ...deskVisitRules,
    ...waitingClocks,
  },
  treatment,
  records: { ...records },
  words: { ...advice, ...careCards, ...clinicMessages, ...rowReasons, ...screens, toldToPeople },
};
