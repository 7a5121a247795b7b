import type { FactId } from '../facts.ts';
import type { DecisionTable } from '../rule-types.ts';
import { apixabanChoice } from './choice/agents/apixaban.ts';
import { dabigatranChoice } from './choice/agents/dabigatran.ts';
import { edoxabanChoice } from './choice/agents/edoxaban.ts';
import { fondaparinuxChoice } from './choice/agents/fondaparinux.ts';
import {
  dalteparinChoice,
  enoxaparinChoice,
  tinzaparinChoice,
  unfractionatedHeparinChoice,
} from './choice/agents/heparins.ts';
import { rivaroxabanChoice } from './choice/agents/rivaroxaban.ts';
import { warfarinChoice } from './choice/agents/warfarin.ts';
import { anticoagulant } from './choice/anticoagulant.ts';
import { firstDose } from './choice/first-dose.ts';
import { apixabanDose } from './doses/apixaban-dose.ts';
import { dabigatranDose } from './doses/dabigatran-dose.ts';
import { dalteparinDose } from './doses/dalteparin-dose.ts';
import { edoxabanDose } from './doses/edoxaban-dose.ts';
import { enoxaparinDose, enoxaparinInPregnancyDose } from './doses/enoxaparin-dose.ts';
import { fondaparinuxDose } from './doses/fondaparinux-dose.ts';
import { rivaroxabanDose } from './doses/rivaroxaban-dose.ts';
import { tinzaparinDose } from './doses/tinzaparin-dose.ts';

/** Who chooses, who may have which agent, and in which dose. */
export const treatmentDecisions: readonly DecisionTable<FactId>[] = [
  anticoagulant,
  firstDose,
  apixabanChoice,
  rivaroxabanChoice,
  edoxabanChoice,
  dabigatranChoice,
  warfarinChoice,
  enoxaparinChoice,
  dalteparinChoice,
  tinzaparinChoice,
  fondaparinuxChoice,
  unfractionatedHeparinChoice,
  apixabanDose,
  rivaroxabanDose,
  edoxabanDose,
  dabigatranDose,
  enoxaparinDose,
  enoxaparinInPregnancyDose,
  dalteparinDose,
  tinzaparinDose,
  fondaparinuxDose,
];
