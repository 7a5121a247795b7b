import { choiceOfAgents } from './choice-of-agents.ts';
import { factsOfInteractions, interactions, moreThanOne } from './interactions/interactions.ts';
import { codesOfOthers, medicines } from './medicines/medicines.ts';
import { doseTimes, missedDoseRules } from './missed-dose-rules.ts';
import { regimenRules } from './regimen-rules.ts';

/** All that the choice of an anticoagulant and its regimen read beside the tables. */
export const treatment = {
  choiceOfAgents,
  medicines,
  codesOfOthers,
  interactions,
  factsOfInteractions,
  moreThanOne,
  regimenRules,
  doseTimes,
  missedDoseRules,
};

export type Treatment = typeof treatment;
